/** A good story with one thing wrong in it, and the one problem that reading it tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem } from '../../src/story/problems.js';
import { readStory } from '../../src/story/read-story.js';
import type { Story } from '../../src/story/types.js';
import { fullStory } from '../fixtures/full-story.js';

export type Raw = Record<string, any>;

interface Expected {
  path: string;
  code: string;
  severity: 'error' | 'warning';
  fix?: string;
}

/** Changes a good story, reads it, and finds exactly the one problem that was expected. */
export function meets(
  name: string,
  change: (raw: Raw) => void,
  is: Expected,
  rest: (s: Story) => void,
) {
  test(name, () => {
    const raw = fullStory();
    change(raw);
    const { story, problems } = readStory(raw);
    const found = problems.map(({ path, code, severity, fix }) => ({
      path,
      code,
      severity,
      ...(fix && { fix }),
    }));
    assert.deepEqual(found, [is]);
    rest(story);
    for (const problem of problems) {
      assert.ok(problem.found.length <= 80);
      assert.match(describeProblem(problem), /^(error|warning) at \S.*: \S/);
    }
  });
}

export const ids = (items: { id: string }[]): string[] => items.map((item) => item.id);
export const without = (
  story: Story,
  list: 'figures' | 'events' | 'relations',
  id: string,
): void => {
  assert.ok(!ids(story[list]).includes(id));
  assert.equal(story[list].length, fullStory()[list].length - 1);
};
export const whole = (story: Story): void => {
  for (const list of ['actors', 'figures', 'events', 'relations'] as const)
    assert.equal(story[list].length, fullStory()[list].length);
};
export const last = 'entered';
export const lastFigure = (raw: Raw): Raw => raw['figures'][5];
export const at = (field: string): string => `figures[5].${field}`;
