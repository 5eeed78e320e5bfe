/**
 * Builds all there is to see and serves it: `node scripts/start.mjs [--build-only]`.
 * `PORT` chooses the port, 8080 by default.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { serve } from './serve.mjs';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

run(process.execPath, 'scripts/build.mjs');
run('node_modules/.bin/storybook', 'build', '-o', 'storybook-static', '--quiet');

rmSync('site', { recursive: true, force: true });
for (const [from, to] of [
  ['scripts/start-page.html', 'index.html'],
  ['cdn', 'cdn'],
  ['seeds', 'seeds'],
  ['examples', 'examples'],
  ['demo', 'demo'],
  ['storybook-static', 'storybook'],
]) {
  cpSync(from, `site/${to}`, { recursive: true });
}

if (!process.argv.includes('--build-only')) {
  const port = Number(process.env.PORT ?? 8080);
  const server = await serve('site', port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Choose another: PORT=8081 npm start`);
    process.exit(1);
  });
  console.log(`\nBackstory is at ${server.address}  (Ctrl+C ends it)`);
}
