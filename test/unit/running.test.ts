import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenBounds, betweenDates } from '../../src/casualty-chart/run-bands.js';
import { levelOf } from '../../src/casualty-chart/run-forms.js';
import { runningModel, type Run, type RunPoint } from '../../src/casualty-chart/running.js';
import { spokenFigure } from '../../src/casualty-chart/speech.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import { namesOf } from '../../src/casualty-chart/run-names.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { locales } from '../../src/locale/locale.js';
import type { Label, Line, Rect } from '../../src/marks/shape.js';
import { chartOf, seed } from './chart.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';

const options = {
  ...{ measure: 'killed', bin: 'auto' as const, groupBy: 'event' as const },
  ...{ lang: 'en', texts: 'en', locale: await locales.load('en') },
  words: await casualtyWords.load('en'),
};

const runs = async (...figures: Raw[]): Promise<Run[]> => runningModel(await modelOf(figures)).runs;
const months = (...counts: [month: string, count: number | Raw][]): Raw[] =>
  counts.map(([month, count]) => figure(`2018-${month}`, count));
const totals = (...counts: [day: string, count: number | Raw][]): Raw[] =>
  counts.map(([day, count]) => figure(`2018-${day}`, count, { tally: 'cumulative' }));
const numbers = ({ points }: Run): unknown[] => points.map(({ number }) => number);

test('periods in a row are added up, from the beginning of the first', async () => {
  const [run, ...others] = await runs(...months(['01', 10], ['02', number(5, 'over')], ['03', 7]));
  assert.equal(others.length, 0);
  assert.equal(run!.added, true);
  assert.equal(run!.from, Date.UTC(2018, 0, 1));
  assert.deepEqual(numbers(run!), [number(10), number(15, 'over'), number(22, 'over')]);
  assert.ok(run!.points.every(({ gap }) => !gap));
});

test('a month without a number breaks the line, and the total is open from there on', async () => {
  const steady = months(['01', 10], ['02', 5], ['03', 7], ['05', 3], ['06', 1]);
  const [run] = await runs(...steady);
  assert.deepEqual(
    run!.points.map(({ gap }) => gap),
    [false, false, false, true, false],
  );
  assert.deepEqual(numbers(run!).slice(2), [
    number(22),
    number(25, 'at-least'),
    number(26, 'at-least'),
  ]);
});

test('a total that is stated stands as stated: its first number need not be zero', async () => {
  const [run] = await runs(...totals(['03-01', 40], ['03-02', number(58, 'about')], ['03-05', 90]));
  assert.equal(run!.added, false);
  assert.equal(run!.from, undefined);
  assert.deepEqual(numbers(run!), [number(40), number(58, 'about'), number(90)]);
});

test('totals that go down are flagged with what they were, and only those', async () => {
  const [run] = await runs(
    ...totals(['03-01', 40], ['03-02', 212], ['03-03', 187], ['03-04', number(150, 'at-least')]),
  );
  assert.deepEqual(
    run!.points.map(({ down }) => down),
    [undefined, undefined, number(212), undefined],
    '“at least 150” does not take 187 back',
  );
});

test('long without a report is a silence, for what is usual about that time', async () => {
  const days: [string, number][] = [
    ['01-01', 1],
    ['01-15', 2],
    ['01-29', 3],
    ['02-19', 4],
    ['02-20', 5],
    ['02-21', 6],
    ['02-22', 7],
    ['05-22', 8],
    ['05-23', 9],
  ];
  const [run] = await runs(...totals(...days));
  const silent = run!.points.map(({ silent }) => silent);
  assert.deepEqual(silent, [...Array<boolean>(7).fill(false), true, false]);
});

test('a stated total is not worked out a second time from periods', async () => {
  const { runs, more, apart } = runningModel(
    await modelOf([...months(['01', 10], ['02', 5]), ...totals(['01-31', 30], ['02-28', 35])]),
  );
  assert.equal(runs.length, 1);
  assert.equal(runs[0]!.added, false);
  assert.equal(apart.get('tallies'), 2);
  assert.equal(more, 2);
});

test('a single number stands beside running totals while these are few', async () => {
  const alone = (side: string): Raw =>
    figure('2018-02', 99, { scope: { when: '2018-02', sides: [side] } });
  const two = months(['01', 1], ['02', 2]);
  const few = runningModel(await modelOf([...two, alone('south')]));
  assert.deepEqual(
    few.runs.map(({ points }) => points.length),
    [2, 1],
  );
  assert.equal(few.more, 0);
  const sides = [[], ['south'], ['north', 'south']].flatMap((who) =>
    ['civilian', 'combatant'].map((category) =>
      figure('2018-02', 9, { category, scope: { when: '2018-02', sides: who } }),
    ),
  );
  const many = runningModel(await modelOf([...two, ...sides]));
  assert.deepEqual(
    many.runs.map(({ points }) => points.length),
    [2],
  );
  assert.equal(many.more, 6);
});

test('rival accounts of one thing are runs beside each other, none picked out', async () => {
  const accounts = ['wire', 'monitors'].map((source, i) =>
    figure('2018-02', 10 + 30 * i, { sources: [source] }),
  );
  const { runs } = runningModel(await modelOf(accounts));
  const firsts = runs.map((run) => numbers(run)[0] as { value: number });
  assert.deepEqual(firsts.map(({ value }) => value).sort(), [10, 40]);
});

test('a running total holds no rival account beside what others say, whatever sources are called', async () => {
  const on = { when: '2018-04', event: 'raid', sides: ['north'] };
  for (const [one, other] of [
    ['a', 'z'],
    ['z', 'a'],
    ['ministry', 'z'],
  ] as const) {
    const raw = [
      ...months(['03', 10], ['06', 7]),
      figure('2018-04', 100, { scope: on, sources: [one] }),
      figure('2018-04', 3, { scope: on, sources: [other] }),
    ];
    const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
    const { runs, more } = runningModel(model);
    assert.equal(more, 0);
    const name = one === 'ministry' ? 'North ministry' : one;
    assert.deepEqual(
      namesOf(runs, model, options)
        .map(({ title, label }) => [title, label])
        .sort(),
      [
        ['North, Ember Wire', '17 killed'],
        [`North, ${name}`, '100 killed'],
        [`North, ${other}`, '3 killed'],
      ].sort(),
    );
    const heard = [...picture.sums!.values()].map(
      (sum) => sumFacts(sum, model.words, options).whom,
    );
    assert.deepEqual(
      new Set(heard),
      new Set(['North, Ember Wire', `North, ${name}`, `North, ${other}`]),
    );
  }
});

test('a total of several sources is not named after one of them', async () => {
  const { model } = await chartOfFigures([
    ...months(['01', 10], ['02', 5]),
    figure('2018-03', 3, { sources: ['ministry'] }),
    figure('2018-04', 3, { claimedBy: 'south', status: 'claimed' }),
  ]);
  const { runs } = runningModel(model);
  const [name] = namesOf(runs, model, options);
  assert.equal(name!.title, 'North, Ember Wire, North ministry');
});

test('what contradicts anything is added to nothing of others, and is named where there is no room', async () => {
  const { runs, apart } = runningModel(
    (await chartOf(seed('stress.story.json'), { view: 'cumulative' })).model,
  );
  const added = runs.flatMap(({ points }) => (points.length > 1 ? points : []));
  assert.ok(added.length > 10);
  assert.ok(added.every(({ row }) => !row.figure.contradicts.length));
  assert.equal(apart.get('accounts'), 1, 'the mission’s account of the market');
});

test('an unknown month breaks the line, and leaves the total open from there on', async () => {
  const [run] = await runs(...months(['01', 10], ['02', { unknown: true }], ['03', 5]));
  assert.deepEqual(
    run!.points.map(({ gap }) => gap),
    [false, true, false],
  );
  assert.deepEqual(numbers(run!).at(-1), number(15, 'at-least'));
  assert.deepEqual(
    run!.points.map(({ count }) => count),
    [1, 2, 3],
  );
  const { picture, model } = await chartOfFigures(
    months(['01', 10], ['02', { unknown: true }], ['03', 5]),
    { view: 'cumulative' },
  );
  const among = /added up from 3 figures, among them: no figure: 1/;
  assert.match(picture.summary!.replaceAll('\u00a0', ' '), among, 'it has no number in the sum');
  const last = [...picture.sums!.values()].at(-1)!;
  assert.ok(sumFacts(last, model.words, options).how.includes('Among them: no figure: 1'));
});

test('claimants have runs of their own, whatever they say', async () => {
  const claimed = months(['01', 3], ['02', 4]).map((one) => ({
    ...one,
    status: 'claimed',
    claimedBy: 'south',
  }));
  const drawn = await runs(...months(['01', 1], ['02', 2]), ...claimed);
  assert.deepEqual(drawn.map((run) => run.of.claimant).sort(), ['South', undefined]);
});

test('a range with a part that is only about says so, since its form does not', async () => {
  const range = { low: 10, high: 14 };
  const [run] = await runs(...months(['01', 5], ['02', number(30, 'about')], ['03', range]));
  assert.deepEqual(numbers(run!), [number(5), number(35, 'about'), { low: 45, high: 49 }]);
  assert.deepEqual(
    run!.points.map(({ near }) => near),
    [false, false, true],
  );
});

test('an added total is as sure as its least certain part, from that part on', async () => {
  const [first, second, third] = months(['01', 100], ['02', 1], ['03', 5]);
  const [run] = await runs(
    { ...first, status: 'confirmed' },
    { ...second, status: 'disputed' },
    { ...third, status: 'estimated' },
  );
  assert.deepEqual(
    run!.points.map(({ status }) => status),
    ['confirmed', 'disputed', 'disputed'],
  );
});

const season = (when: string, value: number): Raw =>
  figure(when, value, { scope: { when, sides: ['north'] } });

test('what has no exact date may have been counted from its beginning on', async () => {
  const [run] = await runs(
    figure('2020-06-12', 22),
    season('2020-23', 120),
    figure('2020-10-03', 7, { scope: { when: '2020-10-03', sides: ['south'] } }),
    figure('2021-05-01', 12),
  );
  const { points } = run!;
  assert.deepEqual(
    points.map(({ soft }) => soft),
    [undefined, Date.UTC(2020, 8, 1), undefined],
  );
  assert.deepEqual(betweenDates(points, levelOf, 0), [
    { start: Date.UTC(2020, 8, 1), end: Date.UTC(2020, 11, 1), low: 22, high: 142 },
  ]);
  const [monthly] = await runs(...months(['01', 10], ['02', 5], ['03', 7], ['04', 1]));
  assert.ok(
    monthly!.points.every(({ soft }) => soft === undefined),
    'months in a row are no doubt',
  );
});

test('the order within an uncertain time is not asserted: all at its start, or at its end', () => {
  const at = (time: number, value: number, soft?: number): RunPoint =>
    ({ time, number: { value, bound: 'exact' }, extent: { from: 0, to: value }, soft }) as RunPoint;
  const points = [at(10, 5), at(30, 9), at(40, 19, 20), at(50, 20, 35)];
  assert.deepEqual(betweenDates(points, levelOf, 0), [
    { start: 20, end: 30, low: 5, high: 15 },
    { start: 30, end: 35, low: 9, high: 19 },
    { start: 35, end: 40, low: 9, high: 20 },
    { start: 40, end: 50, low: 19, high: 20 },
  ]);
});

test('a shaded time is said in a note and at its point', async () => {
  const figures = [figure('2020-06-12', 22), season('2020-23', 120), figure('2021-05-01', 12)];
  const { picture, model } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.ok(
    picture.notes!.includes(
      'Shaded: it is not known when within autumn 2020; the line rises at the end.',
    ),
  );
  const how = [...picture.sums!.values()].map((sum) => sumFacts(sum, model.words, options).how);
  assert.deepEqual(
    how.map((words) => words.includes('When within that time is not known')),
    [false, true, false],
  );
});

test('limits from above among other numbers are drawn between their bounds, none joined to another', async () => {
  const figures = months(['01', number(40, 'up-to')], ['02', 20], ['03', number(60, 'over')]);
  const [run] = await runs(...figures);
  assert.deepEqual(
    betweenBounds(run!.points).map(({ low, high }) => [low, high]),
    [
      [0, 40],
      [20, 60],
    ],
  );
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.ok(
    picture.shapes.some((shape) => shape.type === 'rect' && shape.fade === 'down'),
    'a limit fades towards zero',
  );
});

test('only what is about has a soft line, and its width is said to mean nothing', async () => {
  const figures = totals(
    ['03-01', 40],
    ['03-02', number(58, 'about')],
    ['03-05', 90],
    ['03-06', 95],
  );
  const soft = async (of: Raw[]) => {
    const { picture } = await chartOfFigures(of, { view: 'cumulative' });
    const lines = picture.shapes.filter((s) => s.type === 'line' && s.ink === 'tint-1') as Line[];
    return { lines, notes: picture.notes! };
  };
  const { lines, notes } = await soft(figures);
  const points = lines.map((line) => line.points.length);
  assert.deepEqual(points, [3], 'from the number that is about to the next');
  assert.match(notes.join(), /Soft line/);
  assert.doesNotMatch((await soft(totals(['03-01', 40], ['03-02', 58]))).notes.join(), /Soft line/);
});

test('a sum of several statuses says how many figures it has of each', async () => {
  const reported = months(['01', 10], ['02', 5]);
  const mixed = [...reported, figure('2018-03', 2, { status: 'disputed' })];
  for (const view of ['cumulative', 'bars'] as const) {
    const chart = (figures: Raw[]) => chartOfFigures(figures, { view, bin: 'quarter' });
    const { picture, model } = await chart(mixed);
    const how = [...picture.sums!.values()].map((sum) => sumFacts(sum, model.words, options).how);
    assert.ok(how.at(-1)!.includes('Disputed: 1, reported: 2'), view);
    assert.match(picture.notes!.join(), /A sum is drawn as sure as its least certain part\./);
    const same = await chart(reported);
    assert.doesNotMatch(same.picture.notes!.join(), /least certain/);
    const facts = [...same.picture.sums!.values()].map((sum) =>
      sumFacts(sum, same.model.words, options),
    );
    assert.ok(facts.every(({ how }) => how.includes('Reported')));
  }
  const { picture } = await chartOfFigures(mixed, { view: 'cumulative' });
  assert.match(picture.summary!, /disputed: 1, reported: 2, added up from 3 figures/);
});

test('a shade too narrow to be seen is not spoken of', async () => {
  const days = ['2001-01-01', '2010-08-28/2010-08-31', '2020-05-01'];
  const figures = days.map((when) => figure(when, 5));
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.doesNotMatch(picture.notes!.join(), /Shaded/);
});

test('a band is one area, but for what is only bounded from above', async () => {
  const figures = months(['01', number(4, 'up-to')], ['02', { low: 1, high: 9 }], ['03', 5]);
  const { picture } = await chartOfFigures([...figures, ...months(['04', 2], ['05', 2])], {
    view: 'cumulative',
  });
  const tinted = picture.shapes.filter(
    (shape) =>
      (shape.type === 'rect' || shape.type === 'area') &&
      'ink' in shape.fill &&
      shape.fill.ink === 'tint-1',
  );
  assert.deepEqual(
    tinted.map(({ type }) => type),
    ['rect', 'area'],
  );
  assert.ok(tinted.every((shape) => 'sheer' in shape && shape.sheer));
});

const forms: readonly Raw[] = [
  ...['exact', 'about', 'over', 'at-least', 'up-to', 'under'].map((bound) => number(7, bound)),
  ...[number(0), { low: 3, high: 9 }, { low: 3, best: 5, high: 9 }],
  ...[{ vague: true }, { vague: true, words: 'dozens' }, { unknown: true }],
];

test('running totals are drawn of whatever forms of number follow each other', async () => {
  const pairs = forms.flatMap((a) => forms.map((b) => [a, b]));
  const triples = pairs.flatMap(([a, b]) => forms.map((c) => [a, b, c]));
  for (const numbers of [...pairs, ...triples])
    for (const tally of ['period', 'cumulative']) {
      const figures = numbers.map((one, i) => figure(`2018-0${i + 1}`, one!, { tally }));
      const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
      // Of no more than limits from above and of what has no number there may be no total to draw.
      const known = numbers.some(
        (one) =>
          'low' in one! ||
          (one!['bound'] && !/up-to|under/.test(`${one!['bound']}`) && one!['value']),
      );
      const { length } = picture.items;
      assert.ok(length === numbers.length || (!known && !length), JSON.stringify(numbers));
    }
});

test('a first month without a number is hatched, not calm, and the line begins after it', async () => {
  const { picture } = await chartOfFigures(
    [figure('2018-01', { unknown: true }), ...months(['02', 10], ['03', 5])],
    { view: 'cumulative' },
  );
  const hatches = picture.shapes.filter(
    (shape): shape is Rect => shape.type === 'rect' && 'texture' in (shape.fill ?? {}),
  );
  assert.equal(hatches.length, 1);
  const [hatch] = hatches;
  const first = picture.items[1]!.box.x + 1;
  assert.ok(hatch!.width > 50 && hatch!.x + hatch!.width < first);
});

test('a running total of what may count the same people is at least the greatest, from there on', async () => {
  const raw = [
    figure('2023-01-01/2023-01-04', 10, { status: 'confirmed' }),
    figure('2023-01-03/2023-01-08', 90, { status: 'confirmed' }),
    figure('2023-02-03', 5, { status: 'confirmed' }),
  ];
  const [run, ...others] = await runs(...raw);
  assert.equal(others.length, 0);
  assert.deepEqual(numbers(run!), [number(10), number(90, 'at-least'), number(90, 'at-least')]);
  const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
  assert.match(
    picture.summary!.replaceAll('\u00a0', ' '),
    /^North: at least 90 killed \(confirmed, one figure, left out so .*: 2\)\.$/,
  );
  assert.match(picture.notes!.join(), /Not added: 2\. /);
  assert.equal(picture.more, 2);
  const last = [...picture.sums!.values()].at(-1)!;
  assert.match(sumFacts(last, model.words, options).how.join(), /Left out so .*: 2/);
});

test('no running total is below one of its figures, or lower than before', async () => {
  const windows = Array.from({ length: 40 }, (_, i) =>
    figure(
      `2020-${i < 20 ? '05' : '06'}-${String(1 + (i % 20)).padStart(2, '0')}/2020-07-${String(1 + ((i * 7) % 25)).padStart(2, '0')}`,
      1 + ((i * 37) % 50),
    ),
  );
  const [run] = await runs(...windows);
  let before = 0;
  for (const { number: total, row } of run!.points) {
    assert.ok('value' in total);
    const { number: own } = row.figure;
    assert.ok('value' in own && total.value >= own.value && total.value >= before);
    before = total.value;
  }
});

test('a running total until a day, from nobody knows when, is a point at that day', async () => {
  for (const tally of ['period', 'cumulative'])
    for (const raw of [
      [figure('../2023-01-15', 40, { tally })],
      [figure('../2023-01-15', 40, { tally }), figure('2023-02-15', 60, { tally })],
      [figure('../2023-01-15', { unknown: true }, { tally }), figure('2023-02-15', 60, { tally })],
      [figure('2022-12-15', 60, { tally }), figure('../2023-01-15~', 70, { tally })],
    ]) {
      const { picture } = await chartOfFigures(raw, { view: 'cumulative' });
      assert.equal(picture.items.length, raw.length);
      for (const { box } of picture.items)
        assert.ok(Object.values(box).every(Number.isFinite), JSON.stringify(box));
      const [run] = await runs(...raw);
      assert.equal(
        run!.points[0]!.time,
        (raw[0]!['scope'] as { when: string }).when.startsWith('..')
          ? Date.UTC(2023, 0, 16)
          : Date.UTC(2022, 11, 16),
      );
      assert.doesNotMatch(JSON.stringify(picture.shapes), /null/);
    }
});

test('whoever claims a total is not named as one of those counted', async () => {
  const south = { scope: { when: '2018-02', sides: ['south'] }, tally: 'cumulative' };
  const claim = (claimedBy: string): Raw =>
    figure('2018-02', 150, { ...south, claimedBy, status: 'claimed' });
  for (const [by, said] of [
    ['north', 'South, claimed by North: 150 killed (a party on its opponent).'],
    ['south', 'South, claimed by South: 150 killed.'],
  ] as const) {
    const { picture } = await chartOfFigures([claim(by), figure('2018-02', 15, south)], {
      view: 'cumulative',
    });
    const summary = picture.summary!.replaceAll('\u00a0', ' ');
    assert.ok(summary.includes(said), summary);
    assert.ok(picture.shapes.every((shape) => shape.type !== 'text' || shape.text));
  }
});

test('a stated total without a number breaks the line, is hatched and can be heard', async () => {
  const raw = totals(['01-01', 10], ['02-01', { unknown: true }], ['03-01', 30]);
  const [run] = await runs(...raw);
  assert.deepEqual(
    run!.points.map(({ gap }) => gap),
    [false, true, false],
  );
  const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
  const [hatch, ...others] = picture.shapes.filter(
    (shape): shape is Rect => shape.type === 'rect' && 'texture' in (shape.fill ?? {}),
  );
  assert.equal(others.length, 0);
  const [first, second] = picture.items.map(({ box }) => box.x + 1);
  assert.ok(Math.abs(hatch!.x - first!) < 1 && Math.abs(hatch!.x + hatch!.width - second!) < 1);
  const heard = model.rows.find(({ id }) => id === picture.items[1]!.id)!;
  assert.match(spokenFigure(heard, options.words, options.locale, 'en'), /no figure/i);
});

test('a long time without figures is told in words: in the picture, beside it and at its point', async () => {
  const counts = months(
    ['01', 9],
    ['02', 5],
    ['03', 7],
    ['07', 3],
    ['08', 1],
    ['09', 2],
    ['10', 4],
  );
  const south = ({ scope, ...one }: Raw): Raw => ({
    ...one,
    scope: { ...(scope as Raw), sides: ['south'] },
  });
  const raw = [...counts, ...counts.map(south)];
  const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
  const told = 'No figures from 1 April 2018 to 30 June 2018';
  assert.ok(picture.notes!.includes(`${told}.`), `${picture.notes}`);
  const hatch = picture.shapes.find(
    (shape): shape is Rect => shape.type === 'rect' && 'texture' in (shape.fill ?? {}),
  )!;
  const inside = picture.shapes.filter(
    (shape) => shape.type === 'text' && shape.x > hatch.x && shape.x < hatch.x + hatch.width,
  );
  assert.match(
    inside.map((shape) => ('text' in shape ? shape.text : '')).join(' '),
    /^(?!.*figures.*figures).* No figures from 1 April 2018 to 30 June 2018$/,
  );
  const after = picture.sums!.get(picture.items[3]!.id)!;
  assert.ok(sumFacts(after, model.words, options).how.includes(told));
  const before = picture.sums!.get(picture.items[2]!.id)!;
  assert.ok(!sumFacts(before, model.words, options).how.includes(told));
});

test('a total whose last period has no number is one until then, not the current one', async () => {
  for (const raw of [
    totals(['01-01', 10], ['02-01', 20], ['03-01', { unknown: true }]),
    months(['01', 10], ['02', 10], ['03', { unknown: true }]),
  ]) {
    const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
    const label = namesOf(runningModel(model).runs, model, options)[0]!.label.replaceAll(
      '\u00a0',
      ' ',
    );
    assert.match(label, /^(at least )?20 killed until (1 )?February 2018; no figure after that$/);
    assert.match(picture.summary!.replaceAll('\u00a0', ' '), /no figure after that/);
  }
  const [known] = await runs(...months(['01', { unknown: true }], ['02', 10], ['03', 5]));
  const model = await modelOf([]);
  assert.doesNotMatch(namesOf([known!], model, options)[0]!.label, /after that/);
});

test('running totals that find no room are told, be they of a single number or the smallest', async () => {
  const of = (i: number, when: string): Raw =>
    figure(when, 100 - i, { scope: { when, sides: [`side-${i}`] } });
  const many = Array.from({ length: 14 }, (_, i) => [of(i, '2018-01'), of(i, '2018-02')]).flat();
  const { picture } = await chartOfFigures([...many, of(20, '2018-01')], { view: 'cumulative' });
  assert.ok(
    picture.notes!.includes('Not drawn, but in the table: 3 more (Side-12; Side-13; Side-20).'),
    `${picture.notes}`,
  );
  const { picture: few } = await chartOfFigures(many.slice(0, 4), { view: 'cumulative' });
  assert.ok(!few.notes!.some((note) => note.includes('Not drawn')));
});

test('on a phone no name lies on a band', async () => {
  const of = (side: string, month: string, count: number | Raw): Raw => {
    const scope = { when: `2018-${month}`, sides: [side] };
    return figure(scope.when, count, { tally: 'cumulative', scope });
  };
  const all = ['01', '02', '03', '04', '05', '06'];
  for (const [least, most] of [
    [5, 400],
    [40, 240],
    [0, 170],
  ] as const) {
    // Within a wide band there is room around a line and its name.
    const raw = [
      ...all.map((month, i) => of('north', month, { low: least + i, high: most + i })),
      ...all.map((month, i) => of('south', month, 20 + 16 * i)),
    ];
    const { picture } = await chartOfFigures(raw, { view: 'cumulative', width: 360 });
    const names = picture.shapes.filter(
      (shape): shape is Label => shape.type === 'text' && (shape.bold ?? false),
    );
    assert.ok(names.length >= 4);
    for (const shape of picture.shapes) {
      if (shape.type !== 'area') continue;
      // The upper edge of a band, from left to right, then its lower edge back.
      const half = shape.points.length / 2;
      for (let i = 0; i + 1 < half; i += 2) {
        const [[left, top], [right]] = [shape.points[i]!, shape.points[i + 1]!];
        const bottom = shape.points.at(-1 - i)![1];
        for (const { x, y, text, size } of names) {
          const apart =
            x > right || x + text.length * 6 < left || y - size * 0.7 > bottom || y < top;
          assert.ok(apart, `${text} at ${x}, ${y} on ${left}–${right}, ${top}–${bottom}`);
        }
      }
    }
  }
});
