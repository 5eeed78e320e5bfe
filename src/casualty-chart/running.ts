/** Running totals: as somebody gives them, or added up from figures that may be added. */
import { part, type Part } from '../frame/part.js';
import { atOnce, inSlices } from '../frame/slices.js';
import { commas } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import {
  joined,
  overlapReasons,
  rivalReasons,
  storyLinks,
  type ApartReason,
  type StoryLinks,
} from '../story/apart.js';
import { byAccount, contestedIn } from '../story/by-account.js';
import { reasonsApart, sumFigures, type Total } from '../story/sum-figures.js';

import { isEnded, type Dated } from './gaps.js';
import type { ChartModel } from './model.js';
import type { FigureWords, Row } from './row.js';
import { addedRun, givenRun, type Run } from './run.js';
import { sourcesIn } from './sums.js';

export interface RunningModel {
  readonly runs: Run[];
  /** Figures that are in no run, and why. */
  readonly apart: ReadonlyMap<ApartReason, number>;
  /** Why runs are not added to each other. */
  readonly beside: ReadonlySet<ApartReason>;
  /** Runs of a single number that are not among these, where there are many. */
  readonly single: readonly Run[];
  /** How many figures that is, and those that stand alone. */
  readonly more: number;
}

/** How many figures are in the last total of a run, or are one each. */
export const countedIn = ({ points }: Run): number => points.length - (points.at(-1)?.besides ?? 0);

/** Whom a figure counts, by whose word. */
const whomKey = ({ figure: { claimedBy = '', scope, category } }: Row): string =>
  [claimedBy, scope.affiliation === 'caused-by', category, joined(scope.sides)].join('\n');

/** Sources count apart only where each keeps a total of its own. */
const runKey = (row: Row): string =>
  row.figure.tally === 'period' ? whomKey(row) : [whomKey(row), ...row.figure.sources].join('\n');

/** Runs that are all shown, however short. */
const fewRuns = 6;

/** What of one account is added up, and by `skip` what is not. */
function* runsOf(
  id: string,
  account: readonly Dated[],
  links: StoryLinks,
  skip: (why: ApartReason, count: number) => unknown,
): Generator<void, Run[]> {
  const { totals } = sumFigures(
    account.map(({ figure }) => figure),
    links,
  );
  const isOverlap = ({ apart: why }: Total): boolean => Boolean(why && overlapReasons.has(why));
  const overlaps = totals.filter(isOverlap);
  const runs: Run[] = [];
  for (const [i, total] of totals.entries()) {
    yield;
    const { apart: why, ids } = total;
    if (isOverlap(total)) continue;
    // What one source says against itself stands beside it.
    if (why && !rivalReasons.has(why)) {
      skip(why, ids.length);
      continue;
    }
    const added = why ? [total] : [total, ...overlaps];
    const parts = new Set(added.flatMap((one) => one.ids));
    const run = yield* addedRun(
      i ? `${id}\n${i}` : id,
      account.filter((row) => parts.has(row.id)),
      added,
    );
    for (const one of run.besides!)
      skip(one.apart ?? overlaps[0]?.apart ?? 'periods', one.ids.length);
    runs.push(run);
  }
  return runs;
}

/** Whom a run counts, and by which sources. */
const whomOf = ({ of, points }: Run, words: FigureWords): string => {
  const rows = points.map(({ row }) => row);
  return commas(words.tongue.locale.dates, of.sides, of.category, sourcesIn(rows, words));
};

/**
 * The running totals of a chart, one for each claimant and set of people. A total that somebody
 * states stands as stated; figures of periods and events are added only where that counts nobody
 * twice and none with its rival's, the rest is told with its reason. In small steps.
 */
export function* runningSteps({
  rows,
  replaced,
  words,
}: ChartModel): Generator<void, RunningModel> {
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
  const runs: Run[] = [];
  for (const [id, own] of groups) {
    yield;
    own.sort((a, b) => a.when.end - b.when.end || a.when.start - b.when.start || 0);
    if (own[0]!.figure.tally === 'cumulative') {
      runs.push(givenRun(id, own));
      continue;
    }
    // A total that is stated is not worked out a second time.
    if (stated.has(id)) {
      skip('tallies', own.length);
      continue;
    }
    const made: Run[] = [];
    for (const [source, account] of byAccount(own, contested, links)) {
      const some = yield* runsOf(source ? `${id}\nby ${source}` : id, account, links, skip);
      made.push(...some.map((run) => ({ ...run, ...(source && { rival: true }) })));
    }
    runs.push(
      ...(made.length > 1 ? made.map((run) => ({ ...run, whom: whomOf(run, words) })) : made),
    );
  }
  const drawn = runs.filter(({ points }) => points.some(({ extent }) => extent));
  // Where there are many, a single number is no running total.
  const lines = drawn.filter(({ points }) => points.length > 1);
  const shown = lines.length && drawn.length > fewRuns ? lines : drawn;
  const single = drawn.filter((run) => !shown.includes(run));
  for (const run of single) if (run.rival) skip('accounts', countedIn(run));
  const inRuns = shown.reduce((sum, run) => sum + countedIn(run), 0);
  yield;
  const figures = shown.flatMap(({ points }) => points.map(({ row }) => row.figure));
  const beside = shown.length > 1 ? reasonsApart(figures, links) : new Set<ApartReason>();
  return { runs: shown, apart, beside, single, more: rows.length - replaced.size - inRuns };
}

/** Running totals that were worked out: a picture of another size has the same. */
const known = new WeakMap<ChartModel, Part<RunningModel>>();

/** What a picture waits for: very many figures are added up in slices. */
export function waits(model: ChartModel): Part<RunningModel> {
  let found = known.get(model);
  if (!found) known.set(model, (found = part(async () => inSlices(runningSteps(model)))));
  return found;
}

/** The running totals of a chart. */
export const runningModel = (model: ChartModel): RunningModel =>
  known.get(model)?.value ?? atOnce(runningSteps(model));
