import { isKnown, type Quantity } from './quantity.js';
import type { Figure } from './types.js';

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

/** What says before a number that it is only near, by the beginning of the word. */
const near =
  /^(?:[~≈≃∼]|about|around|appr|rough|near|almost|some |circa|окол|прим|прибл|почт|təx|təq|حدو|تقر|نزدی)\P{N}{0,9}\p{N}/iu;

/** Whether a range is only near by its words, which its form has no place for: "about 10–20". */
export const isNearRange = ({ number, words = '' }: Figure): boolean =>
  'low' in number && near.test(typeof words === 'string' ? words : Object.values(words).join());
