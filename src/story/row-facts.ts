import { MAYBE, SOURCES, SURE } from './cell-marks.js';
import { isBoth, isTogether, isUnknown, partsOf, type CellName } from './cell-names.js';
import { fold } from './cell-text.js';
import type { Draft } from './draft.js';
import type { Column, Role } from './headers.js';
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
/** What a claim without a claimant most likely lacks. */
const fix = 'claimed by …';

/** What rows of every kind say about themselves: who says so, how surely, and of which sides. */
export class RowFacts {
  readonly #table: Table;
  readonly #draft: Draft;
  readonly #ids = new Map<unknown, string[]>();
  /** Names that stand alone in a cell of sides, or in a header; folded to as written. */
  readonly #sides = new Map<string, string>();

  /** @param named the columns whose cells name sides */
  constructor(table: Table, draft: Draft, named: readonly Role[]) {
    this.#table = table;
    this.#draft = draft;
    const add = ({ text, exact }: CellName): void => {
      if (exact || !(isTogether(text) || isUnknown(text))) this.#sides.set(fold(text), text);
    };
    const columns = table.columnsOf(...named);
    const cells = new Set<unknown>();
    for (const row of table.rows) for (const { at } of columns) cells.add(row.cells[at]);
    for (const cell of cells) {
      const [name, ...others] = partsOf(cell, SURE);
      if (name && !others.length && (name.exact || !MAYBE.test(name.text))) add(name);
    }
    for (const { side } of table.columns) if (side) add({ text: side, exact: false });
    // Only now, when the simple names are known, can the compound ones be told apart.
    for (const cell of cells) for (const name of this.split(cell)) add(name);
  }

  /** The names in a cell: "A; B", and "A and B" where both are sides of their own. */
  split(cell: unknown): CellName[] {
    return partsOf(cell, SURE).flatMap((name) => {
      const parts = name.exact ? [] : name.text.split(MAYBE).filter(Boolean);
      const split = parts.length > 1 && parts.every((one) => this.#sides.has(fold(one)));
      return split ? parts.map((text) => ({ text, exact: false })) : name;
    });
  }

  /**
   * Actor ids for names of sides; "all" are all sides that the table names, and so are "both" where
   * these are two: of more, nobody said which.
   */
  actors(names: readonly CellName[]): string[] {
    const ids = names.flatMap((name) => {
      const { text, exact } = name;
      if (this.#isTooFew(name)) return [];
      if (!exact && isTogether(text)) return this.#together();
      if (!exact && isUnknown(text)) return [];
      return this.#draft.actor(this.#sides.get(fold(text)) ?? text);
    });
    return [...new Set(ids)];
  }

  #isTooFew({ text, exact }: CellName): boolean {
    return !exact && this.#sides.size > 2 && isBoth(text);
  }

  /** All sides; none where the table names fewer than two, as then nobody knows who they are. */
  #together(): string[] {
    const names = [...this.#sides.values()];
    return names.length > 1 ? names.map((name) => this.#draft.actor(name)) : [];
  }

  /** Actor ids from the cells of these columns. */
  actorsIn(row: Row, columns: readonly Column[]): string[] {
    const ids = columns.flatMap(({ at, name }) => {
      const cell = row.cells[at];
      const ids = this.#idsIn(cell);
      if (!ids.length && this.split(cell).some((one) => this.#isTooFew(one))) {
        const sides = [...this.#sides.values()].slice(0, 5).join(', ');
        this.#table.report(row, name, 'both', cell, sides, 'warning');
      }
      return ids;
    });
    return columns.length > 1 ? [...new Set(ids)] : ids;
  }

  /** Actor ids of a cell: thousands of rows name the same few. */
  #idsIn(cell: unknown): string[] {
    let ids = this.#ids.get(cell);
    if (!ids) this.#ids.set(cell, (ids = this.actors(this.split(cell))));
    return ids;
  }

  sources(row: Row): string[] {
    const link = this.#table.text(row, 'url');
    const names = this.#table
      .columnsOf('source')
      .flatMap(({ at }) => partsOf(row.cells[at], SOURCES));
    if (!names.length && link) names.push({ text: link, exact: false });
    const ids = names.map((name) => this.#draft.source(name, names.length === 1 ? link : ''));
    return ids.length ? [...new Set(ids)] : [this.#draft.table()];
  }

  /**
   * Status and claimant of a row; undefined, once reported, for a status nobody knows. A named
   * claimant makes it a claim; a claim without one is that of the source which the row names, and
   * where it names none, nobody's: a table says nothing on its own.
   */
  standing(
    row: Row,
    sources: readonly string[],
    usual: Status = 'reported',
  ): { status: Status; claimedBy?: string } | undefined {
    const written = this.#table.text(row, 'status');
    const by = this.#table.name(row, 'claimedBy');
    const folded = fold(written);
    const known = written ? STATUS.find(([, pattern]) => pattern.test(folded))?.[0] : undefined;
    if (written && !known) {
      const column = this.#table.find(row, 'status')!.name;
      const expected = STATUS.map(([status]) => status).join(', ');
      return this.#table.report(row, column, 'word', written, expected);
    }
    const status = known ?? (by.text ? 'claimed' : usual);
    const side = this.#sides.get(fold(by.text));
    const nobody = !by.text || (!by.exact && isUnknown(by.text));
    const claimant = nobody ? undefined : side ? this.#draft.actor(side) : this.#draft.source(by);
    // Where it is said that nobody knows who claims it, its source does not.
    const isSaid = status === 'claimed' && !by.text && !this.#draft.isTable(sources[0]!);
    const claimedBy = claimant ?? (isSaid ? sources[0] : undefined);
    if (status === 'claimed' && !claimedBy && !by.text) {
      const { name } = this.#table.find(row, 'status')!;
      this.#table.report(row, name, 'no-claimant', written, 'claimed by, source', 'warning', fix);
    }
    return { status, ...(claimedBy && { claimedBy }) };
  }
}
