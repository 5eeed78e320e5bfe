import type { Entry, Span } from './model.js';
import { hostOf, segments } from './segments.js';

/** Entries that are cut at their own dates; of more, each year is a stretch. */
const mostCut = 200;

/** Every entry under the stretch of time in which it lies, or in which it is first told of. */
export function periods(
  entries: readonly Entry[],
  window: Span,
): { readonly when: string; readonly entries: readonly Entry[] }[] {
  if (entries.length > mostCut) {
    const years = new Map<string, Entry[]>();
    for (const entry of entries) {
      const when = new Date(Math.max(entry.span.start, window.start)).toISOString().slice(0, 4);
      const year = years.get(when);
      if (year) year.push(entry);
      else years.set(when, [entry]);
    }
    return [...years].map(([when, own]) => ({ when, entries: own }));
  }
  const list = segments(entries, window);
  const placed = new Set(list.flatMap((one) => one.entries));
  const loose = entries.filter((entry) => !placed.has(entry));
  return list.map((segment, i) => ({
    when: segment.when,
    entries: [...segment.entries, ...loose.filter((entry) => hostOf(list, entry) === i)],
  }));
}
