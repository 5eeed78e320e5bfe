import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookup } from '../../src/story/lookup.js';
import { readStory, readStorySteps } from '../../src/story/read-story.js';
import { fullStory } from '../fixtures/full-story.js';

const errors = (raw: unknown): string[] =>
  readStory(raw)
    .problems.filter((problem) => problem.severity === 'error')
    .map((problem) => `${problem.path}: ${problem.code}`);

test('a full story is read whole and without a problem', () => {
  const raw = fullStory();
  const { story, problems } = readStory(raw);
  assert.deepEqual(problems, []);
  for (const list of ['actors', 'places', 'sources', 'events', 'figures', 'relations'] as const)
    assert.deepEqual(
      story[list].map((item) => item.id),
      raw[list].map((item: { id: string }) => item.id),
    );
  assert.equal(story.corrections.length, 2);
  assert.equal(story.chapters[0]?.['casualty-chart']?.['view'], 'bars');
  assert.deepEqual(story.figures[0]?.number, { value: 6500, bound: 'over' });
  assert.deepEqual(story.figures[1]?.number, { low: 10, best: 12, high: 14 });
  assert.deepEqual(story.title, { en: 'An invented story', fa: 'داستانی ساختگی' });
});

test('every value of a full story is in the result', () => {
  const raw = fullStory();
  const { story } = readStory(raw);
  const leaves = (value: unknown): unknown[] =>
    typeof value === 'object' && value ? Object.values(value).flatMap(leaves) : [value];
  const read = new Set(leaves(story));
  delete raw['$schema'];
  for (const leaf of leaves(raw)) assert.ok(read.has(leaf), `lost: ${String(leaf)}`);
});

test('an inline claim is lifted, concerns its event and rests on its sources', () => {
  const { story } = readStory(fullStory());
  const id = story.events[1]?.claims[1];
  const lifted = story.claims.find((claim) => claim.id === id);
  assert.deepEqual(lifted?.concerns, ['shoot-out']);
  assert.deepEqual(lifted?.sources, ['daily', 'ministry']);
  assert.equal(lifted?.against, 'north');
});

test('a problem in an inline claim has its place in the event', () => {
  const raw = fullStory();
  raw['events'][1].claims[1].act = 'acuses';
  const { story, problems } = readStory(raw);
  const problem = problems.find(({ code }) => code === 'word');
  assert.equal(problem?.path, 'events[1].claims[1].act');
  assert.equal(problem?.severity, 'error');
  assert.equal(problem?.fix, 'accuses');
  assert.deepEqual(story.events[1]?.claims, ['says-north']);
});

test('a single reference need not be wrapped', () => {
  const { story } = readStory(fullStory());
  assert.deepEqual(story.figures[1]?.supersedes, ['dead-2020']);
});

test('absent lists are empty, and the input is neither changed nor kept', () => {
  const raw = { version: 1, id: 'a', lang: 'en', title: 'A', asOf: '2022', actors: [{ id: 'a' }] };
  const before = structuredClone(raw);
  const { story } = readStory(raw);
  assert.deepEqual(raw, before);
  assert.deepEqual(story.events, []);
  assert.deepEqual(story.corrections, []);
  assert.notEqual(story.actors, raw.actors);
  const full = readStory(fullStory()).story;
  assert.deepEqual(full.events[0]?.claims, []);
  assert.deepEqual(full.figures[0]?.scope.sides, []);
});

test('reading in steps gives way often and ends with the same', () => {
  const events = Array.from({ length: 5000 }, (_, i) => ({
    ...fullStory()['events'][0],
    id: `event-${i}`,
  }));
  const raw = { ...fullStory(), events };
  const reading = readStorySteps(raw);
  let pauses = 0;
  let step = reading.next();
  for (; !step.done; step = reading.next()) pauses++;
  assert.ok(pauses >= 20, `only ${pauses} pauses`);
  assert.deepEqual(step.value, readStory(raw));
  assert.equal(step.value.story.events.length, 5000);
});

test('what points to an item that was left out is dropped too, in turn', () => {
  const raw = fullStory();
  raw['sources'][1].kind = 7;
  const { story, problems } = readStory(raw);
  assert.deepEqual(
    story.sources.map((source) => source.id),
    ['daily'],
  );
  assert.ok(!story.claims.some((claim) => claim.id === 'says-north'), 'its claimant is gone');
  assert.ok(!story.events[1]?.claims.includes('says-north'));
  assert.ok(problems.some((p) => p.path === 'events[1].claims[0]' && p.code === 'ref'));
  assert.ok(problems.some((p) => p.path === 'claims[0].by' && p.severity === 'error'));
});

/** Puts a value at a random place of a story. */
const mutated = fc
  .tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }))
  .map(([steps, value]) => {
    const raw = fullStory();
    let at: any = raw;
    for (const step of steps) {
      const keys = Object.keys(at);
      const key = keys[step % keys.length]!;
      const next = at[key];
      if (step === steps.at(-1) || typeof next !== 'object' || !Object.keys(next).length) {
        at[key] = value;
        break;
      }
      at = next;
    }
    return raw as unknown;
  });

test('any JSON is read without throwing, and the result again without an error', () => {
  const check = (raw: unknown): void => {
    const { story } = readStory(raw);
    assert.deepEqual(errors(story), []);
    assert.deepEqual(readStory(story).story, story);
  };
  fc.assert(fc.property(fc.jsonValue(), check), { numRuns: 300 });
  fc.assert(fc.property(mutated, check), { numRuns: 1500 });
  const lists = fc.constantFrom('actors', 'events', 'figures', 'claims', 'relations', 'version');
  const odd = fc.dictionary(lists, fc.array(fc.dictionary(fc.string(), fc.jsonValue())));
  fc.assert(fc.property(odd, check), { numRuns: 300 });
});

test('no reference of a result points to nothing, and ids are unique', () => {
  fc.assert(
    fc.property(mutated, (raw) => {
      const { story } = readStory(raw);
      const names = ['actors', 'places', 'sources', 'figures', 'claims', 'events'] as const;
      const ids = names.flatMap((name) => story[name].map((item) => item.id));
      const known = new Set(ids);
      assert.equal(known.size, ids.length);
      for (const event of story.events)
        for (const id of [...event.claims, ...event.figures, ...event.sources])
          assert.ok(known.has(id), id);
      for (const figure of story.figures)
        for (const id of [...figure.sources, ...figure.scope.sides]) assert.ok(known.has(id), id);
    }),
    { numRuns: 500 },
  );
});

test('lookup answers by id, by event, by pair and by what came after', () => {
  const { story } = readStory(fullStory());
  const index = lookup(story);
  assert.equal(lookup(story), index);
  assert.equal(index.actors.get('south')?.kind, 'de-facto');
  const ids = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);
  assert.deepEqual(ids(index.figuresOf('shoot-out')), ['dead-2022']);
  assert.deepEqual(ids(index.claimsOf('shoot-out')), ['says-north', story.events[1]!.claims[1]]);
  assert.deepEqual(index.claimsOf('war'), []);
  assert.deepEqual(ids(index.sourcesOf(story.events[1]!)), ['daily', 'ministry']);
  assert.equal(index.partyOf('ministry')?.id, 'north');
  assert.equal(index.partyOf('daily'), undefined);
  assert.equal(index.pairOf('says-north')?.id, story.events[1]!.claims[1]);
  assert.equal(index.pairOf(story.events[1]!.claims[1]!)?.id, 'says-north');
  assert.equal(index.latestOf(index.figures.get('dead-2020')!).id, 'dead-2022');
  assert.equal(index.latestOf(index.figures.get('range')!).id, 'range');
});

test('claims about different matters are no pair', () => {
  const raw = fullStory();
  raw['events'][1].claims[1].about = 'casualties';
  assert.equal(lookup(readStory(raw).story).pairOf('says-north'), undefined);
});
