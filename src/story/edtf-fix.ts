import { readDate } from './edtf-date.js';

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

const two = (n: string): string => n.padStart(2, '0');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string): string => two(`${MONTHS.indexOf(name.slice(0, 3)) + 1}`);
const SEASONS = ['spring', 'summer', 'autumn', 'winter', 'fall'];
const seasonOf = (name: string): number => 21 + ([0, 1, 2, 3, 2][SEASONS.indexOf(name)] ?? 0);

const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
type Rule = readonly [RegExp, (...groups: string[]) => string];

/** What people write (lower case, dashes and digits made plain), and the EDTF for it. */
const RULES: readonly Rule[] = [
  [/^(\d{4})[-./](\d\d?)$/, (y, m) => `${y}-${two(m)}`],
  [/^(\d{4})[-./](\d\d?)[-./](\d\d?)$/, (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [/^(\d{4})(\d\d)(\d\d)$/, (y, m, d) => `${y}-${m}-${d}`],
  // Dotted dates put the day first everywhere; with other marks only a day over 12 tells.
  [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, (d, m, y) => `${y}-${two(m)}-${two(d)}`],
  [/^(1[3-9]|2\d|3[01])[-/](\d\d?)[-/](\d{4})$/, (d, m, y) => `${y}-${two(m)}-${d}`],
  [/^(\d\d?)[-/](1[3-9]|2\d|3[01])[-/](\d{4})$/, (m, d, y) => `${y}-${two(m)}-${d}`],
  [/^(?:(?:c|ca|circa|about|around|approx)[. ]+|[c~] ?)(\d[-\d]*)$/, (t) => `${t}~`],
  [/^([?%])(\d[-\d]*)$/, (q, t) => t + q],
  [/^(?:the )?(\d{3})0['’]?s$/, (y) => `${y}X`],
  [/^(?:since|from) (\d[-\d]*)$/, (t) => `${t}/..`],
  [/^(\d{4})-(?:present|now|today)?$/, (y) => `${y}/..`],
  [/^(?:until|till) (\d[-\d]*)$/, (t) => `../${t}`],
  [/^(\d[-\d]*) - (\d[-\d]*)$/, (a, b) => `${a}/${b}`],
  [/^(\d{4})-(\d{4})$/, (a, b) => `${a}/${b}`],
  [
    /^(spring|summer|autumn|winter|fall),? (?:of )?(\d{4})(?:[-/]\d{2,4})?$/,
    (s, y) => `${y}-${seasonOf(s)}`,
  ],
  [RegExp(`^${MONTH},? (\\d{4})$`), (m, y) => `${y}-${monthOf(m)}`],
  [
    RegExp(`^(\\d\\d?)(?:st|nd|rd|th)? ${MONTH},? (\\d{4})$`),
    (d, m, y) => `${y}-${monthOf(m)}-${two(d)}`,
  ],
  [
    RegExp(`^${MONTH} (\\d\\d?)(?:st|nd|rd|th)?,? (\\d{4})$`),
    (m, d, y) => `${y}-${monthOf(m)}-${two(d)}`,
  ],
  // Northern seasons of level 2 are our own.
  [/^(\d{4})-2([5-8])$/, (y, s) => `${y}-2${Number(s) - 4}`],
  [/^\[([^,]+)\]$/, (t) => t.toUpperCase()],
];

/** Latin digits and plain hyphens; Arabic and Persian digits end in the same four bits. */
function plain(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (d) => `${d.charCodeAt(0) & 15}`).replace(/[‐-―−]/g, '-');
}

/** What to write for a day that is not in the calendar: months swapped, or the month alone. */
function nearest(text: string): string[] {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return y ? [`${y}-${d}-${m}`, `${y}-${m}`] : [];
}

/**
 * The EDTF that a refused text most likely means, or undefined. Only a value that `parses` is
 * given; a text that can mean two days (`10/11/2022`) gets none.
 */
export function suggestDate(
  text: string,
  code: EdtfErrorCode,
  parses: (text: string) => boolean,
): string | undefined {
  const tidy = plain(text);
  const lower = tidy.toLowerCase();
  const candidates = [tidy, tidy.toUpperCase(), tidy.replace(/\s/g, '')];
  if (code === 'no-zone') candidates.push(tidy.replace(/[?~%]?$/, 'Z$&'));
  if (code === 'reversed') candidates.push(tidy.split('/').reverse().join('/'));
  if (code === 'impossible-date') candidates.push(...nearest(tidy));
  for (const [pattern, write] of RULES) {
    const groups = pattern.exec(lower);
    if (groups) candidates.push(write(...groups.slice(1)));
  }
  return candidates.find(parses);
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d(?::\d\d)?)?[?~%]?$/;
const DATE = /^[\dX]{4}(?:-[\dX]{2}){0,2}$/;

/** Names why a text is no date of this profile. */
function refuseDate(text: string): EdtfErrorCode {
  const zoned = text.replace(/[?~%]?$/, 'Z$&');
  if (TIME.test(text)) return readDate(zoned) ? 'no-zone' : 'impossible-date';
  const bare = text.replace(/[?~%]/g, '');
  if (/^-[\dX]/.test(bare)) return 'negative-year';
  if (/^Y|\d[ES]\d/.test(bare)) return 'exponent-year';
  if (!DATE.test(bare)) return 'syntax';
  if (bare !== text.replace(/[?~%]$/, '')) return 'qualifier';
  // Where X stands for the day or its last digit, it is the month or the day that is none.
  if (bare.includes('X')) return /^\d{4}-\d\d-[\dX]X$/.test(bare) ? 'impossible-date' : 'mask';
  return /^\d{4}-(?:2[5-9]|3\d|4[01])$/.test(bare) ? 'season' : 'impossible-date';
}

/** Names why a text is no date, interval or list of this profile. */
export function refuse(text: string): EdtfErrorCode {
  if (!text) return 'empty';
  if (text[0] === '{') return 'set';
  const isList = text[0] === '[' && text.endsWith(']');
  const parts = isList ? text.slice(1, -1).split(',') : text.split('/');
  if (isList && (parts.length < 2 || text.includes('..'))) return 'one-of';
  if (!isList && parts.length > 2) return 'syntax';
  // An open end of an interval is no date.
  const dates =
    parts.length === 2 && !isList ? parts.filter((one) => !/^(\.\.)?$/.test(one)) : parts;
  if (!dates.length) return 'empty';
  const wrong = dates.find((one) => !readDate(one));
  return wrong === undefined ? 'reversed' : refuseDate(wrong);
}
