import { complete, languages } from '../../locale/languages.js';
import { en } from './en.js';
import type { CasualtyWords } from './types.js';

export type { CasualtyWords } from './types.js';

/** The chart's own words by language. */
export const casualtyWords = languages<CasualtyWords>(en, {
  az: async () => complete((await import('./az.js')).words, en),
  fa: async () => complete((await import('./fa.js')).words, en),
  ru: async () => complete((await import('./ru.js')).words, en),
});
