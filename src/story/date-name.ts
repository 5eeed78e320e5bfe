import { cached } from './formatters.js';
import type { EdtfDate } from './edtf.js';

/** Where a date's name stands: alone, after "since", after "until", after "about". */
export type DateCase = 0 | 1 | 2 | 3;

/** What a language needs to name one date. Digits are the language's own. */
export interface DatePiece {
  readonly unit: 'day' | 'month' | 'season' | 'year' | 'decade' | 'years' | 'time';
  /** The year's number (grammar depends on it) and its digits; `y2` is the year a winter or a span of years ends in. */
  readonly year: number;
  readonly y: string;
  readonly y2: string;
  /** In the language's order: "1 October 2022, 14:05 UTC", "October 2022", "2022", "1900–1999". */
  readonly text: string;
  /** 1–12, and its name in the form it has after a day ("октября"). */
  readonly month: number;
  readonly monthName: string;
  /** 1 spring … 4 winter. */
  readonly season: number;
  /** 1 early, 2 mid, 3 late in the month or year; else 0. */
  readonly third: number;
}

/** One language's date grammar. `{}` stands for the date, or for each date in turn. */
export interface DateWords {
  /** Tag for `Intl` where the page names no region. */
  readonly locale: string;
  /** Long and short month names where browsers lack them; then a date is day, month, year. */
  readonly months?: readonly [readonly string[], readonly string[]];
  /** Duration units where browsers lack them: years, months, weeks, days, hours, minutes. */
  readonly units?: readonly string[];
  /** Small numbers in words, by value; the others are digits. */
  readonly numbers: readonly string[];
  name(piece: DatePiece, kase: DateCase): string;
  /** Open end, about and open end, unknown end, about and unknown end. */
  readonly since: readonly string[];
  /** The same for the start. */
  readonly until: readonly string[];
  readonly about: string;
  readonly uncertain: string;
  readonly someDay: string;
  readonly someMonth: string;
  readonly between: string;
  /** Between two ends; a bare en dash is set tight between single words. */
  readonly to: string;
  /** The same where the first is told by two itself: "from between 1900 and 1999 to 2018". */
  readonly fromTo: string;
  readonly comma: string;
  readonly or: string;
  readonly and: string;
  /** A last touch on the whole phrase. */
  tidy?(text: string): string;
}

/** The language of one call. */
export interface Context {
  readonly lang: string;
  readonly words: DateWords;
  readonly short: boolean;
}

export function digits(lang: string, n: number, least = 1): string {
  const make = (l: string): Intl.NumberFormat =>
    new Intl.NumberFormat(l, { useGrouping: false, minimumIntegerDigits: least });
  return cached(lang, 'digits' + least, make).format(n);
}

export const fill = (template: string, ...texts: string[]): string =>
  texts.reduce((all, text) => all.replace('{}', () => text), template);

/** Date and month name through `Intl`, without the year's "г." and with year 0 as 0. */
function byIntl(date: EdtfDate, y: string, cx: Context): [text: string, month: string] {
  const month = cx.short ? 'short' : 'long';
  /* Slow to ask for: once for each month of the year, whatever the day and the year. */
  const parts = (day: boolean): Intl.DateTimeFormatPart[] =>
    cached(cx.lang, `${month} ${date.month} ${day}`, () => {
      const found = cached(cx.lang, month + day, (l) => {
        return new Intl.DateTimeFormat(l, {
          calendar: 'gregory',
          timeZone: 'UTC',
          year: 'numeric',
          month,
          day: day ? 'numeric' : undefined,
        });
      }).formatToParts(Date.UTC(2000, date.month! - 1));
      if (found.at(-1)?.type === 'literal') found.pop();
      return found;
    });
  const named = parts(true);
  const own = { year: y, day: date.day ? digits(cx.lang, date.day) : '' };
  const shown = (date.day ? named : parts(false)).map(({ type, value }) =>
    type === 'year' || type === 'day' ? own[type] : value,
  );
  return [shown.join(''), named.find((p) => p.type === 'month')?.value ?? ''];
}

function nameMonth(date: EdtfDate, y: string, cx: Context): [text: string, month: string] {
  const names = cx.words.months?.[cx.short ? 1 : 0];
  if (!names || !date.month) return byIntl(date, y, cx);
  const month = names[date.month - 1] ?? '';
  const day = date.day ? digits(cx.lang, date.day) + ' ' : '';
  return [`${day}${month} ${y}`, month];
}

function nameTime(date: EdtfDate, text: string, cx: Context): string {
  const at = new Date(date.start);
  const [h, m] = [at.getUTCHours(), at.getUTCMinutes()].map((n) => digits(cx.lang, n, 2));
  return `${text}${cx.words.comma} ${h}:${m} UTC`;
}

function unitOf({ precision, month, day }: EdtfDate): DatePiece['unit'] {
  if (precision === 'season' || precision === 'decade') return precision;
  if (precision === 'century') return 'years';
  if (precision === 'time') return precision;
  return day ? 'day' : month ? 'month' : 'year';
}

/** The known first digit of a masked day or month as a third: 0X early, 1X mid, else late. */
function maskThird({ tens, month }: EdtfDate): number {
  if (tens === undefined) return 0;
  return month ? Math.min(tens + 1, 3) : 3;
}

/** Names one date in a case, without its flag. `third` 1–3: the early, mid or late part of it. */
export function name(date: EdtfDate, kase: DateCase, cx: Context, third = maskThird(date)): string {
  const { month = 0, season = 0, year } = date;
  const y = digits(cx.lang, year);
  const [day, monthName] = month ? nameMonth(date, y, cx) : [y, ''];
  const unit = unitOf(date);
  const y2 = digits(cx.lang, year + (unit === 'years' ? 99 : 1));
  if (unit === 'years' && !kase) return fill(cx.words.between, y, y2);
  const text = unit === 'years' ? `${y}–${y2}` : unit === 'time' ? nameTime(date, day, cx) : day;
  return cx.words.name({ unit, year, y, y2, text, month, monthName, season, third }, kase);
}
