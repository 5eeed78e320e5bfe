/** Marks with their lines to other lanes: who it was sent to, who mediated, who accuses whom. */
import type { Ink, Point, Shape } from '../marks/shape.js';
import { glyph, head, thin, triangle, unanswered } from './glyphs.js';
import { levelOf, type End } from './lanes.js';
import type { Entry, TimelineModel } from './model.js';

type Among = Pick<TimelineModel, 'lanes' | 'facing'>;

/** Whether a mark concerns some between whose lanes there is no line: it stands in one of them. */
const isApart = ({ lanes }: Entry, level: number): boolean => lanes.length > 1 && level % 1 === 0;

const accuserInk = ({ blame }: Entry, { lanes }: Among): Ink => `hue-${lanes[blame![0]]!.hue}`;

/** A mark, with its accusation beside it where both of that stand at it. */
export function markOf(entry: Entry, among: Among, x: number, y: number, down: boolean): Shape[] {
  const { blame, form, hues } = entry;
  const level = levelOf(entry, among.facing);
  const mark =
    form === 'pair' && isApart(entry, level)
      ? [triangle(entry, hues[0]!, x, y, 5, -5, down)]
      : glyph(entry, x, y, down);
  if (!blame?.every((lane) => Math.abs(lane - level) < 1)) return mark;
  const ink = accuserInk(entry, among);
  const back = blame[1] < blame[0];
  const far = back ? -13 : 13;
  const point = (across: number): Point => (down ? [x + across, y + 13] : [x - 13, y + across]);
  const points = [point(-far), point(far)];
  const arrow = head(...point(far), ink, down, back, true);
  return [...mark, { type: 'line', points, ink, width: thin }, arrow];
}

/**
 * The line from a mark to where it ends in another lane, and what stands there: an arrow's head, the
 * other half of a pair, or a dot. `at` is where it crosses lanes, `start` the mark, `place` the end.
 */
export function endOf(
  entry: Entry,
  [lane, as]: End,
  among: Among,
  at: number,
  start: number,
  place: number,
  down: boolean,
): Shape[] {
  const { hues, answer, blame, form } = entry;
  const level = levelOf(entry, among.facing);
  const back = lane < level;
  const point = (across: number): Point => (down ? [across, at] : [at, across]);
  const { hue } = among.lanes[lane]!;
  const [x, y] = point(place);
  const joined = (end: number, ink: Ink, width: number, mark: Shape): Shape[] => {
    const dash = as === 'via' && { dash: '2 4' };
    return [{ type: 'line', points: [point(start), point(end)], ink, width, ...dash }, mark];
  };
  if (as === 'to') {
    const ink: Ink = `hue-${hues[0] ?? 0}`;
    const end = place + (back ? 1 : -1) * (answer ? 8 : down ? 3 : 0);
    const arrow = joined(end, ink, 2, head(...point(end), ink, down, back));
    return answer ? [...arrow, unanswered(x, y)] : arrow;
  }
  const dot = (ink: Ink): Shape => ({ type: 'dot', x, y, r: 4, fill: { ink } });
  if (as === 'accuser' || as === 'accused') {
    const ink = accuserInk(entry, among);
    // Away from the accuser, whichever side of both the mark is on; at the mark if that is the accused’s.
    const headAt = (across: number): Shape =>
      head(...point(across), ink, down, blame![1] < blame![0], true);
    if (as === 'accused') return joined(place, ink, thin, headAt(place));
    const line = joined(place, ink, thin, dot(ink));
    const own = Math.abs(blame![1] - level) < 1;
    return own ? [...line, headAt(start + (back ? -13 : 13))] : line;
  }
  const apart = as === 'party' && isApart(entry, level);
  return joined(
    place,
    apart ? 'ink-3' : `hue-${hue}`,
    2,
    apart && form === 'pair'
      ? triangle(entry, hue, x, y, -5, 5, down)
      : apart && form === 'diamond'
        ? glyph(entry, x, y, down)[0]!
        : dot(`hue-${hue}`),
  );
}
