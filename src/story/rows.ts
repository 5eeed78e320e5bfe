import { Draft } from './draft.js';
import { likeliestHeader, tableKind, type Role, type TableKind } from './headers.js';
import { RowFacts } from './row-facts.js';
import { CASUALTY_ROLES, casualtyReader } from './rows-casualties.js';
import { INCIDENT_ROLES, incidentReader } from './rows-incidents.js';
import { RELATION_ROLES, relationReader } from './rows-relations.js';
import { markRunning } from './rows-running.js';
import { ucdpReader } from './rows-ucdp.js';
import { Table, type Row } from './table.js';
import type { Problem } from './types.js';

export interface RowsOptions {
  /** The file's name or the table's title: names the story, and the source where rows name none. */
  readonly name?: string;
  /** BCP 47; told from the headers' script if absent. */
  readonly lang?: string;
}

export interface RowsResult {
  /** A story file (version 1) that `readStory` reads. */
  readonly story: Record<string, unknown>;
  /** Paths are `rows[i].header`, i from 0 in the rows as given: 0 is the header of a CSV. */
  readonly problems: Problem[];
  /** The headings that were found. */
  readonly columns: readonly string[];
}

/** What was read, and whether it was a UCDP GED file, of which no more has to be asked. */
interface RowsReading extends RowsResult {
  readonly isUcdp: boolean;
}

const SOME_ROWS = 200;
const READERS = {
  casualties: casualtyReader,
  incidents: incidentReader,
  relations: relationReader,
};
const USED: Record<TableKind, readonly Role[]> = {
  casualties: CASUALTY_ROLES,
  incidents: INCIDENT_ROLES,
  relations: RELATION_ROLES,
};

const NAMES_SIDES: Record<TableKind, readonly Role[]> = {
  casualties: ['side', 'causedBy'],
  incidents: ['side', 'sender', 'recipient', 'mediator', 'carriedOut', 'affected', 'inControl'],
  relations: ['from', 'to'],
};

function languageOf(table: Table): string {
  const text = table.columns.map((column) => column.name).join(' ');
  if (/[\u0600-\u06ff]/.test(text)) return 'fa';
  if (/[а-я]/i.test(text)) return 'ru';
  return /[əğışöü]/i.test(text) ? 'az' : 'en';
}

/** One word about each column that is not read. */
function unused(table: Table, kind: TableKind): void {
  for (const { name, role, measure } of table.columns) {
    if (!name || (measure && kind === 'casualties') || (role && USED[kind].includes(role)))
      continue;
    const fix = role || measure ? undefined : likeliestHeader(name);
    table.report(undefined, name, 'column', name, '', 'warning', fix);
  }
}

interface Reader {
  readonly read: (row: Row) => void;
  /** What only all rows together tell. */
  readonly end?: () => void;
  readonly isUcdp?: true;
}

function readerOf(table: Table, draft: Draft): Reader | undefined {
  const ucdp = ucdpReader(table, draft);
  if (ucdp) return { read: ucdp, isUcdp: true };
  const kind = tableKind(table.columns);
  if (!kind) {
    const found = table.columns.map((column) => column.name).join(', ');
    const expected = 'when, side, killed; when, title; from, to, sign';
    return table.report(undefined, '', 'columns', found, expected);
  }
  unused(table, kind);
  const read = READERS[kind](table, draft, new RowFacts(table, draft, NAMES_SIDES[kind]));
  return { read, end: () => markRunning(table, draft.lists.figures) };
}

/** As `storyFromRows`, in steps of some rows, for callers that must not block. */
export function* storyFromRowsSteps(
  rows: readonly (readonly unknown[])[] | readonly Record<string, unknown>[],
  options: RowsOptions = {},
): Generator<void, RowsReading> {
  const table = new Table(Array.isArray(rows) ? rows : []);
  yield;
  const draft = new Draft(options.name ?? '', !Array.isArray(rows) || Array.isArray(rows[0]));
  const reader = readerOf(table, draft);
  yield;
  if (reader)
    for (const [i, row] of table.rows.entries()) {
      reader.read(row);
      if (i % SOME_ROWS === SOME_ROWS - 1) yield;
    }
  yield;
  reader?.end?.();
  if (!table.rows.length) table.report(undefined, '', 'no-rows', '', 'rows');
  return {
    story: draft.story(options.lang ?? languageOf(table)),
    problems: table.done(),
    columns: table.columns.map(({ name }) => name),
    isUcdp: reader?.isUcdp ?? false,
  };
}

/**
 * Makes a story file of a table. Its headers tell which kind it is: casualties
 * (`when, side, killed, source` → figures), incidents (`when, title, side, kind, source` → events),
 * relations (`from, to, kind, sign, since, until` → relations), or a UCDP GED file (both events and
 * figures; of one pair of sides, what each lost too). Actors, places, sources and events are made from their names. Never throws on data.
 *
 * - An empty cell states nothing; the word "unknown" makes an unknown figure.
 * - "Both sides", "all" or "total" in the column of sides means all sides that the table names,
 *   together; where it names fewer than two, the sides are not stated.
 * - A text in double quotes within its cell is taken letter by letter (`textOf`).
 * - Every figure has a source: where the row names none, the table itself.
 * - The story is as of the last date in a column headed "as of"; without one it does not say.
 * - A row without a date, or with a status or sign that nobody knows, is left out with an error.
 *
 * @param rows rows of cells with their header, or records; from any reader of tables
 */
export function storyFromRows(
  rows: readonly (readonly unknown[])[] | readonly Record<string, unknown>[],
  options: RowsOptions = {},
): RowsResult {
  const reading = storyFromRowsSteps(rows, options);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    const { story, problems, columns } = step.value;
    return { story, problems, columns };
  }
}
