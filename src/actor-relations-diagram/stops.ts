import { datesOf, sameTies, stopOf, type Stop } from './dates.js';
import type { Graph } from './graph.js';
import type { Model } from './model.js';

/** The dates between which a reader can move, and where the one shown lies among them. */
export interface Stops {
  readonly stops: readonly Stop[];
  /** Index of the stop that holds at the date shown; -1 where there is none. */
  readonly stop: number;
  /** The stop before, from which something may have changed. */
  readonly before: Stop | undefined;
  /** Of a date that has no stop of its own the one before it. */
  readonly since?: Stop | undefined;
}

/**
 * One stop for each date at which a tie begins or ends, by when it is over for certain: of two
 * dates that end alike the narrower names the stop, and an end goes with the beginning that
 * follows at once. The story's own date has one only if something is there otherwise by then.
 */
function stopsIn({ ties }: Graph, asOf: string | undefined): Stop[] {
  const byEnd = new Map<number, Stop>();
  /** When something begins, and the ends of the stops at which something does. */
  const begins = new Set<number>();
  const beginning = new Set<number>();
  for (const [at, begin] of datesOf(ties)) {
    const stop = stopOf(at, asOf);
    if (!stop || !Number.isFinite(stop.end)) continue;
    if (begin) {
      begins.add(stop.start);
      beginning.add(stop.end);
    }
    const known = byEnd.get(stop.end);
    if (!known || known.start < stop.start) byEnd.set(stop.end, stop);
  }
  const last = stopOf(asOf ?? '', asOf);
  // What may be still to come when the story was told has no stop of its own.
  const open = ({ start, end }: Stop): boolean => !!last && start < last.end && end > last.end;
  const stops = [...byEnd.values()]
    .filter((stop) => !open(stop) && (beginning.has(stop.end) || !begins.has(stop.end)))
    .sort((a, b) => a.end - b.end);
  const over = stops.at(-1);
  if (!last || !over) return stops;
  if (over.end < last.end) stops.push(last);
  const [before, own] = stops.slice(-2);
  if (own?.end === last.end && sameTies(ties, before!, last)) stops.pop();
  return stops;
}

/** A date within that of a stop is shown at it, any other at the last one that is over. */
export function stopsOf({ graph, text, shown }: Model): Stops {
  const stops = stopsIn(graph, text.story.asOf);
  if (!shown) return { stops, stop: -1, before: undefined };
  const within = ({ start, end }: Stop): boolean => start <= shown.start && shown.end <= end;
  const own = stops.findIndex(within);
  const over = stops.findLastIndex(({ end }) => end <= shown.end);
  if (own >= 0) return { stops, stop: own, before: stops[own - 1] };
  const since = stops[over];
  return { stops, stop: over, before: stops[over - 1], since };
}
