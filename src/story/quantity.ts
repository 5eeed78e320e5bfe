import { cached, fill } from './formatters.js';

/**
 * How far a stated number reaches. `exact` is the number itself; `over` and `under` leave the
 * number out, `at-least` and `up-to` take it in; `about` says that it is near.
 */
export type Bound = 'exact' | 'about' | 'over' | 'at-least' | 'up-to' | 'under';

/**
 * A number as somebody stated it, qualifier included. Counts of people: integers from 0.
 * A vague number ("dozens") may carry its own words here or on its figure.
 */
export type Quantity =
  | { value: number; bound: Bound }
  | { low: number; high: number }
  | { low: number; best: number; high: number }
  | { vague: true; words?: string }
  | { unknown: true };

/** `{n}` stands for the number; a function where the grammar depends on the number itself. */
export type QuantityTemplate = string | ((n: string, value: number) => string);

/** What one language needs to say a quantity. Plain spaces are printed as no-break spaces. */
export interface QuantityWords {
  readonly bounds: Readonly<Record<Exclude<Bound, 'exact'>, QuantityTemplate>> & {
    readonly about: string;
  };
  /** Of a sum with an open part and one that is "about". */
  readonly aboutOrMore: string;
  /** A range from `{a}` to `{b}`. */
  readonly range: string;
  /** A range `{r}` with its best estimate `{n}`; and the same in little room. */
  readonly best: string;
  readonly bestShort: string;
  /** A vague number whose own words are not known. */
  readonly vague: string;
  /** Nobody gave a figure. */
  readonly unknown: string;
}

// Browsers come without Azerbaijani; its numbers are written as Turkish ones are.
const format = (lang: string): Intl.NumberFormat =>
  new Intl.NumberFormat(lang.replace(/^az\b/, 'tr'));

/** A count in the digits and separators of a language. */
export const numberInWords = (n: number, lang: string): string =>
  cached(lang, 'number', format).format(n);

/**
 * A quantity in words: "over 6,500", "10–14", "22–35, best 28", "dozens", "no figure".
 *
 * Qualifier and number are one unit, joined by NO-BREAK SPACE (U+00A0), so that no line ends
 * between them. Digits and separators are those of `lang` (CLDR, through `Intl.NumberFormat`);
 * large numbers are printed in full.
 *
 * @param lang BCP 47 tag; a malformed one falls back to English digits
 * @param opts `form: 'short'` puts the best estimate first and its range in brackets
 */
export function quantityInWords(
  q: Quantity,
  lang: string,
  words: QuantityWords,
  opts: { form?: 'long' | 'short' } = {},
): string {
  if ('unknown' in q) return words.unknown;
  if ('vague' in q) return q.words || words.vague;
  const print = (n: number): string => numberInWords(n, lang);
  let text: string;
  if ('value' in q) {
    const n = print(q.value);
    const template = q.bound === 'exact' ? n : words.bounds[q.bound];
    text = typeof template === 'string' ? fill(template, { n }) : template(n, q.value);
  } else {
    text = fill(words.range, { a: print(q.low), b: print(q.high) });
    if ('best' in q) {
      const template = opts.form === 'short' ? words.bestShort : words.best;
      text = fill(template, { r: text, n: print(q.best) });
    }
  }
  return text.replaceAll(' ', '\u00a0');
}

/** Whether there is a number to draw: neither unknown nor vague. */
export function isKnown(
  q: Quantity,
): q is Exclude<Quantity, { vague: true; words?: string } | { unknown: true }> {
  return !('unknown' in q || 'vague' in q);
}
