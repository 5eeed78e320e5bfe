/** What is copied of data that others publish: few rows of each file, with its notice. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parseDelimited } from '../../src/story/csv.js';
import { seed, seedText } from './files.js';

const most = 60;

const lines = (name: string): number => parseDelimited(seedText(name)).rows.length - 1;
const reports = (name: string): number =>
  new Set(seed(name).figures.map(({ asOf }: { asOf: string }) => asOf)).size;

/** How many rows of the published file a seed holds, and what its notice has to say. */
const copied: Record<string, { rows: (name: string) => number; notice: RegExp[] }> = {
  'claimed-losses.story.json': {
    rows: reports,
    notice: [/2022-Ukraine-Russia-War-Dataset/, /\bMIT\b/],
  },
  'incidents-1992-2013.story.json': {
    rows: (name) => seed(name).events.length,
    notice: [
      /Correlates of War, Militarized Interstate Disputes 5\.0/,
      /Palmer et al\. 2021/,
      /CC0/,
    ],
  },
  'lebanon-2023-2024.story.json': {
    rows: reports,
    notice: [/TechForPalestine datasets/, /public domain/i],
  },
  'signed-ties.csv': {
    rows: lines,
    notice: [/Doreian & Mrvar 2015/, /Correlates of War/, /\bMIT\b/],
  },
  'ucdp-afghanistan.csv': {
    rows: lines,
    notice: [/UCDP Georeferenced Event Dataset/, /CC BY 4\.0/, /Sundberg & Melander 2013/],
  },
};
const ours = /^(README\.md|lachin-2022\.|(stress|killed|incidents|relations|corrected)\.)/;

test('whatever is not our own is known to be a copy', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  const others = readdirSync(folder).filter((name) => !ours.test(name));
  assert.deepEqual(others.sort(), Object.keys(copied).sort());
});

const readme = seedText('README.md');

for (const [name, { rows, notice }] of Object.entries(copied))
  test(`${name} is at most ${most} rows, with the notice of their file`, () => {
    const held = rows(name);
    assert.ok(held > 0 && held <= most, `${held} rows`);
    const about = readme.split('\n').filter((line) => line.includes(`\`${name}\``));
    for (const words of notice) assert.match(about.join('\n'), words);
    // A story travels alone: it says itself whose its numbers are.
    if (name.endsWith('.json')) for (const words of notice) assert.match(seedText(name), words);
  });
