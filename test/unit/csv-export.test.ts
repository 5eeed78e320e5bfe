import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresToCSV } from '../../src/export/csv.js';
import { parseDelimited } from '../../src/story/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows } from '../../src/story/rows.js';
import { seed } from './chart.js';

for (const name of ['lachin-2022', 'stress']) {
  test(`the CSV of ${name} reads back as the same CSV`, () => {
    const { story } = readStory(seed(`${name}.story.json`));
    const killed = story.figures.filter(({ measure }) => measure === 'killed');
    const csv = figuresToCSV(story, killed, 'en');
    const read = storyFromRows(parseDelimited(csv).rows, { name: 'figures.csv' });
    assert.deepEqual(read.problems, []);
    const again = readStory(read.story).story;
    assert.equal(figuresToCSV(again, again.figures, 'en'), csv);
    assert.equal(csv.trim().split('\r\n').length, killed.length + 1);
  });
}

test('the CSV carries qualifier, claimant and source of each number', () => {
  const { story } = readStory(seed('lachin-2022.story.json'));
  const csv = figuresToCSV(story, story.figures, 'en');
  assert.match(csv, /2020-23,.*"over 6,500"/);
  assert.match(csv, /over 280/);
  assert.match(csv, /Newspaper report/);
});
