/** Where arrow keys lead in the picture: only some readers go there. */
import type { Lead, Step, Way } from '../frame/walk.js';
import { fill } from '../locale/languages.js';
import { endsOf } from './graph.js';
import type { Item } from './layout-items.js';
import type { RelationText } from './model.js';
import { lineName } from './speech.js';

const ways: Readonly<Record<Way, readonly [number, number]>> = {
  on: [1, 0],
  back: [-1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** How far `to` is from `from`, and how straight in the direction of an arrow: 1 ahead, −1 behind. */
function ahead(from: Item, to: Item, way: Way, rtl: boolean): [straight: number, far: number] {
  const [wx, wy] = ways[way];
  const [dx, dy] = [(to.at[0] - from.at[0]) * (rtl ? -1 : 1), to.at[1] - from.at[1]];
  const far = Math.sqrt(dx * dx + dy * dy);
  return [(dx * wx + dy * wy) / (far || 1), far];
}

/**
 * Where an arrow leads: from an actor to its tie in that direction or to one without ties that is
 * nearer, else to the nearest actor there; from a tie to the actor at that end, or to the tie beside
 * it or, for want of one, to another of the same actors. Where nothing lies that way it stays: the next
 * in order would be back where the reader came from.
 */
export function goAlong(
  items: readonly Item[],
  from: Item,
  way: Lead,
  rtl: boolean,
  text: RelationText,
): Step | undefined {
  if (way === 'later' || way === 'earlier' || way === 'near') return undefined;
  const nodesOf = ({ tie, id }: Item): string[] => (tie ? endsOf(tie.now.tie) : [id]);
  const own = nodesOf(from);
  /** Of the items that lie that way the one with the least of what `cost` asks for. */
  const best = (
    wanted: (item: Item) => boolean,
    cost: (straight: number, far: number) => number,
    least = 0.35,
  ): Item | undefined => {
    let found: Item | undefined;
    let lowest = Infinity;
    for (const item of items) {
      if (item === from || !wanted(item)) continue;
      const [straight, far] = ahead(from, item, way, rtl);
      if (straight > least && cost(straight, far) < lowest)
        [found, lowest] = [item, cost(straight, far)];
    }
    return found;
  };
  const straightest = (straight: number): number => -straight;
  // What lies aside counts as far.
  const nearest = (straight: number, far: number): number => far / (straight * straight * straight);
  const next = best(
    // From a node to its ties, from a tie to its nodes.
    (item) => !item.tie === !!from.tie && nodesOf(item).some((id) => own.includes(id)),
    straightest,
    from.tie ? 0.5 : 0.35,
  );
  if (!from.tie) {
    const tied = new Set(items.flatMap((item) => (item.tie ? nodesOf(item) : [])));
    const alone = best(({ id, tie }) => !tie && !(next && tied.has(id)), nearest);
    const cost = (item: Item | undefined): number =>
      item ? nearest(...ahead(from, item, way, rtl)) : Infinity;
    return { to: (cost(alone) < cost(next) ? alone : next) ?? from };
  }
  if (!next) {
    const shared = (item: Item): number => nodesOf(item).filter((id) => own.includes(id)).length;
    const beside = best((item) => !!item.tie && shared(item) > 1, straightest);
    return { to: beside ?? best((item) => !!item.tie && shared(item) > 0, nearest) ?? from };
  }
  return {
    to: next,
    said: fill(text.words.along, {
      from: text.name(own.find((id) => id !== next.id)!),
      tie: lineName(from.tie, text),
      to: text.name(next.id),
    }),
  };
}
