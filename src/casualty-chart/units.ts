/** Stretches of time for figures to be added up in: by the calendar, or as the figures lie. */
import type { Dated } from './gaps.js';
import type { Row } from './row.js';

export const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

const day = 864e5;
/** Times from and to, in milliseconds since 1970, UTC. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A Monday. */
const monday = Date.UTC(1970, 0, 5);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Start of the bin that holds a time. */
function binStart(time: number, unit: Unit): number {
  if (unit === 'day') return Math.floor(time / day) * day;
  if (unit === 'week') return Math.floor((time - monday) / (7 * day)) * 7 * day + monday;
  const at = new Date(time);
  const month = at.getUTCMonth();
  const first = unit === 'year' ? 0 : unit === 'quarter' ? month - (month % 3) : month;
  return new Date(0).setUTCFullYear(at.getUTCFullYear(), first, 1);
}

/** Start of the bin after the one that starts at a time. */
function nextStart(start: number, unit: Unit): number {
  const days = { day: 1, week: 8, month: 32, quarter: 93, year: 367 }[unit];
  return binStart(start + days * day, unit);
}

/** Finds the bin of a time. Figures in a row mostly share theirs, which is sooner seen than found. */
export function binsOf(unit: Unit): (time: number) => Span {
  let bin: Span = { start: NaN, end: NaN };
  return (time) => {
    if (!(time >= bin.start && time < bin.end)) {
      const start = binStart(time, unit);
      bin = { start, end: nextStart(start, unit) };
    }
    return bin;
  };
}

/** From the first to the last of some times. */
export function around(times: Iterable<Span>): Span {
  let [start, end] = [Infinity, -Infinity];
  for (const time of times) {
    if (time.start < start) start = time.start;
    if (time.end > end) end = time.end;
  }
  return { start, end };
}

const timesOf = (rows: readonly Dated[]): Span => around(rows.map(({ when }) => when));

/** EDTF of the bin that starts at a time. */
export function edtfOfBin(start: number, unit: Unit): string {
  const from = iso(start);
  if (unit === 'day') return from;
  if (unit === 'month') return from.slice(0, 7);
  if (unit === 'year') return from.slice(0, 4);
  const last = iso(nextStart(start, unit) - day);
  return unit === 'week' ? `${from}/${last}` : `${from.slice(0, 7)}/${last.slice(0, 7)}`;
}

/** Tells whether a figure lies in one bin. */
export function withinBins(unit: Unit): (row: Dated) => boolean {
  const binOf = binsOf(unit);
  return ({ when }) => when.end <= binOf(when.start).end;
}

/** Share of the figures, and of the people in them, that have to lie within a bin each. */
const mostly = 0.9;
const lengths = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 };

/** The finest bins of which there are no more than `most`. */
export function finest(rows: readonly Dated[], most: number): Unit {
  const { start, end } = timesOf(rows);
  return units.find((unit) => (end - start) / (lengths[unit] * day) <= most) ?? 'year';
}

/** The finest bins that hold most figures whole, and most of the people, no more than `most`. */
export function unitFor(rows: readonly Dated[], most: number): Unit {
  const people = rows.reduce((sum, row) => sum + weight(row), 0);
  const fits = (unit: Unit): boolean => {
    const isWithin = withinBins(unit);
    let [figures, held] = [0, 0];
    for (const row of rows) {
      if (!isWithin(row)) continue;
      figures++;
      held += weight(row);
    }
    return figures >= mostly * rows.length && held >= mostly * people;
  };
  return units.slice(units.indexOf(finest(rows, most))).find(fits) ?? 'year';
}

/**
 * Periods in a row as stretches of a unit at least that begin and end where periods do; undefined
 * where periods overlap.
 */
export function stretchesOf(rows: readonly Dated[], unit: Unit): Dated[][] | undefined {
  const stretches: Dated[][] = [];
  let end = -Infinity;
  for (const row of [...rows].sort((a, b) => a.when.start - b.when.start)) {
    if (row.when.start < end) return undefined;
    const last = stretches.at(-1);
    const short = last && end - last[0]!.when.start < lengths[unit] * day;
    if (short && row.when.start - end < day) last.push(row);
    else stretches.push([row]);
    end = row.when.end;
  }
  return stretches;
}

/** How many people a figure is of, at the best estimate or at most; 0 where that is not known. */
export function weight({ figure: { number: q } }: Row): number {
  if ('value' in q) return q.value;
  return 'best' in q ? q.best : 'low' in q ? Math.max(q.low, q.high) : 0;
}

/** The days from the first to the last of some times, as EDTF; the months, where these are whole. */
export const spanOf = (times: readonly Span[]): string => {
  const { start, end } = around(times);
  const length = [start, end].every((time) => binStart(time, 'month') === time) ? 7 : 10;
  const [first, last] = [start, end - 1].map((time) => iso(time).slice(0, length)) as [
    string,
    string,
  ];
  return first === last ? first : `${first}/${last}`;
};
