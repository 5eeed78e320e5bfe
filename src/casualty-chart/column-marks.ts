/** Columns as shapes: each to move by itself, or so many that their strokes are drawn together. */
import { bar, line, tickHalo, tickWidth, type BarPlace, type Extent } from '../marks/bar.js';
import type { Point, Shape } from '../marks/shape.js';
import { changesOf, withChanges } from './changes.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';

/** Columns that can be seen to move, at most. */
const mostMoving = 120;

export const areMany = (panels: readonly Panel[]): boolean =>
  panels.reduce((sum, { rows }) => sum + rows.length, 0) > mostMoving;

/** A column with what became of its number. */
export const markOf = (row: Row, extent: Extent, place: BarPlace): Shape[] =>
  withChanges(bar(extent, row, place), row, place).shapes;

/**
 * The same, with the tick of its best estimate as strokes, which can be joined. What is struck or
 * was changed has lines over its tick, and stays as it is.
 */
export function strokedMark(row: Row, extent: Extent, place: BarPlace): Shape[] {
  if (extent.best === undefined || row.struck || changesOf(row).length)
    return markOf(row, extent, place);
  const shapes = markOf(row, { ...extent, best: undefined }, place);
  const { zero, scale, cross, thickness, reach = 0 } = place;
  const y = zero - scale(extent.best);
  const edge = tickHalo / 2;
  const across = (out: number): Point[] => [
    [cross - reach - out, y],
    [cross + thickness + reach + out, y],
  ];
  return [
    ...shapes,
    line(across(edge), 'surface', tickWidth + 2 * tickHalo),
    line(across(-edge), 'ink-1', tickWidth),
  ];
}
