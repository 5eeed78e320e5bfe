import { line, type BarPlace } from './bar.js';
import type { Point, Shape } from './shape.js';

const reach = 4;

/** A dashed line in a gap of its own, so that it is seen on every fill. */
const dashed = (points: readonly Point[]): Shape[] => [
  line(points, 'surface', 4),
  line(points, 'ink-1', 1.5, '3 2'),
];

/**
 * What became of a number, on its bar or point: a dashed tick across at each value that it
 * replaces, and the share from `late` to `to` set apart by a line in it and a bracket beside it.
 */
export function changeMarks(
  { vertical, zero, scale, cross, thickness }: BarPlace,
  was: readonly number[],
  to: number,
  late: number | undefined,
): Shape[] {
  const at = (count: number, c: number): Point =>
    vertical ? [c, zero - scale(count)] : [zero + scale(count), c];
  const far = cross + thickness;
  return [
    ...(late === undefined
      ? []
      : dashed([at(late, far), at(late, cross - reach), at(to, cross - reach)])),
    ...was.flatMap((count) => dashed([at(count, cross - reach), at(count, far + reach)])),
  ];
}
