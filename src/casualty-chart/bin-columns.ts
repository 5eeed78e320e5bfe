/** Which columns the figures of a panel make, and what time each of them covers. */
import { groupBy } from '../marks/group-by.js';
import type { Edtf } from '../story/edtf-span.js';
import { isSteady, type Dated } from './gaps.js';
import { around, binsOf, edtfOfBin, spanOf, withinBins, type Span, type Unit } from './units.js';

const day = 864e5;

/** A column to be: its figures, and when they are for. */
export interface Column extends Span {
  readonly own: readonly Dated[];
  /** EDTF of the time that it covers. */
  readonly when: string;
  /** Where it stands across the page: its bin, as far as no other column lies in it. */
  readonly slot: Span;
  /** Whether it covers no more than a part of its bin. */
  readonly part: boolean;
  /** Whether it is of figures that lie across bins. */
  readonly isWide: boolean;
}

const wholeDays = ({ start, end }: Span): Span => ({
  start: Math.floor(start / day) * day,
  end: Math.ceil(end / day) * day,
});

const daysOf = (rows: readonly Dated[]): Span => wholeDays(around(rows.map(({ when }) => when)));

/** Whether a time does not make an axis over a range much longer. */
const isNear = ({ start, end }: Span, range: Span): boolean => {
  const length = range.end - range.start;
  return start >= range.start - length && end <= range.end + length;
};

/** The time of all figures that lie in a bin each; of all, where none does. */
export function rangeOf(rows: readonly Dated[], unit: Unit): Span {
  const within = rows.filter(withinBins(unit));
  return daysOf(within.length ? within : rows);
}

/** What is to be a column, and what time it covers; of a bin, which one. */
interface Candidate {
  readonly own: readonly Dated[];
  readonly covered: Span;
  readonly bin?: Span;
}

const byStart = (a: Candidate, b: Candidate): number => a.covered.start - b.covered.start;

/** Those of some candidates, in order of time, in whose time no other one lies. */
function alone(sorted: readonly Candidate[]): Set<Candidate> {
  let until = -Infinity;
  const free = new Set<Candidate>();
  sorted.forEach((one, i) => {
    const { start, end } = one.covered;
    if (until <= start && (sorted[i + 1]?.covered.start ?? Infinity) >= end) free.add(one);
    until = Math.max(until, end);
  });
  return free;
}

/** Whether periods follow each other, so that there is nothing before the first or after the last. */
const areSteady = (rows: readonly Dated[]): boolean =>
  rows.every(({ event }) => !event) &&
  isSteady([...rows].sort((a, b) => a.when.start - b.when.start));

/**
 * Columns of the calendar, in order of time. One covers its bin as far as the window goes; where
 * periods follow each other, only from the first to the last of them. Periods that lie across bins
 * are columns of their own where no other column is in their time and that is not far from `range`;
 * the others come as `beside`.
 */
export function columnsOf(
  rows: readonly Dated[],
  unit: Unit,
  window: Edtf | undefined,
  range: Span,
): { columns: Column[]; beside: Dated[] } {
  const steady = areSteady(rows);
  const across: Dated[] = [];
  const isWithin = withinBins(unit);
  const binOf = binsOf(unit);
  const within = rows.filter((row) => isWithin(row) || (across.push(row), false));
  const bins = [...groupBy(within, ({ when }) => binOf(when.start).start)].map(
    ([start, own]): Candidate => {
      const bin = binOf(start);
      const held = daysOf(own);
      const seen = {
        start: Math.max(start, window?.start ?? start),
        end: Math.min(bin.end, window?.end ?? bin.end),
      };
      // Nobody says of a month's tally that the rest of the year was calm; of events, all are told.
      const only = steady || own.every(({ event, when }) => !event && when.end - when.start > day);
      const covered = wholeDays({
        start: Math.min(held.start, only ? held.start : seen.start),
        end: Math.max(held.end, only ? held.end : seen.end),
      });
      return { own, bin, covered };
    },
  );
  const spans = [...groupBy(across, ({ when }) => `${when.start} ${when.end}`).values()].map(
    (own): Candidate => ({ own, covered: daysOf(own) }),
  );
  const free = alone([...bins, ...spans].sort(byStart));
  const isWide = (one: Candidate): boolean => free.has(one) && isNear(one.covered, range);
  const wide = spans.filter(isWide);
  const all = [...bins, ...wide].sort(byStart);
  const columns = all.map((one, i): Column => {
    const { own, covered } = one;
    if (!one.bin)
      return {
        own,
        ...covered,
        when: own[0]!.figure.scope.when,
        slot: covered,
        part: false,
        isWide: true,
      };
    const { start, end } = one.bin;
    const part = covered.start - start >= day || end - covered.end >= day;
    const slot = {
      start: Math.max(start, all[i - 1]?.covered.end ?? start),
      end: Math.min(end, all[i + 1]?.covered.start ?? end),
    };
    const when = part ? spanOf([covered]) : edtfOfBin(start, unit);
    return { own, ...covered, when, slot, part, isWide: false };
  });
  const beside = spans.filter((one) => !isWide(one)).flatMap(({ own }) => own);
  return { columns, beside };
}
