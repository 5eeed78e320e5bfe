/** Periods in a row, and the times between them of which nothing is on record. */
import type { Edtf } from '../story/edtf-span.js';
import type { Row } from './row.js';
import type { Span } from './units.js';

export type Dated = Row & { readonly when: Edtf };

/** Whether a row has a date with both ends. */
export const isDated = (row: Row): row is Dated =>
  row.when !== undefined && Number.isFinite(row.when.start) && Number.isFinite(row.when.end);

/** Whether it is known until when a row counts, if not since when. */
export const isEnded = (row: Row): row is Dated =>
  row.when !== undefined && Number.isFinite(row.when.end);

const day = 864e5;

/** Whether most periods follow right on each other, so that a time without a number is a gap. */
export function isSteady(rows: readonly Dated[]): boolean {
  if (rows.length < 3 || rows.some(({ event }) => event)) return false;
  const joined = rows.filter(({ when }, i) => i && when.start - rows[i - 1]!.when.end < day);
  return joined.length >= 0.6 * (rows.length - 1);
}

/** Times between steady periods, in order, that none of them covers. */
export function gapsOf(rows: readonly Dated[]): Span[] {
  if (!isSteady(rows)) return [];
  let until = Infinity;
  return rows.flatMap(({ when: { start, end } }) => {
    const gap = start - until >= day ? [{ start: until, end: start }] : [];
    until = until === Infinity ? end : Math.max(until, end);
    return gap;
  });
}

/** What is left of some times without those in which something was on record, if withdrawn since. */
export const without = (times: readonly Span[], rows: readonly Dated[]): Span[] =>
  rows.reduce<Span[]>(
    (left, { when }) =>
      left.flatMap(({ start, end }) =>
        when.end <= start || when.start >= end
          ? [{ start, end }]
          : [
              ...(when.start > start ? [{ start, end: when.start }] : []),
              ...(when.end < end ? [{ start: when.end, end }] : []),
            ],
      ),
    [...times],
  );
