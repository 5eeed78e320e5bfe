import { cross, crosses, type Place } from './crossing.js';
import { pairOf, type Graph, type Tie } from './graph.js';
import type { spread as Spread } from './stress.js';

/** Places of the nodes by id: columns and rows of a composed picture, or free ones, from 0 to 1. */
export interface Arrangement {
  readonly composed: boolean;
  readonly places: ReadonlyMap<string, Place>;
  /** Width and height that free places want, in lengths of a tie. */
  readonly across: number;
  readonly down: number;
}

/** Beyond this many nodes a picture is not composed but spread out. */
export const mostComposed = 8;
const columns = 3;
const rows = 3;

/** How much a tie counts when the two ends of the picture are chosen. */
const weightOf = ({ kind, phases }: Tie): number =>
  (kind === 'armed-conflict' ? 3 : 0) + (phases.some(({ sign }) => sign === -1) ? 2 : 1);

/** Pairs that any tie joins, heaviest first, and what each mediator has to reach. */
function edgesOf({ nodes, ties }: Graph): {
  pairs: (readonly [number, number])[];
  mediations: (readonly [number, number, number])[];
} {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const at = (id: string): number => index.get(id)!;
  const weights = new Map<string, number>();
  const pairs = new Map<string, readonly [number, number]>();
  const mediations: (readonly [number, number, number])[] = [];
  for (const tie of ties) {
    if (tie.and) {
      mediations.push([at(tie.from), at(tie.to), at(tie.and)]);
      continue;
    }
    const key = pairOf(tie);
    pairs.set(key, [at(tie.from), at(tie.to)]);
    weights.set(key, (weights.get(key) ?? 0) + weightOf(tie));
  }
  const heaviest = [...pairs.keys()].sort(
    (a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1),
  );
  return { pairs: heaviest.map((key) => pairs.get(key)!), mediations };
}

/** Whether `p` lies on the stretch between two others. */
const blocks = (p: Place, a: Place, b: Place): boolean =>
  Math.abs(cross(a, b, p)) < 0.3 &&
  (p[0] - a[0]) * (p[0] - b[0]) + (p[1] - a[1]) * (p[1] - b[1]) < -0.01;

const square = ([ax, ay]: Place, [bx, by]: Place): number => (ax - bx) ** 2 + (ay - by) ** 2;

/**
 * What a composition costs: crossings and hidden ties above all, then length. Of one that is not
 * complete, what its part costs; more nodes never make it less.
 */
function costOf(at: readonly (Place | undefined)[], edges: ReturnType<typeof edgesOf>): number {
  const lines: [Place, Place][] = [];
  for (const [a, b] of edges.pairs) if (at[a] && at[b]) lines.push([at[a], at[b]]);
  for (const [m, a, b] of edges.mediations) {
    const [from, x, y] = [at[m], at[a], at[b]];
    if (from && x && y) lines.push([from, [(x[0] + y[0]) / 2, (x[1] + y[1]) / 2]]);
  }
  let cost = 0;
  lines.forEach(([a, b], i) => {
    cost += square(a, b);
    for (let j = 0; j < i; j++) if (crosses(a, b, ...lines[j]!)) cost += 30;
    for (const place of at) if (place && blocks(place, a, b)) cost += 40;
  });
  return cost;
}

/**
 * Composes up to eight nodes on three columns and rows: the main pair left and right in one row,
 * by name, and of all ways to place the others the one with the fewest crossings and shortest
 * ties. All ways are tried but those that cost too much from the start, so the same graph always gives
 * the same picture.
 */
function compose(graph: Graph): ReadonlyMap<string, Place> {
  const { nodes, order } = graph;
  if (!nodes.length) return new Map();
  const edges = edgesOf(graph);
  const main = [...(edges.pairs[0] ?? [0, 0])].sort((a, b) => order(nodes[a]!.id, nodes[b]!.id));
  const rest = nodes.map((_, i) => i).filter((i) => !main.includes(i));
  let best: Place[] = [];
  let least = Infinity;
  for (const row of [0, 1]) {
    const free: Place[] = [];
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) if (y !== row) free.push([x * 1.5, y]);
    const at: (Place | undefined)[] = nodes.map(() => undefined);
    at[main[0]!] = [0, row];
    at[main[1]!] = [3, row];
    const used = new Set<number>();
    const place = (n: number): void => {
      const ys = at.flatMap((one) => (one ? [one[1]] : []));
      const cost = costOf(at, edges) + row + Math.max(...ys) - Math.min(...ys);
      if (cost >= least - 1e-9) return;
      if (n === rest.length) {
        [least, best] = [cost, [...at] as Place[]];
        return;
      }
      free.forEach((slot, i) => {
        if (used.has(i)) return;
        used.add(i);
        at[rest[n]!] = slot;
        place(n + 1);
        at[rest[n]!] = undefined;
        used.delete(i);
      });
    };
    place(0);
  }
  const top = Math.min(...best.map(([, y]) => y));
  return new Map(nodes.map(({ id }, i) => [id, [best[i]![0] / 3, best[i]![1] - top]]));
}

/** Places in rows, for want of better ones. */
function inRows(n: number): { places: Place[]; across: number; down: number } {
  const across = Math.ceil(Math.sqrt(n));
  const place = (_: unknown, i: number): Place => [
    (i % across) / across,
    Math.floor(i / across) / across,
  ];
  return { places: Array.from({ length: n }, place), across, down: across };
}

/**
 * Finds places for the nodes of a graph, whatever the width: composed if they are few, by stress
 * if not, by `spread`. A generator, so that long work can be sliced. Deterministic.
 */
export function* arrange(
  graph: Graph,
  spread: typeof Spread | undefined,
): Generator<undefined, Arrangement> {
  const { nodes, ties } = graph;
  if (nodes.length <= mostComposed) {
    return { composed: true, places: compose(graph), across: 1, down: 1 };
  }
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const links = ties.flatMap(({ from, to, and }) =>
    [to, ...(and ? [and] : [])].map((end) => [index.get(from)!, index.get(end)!] as const),
  );
  const { places, ...size } = spread ? yield* spread(nodes.length, links) : inRows(nodes.length);
  return { composed: false, ...size, places: new Map(nodes.map(({ id }, i) => [id, places[i]!])) };
}
