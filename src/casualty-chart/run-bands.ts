/** What is not known of a running total, as areas: how many between its bounds, and since when. */
import type { Box, Ink, Point, Shape } from '../marks/shape.js';
import { oncePer } from '../story/once.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import type { Span } from './units.js';
import type { RunPoint } from './run.js';

/** Counts from and to that are possible for a time. */
export interface Stretch extends Span {
  readonly low: number;
  readonly high: number;
}

/** Between the bounds of each total, from its time until the next. */
export const betweenBounds: (points: readonly RunPoint[]) => readonly Stretch[] = oncePer(
  (points) =>
    points.flatMap(({ time, number }, i) => {
      const end = points[i + 1]?.time ?? time;
      const [low, high] = [lowerBound(number) ?? 0, upperBound(number)];
      const isBand = end > time && high !== undefined && high > low;
      return isBand ? [{ start: time, end, low, high }] : [];
    }),
);

/**
 * Between the least that a total was at a time, with everything at the end of its date, and the
 * most, with what has no exact date at the beginning.
 *
 * @param before the total before the first point; undefined where nobody says it
 */
export function betweenDates(
  points: readonly RunPoint[],
  level: (point: RunPoint) => number | undefined,
  before: number | undefined,
): Stretch[] {
  if (points.every(({ soft }) => soft === undefined)) return [];
  const changes = new Map<number, { low: number; high: number }>();
  const change = (time: number, low: number, high: number): void => {
    const had = changes.get(time) ?? { low: 0, high: 0 };
    changes.set(time, { low: had.low + low, high: had.high + high });
  };
  let last = before;
  for (const point of points) {
    const count = level(point);
    if (count === undefined) continue;
    const by = count - (last ?? count);
    change(by > 0 ? (point.soft ?? point.time) : point.time, 0, by);
    change(point.time, by, 0);
    last = count;
  }
  const times = [...changes.keys()].sort((a, b) => a - b);
  let low = before ?? level(points[0]!) ?? 0;
  let high = low;
  return times.flatMap((start, i) => {
    low += changes.get(start)!.low;
    high += changes.get(start)!.high;
    const end = times[i + 1];
    return end !== undefined && high > low ? [{ start, end, low, high }] : [];
  });
}

/** Steps nearer to each other than a pixel cannot be told apart. */
export const leastStep = 1;

/** A tenth of a pixel is as near as anybody sees, and is soon written. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

/** What nothing joins is drawn from this width on. */
const leastAlone = 0.5;

interface Edges {
  readonly high: Point[];
  readonly low: Point[];
  /** Whether it is only bounded from above, so that nothing is certain. */
  readonly isLimit: boolean;
}

/** Whether one begins where another ends, and something is certain of both or of neither. */
const areJoined = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start && !a.low === !b.low;

/**
 * The upper and lower edges of stretches that join, of several in one pixel those of the last; what
 * is only bounded from above stands by itself.
 */
function edgesOf(
  stretches: readonly Stretch[],
  x: (time: number) => number,
  y: (count: number) => number,
): Edges[] {
  const all: Edges[] = [];
  let from = NaN;
  stretches.forEach((stretch, i) => {
    const { start, end, low, high } = stretch;
    if (!areJoined(stretches[i - 1], stretch)) {
      all.push({ high: [], low: [], isLimit: !low });
      from = NaN;
    }
    if (Number.isNaN(from)) from = tenth(x(start));
    const to = tenth(x(end));
    if (to - from < (areJoined(stretch, stretches[i + 1]) ? leastStep : leastAlone)) return;
    const { high: up, low: down } = all.at(-1)!;
    const [top, bottom] = [tenth(y(high)), tenth(y(low))];
    up.push([from, top], [to, top]);
    down.push([from, bottom], [to, bottom]);
    from = NaN;
  });
  return all.filter(({ high }) => high.length);
}

/** Areas with a whole upper edge, or with a dotted one where it is the most that is possible. */
export function bands(
  stretches: readonly Stretch[],
  { x, y }: { x: (time: number) => number; y: (count: number) => number },
  hue: number,
  dotted: boolean,
): { shapes: Shape[]; edges: readonly (readonly Point[])[]; areas: Box[] } {
  const ink = `hue-${hue}` as Ink;
  const look = { fill: { ink: `tint-${hue}` as Ink }, sheer: true } as const;
  const edges = edgesOf(stretches, x, y);
  const shapes = edges.flatMap(({ high, low, isLimit }): Shape[] => {
    const edge = { type: 'line', points: high, ink, width: 1 } as const;
    const whole = { type: 'area', points: [...high, ...[...low].reverse()], ...look } as const;
    if (dotted) return [whole, { ...edge, dash: '1 3' }];
    if (!isLimit) return [whole, edge];
    // Only bounded from above, it fades towards zero, as a bar does.
    const pieces = high.flatMap(([right, top], i): Shape[] => {
      if (i % 2 === 0) return [];
      const left = high[i - 1]![0];
      const size = { width: right - left, height: y(0) - top };
      return [{ type: 'rect', x: left, y: top, ...size, ...look, fade: 'down' }];
    });
    return [...pieces, edge];
  });
  const areas = edges.flatMap(({ high, low }) =>
    high.flatMap(([right, top], i): Box[] => {
      if (i % 2 === 0) return [];
      const left = high[i - 1]![0];
      return [{ x: left, y: top, width: right - left, height: low[i]![1] - top }];
    }),
  );
  return { shapes, edges: edges.map(({ high }) => high), areas };
}
