import type { Dot, Ink, Point, Shape } from '../marks/shape.js';
import type { Node } from './graph.js';

/* Corners on a circle of radius 1, as x and y in turn. */
const outlines: Readonly<Record<string, readonly number[]>> = {
  'de-facto': [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  peacekeepers: [0, -1.1, 0.95, -0.55, 0.95, 0.55, 0, 1.1, -0.95, 0.55, -0.95, -0.55],
  'armed-group': [0, -1.15, 1.1, 0.85, -1.1, 0.85],
  organisation: [0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0],
  place: [-0.6, -0.6, 0.6, -0.6, 0.6, 0.6, -0.6, 0.6],
};

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
  const points = corners.flatMap((c, i): Point[] =>
    i % 2 ? [] : [[x + c * r, y + corners[i + 1]! * r]],
  );
  return { type: 'area', points, ...paint };
}
