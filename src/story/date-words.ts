import { digits, fill, name } from './date-name.js';
import type { Context, DateCase, DateWords } from './date-name.js';
import { readEdtf } from './edtf-span.js';
import type { Edtf, EdtfDate, EdtfOpen } from './edtf-span.js';
import { cached } from './formatters.js';

export type { DateCase, DatePiece, DateWords } from './date-name.js';

const isAbout = (date: EdtfDate): boolean => date.flag === '~' || date.flag === '%';

/** A name with what is masked and what is in doubt; `about` stands outside of it. */
function qualified(date: EdtfDate, kase: DateCase, cx: Context): string {
  const { words } = cx;
  const masked = date.tens === undefined && date.precision;
  let text = name(date, kase, cx);
  if (masked === 'masked-day') text = fill(words.someDay, text);
  if (masked === 'masked-month') text = fill(words.someMonth, text);
  if (isAbout(date) && (kase === 0 || kase === 3)) text = fill(words.about, text);
  return date.flag === '?' || date.flag === '%' ? fill(words.uncertain, text) : text;
}

const alone = (date: EdtfDate, cx: Context): string => qualified(date, isAbout(date) ? 3 : 0, cx);

/** The one end of an open interval: "since about November 2020". */
function oneEnded(date: EdtfDate, open: EdtfOpen, kase: 1 | 2, cx: Context): string {
  const templates = kase === 1 ? cx.words.since : cx.words.until;
  const template = templates[(open === 'unknown' ? 2 : 0) + (isAbout(date) ? 1 : 0)] ?? '{}';
  return fill(template, qualified(date, kase, cx));
}

/**
 * Joins texts, saying what they end with in common once: "1–7 October 2022". Done on the words,
 * as Intl's own ranges differ between browsers and some drop an end.
 */
function collapse(texts: string[], join: (texts: string[]) => string): string {
  const lists = texts.map((t) => t.split(' '));
  const longest = lists[0] ?? [];
  let shared = 0;
  while (lists.every((l) => l.length > shared + 1 && l.at(-1 - shared) === longest.at(-1 - shared)))
    shared++;
  const tail = longest.slice(longest.length - shared);
  const heads = lists.map((l, i) => {
    const head = l.slice(0, l.length - shared).join(' ');
    // What tied it to the tail goes with that: a comma, or the vowel sign of a Persian month.
    return i < lists.length - 1 ? head.replace(/(?:,|\u0654)$/, '') : head;
  });
  if (texts.every((t) => t === texts[0])) return texts[0] ?? '';
  return [join(heads), ...tail].join(' ');
}

/** Two ends; of two times on one day the second is the clock alone. */
function joinRange([a = '', b = '']: string[], { to, comma }: DateWords): string {
  const day = a.slice(0, a.lastIndexOf(comma + ' ') + comma.length + 1);
  const end = a.includes(comma + ' ') && b.startsWith(day) ? b.slice(day.length) : b;
  const tight = to === '–' && !/[\s–]/.test(a + end);
  return a + (tight ? to : ` ${to} `) + end;
}

function joinOr(texts: string[], { comma, or }: DateWords): string {
  return [texts.slice(0, -1).join(comma + ' '), texts.at(-1)].join(` ${or} `);
}

/**
 * 1 early, 2 mid, 3 late where both ends are approximate (`~`) and in the same third of a month
 * (days 1–10, 11–20, 21–) or of a year (January–April, May–August, September–December).
 */
function thirdOf({ from, to }: Edtf): number {
  if (from?.flag !== '~' || to?.flag !== '~') return 0;
  if (from.precision !== to.precision || from.year !== to.year) return 0;
  const third = ({ precision, month = 0, day = 0 }: EdtfDate): number =>
    precision === 'day'
      ? Math.min(3, Math.ceil(day / 10))
      : precision === 'month'
        ? Math.ceil(month / 4)
        : 0;
  const sameMonth = from.precision === 'month' || from.month === to.month;
  return sameMonth && third(from) === third(to) ? third(from) : 0;
}

function inThird({ precision, start, end, year, month }: EdtfDate): EdtfDate {
  const whole = { start, end, year, flag: '' } as const;
  return precision === 'day'
    ? { ...whole, precision: 'month', ...(month && { month }) }
    : { ...whole, precision: 'year' };
}

function phrase(date: Edtf, cx: Context): string {
  const { from, to, form, dates } = date;
  if (!to) return from ? oneEnded(from, date.openEnd, 1, cx) : date.text;
  if (!from) return oneEnded(to, date.openStart, 2, cx);
  if (form === 'within') return alone(from, cx);
  const third = thirdOf(date);
  if (third) return name(inThird(from), 0, cx, third);
  const texts = dates.map((d) => alone(d, cx));
  if (form === 'interval' && from.precision === 'century') return fill(cx.words.fromTo, ...texts);
  return collapse(texts, (t) =>
    form === 'interval' ? joinRange(t, cx.words) : joinOr(t, cx.words),
  );
}

const localeOf = (lang: string, words: DateWords): string =>
  lang.includes('-') ? lang : words.locale;

/**
 * An EDTF value in words: "autumn 2020", "since about November 2020", "1–7 October 2022".
 *
 * Rules beyond the plain ones: `2022-10-0X`, `1X`, `2X` are early, mid and late October, `2020-1X`
 * is late 2020; so is an interval (or one-of) whose ends are both `~` and in one third of the month
 * or year: `2022-10-01~/2022-10-10~`. `?` is said in brackets, `%` is both. Times are given in UTC,
 * to the minute. Dates are Gregorian.
 *
 * @param lang a BCP 47 tag, of the language of `words`
 * @param options.short short month names ("1 Oct 2022"), never numbers for months
 * @returns the text itself where it is no EDTF value
 */
export function dateInWords(
  date: Edtf | string,
  lang: string,
  words: DateWords,
  options?: { short?: boolean },
): string {
  const value = typeof date === 'string' ? readEdtf(date) : date;
  if (!value) return String(date);
  const text = phrase(value, { lang: localeOf(lang, words), words, short: !!options?.short });
  return words.tidy ? words.tidy(text) : text;
}

const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'];

/**
 * An ISO 8601 duration of years, months, weeks, days, hours and minutes in words: `P6W` is
 * "six weeks". Undefined for any other text, and for fractions and seconds.
 */
export function durationInWords(iso: string, lang: string, words: DateWords): string | undefined {
  const m = iso.length < 50 ? DURATION.exec(iso) : null;
  if (!m) return;
  const locale = localeOf(lang, words);
  const texts = UNITS.flatMap((unit, i) => {
    if (m[i + 1] === undefined) return [];
    const n = Number(m[i + 1]);
    const shown = words.numbers[n];
    if (words.units) return [`${shown ?? digits(locale, n)} ${words.units[i]}`];
    const make = (l: string): Intl.NumberFormat =>
      new Intl.NumberFormat(l, { style: 'unit', unit, unitDisplay: 'long' });
    const parts = cached(locale, unit, make).formatToParts(n);
    return [parts.map((p) => (p.type === 'integer' && shown) || p.value).join('')];
  });
  return texts.length < 2 ? texts[0] : joinOr(texts, { ...words, or: words.and });
}
