/** Adding qualified numbers up: no qualifier is lost, and no certainty is won. */
import { lowerBound, upperBound } from './quantity-bounds.js';
import type { Bound, Quantity } from './quantity.js';

/**
 * What is known of a sum, in counts. With `plus` and `nothing` it is a commutative monoid: parts
 * may be added one by one, in any order and any grouping, as a running total needs it.
 */
export interface Bounds {
  /** The sum is not below this. */
  readonly low: number;
  /** The sum is not above this; Infinity where some part is open. */
  readonly high: number;
  /** Sum of the best estimates; NaN where some part has none. */
  readonly best: number;
  /** Qualifiers of the parts, as bits. */
  readonly met: number;
}

const OVER = 1;
const UP_TO = 2;
const UNDER = 4;
const ABOUT = 8;
const RANGE = 16;
const VAGUE = 32;
const UNKNOWN = 64;

const BITS: Readonly<Record<Bound, number>> = {
  exact: 0,
  about: ABOUT,
  over: OVER,
  'at-least': 0,
  'up-to': UP_TO,
  under: UNDER,
};

/** The sum of no parts. */
export const nothing: Bounds = { low: 0, high: 0, best: 0, met: 0 };

/** Whether a quantity is an exact 0, which changes no sum. */
export const isZero = (q: Quantity): boolean =>
  'value' in q && q.value === 0 && q.bound === 'exact';

export function boundsOf(q: Quantity): Bounds {
  const low = lowerBound(q) ?? 0;
  const high = upperBound(q) ?? Infinity;
  if ('value' in q) {
    return { low, high, best: q.bound === 'exact' ? q.value : NaN, met: BITS[q.bound] };
  }
  if ('low' in q) return { low, high, best: 'best' in q ? q.best : NaN, met: RANGE };
  return { low, high, best: NaN, met: 'vague' in q ? VAGUE : UNKNOWN };
}

export function plus(a: Bounds, b: Bounds): Bounds {
  return {
    low: a.low + b.low,
    high: a.high + b.high,
    best: a.best + b.best,
    met: a.met | b.met,
  };
}

/**
 * What two numbers come to that may count the same people: at least the greater, however many of
 * the other are in it. It is never exact, unless one of them counts nobody. Any order and grouping
 * will do, as with `plus`.
 */
export function beside(a: Bounds, b: Bounds): Bounds {
  const [least, most] = isLess(a, b) ? [a, b] : [b, a];
  if (isNobody(least) || isNobody(most)) return isNobody(least) ? most : least;
  const open = { high: Infinity, best: NaN };
  if (most.low) return { ...most, ...open };
  const met = a.met | b.met;
  return { low: 0, ...open, met: a.met & b.met & VAGUE ? met : met | UNKNOWN };
}

const isNobody = ({ high, met }: Bounds): boolean => !high && !met;

/** Of two that begin with the same number, "over" says more than the number, and "about" less. */
const isLess = (a: Bounds, b: Bounds): boolean =>
  a.low === b.low ? rank(a) < rank(b) : a.low < b.low;

const rank = ({ met }: Bounds): number => (met & ABOUT ? 0 : met & OVER ? 1e3 : 500) - met;

/** A part whose words say that it is only near, which its form does not. */
export const nearly = (bounds: Bounds): Bounds => ({ ...bounds, met: bounds.met | ABOUT });

/** Whether some part is only "about", so that both ends of the sum are only near. */
export const isNear = ({ met }: Bounds): boolean => (met & ABOUT) > 0;

/**
 * A sum as a quantity: the strongest form that all its parts bear.
 *
 * | parts | sum |
 * |---|---|
 * | exact | exact |
 * | about, with exact | about |
 * | one that is over, with any that has a lower bound | over: ≥ a and > b make > a + b |
 * | at least, with any other | at least |
 * | about, with over or at least | at least: its end is open, its number only near (`isNear`) |
 * | up to, under, with each other | up to; under if one is |
 * | up to or under, with exact or about | a range from what is certain: 5 and up to 3 are 5–8 |
 * | a range, with what has an upper bound | a range; `best` only if every part has one or is exact |
 * | unknown or vague, with others | at least (over) what the others come to |
 * | unknown, where nothing is left below | unknown; vague, without words, if all were vague |
 *
 * A range that comes from adding is one of bounds: every part at its lowest, every part at its
 * highest. It is not an interval in which the sum is likely to be. "About" is no best estimate:
 * nobody called it one. The sum of best estimates is
 * what the Uppsala Conflict Data Program gives for a year, too.
 */
export function quantityOf({ low, high, best, met }: Bounds): Quantity {
  const near = (met & ABOUT) > 0;
  if (high === Infinity) {
    const over = (met & OVER) > 0 && !near;
    if (!low && !over && met & UNKNOWN) return { unknown: true };
    if (!low && !over && met & VAGUE) return { vague: true };
    return { value: low, bound: over ? 'over' : 'at-least' };
  }
  if (!(met & RANGE)) {
    if (!(met & (UP_TO | UNDER))) return { value: low, bound: near ? 'about' : 'exact' };
    if (!low && !near) return { value: high, bound: met & UNDER ? 'under' : 'up-to' };
  }
  return Number.isNaN(best) ? { low, high } : { low, best, high };
}

/**
 * Adds quantities up: "over 6,500" and 280 are "over 6,780". `quantityOf` says what becomes of
 * each form. A part that stands alone, but for exact zeros, comes back as it was stated.
 *
 * Give all parts at once, in any order. A sum of sums says the same, save where "about" met an
 * open end or a limit before: a quantity has no form for "about 60 or more". To go on from such
 * a sum, keep its `Bounds`.
 */
export function add(...parts: readonly Quantity[]): Quantity {
  const counted = parts.filter((part) => !isZero(part));
  if (counted.length === 1) return counted[0]!;
  return quantityOf(counted.map(boundsOf).reduce(plus, nothing));
}
