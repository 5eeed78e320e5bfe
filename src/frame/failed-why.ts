import { failedFor } from '../locale/en/failed-for.js';
import type { FrameWords } from '../locale/frame-words.js';
import { fill } from '../locale/languages.js';
import type { Problem } from '../story/types.js';

/** Why nothing could be read, by what was wrong first, in a reader's words. */
export function failedWhy({ later }: FrameWords, problems: readonly Problem[]): string {
  const { code, found, expected } = problems[0]!;
  const words = later?.failedFor ?? failedFor;
  const reason = words[code] ?? words[code.split('-')[0]!] ?? words['other']!;
  // What was found may run the other way.
  return `\u2068${fill(reason, { found, expected })}\u2069 ${words['so']}`;
}

/** Tells a page of what is wrong, once for each reading. */
export function warn({ localName }: Element, problems: readonly Problem[]): void {
  const { path, found } = problems[0]!;
  console.warn(`<${localName}>, 1 of ${problems.length}: ${path} ${found}`, problems);
}
