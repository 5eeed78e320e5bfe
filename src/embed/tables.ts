/**
 * Readers of rows: a table of the page, a CSV or TSV text, an array of objects. Loaded when
 * needed; long tables are read in slices.
 */
import { inSlices } from '../frame/slices.js';
import { parseDelimited } from '../story/csv.js';
import { storyFromRowsSteps } from '../story/rows.js';
import type { Problem } from '../story/types.js';
import { captionOf, linesOf } from './read-table.js';

/** A raw story, to be read as one, and what was wrong with the rows. */
interface Read {
  readonly raw: unknown;
  readonly problems: readonly Problem[];
  readonly forgiven: (problem: Problem) => boolean;
}

/** Under this a raw story has the headings of the table that it was made of. */
const columnsKey = Symbol.for('backstory/columns');

type Rows = Parameters<typeof storyFromRowsSteps>[0];

/** What a table has no place for is not its fault; a range out of order was told of its row. */
const forgiven = ({ code, path }: Problem): boolean =>
  code === 'order' || (code === 'missing' && /^(title|asOf)$|\.parties$/.test(path));

async function read(
  rows: Rows,
  { name = '', title = '', found = [] as readonly Problem[] } = {},
): Promise<Read> {
  const steps = storyFromRowsSteps(rows, name ? { name } : {});
  const result = await inSlices(steps);
  // The name of a file or of no file is no headline; a caption is.
  const raw = { ...result.story, title, [columnsKey]: result.columns };
  return { raw, problems: [...found, ...result.problems], forgiven };
}

/** Rows as a raw story: an array of objects, or of arrays of which the first is the heading. */
export const readRows = (rows: readonly unknown[]): Promise<Read> => read(rows as Rows);

/** CSV or TSV text as a raw story. Its `address` gives the title of its source. */
export function readDelimited(text: string, address: string): Promise<Read> {
  const { rows, problems } = parseDelimited(text);
  const name = decodeURIComponent(address.split(/[?#]/)[0]!.split('/').pop() ?? '');
  return read(rows, { ...(name && { name }), found: problems });
}

/** A table of the page as a raw story; its caption names the source. */
export function readTable(table: HTMLTableElement): Promise<Read> {
  const caption = captionOf(table);
  return read(linesOf(table), { name: caption, title: caption });
}
