/** What stands in the way of reading a picture, counted. */
import type { Drawn } from '../../src/actor-relations-diagram/layout-ties.js';
import type { Picture } from '../../src/actor-relations-diagram/layout.js';
import { overlap } from '../../src/marks/place-labels.js';
import { distance, type Box, type Point } from '../../src/marks/shape.js';
import { boxOf, labels } from './diagram.js';

export interface Faults {
  /** Pairs of labels of which one stands on the other, and labels that do not lie in the picture. */
  readonly overlaps: number;
  readonly outside: number;
  /** Names that a tie runs through which does not join their node, and those that their own does. */
  readonly crossed: number;
  readonly crossedByOwn: number;
  /** Those of either without a halo. */
  readonly bare: number;
  /** Words of a tie that another runs through. */
  readonly words: number;
  /** Pairs of a tie and a node that it runs through without joining it. */
  readonly through: number;
  /** Names and ties of which not all is said where they are. */
  readonly elsewhere: number;
  /** Pairs of ties that cross. */
  readonly crossings: number;
}

/** Points along what is drawn of a tie, 3 px apart. */
const along = ({ curve, start, end }: Drawn): Point[] => curve.part(start, end, 3, () => 0);

/** Whether points run through words: their box without the room beside them. */
const runThrough = (points: readonly Point[], { x, y, width, height }: Box): boolean => {
  const letters = { x: x + 3, y: y + 3, width: width - 6, height: height - 6 };
  return points.some(([px, py]) => distance(letters, px, py) < 1.5);
};

const side = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const cross = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.some((q, i) =>
    b.some((s, j) => {
      const [p, r] = [a[i - 1], b[j - 1]];
      return p && r && side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
    }),
  );

export function faultsOf(picture: Picture): Faults {
  const { width, height, nodes, ground, names, ties, words } = picture;
  const boxes = labels(picture).map(boxOf);
  const drawn = ties.filter(({ rest }) => !rest.length).map((tie) => ({ tie, points: along(tie) }));
  const joins = ({ now: { tie } }: Drawn, id: string): boolean =>
    [tie.from, tie.to, tie.and].includes(id);
  const named = [...names].flatMap(([id, spot]) => (spot ? [{ id, ...spot }] : []));
  const isCrossed = (own: boolean, { id, box }: (typeof named)[number]): boolean =>
    drawn.some(({ tie, points }) => joins(tie, id) === own && runThrough(points, box));
  const count = <T>(all: Iterable<T>, test: (one: T, i: number) => unknown): number =>
    [...all].filter(test).length;
  return {
    overlaps: boxes.reduce(
      (sum, box, i) => sum + count(boxes.slice(0, i), (other) => overlap(box, other)),
      0,
    ),
    outside: count(
      boxes,
      ({ x, y, width: w, height: h }) =>
        x < -1 || y < -1 || x + w > width + 1 || y + h > height + 1,
    ),
    crossed: count(named, (name) => isCrossed(false, name)),
    crossedByOwn: count(named, (name) => isCrossed(true, name)),
    bare: count(
      named,
      (name) => !name.crosses && (isCrossed(false, name) || isCrossed(true, name)),
    ),
    words: count(
      words,
      (spot, i) =>
        spot && drawn.some(({ tie, points }) => tie !== ties[i] && runThrough(points, spot.box)),
    ),
    through: drawn.reduce((sum, { tie, points }) => {
      const met = ({ id }: { id: string }): boolean => {
        const [x, y] = ground.centres.get(id)!;
        return points.some(([a, b]) => Math.hypot(a - x, b - y) < ground.radius + 1);
      };
      return sum + count(nodes, (node) => !joins(tie, node.id) && met(node));
    }, 0),
    elsewhere:
      count(names.values(), (spot) => !spot || spot.words.partial) +
      count(words, (spot, i) => !spot && !ties[i]!.mute),
    crossings: drawn.reduce(
      (sum, { points }, i) =>
        sum + count(drawn.slice(0, i), (other) => cross(points, other.points)),
      0,
    ),
  };
}
