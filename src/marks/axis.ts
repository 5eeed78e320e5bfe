import { tickIncrement } from 'd3-array';

/**
 * Round whole counts from zero up to at most `max`, about `count` of them.
 * A scale of people has no halves, so the step is never below one.
 */
export function countTicks(max: number, count: number): number[] {
  if (!(max > 0)) return [0];
  // An increment below one is given as what it divides one by, below zero.
  const step = Math.max(1, tickIncrement(0, max, Math.max(1, count)));
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}
