import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf } from '../../src/border-exchange-timeline/legend.js';
import { seed } from './files.js';
import { sides, storyOf } from './small-timeline.js';
import { timelineOf } from './timeline.js';

const stress = seed('stress.story.json');
const key = /Grey mark: in the lane of those affected/;

test('whom something was merely done to has a grey mark in its lane, and the key says so', async () => {
  const { model, options, picture } = await timelineOf(stress);
  const huesOf = (id: string) => model.entries.find((entry) => entry.id === id)!.hues;
  assert.deepEqual(huesOf('depot-blast'), [0]);
  // What the affected side itself says that another did is its own claim.
  assert.notDeepEqual(huesOf('market-strike'), [0]);
  // Who did it is known.
  assert.notDeepEqual(huesOf('sornia-drill'), [0]);
  assert.match(readingOf(model, options, picture), key);
});

test('of acts alone the key says nothing of those affected', async () => {
  const acts = storyOf([
    { parties: sides('north', 'south') },
    {
      parties: [
        { actor: 'north', role: 'carried-out' },
        { actor: 'south', role: 'affected' },
      ],
    },
  ]);
  const { model, options, picture } = await timelineOf(acts);
  assert.doesNotMatch(readingOf(model, options, picture), key);
});

test('both that were affected together are grey, too', async () => {
  const affected = ['north', 'south'].map((actor) => ({ actor, role: 'affected' }));
  const both = [{ parties: sides('north', 'south') }, { parties: affected }];
  const { model } = await timelineOf(storyOf(both));
  assert.deepEqual(
    model.entries.map(({ hues }) => hues),
    [
      [1, 2],
      [0, 0],
    ],
  );
});
