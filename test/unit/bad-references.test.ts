/** Ids that are taken, references to nothing, and circles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../src/story/read-story.js';
import { fullStory } from '../fixtures/full-story.js';
import { at, ids, last, lastFigure, meets, whole, without } from './bad-story.js';

meets(
  'a duplicate id gets a number',
  (raw) => (lastFigure(raw)['id'] = 'range'),
  { path: at('id'), code: 'duplicate', severity: 'warning', fix: 'range-2' },
  (story) =>
    assert.deepEqual(ids(story.figures).slice(2), ['range', 'vague', 'unknown', 'range-2']),
);
test('a made-up id never takes an id that another item has', () => {
  const { story } = readStory({
    version: 1,
    actors: ['x', 'x', 'x-2'].map((id) => ({ id, kind: 'state' })),
    relations: [{ from: 'x', to: 'x-2', kind: 'trade', phases: [] }],
  });
  assert.deepEqual(ids(story.actors), ['x', 'x-3', 'x-2']);
  assert.deepEqual([story.relations[0]?.from, story.relations[0]?.to], ['x', 'x-2']);
});
meets(
  'an id in two lists is renamed, and each reference still means its own list',
  (raw) => {
    raw['places'][1].id = 'north';
    raw['events'][0].place = 'north';
    raw['figures'][1].scope.place = 'north';
    raw['relations'].pop();
  },
  { path: 'places[1].id', code: 'duplicate', severity: 'warning', fix: 'north-2' },
  (story) => {
    assert.equal(story.events[0]?.place, 'north-2');
    assert.equal(story.events[0]?.parties[0]?.actor, 'north');
  },
);
meets(
  'an id that is no slug becomes one',
  (raw) => (lastFigure(raw)['id'] = ' People Entered '),
  { path: at('id'), code: 'spelling', severity: 'warning', fix: 'people-entered' },
  (story) => assert.equal(story.figures[5]?.id, 'people-entered'),
);
meets(
  'a reference to nothing is dropped, with what was meant',
  (raw) => (raw['events'][0].sources = ['daily', 'minstry']),
  { path: 'events[0].sources[1]', code: 'ref', severity: 'warning', fix: 'ministry' },
  (story) => assert.deepEqual(story.events[0]?.sources, ['daily']),
);
meets(
  'an item that cannot do without its reference is left out',
  (raw) => (raw['relations'][0].from = 'atlantis'),
  { path: 'relations[0].from', code: 'ref', severity: 'error' },
  (story) => without(story, 'relations', 'dispute'),
);
meets(
  'an event that contains itself',
  (raw) => (raw['events'][0].partOf = 'war'),
  { path: 'events[0].partOf', code: 'circle', severity: 'error' },
  (story) => {
    whole(story);
    assert.equal(story.events[0]?.partOf, undefined);
    assert.equal(story.events[1]?.partOf, 'war');
  },
);
meets(
  'a circle in partOf is cut where it closes',
  (raw) => (raw['events'][0].partOf = 'shoot-out'),
  { path: 'events[1].partOf', code: 'circle', severity: 'error' },
  (story) => {
    assert.equal(story.events[0]?.partOf, 'shoot-out');
    assert.equal(story.events[1]?.partOf, undefined);
  },
);
meets(
  'a figure that supersedes itself',
  (raw) => (lastFigure(raw)['supersedes'] = [last, 'range']),
  { path: at('supersedes'), code: 'circle', severity: 'error' },
  (story) => assert.deepEqual(story.figures[5]?.supersedes, ['range']),
);
meets(
  'a circle in supersedes',
  (raw) => (raw['figures'][0].supersedes = ['dead-2022']),
  { path: 'figures[1].supersedes', code: 'circle', severity: 'error' },
  (story) => assert.deepEqual(story.figures[1]?.supersedes, []),
);
meets(
  'an actor that is its own member',
  (raw) => (raw['actors'][2].memberOf[0].actor = 'guards'),
  { path: 'actors[2].memberOf', code: 'circle', severity: 'error' },
  (story) => assert.deepEqual(story.actors[2]?.memberOf, []),
);
meets(
  'two claims that answer each other',
  (raw) => {
    raw['events'][1].claims[1].id = 'says-south';
    raw['events'][1].claims[1].answers = 'says-north';
    raw['claims'][0].answers = 'says-south';
  },
  { path: 'events[1].claims[1].answers', code: 'circle', severity: 'warning' },
  (story) =>
    assert.deepEqual(
      story.claims.map((c) => c.answers),
      [['says-south'], []],
    ),
);
test('a chain of 50,000 parts is no circle and costs no stack', () => {
  const event = fullStory()['events'][0];
  const events = Array.from({ length: 50_000 }, (_, i) => ({
    ...event,
    id: `e-${i}`,
    partOf: `e-${(i + 1) % 50_000}`,
  }));
  const { story, problems } = readStory({ ...fullStory(), events, chapters: [] });
  const circles = problems.filter(({ code }) => code === 'circle');
  assert.deepEqual(
    circles.map(({ path }) => path),
    ['events[49999].partOf'],
  );
  assert.equal(story.events[0]?.partOf, 'e-1');
});
meets(
  'a tie of an actor with itself',
  (raw) => (raw['relations'][0].to = 'north'),
  { path: 'relations[0].to', code: 'self-tie', severity: 'error' },
  (story) => without(story, 'relations', 'dispute'),
);
