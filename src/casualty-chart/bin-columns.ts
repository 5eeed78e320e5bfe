/** Which columns the figures of a panel make, and what time each of them covers. */
import { groupBy } from '../marks/group-by.js';
import type { Edtf } from '../story/edtf-span.js';
import { isSteady, type Dated } from './gaps.js';
import { binStart, edtfOfBin, isWithin, nextStart, spanOf, type Span, type Unit } from './units.js';

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

const around = (rows: readonly Dated[]): Span =>
  wholeDays({
    start: Math.min(...rows.map(({ when }) => when.start)),
    end: Math.max(...rows.map(({ when }) => when.end)),
  });

/** Whether a time does not make an axis over a range much longer. */
const isNear = ({ start, end }: Span, range: Span): boolean => {
  const length = range.end - range.start;
  return start >= range.start - length && end <= range.end + length;
};

/** The time of all figures that lie in a bin each; of all, where none does. */
export function rangeOf(rows: readonly Dated[], unit: Unit): Span {
  const within = rows.filter((row) => isWithin(row, unit));
  return around(within.length ? within : rows);
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

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
  const sorted = [...rows].sort((a, b) => a.when.start - b.when.start);
  const steady = isSteady(sorted);
  const [within, across] = [true, false].map((is) =>
    sorted.filter((row) => isWithin(row, unit) === is),
  );
  const bins = [...groupBy(within!, ({ when }) => binStart(when.start, unit))].map(
    ([start, own]) => {
      const bin = { start, end: nextStart(start, unit) };
      const held = around(own);
      const seen = {
        start: Math.max(start, window?.start ?? start),
        end: Math.min(bin.end, window?.end ?? bin.end),
      };
      const covered = wholeDays({
        start: Math.min(held.start, steady ? held.start : seen.start),
        end: Math.max(held.end, steady ? held.end : seen.end),
      });
      return { own, bin, covered };
    },
  );
  const spans = [...groupBy(across!, ({ when }) => `${when.start} ${when.end}`).values()].map(
    (own) => ({ own, covered: around(own) }),
  );
  const isFree = (one: (typeof spans)[number]): boolean =>
    isNear(one.covered, range) &&
    [...bins, ...spans].every((other) => other === one || !meet(other.covered, one.covered));
  const wide = spans.filter(isFree);
  const all: { own: Dated[]; covered: Span; bin?: Span }[] = [...bins, ...wide].sort(
    (a, b) => a.covered.start - b.covered.start,
  );
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
  return { columns, beside: spans.filter((one) => !isFree(one)).flatMap(({ own }) => own) };
}
