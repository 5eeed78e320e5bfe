/** What form the numbers of a running total have: that decides between a line and a band. */
import { oncePer } from '../story/once.js';
import type { Run, RunPoint } from './run.js';

export const isAbout = ({ number, near }: RunPoint): boolean =>
  near === true || ('value' in number && number.bound === 'about');

/** What is last on record: after it there may be periods without a number, of which a total is no news. */
export const lastOf = (points: readonly RunPoint[]): RunPoint =>
  points.findLast(({ row, extent }) => row.extent && extent) ??
  points.findLast(({ extent }) => extent)!;

/** The count that a line runs at; undefined where only bounds are known. */
export const levelOf = ({
  number,
  extent,
}: Pick<RunPoint, 'number' | 'extent'>): number | undefined =>
  'low' in number ? extent?.best : extent?.to;

const isRange = ({ number }: RunPoint): boolean => 'low' in number;
export const isUpTo = ({ extent }: RunPoint): boolean => Boolean(extent?.openStart);

/**
 * Whether a run is drawn between its bounds: some totals are ranges, or a limit from above stands
 * among other numbers, which no one line can say.
 */
export const isBanded: (run: Run) => boolean = oncePer(
  ({ points }) =>
    points.some(isRange) ||
    (points.some(isUpTo) && !points.every((point) => isUpTo(point) || !point.extent)),
);

/** Points next to each other of which something holds; their last total lasts until the next. */
function runsOf(points: readonly RunPoint[], holds: (point: RunPoint) => boolean): RunPoint[][] {
  const runs: RunPoint[][] = [];
  points.forEach((point, i) => {
    const [before, next] = [points[i - 1], points[i + 1]];
    if (!holds(point)) return;
    if (before && holds(before)) runs.at(-1)!.push(point);
    else runs.push([point]);
    if (next && !holds(next)) runs.at(-1)!.push({ ...point, time: next.time, silent: false });
  });
  return runs;
}

/** Points between which a run is not broken. */
export const stretchesOf: (run: Run) => readonly (readonly RunPoint[])[] = oncePer((run) => {
  const stretches: RunPoint[][] = [];
  let current: RunPoint[] = [];
  // What comes after the last number adds nothing to a line.
  for (const point of run.points.slice(0, run.points.indexOf(lastOf(run.points)) + 1)) {
    if (point.gap || !point.extent) current = [];
    if (point.extent && !current.length) stretches.push(current);
    if (point.extent) current.push(point);
  }
  return stretches;
});

const hasLevel = (point: RunPoint): boolean => levelOf(point) !== undefined && !isUpTo(point);

/** Points that one line joins: in a band, those whose own count is known. */
export const linesOf: (run: Run) => readonly (readonly RunPoint[])[] = oncePer((run) =>
  isBanded(run) ? stretchesOf(run).flatMap((points) => runsOf(points, hasLevel)) : stretchesOf(run),
);

/** Those of points in a line that are only "about", which is drawn beneath it. */
export const aboutOf: (points: readonly RunPoint[]) => readonly RunPoint[][] = oncePer((points) =>
  runsOf(points, isAbout),
);
