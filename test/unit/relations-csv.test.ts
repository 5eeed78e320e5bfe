/** Ties as CSV, there and back. */
import assert from 'node:assert/strict';
import { readDelimited } from '../../src/embed/tables.js';
import { test } from 'node:test';
import { relationsToCSV } from '../../src/actor-relations-diagram/csv.js';
import { parseDelimited } from '../../src/story/csv.js';
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

test('no cell begins like a formula, whoever is tied; all read back as they were named', async () => {
  const names = ['=1+1', '@SUM(1)', '+1', '-2+3'];
  const { story } = readStory({
    version: 1,
    id: 'hostile',
    lang: 'en',
    title: 'Names',
    actors: names.map((name, i) => ({ id: `a${i}`, name, short: `A${i}`, kind: 'other' })),
    sources: [{ id: 'source', title: '=3+3', kind: 'news' }],
    relations: names.slice(1).map((name, i) => ({
      id: `r${i}`,
      from: 'a0',
      to: `a${i + 1}`,
      kind: 'alliance',
      phases: [
        {
          when: '2020/..',
          sign: 1,
          label: name,
          words: name,
          status: 'claimed',
          claimedBy: 'a0',
          sources: ['source'],
        },
      ],
    })),
  });
  const csv = relationsToCSV(story, 'en');
  const [head, ...rows] = parseDelimited(csv).rows as string[][];
  assert.equal(rows.length, 3);
  for (const row of rows)
    row.forEach((cell, i) => head![i] !== 'sign' && assert.doesNotMatch(cell, /^[=+\-@]/));
  assert.equal(relationsToCSV(fromCSV(csv), 'en'), csv);
});
