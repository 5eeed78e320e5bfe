import { isUnknown } from './cell-names.js';
import { cleanCell, fold } from './cell-text.js';
import type { Bound, Quantity } from './quantity.js';
import {
  AFTER,
  BEFORE,
  BEST,
  MONTHS,
  MULTIPLIERS,
  PEOPLE,
  RANGES,
  VAGUE,
  ZERO,
} from './quantity-words.js';

export type QuantityErrorCode =
  | 'empty'
  | 'too-long'
  | 'unreadable'
  /** A separator that may be a decimal mark or a thousands mark: `6.50`, `1,5`. */
  | 'ambiguous'
  /** A spreadsheet turned a range into a date: `14-Oct`. */
  | 'date'
  | 'not-integer'
  | 'negative'
  | 'not-finite'
  | 'too-large';

/** Why a cell is no quantity. `fix` is a wording that would be read. */
export interface QuantityError {
  readonly code: QuantityErrorCode;
  /** The cell, at most 80 characters. */
  readonly found: string;
  readonly fix?: string;
}

/** Read, and kept as given, but hardly meant so. */
export type QuantityWarning = 'implausible' | 'reversed' | 'best-outside';

export type QuantityReading =
  | { readonly quantity: Quantity; readonly words: string; readonly warning?: QuantityWarning }
  | { readonly error: QuantityError };

const MAX_LENGTH = 1000;

/** More than there are people: a slip of a key, or not a count of people. */
const IMPLAUSIBLE = 1e10;

/** A number as loosely as it may be written; `toCount` decides what it is. */
const NUM = "\\d(?:[\\d,.٬٫،'’ ]*\\d)?";
const scales = MULTIPLIERS.map(([, words]) => words).join('|');
const COUNT = `(${NUM}) ?(${scales})?`;

/** Every pattern takes the whole cell, so each is anchored at both ends. */
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');
const ranges = RANGES.map(([before, between, after]) => [
  `${before}${COUNT} ?${between} ?${COUNT}${after}`,
]).flat();

const SCALES = MULTIPLIERS.map(([times, words]) => [times, whole(words)] as const);
const PLAIN = whole(COUNT);
const RANGE = ranges.map(whole);
const RANGE_BEST = ranges.map((r) =>
  whole(`${r} ?[,;،]? ?[([]? ?(?:${BEST})(?: ?[:=])? ?${COUNT} ?[)\\]]?`),
);
const BEST_RANGE = ranges.map((r) => whole(`${COUNT} ?[([] ?${r} ?[)\\]]`));
const QUALIFIED: readonly (readonly [Bound, RegExp])[] = [
  ...BEFORE.map(([bound, words]) => [bound, whole(`(?:${words}) ?${COUNT}`)] as const),
  ...AFTER.map(([bound, words]) => [bound, whole(`${COUNT} ?(?:${words})`)] as const),
];
const ABOUT_RANGE = new RegExp(`^(?:${BEFORE[4]![1]}) ?(?=\\d)`, 'u');
const OPEN_RANGE = [
  new RegExp(`^(?:${BEFORE[0]![1]}) ?(?=\\d)`, 'u'),
  new RegExp(`(?<=\\d) ?(?:${AFTER[0]![1]})$`, 'u'),
];
/** A vague number in any words, as our own files write it: "vague: more than one can count". */
const SAID_VAGUE = /^vague(?:: ([^]+))?$/;
const IS_ZERO = whole(ZERO);
const IS_VAGUE = new RegExp(`(?<!\\p{L})${VAGUE}(?!\\p{L})`, 'u');
const NOUN = new RegExp(`(?<=[\\d+.\\p{L}]) ?(?:${PEOPLE})$`, 'u');
/** The noun between an Azerbaijani number and the ending that qualifies it: 40 nəfər-ə qədər. */
const AZ_NOUN = / ?nəfər(?=d[əa]n |ə )/u;
const DATE = new RegExp(`^(?:(\\d{1,2})[-. ](${MONTHS})\\.?|(${MONTHS})[-. ](\\d{1,4}))$`, 'u');
const ISO_DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:$|[ t])|^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/;

/**
 * A written number as a count. Groups of three are thousands whatever the mark (`6,500`, `6.500`,
 * `6 500`, `6'500`, `6٬۵۰۰`). Any other single mark is a decimal mark, which makes sense only
 * before "million" and its like.
 */
function toCount(written: string, scale: string | undefined): number | QuantityErrorCode {
  const times = scale ? SCALES.find(([, words]) => words.test(scale))![0] : 1;
  const decimal = /^(\d+)[.,٫](\d+)$/.exec(written);
  const grouped = /^[1-9]\d{0,2}(?:([,.٬،'’ ])\d{3})(?:\1\d{3})*$/.exec(written);
  let value: number;
  if (grouped) {
    // "1,500 million" may be either; "1 500 million" may not.
    if (times > 1 && decimal) return 'ambiguous';
    value = Number(written.replace(/\D/g, '')) * times;
  } else if (/^\d+$/.test(written)) {
    value = Number(written) * times;
  } else if (/^[1-9]\d?(?:,\d\d)+,\d{3}$/.test(written)) {
    // Lakh and crore groups: 1,00,000.
    value = Number(written.replaceAll(',', '')) * times;
  } else if (decimal && (times > 1 || /^0{1,2}$/.test(decimal[2]!))) {
    // Exports of data frames write a whole count as "280.0".
    const exact = Number(`${decimal[1]}.${decimal[2]}`) * times;
    value = Math.round(exact);
    if (Math.abs(exact - value) > 1e-6) return 'not-integer';
  } else {
    return decimal ? 'ambiguous' : 'unreadable';
  }
  return value > Number.MAX_SAFE_INTEGER ? 'too-large' : value;
}

type Counts = number[] | QuantityErrorCode;

/** The counts in a match whose groups are number, scale, number, scale … */
function counts(match: RegExpExecArray): Counts {
  const found: number[] = [];
  const last = match[match.length - 1];
  for (let i = 1; i < match.length; i += 2) {
    // "10–14 thousand": the scale of the end is the scale of the range.
    const scale = match[i + 1] ?? (match.length === 5 ? last : undefined);
    const count = toCount(match[i]!, scale);
    if (typeof count === 'string') return count;
    found.push(count);
  }
  return found;
}

type Parsed = Quantity | QuantityErrorCode;

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

function parseRange(text: string): Parsed | undefined {
  const make = (
    patterns: readonly RegExp[],
    build: (n: number[]) => Quantity,
  ): Parsed | undefined => {
    const match = firstMatch(patterns, text);
    const n = match && counts(match);
    return n && (typeof n === 'string' ? n : build(n));
  };
  return (
    make(RANGE, ([low, high]) => ({ low: low!, high: high! })) ??
    make(RANGE_BEST, ([low, high, best]) => ({ low: low!, best: best!, high: high! })) ??
    make(BEST_RANGE, ([best, low, high]) => ({ low: low!, best: best!, high: high! }))
  );
}

/** A cell with digits in it. */
function parseCount(cell: string): Parsed {
  if (/^[-–−] ?\d/.test(cell)) return 'negative';
  // In Azerbaijani "12 min" is 12,000; in English it may be "12 minimum".
  if (/^[\d.,]+ ?min\.?$/.test(cell)) return 'ambiguous';
  // A spreadsheet's "1.5E+03".
  if (/^\d(?:\.\d+)?e\+?\d{1,2}$/.test(cell)) return readNumber(Number(cell));
  const text = cell.replace(NOUN, '').replace(AZ_NOUN, '');
  const plain = PLAIN.exec(text);
  if (plain) {
    const n = counts(plain);
    return typeof n === 'string' ? n : { value: n[0]!, bound: 'exact' };
  }
  for (const [bound, pattern] of QUALIFIED) {
    const match = pattern.exec(text);
    const n = match && counts(match);
    if (n) return typeof n === 'string' ? n : { value: n[0]!, bound };
  }
  // A range is approximate already; its words keep the "about".
  const range = parseRange(text) ?? parseRange(text.replace(ABOUT_RANGE, ''));
  return range ?? parseOpenRange(text) ?? 'unreadable';
}

/** "10–14+": of an open range its words keep the end. */
function parseOpenRange(text: string): Parsed | undefined {
  for (const open of OPEN_RANGE) {
    const range = open.test(text) && parseRange(text.replace(open, ''));
    if (range)
      return typeof range !== 'string' && 'low' in range
        ? { value: range.low, bound: 'at-least' }
        : range;
  }
  return undefined;
}

function warningOf(q: Quantity): QuantityWarning | undefined {
  if ('low' in q) {
    if (q.low > q.high) return 'reversed';
    if ('best' in q && (q.best < q.low || q.best > q.high)) return 'best-outside';
  }
  const top = 'value' in q ? q.value : 'high' in q ? q.high : 0;
  return top > IMPLAUSIBLE ? 'implausible' : undefined;
}

function readNumber(n: number): Parsed {
  if (!Number.isFinite(n)) return 'not-finite';
  if (n < 0) return 'negative';
  if (!Number.isInteger(n)) return 'not-integer';
  return Number.isSafeInteger(n) ? { value: n, bound: 'exact' } : 'too-large';
}

/**
 * Reads one cell of a table as a quantity, in English, Azerbaijani, Russian or Persian, whatever
 * the table's language: `over 6,500`, `6,500+` (at least), `до 40`, `10–14`, `12 [10–14]`,
 * `۲۸۰`, `dozens`, `unknown`. Footnote marks are dropped. Never throws.
 *
 * @param cell a string or number, as it came from a file; null and undefined are empty
 * @returns the quantity with its original wording, and a warning where it is kept but doubtful;
 *   or an error. An empty cell is the error `empty` and means that nothing was stated.
 */
export function readQuantity(cell: unknown): QuantityReading {
  const vaguely = typeof cell === 'string' && SAID_VAGUE.exec(cell);
  if (vaguely) {
    const [, words = ''] = vaguely;
    return { quantity: words ? { vague: true, words } : { vague: true }, words };
  }
  const words = typeof cell === 'string' && cell.length > MAX_LENGTH ? cell : cleanCell(cell);
  const fail = (code: QuantityErrorCode, fix?: string): QuantityReading => ({
    error: { code, found: words.slice(0, 80), ...(fix && { fix }) },
  });
  if (words.length > MAX_LENGTH) return fail('too-long');
  if (!words) return fail(cell == null || typeof cell === 'string' ? 'empty' : 'unreadable');
  const done = (parsed: Parsed): QuantityReading => {
    if (typeof parsed === 'string') return fail(parsed);
    const warning = warningOf(parsed);
    return { quantity: parsed, words, ...(warning && { warning }) };
  };
  if (typeof cell === 'number') return done(readNumber(cell));

  const text = fold(words);
  if (/^\d{1,9}$/.test(text)) return done({ value: Number(text), bound: 'exact' });
  const date = DATE.exec(text);
  if (date) return fail('date', rangeFrom(date));
  if (ISO_DATE.test(text)) return fail('date');
  if (/^[-+]?(?:nan|inf(?:inity)?|∞)$/.test(text)) return fail('not-finite');
  if (/\d/.test(text)) return done(parseCount(text));
  if (isUnknown(text)) return done({ unknown: true });
  if (IS_ZERO.test(text)) return done({ value: 0, bound: 'exact' });
  // A sentence that happens to hold "many" is a note, not a number.
  const vague = text.length <= 60 && IS_VAGUE.test(text);
  return done(vague ? { vague: true, words } : 'unreadable');
}

/** What was typed before a spreadsheet made `14-Oct` of it: `10–14`. */
function rangeFrom(date: RegExpExecArray): string | undefined {
  const month = (MONTHS.split('|').indexOf(date[2] ?? date[3]!) % 12) + 1;
  const other = Number(date[1] ?? date[4]);
  return other > 99 ? undefined : `${Math.min(month, other)}–${Math.max(month, other)}`;
}
