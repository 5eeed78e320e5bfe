import { listed } from '../locale/languages.js';
import type { Locale } from '../locale/locale.js';
import type { Measure } from '../marks/wrap.js';
import { dateInWords } from '../story/date-words.js';
import { numberInWords } from '../story/quantity.js';

let warm = false;

/**
 * The first number, the first date and the first measured text of a page take browsers some 10 ms,
 * since they look for what they know of languages and fonts: done while data is on its way.
 */
export function warmUp(lang: string, { dates }: Locale, measure: Measure): void {
  if (warm) return;
  warm = true;
  setTimeout(() => {
    numberInWords(0, lang);
    for (const short of [false, true]) dateInWords('2000-01-01', lang, dates, { short });
    listed(lang, []);
    for (const bold of [false, true]) measure('0', { size: 13, bold });
  });
}
