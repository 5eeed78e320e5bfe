import { cleanCell, fold } from './cell-text.js';
import type { Draft } from './draft.js';
import type { Column, Role } from './headers.js';
import { readQuantity } from './quantity-read.js';
import type { Row, Table } from './table.js';
import type { Status } from './types.js';

const STATUS: readonly (readonly [Status, RegExp])[] = [
  ['confirmed', /^(?:confirmed|verified|подтвержд\p{L}*|təsdiq\p{L}*(?: edilib)?|تایید ?شده)$/u],
  ['reported', /^(?:reported|report|сообща\p{L}*|bildirilir|bildirilib|گزارش ?شده)$/u],
  ['claimed', /^(?:claimed|claim|alleged|заявл\p{L}*|iddia(?: edilir)?|ادعا(?: ?شده)?)$/u],
  ['disputed', /^(?:disputed|contested|оспарива\p{L}*|mübahisəli|مورد مناقشه)$/u],
  ['estimated', /^(?:estimated?|оцен\p{L}*|təxmini?|برآورد(?: ?شده)?)$/u],
  ['withdrawn', /^(?:withdrawn|retracted|отозван\p{L}*|geri götürülüb|پس ?گرفته ?شده)$/u],
];
const TOGETHER =
  /^(?:both(?: sides| parties)?|all(?: sides| parties)?|total|together|combined|overall|всего|итого|вместе|все|обе(?:их)? сторон[ыа]?|hər iki tərəf|birlikdə|cəmi|هر دو(?: طرف)?|همه|مجموع|جمعا)$/;
/** Parts a cell of several names wherever it stands; commas and "and" may be part of a name. */
const SURE = /\s*[;|\n]\s*|\s+[/+]\s+/;
const MAYBE = /\s*[,،]\s*|\s+(?:and|&|и|və|و)\s+/;

/** Whether a cell says that something is not known. */
export function isUnknown(text: string): boolean {
  const read = readQuantity(text);
  return 'quantity' in read && 'unknown' in read.quantity;
}

/** What rows of every kind say about themselves: who says so, how surely, and of which sides. */
export class RowFacts {
  readonly #table: Table;
  readonly #draft: Draft;
  /** Names that stand alone in a cell of sides, or in a header; folded to as written. */
  readonly #sides = new Map<string, string>();

  /** @param named the columns whose cells name sides */
  constructor(table: Table, draft: Draft, named: readonly Role[]) {
    this.#table = table;
    this.#draft = draft;
    const add = (text: string): void => {
      if (text && !TOGETHER.test(fold(text)) && !isUnknown(text)) this.#sides.set(fold(text), text);
    };
    const columns = table.columnsOf(...named);
    for (const { cells } of table.rows)
      for (const column of columns) {
        const text = cleanCell(cells[column.at]);
        if (!MAYBE.test(text) && !SURE.test(text)) add(text);
      }
    for (const { side } of table.columns) add(side ?? '');
    // Only now, when the simple names are known, can the compound ones be told apart.
    for (const { cells } of table.rows)
      for (const column of columns) for (const name of this.split(cells[column.at])) add(name);
  }

  /** The names in a cell: "A; B", and "A and B" where both are sides of their own. */
  split(cell: unknown): string[] {
    if (typeof cell !== 'string') return [cleanCell(cell)].filter(Boolean);
    return cell.split(SURE).flatMap((part) => {
      const name = cleanCell(part);
      const parts = name.split(MAYBE).filter(Boolean);
      const split = parts.length > 1 && parts.every((one) => this.#sides.has(fold(one)));
      return (split ? parts : [name]).filter(Boolean);
    });
  }

  /** Actor ids for names of sides; "both" and "all" are all sides that the table names. */
  actors(names: readonly string[]): string[] {
    const ids = names.flatMap((name) => {
      const folded = fold(name);
      if (TOGETHER.test(folded)) return this.#together();
      return isUnknown(name) ? [] : [this.#draft.actor(this.#sides.get(folded) ?? name)];
    });
    return [...new Set(ids)];
  }

  /** All sides; none where the table names fewer than two, as then nobody knows who they are. */
  #together(): string[] {
    const names = [...this.#sides.values()];
    return names.length > 1 ? names.map((name) => this.#draft.actor(name)) : [];
  }

  /** Actor ids from the cells of these columns. */
  actorsIn(row: Row, columns: readonly Column[]): string[] {
    return this.actors(columns.flatMap((column) => this.split(row.cells[column.at])));
  }

  sources(row: Row): string[] {
    const link = this.#table.text(row, 'url');
    const texts = this.#table
      .columnsOf('source')
      .flatMap(({ at }) => String(row.cells[at] ?? '').split(/\s*(?:[|\n]|;(?!\S))\s*/))
      .map(cleanCell)
      .filter(Boolean);
    if (!texts.length && link) texts.push(link);
    const ids = texts.map((text) => this.#draft.source(text, texts.length === 1 ? link : ''));
    return ids.length ? [...new Set(ids)] : [this.#draft.table()];
  }

  /**
   * Status and claimant of a row; undefined, once reported, for a status nobody knows. A named
   * claimant makes it a claim; a claim without one is its source's.
   */
  standing(
    row: Row,
    sources: readonly string[],
    usual: Status = 'reported',
  ): { status: Status; claimedBy?: string } | undefined {
    const written = this.#table.text(row, 'status');
    const by = this.#table.text(row, 'claimedBy');
    const folded = fold(written);
    const known = STATUS.find(([, pattern]) => pattern.test(folded))?.[0];
    if (written && !known) {
      const column = this.#table.find(row, 'status')!.name;
      const expected = STATUS.map(([status]) => status).join(', ');
      return this.#table.report(row, column, 'word', written, expected);
    }
    const status = known ?? (by ? 'claimed' : usual);
    const side = this.#sides.get(fold(by));
    const claimant = by && (side ? this.#draft.actor(side) : this.#draft.source(by));
    const claimedBy = claimant || (status === 'claimed' ? sources[0] : undefined);
    return { status, ...(claimedBy && { claimedBy }) };
  }
}
