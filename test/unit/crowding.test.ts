import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowding } from '../../src/story/crowding.js';
import { describeProblem } from '../../src/story/problems.js';
import { readStory } from '../../src/story/read-story.js';
import type { Problem } from '../../src/story/types.js';
import { fullStory } from '../fixtures/full-story.js';

type Raw = Record<string, any>;

/** What is told of a good story that was changed. */
function told(change: (raw: Raw) => void): readonly Problem[] {
  const raw = fullStory();
  change(raw);
  return crowding(readStory(raw).story, raw);
}

const copies = (item: object, count: number, change: object = {}): object[] =>
  Array.from({ length: count }, (_, i) => ({ ...item, ...change, id: `copy-${i}` }));

test('of a good story nothing is told', () => {
  assert.deepEqual(
    told(() => {}),
    [],
  );
});

const cases: [
  what: string,
  number: number,
  code: string,
  change: (raw: Raw, n: number) => string,
][] = [
  [
    'parties of one event',
    12,
    'many-parties',
    (raw, n) => {
      const names = Array.from({ length: n }, (_, i) => `p-${i}`);
      raw['actors'].push(...names.map((id) => ({ id, name: id, short: id, kind: 'state' })));
      raw['events'][1].parties = names.map((actor) => ({ actor, role: 'side' }));
      return 'events[1].parties';
    },
  ],
  [
    'events of one fuzzy month',
    50,
    'many-at-once',
    (raw, n) => {
      raw['events'].push(...copies(raw['events'][0], n, { when: '2018-06~', claims: [] }));
      return 'events[2].when';
    },
  ],
  [
    'ties of one pair',
    19,
    'many-ties',
    (raw, n) => {
      raw['relations'].push(...copies(raw['relations'][0], n));
      return 'relations[0]';
    },
  ],
  [
    'letters in a word of a name',
    60,
    'long-name',
    (raw, n) => {
      raw['actors'][1].name = { en: 'South', de: 'x'.repeat(n) };
      return 'actors[1].name';
    },
  ],
  [
    'letters in a title',
    200,
    'long-name',
    (raw, n) => {
      raw['events'][0].title = 'word '.repeat(n).slice(0, n - 1) + 'w';
      return 'events[0].title';
    },
  ],
];

for (const [what, number, code, change] of cases)
  test(`${number} ${what} are well, one more is told`, () => {
    let path = '';
    assert.deepEqual(
      told((raw) => (path = change(raw, number))),
      [],
    );
    const problems = told((raw) => change(raw, number + 1));
    assert.deepEqual(
      problems.map(({ path, code, severity }) => [path, code, severity]),
      [[path, code, 'warning']],
    );
    const { found, expected } = problems[0]!;
    assert.ok(found.length <= 80);
    const sentence = describeProblem(problems[0]!);
    assert.ok(sentence.includes(found) && sentence.includes(expected), sentence);
  });

test('many events of one day, or that last, are no riddle', () => {
  for (const when of ['2018-06-03', '2018-06/2018-07'])
    assert.deepEqual(
      told((raw) => raw['events'].push(...copies(raw['events'][0], 300, { when, claims: [] }))),
      [],
    );
});

test('a path is that of the file, where items before it were left out', () => {
  const [problem] = told((raw) => {
    raw['actors'].unshift(null, 5);
    raw['actors'][3].name = 'x'.repeat(400);
  });
  assert.equal(problem!.path, 'actors[3].name');
});

test('hundreds of long names are one problem', () => {
  const problems = told((raw) =>
    raw['actors'].push(...copies({ name: 'x'.repeat(99), short: 'x', kind: 'state' }, 300)),
  );
  assert.deepEqual(
    problems.map(({ count }) => count),
    [300],
  );
});
