/**
 * Every check, one after the other; the last line says how many tests passed and failed.
 * A check that reports no tests of its own counts as one.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const files = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const bin = (name) => `node_modules/.bin/${name}`;
const sum = (text, pattern) =>
  [...text.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);
const nodeCounts = (out) => [sum(out, /^(?:#|ℹ) pass (\d+)/gm), sum(out, /^(?:#|ℹ) fail (\d+)/gm)];
/* The runner rewrites its progress; the last line that it wrote counts. */
const wtrCounts = (out) => {
  const last = [...out.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return last ? [Number(last[1]), Number(last[2])] : [0, 1];
};

const oneByOne = ['--test', '--test-reporter=tap', '--test-concurrency=1'];
const ends = files('test/e2e', '.test.mjs');
const stories = 'test/e2e/storybook.test.mjs';

const checks = [
  ['Lint', bin('eslint'), ['.']],
  ['Format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['Build', 'node', ['scripts/build.mjs']],
  ['Type check', bin('tsc'), ['-p', 'tsconfig.check.json']],
  [
    'Unit tests',
    'node',
    ['--import', 'tsx', '--test', '--test-reporter=tap', ...files('test/unit', '.test.ts')],
    nodeCounts,
  ],
  ['Browser tests', bin('wtr'), [], wtrCounts],
  ['Storybook', 'node', ['scripts/start.mjs', '--build-only']],
  // Every story in both colour schemes takes as long as all of the rest.
  ['Stories', 'node', [...oneByOne, stories], nodeCounts],
  ['End to end', 'node', [...oneByOne, ...ends.filter((file) => file !== stories)], nodeCounts],
  ['Size', 'node', ['scripts/size.mjs']],
  ['Unused code', bin('knip'), []],
  ['Package', bin('publint'), ['--strict']],
  [
    'Types',
    bin('attw'),
    [
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'backstory.css',
      '--no-summary',
      '-q',
    ],
  ],
];

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, command, args, count] of checks) {
  if (only.length && !only.some((word) => name.toLowerCase().includes(word.toLowerCase())))
    continue;
  const began = performance.now();
  console.log(`\n── ${name}`);
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 600_000,
  });
  const out = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  const ok = result.status === 0;
  let [good, bad] = count?.(out) ?? [ok ? 1 : 0, ok ? 0 : 1];
  if (!ok && !bad) bad = 1;
  if (ok && !good) [good, bad] = [0, 1];
  passed += good;
  failed += bad;
  const log = bad ? out : out.split('\n').slice(-12).join('\n');
  if (bad || name === 'Size') console.log(log.slice(-12_000).trim());
  console.log(
    `${name}: ${good} passed, ${bad} failed in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
