import type { Bound, Quantity, QuantityWords } from './quantity.js';

/* Numbers that share their stated bound: what lies below it first, what is open above it last. */
const ranks: Record<Bound, number> = {
  under: -2,
  'up-to': -1,
  exact: 0,
  about: 1,
  'at-least': 3,
  over: 4,
};

/**
 * Where a number stands among others, to be compared part by part: by the lowest bound that it
 * states, then by how far it reaches from there. So "up to 280", 280, "280–300", "over 280", 281.
 * Undefined for unknown and vague, which stand nowhere.
 */
export function quantityOrder(q: Quantity): readonly number[] | undefined {
  if ('unknown' in q || 'vague' in q) return undefined;
  if ('value' in q) return [q.value, ranks[q.bound], q.value];
  const [low, high] = [Math.min(q.low, q.high), Math.max(q.low, q.high)];
  return [low, low === high ? 0 : 2, high, 'best' in q ? q.best : low];
}

/** A qualifier without its number: "over", "at least"; of an Azerbaijani ending, its word. */
export function qualifierOf(bound: Bound, { bounds }: QuantityWords): string {
  if (bound === 'exact') return '';
  const template = bounds[bound];
  const words = typeof template === 'string' ? template : template('', 0);
  return words.replace('{n}', '').replace(/^-\S+/, '').trim();
}
