import type { Leap, Place, Step, Way } from '../frame/walk.js';
import type { Span, TimelineModel } from './model.js';
import { levelOf } from './lanes.js';
import { edtfOf } from './time.js';

/** Up and down lead to the nearest in the next lane that has one; on and back are as they are. */
export function laneOn(
  places: readonly Place[],
  from: Place,
  way: Way | Leap,
  { entries, facing }: TimelineModel,
): Step | undefined {
  if (way !== 'up' && way !== 'down') return undefined;
  const lanes = new Map(entries.map((entry) => [entry.id, levelOf(entry, facing)]));
  const sign = way === 'down' ? 1 : -1;
  const far = ({ id }: Place): number => (lanes.get(id)! - lanes.get(from.id)!) * sign;
  const apart = ({ box }: Place): number => Math.abs(box.x + box.y - from.box.x - from.box.y);
  const beyond = places.filter((place) => far(place) > 0);
  const [to = from] = beyond.sort((a, b) => far(a) - far(b) || apart(a) - apart(b));
  return { to };
}

/** Shortest window that zooming in leads to, in milliseconds: a day in it can be told from others. */
export const shortest = 7 * 864e5;
const day = 864e5;

/** The middle of that window, so long, in which most entries begin. */
function densest({ entries, window }: TimelineModel, length: number): number {
  let [first, most, middle] = [0, 0, (window.start + window.end) / 2];
  const starts = entries.map(({ span }) => Math.max(span.start, window.start));
  starts.forEach((last, i) => {
    while (last - starts[first]! > length) first++;
    if (i - first < most) return;
    most = i - first + 1;
    middle = (starts[first]! + last) / 2;
  });
  return middle;
}

/** EDTF of so much time around a middle, in whole days; undefined where that is all of the story's. */
function windowOf({ whole }: TimelineModel, middle: number, length: number): string | undefined {
  const from = Math.max(whole.start, Math.min(middle - length / 2, whole.end - length));
  const round = (time: number): number => Math.round(time / day) * day;
  const start = round(from);
  const end = Math.max(round(from + length), start + day);
  return start <= whole.start && end >= whole.end ? undefined : edtfOf({ start, end });
}

/**
 * EDTF of a window `factor` times as long as the one shown: around where the reader is, else, nearer,
 * where most happened; undefined where that is all of the story's time.
 */
export function zoomed(
  model: TimelineModel,
  here: Span | undefined,
  factor: number,
): string | undefined {
  const { window } = model;
  const span = here ?? (factor < 1 ? undefined : window);
  const length = Math.max(shortest, (window.end - window.start) * factor);
  const middle = span
    ? (Math.max(span.start, window.start) + Math.min(span.end, window.end)) / 2
    : densest(model, length);
  return windowOf(model, middle, length);
}

/** EDTF of a window half as far on, or back; undefined where there is no more time. */
export function panned(model: TimelineModel, sign: 1 | -1): string | undefined {
  const { start, end } = model.window;
  if (sign > 0 ? end >= model.whole.end : start <= model.whole.start) return undefined;
  const length = end - start;
  return windowOf(model, (start + end) / 2 + (sign * length) / 2, length);
}
