/** What form the numbers of a running total have: that decides between a line and a band. */
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
export const isBanded = ({ points }: Run): boolean =>
  points.some(isRange) ||
  (points.some(isUpTo) && !points.every((point) => isUpTo(point) || !point.extent));

/** Points next to each other of which something holds; their last total lasts until the next. */
export function runsOf(
  points: readonly RunPoint[],
  holds: (point: RunPoint) => boolean,
): RunPoint[][] {
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
