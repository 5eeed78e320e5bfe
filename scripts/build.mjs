import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';

const run = (command, ...args) =>
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });

for (const folder of ['dist', 'cdn']) rmSync(folder, { recursive: true, force: true });
run('tsc', '-p', '.');
run('rollup', '-c', '--silent');
run('tsx', 'scripts/schema.ts');
run('cem', 'analyze', '--quiet');
copyFileSync('backstory.css', 'cdn/backstory.css');
