import { languages } from '../../locale/languages.js';
import { en as first } from './en.js';
import type { CasualtyWords, ChangeWords, LaterWords } from './types.js';

export type { CasualtyWords } from './types.js';

/* English is there from the start; what of it is said later comes with the part that says it. */
const en = { ...first } as CasualtyWords;

/** Adds the English of the parts that come after the first picture, before they speak. */
export const addLaterWords = (words: LaterWords | ChangeWords): unknown => Object.assign(en, words);

/** The chart's own words by language. */
export const casualtyWords = languages<CasualtyWords>(en, {
  az: () => import('./az.js'),
  fa: () => import('./fa.js'),
  ru: () => import('./ru.js'),
});
