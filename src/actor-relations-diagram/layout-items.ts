import { mirrorBox, type Box, type Point } from '../marks/shape.js';
import { oncePer } from '../story/once.js';
import { square } from './layout-parts.js';
import type { Picture } from './layout.js';
import type { Drawn } from './layout-ties.js';

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

/** The box around two boxes. */
function union(a: Box, b: Box | undefined): Box {
  if (!b) return a;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Each node of a picture and after it the ties that were not met before. */
export const itemsOf: (picture: Picture) => readonly Item[] = oncePer(made);

function made({ width, down, rtl, nodes, ground, names, ties, words, dense }: Picture): Item[] {
  const { centres, radius, badge } = ground;
  const item = (more: Pick<Item, 'id' | 'kind' | 'tie'>, [x, y]: Point, own: Box): Item => {
    const box = { ...own, y: own.y + down };
    return {
      ...more,
      at: [rtl ? width - x : x, y + down],
      box: rtl ? mirrorBox(box, width) : box,
    };
  };
  const items = new Map(
    nodes.map(({ id, kind }): [string, Item[]] => {
      const at = centres.get(id)!;
      return [id, [item({ id, kind }, at, union(square(at, radius), names.get(id)?.box))]];
    }),
  );
  const seen = new Set<string>();
  ties.forEach((tie, i) => {
    const { from, id } = tie.now.tie;
    if (seen.has(id)) return;
    seen.add(id);
    // Without words there is no badge either.
    const box = union(square(tie.middle, dense ? 5 : badge), words[i]?.box);
    items.get(from)!.push(item({ id, kind: 'relation', tie }, tie.middle, box));
  });
  return [...items.values()].flat();
}
