import type { Fade, Fill, Hue, Ink, Point, Rect, Shape } from '../marks/shape.js';
import type { Entry } from './model.js';

/* All glyphs are laid out for lanes that run across; `down` turns them for lanes that run down. */
const turned = (down: boolean, x: number, y: number, points: readonly Point[]): Point[] =>
  points.map(([dx, dy]) => (down ? [x + dy, y + dx] : [x + dx, y + dy]));

const white: Fill = { ink: 'surface' };

/** Fill and outline of a mark by its status; whose it is by hue. */
function dress({ status, hollow }: Entry, hue: Hue): { fill: Fill; ink: Ink } {
  const ink: Ink = status === 'withdrawn' ? 'line' : `hue-${hue}`;
  if (hollow || status === 'withdrawn') return { fill: white, ink };
  if (status === 'disputed' || status === 'estimated')
    return { fill: { texture: `${status}-${hue}` }, ink };
  if (status === 'reported') return { fill: { ink: `tint-${hue}` }, ink };
  return { fill: { ink }, ink };
}

/** Half of a mark's size across, in pixels. */
export const reach = 9;

/** Half of a pair, between its `tip` and its `base` across lanes. */
export function triangle(
  entry: Entry,
  hue: Hue,
  x: number,
  y: number,
  tip: number,
  base: number,
  down: boolean,
): Shape {
  const { fill, ink } = dress(entry, hue);
  const corners: Point[] = [
    [-6, base],
    [6, base],
    [0, tip],
  ];
  const points = turned(down, x, y, corners);
  return { type: 'area', points, fill, stroke: { ink, width: 2 } };
}

/** The mark of an entry with its middle at `x`, `y`. */
export function glyph(entry: Entry, x: number, y: number, down: boolean): Shape[] {
  const { form, hues } = entry;
  if (form === 'diamond') {
    const points = turned(down, x, y, [
      [0, -9],
      [9, 0],
      [0, 9],
      [-9, 0],
    ]);
    const { fill } = dress(entry, 0);
    const solid = 'ink' in fill && fill !== white ? white : fill;
    return [{ type: 'area', points, fill: solid, stroke: { ink: 'ink-1', width: 2 } }];
  }
  if (form === 'pair') {
    const triangles = [hues[0] ?? 0, hues[1] ?? hues[0] ?? 0].map((hue, i) => {
      const side = i ? 1 : -1;
      return triangle(entry, hue, x, y, side * 3.5, side * 13.5, down);
    });
    const bar = turned(down, x, y, [
      [-9, 0],
      [9, 0],
    ]);
    return [...triangles, polyline('ink-1', bar)];
  }
  const { fill, ink } = dress(entry, hues[0] ?? 0);
  return [{ type: 'dot', x, y, r: 5.25, fill, stroke: { ink, width: 1.5 } }];
}

const polyline = (ink: Ink, points: Point[]): Shape => ({ type: 'line', points, ink, width: 2 });

/** An arrow's head at `x`, `y`, pointing on across lanes or back; of an accusation hollow and thin. */
export function head(
  x: number,
  y: number,
  ink: Ink,
  down: boolean,
  back: boolean,
  hollow = false,
): Shape {
  const tail = back ? 6 : -6;
  const points = turned(down, x, y, [
    [-5, tail],
    [0, 0],
    [5, tail],
  ]);
  return hollow
    ? { type: 'area', points, fill: white, stroke: { ink, width: thin } }
    : polyline(ink, points);
}

/** The width of an accusation's arrow: what is merely said is drawn lighter. */
export const thin = 1.25;

/** A stretch along time: where it starts and ends in full, and how far each end is soft. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly softFrom: number;
  readonly softTo: number;
}

/** An entry's stretch of pixels along time, and whether it goes on past an end. */
export interface Reach extends Stretch {
  readonly cutFrom: boolean;
  readonly cutTo: boolean;
}

/** A bar with soft ends, so thick, along a lane: pieces that fade and one that does not. */
export function softBar(
  { from, to, softFrom, softTo }: Stretch,
  cross: number,
  thickness: number,
  fill: Fill,
  down: boolean,
): Rect[] {
  const across = Math.round(cross);
  // The middle reaches a pixel into the ends, so that no seam is seen between the pieces.
  const [a0, a1, a2, a3] = [from, from + softFrom, to - softTo, to].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];
  const rect = (a: number, b: number, fade?: Fade): Rect[] =>
    b - a < 0.5
      ? []
      : [
          {
            type: 'rect',
            x: down ? across : a,
            y: down ? a : across,
            width: down ? thickness : b - a,
            height: down ? b - a : thickness,
            fill,
            ...(fade && { fade }),
          },
        ];
  return [
    ...rect(a0, a1, down ? 'up' : 'left'),
    ...rect(Math.max(a0, a1 - 1), Math.min(a2 + 1, a3)),
    ...rect(a2, a3, down ? 'down' : 'right'),
  ];
}

/** Chevrons where a bar goes on past the picture. */
export function cuts({ from, to, cutFrom, cutTo }: Reach, middle: number, down: boolean): Shape[] {
  const inset = down ? 3 : 5;
  const at = (along: number, on: boolean): Shape =>
    head(down ? middle : along, down ? along : middle, 'ink-1', !down, !on);
  return [...(cutTo ? [at(to - inset, true)] : []), ...(cutFrom ? [at(from + inset, false)] : [])];
}

/** A bar of an entry: tinted with two edges; hollow if it is a claim, hatched if it repeats. */
export function barOf(
  entry: Entry,
  stretch: Reach,
  cross: number,
  thickness: number,
  down: boolean,
): Shape[] {
  // What concerns two is nobody's own.
  const hue = entry.lanes.length > 1 ? 0 : (entry.hues[0] ?? 0);
  const strip = entry.form === 'strip';
  const { fill, ink } = dress(entry, hue);
  const body: Fill = strip
    ? { texture: 'unknown' }
    : 'ink' in fill && fill !== white
      ? { ink: `tint-${hue}` }
      : fill;
  const edge: Fill = { ink: strip ? 'line' : ink };
  const width = entry.hollow ? 2 : 1;
  return [
    ...softBar(stretch, cross, thickness, body, down),
    ...softBar(stretch, cross, width, edge, down),
    ...softBar(stretch, cross + thickness - width, width, edge, down),
    ...cuts(stretch, cross + thickness / 2, down),
  ];
}

/** Where an answer was awaited or looked for. */
export const unanswered = (x: number, y: number): Shape => ({
  type: 'dot',
  x,
  y,
  r: 5,
  fill: white,
  stroke: { ink: 'ink-3', width: 1.5, dash: '2 2.2' },
});
