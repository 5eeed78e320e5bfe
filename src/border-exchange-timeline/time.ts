import { edge } from '../marks/time-edge.js';
import type { Edtf } from '../story/edtf-span.js';
import type { Span } from './model.js';

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

/** How far a date's end is drawn soft: its own span, and its softness on both sides of it. */
export const ramp = (date: Edtf['from'], soft: number): Span | undefined =>
  date && { start: date.start - soft, end: date.end + soft };
