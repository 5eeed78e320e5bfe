import { fill } from '../locale/languages.js';
import type { ApartReason } from '../story/apart.js';
import type { FigureWords } from './row.js';
import { apartWords } from './words/apart.js';
import { viewWords } from './words/views.js';

/** Reasons at most that a note gives: the table has every figure. */
const most = 3;

/** What a reader would not add up in the first place. */
const obvious = new Set<ApartReason>(['superseded', 'withdrawn', 'running']);

/**
 * Why figures are in no total, the reason of most of them first, and why others stand apart, as far
 * as that is not the same reason: a note for each.
 */
export function apartNotes(
  apart: ReadonlyMap<ApartReason, number>,
  words: FigureWords,
  lang: string,
  beside: Iterable<ApartReason> = [],
): string[] {
  const base = lang.split('-')[0] as keyof typeof apartWords;
  const reasons = apartWords[base] ?? apartWords.en;
  const { notAdded, shownApart } = viewWords(lang);
  return [
    ...[...apart]
      .filter(([why]) => !obvious.has(why))
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([why, count]) => fill(notAdded, { n: words.digits(count), why: reasons[why] })),
    ...[...beside]
      .filter((why) => !apart.has(why) && !obvious.has(why))
      .map((why) => fill(shownApart, { why: reasons[why] })),
  ];
}
