/**
 * Readers of rows: a table of the page, a CSV or TSV text, an array of objects. Loaded when
 * needed; long tables are read in slices.
 */
import { inSlices } from '../frame/slices.js';
import { parseDelimited, ragged } from '../story/csv.js';
import { storyFromRowsSteps } from '../story/rows.js';
import type { ReadResult } from '../story/read-story.js';
import type { Problem } from '../story/types.js';
import { ucdpStory } from '../story/ucdp-story.js';
import { captionOf, linesOf } from './read-table.js';

/** A raw story, to be read as one, and what was wrong with the rows. */
interface Read {
  readonly raw: unknown;
  readonly problems: readonly Problem[];
  readonly forgiven: (problem: Problem) => boolean;
  /** What reading it gives, where that is known already. */
  readonly value?: ReadResult | undefined;
}

/** Under this a raw story has the headings of the table that it was made of. */
const columnsKey = Symbol.for('backstory/columns');

type Rows = Parameters<typeof storyFromRowsSteps>[0];

/** What a table has no place for is not its fault; of a row, some was told already. */
const forgiven = ({ code, path }: Problem): boolean =>
  code === 'order' ||
  code === 'no-claimant' ||
  (code === 'missing' && /^(title|asOf)$|\.parties$/.test(path));

async function read(
  rows: Rows,
  { name = '', title = '', found = [] as readonly Problem[] } = {},
): Promise<Read> {
  const steps = storyFromRowsSteps(rows, name ? { name } : {});
  const result = await inSlices(steps);
  // The name of a file or of no file is no headline; a caption is.
  const raw = { ...result.story, title, [columnsKey]: result.columns };
  const story = result.isUcdp ? await inSlices(ucdpStory(raw)) : undefined;
  const value = story && { story, problems: [] };
  return { raw, problems: [...found, ...result.problems], forgiven, value };
}

/** Rows as a raw story: an array of objects, or of arrays of which the first is the heading. */
export function readRows(rows: readonly unknown[]): Promise<Read> {
  const cells = rows.map((row): unknown[] => (Array.isArray(row) ? row : []));
  return read(rows as Rows, { found: ragged(cells) });
}

/** CSV or TSV text as a raw story. Its `address` gives the title of its source. */
export function readDelimited(text: string, address: string): Promise<Read> {
  const { rows, problems } = parseDelimited(text);
  // What a page made up for itself has no name.
  const path = /^(?:blob|data):/.test(address) ? '' : address.split(/[?#]/)[0]!;
  const name = decodeURIComponent(path.split('/').pop() ?? '');
  return read(rows, { ...(name && { name }), found: problems });
}

/** A table of the page as a raw story; its caption names the source. */
export function readTable(table: HTMLTableElement): Promise<Read> {
  const caption = captionOf(table);
  const lines = linesOf(table);
  return read(lines, { name: caption, title: caption, found: ragged(lines) });
}
