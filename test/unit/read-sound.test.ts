import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSound } from '../../src/story/read-sound.js';
import { storyFromRows } from '../../src/story/rows.js';
import { readStory } from '../../src/story/read-story.js';
import type { Story } from '../../src/story/types.js';
import { fullStory } from '../fixtures/full-story.js';

type Raw = Record<string, any>;

const seed = (name: string): Raw =>
  JSON.parse(readFileSync(`seeds/${name}.story.json`, 'utf8')) as Raw;
const stories: [string, () => Raw][] = [
  ['the full story', fullStory],
  ['the seed', () => seed('lachin-2022')],
  ['the stress story', () => seed('stress')],
];

function sound(raw: unknown, bare = false): Story | undefined {
  const reading = readSound(raw, bare);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

for (const [name, make] of stories) {
  test(`${name} is read alike by both readers`, () => {
    const { story, problems } = readStory(make());
    assert.deepEqual(problems, []);
    assert.deepEqual(sound(make()), story);
  });
}

const tables: [string, Record<string, unknown>[]][] = [
  [
    'casualties',
    [
      { when: '13 September 2022', side: 'North', killed: 'over 280', source: 'A paper' },
      { when: '2022-09', side: 'North; South', killed: 12, source: 'https://a.example/b' },
      { when: '2022-09-14', killed: 'unknown', event: 'Shelling of Jermuk' },
    ],
  ],
  [
    'incidents',
    [
      { when: '2022-09-13', title: 'Shelling', side: 'North', kind: 'attack' },
      { when: '2022-09-14', title: 'A note', kind: 'statement' },
    ],
  ],
  [
    'UCDP events',
    [1, 2].map((id) => ({
      ...{ id, type_of_violence: id, side_a: 'Government of North', side_b: 'South' },
      ...{ where_coordinates: 'Village 1', date_prec: 1, date_start: '2020-01-01' },
      ...{ date_end: `2020-01-0${id}`, low: 0, best: id, high: 5 },
    })),
  ],
];

for (const [name, rows] of tables) {
  test(`the story of a table of ${name} is sound but for what a table has no place for`, () => {
    const raw = { ...storyFromRows(rows).story, title: '' };
    assert.equal(sound(raw), undefined);
    assert.deepEqual(sound(raw, true), readStory(raw).story);
  });
}

test('a story that is no table needs a title', () => {
  const raw = { ...fullStory(), title: '' };
  assert.equal(sound(raw), undefined);
  assert.ok(sound({ ...fullStory(), asOf: '' }, true));
  assert.equal(sound({ ...fullStory(), id: '' }, true), undefined);
});

test('nothing of the input is kept or changed', () => {
  const raw = fullStory();
  const story = sound(raw)!;
  assert.deepEqual(raw, fullStory());
  const objects = new Set<unknown>();
  const walk = (value: unknown, see: (object: object) => void): void => {
    if (typeof value !== 'object' || !value) return;
    see(value);
    for (const one of Object.values(value)) walk(one, see);
  };
  walk(raw, (object) => objects.add(object));
  walk(story, (object) => assert.ok(!objects.has(object)));
});

/** What a file may do without a word about it. */
const fine: Record<string, (raw: Raw) => void> = {
  'one reference that is no list': (raw) => (raw['events'][0].sources = raw['sources'][0].id),
  'a reference twice': (raw) => raw['events'][0].sources.push(raw['events'][0].sources[0]),
  'space around a text': (raw) => (raw['events'][0].title = ' A title '),
  'no optional list': (raw) => delete raw['corrections'],
  'the address of its schema': (raw) => (raw['$schema'] = 'story.schema.json'),
  'ids in other scripts': (raw) => (raw['chapters'][0].id = 'глава-1'),
  'an empty optional field': (raw) => (raw['sources'][0].url = ''),
  'one claim in an event that is no list': (raw) =>
    raw['events'].push({ ...inlineEvent(raw), id: 'another', claims: inlineEvent(raw).claims[0] }),
};
const inlineEvent = (raw: Raw): Raw =>
  raw['events'].find((event: Raw) => event['claims']?.some((c: unknown) => typeof c === 'object'));

for (const [what, change] of Object.entries(fine)) {
  test(`${what} is read by both readers`, () => {
    const raw = fullStory();
    change(raw);
    const { story, problems } = readStory(raw);
    assert.deepEqual(problems, []);
    assert.deepEqual(sound(raw), story);
  });
}

/** Every object and list in a value. */
const holders = (value: unknown): Raw[] =>
  typeof value === 'object' && value
    ? [value as Raw, ...Object.values(value).flatMap(holders)]
    : [];

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -0, -1, 1.5, 1e12, true, false, NaN, [], {}, [[]], 'x'),
  fc.constantFrom<unknown>('2022-02-30', '2022-10-01/2022-09', '2020~', 'javascript:alert(1)'),
  fc.constantFrom<unknown>('north', 'south', 'North', 'claimed', 'other', 'Confirmed', ' war '),
  fc.constantFrom<unknown>({ en: '' }, { 'e n': 'x' }, { en: 'x\u0000' }, { constructor: 'x' }),
  fc.constantFrom<unknown>({ value: 3 }, { unknown: true }, { low: 3, high: 1 }, { vague: true }),
  fc.string(),
  fc.integer(),
  fc.anything({ maxDepth: 2 }),
);

test('whatever is changed, it reads the same story or none, and none where there is a problem', () => {
  let both = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...stories.map(([, make]) => make)),
      fc.nat(),
      fc.nat(),
      fc.oneof(fc.constant('delete'), fc.constant('copy'), fc.constant('swap'), fc.constant('set')),
      odd,
      fc.constantFrom(undefined, '__proto__', 'constructor', 'extra', 'id', 'claims', 'status'),
      (make, where, which, how, value, key) => {
        const raw = make();
        const all = holders(raw);
        const holder = all[where % all.length]!;
        const keys = Object.keys(holder);
        const name = key ?? keys[which % keys.length] ?? 'x';
        if (how === 'delete') delete holder[name];
        else if (how === 'set')
          Object.defineProperty(holder, name, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        else if (how === 'copy' && Array.isArray(holder) && holder.length)
          holder.push(structuredClone(holder[which % holder.length]));
        else if (how === 'swap' && Array.isArray(holder)) holder.reverse();
        const story = sound(raw);
        if (!story) return;
        both++;
        const full = readStory(raw);
        assert.deepEqual(full.problems, []);
        assert.deepEqual(story, full.story);
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(both > 200, `only ${both} stories were sound`);
});

test('two links that close a circle are not sound', () => {
  const circles: Record<string, (raw: Raw) => void> = {
    partOf: ({ events: [a, b] }) => ((a.partOf = b.id), (b.partOf = a.id)),
    supersedes: ({ figures: [a, b] }) => ((a.supersedes = [b.id]), (b.supersedes = [a.id])),
    memberOf: ({ actors: [a, b] }) => (
      (a.memberOf = [{ actor: b.id }]),
      (b.memberOf = [{ actor: a.id }])
    ),
    answers: ({ claims }) =>
      claims.push({ ...claims[0], id: 'b', answers: [claims[0].id] }) &&
      (claims[0].answers = ['b']),
  };
  for (const [link, change] of Object.entries(circles)) {
    const raw = fullStory();
    change(raw);
    assert.ok(
      readStory(raw).problems.some(({ code }) => code === 'circle'),
      link,
    );
    assert.equal(sound(raw), undefined, link);
  }
});

test('an object that throws, and links deeper than the stack, are left to the other reader', () => {
  const thrower = Object.defineProperty({}, 'id', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
  assert.equal(sound({ ...fullStory(), actors: [thrower] }), undefined);
  for (const raw of [undefined, null, 1, 'x', [], () => 1]) assert.equal(sound(raw), undefined);
  const raw = fullStory();
  const [event] = raw['events'] as [Raw];
  raw['events'] = Array.from({ length: 50_000 }, (_, i) => ({
    ...event,
    id: `e-${i}`,
    claims: [],
    figures: [],
    concerns: [],
    partOf: i ? `e-${i - 1}` : undefined,
  })).reverse();
  // Neither throws; whether it is read depends on the depth of the stack.
  const story = sound(raw);
  assert.ok(story === undefined || story.events.length === 50_000);
});

test('events of the same parties and sources share their lists', () => {
  const raw = fullStory();
  const [war] = raw['events'] as [Raw];
  const alike: Raw = { ...structuredClone(war), id: 'alike' };
  raw['events'].push(alike);
  const story = sound(raw)!;
  const [first, last] = [story.events[0]!, story.events.at(-1)!];
  assert.equal(last.parties, first.parties);
  assert.equal(last.sources, first.sources);
  // What only looks alike is looked at all the same.
  alike['parties'][1].extra = 'x';
  assert.equal(sound(raw), undefined);
  delete alike['parties'][1].extra;
  alike['parties'][1].status = 'disputed';
  assert.equal(sound(raw)!.events.at(-1)!.parties[1]!.status, 'disputed');
});

test('a long story is read in small steps', () => {
  const raw = fullStory();
  const [event] = raw['events'] as [Raw];
  raw['events'].push(
    ...Array.from({ length: 20_000 }, (_, i) => ({ ...event, id: `e-${i}`, claims: [] })),
  );
  const reading = readSound(raw);
  let steps = 0;
  while (!reading.next().done) steps++;
  assert.ok(steps >= 20_000 / 200, `${steps} steps`);
});
