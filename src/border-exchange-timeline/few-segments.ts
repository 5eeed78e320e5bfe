/** Stretches of time, no more than find room beside each other. */
import type { Entry, Span } from './model.js';
import { join, places, withGaps, type Open, type Segment } from './segments.js';

const day = 864e5;

/**
 * Joins two neighbours: those whose dates overlap first, then those that take little time and
 * hold little, so that what is crowded is not taken together with more.
 */
function joinNearest(list: Open[]): void {
  const cost = (i: number): number => {
    const [a, b] = [list[i]!, list[i + 1]!];
    const load = (a.entries.length + b.entries.length) ** 1.5;
    return a.overlaps ? 0 : load * Math.log2(1 + (b.end - a.start) / day);
  };
  let best = 0;
  let least = cost(0);
  for (let i = 1; i < list.length - 1; i++) {
    const own = cost(i);
    if (own < least) [best, least] = [i, own];
  }
  join(list[best]!, list[best + 1]!);
  list.splice(best + 1, 1);
}

/**
 * Segments with neighbours taken together, nearest first, until no more than `most` hold something
 * and `fits` is content.
 */
export function* fewSegments(
  entries: readonly Entry[],
  window: Span,
  most: number,
  fits: (segments: readonly Segment[]) => boolean,
): Generator<unknown, Segment[]> {
  const list = places(entries, window);
  for (;;) {
    if (list.length < 2 || list.length <= most) {
      const result = withGaps(list, window);
      if (list.length < 2 || fits(result)) return result;
    }
    joinNearest(list);
    yield;
  }
}
