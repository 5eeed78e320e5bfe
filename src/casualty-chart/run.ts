/** One running total: as somebody states it, or added up figure by figure. */
import type { Extent } from '../marks/bar.js';
import { lessCertain } from '../story/certainty.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import { drawnExtent } from '../story/quantity-extent.js';
import type { Quantity } from '../story/quantity.js';
import { beside, boundsOf, isNear, isZero, nothing, plus, quantityOf } from '../story/sum.js';
import { partOf, type Total } from '../story/sum-figures.js';
import type { Status } from '../story/types.js';
import { isSteady, type Dated } from './gaps.js';
import type { Row } from './row.js';
import { silences, softs } from './silences.js';
import {
  isPartlyAbout,
  statusesOf,
  withUnnumbered,
  type StatusCounts,
  type Unnumbered,
} from './sums.js';

/** A running total from one time until the next point. */
export interface RunPoint {
  /** Milliseconds since 1970, UTC: the end of the date that the total is for. */
  readonly time: number;
  readonly number: Quantity;
  readonly extent: Extent | undefined;
  /** As sure as the least certain part. */
  readonly status: Status;
  /** How many figures of each status it is made of. */
  readonly statuses: StatusCounts;
  /** Whether parts of it are only "about", which its form does not say. */
  readonly near?: boolean;
  /** How many figures it is made of. */
  readonly count: number;
  /** Its parts that leave no number in it. */
  readonly unnumbered?: Unnumbered;
  /** How many figures are not in it, for people may be in several of them. */
  readonly besides?: number;
  /** The figure that gives the total, or that was added last. */
  readonly row: Row;
  /** Whether nothing is on record right before: the line breaks. */
  readonly gap: boolean;
  /** Whether nobody reported for long before: what was known then need not have held. */
  readonly silent?: boolean;
  /** Time from which on the people may have been counted, where the date is none to the day. */
  readonly soft?: number;
  /** The total before, where this one is lower: people do not come back, a count is corrected. */
  readonly down?: Quantity;
}

/** The running total of one claimant on one set of people. */
export interface Run {
  readonly id: string;
  /** A row of the run, for its claimant, sides, hue and status. */
  readonly of: Row;
  readonly points: readonly RunPoint[];
  /** Whether the totals were added up here, not stated by anybody. */
  readonly added: boolean;
  /** Time at which the count begins; undefined where nobody says when it was zero. */
  readonly from: number | undefined;
  /** What is not in the last total, for people may be in several of them. */
  readonly besides?: readonly Total[];
  /** Whether it is by a source whose numbers others dispute. */
  readonly rival?: boolean;
  /** Whom it counts and who says so, where several do. */
  readonly whom?: string;
}

const day = 864e5;

/** Rows between two chances to pause: about a millisecond. */
const some = 500;

/** What one claimant states, as it is stated. */
export function givenRun(id: string, rows: readonly Dated[]): Run {
  let before: Quantity | undefined;
  const silent = silences(rows);
  const soft = softs(rows);
  const points = rows.map((row, i): RunPoint => {
    const { number } = row.figure;
    const extent = drawnExtent(number);
    const down =
      before && (upperBound(number) ?? Infinity) < (lowerBound(before) ?? 0) ? before : undefined;
    if (extent) before = number;
    return {
      time: row.when.end,
      number,
      extent,
      status: row.status,
      statuses: statusesOf([row]),
      count: 1,
      row,
      gap: !extent,
      silent: silent[i]!,
      ...(soft[i] !== undefined && { soft: soft[i] }),
      ...(down && { down }),
    };
  });
  return { id, of: rows.at(-1)!, points, added: false, from: undefined };
}

/**
 * A running total of figures in order of their dates' ends. Where some may count the same people,
 * they are in several `totals`, and it is at least the greatest of these.
 */
export function* addedRun(
  id: string,
  rows: readonly Dated[],
  totals: readonly Total[],
): Generator<void, Run> {
  const steady = isSteady(rows);
  const part = new Map(totals.flatMap(({ ids }, i) => ids.map((one) => [one, i])));
  const parts = totals.map((total) => ({
    ...{ total, bounds: nothing, count: 0, until: -Infinity },
    unnumbered: new Map() as Unnumbered,
  }));
  const begun = new Set<(typeof parts)[number]>();
  const anyParts = totals.some(({ isPart }) => isPart);
  let held = -Infinity;
  let most = parts[0]!;
  let all = nothing;
  let unrecorded = nothing;
  const since = rows[0]!.when.start;
  let until = since;
  let status = rows[0]!.status;
  let statuses = statusesOf(rows.slice(0, 1));
  // Most runs are of one status, which needs no count.
  const mixed = rows.some((row) => row.status !== status);
  const soft = softs(rows);
  const points: RunPoint[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % some === some - 1) yield;
    const { number: stated } = row.figure;
    const known = row.extent !== undefined;
    const gap = (steady && row.when.start - until > day) || !known;
    // What nobody counted in a gap may be any number.
    if (gap && known) unrecorded = boundsOf({ unknown: true });
    const own = parts[part.get(row.id)!]!;
    own.bounds = plus(own.bounds, partOf(row.figure));
    own.count++;
    own.until = row.when.end;
    if (!own.total.isPart) held = Math.max(held, row.when.end);
    own.unnumbered = withUnnumbered(own.unnumbered, row);
    if (!isZero(stated)) begun.add(own);
    if (anyParts) {
      // Parts are in their whole as soon as that is told of their time.
      const wholes = [...begun].filter(({ total, until: end }) => !total.isPart || end > held);
      all = wholes.map(({ bounds }) => bounds).reduce(beside, nothing);
    } else if (begun.size > 1) all = beside(all, own.bounds);
    else if (begun.has(own)) all = own.bounds;
    if (own.bounds.low > most.bounds.low || !begun.has(most)) most = own;
    until = Math.max(until, row.when.end);
    status = lessCertain(status, row.status);
    if (mixed && i)
      statuses = new Map([...statuses, [row.status, (statuses.get(row.status) ?? 0) + 1]]);
    const bounds = plus(all, unrecorded);
    // What nothing was added to yet stands as it was stated.
    const number = i || !known ? quantityOf(bounds) : stated;
    points.push({
      time: row.when.end,
      number,
      near: isPartlyAbout(number, isNear(bounds)),
      extent: drawnExtent(number),
      status,
      statuses,
      count: most.count,
      unnumbered: most.unnumbered,
      besides: i + 1 - most.count,
      row,
      gap,
      ...(soft[i] !== undefined && { soft: soft[i] }),
    });
  }
  return {
    ...{
      id,
      of: rows.at(-1)!,
      points,
      added: true,
      from: Number.isFinite(since) ? since : undefined,
    },
    besides: totals.filter((total) => total !== most.total),
  };
}
