/** Numbers in the words of their sources: loaded where a story has such that say more than a form. */
import { baseLanguage } from '../locale/languages.js';
import { isNearRange } from '../story/quantity-bounds.js';
import type { Worded } from './row.js';

/** A qualifier before the number `#`, or an open range. */
const stands = /^[^\p{Lu}\p{N}#:;,("“«]{2,24}#$|^#–\p{N}+\+$/u;

/**
 * A number as it was worded in the language of the page: "nearly 50", "10–14+". What is no more
 * than a qualifier with the number of the form stands as it is; a sentence does not, nor does what
 * says itself what it counts. Of such the form says all that it can: a range that is near is "about".
 */
export const worded: Worded = (figure, own) => {
  const { number, words, measure } = figure;
  if (!words || 'unknown' in number || 'vague' in number) return undefined;
  const { lang } = own.tongue;
  const said = typeof words === 'string' ? { [own.story.lang ?? '']: words } : words;
  const bare = 'low' in number ? own.number(number) : own.digits(number.value);
  const plain = (said[lang] ?? said[baseLanguage(lang)] ?? '')
    .trim()
    .replace(/(?<=\p{N}) ?[-–—] ?(?=\p{N})/gu, '–')
    .replace(/\s/g, '\u00a0');
  const form = plain.replace(bare, '#').replace(own.tongue.words.measures[measure] ?? '#', ':');
  if (stands.test(form)) return plain;
  return isNearRange(figure) ? own.number(number, true) : undefined;
};
