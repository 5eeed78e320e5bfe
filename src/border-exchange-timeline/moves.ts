import type { Leap, Place, Step, Way } from '../frame/walk.js';
import type { TimelineModel } from './model.js';
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

/** Shortest window that zooming in leads to, in milliseconds. */
const day = 864e5;

/**
 * EDTF of a window `factor` times as long as the one shown, around an entry if one is given, in
 * whole days; undefined where that is all of the story's time.
 */
export function zoomed(
  { whole, window, entries }: TimelineModel,
  id: string | undefined,
  factor: number,
): string | undefined {
  const span = entries.find((entry) => entry.id === id)?.span ?? window;
  const length = Math.max(day, (window.end - window.start) * factor);
  const middle = (Math.max(span.start, window.start) + Math.min(span.end, window.end)) / 2;
  const from = Math.max(whole.start, Math.min(middle - length / 2, whole.end - length));
  const round = (time: number): number => Math.round(time / day) * day;
  const start = round(from);
  const end = Math.max(round(from + length), start + day);
  return start <= whole.start && end >= whole.end ? undefined : edtfOf({ start, end });
}
