import { edtf } from '../locale/story-words.js';
import type { Edtf } from '../story/edtf.js';
import type { Phase } from '../story/types.js';
import type { Graph, Tie } from './graph.js';

/**
 * How a tie stands at a date: on record, on record with a date that leaves it open, or on record
 * only before, with nothing said of its end.
 */
export type Standing = 'there' | 'maybe' | 'past';

/** A tie at a date: the phase it is in. */
export interface Now {
  readonly tie: Tie;
  readonly phase: Partial<Phase>;
  readonly standing: Standing;
}

/** A span of time, UTC ms, `end` exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether the story was told by then: what it says is still going has begun. */
  readonly told?: boolean;
}

/**
 * Whether a phase dated `when` holds by the end of the span `at`. Undefined where it has not begun
 * or has ended; nothing is said to have ended whose end the story does not give.
 */
export function standingOf(when: Edtf | undefined, at: Span): Standing | undefined {
  if (!when) return 'there';
  const { from, openStart, openEnd } = when;
  // What lasts as long as the story has been told has not ended in it.
  const to = at.told && when.to?.end === at.end ? undefined : when.to;
  const begins = from ?? when;
  const ends = when.to ?? when;
  // Begun and over within one span: some time within it, as far as anybody can see.
  const within = when.form !== 'interval' || (from && when.to && when.to.end <= from.end);
  if (within || openStart === 'unknown') {
    if (when.start >= at.end) return undefined;
    if (when.end <= at.start) return 'past';
    return (within ? when.end <= at.end : ends.start < at.end) ? 'there' : 'maybe';
  }
  if (begins.start >= at.end || (to && to.end <= at.end)) return undefined;
  if (from && from.end > at.end && !(at.told && openEnd === 'open')) return 'maybe';
  if (to && to.start < at.end) return 'maybe';
  return openEnd === 'unknown' && begins.end <= at.start ? 'maybe' : 'there';
}

const rank = { there: 3, maybe: 2, past: 1 };

/** The phase of a tie that holds at a date, the latest of those on record for it. */
function nowOf(tie: Tie, at: Span): Now | undefined {
  let best: Now | undefined;
  for (const phase of tie.phases) {
    const standing = standingOf(edtf(phase.when), at);
    if (standing && (!best || rank[standing] >= rank[best.standing])) {
      best = { tie, phase, standing };
    }
  }
  return best;
}

export const tiesAt = (ties: readonly Tie[], at: Span): Now[] =>
  ties.flatMap((tie) => nowOf(tie, at) ?? []);

/** A date at which something changes. */
export interface Stop extends Span {
  /** EDTF. */
  readonly at: string;
  /** Whether it is not known to the day. */
  readonly soft: boolean;
}

/** @param asOf when the story was told */
export function stopOf(at: string, asOf?: string): Stop | undefined {
  const date = edtf(at);
  if (!date) return undefined;
  const told = asOf !== undefined && date.end >= (edtf(asOf)?.end ?? Infinity);
  const day = !date.softEnd && date.end - date.start <= 864e5;
  return { at, start: date.start, end: date.end, soft: !day || date.uncertain, told };
}

/**
 * One stop for each date at which a tie begins or ends, by when it is over for certain: of two
 * dates that end alike the narrower names the stop, and an end goes with the beginning that
 * follows at once.
 */
export function stopsOf({ ties }: Graph, asOf: string | undefined): Stop[] {
  const byEnd = new Map<number, Stop>();
  /** When something begins, and the ends of the stops at which something does. */
  const begins = new Set<number>();
  const beginning = new Set<number>();
  const add = (at: string, begin: boolean): void => {
    const stop = at && stopOf(at, asOf);
    if (!stop || !Number.isFinite(stop.end)) return;
    if (begin) {
      begins.add(stop.start);
      beginning.add(stop.end);
    }
    const known = byEnd.get(stop.end);
    if (!known || known.start < stop.start) byEnd.set(stop.end, stop);
  };
  for (const { phases } of ties)
    for (const { when = '' } of phases) {
      const [from = '', to] = when.split('/');
      add(from, true);
      if (to !== undefined) add(to, !from);
    }
  const last = stopOf(asOf ?? '', asOf);
  // What may be still to come when the story was told has no stop of its own.
  const open = ({ start, end }: Stop): boolean => !!last && start < last.end && end > last.end;
  const stops = [...byEnd.values()]
    .filter((stop) => !open(stop) && (beginning.has(stop.end) || !begins.has(stop.end)))
    .sort((a, b) => a.end - b.end);
  if (last && !(stops.length && last.end <= stops.at(-1)!.end)) stops.push(last);
  return stops;
}
