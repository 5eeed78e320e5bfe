import { readSound } from '../story/read-sound.js';
import type { ReadResult } from '../story/read-story.js';
import type { Problem, Story } from '../story/types.js';
import { part } from './part.js';
import { inSlices } from './slices.js';

/** The reader that tells what is wrong: most stories do without. */
const reader = part(() => import('../story/read-story.js'));

async function readWhole(
  raw: unknown,
  forgiven?: (problem: Problem) => boolean,
): Promise<ReadResult | undefined> {
  const full = await reader.load();
  const result = await (full && inSlices(full.readStorySteps(raw)));
  return result && forgiven
    ? { ...result, problems: result.problems.filter((problem) => !forgiven(problem)) }
    : result;
}

/**
 * Reads a raw story in slices: at once if nothing is wrong with it and it is short. Undefined
 * where what tells what is wrong cannot be had.
 *
 * @param forgiven which problems are no fault of a story that was made of a table
 */
export function readRaw(
  raw: unknown,
  forgiven?: (problem: Problem) => boolean,
): ReadResult | Promise<ReadResult | undefined> {
  const whole = (story: Story | undefined): ReadResult | Promise<ReadResult | undefined> =>
    story ? { story, problems: [] } : readWhole(raw, forgiven);
  const sound = inSlices(readSound(raw, !!forgiven));
  return sound instanceof Promise ? sound.then(whole) : whole(sound);
}
