import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Row } from '../../src/casualty-chart/row.js';
import { unitFor, units, type Unit } from '../../src/casualty-chart/units.js';
import { edtf } from '../../src/locale/story-words.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';
import { binsOf, day, everyDay, iso, options, start } from './binned.js';

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
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

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
        // A whole is not opened by the parts that its own source gives.
        if (sum.besides && !bins.apart.has('parts'))
          assert.ok('value' in sum.number && sum.number.bound === 'at-least');
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
  assert.match(picture.notes!.join(), /Not added up: [^.]+ \(1\)\./);
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

test('of running totals the last is shown, and nothing is said to be added', async () => {
  const totals = everyDay(80, 4).map((one) => ({ ...one, tally: 'cumulative' }));
  const bins = binsOf(await modelOf(totals));
  assert.equal(bins.any, false);
  assert.deepEqual(
    bins.groups.map(({ rows }) => rows.map(({ date }) => date)),
    [['20 March 2020']],
  );
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

test('over 40 and about 30 are about 70 or more, not at least 70', async () => {
  const rows = [
    figure('2018-01-03', number(40, 'over')),
    figure('2018-01-09', number(30, 'about')),
    figure('2018-02-03', number(40, 'over')),
    figure('2018-02-09', 30),
  ];
  const { panels } = binsOf(await modelOf(rows), 'month');
  assert.deepEqual(
    panels[0]!.rows.map(({ label }) => plain(label)),
    ['about 70 or more killed', 'over 70 killed'],
  );
});

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
    '1 of them without a number, including up to 10; dozens',
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
  assert.match(plain(long), /Including up to 1; .*; …/, 'a few of them');
  const closed = await chartOfFigures([figure('2020-01-01', 5), raw[1]!], { bin: 'month' });
  const [range] = [...closed.picture.sums!.values()];
  const said = sumFacts(range!, closed.model.words, { ...options, lang: 'en', groupBy: 'side' });
  assert.doesNotMatch(said.how.join(), /Including/, 'a range of 5 to 15 says it already');
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
    assert.doesNotMatch(summary, /[Aa]dded up|of its own/);
    assert.match(summary, /neither added nor averaged/);
  }
  const days = everyDay(40);
  assert.match(await summaryOf(days, 'month'), /^40 numbers from one source. Added up by month/);
  const beside = figure('2020-01-20/2020-02-03', 5);
  assert.doesNotMatch(await summaryOf([...days, beside], 'month'), /of its own/);
});
