import type { DateWords } from '../story/date-words.js';
import type { QuantityWords } from '../story/quantity.js';
import type { FrameWords } from './frame-words.js';
import { dates } from './en/dates.js';
import { frame } from './en/frame.js';
import { quantities } from './en/quantities.js';
import { complete, languages, type Some } from './languages.js';

/** The words of one language that all widgets share. */
export interface Locale {
  readonly dates: DateWords;
  readonly quantities: QuantityWords;
  readonly frame: FrameWords;
}

/* Dates and quantities have a grammar of their own and are whole; the frame may leave words out. */
type Own = Omit<Locale, 'frame'> & { readonly frame: Some<FrameWords> };
const whole = (own: Own): Locale => ({ ...own, frame: complete(own.frame, frame) });

/** Shared words by language. A language is one folder here and one line in this list. */
export const locales = languages<Locale>(
  { dates, quantities, frame },
  {
    az: async () => whole(await import('./az/index.js')),
    fa: async () => whole(await import('./fa/index.js')),
    ru: async () => whole(await import('./ru/index.js')),
  },
);
