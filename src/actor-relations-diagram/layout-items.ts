import type { Box, Point, Shape } from '../marks/shape.js';
import type { Node } from './graph.js';
import type { Ground } from './ground.js';
import type { Spot } from './layout-labels.js';
import { square, union } from './layout-parts.js';
import type { Drawn } from './layout-ties.js';
import { badgeRadius } from './tie-mark.js';

/** Something in the picture that a reader can go to. */
export interface Item {
  readonly id: string;
  readonly kind: 'actor' | 'place' | 'relation';
  /** The mark with its words. */
  readonly box: Box;
  /** The middle of the mark, from which arrow keys look around. */
  readonly at: Point;
  /** Of a tie, what stands for it at this date. */
  readonly tie?: Drawn;
}

/** A finished picture in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly items: readonly Item[];
  /** Nodes whose name found no room. */
  readonly unnamed: number;
  /** Whether the ties carry no words because there are too many. */
  readonly dense: boolean;
}

/** Each node and after it the ties that were not met before; `spots` are those of the ties. */
export function itemsOf(
  nodes: readonly Node[],
  { centres, radius }: Ground,
  names: ReadonlyMap<string, Spot | undefined>,
  ties: readonly Drawn[],
  spots: readonly (Spot | undefined)[],
): Item[] {
  const items = new Map(
    nodes.map(({ id, kind }): [string, Item[]] => {
      const at = centres.get(id)!;
      return [id, [{ id, kind, at, box: union(square(at, radius), names.get(id)?.box) }]];
    }),
  );
  const seen = new Set<string>();
  ties.forEach((tie, i) => {
    const { from, id } = tie.now.tie;
    if (seen.has(id)) return;
    seen.add(id);
    // Without words there is no badge either.
    const box = union(square(tie.middle, spots.length ? badgeRadius : 5), spots[i]?.box);
    items.get(from)!.push({ id, kind: 'relation', box, at: tie.middle, tie });
  });
  return [...items.values()].flat();
}
