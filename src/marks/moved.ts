import type { Point, Shape } from './shape.js';

/** `shape` put elsewhere. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  const all = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x + dx, y + dy]);
  if ('points' in shape) return { ...shape, points: all(shape.points) };
  if ('lines' in shape) return { ...shape, lines: shape.lines.map(all) };
  return { ...shape, x: shape.x + dx, y: shape.y + dy };
}
