import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readRows } from '../../src/embed/tables.js';
import { readStory } from '../../src/story/read-story.js';

const readme = readFileSync('README.md', 'utf8');

test('README and Storybook name files of cdn/ by the same addresses, and they are there', () => {
  const addresses = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/(?:href|src)="\/backstory\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
  const told = addresses('README.md');
  assert.ok(told.length > 1);
  assert.deepEqual(addresses('stories/start.mdx'), told);
  for (const path of told) assert.ok(existsSync(`cdn/${path}`), path);
});

test('the rows in a script of the README are read without a problem', async () => {
  const rows = JSON.parse(/<script type="application\/json">([^]*?)<\/script>/.exec(readme)![1]!);
  const { raw, problems, forgiven } = await readRows(rows);
  const { story, problems: own } = readStory(raw);
  assert.deepEqual([...problems, ...own.filter((one) => !forgiven(one))], []);
  assert.equal(story.figures.length, 2);
});
