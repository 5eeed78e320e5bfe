export type EdtfPrecision =
  | 'time'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'masked-day'
  | 'masked-month';

/** One date as written, without an interval around it. Its span is `start` ≤ t < `end`, UTC ms. */
export interface EdtfDate {
  readonly precision: EdtfPrecision;
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** 1–12; absent where it is not stated. */
  readonly month?: number;
  /** 1–31; absent where it is not stated. */
  readonly day?: number | undefined;
  /** 1 spring, 2 summer, 3 autumn, 4 winter (December of `year` to the next February). */
  readonly season?: number;
  /** The known first digit of a masked day (`2022-10-0X`: 0) or month (`2022-1X`: 1). */
  readonly tens?: number | undefined;
  readonly flag: '' | '?' | '~' | '%';
}

export type EdtfErrorCode =
  | 'empty' // no date at all, also `../..`
  | 'too-long'
  | 'syntax'
  | 'impossible-date' // 2022-02-30, 25:00
  | 'reversed' // the end is over before the start begins
  | 'no-zone' // a time without Z or offset
  | 'negative-year'
  | 'exponent-year' // Y…, E…, S…: years beyond four digits
  | 'season' // 25–41: quarters, hemispheres
  | 'mask' // X elsewhere than in the last digits
  | 'qualifier' // ? ~ % elsewhere than at the end
  | 'set' // {…}: all of
  | 'one-of'; // [..a], [a..b], or fewer than two

/** Nobody agrees on the day a season turns: half a month, as a season is named by its months. */
const SEASON_SOFT = 15 * 864e5;

export const DATE = /^(\d\d)(\d\d|\dX|XX)(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%]?)$/;
const TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?([?~%]?)$/;

/** UTC ms of a date, months from 1 and over 12 allowed; unlike Date.UTC right for years 0–99. */
function utc(year: number, month = 1, day = 1): number {
  return year < 100
    ? new Date(0).setUTCFullYear(year, month - 1, day)
    : Date.UTC(year, month - 1, day);
}

function daysIn(year: number, month: number): number {
  return (utc(year, month + 1) - utc(year, month)) / 864e5;
}

type Flag = EdtfDate['flag'];
type Found = EdtfDate | EdtfErrorCode;

function readTime(m: RegExpExecArray): Found {
  const n = (i: number): number => +(m[i] ?? 0);
  const [year, month, day] = [n(1), n(2), n(3)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 'impossible-date';
  if (n(4) > 23 || n(5) > 59 || n(6) > 59 || n(10) > 23 || n(11) > 59) return 'impossible-date';
  if (!m[8] && !m[9]) return 'no-zone';
  const offset = (n(10) * 60 + n(11)) * (m[9] === '-' ? -1 : 1);
  const ms = +(m[7] ?? '').slice(0, 3).padEnd(3, '0');
  const start = utc(year, month, day) + ((n(4) * 60 + n(5) - offset) * 60 + n(6)) * 1000 + ms;
  const at = new Date(start);
  return {
    precision: 'time',
    start,
    end: start + (m[7] ? 1 : m[6] ? 1000 : 60_000),
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    flag: m[12] as Flag,
  };
}

function readDay(year: number, month: number, day: string, flag: Flag): Found {
  // Most days are in every month.
  const last = day < '29' ? 28 : daysIn(year, month);
  const masked = day[1] === 'X';
  if (day[0] === 'X') return 'mask';
  const tens = +day[0]!;
  const low = masked ? Math.max(1, tens * 10) : +day;
  const high = masked ? Math.min(last, tens * 10 + 9) : low;
  if (low < 1 || low > last) return 'impossible-date';
  return {
    precision: masked ? 'masked-day' : 'day',
    start: utc(year, month, low),
    end: utc(year, month, high + 1),
    year,
    month,
    day: masked ? undefined : low,
    tens: masked ? tens : undefined,
    flag,
  };
}

function readMonth(year: number, mm: string, dd: string | undefined, flag: Flag): Found {
  if (mm === '1X' && !dd) {
    const span = { start: utc(year, 10), end: utc(year + 1), year, flag };
    return { ...span, precision: 'masked-month', tens: 1 };
  }
  if (mm.includes('X')) return 'mask';
  const month = +mm;
  if (month > 20 && month < 42 && !dd) {
    if (month > 24) return 'season';
    const season = month - 20;
    const span = { start: utc(year, season * 3), end: utc(year, season * 3 + 3), year, flag };
    return { ...span, precision: 'season', season };
  }
  if (month < 1 || month > 12) return 'impossible-date';
  if (dd && dd !== 'XX') return readDay(year, month, dd, flag);
  const span = { start: utc(year, month), end: utc(year, month + 1), year, month, flag };
  return { ...span, precision: dd ? 'masked-day' : 'month' };
}

/** Reads one date (no interval, no list), or says why it is none; `refuse` knows more of `syntax`. */
export function readDate(text: string): Found {
  const time = text.includes('T') && TIME.exec(text);
  if (time) return readTime(time);
  const m = DATE.exec(text);
  if (!m) return 'syntax';
  const [, century = '', rest = '', mm, dd] = m;
  const flag = m[5] as Flag;
  const years = (precision: EdtfPrecision, digits: string, count: number): EdtfDate => {
    const year = +(century + digits);
    return { precision, start: utc(year), end: utc(year + count), year, flag };
  };
  if (rest.includes('X')) {
    if (mm) return 'mask';
    return rest === 'XX' ? years('century', '00', 100) : years('decade', rest[0] + '0', 10);
  }
  if (!mm) return years('year', rest, 1);
  if (mm !== 'XX') return readMonth(+(century + rest), mm, dd, flag);
  if (dd && dd !== 'XX') return 'mask';
  return years(dd ? 'masked-day' : 'masked-month', rest, 1);
}

/** Ms of softness on both sides of each end of a date: half of its span for `~` and `%`. */
export function softness(date: EdtfDate | undefined): number {
  if (!date) return 0;
  const half = date.flag === '~' || date.flag === '%' ? (date.end - date.start) / 2 : 0;
  return Math.max(half, date.season ? SEASON_SOFT : 0);
}
