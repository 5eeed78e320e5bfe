/** Texts as cells that are read back as the same texts (`story/cell-names.ts` reads them). */
import { MAYBE, SOURCES, SURE } from '../story/cell-marks.js';
import { cleanCell, fold } from '../story/cell-text.js';

/** What spreadsheets take for the beginning of a formula, and what we take for an exact text. */
const special = /^["=+\-@＝＋－＠]/;

/**
 * A text as it is, or, where that would be read as something else, in double quotes. Those also
 * keep a spreadsheet from running what begins like a formula; an apostrophe would stay in the text.
 */
function cell(text: string, plain = true): string {
  const same = plain && cleanCell(text) === text && !special.test(text);
  return same || !text ? text : `"${text.replaceAll('"', '""')}"`;
}

/* How words for all sides, or for nobody, begin in the languages that tables are read in. Rather a
   name too many in quotes than the reader's whole lists with every chart. */
const nobody =
  /^(?:\P{L}*$|n.?[ad]\b|tb[acd]$|unk|unc|und|uns|no[t ]|never|both|all|total|together|combined|overall|н.?д|не|все|итого|вместе|об|nam|məl|bil|rəq|gös|açıq|hər|bir|cəm|نام|مع|مش|بد|اعل|هر|هم|مج|جم)/u;
const isName = (name: string): boolean => !nobody.test(fold(name));

/** Typographic spaces are not told apart from plain ones. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').trim();

export const textCell = (text: string): string => cell(spaced(text));

/** A word that is none of ours, so that it is not taken for a slip of one that is. */
export const ownWordCell = (word: string): string => cell(spaced(word), false);

const linked = /https?:\/\//;

/** Whoever claims something; `undefined` where nobody knows who. */
export const claimantCell = (name: string | undefined): string =>
  name === undefined ? 'unknown' : cell(name, isName(name) && !linked.test(name));

export const sourcesCell = (names: readonly string[]): string =>
  names.map((name) => cell(name, !SOURCES.test(name) && !linked.test(name))).join('; ');

/** Sides, counted `together` or one by one. `all` are the names of every side in the file, folded. */
export const sidesCell = (
  names: readonly string[],
  all: ReadonlySet<string>,
  together = true,
): string =>
  names
    .map((name) => {
      const parts = name.split(MAYBE).filter(Boolean);
      const several = parts.length > 1 && parts.every((part) => all.has(fold(part)));
      return cell(name, !several && !SURE.test(` ${name} `) && isName(name));
    })
    .join(together ? ' + ' : '; ');

interface Named {
  readonly id: string;
  readonly name: string;
  readonly list: string;
}

/**
 * A name for each item, by its id. Two that a reader of tables would take for one are told apart
 * by their ids; but an actor and a source of the very same name stay, as one speaks for the other.
 */
export function namesApart(items: readonly Named[]): Map<string, string> {
  const alike = new Map<string, Named[]>();
  for (const item of items) {
    const key = fold(item.name);
    const others = alike.get(key);
    if (!others) alike.set(key, [item]);
    else if (!others.some(({ id }) => id === item.id)) others.push(item);
  }
  const names = new Map<string, string>();
  for (const [key, group] of alike)
    for (const { id, name, list } of group) {
      const apart = group.some(
        (other) => other.id !== id && (other.list === list || other.name !== name),
      );
      names.set(id, apart || !key ? `${name} (${id})` : name);
    }
  return names;
}
