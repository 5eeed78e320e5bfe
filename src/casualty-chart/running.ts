/** Running totals: as somebody gives them, or added up from figures that may be added. */
import { commas } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import { drawnExtent } from '../story/quantity-extent.js';
import type { Quantity } from '../story/quantity.js';
import { beside, boundsOf, isNear, isZero, nothing, plus, quantityOf } from '../story/sum.js';
import {
  overlapReasons,
  rivalReasons,
  storyLinks,
  type ApartReason,
  type StoryLinks,
} from '../story/apart.js';
import { byAccount, contestedIn } from '../story/by-account.js';
import { lessCertain } from '../story/certainty.js';
import { partOf, sumFigures, type Total } from '../story/sum-figures.js';
import type { Status } from '../story/types.js';
import type { Extent } from '../marks/bar.js';
import { isEnded, isSteady, type Dated } from './gaps.js';
import type { ChartModel } from './model.js';
import type { FigureWords, Row } from './row.js';
import { silences, softs } from './silences.js';
import {
  isPartlyAbout,
  sourcesIn,
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

export interface RunningModel {
  readonly runs: Run[];
  /** Figures that are in no run, and why. */
  readonly apart: ReadonlyMap<ApartReason, number>;
  /** Runs of a single number that are not among these, where there are many. */
  readonly single: readonly Run[];
  /** How many figures that is, and those that stand alone. */
  readonly more: number;
}

/** How many figures are in the last total of a run, or are one each. */
export const countedIn = ({ points }: Run): number => points.length - (points.at(-1)?.besides ?? 0);

const day = 864e5;

/** Whom a figure counts, by whose word. */
const whomKey = ({ figure: { claimedBy = '', scope, category } }: Row): string =>
  [claimedBy, scope.affiliation === 'caused-by', category, ...[...scope.sides].sort()].join('\n');

/** Sources count apart only where each keeps a total of its own. */
const runKey = (row: Row): string =>
  row.figure.tally === 'period' ? whomKey(row) : [whomKey(row), ...row.figure.sources].join('\n');

/** Runs that are all shown, however short. */
const fewRuns = 6;

function givenRun(id: string, rows: readonly Dated[]): Run {
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
function addedRun(id: string, rows: readonly Dated[], totals: readonly Total[]): Run {
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
  const points = rows.map((row, i): RunPoint => {
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
    return {
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
    };
  });
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

/** What of one account is added up, and by `skip` what is not. */
function runsOf(
  id: string,
  account: readonly Dated[],
  links: StoryLinks,
  skip: (why: ApartReason, count: number) => unknown,
): Run[] {
  const { totals } = sumFigures(
    account.map(({ figure }) => figure),
    links,
  );
  const isOverlap = ({ apart: why }: Total): boolean => Boolean(why && overlapReasons.has(why));
  const overlaps = totals.filter(isOverlap);
  return totals.flatMap((total, i): Run[] => {
    const { apart: why, ids } = total;
    if (isOverlap(total)) return [];
    // What one source says against itself stands beside it.
    if (why && !rivalReasons.has(why)) {
      skip(why, ids.length);
      return [];
    }
    const added = why ? [total] : [total, ...overlaps];
    const parts = new Set(added.flatMap((one) => one.ids));
    const run = addedRun(
      i ? `${id}\n${i}` : id,
      account.filter((row) => parts.has(row.id)),
      added,
    );
    for (const one of run.besides!)
      skip(one.apart ?? overlaps[0]?.apart ?? 'periods', one.ids.length);
    return [run];
  });
}

/** Whom a run counts, and by which sources. */
const whomOf = ({ of, points }: Run, words: FigureWords): string => {
  const rows = points.map(({ row }) => row);
  return commas(words.tongue.locale.dates, of.sides, of.category, sourcesIn(rows, words));
};

/**
 * The running totals of a chart, one for each claimant and set of people. A total that somebody
 * states stands as stated; figures of periods and events are added only where that counts nobody
 * twice and none with its rival's, the rest is told with its reason.
 */
export function runningModel({ rows, replaced, words }: ChartModel): RunningModel {
  const apart = new Map<ApartReason, number>();
  const skip = (why: ApartReason, count = 1): unknown =>
    count && apart.set(why, (apart.get(why) ?? 0) + count);
  for (const row of rows)
    if (replaced.has(row.id)) skip('superseded');
    else if (row.struck) skip('withdrawn');
  const counted = rows.filter(({ id, struck }) => !struck && !replaced.has(id)).filter(isEnded);
  const groups = groupBy(counted, runKey);
  const links = storyLinks(words.story);
  const contested = contestedIn(counted);
  const stated = new Set(
    [...groups.values()].flatMap(([row]) =>
      row!.figure.tally === 'cumulative' ? [whomKey(row!)] : [],
    ),
  );
  const runs = [...groups].flatMap(([id, own]): Run[] => {
    own.sort((a, b) => a.when.end - b.when.end || a.when.start - b.when.start || 0);
    if (own[0]!.figure.tally === 'cumulative') return [givenRun(id, own)];
    // A total that is stated is not worked out a second time.
    if (stated.has(id)) {
      skip('tallies', own.length);
      return [];
    }
    const accounts = byAccount(own, contested, links);
    const made = [...accounts].flatMap(([source, account]) =>
      runsOf(source ? `${id}\nby ${source}` : id, account, links, skip).map((run) => ({
        ...run,
        ...(source && { rival: true }),
      })),
    );
    return made.length > 1 ? made.map((run) => ({ ...run, whom: whomOf(run, words) })) : made;
  });
  const drawn = runs.filter(({ points }) => points.some(({ extent }) => extent));
  // Where there are many, a single number is no running total.
  const lines = drawn.filter(({ points }) => points.length > 1);
  const shown = lines.length && drawn.length > fewRuns ? lines : drawn;
  const single = drawn.filter((run) => !shown.includes(run));
  for (const run of single) if (run.rival) skip('accounts', countedIn(run));
  const inRuns = shown.reduce((sum, run) => sum + countedIn(run), 0);
  return { runs: shown, apart, single, more: rows.length - replaced.size - inRuns };
}
