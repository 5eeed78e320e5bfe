import { isKnown, type Quantity } from './quantity.js';

/** Where a quantity lies on a linear axis that starts at zero, in counts. */
export interface QuantityExtent {
  readonly from: number;
  readonly to: number;
  readonly best?: number;
  /** Whether it lies anywhere from `from` to `to`, be `from` zero. */
  readonly range?: true;
  /** The truth may lie beyond `to` (over, at least). */
  readonly openEnd: boolean;
  /** The truth may lie anywhere down to zero (up to, under). */
  readonly openStart: boolean;
  /** `to` is only near the truth (about). */
  readonly softEnd: boolean;
}

/**
 * Where to draw a quantity; undefined for unknown and vague, which have no length. A range that
 * was given backwards still has its band; its best estimate stays where it was given.
 */
export function drawnExtent(q: Quantity): QuantityExtent | undefined {
  if (!isKnown(q)) return undefined;
  if ('low' in q) {
    return {
      from: Math.min(q.low, q.high),
      to: Math.max(q.low, q.high),
      ...('best' in q && { best: q.best }),
      range: true,
      openEnd: false,
      openStart: false,
      softEnd: false,
    };
  }
  return {
    from: 0,
    to: q.value,
    openEnd: q.bound === 'over' || q.bound === 'at-least',
    openStart: q.bound === 'up-to' || q.bound === 'under',
    softEnd: q.bound === 'about',
  };
}
