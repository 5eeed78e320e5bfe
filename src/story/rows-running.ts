import type { RawItem } from './draft.js';
import { parseEdtf } from './edtf.js';
import type { Quantity } from './quantity.js';
import type { Table } from './table.js';

/** Fewer numbers that never fall may do so by chance. */
const fewest = 10;
const fewestRises = 5;
const day = 864e5;

interface Point {
  readonly figure: RawItem;
  readonly start: number;
  readonly value: number;
}

/** All that makes figures ones of the same count, but when. */
const seriesOf = ({ measure, unit, scope, category, claimedBy, sources }: RawItem): string =>
  JSON.stringify([measure, unit, { ...(scope as object), when: 0 }, category, claimedBy, sources]);

/** Whether numbers, in order of time, never fall and often rise: no count of single days does for long. */
function isRunning(points: readonly Point[]): boolean {
  const steps = points.slice(1).map(({ value }, i) => value - points[i]!.value);
  return (
    points.length >= fewest &&
    points.every(({ start }, i) => !i || start > points[i - 1]!.start) &&
    steps.every((step) => step >= 0) &&
    steps.filter((step) => step > 0).length >= fewestRises
  );
}

/**
 * Takes as running totals what a table gives day by day as numbers that never fall, and says so:
 * added up, everybody would be counted many times. A column "tally" says which they are.
 */
export function markRunning(table: Table, figures: readonly RawItem[]): void {
  if (table.has('tally')) return;
  const series = new Map<string, Point[]>();
  for (const figure of figures) {
    const number = figure['number'] as Quantity;
    const { when } = figure['scope'] as { when: string };
    const date = parseEdtf(when);
    if (figure['tally'] === 'cumulative' || 'error' in date || date.end - date.start > day)
      continue;
    const key = seriesOf(figure);
    const points = series.get(key) ?? [];
    series.set(key, points);
    const value = 'value' in number ? number.value : NaN;
    points.push({ figure, start: date.start, value });
  }
  for (const points of series.values()) {
    points.sort((a, b) => a.start - b.start);
    if (!isRunning(points)) continue;
    for (const { figure } of points) figure['tally'] = 'cumulative';
    const [from, to] = [points[0]!.value, points.at(-1)!.value];
    const found = `${from} … ${to}`;
    const measure = points[0]!.figure['measure'];
    const column = table.columns.find((one) => one.measure === measure || one.role === 'number');
    const name = column?.name ?? '';
    table.report(undefined, name, 'running', found, 'tally', 'warning', 'cumulative');
  }
}
