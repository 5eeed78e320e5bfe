/** Columns by year of the seed of Afghanistan, some of which the last panel has none of. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { chartOf } from './chart.js';
import { collisions, texts } from './labels.js';

const seed = new URL('../../seeds/ucdp-afghanistan.csv', import.meta.url);
const raw = storyFromRows(parseDelimited(readFileSync(seed, 'utf8')).rows as string[][]).story;

test('every one of a few columns says its number', async () => {
  const { picture } = await chartOf(raw, { bin: 'year' });
  const said = texts(picture).filter(({ bold, anchor }) => bold && anchor === 'middle');
  const columns = picture.items.map(({ box }) => box);
  assert.ok(columns.length > 40);
  for (const { x, y, width, height } of columns) {
    const isOver = ({ x: at, y: on }: { x: number; y: number }): boolean =>
      at > x - 12 && at < x + width + 12 && on > y && on < y + height;
    assert.ok(said.some(isOver), `${x} ${y}`);
  }
  assert.deepEqual(collisions(picture), []);
});

test('the dates below columns are those of all panels, not of the last alone', async () => {
  const { picture } = await chartOf(raw, { bin: 'year' });
  const dates = texts(picture).flatMap(({ text }) => (/^20\d\d$/.test(text) ? [text] : []));
  assert.deepEqual(
    dates,
    Array.from({ length: 16 }, (_, i) => String(2006 + i)),
  );
});
