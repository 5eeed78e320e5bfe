/** Columns too narrow to be told apart, as one shape: how far down and up they go at each pixel. */
import { keyline, statusFill, type BarStyle, type Extent } from '../marks/bar.js';
import type { Point, Shape } from '../marks/shape.js';
import type { Figure } from '../story/types.js';

/** A column narrower than this, in pixels, is drawn with its neighbours. */
const narrow = 3;

interface Column {
  readonly row: BarStyle & { readonly extent: Extent | undefined; readonly figure: Figure };
  readonly x: number;
  readonly width: number;
}

/** What the columns of one pixel come to, in counts. */
interface Cell {
  readonly x: number;
  readonly style: Column['row'];
  from: number;
  to: number;
  least: number;
  most: number;
}

/** Whether a column says no more than a band does: its number has two ends, and still stands. */
export function isFine({ row: { extent, status, figure }, width }: Column): boolean {
  if (width >= narrow || !extent || status === 'withdrawn') return false;
  if (figure.late || figure.supersedes.length) return false;
  return !extent.openEnd && !extent.openStart && !extent.softEnd;
}

/** Pixels of columns in the order of time, in stretches without a gap, of one status and one form. */
function stretches(columns: readonly Column[]): Cell[][] {
  const all: Cell[][] = [];
  let last: Cell | undefined;
  for (const { row, x, width } of columns) {
    const { from, to, best } = row.extent!;
    const end = Math.max(Math.floor(x) + 1, Math.round(x + width));
    for (let at = Math.floor(x); at < end; at++) {
      const { status, extent } = last?.style ?? {};
      const alike = status === row.status && extent!.range === row.extent!.range;
      if (!alike || last!.x !== at) {
        const cell = { x: at, style: row, from, to, least: Infinity, most: -Infinity };
        if (alike && last!.x === at - 1) all.at(-1)!.push(cell);
        else all.push([cell]);
        last = cell;
      }
      last!.from = Math.min(last!.from, from, to);
      last!.to = Math.max(last!.to, from, to);
      last!.least = Math.min(last!.least, best ?? Infinity);
      last!.most = Math.max(last!.most, best ?? -Infinity);
    }
  }
  return all;
}

/** A pixel of a best estimate: where it changes little, ticks join to a line. */
const tick = (x: number, y: number): Point[] => [
  [x, y],
  [x + 1, y],
];

/**
 * Bands from the lowest to the highest number of each pixel, and ticks at its lowest and its highest
 * best estimate. Columns are in the order of time.
 */
export function envelope(
  columns: readonly Column[],
  zero: number,
  scale: (count: number) => number,
): Shape[] {
  const runs = stretches(columns);
  const best: Point[][] = [];
  const bands = runs.map((cells): Shape => {
    const style = cells[0]!.style;
    const up: Point[] = [];
    const down: Point[] = [];
    for (const { x, from, to, least, most } of cells) {
      const [top, bottom] = [zero - Math.max(scale(to), scale(from) + 1), zero - scale(from)];
      up.push([x, top], [x + 1, top]);
      down.push([x, bottom], [x + 1, bottom]);
      for (const n of new Set([least, most]))
        if (Number.isFinite(n)) best.push(tick(x, zero - scale(n)));
    }
    const stroke = keyline(style);
    return {
      type: 'area',
      points: [...up, ...down.reverse()],
      fill: statusFill(style, true),
      sheer: style.extent!.range,
      ...(stroke && { stroke: { ...stroke, width: 1 } }),
    };
  });
  return [
    ...bands,
    ...(best.length ? [{ type: 'lines', lines: best, ink: 'ink-1', width: 1.5 } as Shape] : []),
  ];
}
