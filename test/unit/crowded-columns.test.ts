/** Columns by year of the seed of Afghanistan, some of which the last panel has none of. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { chartOf } from './chart.js';
import { collisions, texts } from './labels.js';
import { chartOfFigures, figure, number } from './small-figures.js';

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

const lowerLimits = [16, 283, 776, 766, 432, 367, 509, 253, 292].map((value, i) =>
  figure(`2023-0${i + 1}`, number(value, 'at-least')),
);

test('on a phone no lower limit of a few columns is left out: what has no room beside stands in narrow lines', async () => {
  for (const width of [280, 320, 360]) {
    const { picture } = await chartOfFigures(lowerLimits, { bin: 'month', width });
    const said = texts(picture).flatMap(({ text, bold }) => (bold ? text.split(/[ \u00a0]/) : []));
    for (const { number: of } of lowerLimits)
      assert.ok(said.includes(`${(of as { value: number }).value}`), `${width}: ${said.join(' ')}`);
    assert.equal(said.filter((word) => word === 'least').length, lowerLimits.length);
    assert.deepEqual(collisions(picture), [], `${width}`);
  }
});

test('one status of all columns is said once, over them; of a few, and where they differ, below each', async () => {
  const saidOf = async (all: typeof lowerLimits): Promise<number> => {
    const { picture } = await chartOfFigures(all, { bin: 'month' });
    return texts(picture).filter(({ text }) => /\breported\b/.test(text)).length;
  };
  assert.equal(await saidOf(lowerLimits), 1);
  assert.equal(await saidOf(lowerLimits.slice(0, 3)), 3);
  const [first, ...others] = lowerLimits;
  assert.equal(await saidOf([{ ...first, status: 'confirmed' }, ...others]), others.length);
});

test('a column of a part of its bin has its own date and status below it, not that of another side', async () => {
  const { picture } = await chartOfFigures(
    [figure('2020-02', 4), figure('2020-04', 3, { scope: { when: '2020-04', sides: ['south'] } })],
    { bin: 'year' },
  );
  const bars = picture.shapes.flatMap((shape) =>
    shape.type === 'rect' && shape.height > 40 ? shape : [],
  );
  const below = texts(picture).filter(({ text }) => text === 'reported');
  assert.equal(bars.length, 2);
  assert.ok(
    bars.every(({ width }) => width >= 8),
    'a bar can be seen',
  );
  assert.deepEqual(
    below.map(({ x }) => Math.round(x)),
    bars.map(({ x, width }) => Math.round(x + width / 2)),
  );
  const months = texts(picture).filter(({ text }) => /^(?:Feb|Apr)(?: 2020)?$/.test(text));
  assert.equal(months.length, 2);
  months.forEach(({ x }, i) => assert.ok(Math.abs(x - below[i]!.x) < 25, `${x} ${below[i]!.x}`));
});
