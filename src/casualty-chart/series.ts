import type { Row } from './row.js';

/** Figures of one side for one stretch of time after another: a column each. */
export interface Series {
  readonly id: string;
  readonly rows: readonly Row[];
}

const fewest = 3;
/** Share of the whole time that the periods have to cover, so that columns are not slivers. */
const dense = 0.4;

const sidesOf = ({ figure }: Row): string => [...figure.scope.sides].sort().join('+');

function isSeries(rows: readonly Row[]): boolean {
  if (rows.length < fewest) return false;
  let covered = 0;
  for (const [i, { when }] of rows.entries()) {
    if (!when || !Number.isFinite(when.start) || !Number.isFinite(when.end)) return false;
    if (i && when.start < rows[i - 1]!.when!.end) return false;
    covered += when.end - when.start;
  }
  return covered >= dense * (rows.at(-1)!.when!.end - rows[0]!.when!.start);
}

/**
 * Finds the figures that are one side's periods in a row: tallies of a period, of no event, that
 * do not overlap. Anything else (running totals, rival accounts) is not a column among columns.
 */
export function findSeries(rows: readonly Row[]): Series[] {
  const bySides = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.event || row.figure.tally !== 'period') continue;
    const id = sidesOf(row);
    const series = bySides.get(id);
    if (series) series.push(row);
    else bySides.set(id, [row]);
  }
  return [...bySides]
    .map(([id, own]) => ({
      id,
      rows: own.sort((a, b) => (a.when?.start ?? 0) - (b.when?.start ?? 0)),
    }))
    .filter((series) => isSeries(series.rows));
}
