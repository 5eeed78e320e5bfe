import { cleanCell, fold } from './cell-text.js';
import { parseEdtf } from './edtf.js';

/** Which of day and month comes first in `10/11/2022`; undefined where nothing tells. */
export type DateOrder = 'day-first' | 'month-first' | undefined;

/** Why a cell is no date: a code of EDTF's, `ambiguous` (day or month first?) or `serial`. */
export interface CellDateError {
  readonly code: string;
  /** At most 80 characters. */
  readonly found: string;
  readonly fix?: string;
}

export type CellDate = { readonly text: string } | { readonly error: CellDateError };

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const TIME = /[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?$/;

/** English, Russian, Azerbaijani and Persian months, January first; case endings included. */
const MONTHS = [
  'jan(?:uary)?|янв(?:ар[ья])?|yan(?:var)?|ژانویه',
  'feb(?:ruary)?|фев(?:р(?:ал[ья])?)?|fev(?:ral)?|فوریه',
  'mar(?:ch|t)?|мар(?:та?)?|مارس',
  'apr(?:il|el)?|апр(?:ел[ья])?|آوریل',
  'may|ма[йя]|مه',
  'june?|июн[ья]?|iyun|iyn|ژوئن',
  'july?|июл[ья]?|iyul|iyl|ژوئیه|جولای',
  'aug(?:ust)?|авг(?:уста?)?|avq(?:ust)?|اوت|آگوست',
  'sept?(?:ember)?|сент?(?:ябр[ья])?|sen(?:tyabr)?|سپتامبر',
  'oct(?:ober)?|окт(?:ябр[ья])?|okt(?:yabr)?|اکتبر',
  'nov(?:ember)?|ноя(?:б(?:р[ья])?)?|noy(?:abr)?|نوامبر',
  'dec(?:ember)?|дек(?:абр[ья])?|dek(?:abr)?|دسامبر',
];
const SEASONS = [
  'spring|весн[аыу]|весной|yaz[ıi]?|بهار',
  'summer|лет[ао]|летом|yay[ıi]?|تابستان',
  'autumn|fall|осен[ьи]|осенью|payız[ıi]?|پاییز|پائیز',
  'winter|зим[аыу]|зимой|qış[ıi]?|زمستان',
];
const NOISE =
  /^(?:of|the|in|on|г|год|года|году|il|ilin|ilində|c[iıuü]|سال|ماه|st|nd|rd|th|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/;
/** Forms with words that EDTF's own suggestions are right about. */
const SUGGESTED = /^(?:\P{L}*|.*\d0['’]?s|(?:since|from|until|till) [^\p{L}]*)$/u;
/** The years "2020–21"; a season for EDTF when written with a hyphen. */
const YEARS = /^(\d{4}) ?([–—/]) ?(\d\d)$/;
const ABOUT = /^(?:c|ca|circa|about|around|approximately|около|примерно|təxminən|حدود|[~≈])$/;
const whole = (source: string): RegExp => new RegExp(`^(?:${source})(?:[ıiu]n|d[aə])?$`, 'u');
const MONTH = MONTHS.map(whole);
const SEASON = SEASONS.map(whole);
const BETWEEN =
  /^(?:from |between |с |от |между |از |بین )?(.+?)(?: ?[–—] ?| - | (?:to|until|till|and|по|до|и|və|تا|و) )(.+)$/;

const STILL =
  'present|now|today|ongoing|(?:up )?to date|current|still|настоящее время|сейчас|сегодня|н\\. ?в\\.?|' +
  'indi|indiyədək|bu günədək|davam edir|اکنون|تاکنون|امروز|ادامه دارد';
const STILL_OPEN = RegExp(`^(?:(?:to|until|till|по|до|تا) )?(?:the )?(?:${STILL})$|^\\.\\.$`);
/** A start, and words for an end still open: "Oct 2020 – present", "2020 to date". */
const SINCE = RegExp(
  `^(?:from |since |с |со |از )?(.+?)(?: ?[-–—] ?| )(?:(?:to|until|till|по|до|تا) )?(?:the )?(?:${STILL})$`,
);

const two = (n: number | string): string => String(n).padStart(2, '0');
const read = (text: string): string | undefined => {
  const date = parseEdtf(text);
  return 'error' in date ? undefined : date.text;
};

/** A date put together from its words, in any order: "1 Oct 2022", "2020-ci ilin payızı". */
function fromWords(text: string): string | undefined {
  let year = '';
  let day = '';
  let part = '';
  let flag = '';
  for (const word of text.match(/\p{L}+|\d+|[^\s.,\p{L}\d]/gu) ?? []) {
    const month = MONTH.findIndex((m) => m.test(word)) + 1;
    const season = SEASON.findIndex((s) => s.test(word)) + 1;
    if (/^\d{4}$/.test(word) && !year) year = word;
    else if (/^\d{1,2}$/.test(word) && !day) day = word;
    else if (month && !part) part = two(month);
    else if (season && !part) part = `2${season}`;
    else if (ABOUT.test(word)) flag = '~';
    else if (word !== '-' && !NOISE.test(word)) return undefined;
  }
  if (!year || (day && (!part || part > '20'))) return undefined;
  return read([year, part, day && two(day)].filter(Boolean).join('-') + flag);
}

function fromSlashes(text: string, order: DateOrder): string | undefined | 'ambiguous' {
  const m = SLASHED.exec(text);
  if (!m) return undefined;
  const [a, b] = [Number(m[1]), Number(m[2])];
  if (a <= 12 && b <= 12 && a !== b && !order) return 'ambiguous';
  const dayFirst = a > 12 || (b <= 12 && order === 'day-first');
  return read(`${m[3]}-${two(dayFirst ? b : a)}-${two(dayFirst ? a : b)}`);
}

/** "1992–95", "2020/21"; `2004/05` may be a month, and `2020/23` is nothing sure. */
function fromYears(text: string): string | undefined | 'ambiguous' {
  const m = YEARS.exec(text);
  if (!m) return undefined;
  const gap = Number(m[3]) - (Number(m[1]) % 100);
  if (m[2] === '/' && (Number(m[3]) <= 12 ? gap === 1 : gap !== 1)) return 'ambiguous';
  if (m[2] === '/' && gap !== 1) return undefined;
  return gap > 0 ? read(`${m[1]}/${m[1]!.slice(0, 2)}${m[3]}`) : 'ambiguous';
}

/** "27 Sep – 10 Nov 2020": what the start leaves out, it takes from the end. */
function fromRange(text: string, order: DateOrder): string | undefined {
  const m = BETWEEN.exec(text);
  const end = m && readPoint(m[2]!, order);
  if (!end) return undefined;
  const left = m[1]!;
  const tail = m[2]!.replace(/^\d{1,2}(?:st|nd|rd|th)?[. ]+/, '');
  const year = /\d{4}/.exec(tail)?.[0] ?? '';
  const starts = /^\d{1,2}$/.test(left) ? [`${left} ${tail}`] : [left, `${left} ${year}`];
  for (const candidate of starts) {
    const start = readPoint(candidate, order);
    if (start) return read(`${start}/${end}`);
  }
  return undefined;
}

/** "Oct 2020 – present": an interval whose end is still open. */
function fromStart(text: string, order: DateOrder): string | undefined {
  const m = SINCE.exec(text);
  const start = m && readPoint(m[1]!, order);
  return start ? read(`${start}/..`) : undefined;
}

/** Whether a cell for an end says that there is none yet: "present", "today", "to date", `..`. */
export const isStillOpen = (cell: unknown): boolean => STILL_OPEN.test(fold(cleanCell(cell)));

function readPoint(text: string, order: DateOrder): string | undefined {
  const slashed = fromSlashes(text, order);
  if (slashed === 'ambiguous') return undefined;
  const direct = slashed ?? read(text.toUpperCase()) ?? fromWords(text);
  if (direct) return direct;
  const date = parseEdtf(text);
  return 'error' in date && date.error.code === 'syntax' && SUGGESTED.test(text)
    ? date.error.fix
    : undefined;
}

/** The day that a spreadsheet counts from 30 December 1899. */
function fromSerial(text: string): string | undefined {
  if (!/^[3-6]\d{4}$/.test(text)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

/**
 * Reads one cell of a table as a date: EDTF first, else the forms people write ("1 Oct 2022",
 * "осень 2020", `2022/10/01`, `01.10.2022`, "27 Sep – 10 Nov 2020"). A time without a zone is
 * dropped, since it names no moment; its day stays. Never throws.
 *
 * @param order what the whole column proves about `10/11/2022` (see `dateOrder`)
 * @returns EDTF that `parseEdtf` reads, or why there is none; code `empty` for an empty cell
 */
export function readCellDate(cell: unknown, order?: DateOrder): CellDate {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? { error: { code: 'syntax', found: String(cell) } }
      : { text: cell.toISOString().slice(0, 10) };
  const written = typeof cell === 'string' && cell.length > 200 ? cell : cleanCell(cell);
  const found = written.slice(0, 80);
  if (written.length > 200) return { error: { code: 'too-long', found } };
  // Brackets are one-of in EDTF and footnotes in tables; EDTF's have a comma, which stays.
  const exact = typeof cell === 'string' ? read(cell) : undefined;
  const direct = exact ?? read(written) ?? read(written.replace(' ', 'T'));
  if (direct) return { text: direct };
  const text = fold(written).replace(TIME, '').trim();
  const years = fromYears(text);
  if (years === 'ambiguous' || fromSlashes(text, order) === 'ambiguous')
    return { error: { code: 'ambiguous', found } };
  const serial = fromSerial(text);
  if (serial) return { error: { code: 'serial', found, fix: serial } };
  const value = years ?? fromStart(text, order) ?? fromRange(text, order) ?? readPoint(text, order);
  if (value) return { text: value };
  const date = parseEdtf(text);
  const { code, fix } = 'error' in date ? date.error : { code: 'syntax', fix: undefined };
  return { error: { code, found, ...(fix && { fix }) } };
}

/**
 * Whether a column writes the day or the month first in `10/11/2022`: one number over 12 in it
 * proves it for all, unless another proves the contrary.
 */
export function dateOrder(cells: Iterable<unknown>): DateOrder {
  let day = false;
  let month = false;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 40) continue;
    const m = SLASHED.exec(fold(cell).replace(TIME, ''));
    if (m && Number(m[1]) > 12) day = true;
    if (m && Number(m[2]) > 12) month = true;
  }
  return day === month ? undefined : day ? 'day-first' : 'month-first';
}
