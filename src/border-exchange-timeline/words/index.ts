import { languages } from '../../locale/languages.js';
import { en } from './en.js';
import type { TimelineWords } from './types.js';

export type { ManyWords, TimelineWords } from './types.js';

export const timelineWords = languages<TimelineWords>(en, {
  az: () => import('./az.js'),
  fa: () => import('./fa.js'),
  ru: () => import('./ru.js'),
});
