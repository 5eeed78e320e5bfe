import { edtf } from '../locale/story-words.js';
import type { Edtf } from '../story/edtf.js';
import type { Phase } from '../story/types.js';
import type { Tie } from './graph.js';

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
  /** When the story was told. */
  readonly asOf?: Edtf | undefined;
}

const month = 31 * 864e5;

/** Whether a phase is on record up to the date of the story, which says nothing of its end. */
export const lastsUntil = ({ form, to }: Edtf, asOf: Edtf | undefined): boolean =>
  form === 'interval' &&
  !!to &&
  !!asOf &&
  to.start < asOf.end &&
  to.end > asOf.start &&
  (to.end === asOf.end || to.end - to.start <= month);

/**
 * Whether a phase dated `when` holds by the end of the span `at`. Undefined where it has not begun
 * or has ended; nothing is said to have ended whose end the story does not give.
 */
export function standingOf(when: Edtf | undefined, at: Span): Standing | undefined {
  if (!when) return 'there';
  const { from, openStart, openEnd } = when;
  const lasts = lastsUntil(when, at.asOf);
  const to = lasts ? undefined : when.to;
  const begins = from ?? when;
  const ends = when.to ?? when;
  // Begun and over within one span: some time within it, as far as anybody can see.
  const within = when.form !== 'interval' || (from && when.to && when.to.end <= from.end);
  if (within && when.start >= at.end) return undefined;
  if ((within || lasts) && when.end <= at.start) return 'past';
  if (within) return when.end <= at.end ? 'there' : 'maybe';
  // Nobody says that it was there before the story was told.
  if (openStart === 'unknown' && lasts) return ends.start < at.end ? 'there' : undefined;
  if (begins.start >= at.end || (to && to.end <= at.end)) return undefined;
  if (from && from.end > at.end && !(at.told && openEnd === 'open')) return 'maybe';
  if ((to && to.start < at.end) || openStart === 'unknown') return 'maybe';
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

/** Whether ties stand at two dates alike. */
export function sameTies(ties: readonly Tie[], a: Span, b: Span): boolean {
  const later = tiesAt(ties, b);
  const earlier = tiesAt(ties, a);
  return (
    earlier.length === later.length &&
    earlier.every(({ phase, standing }, i) => {
      const then = later[i]!;
      return phase === then.phase && standing === then.standing;
    })
  );
}

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
  const story = edtf(asOf);
  const told = !!story && date.end >= story.end;
  const day = !date.softEnd && date.end - date.start <= 864e5;
  return { at, start: date.start, end: date.end, soft: !day || date.uncertain, told, asOf: story };
}

/** The dates at which phases begin (true) and end. */
export const datesOf = (ties: readonly Tie[]): [at: string, begins: boolean][] =>
  ties.flatMap(({ phases }) =>
    phases.flatMap(({ when = '' }): [string, boolean][] => {
      const [from = '', to] = when.split('/');
      return [[from, true], ...(to === undefined ? [] : [[to, !from] as [string, boolean]])];
    }),
  );

/** The last date, as exact as `to`, on which what ends then is there for certain. */
const eveOf = ({ start, end }: NonNullable<Edtf['to']>): string =>
  new Date(start - 1)
    .toISOString()
    .slice(0, end - start > month ? 4 : end - start > 864e5 ? 7 : 10);

/** The last date, up to the story's own, at which there is a tie to be seen. */
export function lastSeen(ties: readonly Tie[], asOf = ''): Stop | undefined {
  const { end = Infinity } = stopOf(asOf) ?? {};
  const eves = ties.flatMap(({ phases }) =>
    phases.flatMap(({ when }) => {
      const to = edtf(when)?.to;
      return to ? eveOf(to) : [];
    }),
  );
  const stops = [...new Set([asOf, ...datesOf(ties).map(([at]) => at), ...eves])]
    .flatMap((at) => stopOf(at, asOf) ?? [])
    .filter((stop) => stop.end <= end && stop.end < Infinity)
    .sort((a, b) => b.end - a.end || b.start - a.start);
  return stops.find((stop) => tiesAt(ties, stop).length) ?? stops[0];
}
