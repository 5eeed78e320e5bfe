import type { Point } from '../marks/shape.js';

/** Where the nodes stand in a room: what lines and words have to go by. Pixels. */
export interface Ground {
  /** Whether every node has its own column and row, so that all find room for words. */
  readonly composed: boolean;
  /** Of the picture. */
  readonly width: number;
  readonly centres: ReadonlyMap<string, Point>;
  readonly radius: number;
  /** Radius of a badge on a tie, which grows with the reader's type. */
  readonly badge: number;
  /** How far parallel ties stand apart at their middle. */
  readonly gap: number;
  /** The middle of all nodes: the main tie of a bundle goes around the outside. */
  readonly middle: Point;
  /** The part that is kept free for words at every date, from top to bottom. */
  readonly reserved: readonly [top: number, bottom: number];
}

/** Size of a node among few. */
export const usualRadius = 15;
/** Size of a badge on a tie, at the usual size of type. */
export const badgeRadius = 9;

export function groundOf(
  centres: ReadonlyMap<string, Point>,
  [above, below]: readonly [number, number],
  more: Pick<Ground, 'composed' | 'width' | 'radius' | 'badge' | 'gap'>,
): Ground {
  const all = [...centres.values()];
  const ys = all.map(([, y]) => y);
  const mean = (axis: 0 | 1): number =>
    all.reduce((sum, at) => sum + at[axis], 0) / (all.length || 1);
  const reserved = [Math.min(...ys) - above, Math.max(...ys) + below] as const;
  return { ...more, centres, middle: [mean(0), mean(1)], reserved };
}

/** Twice the area of the triangle of three points; its sign is the side on which the third lies. */
export const cross = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** The square of how far two points lie apart. */
export const squared = ([ax, ay]: Point, [bx, by]: Point): number =>
  (bx - ax) * (bx - ax) + (by - ay) * (by - ay);

/** Whether two stretches cross within both. */
export const crosses = (a: Point, b: Point, c: Point, d: Point): boolean =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
