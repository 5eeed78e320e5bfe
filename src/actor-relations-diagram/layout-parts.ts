import type { Box, Point } from '../marks/shape.js';
import type { Words } from './layout-labels.js';

/** The box around a mark `r` pixels large. */
export const square = ([x, y]: Point, r: number): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});

/** Words and, under them, others, as one block. */
export const joined = (above: Words, under: readonly Words[]): Words[] =>
  under.slice(0, 2).map((below) => ({
    ...above,
    width: Math.max(above.width, below.width),
    height: above.height + below.height,
    below,
  }));
