import type { Page } from '../marks/page.js';
import type { Point } from '../marks/shape.js';
import type { Arrangement } from './arrange.js';
import { grid } from './curve.js';
import { pairOf, type Graph } from './graph.js';

/** Where the nodes stand in pixels, how large they are, and the middle of them all. */
export interface Centres {
  readonly centres: ReadonlyMap<string, Point>;
  readonly radius: number;
  readonly middle: Point;
  /** The part of the picture that is kept free for words at every date, from top to bottom. */
  readonly reserved: readonly [top: number, bottom: number];
}

const usual = 15;

/** How far the ties of each row of a composed picture bow out, whatever the date. */
function bowsOf({ ties }: Graph, { places }: Arrangement, gap: number): number[] {
  const counts = new Map<string, number>();
  const bows = [0, 0, 0];
  for (const tie of ties) {
    if (tie.and) continue;
    const [[, row], [, other]] = [places.get(tie.from)!, places.get(tie.to)!];
    const count = Math.min(5, (counts.get(pairOf(tie)) ?? 0) + 1);
    counts.set(pairOf(tie), count);
    if (row === other) bows[row] = Math.max(bows[row]!, ((count - 1) / 2) * gap);
  }
  return bows;
}

function composed(graph: Graph, places: Arrangement, page: Page, gap: number): Centres {
  const { width } = page;
  const margin = Math.max(page.px(40), Math.min(width * 0.14, page.px(130)));
  const bows = bowsOf(graph, places, gap);
  const step = page.px(width < 480 ? 156 : 140);
  const rows = [0];
  for (let i = 1; i < 3; i++) rows.push(rows[i - 1]! + step + bows[i - 1]! + bows[i]!);
  const centres = new Map(
    [...places.places].map(([id, [x, row]]): [string, Point] => [
      id,
      [grid(margin + x * (width - 2 * margin)), grid(rows[row]!)],
    ]),
  );
  return centred(centres, usual, page.px(46) + bows[0]!, page.px(62));
}

function centred(
  centres: Map<string, Point>,
  radius: number,
  above: number,
  below: number,
): Centres {
  const all = [...centres.values()];
  const mean = (axis: 0 | 1): number =>
    all.reduce((sum, at) => sum + at[axis], 0) / (all.length || 1);
  const ys = all.map(([, y]) => y);
  const reserved = [Math.min(...ys) - above, Math.max(...ys) + below] as const;
  return { centres, radius, middle: [mean(0), mean(1)], reserved };
}

/** Pushes nodes apart that stand nearer than `least`, in a fixed order, a little each round. */
function apart(points: [number, number][], least: number, width: number): void {
  for (let round = 0; round < 24; round++) {
    const cells = new Map<number, number[]>();
    const key = (x: number, y: number): number =>
      Math.floor(x / least) * 65536 + Math.floor(y / least);
    points.forEach(([x, y], i) => {
      const at = key(x, y);
      const cell = cells.get(at);
      if (cell) cell.push(i);
      else cells.set(at, [i]);
    });
    let moved = false;
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
  }
}

/** Pixels that a tie wants to be long, the size of a node and the least distance of two. */
function measures(n: number): [step: number, radius: number, least: number] {
  if (n <= 24) return [140, usual, 76];
  if (n <= 80) return [120, 10, 40];
  return n <= 400 ? [62, 6, 18] : [30, 4, 10];
}

/** Height that a picture of many nodes has at most, for its width; of few it follows the ties. */
const tallest = (n: number, width: number): number => (n > 24 ? Math.max(width * 1.3, 560) : 1600);

function free({ nodes }: Graph, { places, across, down }: Arrangement, page: Page): Centres {
  const { width } = page;
  const n = nodes.length;
  const [step, radius, least] = measures(n);
  const margin = radius + page.px(n <= 24 ? 40 : 10);
  const room = width - 2 * margin;
  // The longer way goes down where the width is too little for it.
  const turned = across > down && across * step > room * 1.5;
  const [w, h] = turned ? [down, across] : [across, down];
  const height = Math.min(
    tallest(n, width),
    Math.max(h * step, (room / w) * h * 0.6, n > 24 ? (n * step * step) / width : 0),
  );
  const points = nodes.map(({ id }): [number, number] => {
    const [x, y] = places.get(id)!;
    return [margin + (turned ? y : x) * room, (turned ? x : y) * height];
  });
  apart(points, least, width);
  return centred(
    new Map(nodes.map(({ id }, i) => [id, [grid(points[i]![0]), grid(points[i]![1])]])),
    radius,
    page.px(40),
    page.px(40),
  );
}

/** Centres of all nodes for a width. They depend on no date, so that actors keep their places. */
export const centresOf = (graph: Graph, places: Arrangement, page: Page, gap: number): Centres =>
  places.composed ? composed(graph, places, page, gap) : free(graph, places, page);
