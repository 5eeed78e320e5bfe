/** Much of everything: parties, events, problems. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem } from '../../src/story/problems.js';
import { readStory } from '../../src/story/read-story.js';
import { fullStory } from '../fixtures/full-story.js';
import { meets } from './bad-story.js';

meets(
  'an event without parties is kept',
  (raw) => (raw['events'][0].parties = []),
  { path: 'events[0].parties', code: 'missing', severity: 'warning' },
  (story) => assert.deepEqual(story.events[0]?.parties, []),
);
meets(
  'one party twice in one role is there once',
  (raw) => raw['events'][0].parties.push({ actor: 'north', role: 'side' }),
  { path: 'events[0].parties', code: 'twice', severity: 'warning' },
  (story) => assert.equal(story.events[0]?.parties.length, 2),
);
test('one party in two roles, 40 parties, 300 events in one month and 200 ties are no problem', () => {
  const raw = fullStory();
  const names = Array.from({ length: 40 }, (_, i) => `actor-${i}`);
  raw['actors'].push(
    ...names.map((id) => ({ id, name: 'x'.repeat(400), short: 'x', kind: 'state' })),
  );
  raw['events'][0].parties = names.map((actor) => ({ actor, role: 'side' }));
  raw['events'][0].parties.push({ actor: 'actor-0', role: 'affected' });
  const copies = (item: object, count: number): object[] =>
    Array.from({ length: count }, (_, i) => ({ ...item, id: `copy-${count}-${i}` }));
  raw['events'].push(...copies({ ...raw['events'][0], when: '2022-10~' }, 300));
  raw['relations'].push(...copies(raw['relations'][0], 200));
  const { story, problems } = readStory(raw);
  assert.deepEqual(problems, []);
  assert.equal(story.events[0]?.parties.length, 41);
  assert.deepEqual([story.events.length, story.relations.length], [302, 202]);
});
test('many alike problems are one, with their number and where the first of them are', () => {
  for (const length of [6, 1500]) {
    const figures = Array.from({ length }, () => null);
    const bare = { ...fullStory(), figures, events: [], claims: [], chapters: [] };
    const { problems } = readStory(bare);
    const paths = [0, 1, 2, 3, 4].map((at) => `figures[${at}]`);
    assert.deepEqual(
      problems.map(({ path, code, severity, count, paths }) => ({
        path,
        code,
        severity,
        count,
        paths,
      })),
      [{ path: 'figures[0]', code: 'type', severity: 'error', count: length, paths }],
    );
    assert.match(
      describeProblem(problems[0]!),
      new RegExp(`And ${length - 1} more like it: figures\\[1\\], .*figures\\[4\\] …$`),
    );
  }
  const five = { ...fullStory(), figures: [0, 1, 2, 3, 4], events: [], claims: [], chapters: [] };
  assert.deepEqual(
    readStory(five).problems.map(({ path, count }) => [path, count]),
    [0, 1, 2, 3, 4].map((at) => [`figures[${at}]`, undefined]),
  );
});
test('what is left out is not counted among what is kept', () => {
  const raw = fullStory();
  const events = Array.from({ length: 20 }, (_, i) => ({
    ...raw['events'][0],
    id: `e-${i}`,
    // A title that is no text is dropped, a date that is none costs the event.
    ...(i < 12 ? { title: 5 } : { when: 'soon' }),
  }));
  const { problems } = readStory({ ...raw, events, claims: [], chapters: [], figures: [] });
  assert.deepEqual(
    problems.map(({ path, severity, count }) => [path, severity, count]),
    [
      ['events[0].title', 'warning', 12],
      ['events[12].when', 'error', 8],
    ],
  );
});
test('of more than a thousand problems of their own, the rest is counted', () => {
  const keys = Array.from({ length: 1500 }, (_, i) => {
    const letters = [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]);
    return [`unknown-${letters.join('')}`, 1];
  });
  const { problems } = readStory({ ...fullStory(), ...Object.fromEntries(keys) });
  const more = problems.at(-1);
  assert.equal(problems.length, 1001);
  assert.deepEqual([more?.code, more?.found, more?.severity], ['more', '500', 'warning']);
});
