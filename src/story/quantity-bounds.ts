import { isKnown, type Quantity } from './quantity.js';

/**
 * The number that the true count is not below, or undefined where none is stated. "Over" gives
 * its number (itself excluded), "up to" and "under" give 0. "About" gives its number at both
 * bounds: no error margin is made up from a qualifier.
 */
export function lowerBound(q: Quantity): number | undefined {
  if (!isKnown(q)) return undefined;
  if ('low' in q) return Math.min(q.low, q.high);
  return q.bound === 'up-to' || q.bound === 'under' ? 0 : q.value;
}

/** The number that the true count is not above, or undefined where it is open or not stated. */
export function upperBound(q: Quantity): number | undefined {
  if (!isKnown(q)) return undefined;
  if ('low' in q) return Math.max(q.low, q.high);
  return q.bound === 'over' || q.bound === 'at-least' ? undefined : q.value;
}
