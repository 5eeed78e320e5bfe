/** Nodes up to which every pair is looked at; above, each node, its neighbours and some pivots. */
const mostInFull = 360;
const pivotCount = 100;
/** Steps that a tie is long there: hardly any, but enough that no two nodes fall on one spot. */
const tight = 0.05;
/** Nodes up to which several starts are tried, and how many. */
const mostTried = 40;
const starts = 16;
/** How far a node goes towards where it is wanted: beyond it, so that fewer rounds do. */
const haste = 1.7;

export type Link = readonly [number, number];
type Steps = Generator<undefined, [x: Float64Array, y: Float64Array]>;

type Pulls = readonly [
  others: readonly number[],
  weights: readonly number[],
  lengths: readonly number[],
  sum: number,
];

/** Steps from one node to each that hangs together with it (else −1), and those in that order. */
function stepsFrom(
  start: number,
  neighbours: readonly number[][],
): [steps: Float64Array, reached: number[]] {
  const steps = new Float64Array(neighbours.length).fill(-1);
  const reached = [start];
  steps[start] = 0;
  for (const at of reached) {
    for (const next of neighbours[at]!) {
      if (steps[next]! >= 0) continue;
      steps[next] = steps[at]! + 1;
      reached.push(next);
    }
  }
  return [steps, reached];
}

/** How many ties cross, drawn straight; counted no further than to `most`. */
function crossingsOf(
  links: readonly Link[],
  x: Float64Array,
  y: Float64Array,
  most: number,
): number {
  /** On which side of the line from `a` to `b` a node lies, by its sign. */
  const side = (a: number, b: number, c: number): number =>
    (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
  let count = 0;
  for (let i = 0; i < links.length; i++) {
    const [a, b] = links[i]!;
    for (let j = 0; j < i; j++) {
      const [c, d] = links[j]!;
      const apart = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
      if (apart && ++count === most) return count;
    }
  }
  return count;
}

/**
 * Places for a connected graph so that distances in the picture follow steps in the graph: stress
 * majorisation (Gansner, Koren & North, "Graph drawing by stress majorization", GD 2004), node by
 * node; of large graphs by pivots, each of which stands for the nodes around it (Ortmann, Klimenta &
 * Brandes, "A sparse stress model", JGAA 2017). Only sums, products and square roots, which every
 * engine rounds alike. In steps.
 */
function* connected(
  neighbours: readonly number[][],
  lengthOf: (a: number, b: number) => number,
): Steps {
  const n = neighbours.length;
  const full = n <= mostInFull;
  const count = full ? n : pivotCount;
  // By pivots, ties hold their ends together: far fewer of them cross, for no more stress.
  const held = n / 25;
  // Each pivot is the node farthest from those before it; the first has the most ties.
  const nearest = new Float64Array(n).fill(Infinity);
  const rows: Float64Array[] = [];
  const pivots: number[] = [];
  const farthest = (far: ArrayLike<number>): number => {
    let best = 0;
    for (let i = 1; i < n; i++) if (far[i]! > far[best]!) best = i;
    return best;
  };
  let next = farthest(neighbours.map(({ length }) => length));
  while (pivots.length < count) {
    const [row] = stepsFrom(next, neighbours);
    pivots.push(next);
    rows.push(row);
    row.forEach((d, i) => (nearest[i] = Math.min(nearest[i]!, d)));
    // The first ones span the graph, the others are spread over it.
    next = pivots.length < 6 ? farthest(nearest) : Math.floor((pivots.length * n) / count);
    while (pivots.length < n && pivots.includes(next)) next = (next + 1) % n;
    yield;
  }
  // To begin with, each axis runs between two nodes far from each other.
  const axis = (a: number, b: number, seed: number): Float64Array =>
    Float64Array.from(
      { length: n },
      // Nodes that look alike must not stand on one spot.
      (_, i) => (rows[a % count]![i]! - rows[b % count]![i]!) / 2 + (((i * seed) % 17) - 8) / 32,
    );
  /** What pulls at one node: others, how much each counts, that by the steps between, and all together. */
  const pullsAt = (i: number): Pulls => {
    const others: number[] = [];
    const weights: number[] = [];
    const lengths: number[] = [];
    let sum = 0;
    const pull = (j: number, far: number, w: number): void => {
      others.push(j);
      weights.push(w);
      lengths.push(w * far);
      sum += w;
    };
    // Near ones count more than far ones.
    pivots.forEach((j, p) => {
      const far = rows[p]![i]!;
      if (far) pull(j, far, n / count / (far * far));
    });
    for (const j of neighbours[i]!) {
      const far = full ? lengthOf(i, j) : tight;
      pull(j, far, full ? 1 / (far * far) : held);
    }
    return [others, weights, lengths, sum];
  };
  const pulls: Pulls[] = [];
  for (let i = 0; i < n; i++) {
    pulls.push(pullsAt(i));
    if (i % 64 === 63) yield;
  }
  const small = n <= mostTried;
  const links = neighbours.flatMap((near, a) => near.filter((b) => a < b).map((b): Link => [a, b]));
  const rounds = small ? 32 : 44;
  /** Puts one node where all that pulls at it want it. */
  const move = (i: number, x: Float64Array, y: Float64Array): void => {
    const [others, weights, lengths, sum] = pulls[i]!;
    if (!sum) return;
    // Kept here, not outside: numbers that functions share are slow.
    let [sx, sy] = [0, 0];
    for (let p = 0; p < others.length; p++) {
      const j = others[p]!;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const share = lengths[p]! / (Math.sqrt(dx * dx + dy * dy) || 1);
      sx += weights[p]! * x[j]! + dx * share;
      sy += weights[p]! * y[j]! + dy * share;
    }
    x[i] = x[i]! + haste * (sx / sum - x[i]!);
    y[i] = y[i]! + haste * (sy / sum - y[i]!);
  };
  // Of small graphs several starts are tried: the one with the fewest crossings is kept.
  let best: [x: Float64Array, y: Float64Array] | undefined;
  let least = Infinity;
  for (let start = 0; least && start < (small ? starts : 1); start++) {
    const [x, y] = [axis(start + 1, start + 2, 31), axis(start + 3, start + 4, 47)];
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < n; i++) {
        move(i, x, y);
        if (i % 64 === 63) yield;
      }
      yield;
    }
    const crossings = small ? crossingsOf(links, x, y, least) : 0;
    if (crossings < least) [least, best] = [crossings, [x, y]];
  }
  return best!;
}

/** Nodes that hang together, largest group first. */
function groupsOf(neighbours: readonly number[][]): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  neighbours.forEach((_, start) => {
    if (seen.has(start)) return;
    const [, group] = stepsFrom(start, neighbours);
    for (const node of group) seen.add(node);
    groups.push(group);
  });
  return groups.sort((a, b) => b.length - a.length);
}

/**
 * Places for `n` nodes, groups that hang together each by themselves and then in rows. On a grid,
 * x and y from 0 to 1, with the width and the height in steps that they want.
 */
export function* spread(
  n: number,
  links: readonly Link[],
): Generator<undefined, { places: [number, number][]; across: number; down: number }> {
  // Several ties between two need room beside each other.
  const counts = Array.from({ length: n }, () => new Map<number, number>());
  const count = (a: number, b: number): unknown =>
    counts[a]!.set(b, (counts[a]!.get(b) ?? 0.7) + 0.3);
  for (const [a, b] of links) {
    count(a, b);
    count(b, a);
  }
  const neighbours = counts.map((map) => [...map.keys()]);
  const found: { group: number[]; at: Float64Array[]; size: number[] }[] = [];
  for (const group of groupsOf(neighbours)) {
    const own = new Map(group.map((node, i) => [node, i]));
    const at = yield* connected(
      group.map((node) => neighbours[node]!.map((next) => own.get(next)!)),
      (a, b) => Math.min(1.9, counts[group[a]!]!.get(group[b]!)!),
    );
    const size = at.map((values) => {
      const low = values.reduce((a, b) => Math.min(a, b));
      values.forEach((v, i) => (values[i] = v - low));
      return values.reduce((a, b) => Math.max(a, b)) + 0.8;
    });
    found.push({ group, at, size });
  }
  const area = found.reduce((sum, { size: [w, h] }) => sum + w! * h!, 0);
  const room = Math.max(found[0]?.size[0] ?? 0, Math.sqrt(area * 1.5));
  const places: [number, number][] = [];
  let [left, top, row, width] = [0, 0, 0, 0];
  for (const { group, at, size } of found) {
    const [w, h] = size as [number, number];
    if (left && left + w > room) [left, top, row] = [0, top + row, 0];
    group.forEach((node, i) => (places[node] = [left + at[0]![i]!, top + at[1]![i]!]));
    left += w;
    row = Math.max(row, h);
    width = Math.max(width, left);
  }
  const [across, down] = [Math.max(1, width - 0.8), Math.max(0.5, top + row - 0.8)];
  const grid = (v: number): number => Math.round(v * 4096) / 4096;
  return { places: places.map(([x, y]) => [grid(x / across), grid(y / down)]), across, down };
}
