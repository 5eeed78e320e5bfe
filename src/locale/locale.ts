import type { DateWords } from '../story/date-words.js';
import type { QuantityWords } from '../story/quantity.js';
import type { FrameWords } from './frame-words.js';
import { dates } from './en/dates.js';
import { frame } from './en/frame.js';
import { quantities } from './en/quantities.js';
import { languages } from './languages.js';

/** The words of one language that all widgets share. */
export interface Locale {
  readonly dates: DateWords;
  readonly quantities: QuantityWords;
  readonly frame: FrameWords;
}

/** Shared words by language. A language is one folder here and one line in this list. */
export const locales = languages<Locale>(
  { dates, quantities, frame },
  {
    az: () => import('./az/index.js'),
    fa: () => import('./fa/index.js'),
    ru: () => import('./ru/index.js'),
  },
);
