/** What a crowded picture needs: places spread out, ways around, ties bundled, names chosen, elements shared. */
import { groupBy } from '../marks/group-by.js';
import type { Page } from '../marks/page.js';
import type { Point } from '../marks/shape.js';
import { grid } from './curve.js';
import { endsOf, type Graph } from './graph.js';
import { badgeRadius, groundOf, usualRadius, type Ground } from './ground.js';
import { spread, type Link } from './stress.js';

export { bundles } from './bundles.js';
export { crowdOf, gathered } from './crowd.js';
export { detours } from './detours.js';
export { crushOf, tallRows } from './fans.js';

type Points = [x: number, y: number][];

/** Pushes nodes off ties that run by them nearer than `free`; whether there were any. */
function offTies(points: Points, links: readonly Link[], free: number): boolean {
  let moved = false;
  for (const [from, to] of links) {
    const a = points[from]!;
    const b = points[to]!;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const square = dx * dx + dy * dy || 1;
    for (let i = 0; i < points.length; i++) {
      const p = points[i]!;
      const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
      if (i === from || i === to || t < 0 || t > 1) continue;
      const x = p[0] - a[0] - t * dx;
      const y = p[1] - a[1] - t * dy;
      const far = Math.sqrt(x * x + y * y);
      if (far >= free) continue;
      // One that stands on the line leaves it to its side.
      const on = far < 0.01;
      const push = (((free - far) / (on ? Math.sqrt(square) : far)) * 0.3) / 2;
      const [px, py] = on ? [-dy * push, dx * push] : [x * push, y * push];
      for (const [end, share] of [
        [p, -2],
        [a, 1 - t],
        [b, t],
      ] as const) {
        end[0] -= px * share;
        end[1] -= py * share;
      }
      moved = true;
    }
  }
  return moved;
}

/**
 * Pushes nodes apart that stand nearer than `least`, and off ties that run nearer by them than
 * `free`, in a fixed order, a little each round.
 */
function* apart(
  points: Points,
  links: readonly Link[],
  least: number,
  free: number,
  width: number,
): Generator<undefined> {
  const key = (x: number, y: number): number =>
    Math.floor(x / least) * 65536 + Math.floor(y / least);
  for (let round = 0; round < 24; round++) {
    const cells = groupBy(points.keys(), (i) => key(...points[i]!));
    let moved = offTies(points, links, free);
    points.forEach((a, i) => {
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const j of cells.get(key(a[0] + dx * least, a[1] + dy * least)) ?? []) {
            if (j <= i) continue;
            const b = points[j]!;
            let [x, y] = [b[0] - a[0], b[1] - a[1]];
            let far = Math.sqrt(x * x + y * y);
            if (far >= least) continue;
            // Two on one spot part sideways.
            if (!far) [x, y, far] = [1, j % 2 ? 1 : -1, 1.5];
            const push = (least - far) / 2 / far + 0.01;
            a[0] -= x * push;
            a[1] -= y * push;
            b[0] += x * push;
            b[1] += y * push;
            moved = true;
          }
    });
    for (const point of points)
      point[0] = Math.max(least / 2, Math.min(width - least / 2, point[0]));
    if (!moved) return;
    yield;
  }
}

/** Nodes up to which each has a place for its name. */
const mostRoomy = 80;

/** Pixels that a tie wants to be long, and the size of a node. */
function measures(n: number): [step: number, radius: number] {
  if (n <= 24) return [140, usualRadius];
  if (n <= mostRoomy) return [120, 10];
  return n <= 400 ? [62, 6] : [30, 4];
}

/** Height that a picture of many nodes has at most, for its width; of few it follows the ties. */
const tallest = (n: number, width: number): number =>
  n > 24 ? Math.max(width * 1.3, n > mostRoomy ? 560 : 960) : 1600;

type Places = ReturnType<typeof spread> extends Generator<unknown, infer T> ? T : never;

function* ground(
  { nodes, ties }: Graph,
  links: readonly Link[],
  { places, across, down }: Places,
  page: Page,
): Generator<undefined, Ground> {
  const { width } = page;
  const n = nodes.length;
  const [step, radius] = measures(n);
  const roomy = n <= mostRoomy;
  const margin = radius + page.px(n <= 24 ? 40 : 10);
  const room = width - 2 * margin;
  // The longer way goes down where the width is too little for it.
  const turned = across > down && across * step > room * 1.5;
  const [w, h] = turned ? [down, across] : [across, down];
  // Square pixels for names, and for the words of ties that have some.
  const worded = ties.filter(({ kind }) => kind !== 'other').length;
  const wanted = roomy ? n * 9000 + worded * 3000 : 0;
  const height = Math.min(
    tallest(n, width),
    Math.max(h * step, (room / w) * h * 0.6, n > 24 ? (n * step * step) / width : 0, wanted / room),
  );
  const points = places.map(([x, y]): [number, number] => [
    margin + (turned ? y : x) * room,
    (turned ? x : y) * height,
  ]);
  // So that what is crowded in the middle takes of the room at the edges.
  const least = Math.min(roomy ? 110 : step / 3, 0.8 * Math.sqrt((room * height) / n));
  yield* apart(points, roomy ? links : [], least, radius + 22, width);
  const centres = nodes.map(({ id }, i): [string, Point] => {
    const [x, y] = points[i]!;
    return [id, [grid(x), grid(y)]];
  });
  const edge = page.px(40);
  return groundOf(new Map(centres), [edge, edge], {
    composed: false,
    width,
    radius,
    badge: page.px(badgeRadius),
    gap: 40,
  });
}

const known = new WeakMap<Graph, Places>();

/** Puts nodes so that steps in the graph are distances in the picture. In steps. */
export function* arrangeMany(graph: Graph, page: Page): Generator<undefined, Ground> {
  const index = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const links = graph.ties.flatMap((tie) => {
    const [from, ...to] = endsOf(tie).map((id) => index.get(id)!);
    return to.map((end) => [from!, end] as const);
  });
  let places = known.get(graph);
  if (!places) known.set(graph, (places = yield* spread(graph.nodes.length, links)));
  return yield* ground(graph, links, places, page);
}
