import { complete, languages } from '../../locale/languages.js';
import { en } from './en.js';
import type { RelationsWords } from './types.js';

export type { RelationsWords } from './types.js';

/** The diagram's own words by language. */
export const relationsWords = languages<RelationsWords>(en, {
  az: async () => complete((await import('./az.js')).words, en),
  fa: async () => complete((await import('./fa.js')).words, en),
  ru: async () => complete((await import('./ru.js')).words, en),
});
