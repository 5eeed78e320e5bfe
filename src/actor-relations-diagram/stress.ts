/** Nodes up to which every pair is looked at; above, each node and some pivots. */
const mostInFull = 360;
const pivotCount = 60;
const rounds = 70;

type Link = readonly [number, number];

/** Each node's neighbours, once each. */
function neighboursOf(n: number, links: readonly Link[]): number[][] {
  const sets = Array.from({ length: n }, () => new Set<number>());
  for (const [a, b] of links) {
    sets[a]!.add(b);
    sets[b]!.add(a);
  }
  return sets.map((set) => [...set]);
}

/** Steps from one node to each other of a connected graph. */
function stepsFrom(start: number, neighbours: readonly number[][]): Float64Array {
  const steps = new Float64Array(neighbours.length).fill(-1);
  const queue = [start];
  steps[start] = 0;
  for (const at of queue) {
    for (const next of neighbours[at]!) {
      if (steps[next]! >= 0) continue;
      steps[next] = steps[at]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

/** Rows of distances from pivots, each pivot the node farthest from those before it. */
function* pivotRows(
  neighbours: readonly number[][],
  count: number,
): Generator<undefined, { pivots: number[]; rows: Float64Array[]; owner: Int32Array }> {
  const n = neighbours.length;
  const nearest = new Float64Array(n).fill(Infinity);
  const owner = new Int32Array(n);
  const pivots: number[] = [];
  const rows: Float64Array[] = [];
  let next = 0;
  neighbours.forEach(({ length }, i) => {
    if (length > neighbours[next]!.length) next = i;
  });
  while (pivots.length < count) {
    const row = stepsFrom(next, neighbours);
    pivots.push(next);
    rows.push(row);
    let far = 0;
    for (let i = 0; i < n; i++) {
      if (row[i]! < nearest[i]!) {
        nearest[i] = row[i]!;
        owner[i] = pivots.length - 1;
      }
      if (nearest[i]! > nearest[far]!) far = i;
    }
    next = far;
    yield;
  }
  return { pivots, rows, owner };
}

/**
 * First coordinates: the two main axes of the distances to the pivots (Brandes & Pich, "Eigensolver
 * methods for progressive multidimensional scaling of large data", GD 2006).
 */
function* mainAxes(rows: readonly Float64Array[]): Generator<undefined, Float64Array[]> {
  const k = rows.length;
  const n = rows[0]!.length;
  const mean = new Float64Array(n);
  const centred = rows.map((row) => row.map((d) => d * d));
  for (const row of centred) row.forEach((d, i) => (mean[i]! += d / k));
  for (const row of centred) {
    const own = row.reduce((sum, d) => sum + d, 0) / n;
    const all = mean.reduce((sum, d) => sum + d, 0) / n;
    for (let i = 0; i < n; i++) row[i] = (row[i]! - own - mean[i]! + all) / -2;
  }
  yield;
  const axes: Float64Array[] = [];
  for (let axis = 0; axis < 2; axis++) {
    // Any start will do that is the same each time and leans to neither axis.
    let x = Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 101) - 50 + axis);
    for (let round = 0; round < 24; round++) {
      for (const other of axes) {
        const along = x.reduce((sum, v, i) => sum + v * other[i]!, 0);
        x.forEach((v, i) => (x[i] = v - along * other[i]!));
      }
      const next = new Float64Array(n);
      for (const row of centred) {
        let along = 0;
        for (let i = 0; i < n; i++) along += row[i]! * x[i]!;
        for (let i = 0; i < n; i++) next[i]! += along * row[i]!;
      }
      const length = Math.sqrt(next.reduce((sum, v) => sum + v * v, 0)) || 1;
      x = next.map((v) => v / length);
      if (round % 4 === 3) yield;
    }
    axes.push(x);
  }
  return axes;
}

/** To whom, how far, and how much that counts. */
type Pull = readonly [to: number, far: number, weight: number];

/** What holds a node in its place: others, how far they want to be, and how much that counts. */
interface Pulls {
  readonly to: Int32Array;
  readonly far: Float64Array;
  readonly weight: Float64Array;
}

const pulls = (entries: readonly Pull[]): Pulls => ({
  to: Int32Array.from(entries, ([to]) => to),
  far: Float64Array.from(entries, ([, far]) => far),
  weight: Float64Array.from(entries, ([, , weight]) => weight),
});

/**
 * Stress of every pair where there are few nodes; above, of neighbours and of pivots that stand for
 * the nodes around them (Ortmann, Klimenta & Brandes, "A sparse stress model", JGAA 2017).
 */
function* allPulls(
  neighbours: readonly number[][],
  lengthOf: (a: number, b: number) => number,
  { pivots, rows, owner }: { pivots: number[]; rows: Float64Array[]; owner: Int32Array },
): Generator<undefined, Pulls[]> {
  const n = neighbours.length;
  const full = pivots.length === n;
  // How many nodes around each pivot are within so many steps of it.
  const within = rows.map((row, p) => {
    const counts: number[] = [];
    owner.forEach((own, i) => {
      if (own === p) counts[row[i]!] = (counts[row[i]!] ?? 0) + 1;
    });
    for (let d = 1, sum = counts[0] ?? 0; d < n && d < 4 * counts.length + 4; d++)
      counts[d] = sum += counts[d] ?? 0;
    return counts;
  });
  const result: Pulls[] = [];
  for (let i = 0; i < n; i++) {
    const near = full ? [] : neighbours[i]!;
    const entries = near.map((j): Pull => [j, lengthOf(i, j), 1]);
    rows.forEach((row, p) => {
      const d = row[i]!;
      if (!d || near.includes(pivots[p]!)) return;
      const stands = full ? 1 : (within[p]![Math.floor(d / 2)] ?? within[p]!.at(-1)!);
      const far = d === 1 ? lengthOf(i, pivots[p]!) : d;
      entries.push([pivots[p]!, far, stands / (d * d)]);
    });
    result.push(pulls(entries));
    if (i % 64 === 0) yield;
  }
  return result;
}

/**
 * Places for a connected graph so that distances in the picture follow steps in the graph: stress
 * majorisation (Gansner, Koren & North, "Graph drawing by stress majorization", GD 2004), node by
 * node. Only sums, products and square roots, which every engine rounds alike. In steps.
 */
function* connected(
  neighbours: readonly number[][],
  lengthOf: (a: number, b: number) => number,
): Generator<undefined, [x: Float64Array, y: Float64Array]> {
  const n = neighbours.length;
  const found = yield* pivotRows(neighbours, n <= mostInFull ? n : pivotCount);
  const [x, y] = (yield* mainAxes(found.rows)) as [Float64Array, Float64Array];
  const held = yield* allPulls(neighbours, lengthOf, found);
  // To the scale of steps; and nodes that look alike must not stand on one spot.
  const size = Math.sqrt(n) * 3;
  for (let i = 0; i < n; i++) {
    x[i] = x[i]! * size + (((i * 31) % 17) - 8) / 64;
    y[i] = y[i]! * size + (((i * 47) % 19) - 9) / 64;
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      const { to, far, weight } = held[i]!;
      let [sx, sy, sum] = [0, 0, 0];
      for (let e = 0; e < to.length; e++) {
        const j = to[e]!;
        const dx = x[i]! - x[j]!;
        const dy = y[i]! - y[j]!;
        const w = weight[e]!;
        const pull = far[e]! / (Math.sqrt(dx * dx + dy * dy) || 1);
        sx += w * (x[j]! + dx * pull);
        sy += w * (y[j]! + dy * pull);
        sum += w;
      }
      if (!sum) continue;
      x[i] = sx / sum;
      y[i] = sy / sum;
      if (i % 128 === 127) yield;
    }
    yield;
  }
  return [x, y];
}

/** Nodes that hang together, largest group first. */
function groupsOf(neighbours: readonly number[][]): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  neighbours.forEach((_, start) => {
    if (seen.has(start)) return;
    seen.add(start);
    const group = [start];
    for (const at of group)
      for (const next of neighbours[at]!) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    groups.push(group);
  });
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Lowest value and extent. */
function range(values: Float64Array): [low: number, extent: number] {
  const low = values.reduce((a, b) => Math.min(a, b));
  return [low, values.reduce((a, b) => Math.max(a, b)) - low];
}

/**
 * Places for `n` nodes, groups that hang together each by themselves and then in rows. On a grid,
 * x and y from 0 to 1, with the width and the height in steps that they want.
 */
export function* spread(
  n: number,
  links: readonly Link[],
): Generator<undefined, { places: [number, number][]; across: number; down: number }> {
  const neighbours = neighboursOf(n, links);
  // Several ties between two need room beside each other.
  const key = (a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);
  const counts = new Map<number, number>();
  for (const [a, b] of links) counts.set(key(a, b), (counts.get(key(a, b)) ?? 0) + 1);
  const boxes: { group: number[]; x: Float64Array; y: Float64Array; w: number; h: number }[] = [];
  for (const group of groupsOf(neighbours)) {
    const own = new Map(group.map((node, i) => [node, i]));
    const [x, y] = yield* connected(
      group.map((node) => neighbours[node]!.map((next) => own.get(next)!)),
      (a, b) => 1 + Math.min(3, counts.get(key(group[a]!, group[b]!))! - 1) * 0.3,
    );
    const [[left, w], [top, h]] = [range(x), range(y)];
    boxes.push({
      group,
      x: x.map((v) => v - left),
      y: y.map((v) => v - top),
      w: w + 0.9,
      h: h + 0.7,
    });
  }
  const area = boxes.reduce((sum, { w, h }) => sum + w * h, 0);
  const room = Math.max(boxes[0]?.w ?? 0, Math.sqrt(area * 1.5));
  const places: [number, number][] = [];
  let [left, top, row, width] = [0, 0, 0, 0];
  for (const { group, x, y, w, h } of boxes) {
    if (left && left + w > room) [left, top, row] = [0, top + row, 0];
    group.forEach((node, i) => (places[node] = [left + x[i]!, top + y[i]!]));
    left += w;
    row = Math.max(row, h);
    width = Math.max(width, left);
  }
  const [across, down] = [Math.max(1, width - 0.9), Math.max(0.5, top + row - 0.7)];
  const grid = (v: number): number => Math.round(v * 4096) / 4096;
  return { places: places.map(([x, y]) => [grid(x / across), grid(y / down)]), across, down };
}
