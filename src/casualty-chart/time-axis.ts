import type { Page } from '../marks/page.js';
import type { Ink } from '../marks/shape.js';

export interface TimeAxis {
  readonly start: number;
  readonly end: number;
  /** Pixels between which the dates stand, and where a time lies. */
  readonly left: number;
  readonly right: number;
  readonly x: (time: number) => number;
  /** Pixel of the count 0, from which the ticks hang. */
  readonly zero: number;
  /** EDTF to a date in short words. */
  readonly date: (when: string) => string;
  readonly ink: Ink;
}

const day = 864e5;
/** A Monday. */
const monday = Date.UTC(1970, 0, 5);
const year = (time: number): number => new Date(time).getUTCFullYear();
const yearStart = (n: number, month = 0): number => new Date(0).setUTCFullYear(n, month, 1);

/** A unit of the calendar: its number at a time, when that begins, and how much of EDTF names it. */
interface Unit {
  readonly at: (time: number) => number;
  readonly start: (n: number) => number;
  readonly digits: number;
  readonly length: number;
  /** Whether its name is that of the whole of it, not of its first day. */
  readonly whole: boolean;
}
const days = {
  at: (time: number): number => Math.floor(time / day),
  start: (n: number): number => n * day,
  ...{ digits: 10, length: day, whole: true },
};
const weeks = {
  at: (time: number): number => Math.floor((time - monday) / (7 * day)),
  start: (n: number): number => monday + n * 7 * day,
  ...{ digits: 10, length: 7 * day, whole: false },
};
const months = {
  at: (time: number): number => year(time) * 12 + new Date(time).getUTCMonth(),
  start: (n: number): number => yearStart(Math.floor(n / 12), n - 12 * Math.floor(n / 12)),
  ...{ digits: 7, length: 30 * day, whole: true },
};
const years = { at: year, start: yearStart, digits: 4, length: 365 * day, whole: true };

/** Steps of an axis, the finest first. */
const steps: readonly (readonly [Unit, number])[] = [
  ...[[days, 1] as const, [weeks, 1] as const, [weeks, 2] as const],
  ...([1, 2, 3, 6] as const).map((by) => [months, by] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((by) => [years, by] as const),
];
/** Ticks beyond which a step is not tried; names of days in a row want some pixels each. */
const most = 100;
const roomy = 72;

interface Tick {
  readonly time: number;
  readonly text: string;
  /** Where its words begin. */
  readonly at: number;
}

/** A date without its year, where that is said at one of its ends: "6 Jan" of "6 Jan 2000". */
function withoutYear(text: string, said: string): string {
  if (text === said || text.split(said).length !== 2) return text;
  if (!text.endsWith(said) && !text.startsWith(said)) return text;
  // What joined the two goes too: a comma, or the vowel sign of a Persian month.
  return text
    .replace(said, '')
    .trim()
    .replace(/(?:[,،]|\u0654)$/, '');
}

/** Dates in a row, the year of each said only where it is another than before. */
export function yearsOnce(
  dates: readonly { readonly text: string; readonly time: number }[],
  date: (when: string) => string,
): string[] {
  return dates.map(({ text, time }, i) =>
    i && year(dates[i - 1]!.time) === year(time)
      ? withoutYear(text, date(`${year(time)}`.padStart(4, '0')))
      : text,
  );
}

/** Ticks of one step; undefined where their words have no room. */
function ticksOf(
  page: Page,
  axis: TimeAxis,
  [unit, by]: (typeof steps)[number],
): Tick[] | undefined {
  const { start, end, left, right, x, date, ink } = axis;
  const count = (end - start) / (unit.length * by);
  if (count > most || (!unit.whole && count > (right - left) / page.px(roomy))) return undefined;
  const between = by === 1 && unit.whole;
  const first = Math.floor(unit.at(start) / by) * by;
  const starts: number[] = [];
  for (let n = first; unit.start(n) < end || (!between && unit.start(n) === end); n += by)
    if (between || unit.start(n) >= start) starts.push(unit.start(n));
  const style = { size: 12, ink };
  const gap = page.px(10);
  const ticks: Tick[] = [];
  const dates: { text: string; time: number }[] = [];
  let free = left - gap;
  for (const [i, time] of starts.entries()) {
    const text = date(new Date(time).toISOString().slice(0, unit.digits));
    const short = yearsOnce([...dates.slice(-1), { text, time }], date).at(-1)!;
    const width = page.widthOf(short, style);
    const [from, to] = [Math.max(left, x(time)), Math.min(right, x(starts[i + 1] ?? end))];
    const at = between
      ? (from + to - width) / 2
      : Math.max(left, Math.min(x(time) - width / 2, right - width));
    const fits = between ? to - from >= width + gap : at >= free + gap;
    // The first and the last may be cut off.
    const edge = i === 0 || i === starts.length - 1;
    if (!fits && !edge) return undefined;
    if (!fits) continue;
    dates.push({ text, time });
    ticks.push({ time, text: short, at });
    free = at + width;
  }
  return ticks.length ? ticks : undefined;
}

/** Ticks at the finest unit of the calendar whose dates have room; the year is said where it changes. */
export function timeAxis(page: Page, axis: TimeAxis, baseline: number): void {
  const { start, x, zero, ink } = axis;
  for (const step of steps) {
    const ticks = ticksOf(page, axis, step);
    if (!ticks) continue;
    for (const { time, text, at } of ticks) {
      if (time >= start) page.rule(x(time), zero, x(time), zero + 5, 'ink-3');
      page.text(at, baseline, text, { size: 12, ink });
    }
    return;
  }
}
