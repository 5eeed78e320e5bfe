import { groupBy } from '../marks/group-by.js';
import type { Row } from './row.js';

const fewest = 3;
/** Share of the whole time that the periods have to cover, so that columns are not slivers. */
const dense = 0.4;

/** Whom a figure covers, whatever their order: a side's own dead are none that it caused. */
export const sidesOf = ({ figure: { scope } }: Row): string =>
  [...scope.sides, scope.affiliation === 'caused-by' ? '\n' : ''].sort().join('+');

const startOf = ({ when }: Row): number => when?.start ?? 0;
const endOf = ({ when }: Row): number => when?.end ?? 0;

/** Rows of one side in order of time. */
type Own = readonly Row[];

/** How much time periods cover that do not overlap, in milliseconds; else NaN. */
export function covered(rows: Own): number {
  let [sum, until] = [0, -Infinity];
  for (const { when } of rows) {
    if (!when || !isFinite(when.end - when.start) || when.start < until) return NaN;
    until = when.end;
    sum += when.end - when.start;
  }
  return sum;
}

/** Whether periods are no slivers on an axis from the first to the last of some rows in order. */
const isDense = (rows: Own, axis: Own): boolean =>
  covered(rows) >=
  dense * (axis.reduce((end, row) => Math.max(end, endOf(row)), -Infinity) - startOf(axis[0]!));

/**
 * Finds the figures that are one side's periods in a row: tallies of a period, of no event, that
 * do not overlap. Anything else (running totals, rival accounts) is not a column among columns.
 * Sides are all drawn alike, and at one scale: those of which there are fewer periods are columns
 * too, and none is where one of them cannot be.
 */
export function findSeries(rows: readonly Row[]): Own[] {
  const tallies = rows.filter(({ event, figure }) => !event && figure.tally === 'period');
  tallies.sort((a, b) => startOf(a) - startOf(b));
  const all = [...groupBy(tallies, sidesOf).values()];
  const series = all.filter((own) => own.length >= fewest && isDense(own, own));
  const sides = all.filter(([row]) => row!.figure.scope.sides.length === 1);
  if (!series.some((own) => sides.includes(own))) return series;
  const axis = tallies.filter(({ figure }) => figure.scope.sides.length === 1);
  const areAlike = sides.every((own) => covered(own)) && sides.some((own) => isDense(own, axis));
  return [...series.filter((own) => !sides.includes(own)), ...(areAlike ? sides : [])];
}
