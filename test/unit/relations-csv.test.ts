/** Ties as CSV, there and back. */
import assert from 'node:assert/strict';
import { readDelimited } from '../../src/embed/tables.js';
import { test } from 'node:test';
import { relationsToCSV } from '../../src/actor-relations-diagram/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { fromCSV } from './diagram.js';
import { lachin, stress } from './files.js';

test('relations as CSV read back to the same CSV', () => {
  for (const raw of [lachin, stress]) {
    const { story } = readStory(raw);
    const csv = relationsToCSV(story, 'en');
    const read = fromCSV(csv);
    assert.equal(relationsToCSV(read, 'en'), csv);
    assert.equal(
      read.relations.flatMap(({ phases }) => phases).length,
      story.relations.flatMap(({ phases }) => phases).length,
    );
  }
});

test('relations as CSV read back without a word against them, own words as they are', async () => {
  for (const raw of [lachin, stress]) {
    const { story } = readStory(raw);
    const csv = relationsToCSV(story, 'en');
    const { raw: again, problems, forgiven } = await readDelimited(csv, 'ties.csv');
    const read = readStory(again);
    assert.deepEqual([...problems, ...read.problems.filter((one) => !forgiven(one))], []);
    const words = (ties: typeof story.relations) =>
      ties.flatMap(({ kindWord = [] }) => kindWord).sort();
    assert.deepEqual(words(read.story.relations), words(story.relations));
  }
});
