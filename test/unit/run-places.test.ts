/** Where running totals are named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Box, Label, Line, Shape } from '../../src/marks/shape.js';
import { chartOf } from './chart.js';
import { chartOfFigures, figure, type Raw } from './small-figures.js';

const seed: unknown = JSON.parse(readFileSync('seeds/lachin-2022.story.json', 'utf8'));
const labelsIn = (shapes: readonly Shape[]): Label[] =>
  shapes.filter((shape): shape is Label => shape.type === 'text');
const plain = ({ text }: Label): string => text.replaceAll('\u00a0', ' ');

/** How far a label, about as wide as its letters, is from a box. */
const far = ({ x: at, y, text, size, anchor }: Label, box: Box): number => {
  const width = text.length * size * 0.5;
  const x = anchor === 'end' ? at - width : at;
  return Math.hypot(
    Math.max(box.x - x - width, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  );
};

for (const width of [280, 320, 360, 420])
  test(`a running total is named nearer to its own end than to another’s (${width} px)`, async () => {
    const { picture } = await chartOf(seed, { view: 'cumulative', width });
    const labels = labelsIn(picture.shapes);
    const [first, second] = picture.items.map(({ box }) => box);
    const [war, clash] = ['over 6,500', 'over 280'].map((start) =>
      labels.find((label) => plain(label).startsWith(start)),
    );
    assert.ok(war && clash && first && second, 'both are there');
    assert.ok(far(war, first) < far(war, second), 'the first beside the first');
    assert.ok(far(clash, second) < far(clash, first), 'the second beside the second');
  });

/** Running totals of people of whom no side is stated: all of one colour, and close together. */
const alike = (categories: readonly string[]): Raw[] =>
  ['01', '02', '03', '04', '05', '06'].flatMap((month, i) =>
    categories.map((category, j) => {
      const scope = { when: `2018-${month}`, sides: [] };
      return figure(scope.when, 100 + 40 * i + 5 * j, { tally: 'cumulative', category, scope });
    }),
  );

test('lines of one colour that are named below have a number there and at the line', async () => {
  const raw = alike(['combatant', 'civilian', 'unknown']);
  const { picture } = await chartOfFigures(raw, { view: 'cumulative', width: 300 });
  const labels = labelsIn(picture.shapes);
  const numbered = labels.filter((label) => /^\d$/.test(label.text) && label.bold);
  const counts = new Map<string, number>();
  for (const { text } of numbered) counts.set(text, (counts.get(text) ?? 0) + 1);
  assert.ok(counts.size > 1, 'several are told apart');
  assert.deepEqual(
    [...counts.keys()].sort(),
    [...counts.keys()].map((_, i) => `${i + 1}`),
  );
  for (const [text, count] of counts) assert.equal(count, 2, `${text} is at a line and below`);
});

test('lines of colours of their own have no number', async () => {
  const raw = ['north', 'south', 'east'].flatMap((side, j) =>
    ['01', '02', '03', '04', '05', '06'].map((month, i) => {
      const scope = { when: `2018-${month}`, sides: [side] };
      return figure(scope.when, 100 + 40 * i + 5 * j, { tally: 'cumulative', scope });
    }),
  );
  const { picture } = await chartOfFigures(raw, { view: 'cumulative', width: 300 });
  const labels = labelsIn(picture.shapes);
  assert.ok(!labels.some((label) => /^\d$/.test(label.text) && label.bold));
});

test('a picture is as high as the names past its lines, so that none hangs below the axis', async () => {
  const raw = alike(['combatant', 'civilian', 'unknown', 'mixed']);
  const { picture } = await chartOfFigures(raw, { view: 'cumulative', width: 490 });
  const axis = picture.shapes.filter(
    (shape): shape is Line => shape.type === 'line' && shape.ink === 'ink-3',
  );
  const zero = Math.max(...axis.flatMap(({ points }) => points.map(([, y]) => y)));
  const names = labelsIn(picture.shapes).filter(({ bold }) => bold);
  assert.ok(names.length > 7);
  for (const { text, y } of names) assert.ok(y < zero + 12, `${text} at ${y}, below ${zero}`);
});

test('a line after a gap of which only its lower limit is known is numbered where it has a number', async () => {
  const raw = ['combatant', 'civilian', 'unknown', 'mixed', 'not-stated'].flatMap((category) =>
    ['01', '02', '03', '04', '09'].map((month) => {
      const scope = { when: `2020-${month}`, sides: [] };
      return figure(scope.when, 0, { category, scope });
    }),
  );
  const { picture } = await chartOfFigures(raw, { view: 'cumulative', width: 280 });
  assert.ok(labelsIn(picture.shapes).length > 5);
});

test('on a phone two sides are both named in the picture, or both below it', async () => {
  const stress: unknown = JSON.parse(readFileSync('seeds/stress.story.json', 'utf8'));
  for (const width of [280, 320, 360, 420]) {
    const { picture } = await chartOf(stress, { view: 'cumulative', width });
    const floor = Math.max(...picture.items.map(({ box }) => box.y + box.height));
    const below = ['Sornia', 'Velmark'].map((name) => {
      const label = labelsIn(picture.shapes).find((one) => one.bold && plain(one) === name);
      assert.ok(label, `${name} at ${width}`);
      return label.y > floor;
    });
    assert.equal(below[0], below[1], `${width}`);
  }
});
