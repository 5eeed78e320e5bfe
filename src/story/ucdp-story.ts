/** Takes over what the reader of UCDP rows made, tens of thousands of events and figures, as they are. */
import type { RawItem } from './draft.js';
import { readEdtf } from './edtf-span.js';
import { hasControls, isPlainId, longest } from './raw.js';
import { readSound } from './read-sound.js';
import type { Figure, Story, StoryEvent } from './types.js';

/** Items between two chances to pause: about a millisecond. */
const some = 500;
const none: readonly never[] = Object.freeze([]);

const isDate = (text: unknown): boolean => readEdtf(text as string)?.text === text;
const isCount = (n: unknown): boolean =>
  typeof n !== 'number' || (Number.isSafeInteger(n) && n >= 0 && n <= 1e10);

/** Tells whether a text is one that is kept as it is; thousands share the same few. */
function textChecker(): (text: unknown) => boolean {
  const known = new Set<unknown>([undefined]);
  return (text) => {
    if (known.has(text)) return true;
    const is =
      typeof text === 'string' &&
      text !== '' &&
      text.length <= longest &&
      text.trim() === text &&
      !hasControls(text);
    if (is && known.size < some) known.add(text);
    return is;
  };
}

/**
 * The story of a draft that `ucdpReader` made, in steps: the same as reading it would give, without
 * looking at each field of its events and figures once more. Undefined where a table had something
 * in it that only reading mends. Items of `raw` become the story's.
 */
export function* ucdpStory(raw: Record<string, unknown>): Generator<void, Story | undefined> {
  const events = raw['events'] as RawItem[];
  const figures = raw['figures'] as RawItem[];
  const story = yield* readSound({ ...raw, events: none, figures: none }, true);
  if (!story) return undefined;
  const isText = textChecker();
  for (const [i, event] of events.entries()) {
    const { id, when, title, text } = event;
    if (!isPlainId(id) || !isDate(when) || !isText(title) || !isText(text)) return undefined;
    event['claims'] = event['figures'] = event['concerns'] = none;
    if (i % some === 0) yield;
  }
  for (const [i, figure] of figures.entries()) {
    const { id, number, scope } = figure as unknown as Figure;
    if (!isPlainId(id) || !isDate(scope.when)) return undefined;
    // A range out of order is kept as it is given, and was told of with its row.
    for (const n of Object.values(number)) if (!isCount(n)) return undefined;
    figure['contradicts'] = figure['supersedes'] = none;
    if (i % some === 0) yield;
  }
  return {
    ...story,
    figures: figures as unknown as Figure[],
    events: events as unknown as StoryEvent[],
  };
}
