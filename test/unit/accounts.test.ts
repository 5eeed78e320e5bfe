import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOf, verdictOn, type Verdict } from '../../src/casualty-chart/accounts.js';
import type { Rect } from '../../src/marks/shape.js';
import type { Settings } from './chart.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';
import { outer } from './outer.js';
import { atLeast, is } from './stated.js';

const by = (source: string, value: number | Raw, change: Raw = {}): Raw =>
  figure('2018-03', value, { sources: [source], ...change });
const verdict = async (...figures: Raw[]): Promise<Verdict | undefined> =>
  verdictOn((await modelOf(figures)).rows);

const cases: [name: string, figures: Raw[], expected: Verdict | undefined][] = [
  [
    'agree on a range',
    [by('wire', { low: 10, high: 30 }), by('monitors', { low: 20, high: 40 })],
    { fits: { low: 20, high: 30 } },
  ],
  [
    'agree on one number',
    [by('wire', 12), by('monitors', { low: 10, high: 14 })],
    { fits: is(12) },
  ],
  [
    'are open above',
    [by('wire', number(10, 'over')), by('monitors', number(8, 'at-least'))],
    { fits: atLeast(11) },
  ],
  [
    'meet between “over” and “under”',
    [by('wire', number(10, 'over')), by('monitors', number(13, 'under'))],
    { fits: { low: 11, high: 12 } },
  ],
  [
    'contradict each other',
    [by('wire', number(60, 'over')), by('ministry', number(5, 'up-to'))],
    { fits: undefined },
  ],
  [
    'are said to contradict each other',
    [by('wire', 12, { contradicts: ['b'] }), by('monitors', 12)],
    { fits: undefined },
  ],
  ['leave “about” out', [by('wire', number(10, 'about')), by('monitors', 12)], undefined],
  ['leave unknown out', [by('wire', { unknown: true }), by('monitors', 12)], undefined],
  ['leave withdrawn out', [by('wire', 3, { status: 'withdrawn' }), by('monitors', 12)], undefined],
  [
    'count different people',
    [by('wire', 3, { category: 'civilian' }), by('monitors', 12)],
    undefined,
  ],
  ['are of one source', [by('wire', 3), by('wire', 12)], undefined],
];
for (const [name, figures, expected] of cases)
  test(`accounts that ${name}`, async () => {
    assert.deepEqual(await verdict(...figures), expected);
    const turned = figures.map((one, i) => ({ id: 'ab'[i], ...one })).reverse();
    assert.deepEqual(await verdict(...turned), expected);
  });

const wordsIn = ({ shapes }: { shapes: readonly { type: string; text?: string }[] }): string =>
  shapes.map(({ text = '' }) => text).join(' ');

test('equal accounts are not said to differ', async () => {
  for (const view of ['claims', 'bars'] as const) {
    const said = async (n: number): Promise<string> =>
      wordsIn((await chartOfFigures([by('wire', 12), by('monitors', n)], { view })).picture);
    assert.match(await said(13), /The accounts differ/, view);
    assert.doesNotMatch(await said(12), /The accounts differ/, view);
  }
});

test('accounts that contradict each other stand together, whomever they count', async () => {
  const figures = [
    by('wire', 12, { scope: { when: '2018-03', sides: ['north'] }, contradicts: ['b'] }),
    by('monitors', 20, { scope: { when: '2018-03', sides: ['south'] }, category: 'civilian' }),
    by('ministry', 4, { scope: { when: '2018-03', sides: ['east'] } }),
  ];
  const { scopes, more } = accountsOf(await modelOf(figures), { lang: 'en' } as never);
  assert.deepEqual(
    scopes.map(({ rows, verdict }) => [rows.map(({ id }) => id), verdict]),
    [[['a', 'b'], { fits: undefined }]],
  );
  assert.equal(more, 1);
});

test('rival accounts of one thing stand together, parties first, and others are left out', async () => {
  const chart = await modelOf([
    by('monitors', 30),
    by('ministry', 5),
    figure('2018-09', 7),
    by('wire', 8, { tally: 'cumulative' }),
  ]);
  const { scopes, more } = accountsOf(chart, { lang: 'en' } as never);
  assert.equal(scopes.length, 1);
  assert.deepEqual(
    scopes[0]!.rows.map(({ sourceName }) => sourceName),
    ['North ministry', 'UN monitors'],
  );
  assert.equal(more, 2);
});

test('of the accounts of one thing all stand, in the order of their names', async () => {
  const figures = Array.from({ length: 70 }, (_, i) => by(`Source ${70 - i}`, i));
  const { picture } = await chartOfFigures(figures, { view: 'claims' });
  assert.equal(picture.items.length, 70);
  assert.equal(picture.more, 0);
  const { scopes } = accountsOf(await modelOf(figures), { lang: 'en' } as never);
  const names = scopes[0]!.rows.map(({ sourceName }) => sourceName);
  assert.deepEqual(names.slice(0, 3), ['Source 1', 'Source 2', 'Source 3']);
});

test('the summary of rival accounts speaks of those that are shown', async () => {
  const figures = [
    by('wire', number(12, 'over')),
    by('monitors', { low: 10, high: 30 }),
    by('ministry', { unknown: true }),
    ...['01', '02', '05', '06'].map((month) => figure(`2018-${month}`, 7)),
    by('tally', 4, { status: 'withdrawn' }),
  ];
  const { picture, summary } = await chartOfFigures(figures, { view: 'claims' });
  assert.equal(picture.summary, '2 numbers from 2 sources, including one lower limit, one range.');
  assert.match(summary, /^6 numbers/);
});

test('a party’s number on its opponent says so in bars, columns and accounts, and nobody else’s does', async () => {
  const claim = (claimedBy: string, when = '2018-03', change: Raw = {}): Raw =>
    figure(when, 30, { status: 'claimed', claimedBy, ...change });
  const said = async (figures: Raw[], settings: Settings = {}): Promise<string> =>
    wordsIn((await chartOfFigures(figures, settings)).picture);
  const words = /on its opponent/g;
  // As reported by a party's own ministry it is the party's, too.
  const south = { sources: ['ministry'], scope: { when: '2018-03', sides: ['south'] } };
  for (const [figures, count] of [
    [[claim('south')], 1],
    [[claim('north')], 0],
    [[claim('wire')], 0],
    [[by('ministry', 5, south)], 1],
    [[by('ministry', 5)], 0],
    [[claim('south'), claim('north'), by('wire', 7)], 1],
  ] as const)
    for (const view of ['bars', 'claims'] as const)
      for (const width of [280, 720])
        assert.equal(
          (await said([...figures], { view, width })).match(words)?.length ?? 0,
          count,
          `${view} ${JSON.stringify(figures)}`,
        );
  const months = ['01', '02', '03', '04', '05'].map((month) => `2018-${month}`);
  const all = await said(months.map((when) => claim('south', when)));
  assert.match(all, /killed, claimed, a party on its opponent, January–May 2018/);
  assert.equal(all.match(words)!.length, 1, 'of all columns once, in the heading');
  const one = months.map((when, i) => (i === 2 ? claim('south', when) : figure(when, 9)));
  assert.match(await said(one), /Mar 2018: a party on its opponent/);
});

test('a number that was taken back stands against no other', async () => {
  const figures = [by('wire', 10, { status: 'withdrawn' }), by('monitors', 20)];
  const { picture, model, summary } = await chartOfFigures(figures, { view: 'claims' });
  const words = picture.shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : []));
  assert.ok(!/differ/.test(words.join(' ')), words.join(' '));
  assert.ok(!model.views.has('claims'));
  assert.ok(model.groups.every(({ rivals }) => !rivals));
  assert.match(summary, /^1 number|^$/);
});

test('where nothing has two accounts, each stands alone', async () => {
  const { scopes, more } = accountsOf(await modelOf([by('wire', 3), figure('2018-09', 7)]), {
    lang: 'en',
  } as never);
  assert.deepEqual(
    scopes.map(({ rows, verdict }) => [rows.length, verdict]),
    [
      [1, undefined],
      [1, undefined],
    ],
  );
  assert.equal(more, 0);
});

test('a number has the same form among rival accounts as anywhere: a bar from zero, whatever its end', async () => {
  const bounds = ['exact', 'over', 'up-to', 'about'] as const;
  const figures = bounds.map((bound, i) =>
    figure('2018-01', { value: 60, bound }, { sources: [`source ${i}`] }),
  );
  const { shapes } = (await chartOfFigures(figures, { view: 'claims', width: 400 })).picture;
  assert.ok(!shapes.some(({ type }) => type === 'dot'));
  const drawn = shapes.filter(
    (shape) => shape.type === 'rect' && 'ink' in shape.fill && shape.fill.ink === 'tint-1',
  ) as Rect[];
  const bars = drawn.map(outer);
  assert.equal(bars.filter(({ x, width }) => x === 0 && width > 100).length, bounds.length);
  assert.equal(bars.filter(({ fade }) => fade === 'right').length, 2, 'an open and a soft end');
  assert.equal(bars.filter(({ fade }) => fade === 'left').length, 1, 'a limit from above');
});
