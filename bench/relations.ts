/**
 * What placing the actors of a relations diagram costs in Node, beside d3-force after 300 ticks: the
 * same graphs, 2.5 ties each; medians of five runs, of d3-force over five seeds. Normalised stress
 * is that of the best uniform scale, over all pairs, each weighted by its steps squared.
 */
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { spread } from '../src/actor-relations-diagram/stress.js';
import { congruentialFrom, linksOf } from '../test/fixtures/random.js';
import { median } from './median.js';

type Place = readonly [number, number];
type Link = readonly [number, number];

function steps(n: number, links: readonly Link[]): Int16Array[] {
  const near = Array.from({ length: n }, () => [] as number[]);
  for (const [a, b] of links) {
    near[a]!.push(b);
    near[b]!.push(a);
  }
  return near.map((_, start) => {
    const far = new Int16Array(n).fill(-1);
    const queue = [start];
    far[start] = 0;
    for (const at of queue)
      for (const next of near[at]!)
        if (far[next]! < 0) {
          far[next] = far[at]! + 1;
          queue.push(next);
        }
    return far;
  });
}

function stressOf(places: readonly Place[], far: readonly Int16Array[]): number {
  let [along, square, pairs] = [0, 0, 0];
  for (let i = 0; i < places.length; i++)
    for (let j = 0; j < i; j++) {
      const d = far[i]![j]!;
      const e = Math.hypot(places[i]![0] - places[j]![0], places[i]![1] - places[j]![1]) / d;
      along += e;
      square += e * e;
      pairs++;
    }
  return 1 - (along * along) / square / pairs;
}

function crossings(places: readonly Place[], links: readonly Link[]): number {
  const side = (a: Place, b: Place, c: Place): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  let count = 0;
  links.forEach(([a, b], i) => {
    for (let j = 0; j < i; j++) {
      const [c, d] = links[j]!;
      const [p, q, r, s] = [places[a]!, places[b]!, places[c]!, places[d]!];
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) count++;
    }
  });
  return count;
}

function ours(n: number, links: readonly Link[]): { places: Place[]; longest: number } {
  const work = spread(n, links);
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done, value } = work.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) {
      const { places, across, down } = value;
      return { places: places.map(([x, y]) => [x * across, y * down]), longest };
    }
  }
}

function force(n: number, links: readonly Link[], seed: number): Place[] {
  const nodes: { x?: number; y?: number }[] = Array.from({ length: n }, () => ({}));
  const joined = links.map(([source, target]) => ({ source, target }));
  forceSimulation(nodes)
    .randomSource(congruentialFrom(seed))
    .force('link', forceLink(joined))
    .force('charge', forceManyBody())
    .force('centre', forceCenter())
    .stop()
    .tick(300);
  return nodes.map(({ x = 0, y = 0 }) => [x, y]);
}

const middle = (numbers: number[]): number => numbers.sort((a, b) => a - b)[2]!;

/** Of one size: milliseconds, stress and crossings of ours and of d3-force, and our longest step. */
function placesOf(actors: number) {
  const links = linksOf(actors);
  const far = steps(actors, links);
  const { places, longest } = ours(actors, links);
  const seeds = [1, 2, 3, 4, 5].map((seed) => {
    const start = performance.now();
    const found = force(actors, links, seed);
    return [performance.now() - start, stressOf(found, far), crossings(found, links)] as const;
  });
  return {
    actors,
    longest,
    ours: {
      ms: median(() => ours(actors, links)),
      stress: stressOf(places, far),
      crossings: crossings(places, links),
    },
    force: {
      ms: middle(seeds.map(([ms]) => ms)),
      stress: middle(seeds.map(([, stress]) => stress)),
      crossings: middle(seeds.map(([, , count]) => count)),
    },
  };
}

const found = [30, 300, 2000].map(placesOf);
if (process.argv.includes('--json')) console.log(JSON.stringify(found));
else {
  console.log(
    '\nrelations diagram: places of actors\n' +
      ' actors   ms   longest step ms   stress   crossings   d3-force: ms   stress   crossings',
  );
  for (const { actors, longest, ours, force } of found) {
    const cells = [
      [actors, 7],
      [ours.ms.toFixed(0), 5],
      [longest.toFixed(1), 18],
      [ours.stress.toFixed(3), 9],
      [ours.crossings, 12],
      [force.ms.toFixed(0), 15],
      [force.stress.toFixed(3), 9],
      [force.crossings, 12],
    ] as const;
    console.log(cells.map(([cell, width]) => String(cell).padStart(width)).join(''));
  }
}
