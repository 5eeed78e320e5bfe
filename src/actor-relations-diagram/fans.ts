import { groupBy } from '../marks/group-by.js';
import type { Point } from '../marks/shape.js';
import { pairOf, type Graph } from './graph.js';

/** The pairs, as indices of nodes, that are joined by more than two ties. */
function fansOf({ nodes, ties }: Graph): [number, number][] {
  const at = (id: string): number => nodes.findIndex((node) => node.id === id);
  const pairs = groupBy(
    ties.filter(({ and }) => !and),
    pairOf,
  );
  return [...pairs.values()]
    .filter(({ length }) => length > 2)
    .map(([tie]) => [at(tie!.from), at(tie!.to)]);
}

/** What a composition costs where others stand beside ties that fan out: those and their words need the room. */
export function crushOf(graph: Graph): (at: readonly (Point | undefined)[]) => number {
  const fans = fansOf(graph);
  return (at) => {
    let cost = 0;
    for (const [i, j] of fans) {
      const [a, b] = [at[i], at[j]];
      if (!a || !b) continue;
      for (const place of at)
        if (place && Math.abs(place[0] - a[0]) === 1.5 && (place[1] === a[1] || place[1] === b[1]))
          cost += 6;
    }
    return cost;
  };
}

/** The rows that stand further below the one above, since ties between the two fan out. */
export const tallRows = (graph: Graph, places: readonly Point[]): Set<number> =>
  new Set(
    fansOf(graph).flatMap(([i, j]) => {
      const [a, b] = [places[i]![1], places[j]![1]];
      return a === b ? [] : [Math.max(a, b)];
    }),
  );
