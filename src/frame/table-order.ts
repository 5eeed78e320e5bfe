/** Rows in another order than the story's. Pure. */
import { edtf } from '../locale/story-words.js';
import { cached } from '../story/formatters.js';

/** What a row is sorted by: a text, numbers compared one after the other, or nothing known. */
export type Order = string | readonly number[] | undefined;

/** A date stands where its span starts, then where it ends. */
export function dateOrder(when: string | undefined): Order {
  const date = edtf(when);
  return date && [date.start, date.end];
}

// Browsers come without Azerbaijani; its alphabet is the Turkish one and a few letters.
const collator = (lang: string): Intl.Collator =>
  cached(lang, 'collator', (l) => new Intl.Collator(l.replace(/^az\b/, 'tr'), { numeric: true }));

/** Places of texts among each other: each is compared once however many rows have it. */
function ranked(texts: Iterable<string>, lang: string): Map<string, number[]> {
  const { compare } = collator(lang);
  const sorted = [...new Set(texts)].sort(compare);
  let rank = 0;
  return new Map(
    sorted.map((text, i) => [text, [i && compare(sorted[i - 1]!, text) ? ++rank : rank]]),
  );
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/**
 * Rows by what `order` tells of each; equal ones in the order given. What is not known (or empty)
 * comes last both ways: it is neither little nor much.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  order: (row: Row) => Order,
  down: boolean,
  lang: string,
): Row[] {
  const keys = rows.map((row) => order(row) || undefined);
  const ranks = ranked(
    keys.filter((key) => typeof key === 'string'),
    lang,
  );
  const places = keys.map((key) => (typeof key === 'string' ? ranks.get(key) : key));
  const sign = down ? -1 : 1;
  const known = [...rows.keys()].filter((i) => places[i]);
  known.sort((a, b) => sign * compareNumbers(places[a]!, places[b]!));
  const rest = [...rows.keys()].filter((i) => !places[i]);
  return [...known, ...rest].map((i) => rows[i]!);
}
