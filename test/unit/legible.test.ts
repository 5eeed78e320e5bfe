import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Curve } from '../../src/actor-relations-diagram/curve.js';
import {
  nameSpots,
  sides,
  tieSpots,
  type Words,
} from '../../src/actor-relations-diagram/layout-labels.js';
import type { Drawn } from '../../src/actor-relations-diagram/layout-ties.js';
import type { Point } from '../../src/marks/shape.js';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { congruentialFrom } from '../fixtures/random.js';
import { diagramOf, phase, relation, storyOf } from './diagram.js';
import { faultsOf, type Faults } from './legible.js';
import { lachin, seedText, stress } from './files.js';

const states = [
  ...['Armenia', 'Azerbaijan', 'Iran', 'Saudi Arabia', 'United Arab Emirates', 'Turkey', 'Syria'],
  ...['Iraq', 'Egypt', 'Israel', 'Jordan', 'Lebanon', 'Kuwait', 'Qatar', 'Oman', 'Yemen', 'Russia'],
  ...['Georgia', 'United States', 'France', 'Germany', 'Greece', 'Cyprus', 'Pakistan', 'India'],
  ...['China', 'Japan', 'North Korea', 'South Korea', 'Vietnam'],
];
const kinds = [
  ['dispute', -1, 'Border dispute'],
  ['alliance', 1, 'Defence pact'],
  ['trade', 0, 'Trade'],
  ['arms-supply', 1, 'Supplies arms'],
  ['sanction', -1, 'Sanctions'],
  ['armed-conflict', -1, 'Fighting'],
  ['recognition', 0, 'Recognises'],
] as const;

const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

type Tie = readonly [from: number, to: number, kind: number];

/** The two states of a tie among the first `n`; one that would join itself goes to the next. */
function endsOf([a, b]: Tie, n: number): [number, number] {
  return [a % n, a % n === b % n ? (b + 1) % n : b % n];
}

const pairOf = (tie: Tie, n: number): string => endsOf(tie, n).sort().join();

/** A story of ties between states by their places in the list above, each of one of the kinds. */
function statesOf(n: number, ties: readonly Tie[]): object {
  const ids = states.slice(0, n).map(idOf);
  const relations = ties.map((tie, i) => {
    const [kind, sign, label] = kinds[tie[2] % kinds.length]!;
    const [from, to] = endsOf(tie, n).map((end) => ids[end]!);
    const more = { id: `tie-${i}`, directed: kind === 'arms-supply' };
    return relation(from!, to!, kind, [phase('2010/..', sign, { label })], more);
  });
  const story = storyOf(ids, relations) as { actors: { name: string; short: string }[] };
  story.actors.forEach((actor, i) => {
    actor.name = states[i]!;
    actor.short = states[i]!.slice(0, 3).toUpperCase();
  });
  return story;
}

/** A connected graph of `n` states with `m` ties, the same each time. */
function graph(n: number, m: number): object {
  const next = congruentialFrom(7);
  const ties = Array.from({ length: m }, (_, i) => {
    const a = i < n - 1 ? i + 1 : Math.floor(next() * n);
    const b = i < n - 1 ? Math.floor(next() * (i + 1)) : Math.floor(next() * n);
    return [a, b, Math.floor(next() * kinds.length)] as const;
  });
  return statesOf(n, ties);
}

const { rows } = parseDelimited(seedText('signed-ties.csv'));
const signed = storyFromRows(rows, { name: 'ties.csv' }).story;
const widths = [320, 360, 720, 960];

type Most = Pick<Faults, 'crossed' | 'crossedByOwn' | 'through' | 'elsewhere' | 'crossings'>;

/* Over all widths together. What is reached is held. */
const stories: readonly [name: string, raw: unknown, most: Most][] = [
  ['the seed', lachin, { crossed: 0, crossedByOwn: 0, through: 0, elsewhere: 2, crossings: 0 }],
  [
    'the stress story',
    stress,
    { crossed: 0, crossedByOwn: 2, through: 0, elsewhere: 36, crossings: 5 },
  ],
  [
    'signed ties',
    signed,
    { crossed: 2, crossedByOwn: 2, through: 0, elsewhere: 0, crossings: 134 },
  ],
  [
    '8 states, 12 ties',
    graph(8, 12),
    { crossed: 0, crossedByOwn: 0, through: 0, elsewhere: 4, crossings: 0 },
  ],
  [
    '12 states, 18 ties',
    graph(12, 18),
    { crossed: 2, crossedByOwn: 0, through: 0, elsewhere: 9, crossings: 0 },
  ],
  [
    '20 states, 30 ties',
    graph(20, 30),
    { crossed: 3, crossedByOwn: 0, through: 0, elsewhere: 39, crossings: 34 },
  ],
  [
    '30 states, 38 ties',
    graph(30, 38),
    { crossed: 0, crossedByOwn: 1, through: 0, elsewhere: 35, crossings: 4 },
  ],
  [
    '30 states, 75 ties',
    graph(30, 75),
    { crossed: 31, crossedByOwn: 14, through: 7, elsewhere: 0, crossings: 389 },
  ],
];

for (const [name, raw, most] of stories)
  test(`${name}: names stand free and lines go around them`, async () => {
    const sum: Record<string, number> = {};
    for (const width of widths) {
      const faults = faultsOf((await diagramOf(raw, { width })).picture);
      for (const [what, n] of Object.entries(faults)) sum[what] = (sum[what] ?? 0) + n;
    }
    for (const [what, n] of Object.entries({ overlaps: 0, outside: 0, bare: 0, words: 0, ...most }))
      assert.ok(sum[what]! <= n, `${what}: ${sum[what]}, at most ${n}`);
  });

/** Nine ties of which no arrangement on columns and rows keeps all clear of the others. */
const nine: Tie[] = [
  ...([
    [0, 5, 0],
    [3, 4, 0],
    [0, 4, 0],
    [1, 3, 0],
    [5, 1, 0],
  ] as Tie[]),
  ...([
    [2, 0, 0],
    [2, 4, 0],
    [0, 3, 0],
    [1, 2, 0],
  ] as Tie[]),
];

test('few states with few ties: no tie runs behind one that it does not join', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(6)), { minLength: 1, maxLength: 10 }),
      fc.constantFrom(...widths),
      async (n, ties, width) => {
        // One tie a pair: several fan out as far as they must.
        const pairs = new Map(ties.map((tie) => [pairOf(tie, n), tie]));
        const { picture } = await diagramOf(statesOf(n, [...pairs.values()]), { width });
        assert.equal(faultsOf(picture).through, 0);
      },
    ),
    { numRuns: 150, examples: [[6, nine, 320]] },
  );
});

test('a name is tried after its node, before, above, below, each with all ways to break it', () => {
  const words = [
    { width: 60, height: 17 },
    { width: 34, height: 34 },
  ].map((size): Words => ({ ...size, lines: [], style: { size: 13, ink: 'ink-1' } }));
  const tried = nameSpots([100, 80], 10, words, sides.spread, 300).map(({ box }) => box);
  assert.deepEqual(
    tried.slice(0, 8).map(({ x, y, width }) => [x, y, width]),
    [
      [110, 71.5, 60],
      [110, 63, 34],
      [30, 71.5, 60],
      [56, 63, 34],
      [70, 53, 60],
      [83, 36, 34],
      [70, 90, 60],
      [83, 90, 34],
    ],
  );
  // At the edge it moves in.
  assert.equal(nameSpots([10, 80], 10, words, [[0, -1]], 300)[0]!.box.x, 0);
});

test('composed names are tried away from the ties first: over the top row, under the others', () => {
  const words: Words = { width: 60, height: 17, lines: [], style: { size: 13, ink: 'ink-1' } };
  const tried = (order: keyof typeof sides): number[][] =>
    nameSpots([100, 80], 10, [words], sides[order], 300)
      .slice(0, 4)
      .map(({ box }) => [box.x, box.y]);
  const [above, below, after, before] = [
    [70, 53],
    [70, 90],
    [110, 71.5],
    [30, 71.5],
  ];
  assert.deepEqual(tried('top'), [above, below, after, before]);
  assert.deepEqual(tried('composed'), [below, after, before, above]);
});

test('the words of a tie are tried after it or above it first, whichever way it runs', () => {
  const words: Words = { width: 60, height: 17, lines: [''], style: { size: 13, ink: 'ink-1' } };
  const first = (from: Point, to: Point): Point => {
    const curve = new Curve(from, to, 0);
    const { x, y } = curve.at(curve.length / 2);
    const tie = { curve, start: 0, end: curve.length, middle: [x, y], rest: [] };
    const { box } = tieSpots(tie as unknown as Drawn, [words], 1)[0]!;
    return [Math.sign(box.x + 30 - x), Math.sign(box.y + 8.5 - y)];
  };
  for (const [a, b, where] of [
    [
      [0, 100],
      [300, 100],
      [0, -1],
    ],
    [
      [100, 0],
      [100, 300],
      [1, 0],
    ],
    [
      [100, 0],
      [110, 300],
      [1, 0],
    ],
    [
      [100, 0],
      [90, 300],
      [1, 0],
    ],
  ] as const) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const [across, down] = first(from, to);
      if (where[0]) assert.equal(across, where[0], `${from} to ${to}`);
      else assert.equal(down, where[1], `${from} to ${to}`);
    }
  }
});

test('any states: no label on another, none outside, under a line only with a halo', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: states.length }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(6)), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(...widths),
      async (n, ties, width) => {
        const { picture } = await diagramOf(statesOf(n, ties), { width });
        const { overlaps, outside, bare, words } = faultsOf(picture);
        assert.deepEqual([overlaps, outside, bare, words], [0, 0, 0, 0]);
      },
    ),
    { numRuns: 150 },
  );
});
