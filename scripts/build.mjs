import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const run = (command, ...args) =>
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });

/** What others wrote of the files for a page may be passed on only with their terms beside it. */
function terms() {
  const maps = readdirSync('cdn', { recursive: true }).filter((file) => file.endsWith('.map'));
  const sources = maps.flatMap((file) => JSON.parse(readFileSync(`cdn/${file}`, 'utf8')).sources);
  const packages = sources.flatMap(
    (at) => at.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [],
  );
  const texts = [...new Set(packages)]
    .sort()
    .map((name) => [name, readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()]);
  return [['Backstory', readFileSync('LICENSE', 'utf8').trim()], ...texts]
    .map(([name, text]) => `${name}\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

for (const folder of ['dist', 'cdn']) rmSync(folder, { recursive: true, force: true });
run('tsc', '-p', '.');
run('rollup', '-c', '--silent');
run('tsx', 'scripts/schema.ts');
run('cem', 'analyze', '--quiet');
copyFileSync('backstory.css', 'cdn/backstory.css');
writeFileSync('cdn/LICENSES.txt', terms());
