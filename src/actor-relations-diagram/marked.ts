/** The marks over what is picked out: loaded when something is. */
import { inPage, moved, type Box, type Point, type Shape } from '../marks/shape.js';
import { grid } from './curve.js';
import type { Picture } from './layout.js';

/** Along a line, wide enough to be seen on both sides of a zigzag. */
const pen = 14;

const line = (points: readonly Point[], width: number): Shape => ({
  type: 'line',
  points,
  ink: 'accent',
  width,
});

/** Over words, all of them. */
const wash = ({ x, y, width, height }: Box): Shape => ({
  type: 'rect',
  x: x - 3,
  y: y - 1,
  width: width + 6,
  height: height + 4,
  fill: { ink: 'accent' },
});

/**
 * What is picked out, as if with a marking pen: the whole line of a tie and its words; of an actor
 * a ring that stays within the room that ties leave it, and its name. Drawn see-through.
 */
export function marked(picture: Picture, picked: readonly string[]): Shape[] {
  const { ground, nodes, names, ties, words, down, rtl, width } = picture;
  const shapes: Shape[] = [];
  ties.forEach(({ now, curve, start, end }, i) => {
    if (!picked.includes(now.tie.id)) return;
    shapes.push(
      line(
        curve.part(start, end, 6, () => 0),
        pen,
      ),
    );
    const spot = words[i];
    if (spot) shapes.push(wash(spot.box));
  });
  for (const { id } of nodes) {
    if (!picked.includes(id)) continue;
    const [x, y] = ground.centres.get(id)!;
    const r = ground.radius + 2.5;
    const ring = Array.from({ length: 49 }, (_, i): Point => {
      const turn = (i * Math.PI) / 24;
      // eslint-disable-next-line no-restricted-syntax -- a ring has no other points, and they are rounded
      return [grid(x + r * Math.cos(turn)), grid(y + r * Math.sin(turn))];
    });
    shapes.push(line(ring, 5));
    const spot = names.get(id);
    if (spot) shapes.push(wash(spot.box));
  }
  return shapes.map((shape) => inPage(moved(shape, 0, down), width, rtl));
}
