import { languages } from '../../locale/languages.js';
import { en as first } from './en.js';
import type { LaterWords, RelationsWords } from './types.js';

export type { RelationsWords } from './types.js';

/* English is there from the start; what of it is said later comes with the part that says it. */
const en = { ...first } as RelationsWords;

/** Adds the English of the parts that come after the first picture, before they speak. */
export const addLaterWords = (words: LaterWords): unknown => Object.assign(en, words);

/** The diagram's own words by language. */
export const relationsWords = languages<RelationsWords>(en, {
  az: () => import('./az.js'),
  fa: () => import('./fa.js'),
  ru: () => import('./ru.js'),
});
