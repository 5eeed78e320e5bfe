/** Names in cells, and what stands for none in particular. */
import { cleanCell, fold } from './cell-text.js';

/** All sides that a table names. */
const ALL =
  /^(?:all(?: sides| parties)?|total|together|combined|overall|всего|итого|вместе|все|birlikdə|cəmi|همه|مجموع|جمعا)$/;
/** The same of a table of two. */
const BOTH =
  /^(?:both(?: sides| parties)?|обе(?:их)? сторон[ыа]?|hər iki(?: tərəf)?|هر دو(?: طرف)?)$/;

/** Nobody knows, or nobody said. */
const UNKNOWN = new RegExp(
  '^(?:\\?+|[-–—−]+|n[/.]?[ad]\\.?|unknown|unclear|undisclosed|unspecified|tb[acd]|' +
    '(?:not|never) (?:yet )?(?:known|stated|given|available|reported|disclosed|clear|specified)|' +
    'no (?:figures?|data|information|number|count)|н/?д|нет (?:данных|сведений)|не ?известно|' +
    'неизвестн[оы]|не (?:указано|сообщается|уточняется)|naməlum|məlum deyil|bilinmir|' +
    '(?:məlumat|rəqəm|göstərici) yoxdur|açıqlanmayıb|' +
    'نامعلوم|نامشخص|(?:معلوم|مشخص) نیست|بدون (?:رقم|آمار|اطلاعات)|اعلام نشده)$',
  'u',
);

export const isBoth = (text: string): boolean => BOTH.test(fold(text));
export const isTogether = (text: string): boolean => isBoth(text) || ALL.test(fold(text));
export const isUnknown = (text: string): boolean => UNKNOWN.test(fold(text));

/** A text from a cell. An exact one stood in quotes: it is a name whatever its words are. */
export interface CellName {
  readonly text: string;
  readonly exact: boolean;
}

const QUOTED = '\\s*"((?:[^"]|"")+)"\\s*';
const WHOLE = new RegExp(`^${QUOTED}$`);

/**
 * The text of a cell. One that stands in double quotes as a whole (quotes in it doubled) is taken
 * letter by letter: with its spaces, with what looks like a footnote mark, and where it begins with
 * what a spreadsheet takes for a formula.
 */
export function textOf(cell: unknown): CellName {
  const quoted = typeof cell === 'string' && cell.includes('"') ? WHOLE.exec(cell) : undefined;
  return quoted
    ? { text: quoted[1]!.replaceAll('""', '"'), exact: true }
    : { text: cleanCell(cell), exact: false };
}

/** The texts in a cell, parted by `between`; those in quotes may hold what parts others. */
export function partsOf(cell: unknown, between: RegExp): CellName[] {
  if (typeof cell !== 'string') return [textOf(cell)].filter(({ text }) => text);
  if (!cell.includes('"'))
    return cell
      .split(between)
      .map(textOf)
      .filter(({ text }) => text);
  const quoted = new RegExp(`${QUOTED}(?=$|${between.source})`, 'y');
  const mark = new RegExp(between.source, 'g');
  const parts: CellName[] = [];
  for (let at = 0; at <= cell.length;) {
    mark.lastIndex = quoted.lastIndex = at;
    if (quoted.test(cell)) mark.lastIndex = cell.slice(0, quoted.lastIndex).trimEnd().length;
    const end = mark.exec(cell);
    parts.push(textOf(cell.slice(at, end?.index)));
    at = end ? mark.lastIndex : Infinity;
  }
  return parts.filter(({ text }) => text);
}
