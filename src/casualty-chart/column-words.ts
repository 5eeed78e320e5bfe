/** Words of columns that have no number to stand for: unknown is never silent. */
import { capitalise } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import type { Page } from '../marks/page.js';
import { overlap } from '../marks/place-labels.js';
import type { Box } from '../marks/shape.js';
import type { Labelled } from './column-labels.js';

const style = { size: 13, ink: 'ink-2' as const };

/** Puts words over columns without a number where nothing else is; answers those without room. */
export function putWords(
  page: Page,
  slots: readonly Labelled[],
  { top, left }: { readonly top: number; readonly left: number },
  taken: Box[],
  bars: readonly Box[],
): Labelled[] {
  return slots.filter(({ row, x, width }) => {
    const wide = page.widthOf(row.number, style);
    const from = Math.max(left, Math.min(x + (width - wide) / 2, page.width - wide));
    const box = { x: from - 2, y: top, width: wide + 4, height: page.line(style.size) };
    if ([...taken, ...bars].some((other) => overlap(other, box))) return true;
    taken.push(box);
    page.text(from + wide / 2, top + page.px(13), row.number, {
      ...style,
      anchor: 'middle',
      halo: true,
    });
    return false;
  });
}

/** Wordings below columns, and dates of each, at most; the rest are told at their columns. */
const mostWordings = 3;
const mostDates = 6;

/** Says below columns what is said of those that had no room for it. */
export function noteWords(page: Page, slots: readonly Labelled[], x: number): void {
  const all = [...groupBy(slots, ({ row }) => row.number)].slice(0, mostWordings);
  if (all.length) page.y += page.px(6);
  for (const [word, own] of all) {
    const { lang, locale } = own[0]!.row.words.tongue;
    const dates = own.slice(0, mostDates).map(({ row }) => row.shortDate);
    if (own.length > mostDates) dates.push('…');
    const text = `${capitalise(word, lang)}: ${dates.join(locale.frame.separator)}`;
    page.paragraph(x, page.width - x, text, style);
  }
}
