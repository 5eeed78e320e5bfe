import { readSound } from '../story/read-sound.js';
import type { ReadResult } from '../story/read-story.js';
import type { Story } from '../story/types.js';
import { part } from './part.js';
import { inSlices } from './slices.js';

/** The reader that tells what is wrong: most stories do without. */
const reader = part(() => import('../story/read-story.js'));

async function readWhole(raw: unknown): Promise<ReadResult | undefined> {
  const full = await reader.load();
  return full && inSlices(full.readStorySteps(raw));
}

/**
 * Reads a raw story in slices: at once if nothing is wrong with it and it is short. Undefined
 * where what tells what is wrong cannot be had. One made of a table is `bare`.
 */
export function readRaw(raw: unknown, bare: boolean): ReadResult | Promise<ReadResult | undefined> {
  const whole = (story: Story | undefined): ReadResult | Promise<ReadResult | undefined> =>
    story ? { story, problems: [] } : readWhole(raw);
  const sound = inSlices(readSound(raw, bare));
  return sound instanceof Promise ? sound.then(whole) : whole(sound);
}
