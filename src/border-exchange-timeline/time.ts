import { edge } from '../marks/time-ticks.js';
import type { Edtf } from '../story/edtf.js';
import type { Entry, Span } from './model.js';

/** EDTF of a stretch of time, as coarse as it can be said: `2021/2022-08`. */
export function edtfOf({ start, end }: Span): string {
  const [from, to] = [edge(start, false), edge(end, true)];
  if (from === to) return from;
  // Within one year both ends are said alike: "September – December 2020".
  const alike = Math.max(from.length, to.length);
  const same = from.slice(0, 4) === to.slice(0, 4);
  const iso = (time: number): string => new Date(time).toISOString().slice(0, alike);
  return same ? `${iso(start)}/${iso(end - 1)}` : `${from}/${to}`;
}

/** A map from time to pixels, straight between its knots. Times outside are taken to its ends. */
export type TimeScale = (time: number) => number;

export function scaleThrough(knots: readonly (readonly [time: number, x: number])[]): TimeScale {
  return (time) => {
    let i = 1;
    while (i < knots.length - 1 && knots[i]![0] < time) i++;
    const from = knots[i - 1]!;
    const to = knots[i]!;
    const share = (time - from[0]) / (to[0] - from[0]);
    return from[1] + Math.max(0, Math.min(1, share)) * (to[1] - from[1]);
  };
}

/** Whether marks would stand in each other's way on a linear axis so wide. */
export function crowds(entries: readonly Entry[], window: Span, width: number): boolean {
  const xs = entries
    .filter(({ form }) => form !== 'bar' && form !== 'strip')
    .map(({ span }) => {
      const middle = (Math.max(span.start, window.start) + Math.min(span.end, window.end)) / 2;
      return ((middle - window.start) / (window.end - window.start)) * width;
    })
    .sort((a, b) => a - b);
  const near = xs.filter((x, i) => i && x - xs[i - 1]! < 24).length;
  return near > xs.length / 4;
}

/** How far a date's end is drawn soft: its own span, and its softness on both sides of it. */
export const ramp = (date: Edtf['from'], soft: number): Span | undefined =>
  date && { start: date.start - soft, end: date.end + soft };
