/** A story from the rows of a table, for the tests of what is read from one. */
import assert from 'node:assert/strict';
import { parseDelimited } from '../../src/story/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows, type RowsOptions } from '../../src/story/rows.js';
import type { Figure, Problem, Story } from '../../src/story/types.js';

interface Read {
  story: Story;
  /** `path code` of each problem of the table. */
  problems: string[];
  /** The same of the story made of it. */
  after: string[];
}

export function read(input: string | Record<string, unknown>[], options?: RowsOptions): Read {
  const rows = typeof input === 'string' ? parseDelimited(input).rows : input;
  const { story, problems } = storyFromRows(rows, options);
  const parsed = readStory(story);
  const brief = (p: Problem) => `${p.path} ${p.code}${p.count ? ` × ${p.count}` : ''}`;
  // A table seldom says what it is as of, and need not.
  const after = parsed.problems.filter(({ path }) => path !== 'asOf').map(brief);
  return { story: parsed.story, problems: problems.map(brief), after };
}

export const numbers = (story: Story) => story.figures.map((figure) => figure.number);
export const names = (story: Story, ids: readonly string[]) =>
  ids.map((id) => story.actors.find((actor) => actor.id === id)?.name);
export const only = (story: Story): Figure => {
  assert.equal(story.figures.length, 1);
  return story.figures[0]!;
};
