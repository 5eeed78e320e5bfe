/** Whose the dead of a row of UCDP GED are, as far as its columns say. */
import { cleanCell } from './cell-text.js';
import { readQuantity } from './quantity-read.js';
import type { Row } from './table.js';
import type { Category, Scope } from './types.js';

/** Columns by name. */
type Columns = ReadonlyMap<string, number>;

/** The columns that divide the best estimate: fighters of either side, civilians, and not known. */
const DIVIDED = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'];

/** Numbers of these columns, in that order, which together are the best estimate. */
type Divided = readonly number[];

/** Whom a number counts. */
export interface Whom {
  readonly sides: readonly string[];
  readonly affiliation?: NonNullable<Scope['affiliation']>;
  readonly category: Category;
}

/** A part of a row's dead. */
interface Part extends Whom {
  readonly name: string;
  readonly value: number;
}

const PARTS: readonly (readonly [name: string, category: Category])[] = [
  ['a', 'combatant'],
  ['b', 'combatant'],
  ['civilians', 'civilian'],
  ['unknown', 'unknown'],
];

/** UCDP's type of violence by the state or an organised group against civilians. */
export const isOneSided = (type: string): boolean => type === '3';

/** A count that a cell states as a number. */
export function countIn(cell: unknown): number | undefined {
  if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0) return cell;
  const read = readQuantity(cell);
  return 'quantity' in read && 'value' in read.quantity ? read.quantity.value : undefined;
}

/** How a row divides its best estimate; undefined where it does not, or its numbers do not add up. */
export function dividedOf(row: Row, columns: Columns, best: number): Divided | undefined {
  let rest = best;
  const divided: number[] = [];
  for (const name of DIVIDED) {
    const at = columns.get(name);
    const n = at === undefined ? undefined : countIn(row.cells[at]);
    if (n === undefined) return undefined;
    divided.push(n);
    rest -= n;
  }
  return rest ? undefined : divided;
}

/**
 * Whom all of a row's dead are. In fighting they are of both sides and others, together. One-sided
 * violence is told by whoever killed, for its dead are not the killer's own; a row of it that
 * counts fighters after all is of both sides together.
 *
 * @param killer the side that one-sided violence is by
 */
export function wholeOf(sides: readonly string[], killer?: string, divided?: Divided): Whom {
  const [a = 0, b = 0, civilians, unknown] = divided ?? [];
  if (killer === undefined) return { sides, category: 'not-stated' };
  if (a || b) return { sides, category: civilians ? 'mixed' : 'not-stated' };
  const category = unknown === 0 ? 'civilian' : civilians === 0 ? 'unknown' : 'not-stated';
  return { sides: [killer], affiliation: 'caused-by', category };
}

/** What a row of fighting between two sides divides its dead into: of civilians no side is stated. */
export const partsOf = ([a, b]: readonly string[], divided: Divided): Part[] =>
  PARTS.flatMap(([name, category], i) => {
    const value = divided[i]!;
    const side = [a, b][i];
    return value ? { name, value, category, sides: side === undefined ? [] : [side] } : [];
  });

/**
 * Whether all fighting in a table is between the same two. Then each row's parts are figures too,
 * and what each side lost stands whole beside what both did. In a table of many conflicts a chart
 * shows the largest and gathers the rest: the parts of some would stand among the wholes of
 * others, the civilians of all wars would be one, and hardly a total could be told.
 */
export function isOfOnePair(rows: readonly Row[], columns: Columns): boolean {
  if (!DIVIDED.every((name) => columns.has(name))) return false;
  const text = ({ cells }: Row, name: string): string => cleanCell(cells[columns.get(name)!]);
  let pair: string | undefined;
  return rows.every((row) => {
    if (isOneSided(text(row, 'type_of_violence'))) return true;
    const [a, b] = [text(row, 'side_a'), text(row, 'side_b')];
    const own = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    return a !== '' && b !== '' && a !== b && own === (pair ??= own);
  });
}
