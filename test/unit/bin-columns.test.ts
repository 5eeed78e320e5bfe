import type { Row } from '../../src/casualty-chart/row.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from '../../src/frame/slices.js';
import { Bins } from '../../src/casualty-chart/bins.js';
import { envelope } from '../../src/casualty-chart/envelope.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';
import { collisions } from './labels.js';
import { outer } from './outer.js';
import { binsOf, everyDay, day, iso, options, start } from './binned.js';

const spans = (row: Row): string => row.date;

test('a bin that the record or the window covers in part is for that part, and says so', async () => {
  const days = Array.from({ length: 50 }, (_, i) =>
    figure(iso(Date.UTC(2018, 9, 23) + i * day), 2),
  );
  const [panel] = binsOf(await modelOf(days), 'month').panels;
  assert.deepEqual(panel!.rows.map(spans), [
    '23–31 October 2018',
    'November 2018',
    '1–11 December 2018',
  ]);
  const { model, picture } = await chartOfFigures(days, { bin: 'month' });
  assert.deepEqual(picture.notes, ['Not a whole month: 23–31 October 2018; 1–11 December 2018.']);
  const [first, second] = [...picture.sums!.values()];
  const words = (sum: typeof first): readonly string[] =>
    sumFacts(sum!, model.words, { ...options, groupBy: 'event', lang: 'en' }).how;
  assert.ok(words(first).includes('Not a whole month'));
  assert.ok(!words(second).includes('Not a whole month'));
});

test('a window cuts a bin, whatever the record; of scattered days nobody knows when it begins', async () => {
  const scattered = ['2018-10-09', '2018-10-23', '2018-12-02'].map((when) => figure(when, 2));
  const of = async (period?: string): Promise<string[]> => {
    const chart = { ...options, groupBy: 'event' as const, lang: 'en', period };
    const model = await modelOf(scattered, period ? { period } : {});
    const { panels } = atOnce(new Bins(model, chart, 'month', 120).add());
    return panels.flatMap(({ rows }) => rows.map(spans));
  };
  assert.deepEqual(await of(), ['October 2018', 'December 2018']);
  assert.deepEqual(await of('2018-10-20/2018-12'), ['20–31 October 2018', 'December 2018']);
});

test('a column of a part of a month is narrower in proportion, its line without a count dotted', async () => {
  const days = Array.from({ length: 70 }, (_, i) =>
    figure(iso(Date.UTC(2018, 9, 17) + i * day), 2),
  );
  const { picture } = await chartOfFigures(days, { bin: 'month', period: '2018-10-17/2018-11' });
  const widths = picture.shapes.flatMap((shape) =>
    shape.type === 'rect' && 'ink' in shape.fill && shape.fill.ink === 'tint-1'
      ? [Math.round(outer(shape).width)]
      : [],
  );
  assert.deepEqual(widths, [Math.round((36 * 15) / 31), 36]);
  assert.ok(picture.shapes.some((shape) => shape.type === 'line' && shape.dash === '1 3'));
});

test('a report across two months is a column of its own where its time is free', async () => {
  const reports = [
    figure('2018-01-05/2018-01-20', 10),
    figure('2018-01-21/2018-02-03', 500),
    figure('2018-02-04/2018-02-20', 20),
    figure('2018-02-21/2018-02-28', 5),
  ];
  const bins = binsOf(await modelOf(reports), 'month');
  const [panel] = bins.panels;
  assert.deepEqual(
    panel!.rows.map((row) => `${row.date}: ${row.number}`),
    ['5–20 January 2018: 10', '21 January – 3 February 2018: 500', '4–28 February 2018: 25'],
  );
  assert.equal(panel!.rows[1]!.id, 'b', 'it stands as it was stated');
  assert.equal(panel!.total, '535 killed');
  assert.deepEqual(bins.groups, []);
  assert.match((await chartOfFigures(reports, { bin: 'month' })).picture.summary!, /of its own/);
});

test('a report on a time far from all others does not stretch their axis', async () => {
  const decade = figure('199X', 1200);
  const bins = binsOf(await modelOf([decade, figure('2018-01', 5), figure('2018-02', 6)]), 'month');
  assert.deepEqual(
    bins.panels.map(({ rows }) => rows.map(spans)),
    [['January 2018', 'February 2018']],
  );
  assert.deepEqual(bins.groups[0]!.rows.map(spans), ['1990s']);
  assert.equal(bins.groups[0]!.when, '1990s', 'said once, over the bar');
});

test('what lies across bins that other figures are in stands figure by figure, or as a span', async () => {
  const event = (n: number) => ({ id: `e${n}` });
  const wide = (count: number): Raw[] =>
    Array.from({ length: count }, (_, i) =>
      figure('2018-21', i + 1, {
        scope: { when: '2018-21', sides: ['north'], event: event(i).id },
      }),
    );
  const months = ['03', '04', '05'].map((m) => figure(`2018-${m}`, 100));
  const groupsOf = async (count: number) =>
    binsOf(await modelOf([...months, ...wide(count)]), 'month').groups;
  const [few] = await groupsOf(2);
  assert.deepEqual(
    few!.rows.map((row) => `${row.date}: ${row.number}`),
    ['spring 2018: 1', 'spring 2018: 2'],
  );
  const [many] = await groupsOf(13);
  assert.equal(many!.rows.length, 1);
  assert.equal(many!.when, '13 figures, March–May 2018');
});

test('what goes beyond a larger scale is written over no number of another column', async () => {
  for (const width of [320, 720])
    for (let tall = 0; tall < 9; tall++) {
      const months = Array.from({ length: 9 }, (_, i) =>
        figure(`2018-0${i + 1}`, i === tall ? 90_009 : 5 + i),
      );
      const { picture } = await chartOfFigures(months, { bin: 'month', width });
      assert.deepEqual(collisions(picture), [], `${width}, month ${tall + 1}`);
    }
});

test('what a few columns dwarf is shown once more on a larger scale, which says what goes beyond it', async () => {
  const days = (peak: number): Raw[] =>
    Array.from({ length: 20 }, (_, i) =>
      figure(iso(start + i * day), i === 9 ? peak : 1 + (i % 4)),
    );
  const { picture } = await chartOfFigures(days(300), { bin: 'day' });
  const texts = picture.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
  assert.ok(
    texts.includes('The same at a larger scale; beyond it: 10 January 2020: 300'),
    texts.join(),
  );
  assert.ok(texts.includes('300 ↑'));
  const heights = picture.items.map(({ box }) => box.height);
  const [small, large] = [heights[3]!, heights[23]!];
  assert.ok(large > small, 'the low columns are higher there');
  const [left, below] = [picture.items[3]!, picture.items[23]!].map(({ box }) => box.x);
  assert.equal(left, below, 'one time is in one place');
  assert.equal(picture.items.length, 39, 'the one beyond the scale is drawn once');
  for (const { id } of picture.items) assert.ok(picture.sums!.has(id), 'each can be asked about');
  assert.equal(new Set(picture.items.map(({ id }) => id)).size, 39);
  const usual = await chartOfFigures(days(30), { bin: 'day' });
  assert.equal(usual.picture.items.length, 20);
});

test('a column without a number has its word at it, or below where there is no room', async () => {
  const days = Array.from({ length: 40 }, (_, i) =>
    figure(iso(start + i * day), i === 20 ? { vague: true, words: 'dozens' } : i % 5 ? 1 : 90),
  );
  const textsOf = async (raw: Raw[]): Promise<string[]> =>
    (await chartOfFigures(raw, { bin: 'day' })).picture.shapes.flatMap((shape) =>
      shape.type === 'text' ? [shape.text] : [],
    );
  assert.ok((await textsOf(days)).includes('dozens'));
  const tall = days.map((one, i) => (i === 20 ? one : { ...one, number: number(90) }));
  assert.ok((await textsOf(tall)).includes('Dozens: 21 Jan 2020'));
});

test('where every second day is on record, the panel is not one of gaps', async () => {
  const days = everyDay(40).filter((_, i) => i % 2);
  assert.deepEqual(binsOf(await modelOf(days), 'day').panels[0]!.gaps, []);
});

test('tallies of months are not said to be that of their year', async () => {
  const of = async (): Promise<string[]> => {
    const raw = ['2020-01', '2020-02'].map((when) => figure(when, 95));
    return binsOf(await modelOf(raw), 'year').panels.flatMap(({ rows }) => rows.map(spans));
  };
  assert.deepEqual(await of(), ['January–February 2020']);
});

test('a day whose figure was withdrawn is not one of which nothing is on record', async () => {
  const days = everyDay(20).map((one, i) => (i === 7 ? { ...one, status: 'withdrawn' } : one));
  const gapsOf = async (raw: Raw[]) => binsOf(await modelOf(raw), 'day').panels[0]!.gaps;
  assert.deepEqual(await gapsOf(days), []);
  const two = days.filter((_, i) => i !== 8);
  assert.deepEqual(await gapsOf(two), [{ start: start + 8 * day, end: start + 9 * day }]);
  const south = { scope: { when: '2020-01-09', sides: ['south'] }, status: 'withdrawn' };
  assert.equal((await gapsOf([...two, figure('2020-01-09', 1, south)]))!.length, 1);
});

test('what lies behind fine bands shows through them, not through fine amounts beside them', () => {
  const column = (x: number, change: object): Parameters<typeof envelope>[0][number] =>
    ({
      row: { status: 'reported', hue: 1, extent: { from: 0, to: 9, ...change } },
      x,
      width: 1,
    }) as never;
  const shapes = envelope([column(0, {}), column(1, { range: true }), column(2, {})], 50, (n) => n);
  assert.deepEqual(
    shapes.map((shape) => 'sheer' in shape && (shape.sheer ?? false)),
    [false, true, false],
  );
});
