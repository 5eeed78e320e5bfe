import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../src/story/read-story.js';
import { related } from '../../src/story/related.js';
import { lachin } from './files.js';

const { story } = readStory(lachin);

test('a war stands for its figure and for the tie that it is an episode of', () => {
  assert.deepEqual(related(story, 'second-war'), {
    actors: [],
    events: ['second-war'],
    figures: ['killed-2020'],
    relations: ['armenia-azerbaijan-fighting'],
  });
});

test('a figure stands for its event, and for what that stands for', () => {
  const { events, relations } = related(story, 'killed-2022-09');
  assert.deepEqual(events, ['september-2022-fighting']);
  assert.deepEqual(relations, ['armenia-azerbaijan-fighting']);
});

test('a tie stands for its episodes and their figures, not for other ties', () => {
  const { events, figures, relations } = related(story, 'armenia-azerbaijan-fighting');
  assert.deepEqual(events, [
    'first-war',
    'second-war',
    'exchanges-since-2020',
    'september-2022-fighting',
    'shoot-out',
  ]);
  assert.deepEqual(figures, ['killed-2020', 'killed-2022-09']);
  assert.deepEqual(relations, ['armenia-azerbaijan-fighting']);
});

test('a truce stands for the mediation, an event for the ties that it names', () => {
  assert.deepEqual(related(story, 'truce-2020').relations, [
    'russia-mediates-armenia',
    'russia-mediates-azerbaijan',
  ]);
  assert.deepEqual(related(story, 'peacekeepers-deployed').relations, ['peacekeeping']);
});

test('a claim stands for what it concerns; an actor for itself; an unknown id for nothing', () => {
  assert.deepEqual(related(story, 'road-claim').events, ['road-blocked']);
  assert.deepEqual(related(story, 'iran').actors, ['iran']);
  assert.deepEqual(related(story, 'no-such-id'), {
    actors: [],
    events: [],
    figures: [],
    relations: [],
  });
});
