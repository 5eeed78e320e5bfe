/** Time cut into stretches, each with room of its own. */
import type { Entry, Span } from './model.js';
import { edtfOf } from './time.js';

/** A stretch of time that is given room of its own: either with marks in it, or between them. */
export interface Segment extends Span {
  /** Entries whose marks stand in it, in order of time; none between. */
  readonly entries: readonly Entry[];
  /** EDTF of its time. */
  readonly when: string;
  /** Whether several marks in it share one span, so that nobody knows their order. */
  readonly unordered: boolean;
  /** Whether several dates were taken together, so that places within it mean nothing. */
  readonly merged: boolean;
}

/** The segment in which something without a place has its words: where it begins, with others if that can be. */
export function hostOf(list: readonly Segment[], { span, when }: Entry): number {
  const first = (of: Span, some: readonly Segment[]): Segment | undefined =>
    some.find(({ start, end }) => start < of.end && of.start < end);
  const held = list.filter(({ entries }) => entries.length);
  const host = (when.from && first(when.from, held)) ?? first(span, list);
  return host ? list.indexOf(host) : 0;
}

const inside = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const apart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start;

/** The date at which an entry's mark stands: its own, or that of its start, if that is known. */
function anchor({ when, form }: Entry): Span | undefined {
  const { from, to } = when;
  if (when.form !== 'interval') return { start: when.start, end: when.end };
  return form === 'strip' ? undefined : (from ?? to);
}

/** Whether a span holds two others that do not touch: it says too little to be a place. */
function isCoarse(span: Span, others: readonly Span[]): boolean {
  let [firstEnd, lastStart] = [Infinity, -Infinity];
  for (const other of others) {
    if (same(other, span) || !inside(other, span)) continue;
    firstEnd = Math.min(firstEnd, other.end);
    lastStart = Math.max(lastStart, other.start);
  }
  return firstEnd <= lastStart;
}

/** A stretch that others may still be taken together with. */
export interface Open {
  start: number;
  end: number;
  entries: Entry[];
  whens: Set<string>;
  /** Whether its dates and those of the next place overlap. */
  overlaps: boolean;
}

/** The places of time: spans that entries have, those within one another taken together. */
export function places(entries: readonly Entry[], window: Span): Open[] {
  const found = new Map<string, Open>();
  const all = entries.flatMap((entry) => {
    const span = anchor(entry);
    return span && !apart(span, window) ? [{ entry, span }] : [];
  });
  const spans = [...new Map(all.map(({ span }) => [`${span.start} ${span.end}`, span])).values()];
  const coarse = new Set(
    spans.filter((span) => isCoarse(span, spans)).map(({ start, end }) => `${start} ${end}`),
  );
  for (const { entry, span } of all) {
    const key = `${span.start} ${span.end}`;
    if (coarse.has(key)) continue;
    let place = found.get(key);
    if (!place)
      found.set(key, (place = { ...span, entries: [], whens: new Set(), overlaps: false }));
    place.entries.push(entry);
    if (entry.when.form !== 'interval') place.whens.add(entry.when.text);
  }
  const sorted = [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Open[] = [];
  for (const place of sorted) {
    const last = result.at(-1);
    if (last && inside(place, last)) join(last, place);
    else result.push(place);
  }
  // Where two overlap, each keeps its words; the border between them is the middle.
  result.forEach((place, i) => {
    const next = result[i + 1];
    place.overlaps = Boolean(next && next.start < place.end);
    if (place.overlaps) place.end = next!.start = (place.end + next!.start) / 2;
    place.start = Math.max(place.start, window.start);
    place.end = Math.min(place.end, window.end);
  });
  return result.filter(({ start, end }) => start < end);
}

export function join(into: Open, from: Open): void {
  into.overlaps = from.overlaps && from.end > into.end;
  into.end = Math.max(into.end, from.end);
  into.entries.push(...from.entries);
  for (const when of from.whens) into.whens.add(when);
}

function segmentOf({ start, end, entries, whens }: Open): Segment {
  const marks = entries.filter(({ form }) => form !== 'bar');
  return {
    start,
    end,
    entries,
    // Worked out when it is asked for: while time is cut it is not.
    get when() {
      const [first, ...more] = whens;
      return first && !more.length ? first : edtfOf({ start, end });
    },
    get unordered() {
      return (
        marks.length > 1 && marks.every(({ span }) => marks.every((one) => !apart(one.span, span)))
      );
    },
    merged: whens.size > 1,
  };
}

/**
 * Cuts time at the dates that entries have, and gives each such stretch a segment, and what lies
 * between them another.
 */
export const segments = (entries: readonly Entry[], window: Span): Segment[] =>
  withGaps(places(entries, window), window);

/** Places as segments, and what lies between them as others. */
export function withGaps(list: readonly Open[], window: Span): Segment[] {
  const result: Segment[] = [];
  let time = window.start;
  const gap = (end: number, beside: number): void => {
    if (end - time > beside / 10) {
      result.push(segmentOf({ start: time, end, entries: [], whens: new Set(), overlaps: false }));
    }
  };
  for (const place of list) {
    gap(place.start, place.end - place.start);
    result.push(segmentOf(place));
    time = place.end;
  }
  gap(window.end, window.end - window.start);
  return result;
}
