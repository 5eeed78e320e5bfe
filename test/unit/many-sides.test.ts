import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumFacts, type Sum } from '../../src/casualty-chart/sums.js';
import { options } from './binned.js';
import type { Chart, Settings } from './chart.js';
import { chartOfFigures, figure, number, type Raw } from './small-figures.js';

const names = [...'abcdefghijklmnopqrst'].map((name) => `side-${name}`);

/** What is stated of a side for one year. */
const of = (side: string, value: number | Raw, change: Raw = {}, when = '2020'): Raw =>
  figure(when, value, { scope: { when, sides: [side] }, ...change });

const bySide = (figures: readonly Raw[], settings: Settings = {}): Promise<Chart> =>
  chartOfFigures(figures, { groupBy: 'side', ...settings });

/** Headings of a picture in the order in which they stand, and the numbers below each. */
function standing({ picture }: Chart): string[] {
  const texts = picture.shapes.flatMap((shape) =>
    shape.type === 'text' && shape.bold ? [shape] : [],
  );
  return texts.map(({ text }) => text.replaceAll('\u00a0', ' '));
}

const headings = (chart: Chart): string[] =>
  standing(chart).filter((text) => /side|together/i.test(text) && !/killed/.test(text));

test('two sides stand by name, whichever has the greater number', async () => {
  for (const [a, b] of [
    [5, 90],
    [90, 5],
  ] as const) {
    const chart = await bySide([of('side-b', b), of('side-a', a)]);
    assert.deepEqual(headings(chart), ['Side-a', 'Side-b']);
  }
});

test('more sides stand by their greatest number, equal ones by name, those without a number last', async () => {
  const chart = await bySide([
    of('side-c', { unknown: true }),
    of('side-b', 20),
    of('side-e', 90),
    of('side-a', 0),
    of('side-d', 20),
  ]);
  assert.deepEqual(headings(chart), ['Side-e', 'Side-b', 'Side-d', 'Side-a', 'Side-c']);
});

test('by where its bar ends a number stands among others: open ones past it, a range by its best or its end', async () => {
  const chart = await bySide(
    [
      number(50, 'up-to'),
      number(50),
      number(50, 'over'),
      number(60, 'about'),
      { low: 10, high: 55 },
      { low: 1, best: 51, high: 99 },
    ].map((value, i) => of(names[i]!, value)),
  );
  assert.deepEqual(
    standing(chart).filter((text) => / killed/.test(text)),
    ['about 60', '10–55', '1–99, best 51', 'over 50', '50', 'up to 50'].map((n) => `${n} killed`),
  );
});

test('no claim and no withdrawn number puts a side before others', async () => {
  const chart = await bySide([
    of('side-a', 5),
    of('side-a', 500, { status: 'claimed', claimedBy: 'south' }),
    of('side-b', 9),
    of('side-b', 400, { status: 'withdrawn' }),
    of('side-c', 20),
  ]);
  assert.deepEqual(headings(chart), ['Side-c', 'Side-b', 'Side-a']);
});

test('a side’s own dead stand before those whom sides killed, and totals of several come last', async () => {
  const caused = of('side-a', 900, {
    scope: { when: '2020', sides: ['side-a'], affiliation: 'caused-by' },
  });
  const both = of('', 800, { scope: { when: '2020', sides: ['side-a', 'side-b'] } });
  const chart = await bySide([both, caused, of('side-b', 3), of('side-a', 5), of('side-c', 4)]);
  assert.deepEqual(headings(chart), [
    'Side-a',
    'Side-c',
    'Side-b',
    'Caused by Side-a',
    'Both sides together, not divided',
  ]);
});

test('categories stand by their greatest number, sources by name', async () => {
  const some = ['combatant', 'civilian', 'mixed'].map((category, i) =>
    of('north', 10 * i + 5, { category, sources: ['c', 'a', 'b'].slice(i, i + 1) }),
  );
  const first = async (groupBy: 'category' | 'source'): Promise<string[]> =>
    standing(await chartOfFigures(some, { groupBy })).filter((text) => !/killed/.test(text));
  assert.deepEqual(await first('category'), ['Fighters and civilians', 'Civilians', 'Fighters']);
  assert.deepEqual(await first('source'), ['A', 'B', 'C']);
});

for (const count of [9, 20])
  test(`of ${count} sides the greatest five stand by themselves, the others as one sum`, async () => {
    const figures = names.slice(0, count).map((side, i) => of(side, 10 * (i + 1)));
    const chart = await bySide(figures);
    const { picture, model } = chart;
    const rest = count - 5;
    assert.deepEqual(headings(chart), [
      ...names
        .slice(rest, count)
        .reverse()
        .map((name) => name.replace('s', 'S')),
      `${rest} others together`,
    ]);
    const said = picture.shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : []));
    assert.ok(said.includes(`added up from ${rest} figures, 2020`), said.join(' | '));
    const sum = 5 * rest * (rest + 1);
    assert.ok(
      said
        .join('|')
        .replaceAll('\u00a0', ' ')
        .includes(`|${sum.toLocaleString('en')} killed`),
    );
    assert.equal(
      picture.notes![0],
      `The greatest number first; the ${rest} smallest are added up.`,
    );
    // The card has the others by name, and the table every figure.
    const [[id, own]] = [...picture.sums!] as [[string, Sum]];
    assert.ok(picture.items.some((item) => item.id === id));
    const { whom, spoken } = sumFacts(own, model.words, {
      ...options,
      groupBy: 'side',
      lang: 'en',
    });
    assert.match(whom, /^\d+ others together: Side-./);
    assert.match(spoken, new RegExp(`Added up from ${rest} figures`));
    assert.equal(whom.includes('…'), rest > 12);
    assert.equal(model.rows.length, count);
  });

test('others hold only what may be added: no claim, no total of several sides, none of whom a side killed', async () => {
  const scope = (sides: string[], affiliation?: string): Raw => ({
    scope: { when: '2020', sides, ...(affiliation && { affiliation }) },
  });
  const chart = await bySide([
    ...names.slice(0, 8).map((side, i) => of(side, 10 * (i + 1))),
    of('side-i', 1, { status: 'claimed', claimedBy: 'side-i' }),
    of('', 2, scope(['side-a', 'side-b'])),
    of('', 3, scope(['side-a'], 'caused-by')),
    of('', 4, scope([])),
    of('side-j', 5, { status: 'withdrawn' }),
  ]);
  assert.deepEqual(headings(chart).slice(5), [
    '3 others together',
    'Side-i',
    'Side-j',
    'Caused by Side-a',
    'Both sides together, not divided',
    'Sides not stated',
  ]);
  assert.ok(standing(chart).some((text) => text === '60 killed'));
});

test('others without a number leave their sum open, and are told', async () => {
  const some = names.slice(0, 9).map((side, i) => of(side, i < 2 ? { unknown: true } : 10 * i));
  const chart = await bySide(some);
  assert.equal(standing(chart).at(-1), 'at least 50 killed');
  const [sum] = chart.picture.sums!.values();
  const { how } = sumFacts(sum!, chart.model.words, { ...options, groupBy: 'side', lang: 'en' });
  assert.ok(how.includes('2 of them without a number'), how.join());
});

test('what may not be added stands side by side, however many sides there are', async () => {
  const some = names
    .slice(0, 9)
    .map((side, i) => of(side, 10 * i, { contradicts: i ? ['a'] : [] }));
  const chart = await bySide(some);
  assert.equal(headings(chart).length, 9);
  assert.deepEqual(chart.picture.notes, []);
  assert.equal(
    (
      await bySide(
        names.map((side) => of(side, 7)),
        { bin: 'none' },
      )
    ).picture.items.length,
    20,
  );
});

test('sides with a number for each event are one by event', async () => {
  const some = names
    .slice(0, 9)
    .flatMap((side, i) => [of(side, i + 1, {}, '2020-01-05'), of(side, i + 2, {}, '2021-06-02')]);
  const { picture } = await bySide(some);
  const sums = [...picture.sums!.values()].map(({ number: n, when }) => [when, n]);
  assert.deepEqual(sums, [
    ['2020-01-05', { value: 10, bound: 'exact' }],
    ['2021-06-02', { value: 14, bound: 'exact' }],
  ]);
});

test('columns of many sides are one by month, where the months are the same', async () => {
  const months = ['2020-01', '2020-02', '2020-03'];
  const some = names
    .slice(0, 9)
    .flatMap((side, i) => months.map((when, m) => of(side, 10 * i + m, {}, when)));
  for (const groupBy of ['event', 'side'] as const) {
    const chart = await chartOfFigures(some, { groupBy });
    assert.deepEqual(headings(chart).slice(4), ['Side-e', '4 others together']);
    assert.deepEqual(
      [...chart.picture.sums!.values()].map(({ number: n }) => n),
      [60, 64, 68].map((value) => ({ value, bound: 'exact' })),
    );
  }
});

test('where sides have dates of their own nothing is added up, and nothing says so', async () => {
  const figures = names
    .slice(0, 9)
    .flatMap((side, i) => [1, 2].map((n) => of(side, 10 + i, {}, `20${n}${i}`)));
  const { picture } = await bySide(figures);
  assert.equal(picture.sums?.size ?? 0, 0);
  assert.doesNotMatch(JSON.stringify([picture.notes, picture.shapes]), /added up|together/);
});

test('columns of others are of the same sides each, or there are none', async () => {
  const [few, many] = [names.slice(0, 8), names.slice(8, 16)];
  const figures = ['01', '02', '03'].flatMap((month, m) =>
    (m ? many : [...few, ...many]).map((side) => of(side, 10 + m, {}, `2020-${month}`)),
  );
  const { picture } = await bySide(figures, { bin: 'month' });
  for (const [, { rows = [], whom }] of picture.sums ?? [])
    if (whom?.includes('others')) assert.equal(`${rows.length}`, /\d+/.exec(whom)![0]);
});

test('no claim puts a side first where its months are added up, and two sides stay by name', async () => {
  const months = ['01', '02', '03', '04'].map((month) => `2020-${month}`);
  const monthly = (side: string, value: number, change: Raw = {}): Raw[] =>
    months.map((when) => of(side, value, change, when));
  const claim = { status: 'claimed', claimedBy: 'side-a' };
  const three = [
    ...[...monthly('side-a', 50), ...monthly('side-b', 5), ...monthly('side-c', 7)],
    ...monthly('side-b', 900, claim),
  ];
  const first = headings(await bySide(three, { bin: 'month' }))[0]!;
  assert.match(first, /^Side-a/);
  const two = [...monthly('side-a', 5), ...monthly('side-b', 50), ...monthly('side-b', 60, claim)];
  assert.match(headings(await bySide(two, { bin: 'month' }))[0]!, /^Side-a/);
});

test('sources are neither ranked nor joined, however many they are', async () => {
  const figures = names
    .slice(0, 8)
    .flatMap((source, i) =>
      ['01', '02', '03'].map((month) => of('north', 5 + i, { sources: [source] }, `2020-${month}`)),
    );
  const chart = await chartOfFigures(figures, { groupBy: 'source', bin: 'month' });
  const said = standing(chart).filter((text) => text.includes('side-'));
  assert.deepEqual(
    said.map((text) => /side-\w/.exec(text)![0]),
    names.slice(0, 8),
  );
});
