import { related, type Related } from '../story/related.js';
import type { Story } from '../story/types.js';
import { remember } from './remember.js';

const last = remember<Related>();

/** Ids of what is selected, seen among some kinds of a story's items. */
export function selection(story: Story, id: string, kinds: readonly (keyof Related)[]): string[] {
  const found = last([story, id], () => related(story, id));
  return kinds.flatMap((kind) => found[kind]);
}
