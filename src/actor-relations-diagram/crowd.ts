/** What a crowded picture leaves out and draws smaller: names, words of ties, elements. */
import { groupBy } from '../marks/group-by.js';
import type { Line, Shape } from '../marks/shape.js';
import type { Now } from './dates.js';
import type { Graph, Node } from './graph.js';
import type { Ground } from './ground.js';
import { plain } from './model.js';

/** Nodes up to which names are large, up to which all are named, and beyond which lines are coarse. */
const mostLarge = 24;
const mostNamed = 40;
const mostFine = 60;
/** Ties up to which each is named, if only by its sign, and beyond which none has words and a badge. */
const mostBare = 12;
const mostWorded = 40;

export interface Crowd {
  readonly small: boolean;
  /** Whether only the foremost are named. */
  readonly some: boolean;
  readonly coarse: boolean;
  readonly named: readonly Node[];
  /** All nodes as few shapes, where there are too many for one each. */
  readonly dots: readonly Shape[] | undefined;
  /** Whether none of so many ties has words and a badge. */
  dense(ties: number): boolean;
  /** Whether a tie has none, since among so many they would only repeat its line. */
  bare(now: Now, ties: number): boolean;
}

export function crowdOf(graph: Graph, ground: Ground): Crowd {
  const { length } = graph.nodes;
  const some = length > mostNamed;
  return {
    small: length > mostLarge,
    some,
    coarse: length > mostFine,
    named: some ? foremost(graph) : graph.nodes,
    dots: dots(graph, ground),
    dense: (ties) => ties > mostWorded,
    bare: (now, ties) => ties > mostBare && saysItsSign(now),
  };
}

/** Whether all that is to be said of a tie is its sign, which line and glyph say too. */
function saysItsSign({ tie, phase, standing }: Now): boolean {
  const { sign, label, status } = phase;
  const named = tie.kind !== 'other' || tie.word || label;
  return !named && Boolean(sign) && plain.has(status) && standing === 'there';
}

/** How many nodes are named where not all fit; of very many a quarter. */
const mostNames = 160;
/** Nodes beyond which they share an element. */
const mostElements = 400;

/** The nodes that are named where not all fit: those with most ties. */
function foremost({ nodes, ties }: Graph): Node[] {
  const degrees = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const of = ({ id }: Node): number => degrees.get(id) ?? 0;
  const most = nodes.length > mostElements ? mostNames / 4 : mostNames;
  return [...nodes].sort((a, b) => of(b) - of(a)).slice(0, most);
}

/** Lines in one element: more would hold the page when it is written. */
const mostLines = 1000;

/** Lines that look alike, put into few elements. */
export function gathered(lines: readonly Line[]): Shape[] {
  const counts = new Map<string, number>();
  const groups = groupBy(lines, ({ ink, width, dash }) => {
    const look = [ink, width, dash].join();
    const count = counts.get(look) ?? 0;
    counts.set(look, count + 1);
    return look + Math.floor(count / mostLines);
  });
  return [...groups.values()].map((group) => {
    const { ink, width, dash, round } = group[0]!;
    const style = { ink, width, ...(dash && { dash }), ...(round && { round }) };
    return { ...style, type: 'lines', lines: group.map(({ points }) => points) };
  });
}

/** Very many nodes as few elements; undefined where each can have its own. */
function dots({ nodes }: Graph, { centres, radius }: Ground): Shape[] | undefined {
  if (nodes.length <= mostElements) return undefined;
  // A stroke of no length with round ends is a dot.
  return gathered(
    nodes.map(({ id, hue }): Line => {
      const points = [centres.get(id)!, centres.get(id)!];
      return { type: 'line', points, ink: `hue-${hue}`, width: 2 * radius, round: true };
    }),
  );
}
