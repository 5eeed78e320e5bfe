import { readDate, softness, type EdtfDate } from './edtf-date.js';

export type { EdtfDate, EdtfPrecision } from './edtf-date.js';

export type EdtfOpen = false | 'open' | 'unknown';

/** A parsed date value. All times are UTC ms; `end` is exclusive. Shared and frozen. */
export interface Edtf {
  readonly text: string;
  /** within: some time in the span; interval: throughout it; one-of: one of `dates`. */
  readonly form: 'within' | 'interval' | 'one-of';
  /** −Infinity where `openStart` is set. */
  readonly start: number;
  /** +Infinity where `openEnd` is set. */
  readonly end: number;
  /** Softness in ms, on both sides of the end; 0 is a hard end. */
  readonly softStart: number;
  readonly softEnd: number;
  /** `..` is open (no limit, still going), an empty end is unknown. */
  readonly openStart: EdtfOpen;
  readonly openEnd: EdtfOpen;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  /** The date the span starts with (undefined: open) and the one it ends with; equal for "within". */
  readonly from: EdtfDate | undefined;
  readonly to: EdtfDate | undefined;
  /** All dates as written, in that order. */
  readonly dates: readonly EdtfDate[];
}

/** Longest text that is read. */
export const longest = 200;
const MEMO_SIZE = 10_000;

function build(
  text: string,
  form: Edtf['form'],
  dates: readonly EdtfDate[],
  from: EdtfDate | undefined,
  to: EdtfDate | undefined,
  openStart: EdtfOpen = false,
  openEnd: EdtfOpen = false,
): Edtf {
  return Object.freeze({
    text,
    form,
    start: from?.start ?? -Infinity,
    end: to?.end ?? Infinity,
    softStart: softness(from),
    softEnd: softness(to),
    openStart,
    openEnd,
    uncertain: dates.some(({ flag }) => flag === '?' || flag === '%'),
    approximate: dates.some(({ flag }) => flag === '~' || flag === '%'),
    from,
    to,
    dates,
  });
}

const openness = (text: string): EdtfOpen =>
  text === '' ? 'unknown' : text === '..' ? 'open' : false;

function readInterval(text: string, a: string, b: string): Edtf | undefined {
  const [openStart, openEnd] = [openness(a), openness(b)];
  const [from, to] = [readDate(a), readDate(b)];
  const stated = (from || to) && (from || openStart) && (to || openEnd);
  // "from 3 January to some time in January" can be, so only an end before the start is refused.
  if (!stated || (from && to && to.end <= from.start)) return undefined;
  const dates = [from, to].filter((date) => date !== undefined);
  return build(text, 'interval', dates, from, to, openStart, openEnd);
}

function readOneOf(text: string): Edtf | undefined {
  const dates = text.slice(1, -1).split(',').map(readDate);
  if (dates.length < 2 || !dates.every((date) => date !== undefined)) return undefined;
  const from = dates.reduce((a, b) => (b.start < a.start ? b : a));
  const to = dates.reduce((a, b) => (b.end > a.end ? b : a));
  return build(text, 'one-of', dates, from, to);
}

function read(text: string): Edtf | undefined {
  if (text[0] === '[' && text.endsWith(']')) return readOneOf(text);
  const slash = text.indexOf('/');
  if (slash >= 0) return readInterval(text, text.slice(0, slash), text.slice(slash + 1));
  const date = readDate(text);
  return date && build(text, 'within', [date], date, date);
}

/** What was read lately, and before that: of more dates than it holds, none is read at every turn. */
let memo = new Map<string, Edtf>();
let older = memo;

/**
 * Reads an EDTF value; undefined for any other: `parseEdtf` in `edtf.ts` says why it is none and
 * what was most likely meant, which a picture does not need.
 */
export function readEdtf(text: string): Edtf | undefined {
  const known = memo.get(text) ?? older.get(text);
  if (known || typeof text !== 'string' || text.length > longest) return known;
  const value = read(text.trim());
  if (memo.size >= MEMO_SIZE) [older, memo] = [memo, new Map()];
  if (value) memo.set(text, value);
  return value;
}

/**
 * Total order for sorting: earlier start, earlier end, less soft, then not uncertain, then text.
 * 0 only for two values with the same text.
 */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const less = <T>(x: T, y: T): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    less(a.start, b.start) ||
    less(a.end, b.end) ||
    less(a.softStart + a.softEnd, b.softStart + b.softEnd) ||
    less(a.uncertain, b.uncertain) ||
    less(a.text, b.text)
  );
}

/** Whether two spans share any time; soft zones are not counted. */
export function overlaps(a: Edtf, b: Edtf): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether all of `b` lies in `a`; soft zones are not counted. */
export function contains(a: Edtf, b: Edtf): boolean {
  return a.start <= b.start && b.end <= a.end;
}
