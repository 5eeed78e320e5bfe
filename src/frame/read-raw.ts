import { readSound } from '../story/read-sound.js';
import type { ReadResult } from '../story/read-story.js';
import type { Story } from '../story/types.js';
import { part } from './part.js';
import { inSlices } from './slices.js';

/** The reader that tells what is wrong: most stories do without. */
const reader = part(() => import('../story/read-story.js'));

async function readWhole(raw: unknown): Promise<ReadResult> {
  const full = await reader.load();
  if (!full) throw new Error('the reader of stories cannot be loaded');
  return inSlices(full.readStorySteps(raw));
}

/** Reads a raw story in slices: at once if nothing is wrong with it and it is short. */
export function readRaw(raw: unknown): ReadResult | Promise<ReadResult> {
  const whole = (story: Story | undefined): ReadResult | Promise<ReadResult> =>
    story ? { story, problems: [] } : readWhole(raw);
  const sound = inSlices(readSound(raw));
  return sound instanceof Promise ? sound.then(whole) : whole(sound);
}
