import { languages } from '../../locale/languages.js';
import { en } from './en.js';
import type { CasualtyWords } from './types.js';

export type { CasualtyWords } from './types.js';

/** The chart's own words by language. */
export const casualtyWords = languages<CasualtyWords>(en, {
  az: async () => (await import('./az.js')).words,
  fa: async () => (await import('./fa.js')).words,
  ru: async () => (await import('./ru.js')).words,
});
