import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../src/frame/slices.js';
import { Bins } from '../../src/casualty-chart/bins.js';
import type { ChartModel } from '../../src/casualty-chart/model.js';
import type { Rect } from '../../src/marks/shape.js';
import type { Row } from '../../src/casualty-chart/row.js';
import { unitFor, units, type Unit } from '../../src/casualty-chart/units.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { locales } from '../../src/locale/locale.js';
import { edtf } from '../../src/locale/story-words.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';
import { collisions, spans as labelsOf, words } from './labels.js';
import { outer } from './outer.js';

const options = {
  measure: 'killed',
  bin: 'auto' as const,
  texts: 'en',
  locale: await locales.load('en'),
  words: await casualtyWords.load('en'),
};
const binsOf = (model: ChartModel, unit?: Unit, most = 120): Bins =>
  atOnce(new Bins(model, { ...options, groupBy: 'event', lang: 'en' }, unit, most).add());

const day = 864e5;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const start = Date.UTC(2020, 0, 1);

const dates = fc.oneof(
  fc.integer({ min: 0, max: 800 }).map((n) => iso(start + n * day)),
  fc.integer({ min: 1, max: 12 }).map((n) => `2021-${String(n).padStart(2, '0')}`),
  fc.constantFrom('2020', '2021', '2020-21', '2021-03~'),
  fc
    .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 120 }))
    .map(([n, long]) => `${iso(start + n * day)}/${iso(start + (n + long) * day)}`),
);
const changes = fc.record({
  when: dates,
  side: fc.constantFrom('north', 'south'),
  category: fc.constantFrom('not-stated', 'civilian', 'combatant'),
  claimed: fc.boolean(),
  withdrawn: fc.integer({ min: 0, max: 9 }),
});

/** Figure n counts 2ⁿ people, so that a sum tells which figures are in it. */
const figures = fc.array(changes, { minLength: 1, maxLength: 24 }).map((all) =>
  all.map(({ when, side, category, claimed, withdrawn }, n) =>
    figure(when, 2 ** n, {
      scope: { when, sides: [side] },
      category,
      status: withdrawn === 0 ? 'withdrawn' : claimed ? 'claimed' : 'reported',
      ...(claimed && { claimedBy: 'south' }),
    }),
  ),
);

const held = ({ figure: { number } }: Row, of: readonly Raw[]): number[] => {
  assert.ok('value' in number && /exact|at-least/.test(number.bound));
  return of.flatMap((_, n) => (Math.floor(number.value / 2 ** n) % 2 ? [n] : []));
};

test('no tally is split: each is in one bin that holds it, among the wide ones, or left out', async () => {
  await fc.assert(
    fc.asyncProperty(figures, fc.constantFrom(undefined, ...units), async (raw, unit) => {
      const model = await modelOf(raw);
      const bins = binsOf(model, unit);
      const columns = bins.panels.flatMap(({ rows }) => rows);
      const others = bins.groups.flatMap(({ rows }) => rows);
      const counted = [...columns, ...others].flatMap((row) => held(row, raw));
      assert.equal(new Set(counted).size, counted.length, 'nobody is counted twice');
      assert.equal(counted.length + bins.more, raw.length, 'what is left out is told');
      for (const column of columns)
        for (const n of held(column, raw)) {
          const when = edtf((raw[n]!['scope'] as { when: string }).when)!;
          assert.ok(column.when!.start <= when.start && when.end <= column.when!.end);
          assert.notEqual(raw[n]!['status'], 'withdrawn');
        }
      for (const sum of bins.sums.values())
        if (sum.besides) assert.ok('value' in sum.number && sum.number.bound === 'at-least');
      for (const { rows } of bins.panels)
        for (const [i, row] of rows.entries())
          if (i) assert.ok(rows[i - 1]!.when!.end <= row.when!.start, 'columns do not overlap');
    }),
    { numRuns: 150 },
  );
});

test('a month whose figures may count the same people has at least the greatest of them', async () => {
  const raw = [
    figure('2023-01-01/2023-01-04', 10, { status: 'confirmed' }),
    figure('2023-01-03/2023-01-08', 90, { status: 'disputed' }),
    figure('2023-02-03', 5, { status: 'confirmed' }),
  ];
  const { picture, model } = await chartOfFigures(raw, { bin: 'month' });
  const [january, february] = [...picture.sums!.values()];
  assert.deepEqual(january!.number, number(90, 'at-least'));
  assert.equal(january!.status, 'disputed');
  assert.deepEqual(february!.number, number(5));
  const { label, how } = sumFacts(january!, model.words, {
    ...options,
    lang: 'en',
    groupBy: 'side',
  });
  assert.equal(label.replaceAll('\u00a0', ' '), 'at least 90 killed');
  assert.ok(how.includes('Left out so that nobody is counted twice: 1'));
  assert.match(picture.notes!.join(), /Not added: 1\. /);
  assert.equal(picture.more, 1);
  const [panel] = binsOf(model, 'month').panels;
  assert.equal(panel!.total, undefined, 'no total of a part stands over the whole');
});

test('seventy windows that overlap are no exact number', async () => {
  const windows = Array.from({ length: 70 }, (_, i) =>
    figure(`${iso(start + i * day)}/${iso(start + (i + 3) * day)}`, 10),
  );
  const sums = [...binsOf(await modelOf(windows), 'year').sums.values()];
  assert.equal(sums.length, 1);
  assert.deepEqual(sums[0]!.number, number(180, 'at-least'));
});

const unitOf = async (raw: readonly Raw[], most = 120): Promise<Unit> =>
  unitFor((await modelOf(raw)).current as Parameters<typeof unitFor>[0], most);
const everyDay = (count: number, people = 1): Raw[] =>
  Array.from({ length: count }, (_, i) => figure(iso(start + i * day), people));

test('the unit is the finest that leaves columns wide enough', async () => {
  assert.equal(await unitOf(everyDay(100)), 'day');
  assert.equal(await unitOf(everyDay(400)), 'week');
  assert.equal(await unitOf(everyDay(1000)), 'month');
  assert.equal(await unitOf(everyDay(1000), 24), 'quarter');
  assert.equal(await unitOf(everyDay(5000), 24), 'year');
});

test('a unit has to hold most of the people, not only most of the figures', async () => {
  const across = figure('2020-01-25/2020-02-10', 10);
  assert.equal(await unitOf([...everyDay(300, 5), across], 24), 'month');
  const many = { ...across, number: number(1000) };
  assert.equal(await unitOf([...everyDay(300, 5), many], 24), 'quarter');
});

test('periods across the calendar are columns as wide as they last, and gaps are told', async () => {
  const weeks = Array.from({ length: 61 }, (_, i) => {
    const from = start + i * 10 * day + (i > 40 ? 90 * day : 0);
    return figure(`${iso(from)}/${iso(from + 9 * day)}`, 3);
  });
  const bins = binsOf(await modelOf(weeks), undefined, 24);
  assert.equal(bins.asWide, true);
  assert.equal(bins.more, 0);
  assert.deepEqual(bins.groups, []);
  const [panel] = bins.panels;
  assert.equal(panel!.total, '183 killed');
  assert.deepEqual(panel!.gaps, [{ start: start + 410 * day, end: start + 500 * day }]);
  assert.equal(binsOf(await modelOf(weeks), 'month').asWide, false, 'a page has its way');
});

test('a gap is no time that a longer tally covers', async () => {
  const months = ['01', '02', '03', '06', '07', '08'].map((m) => figure(`2020-${m}`, 5));
  const [panel] = binsOf(await modelOf([...months, figure('2020-04/2020-05', 9)]), 'month').panels;
  assert.deepEqual(panel!.gaps, []);
  const [open] = binsOf(await modelOf(months), 'month').panels;
  assert.equal(open!.gaps!.length, 1);
});

test('of many sides the greatest five have a panel, the others one together', async () => {
  const raw = Array.from({ length: 9 }, (_, i) =>
    figure('2020-01', 10 * (i + 1), {
      scope: { when: '2020-01', sides: [`side-${'abcdefghi'[i]}`] },
    }),
  );
  const { panels } = binsOf(await modelOf(raw), 'month');
  assert.deepEqual(
    panels.map(({ title, total }) => `${title}: ${total}`),
    [
      'Side-i: 90 killed',
      'Side-h: 80 killed',
      'Side-g: 70 killed',
      'Side-f: 60 killed',
      'Side-e: 50 killed',
      '4 others together: 100 killed',
    ],
  );
});

test('of running totals the last is shown, and nothing is said to be added', async () => {
  const totals = everyDay(80, 4).map((one) => ({ ...one, tally: 'cumulative' }));
  const bins = binsOf(await modelOf(totals));
  assert.equal(bins.any, false);
  assert.deepEqual(
    bins.groups.map(({ rows }) => rows.map(({ date }) => date)),
    [['20 March 2020']],
  );
});

test('a claim on the opponent says so over its columns', async () => {
  const claims = everyDay(70).map((one) => ({ ...one, status: 'claimed', claimedBy: 'south' }));
  const { panels } = binsOf(await modelOf(claims));
  assert.deepEqual(
    panels.map(({ title }) => title),
    ['North, claimed by South, a party on its opponent'],
  );
});

test('sides are never merged, whatever panels stand together by', async () => {
  const rows = ['01', '02', '03'].flatMap((month) =>
    ['north', 'south'].map((side) =>
      figure(`2018-${month}`, side === 'north' ? 10 : 200, {
        scope: { when: `2018-${month}`, sides: [side] },
      }),
    ),
  );
  for (const groupBy of ['event', 'side', 'category', 'source'] as const) {
    const made = new Bins(
      await modelOf(rows),
      { ...options, groupBy, lang: 'en' },
      'quarter',
      120,
    ).add();
    const { panels } = atOnce(made);
    assert.deepEqual(panels.map(({ rows: [row] }) => row!.number).sort(), ['30', '600'], groupBy);
  }
});

test('a range with a part that is only about is said to be about, and no total is for more than its columns', async () => {
  const rows = [
    figure('2018-01-03', { low: 100, high: 110 }),
    figure('2018-01-09', number(5000, 'about')),
    figure('2018-01-20/2018-02-10', 77),
  ];
  const { panels } = binsOf(await modelOf(rows), 'month');
  const [panel] = panels;
  assert.equal(panel!.rows[0]!.label.replaceAll('\u00a0', ' '), 'about 5,100–5,110 killed');
  assert.equal(panel!.total, undefined);
});

test('rival accounts of one month are panels beside each other, named by their sources', async () => {
  const rows = [
    figure('2018-01', 300),
    figure('2018-01', 50, { sources: ['monitors'] }),
    figure('2018-02', 7),
  ];
  for (const order of [rows, [...rows].reverse()]) {
    const { panels, more } = binsOf(await modelOf(order), 'month');
    const said = panels.map(({ title, rows }) => [title, ...rows.map(({ number }) => number)]);
    assert.deepEqual(said.sort(), [
      ['North, Ember Wire', '300', '7'],
      ['North, UN monitors', '50'],
    ]);
    assert.equal(more, 0);
  }
});

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
  const words = (sum: typeof first): string[] =>
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
  assert.equal(many!.when, '13 figures, 1 March – 31 May 2018');
});

test('however many accounts of one month there are, each is a panel of one size on one scale', async () => {
  const sources = Array.from({ length: 15 }, (_, i) => `source-${'abcdefghijklmno'[i]}`);
  const rows = ['2018-01', '2018-02', '2018-03'].flatMap((when, m) =>
    sources.map((source, i) => figure(when, 10 + i + m, { sources: [source] })),
  );
  for (const count of [6, 15]) {
    const some = rows.filter(({ sources: [source] }) => sources.indexOf(source!) < count);
    const { panels, more } = binsOf(await modelOf(some), 'month');
    assert.equal(panels.length, count);
    assert.equal(more, 0);
    for (const width of [280, 720]) {
      const { picture } = await chartOfFigures(some, { bin: 'month', width });
      assert.match(picture.summary!, /neither added nor averaged/);
      assert.ok(picture.items.every(({ box }) => box.x >= 0 && box.x + box.width <= width + 0.01));
      const drawn = picture.shapes.filter(
        (shape) => shape.type === 'rect' && 'ink' in shape.fill && shape.fill.ink === 'tint-1',
      ) as Rect[];
      const bars = drawn.map(outer);
      assert.equal(bars.length, 3 * count);
      const [first, last] = [bars[0]!, bars.at(-1)!];
      const perCount = last.height / (10 + count - 1 + 2);
      assert.ok(Math.abs(first.height / 10 - perCount) < 0.01, 'one scale');
      const beside = picture.items.filter(
        ({ box }) => box.y + box.height === first.y + first.height + 2,
      );
      assert.equal(beside.length > 3, width === 720, 'as many beside each other as can be read');
    }
  }
});

test('whose word a panel is stands in its heading, not over each of its columns, and nothing leaves the page', async () => {
  const rows = Array.from({ length: 12 }, (_, month) =>
    ['north', 'south'].map((claimedBy) =>
      figure(`2018-${`${month + 1}`.padStart(2, '0')}`, 1000 + month, {
        claimedBy,
        status: 'claimed',
      }),
    ),
  ).flat();
  for (const width of [320, 720]) {
    const { picture } = await chartOfFigures(rows, { bin: 'month', width });
    const labels = labelsOf(picture);
    assert.ok(labels.length > 6, words(picture).join());
    const texts = picture.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
    assert.deepEqual(
      texts.filter((text) => / says/.test(text)),
      [],
    );
    assert.ok(texts.some((text) => text.includes('claimed by')));
    for (const { text, x0, x1 } of labels) assert.ok(x0 >= -1 && x1 <= width + 1, text);
  }
});

test('a panel of several sources does not wear the name of one of them', async () => {
  const rows = ['a', 'b', 'c', 'd'].map((source, i) =>
    figure(`2018-0${i + 1}`, 10, { sources: [source] }),
  );
  const clash = figure('2018-01', 99, { sources: ['monitors'] });
  const { panels } = binsOf(await modelOf([...rows, clash]), 'month');
  assert.deepEqual(panels.map(({ title }) => title).sort(), [
    'North, UN monitors',
    'North, a, b, 2 others together',
  ]);
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

test('a panel’s heading is as sure as its least certain column', async () => {
  const claim = (when: string, status: string): Raw =>
    figure(when, 10, { status, claimedBy: 'south' });
  const raw = [claim('2020-01', 'confirmed'), claim('2020-02', 'disputed')];
  for (const order of [raw, [...raw].reverse()]) {
    const [panel] = binsOf(await modelOf(order), 'month').panels;
    assert.equal(panel!.title, 'North, disputed by South, a party on its opponent');
  }
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('what leaves no number in a sum is told in its words', async () => {
  const raw = [
    figure('2020-01-01', 10, { number: number(10, 'over') }),
    figure('2020-01-02', 10, { number: number(10, 'up-to') }),
    figure('2020-01-03', { vague: true, words: 'dozens' }),
    figure('2020-01-04', { unknown: true }),
  ];
  const { picture, model } = await chartOfFigures(raw, { bin: 'month' });
  const [sum] = [...picture.sums!.values()];
  const { how } = sumFacts(sum!, model.words, { ...options, lang: 'en', groupBy: 'side' });
  assert.deepEqual(how.map(plain).slice(1, 3), [
    'Added up from 4 figures',
    'Among them: up to 10; dozens; no figure: 1',
  ]);
  const many = Array.from({ length: 30 }, (_, i) =>
    figure(
      iso(start + i * day),
      i < 20 ? number(i + 1, 'up-to') : { vague: true, words: `some ${i}` },
    ),
  );
  const year = binsOf(await modelOf([...many, figure('2020-02-01', number(3, 'over'))]), 'year');
  const [most] = [...year.sums.values()];
  const long = sumFacts(most!, model.words, { ...options, lang: 'en', groupBy: 'side' }).how.join();
  assert.match(plain(long), /Among them: up to 1; .*; …/, 'a few of them');
  const closed = await chartOfFigures([figure('2020-01-01', 5), raw[1]!], { bin: 'month' });
  const [range] = [...closed.picture.sums!.values()];
  const said = sumFacts(range!, closed.model.words, { ...options, lang: 'en', groupBy: 'side' });
  assert.doesNotMatch(said.how.join(), /Among/, 'a range of 5 to 15 says it already');
});

test('a vague sum is in the words of its parts, where these are the same; else of no precise number', async () => {
  const vague = (words?: string): Raw[] =>
    Array.from({ length: 90 }, (_, i) =>
      figure(iso(start + i * day), { vague: true, ...(words && { words }) }),
    );
  const panelOf = async (raw: Raw[]) => binsOf(await modelOf(raw), 'month').panels[0]!;
  const same = await panelOf(vague('dozens'));
  assert.equal(plain(same.total!), 'dozens killed');
  assert.equal(same.rows[0]!.number, 'dozens');
  for (const mixed of [vague(), [...vague('dozens').slice(1), ...vague('some').slice(0, 1)]]) {
    const { total, rows } = await panelOf(mixed);
    assert.equal(total, 'no precise number');
    assert.equal(rows[0]!.number, 'no precise number');
    assert.equal(rows[0]!.label, 'no precise number');
  }
  const own = figure('2020-01-01', { vague: true }, { words: 'scores' });
  assert.equal((await panelOf([own])).rows[0]!.number, 'scores');
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

test('nothing is said to be added where nothing was, nor to have a column that has none', async () => {
  const sources = ['wire', 'monitors', 'daily', 'herald', 'post', 'times'];
  const months = sources.flatMap((source) =>
    Array.from({ length: 12 }, (_, i) =>
      figure(`2020-${String(i + 1).padStart(2, '0')}`, 10, { sources: [source] }),
    ),
  );
  const summaryOf = async (raw: Raw[], bin: 'auto' | 'week' | 'month' = 'auto') =>
    (await chartOfFigures(raw, { bin })).picture.summary!;
  for (const bin of ['auto', 'week', 'month'] as const) {
    const summary = await summaryOf(months, bin);
    assert.doesNotMatch(summary, /added up|of its own/);
    assert.match(summary, /neither added nor averaged/);
  }
  const days = everyDay(40);
  assert.match(await summaryOf(days, 'month'), /^40 figures, added up by month/);
  const beside = figure('2020-01-20/2020-02-03', 5);
  assert.doesNotMatch(await summaryOf([...days, beside], 'month'), /of its own/);
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
