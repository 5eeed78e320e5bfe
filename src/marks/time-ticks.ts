import { tickIncrement } from 'd3-array';
import { edge } from './time-edge.js';

const day = 864e5;
const at = (time: number): Date => new Date(time);

const months = [1, 2, 3, 6];

/** About `count` round dates in a span, each with the EDTF value that names it. */
export function timeTicks(
  { start, end }: { readonly start: number; readonly end: number },
  count: number,
): { time: number; when: string }[] {
  const step = (end - start) / Math.max(1, count);
  const ticks: { time: number; when: string }[] = [];
  const add = (time: number): void => {
    if (time >= start && time <= end) ticks.push({ time, when: edge(time, false) });
  };
  const year = (time: number): number => at(time).getUTCFullYear();
  if (step > 183 * day) {
    const years = Math.max(1, Math.round(tickIncrement(0, (end - start) / (365.25 * day), count)));
    for (let y = Math.ceil(year(start) / years) * years; y <= year(end); y += years)
      add(at(0).setUTCFullYear(y, 0, 1));
  } else if (step > 20 * day) {
    const by = months.find((n) => n * 30.5 * day >= step) ?? 6;
    const first = at(start).getUTCMonth();
    for (let m = first - (first % by), time = 0; time <= end; m += by)
      add((time = at(0).setUTCFullYear(year(start), m, 1)));
  } else {
    const days = Math.max(1, Math.round(tickIncrement(0, (end - start) / day, count)));
    for (let time = Math.ceil(start / day) * day; time <= end; time += days * day) add(time);
  }
  return ticks;
}
