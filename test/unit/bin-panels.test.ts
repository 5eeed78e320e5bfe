import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from '../../src/frame/slices.js';
import { Bins } from '../../src/casualty-chart/bins.js';
import type { GroupBy } from '../../src/casualty-chart/row.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import type { Rect } from '../../src/marks/shape.js';
import { chartOfFigures, figure, modelOf, type Raw } from './small-figures.js';
import { spans as labelsOf, words } from './labels.js';
import { outer } from './outer.js';
import { binsOf, everyDay, options } from './binned.js';

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

/** What panels are headed by, of ten sides and what else there is, in months from 1 to 10. */
const headingsOf = async (others: readonly Raw[], groupBy: GroupBy = 'side'): Promise<string[]> => {
  const sides = [...'abcdefg'].map((name, i) => ({ side: `side-${name}`, n: 10 * (i + 1) }));
  const raw = sides.map(({ side, n }) =>
    figure('2020-01', n, { scope: { when: '2020-01', sides: [side] }, category: 'civilian' }),
  );
  const model = await modelOf([...raw, ...others]);
  const { panels } = atOnce(
    new Bins(model, { ...options, groupBy, lang: 'en' }, 'month', 120).add(),
  );
  return panels.map(({ title, total }) => `${title}: ${total}`.replaceAll('\u00a0', ' ')).slice(5);
};

test('others are of one kind, and their name counts those who are in their number', async () => {
  const scope = { when: '2020-01', affiliation: 'caused-by' };
  const caused = ['side-h', 'side-i'].map((side, i) =>
    figure('2020-01', i + 4, { scope: { ...scope, sides: [side] } }),
  );
  const total = (sides: string[], when = '2020-01'): Raw =>
    figure(when, 3, { scope: { when, sides } });
  assert.deepEqual(await headingsOf([...caused, total(['side-h', 'side-i'])]), [
    '2 others together: 30 killed',
    'Caused by 2 others together: 9 killed',
    'Side-h and Side-i together, not divided: 3 killed',
  ]);
  assert.deepEqual(await headingsOf([total(['side-h', 'side-i']), total(['side-j', 'side-k'])]), [
    '2 others together: 30 killed',
    '2 other totals of several sides, together: 6 killed',
  ]);
  const [north, again] = [total(['side-h', 'side-i']), total(['side-h', 'side-j'])];
  assert.equal((await headingsOf([north, again, total([])])).length, 4, 'these may overlap');
  assert.ok((await headingsOf([total([])])).includes('Sides not stated: 3 killed'));
});

test('categories are merged where nobody can be in two of them', async () => {
  const of = (category: string): Raw =>
    figure('2020-01', 4, { scope: { when: '2020-01', sides: ['side-a'] }, category });
  assert.deepEqual(await headingsOf([of('combatant')], 'category'), [
    '3 others together: 34 killed',
  ]);
  assert.deepEqual(await headingsOf([of('mixed')], 'category'), [
    'Side-b, civilians: 20 killed',
    'Side-a, civilians: 10 killed',
    'Side-a, fighters and civilians: 4 killed',
  ]);
});

test('an account of others is named by those whom it counts', async () => {
  const rival = figure('2020-01', 8, {
    scope: { when: '2020-01', sides: ['side-a'] },
    category: 'civilian',
    sources: ['monitors'],
  });
  assert.deepEqual(await headingsOf([rival]), [
    '2 others together, Ember Wire: 30 killed',
    'Side-a, UN monitors: 8 killed',
  ]);
});

test('claimants are never others: each has a panel, whatever it numbers', async () => {
  const claims = [...'abcdefghijklmnopqrst'].map((name, i) => {
    const scope = { when: '2020-01', sides: [`side-${name}`] };
    return figure('2020-01', 10 * (i + 1), { scope, status: 'claimed', claimedBy: scope.sides[0] });
  });
  const { panels } = binsOf(await modelOf(claims), 'month');
  assert.deepEqual(
    panels.map(({ total }) => total),
    claims.map((_, i) => `${200 - 10 * i} killed`),
  );
});

test('two sides have their panels in the order of their names, whichever is greater', async () => {
  const side = (name: string, n: number): Raw =>
    figure('2020-01', n, { scope: { when: '2020-01', sides: [name] } });
  const both = figure('2020-01', 500, { scope: { when: '2020-01', sides: ['north', 'south'] } });
  for (const [north, south] of [
    [5, 90],
    [90, 5],
  ] as const) {
    const { panels } = binsOf(
      await modelOf([both, side('south', south), side('north', north)]),
      'month',
    );
    assert.deepEqual(
      panels.map(({ title }) => title),
      ['North', 'South', 'North and South together, not divided'],
    );
  }
});

test('claimants of the same people stand together, and none before another for its number', async () => {
  const claim = (claimedBy: string, n: number, side = 'side-c'): Raw =>
    figure('2020-01', n, {
      scope: { when: '2020-01', sides: [side] },
      status: 'claimed',
      claimedBy,
    });
  const { panels } = binsOf(
    await modelOf([
      claim('south', 100),
      claim('wire', 300),
      claim('north', 5),
      claim('wire', 150, 'side-a'),
      claim('wire', 400, 'side-b'),
    ]),
    'month',
  );
  assert.deepEqual(
    panels.map(({ title }) => title.replace(', a party on its opponent', '')),
    [
      'Side-b, claimed by Ember Wire',
      'Side-c, claimed by North',
      'Side-c, claimed by South',
      'Side-c, claimed by Ember Wire',
      'Side-a, claimed by Ember Wire',
    ],
  );
});

test('a column of others has them by name', async () => {
  const sides = [...'abcdefgh'].map((name, i) =>
    figure('2020-01', 10 * (i + 1), { scope: { when: '2020-01', sides: [`side-${name}`] } }),
  );
  const later = figure('2020-02', 3, { scope: { when: '2020-02', sides: ['side-b'] } });
  const { sums } = binsOf(await modelOf([...sides, later]), 'month');
  assert.deepEqual(
    [...sums.values()].slice(-2).map(({ whom, of: { sides } }) => whom ?? sides),
    ['3 others together: Side-c, Side-b, and Side-a', 'Side-b'],
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

test('however many accounts of one month there are, each is a panel of one size on one scale', async () => {
  const sources = Array.from({ length: 15 }, (_, i) => `source-${'abcdefghijklmno'[i]}`);
  const rows = ['2018-01', '2018-02', '2018-03'].flatMap((when, m) =>
    sources.map((source, i) => figure(when, 10 + i + m, { sources: [source] })),
  );
  for (const count of [6, 15]) {
    const some = rows.filter((row) => sources.indexOf((row['sources'] as string[])[0]!) < count);
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
  const rows = ['a', 'b', 'c', 'd', 'e'].map((source, i) =>
    figure(`2018-0${i + 1}`, 10, { sources: [source] }),
  );
  const clash = figure('2018-01', 99, { sources: ['monitors'] });
  const { panels } = binsOf(await modelOf([...rows, clash]), 'month');
  assert.deepEqual(panels.map(({ title }) => title).sort(), [
    'North, UN monitors',
    'North, a',
    'North, b, c, 2 others together',
  ]);
});

test('rival accounts of a year are not mixed with each other’s months, and none is hidden', async () => {
  const tally = { sources: ['tally'] };
  const raw = [
    figure('2020', 100),
    figure('2020-03', 30),
    figure('2020-05', 40),
    figure('2020', 90, tally),
  ];
  for (const rows of [raw, [...raw].reverse(), [...raw, figure('2019-12/2020-02', 10)]]) {
    const bins = binsOf(await modelOf(rows), 'year');
    assert.deepEqual(
      bins.panels
        .map(({ title, rows: [row, ...others] }) => [title, row!.number, others.length])
        .sort(),
      [
        ['North, Ember Wire', '100', 0],
        ['North, tally', '90', 0],
      ],
    );
    assert.equal(bins.apart.has('accounts'), false);
  }
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

test('whose word a rival account is can be heard at its columns, as it can be read over them', async () => {
  const raw = [
    figure('2018-01', 27),
    figure('2018-01', 20, { sources: ['monitors'] }),
    figure('2018-01', 9, { claimedBy: 'south', status: 'claimed' }),
  ];
  const { picture, model } = await chartOfFigures(raw, { bin: 'month' });
  const spoken = { ...options, groupBy: 'event' as const, lang: 'en' };
  const heard = [...picture.sums!.values()].map((sum) => sumFacts(sum, model.words, spoken));
  assert.deepEqual(
    heard.map(({ label, whom, how }) => [label, whom, how.at(-1)].join('; ')).sort(),
    [
      '20 killed; North, UN monitors; Reported',
      '27 killed; North, Ember Wire; Reported',
      '9 killed; North; Claimed by South',
    ],
  );
});
