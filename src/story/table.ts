import { Problems } from './alike.js';
import { isStillOpen, readCellDate, dateOrder, type DateOrder } from './cell-date.js';
import { textOf, type CellName } from './cell-names.js';
import { cleanCell, fold } from './cell-text.js';
import { parseEdtf } from './edtf.js';
import { readHeaders, type Column, type Role } from './headers.js';
import { isRecord } from './raw.js';
import type { Problem } from './types.js';

type Cells = readonly unknown[];

export interface Row {
  /** Index in the rows as given, from 0. */
  readonly at: number;
  readonly cells: Cells;
}

export const isFilled = (cell: unknown): boolean => cell instanceof Date || cleanCell(cell) !== '';

/** Records as rows under one header. Sets and own keys only: a key may be `__proto__`. */
function fromRecords(records: readonly unknown[]): Cells[] {
  const known = new Set<string>();
  for (const record of records)
    if (isRecord(record)) for (const key of Object.keys(record)) known.add(key);
  const names = [...known];
  const cellsOf = (record: Record<string, unknown>): Cells => {
    const keys = Object.keys(record);
    // Most tables have all their columns in each record, in one order.
    return keys.length === names.length && keys.every((key, i) => key === names[i])
      ? Object.values(record)
      : names.map((name) => (Object.hasOwn(record, name) ? record[name] : undefined));
  };
  return [names, ...records.map((record) => (isRecord(record) ? cellsOf(record) : []))];
}

/** The first row that names two known columns; a title may stand above it. */
export function headerRow(rows: readonly Cells[]): number {
  const filled = rows.slice(0, 20).flatMap((cells, i) => (cells.some(isFilled) ? [i] : []));
  const known = (i: number): number =>
    readHeaders(rows[i]!).filter((c) => c.role || c.measure).length;
  return filled.slice(0, 5).find((i) => known(i) > 1) ?? filled[0] ?? 0;
}

/** Rows of cells under a row of headers, read by what a column holds. */
export class Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly #problems = new Problems();
  readonly #header: number;
  readonly #byRole = new Map<Role, Column[]>();
  readonly #orders = new Map<number, DateOrder>();

  /** @param input rows of cells, the header among the first, or records */
  constructor(input: readonly unknown[]) {
    const isRows = input.some((row) => Array.isArray(row));
    const all: readonly Cells[] = isRows
      ? input.map((row) => (Array.isArray(row) ? (row as Cells) : []))
      : fromRecords(input);
    const header = isRows ? headerRow(all) : 0;
    this.#header = isRows ? header : 0;
    this.columns = readHeaders(all[header] ?? []);
    for (const column of this.columns)
      if (column.role)
        this.#byRole.set(column.role, [...(this.#byRole.get(column.role) ?? []), column]);
    const shift = isRows ? 0 : 1;
    const rows: Row[] = [];
    for (let i = header + 1; i < all.length; i++)
      if (all[i]!.some(isFilled)) rows.push({ at: i - shift, cells: all[i]! });
    this.rows = rows;
    const isRow = isRows ? Array.isArray : isRecord;
    for (const [at, one] of input.entries())
      if (!isRow(one)) {
        const found = isRecord(one) ? '{…}' : one;
        this.report({ at, cells: [] }, '', 'type', found, isRows ? 'list' : 'object');
      }
  }

  has(...roles: Role[]): boolean {
    return roles.some((role) => this.#byRole.has(role));
  }

  columnsOf(...roles: Role[]): Column[] {
    return roles.flatMap((role) => this.#byRole.get(role) ?? []);
  }

  /** The first filled cell of these columns. */
  find(row: Row, ...roles: Role[]): Column | undefined {
    for (const role of roles)
      for (const column of this.#byRole.get(role) ?? [])
        if (isFilled(row.cells[column.at])) return column;
    return undefined;
  }

  name(row: Row, ...roles: Role[]): CellName {
    return textOf(row.cells[this.find(row, ...roles)?.at ?? -1]);
  }

  text(row: Row, ...roles: Role[]): string {
    return this.name(row, ...roles).text;
  }

  report(
    row: Row | undefined,
    column: string,
    code: string,
    found: unknown,
    expected: string,
    severity: Problem['severity'] = 'error',
    fix?: string,
  ): undefined {
    this.#problems.add({
      path: `rows[${row?.at ?? this.#header}]${column && `.${column}`}`,
      code,
      found: String(found).slice(0, 80),
      expected,
      severity,
      ...(fix && { fix: fix.slice(0, 80) }),
    });
  }

  /** All problems, many alike as one. */
  done(): Problem[] {
    return this.#problems.done();
  }

  /** The date in a column as EDTF; undefined once reported, or where the cell is empty. */
  date(row: Row, column: Column | undefined): string | undefined {
    if (!column) return undefined;
    const cell = row.cells[column.at];
    let read = readCellDate(cell);
    if ('error' in read && read.error.code === 'ambiguous')
      read = readCellDate(cell, this.#order(column.at));
    if ('text' in read) return read.text;
    const { code, found, fix } = read.error;
    return this.report(row, column.name, `date-${code}`, found, 'EDTF', 'error', fix);
  }

  /** As `date` of a column for ends; `..` where the cell says that there is none yet. */
  end(row: Row, column: Column | undefined): string | undefined {
    return column && isStillOpen(row.cells[column.at]) ? '..' : this.date(row, column);
  }

  /** An interval, where both ends are plain dates in their order, or the end is still open. */
  interval(row: Row, start: string, end: string): string | undefined {
    // What is an interval already needs no other end.
    if (end === '..' && /[/[]/.test(start)) return start;
    if (start === end) return start;
    const value = `${start}/${end}`;
    const date = parseEdtf(value);
    if (!('error' in date)) return value;
    const { code, fix } = date.error;
    return this.report(row, '', `date-${code}`, value, 'EDTF', 'error', fix);
  }

  /** When a row's matter was: one column, or a start and an end, or a year, a month and a day. */
  when(row: Row): string | undefined {
    const whole = this.find(row, 'when');
    if (whole) return this.date(row, whole);
    const ends: [Role[], Role[]] = [
      ['start', 'since', 'from'],
      ['end', 'until', 'to'],
    ];
    const [from, to] = ends.map((roles) => this.find(row, ...roles));
    if (from || to) {
      const [start, end] = [this.date(row, from), this.end(row, to)];
      if ((from && !start) || (to && !end)) return undefined;
      if (!start && end === '..') return this.report(row, to!.name, 'missing', end, 'when');
      return start && end ? this.interval(row, start, end) : (start ?? end);
    }
    const start = this.#fromParts(row, 'year', 'month', 'day');
    const end = this.#fromParts(row, 'endYear', 'endMonth', 'endDay');
    return start && end ? this.interval(row, start, end) : start;
  }

  #fromParts(row: Row, ...roles: [Role, Role, Role]): string | undefined {
    const parts = roles.map((role) => fold(this.text(row, role)));
    const [year = '', ...rest] = parts;
    // A column headed "month" or "day" may hold whole dates.
    if (!year) return this.date(row, this.find(row, roles[2], roles[1]));
    const some = rest.slice(0, rest[0] ? 2 : 0).filter(Boolean);
    if (!some.length || !/^\d+$/.test(year)) return this.date(row, this.find(row, roles[0]));
    const named = some.every((part) => /^\d+$/.test(part));
    const text = named
      ? [year, ...some.map((part) => part.padStart(2, '0'))].join('-')
      : [...some, year].reverse().join(' ');
    const read = readCellDate(text);
    if ('text' in read) return read.text;
    const { code, fix } = read.error;
    return this.report(row, roles[0], `date-${code}`, text, 'EDTF', 'error', fix);
  }

  #order(at: number): DateOrder {
    if (!this.#orders.has(at))
      this.#orders.set(at, dateOrder(this.rows.map((row) => row.cells[at])));
    return this.#orders.get(at);
  }
}
