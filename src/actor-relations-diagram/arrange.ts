import { groupBy } from '../marks/group-by.js';
import type { Page } from '../marks/page.js';
import type { Point } from '../marks/shape.js';
import { grid } from './curve.js';
import { pairOf, type Graph, type Tie } from './graph.js';
import {
  badgeRadius,
  cross,
  crosses,
  groundOf,
  squared,
  usualRadius,
  type Ground,
} from './ground.js';
import type * as Many from './many.js';

/** Beyond this many actors, or actors and places, a picture is not composed but spread out. */
const mostActors = 6;
const mostNodes = 8;

const isComposed = ({ nodes }: Graph): boolean =>
  nodes.length <= mostNodes && nodes.filter(({ kind }) => kind === 'actor').length <= mostActors;

/** Lines between one pair; what is beyond is bundled by sign, and the bundle says so. */
export const mostParallel = 5;

/** Whether a picture has more in it than stands free by itself: it needs the part for many. */
export const isCrowded = ({ nodes, ties }: Graph): boolean =>
  nodes.length > 6 ||
  ties.length > 8 ||
  [...groupBy(ties, pairOf).values()].some(({ length }) => length > mostParallel);

const columns = 3;
const rows = 3;

/** How much a tie counts when the two ends of the picture are chosen. */
const weightOf = ({ kind, phases }: Tie): number =>
  (kind === 'armed-conflict' ? 3 : 0) + (phases.some(({ sign }) => sign === -1) ? 2 : 1);

/**
 * What has to be joined, as indices of nodes: pairs, heaviest first, then what mediators reach,
 * each to the middle between its two parties.
 */
function edgesOf({ nodes, ties }: Graph): number[][] {
  const at = (id: string): number => nodes.findIndex((node) => node.id === id);
  const pairs = new Map<string, { ends: number[]; weight: number }>();
  const mediations: number[][] = [];
  for (const tie of ties) {
    const ends = [at(tie.from), at(tie.to)];
    if (tie.and) {
      mediations.push([...ends, at(tie.and)]);
      continue;
    }
    const key = pairOf(tie);
    pairs.set(key, { ends, weight: (pairs.get(key)?.weight ?? 0) + weightOf(tie) });
  }
  const heaviest = [...pairs].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
  return [...heaviest.map(([, { ends }]) => ends), ...mediations];
}

const between = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];

/** Whether `p` lies on the stretch between two others. */
const blocks = (p: Point, a: Point, b: Point): boolean =>
  Math.abs(cross(a, b, p)) < 0.3 &&
  (p[0] - a[0]) * (p[0] - b[0]) + (p[1] - a[1]) * (p[1] - b[1]) < -0.01;

/** What a composition costs as far as it has come: crossings and hidden ties most, then length. */
function costOf(at: readonly (Point | undefined)[], edges: readonly number[][]): number {
  const lines: [Point, Point][] = [];
  let cost = 0;
  for (const edge of edges) {
    const [a, b, c] = edge.map((end) => at[end]);
    if (!a || !b || (edge.length > 2 && !c)) continue;
    const end = c ? between(b, c) : b;
    cost += squared(a, end);
    for (const line of lines) if (crosses(a, end, ...line)) cost += 30;
    for (const place of at) if (place && blocks(place, a, end)) cost += 40;
    lines.push([a, end]);
  }
  const ys = at.flatMap((place) => (place ? [place[1]] : []));
  return cost + Math.max(...ys) - Math.min(...ys);
}

/**
 * Composes a few nodes on three columns and rows: the main pair left and right in one row,
 * by name, and of all ways to place the others the one with the fewest crossings and shortest
 * ties. All ways are tried but those that cost too much from the start, so the same graph always gives
 * the same picture. In steps.
 */
function* compose(graph: Graph, many: typeof Many | undefined): Generator<undefined, Point[]> {
  const { nodes, order } = graph;
  if (!nodes.length) return [];
  const edges = edgesOf(graph);
  const crush = many?.crushOf(graph);
  const main = [...edges[0]!].sort((a, b) => order(nodes[a]!.id, nodes[b]!.id));
  const rest = nodes.map((_, i) => i).filter((i) => !main.includes(i));
  let best: Point[] = [];
  let least = Infinity;
  for (const row of [0, 1]) {
    const free: Point[] = [];
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) if (y !== row) free.push([x * 1.5, y]);
    const at: (Point | undefined)[] = [];
    main.forEach((node, i) => (at[node] = [i * 3, row]));
    function* place(n: number): Generator<undefined, void> {
      const cost = row + costOf(at, edges) + (crush?.(at) ?? 0);
      if (cost >= least) return;
      if (n === rest.length) {
        [least, best] = [cost, [...at] as Point[]];
        return;
      }
      for (const slot of free) {
        if (at.includes(slot)) continue;
        at[rest[n]!] = slot;
        yield* place(n + 1);
      }
      at[rest[n]!] = undefined;
      yield;
    }
    yield* place(0);
  }
  const top = Math.min(...best.map(([, y]) => y));
  return best.map(([x, y]) => [x / 3, y - top]);
}

/** How far the ties of each row bow out, whatever the date. */
function bowsOf({ nodes, ties }: Graph, places: readonly Point[], gap: number): number[] {
  const counts = new Map<string, number>();
  const bows = [0, 0, 0];
  const rowOf = (id: string): number => places[nodes.findIndex((node) => node.id === id)]![1];
  for (const tie of ties) {
    const row = rowOf(tie.from);
    if (tie.and || row !== rowOf(tie.to)) continue;
    const count = Math.min(5, (counts.get(pairOf(tie)) ?? 0) + 1);
    counts.set(pairOf(tie), count);
    bows[row] = Math.max(bows[row]!, ((count - 1) / 2) * gap);
  }
  return bows;
}

function composed(
  graph: Graph,
  places: readonly Point[],
  page: Page,
  many: typeof Many | undefined,
): Ground {
  const { width } = page;
  const narrow = width < 480;
  const gap = page.px(42);
  const margin = Math.max(page.px(40), Math.min(width * (narrow ? 0.13 : 0.14), page.px(130)));
  const bows = bowsOf(graph, places, gap);
  const step = page.px(narrow ? 156 : 140);
  const tall = many?.tallRows(graph, places);
  const ys = [0];
  for (let i = 1; i < rows; i++)
    ys.push(ys[i - 1]! + step + bows[i - 1]! + bows[i]! + (tall?.has(i) ? page.px(90) : 0));
  const centres = graph.nodes.map(({ id }, i): [string, Point] => {
    const [x, row] = places[i]!;
    return [id, [grid(margin + x * (width - 2 * margin)), grid(ys[row]!)]];
  });
  return groundOf(new Map(centres), [page.px(46) + bows[0]!, page.px(62)], {
    composed: true,
    width,
    radius: usualRadius,
    badge: page.px(badgeRadius),
    gap,
  });
}

const known = new WeakMap<Graph, Point[]>();

/**
 * Puts the nodes of a graph into a room: composed if they are few, spread out by `many` if not.
 * Their places depend on no date, so that actors stay where they are. In steps. Deterministic.
 */
export function* arrange(
  graph: Graph,
  page: Page,
  many: typeof Many | undefined,
): Generator<undefined, Ground> {
  if (many && !isComposed(graph)) return yield* many.arrangeMany(graph, page);
  let places = known.get(graph);
  if (!places) known.set(graph, (places = yield* compose(graph, many)));
  return composed(graph, places, page, many);
}
