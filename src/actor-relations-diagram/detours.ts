import type { Box, Point } from '../marks/shape.js';
import type { Ground } from './ground.js';
import { clear, type Detour } from './layout-ties.js';

/** A round place that lines keep clear of, and how much it counts where they cannot. */
type Disc = readonly [at: Point, reach: number, weight: number];

/** Of a node; more than of all that there may be of a name. */
const nodeWeight = 20;

/** Discs over the words in `box`. */
function discsOver({ x, y, width, height }: Box): Disc[] {
  const [across, down] = [Math.ceil(width / 14), Math.round(height / 16)];
  return Array.from({ length: across * down }, (_, i) => [
    [
      x + (((i % across) + 0.5) * width) / across,
      y + ((Math.floor(i / across) + 0.5) * height) / down,
    ],
    10,
    1,
  ]);
}

/**
 * How far a line has to bow, towards its left-hand side, so that it runs clear of what stands in its
 * way, or of the most of that; 0 where nothing does.
 *
 * @param discs of each node, its own first
 */
function around(
  a: string,
  b: string,
  { centres }: Ground,
  discs: ReadonlyMap<string, readonly Disc[]>,
): number {
  const [[ax, ay], [bx, by]] = [centres.get(a)!, centres.get(b)!];
  const [dx, dy] = [bx - ax, by - ay];
  const far = Math.sqrt(dx * dx + dy * dy) || 1;
  const near: [rise: number, off: number, reach: number, weight: number][] = [];
  for (const [id, own] of discs)
    own.forEach(([[x, y], reach, weight], i) => {
      const t = ((x - ax) * dx + (y - ay) * dy) / (far * far);
      const off = ((x - ax) * dy - (y - ay) * dx) / far;
      const free = t < 0.05 || t > 0.95 || Math.abs(off) > far / 3 + reach;
      // A curve is 4t(1 − t) of its bow off the straight line.
      if (!free && (i || (id !== a && id !== b)))
        near.push([4 * t * (1 - t), off, reach - 0.5, weight]);
    });
  const cost = (bow: number): number => {
    let sum = Math.abs(bow) / 80;
    for (const [rise, off, reach, weight] of near) {
      const beyond = rise * bow - off;
      if (Math.abs(beyond) < reach) sum += weight;
      // Around a node, a line would cross the ties of that.
      else if (weight > 1 && off * beyond > 0) sum += 2;
    }
    return sum;
  };
  let [best, least] = [0, cost(0)];
  if (least)
    for (const [rise, off, reach] of near)
      for (const edge of [-reach - 0.5, reach + 0.5]) {
        const bow = (off + edge) / rise;
        const own = Math.abs(bow) < far / 3 ? cost(bow) : Infinity;
        if (own < least) [best, least] = [bow, own];
      }
  return best;
}

/** Ways around all nodes, and around their names where these are known. */
export function detours(
  ground: Ground,
  names?: ReadonlyMap<string, { readonly box: Box } | undefined>,
): Detour {
  const discs = new Map<string, Disc[]>();
  for (const [id, at] of ground.centres) {
    const box = names?.get(id)?.box;
    const over = box ? discsOver(box) : [];
    discs.set(id, [[at, clear(ground.radius) + 6, nodeWeight], ...over]);
  }
  return (a, b) => around(a, b, ground, discs);
}
