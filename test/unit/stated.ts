/** Numbers and figures as somebody stated them, for tests of sums. */
import fc from 'fast-check';
import type { Bound, Quantity } from '../../src/story/quantity.js';
import type { Figure } from '../../src/story/types.js';

export const many = { numRuns: 10_000 };

export const is = (value: number, bound: Bound = 'exact'): Quantity => ({ value, bound });
export const over = (value: number): Quantity => is(value, 'over');
export const atLeast = (value: number): Quantity => is(value, 'at-least');
export const upTo = (value: number): Quantity => is(value, 'up-to');
export const under = (value: number): Quantity => is(value, 'under');
export const about = (value: number): Quantity => is(value, 'about');
export const unknown: Quantity = { unknown: true };
export const dozens: Quantity = { vague: true, words: 'dozens' };

const bounds: readonly Bound[] = ['exact', 'about', 'over', 'at-least', 'up-to', 'under'];
const count = fc.integer({ min: 0, max: 30 });
const stated = fc.record(
  { value: count, bound: fc.constantFrom(...bounds) },
  { noNullPrototype: true },
);
const range = fc
  .tuple(count, count, count, fc.boolean())
  .map(([low, more, most, best]): Quantity =>
    best ? { low, best: low + more, high: low + more + most } : { low, high: low + more + most },
  );
const unstated: fc.Arbitrary<Quantity> = fc.constantFrom<Quantity[]>(
  dozens,
  { vague: true },
  unknown,
);
export const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 6, arbitrary: stated },
  { weight: 3, arbitrary: range },
  { weight: 1, arbitrary: unstated },
);
let made = 0;
export type Given = Partial<Omit<Figure, 'scope'>> & Partial<Figure['scope']>;

/** A figure, all that is not said being plain: 10 killed in May 2018, reported by the wire. */
export function figure({
  when = '2018-05',
  event,
  sides = [],
  affiliation,
  ...rest
}: Given = {}): Figure {
  return {
    id: `f${made++}`,
    measure: 'killed',
    number: is(10),
    scope: { when, sides, ...(event && { event }), ...(affiliation && { affiliation }) },
    category: 'not-stated',
    tally: 'period',
    status: 'reported',
    sources: ['wire'],
    contradicts: [],
    supersedes: [],
    ...rest,
  };
}
