/** What makes a running total, and what its points know. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenDates } from '../../src/casualty-chart/run-bands.js';
import { levelOf } from '../../src/casualty-chart/run-forms.js';
import type { RunPoint } from '../../src/casualty-chart/run.js';
import { runningModel, runningSteps, waits } from '../../src/casualty-chart/running.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import { namesOf } from '../../src/casualty-chart/run-names.js';
import { chartOf } from './chart.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';
import { months, numbers, options, runs, season, totals } from './small-running.js';
import { day, iso, start } from './binned.js';
import { stress } from './files.js';

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
  const { runs, apart } = runningModel((await chartOf(stress, { view: 'cumulative' })).model);
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
  const among = /added up from 3 figures, 1 of them without a number/;
  assert.match(picture.summary!.replaceAll('\u00a0', ' '), among, 'it has no number in the sum');
  const last = [...picture.sums!.values()].at(-1)!;
  assert.ok(sumFacts(last, model.words, options).how.includes('1 of them without a number'));
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
  assert.match(picture.notes!.join(), /Not added up: [^.]+ \(2\)\./);
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

test('very many figures are added up in small steps, once for all sizes of the picture', async () => {
  const model = await modelOf(
    Array.from({ length: 6000 }, (_, i) => figure(iso(start + i * day), 1)),
  );
  let steps = 0;
  for (const working = runningSteps(model); !working.next().done;) steps++;
  assert.ok(steps > 10, `${steps} steps`);
  const made = await waits(model).load();
  assert.equal(runningModel(model), made);
  assert.equal(made!.runs[0]!.points.at(-1)!.count, 6000);
});
