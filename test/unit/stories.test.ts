import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TemplateResult } from 'lit';
import * as states from '../../stories/actor-relations-diagram-states.stories.js';
import { readStory } from '../../src/story/read-story.js';

for (const name of ['ManyTies', 'ManyActors'] as const)
  test(`the data of the story ${name} are sound`, () => {
    const { values } = (states[name].render as () => TemplateResult)();
    const { story, problems } = readStory(values[0]);
    assert.ok(story.relations.length >= 200);
    assert.deepEqual(problems, []);
  });
