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

/** Nobody agrees on the day a season turns: half a month, as a season is named by its months. */
const SEASON_SOFT = 15 * 864e5;

/** A day, as most dates of long tables are. */
const PLAIN_DAY = /^\d{4}-\d\d-\d\d[?~%]?$/;
/** Years, then a month or season, then an unknown day; X for last digits that are not known. */
const DATE = /^(\d\d(?:\d\d|\dX|XX))(?:-(\d\d|1X|XX)(?:-(\dX|XX))?)?([?~%]?)$/;
const TIME =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3])(?::([0-5]\d))?)([?~%]?)$/;

/** Used again and again, since thousands of dates are read at once. */
const clock = new Date(0);

/** UTC ms of a date, months from 1 and over 12 allowed; unlike Date.UTC right for years 0–99. */
const utc = (year: number, month = 1, day = 1): number =>
  clock.setUTCFullYear(year, month - 1, day);

type Flag = EdtfDate['flag'];
/** Makes a date of what a text says, the year and the flag of which are known. */
type Make = (
  precision: EdtfPrecision,
  start: number,
  end: number,
  more?: Partial<EdtfDate>,
) => EdtfDate;

function readTime(text: string): EdtfDate | undefined {
  const m = TIME.exec(text);
  const day = m && readDay(m[1]!);
  if (!day) return undefined;
  const n = (i: number): number => +(m[i] ?? 0);
  const offset = (n(7) * 60 + n(8)) * (m[6] === '-' ? -1 : 1);
  const ms = +(m[5] ?? '').slice(0, 3).padEnd(3, '0');
  const start = day.start + ((n(2) * 60 + n(3) - offset) * 60 + n(4)) * 1000 + ms;
  const at = new Date(start);
  return {
    precision: 'time',
    start,
    end: start + (m[5] ? 1 : m[4] ? 1000 : 60_000),
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    flag: m[9] as Flag,
  };
}

/** Thousands are read at once, so this makes nothing but the date. */
function readDay(text: string): EdtfDate | undefined {
  const year = +text.slice(0, 4);
  const month = +text.slice(5, 7);
  const day = +text.slice(8, 10);
  const start = utc(year, month, day);
  // A month without that day runs over into the next.
  if (!month || month > 12 || clock.getUTCDate() !== day) return undefined;
  const flag = text.slice(10) as Flag;
  return { precision: 'day', start, end: start + 864e5, year, flag, month, day };
}

/** Ten days of a month, or as many as there are. */
function readDays(year: number, month: number, tens: number, make: Make): EdtfDate | undefined {
  const start = utc(year, month, tens * 10 || 1);
  const end = Math.min(utc(year, month, tens * 10 + 10), utc(year, month + 1));
  return start < end ? make('masked-day', start, end, { month, tens }) : undefined;
}

function readMonth(year: number, mm: string, dd: string, make: Make): EdtfDate | undefined {
  const season = +mm - 20;
  // A masked month has no day but one that is masked as well.
  if (mm === 'XX' && (!dd || dd === 'XX'))
    return make(dd ? 'masked-day' : 'masked-month', utc(year), utc(year + 1));
  if (mm === '1X' && !dd) return make('masked-month', utc(year, 10), utc(year + 1), { tens: 1 });
  if (season > 0 && season < 5 && !dd)
    return make('season', utc(year, season * 3), utc(year, season * 3 + 3), { season });
  const month = +mm;
  if (!(month >= 1 && month <= 12)) return undefined;
  if (dd && dd !== 'XX') return readDays(year, month, +dd[0]!, make);
  return make(dd ? 'masked-day' : 'month', utc(year, month), utc(year, month + 1), { month });
}

/** Reads one date (no interval, no list); undefined for any other text. */
export function readDate(text: string): EdtfDate | undefined {
  if (PLAIN_DAY.test(text)) return readDay(text);
  if (text.includes('T')) return readTime(text);
  const [, yyyy, mm, dd = '', flag] = DATE.exec(text) ?? [];
  if (!yyyy) return undefined;
  const year = +yyyy.replaceAll('X', '0');
  const years = +yyyy.replaceAll('X', '9') - year + 1;
  const make: Make = (precision, start, end, more) => ({
    precision,
    start,
    end,
    year,
    flag: flag as Flag,
    ...more,
  });
  if (mm) return years > 1 ? undefined : readMonth(year, mm, dd, make);
  const precision = years > 10 ? 'century' : years > 1 ? 'decade' : 'year';
  return make(precision, utc(year), utc(year + years));
}

/** Ms of softness on both sides of each end of a date: half of its span for `~` and `%`. */
export function softness(date: EdtfDate | undefined): number {
  if (!date) return 0;
  const half = date.flag === '~' || date.flag === '%' ? (date.end - date.start) / 2 : 0;
  return Math.max(half, date.season ? SEASON_SOFT : 0);
}
