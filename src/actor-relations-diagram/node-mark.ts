import type { Dot, Ink, Point, Shape } from '../marks/shape.js';
import { grid } from './curve.js';
import type { Node } from './graph.js';

/* Corners on a circle of radius 1, as x and y in turn. */
const outlines: Readonly<Record<string, string>> = {
  'de-facto': '-.9 -.9 .9 -.9 .9 .9 -.9 .9',
  peacekeepers: '0 -1.1 .95 -.55 .95 .55 0 1.1 -.95 .55 -.95 -.55',
  'armed-group': '0 -1.15 1.1 .85 -1.1 .85',
  organisation: '0 -1.2 1.2 0 0 1.2 -1.2 0',
  place: '-.6 -.6 .6 -.6 .6 .6 -.6 .6',
};

/** The points of a small figure, given as x and y in turn, around a point and at a size. */
export function figure(corners: string, [x, y]: Point, across: number, down: number): Point[] {
  const numbers = corners.split(' ').map(Number);
  return numbers.flatMap((n, i): Point[] =>
    i % 2 ? [] : [[grid(x + n * across), grid(y + numbers[i + 1]! * down)]],
  );
}

/** The mark of a node `r` pixels large: its form is what kind of actor it is, its hue who. */
export function nodeMark({ form, hue, kind }: Node, [x, y]: Point, r: number): Shape {
  const corners = outlines[form];
  const ink: Ink = kind === 'place' ? 'ink-2' : `hue-${hue}`;
  // What is no state is told apart in grey too: a population is a ring, a place an open square.
  const open = kind === 'place' || form === 'population' || form === 'de-facto';
  const paint: Pick<Dot, 'fill' | 'stroke'> = open
    ? {
        fill: { ink: kind === 'place' ? 'surface' : `tint-${hue}` },
        stroke: { ink, width: form === 'population' ? 3 : 2 },
      }
    : { fill: { ink }, ...(r < 10 && { stroke: { ink: 'surface', width: 1 } }) };
  if (!corners) return { type: 'dot', x, y, r: open ? r - 1.5 : r, ...paint };
  return { type: 'area', points: figure(corners, [x, y], r, r), ...paint };
}
