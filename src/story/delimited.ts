import { parseDelimited } from './csv.js';
import { storyFromRows } from './rows.js';
import type { Problem } from './types.js';

/** Reads CSV or TSV text as a raw story. `name` is the file's, for the title of its source. */
export function readDelimited(
  text: string,
  name?: string,
): { raw: unknown; problems: readonly Problem[] } {
  const { rows, problems } = parseDelimited(text);
  const read = storyFromRows(rows, name ? { name } : {});
  return { raw: read.story, problems: [...problems, ...read.problems] };
}
