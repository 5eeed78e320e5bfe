import { isUnknown } from './cell-names.js';
import { fold } from './cell-text.js';
import type { Draft } from './draft.js';
import { categoryOf, DATE_ROLES, measureOf, type Column, type Role } from './headers.js';
import { readQuantity } from './quantity-read.js';
import type { Quantity } from './quantity.js';
import type { RowFacts } from './row-facts.js';
import { isFilled, type Row, type Table } from './table.js';
import type { Category, Measure } from './types.js';

type Form = 'number' | 'low' | 'best' | 'high';
interface Stated {
  readonly quantity: Quantity;
  readonly words: string;
}
/** The columns that state one figure: one count, or its low, best and high. */
interface Group {
  readonly first: Column;
  readonly columns: Partial<Record<Form, Column>>;
}

export const CASUALTY_ROLES: readonly Role[] = [
  ...DATE_ROLES,
  ...(['side', 'causedBy', 'source', 'url', 'claimedBy'] as const),
  ...(['status', 'category', 'affiliation', 'tally', 'measure', 'number', 'low', 'best'] as const),
  ...(['high', 'unit', 'place', 'event', 'asOf', 'title', 'id', 'late', 'words'] as const),
  ...(['contradicts', 'supersedes', 'corrected', 'correction'] as const),
];

/** The columns of counts, grouped by the figure they state. Bare ones go with the only measure. */
function groupColumns(table: Table): Group[] {
  const groups = new Map<string, Group>();
  const measures = new Set(table.columns.flatMap((c) => (c.measure ? [c.measure] : [])));
  const bare = table.columnsOf('low', 'best', 'high', 'number');
  const keyOf = ({ measure, side, category, cumulative, affiliation, place, unit }: Column) =>
    JSON.stringify([measure, side, category, cumulative, affiliation, place, unit]);
  const put = (key: string, form: Form, column: Column): void => {
    const group = groups.get(key);
    if (!group) groups.set(key, { first: column, columns: { [form]: column } });
    // Nobody could tell two running totals of the same people apart.
    else if (group.columns[form] && column.cumulative)
      table.report(undefined, column.name, 'twice', column.name, '', 'warning');
    // A second column for the same count is a count of its own.
    else if (group.columns[form]) put(`${key}+`, form, column);
    else group.columns[form] = column;
  };
  for (const column of table.columns)
    if (column.measure) put(keyOf(column), column.form ?? 'number', column);
  const only = groups.size === 1 ? [...groups.keys()][0] : undefined;
  for (const column of bare) {
    const form = column.role as Form;
    if (!measures.size) put('', form, column);
    else if (only && form !== 'number') put(only, form, column);
    else
      table.report(undefined, column.name, 'column', column.name, 'killed, injured …', 'warning');
  }
  return [...groups.values()];
}

/** "40 killed" says no more than 40 in a column of killed. */
const bare = (cell: unknown, { measure }: Column): unknown =>
  typeof cell === 'string' && measure
    ? cell.replace(/(?<=\d\+?) +(\p{L}+) *$/u, (said, noun: string) =>
        measureOf(fold(noun)) === measure ? '' : said,
      )
    : cell;

/** One cell of counts; undefined where it is empty or, once reported, cannot be read. */
function stated(table: Table, row: Row, column: Column | undefined): Stated | undefined {
  if (!column) return undefined;
  const read = readQuantity(bare(row.cells[column.at], column));
  if ('error' in read) {
    const { code, found, fix } = read.error;
    if (code !== 'empty')
      table.report(row, column.name, `number-${code}`, found, '280, over 280, 10–14', 'error', fix);
    return undefined;
  }
  if (read.warning) {
    const code = read.warning === 'implausible' ? 'implausible' : 'order';
    table.report(
      row,
      column.name,
      code,
      read.words,
      code === 'order' ? 'low ≤ high' : '',
      'warning',
    );
  }
  return read;
}

const plain = (part: Stated | undefined): number | undefined =>
  part && 'value' in part.quantity ? part.quantity.value : undefined;

/**
 * A figure from its low, best and high. Three equal numbers are one number. A best estimate with
 * only one bound has no form of its own: it is "about", and its words say the rest.
 */
export function combine(
  low: number | undefined,
  best: number | undefined,
  high: number | undefined,
): Stated | undefined {
  const words = '';
  if (low !== undefined && high !== undefined) {
    if (low === high && (best ?? low) === low)
      return { quantity: { value: low, bound: 'exact' }, words };
    return { quantity: best === undefined ? { low, high } : { low, best, high }, words };
  }
  if (best !== undefined) {
    const rest = low === undefined ? `high ${high}` : `low ${low}`;
    return { quantity: { value: best, bound: 'about' }, words: `best ${best}, ${rest}` };
  }
  if (low !== undefined) return { quantity: { value: low, bound: 'at-least' }, words };
  return high === undefined ? undefined : { quantity: { value: high, bound: 'up-to' }, words };
}

/** The number that a group of columns states in one row. */
function numberOf(table: Table, row: Row, { first, columns }: Group): Stated | undefined {
  const [low, best, high, number] = (['low', 'best', 'high', 'number'] as const).map((form) =>
    stated(table, row, columns[form]),
  );
  const middle = best ?? number;
  const [a, b] = [plain(low), plain(high)];
  if (a === undefined && b === undefined) return middle ?? low ?? high;
  const n = plain(middle);
  if ((a ?? 0) > (b ?? Infinity) || (n ?? Infinity) < (a ?? 0) || (n ?? 0) > (b ?? Infinity)) {
    const found = [`low ${a}`, `best ${n}`, `high ${b}`].filter((p) => !p.endsWith('undefined'));
    table.report(row, first.name, 'order', found.join(', '), 'low ≤ best ≤ high', 'warning');
  }
  return combine(a, n, b);
}

/** What is counted: the header, or a column that names it. Nothing is taken for deaths unsaid. */
function measured(table: Table, row: Row, first: Column): { measure: Measure; unit?: string } {
  if (first.measure) return { measure: first.measure, ...(first.unit && { unit: first.unit }) };
  const named = table.text(row, 'measure');
  if (named === 'other') {
    const unit = table.text(row, 'unit');
    return { measure: 'other', ...(unit && { unit }) };
  }
  const measure = named ? measureOf(named) : undefined;
  if (measure && measure !== 'other') return { measure };
  return { measure: 'other', unit: named || table.text(row, 'unit') || first.name };
}

function categoryIn(table: Table, row: Row): Category {
  const text = table.text(row, 'category');
  const known = categoryOf(text);
  if (known || !text) return known ?? 'not-stated';
  if (isUnknown(text)) return 'unknown';
  if (/^(?:mixed|both|not.stated)$/i.test(text)) return /not/i.test(text) ? 'not-stated' : 'mixed';
  const column = table.find(row, 'category')!.name;
  table.report(row, column, 'word', text, 'combatant, civilian, mixed, unknown', 'warning');
  return 'not-stated';
}

/** A near range, an open one. */
const SIGNS = /[~≈≃∼].*\d ?[-–—−] ?\d|\d ?[-–—−] ?\d.*\+/;

/** Wording worth keeping: what the number alone does not say. */
const worded = ({ quantity, words }: Stated): boolean =>
  (/\p{L}/u.test(words) || SIGNS.test(words)) && !('vague' in quantity) && !('unknown' in quantity);

/** A count that qualifies another: how many of them came late. */
function lateIn(table: Table, row: Row): number | undefined {
  const column = table.find(row, 'late');
  const late = plain(stated(table, row, column));
  if (column && late === undefined)
    table.report(row, column.name, 'number', table.text(row, 'late'), '12', 'warning');
  return late;
}

/** Ids that the rows of a table give to their figures, and what each figure says of others. */
class Links {
  readonly #table: Table;
  readonly #ids = new Map<Row, string>();
  readonly #byText = new Map<string, string>();

  constructor(table: Table, draft: Draft) {
    this.#table = table;
    if (!table.has('contradicts', 'supersedes')) return;
    // A row may point at one further down, so all ids are given before any row is read.
    for (const row of table.rows) {
      const text = table.text(row, 'id');
      if (!text) continue;
      const id = draft.id(text);
      this.#ids.set(row, id);
      if (!this.#byText.has(text)) this.#byText.set(text, id);
    }
  }

  idOf(row: Row): string | undefined {
    return this.#ids.get(row);
  }

  of(row: Row): { contradicts?: string[]; supersedes?: string[] } {
    const ids = (role: 'contradicts' | 'supersedes'): string[] =>
      this.#table
        .text(row, role)
        .split(/[\s;,|]+/)
        .filter(Boolean)
        .map((text) => this.#byText.get(text) ?? text);
    const [contradicts, supersedes] = [ids('contradicts'), ids('supersedes')];
    return {
      ...(contradicts.length && { contradicts }),
      ...(supersedes.length && { supersedes }),
    };
  }
}

const ALLEGIANCES = ['belongs-to', 'caused-by'] as const;

/** A reader of casualty rows: each count in a row becomes a figure. */
export function casualtyReader(table: Table, draft: Draft, facts: RowFacts): (row: Row) => void {
  const groups = groupColumns(table);
  const links = new Links(table, draft);
  const unnamed = !table.has('measure', 'unit') && groups.find((group) => !group.first.measure);
  if (unnamed) {
    const { name } = unnamed.first;
    table.report(undefined, name, 'measure', name, 'killed, injured …', 'warning');
  }
  return (row) => {
    const numbers = groups.flatMap((group) => {
      const number = numberOf(table, row, group);
      return number ? [{ first: group.first, number }] : [];
    });
    if (!numbers.length) {
      const cells = groups.flatMap(({ columns }) => Object.values(columns));
      // What was read and refused has been reported.
      if (!cells.some(({ at }) => isFilled(row.cells[at])))
        table.report(row, '', 'empty-row', '', 'killed, injured …', 'warning');
      return;
    }
    if (!table.find(row, ...DATE_ROLES)) return table.report(row, '', 'missing', '', 'when');
    const when = table.when(row);
    const sources = facts.sources(row);
    const standing = when && facts.standing(row, sources);
    if (!when || !standing) return;
    // What a row says of its one figure, it does not say of several.
    const own = numbers.length === 1;
    const wording = own ? table.text(row, 'words') : '';
    const late = own ? lateIn(table, row) : undefined;
    const link = own ? links.of(row) : {};
    for (const { first, number } of numbers) addFigure(first, number, when, sources, standing);

    function addFigure(
      first: Column,
      number: Stated,
      when: string,
      sources: string[],
      standing: object,
    ): void {
      const { measure, unit } = measured(table, row, first);
      const stated = fold(table.text(row, 'affiliation')).replace(' ', '-');
      const affiliation =
        ALLEGIANCES.find((one) => one === stated) ??
        first.affiliation ??
        (table.find(row, 'causedBy') && 'caused-by');
      const named = first.side ? [] : facts.actorsIn(row, table.columnsOf('side'));
      const sides = first.side
        ? facts.actors([{ text: first.side, exact: false }])
        : named.length
          ? named
          : facts.actorsIn(row, table.columnsOf('causedBy'));
      const event = table.text(row, 'event', 'title');
      const place = first.place ?? table.text(row, 'place');
      const tally = first.cumulative || /^cum|total/.test(fold(table.text(row, 'tally')));
      const asOf = draft.asOf(table.date(row, table.find(row, 'asOf')));
      const figure = draft.add('figures', {
        id:
          (own && links.idOf(row)) ||
          draft.id(table.text(row, 'id'), unit ?? measure, when, ...sides),
        measure,
        ...(unit && { unit }),
        number: number.quantity,
        ...(wording ? { words: wording } : worded(number) && { words: number.words }),
        scope: {
          when,
          ...(place && { place: draft.place(place) }),
          ...(event && { event: draft.event(event, when, sides, sources) }),
          ...(sides.length && { sides }),
          ...(affiliation && (sides.length || stated) && { affiliation }),
        },
        category: first.category ?? categoryIn(table, row),
        tally: tally ? 'cumulative' : 'period',
        ...(late !== undefined && { late }),
        ...standing,
        sources,
        ...(asOf && { asOf }),
        ...link,
      });
      const made = own && table.date(row, table.find(row, 'corrected'));
      if (made) draft.correct(figure.id, made, table.text(row, 'correction'), sources);
    }
  };
}
