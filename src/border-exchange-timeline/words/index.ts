import { complete, languages, type Some } from '../../locale/languages.js';
import { en } from './en.js';
import type { TimelineWords } from './types.js';

export type { TimelineWords } from './types.js';

const own = (words: Some<TimelineWords>): TimelineWords => complete(words, en);

export const timelineWords = languages<TimelineWords>(en, {
  az: async () => own((await import('./az.js')).words),
  fa: async () => own((await import('./fa.js')).words),
  ru: async () => own((await import('./ru.js')).words),
});
