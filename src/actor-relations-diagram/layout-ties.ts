import type { Box, Point } from '../marks/shape.js';
import { Curve } from './curve.js';
import type { Now } from './dates.js';
import { pairOf, type Tie } from './graph.js';
import { badgeRadius, formOf } from './tie-mark.js';

/** A tie with its curve; `start` and `end` are the pixels along it that are drawn. */
export interface Drawn {
  readonly now: Now;
  readonly curve: Curve;
  readonly start: number;
  readonly end: number;
  /** Where its badge sits, and whether there is no room for one. */
  readonly middle: Point;
  readonly crowded: boolean;
  /** The ties of the pair that it stands for, where there was no room for a line each. */
  readonly rest: readonly Now[];
}

/** Lines between one pair; what is beyond stands in one line, which says so. */
const mostParallel = 5;
/** Pixels between the middles of two badges. */
const apart = 2 * badgeRadius + 2;
const clear = (radius: number): number => radius + (radius < 10 ? 1 : 5);

/** Place of a tie among those of its pair, the same at every date. */
function orderOf({ kind, phases }: Tie): number {
  if (kind === 'armed-conflict') return 0;
  const signs = new Set(phases.map(({ sign }) => sign));
  return signs.has(-1) ? 1 : signs.has(1) ? 2 : 3;
}

/** What the lines have to go by: centres, the size of nodes and how far parallel ties stand apart. */
interface Ground {
  readonly centre: (id: string) => Point;
  readonly radius: number;
  readonly gap: number;
  /** The middle of all nodes: the main tie of a bundle goes around the outside. */
  readonly middle: Point;
  /** Whether ties carry badges, which then stand clear of each other. */
  readonly badged: boolean;
  /** All ties, of whatever date: by them parallel ties keep their order from date to date. */
  readonly ties: readonly Tie[];
}

/** On which side of the line from `a` to `b` a point is: positive on its left-hand side. */
const sideOf = ([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): number =>
  (px - ax) * (by - ay) - (py - ay) * (bx - ax);

const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/**
 * A tie on its curve, its badge at the middle or as near to it as the badges before it allow.
 * `badges` is undefined where none are drawn.
 */
function drawn(
  now: Now,
  curve: Curve,
  start: number,
  whole: number,
  rest: readonly Now[],
  badges: Point[] | undefined,
): Drawn {
  const end = Math.max(whole, start);
  let middle: Point = [0, 0];
  let room = -1;
  for (const share of shares) {
    const { x, y } = curve.at(start + (end - start) * share);
    let near = Infinity;
    for (const [bx, by] of badges ?? []) near = Math.min(near, (x - bx) ** 2 + (y - by) ** 2);
    if (near > room) [middle, room] = [[x, y], near];
    if (room > apart ** 2) break;
  }
  const crowded = room < apart ** 2;
  if (!crowded) badges?.push(middle);
  return { now, curve, start, end, middle, crowded, rest };
}

/** One line for ties of whatever sign and kind. */
const bundleOf = ({ tie, standing }: Now): Now => ({
  tie: { ...tie, kind: 'other', directed: false },
  phase: {},
  standing,
});

/** The ties of one pair, fanned out so that they stand a gap apart at the middle. */
function fan(
  nows: readonly Now[],
  aims: readonly Point[],
  ground: Ground,
  badges: Point[] | undefined,
): Drawn[] {
  const { centre, radius, gap, middle } = ground;
  const { tie } = nows[0]!;
  const [a, b] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
  const [from, to] = [centre(a), centre(b)];
  // What is mediated stands on the mediators' side, the strongest of the others away from the middle.
  const towards = sideOf(from, to, aims[0] ?? middle) < 0 ? -1 : 1;
  const sorted = [...nows].sort(
    (x, y) => orderOf(x.tie) - orderOf(y.tie) || (x.tie.id < y.tie.id ? -1 : 1),
  );
  const crowded = sorted.length > mostParallel;
  const rest = crowded ? sorted.slice(mostParallel - 1) : [];
  const shown = crowded ? [...sorted.slice(0, mostParallel - 1), bundleOf(rest[0]!)] : sorted;
  const mediated = aims.length && shown.length > 1 ? shown.shift()! : undefined;
  if (mediated) shown.push(mediated);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const room = Math.min(gap, Math.sqrt(dx * dx + dy * dy) / 3);
  return shown.map((now, i) => {
    const bow = (i - (shown.length - 1) / 2) * room * towards;
    const along = now.tie.from === a;
    const curve = along ? new Curve(from, to, bow) : new Curve(to, from, -bow);
    const free = clear(radius);
    const last = rest.length > 0 && i === shown.length - 1;
    return drawn(now, curve, free, curve.length - free, last ? rest : [], badges);
  });
}

/**
 * Puts every tie between its nodes. A mediation of two ends on the tie between them, or on both
 * parties where none is drawn.
 */
export function layTies(nows: readonly Now[], ground: Ground): Drawn[] {
  const { centre, radius, ties } = ground;
  const bundles = new Map<string, Now[]>();
  const mediations: Now[] = [];
  for (const now of nows) {
    if (now.tie.and) {
      mediations.push(now);
      continue;
    }
    const key = pairOf(now.tie);
    const bundle = bundles.get(key);
    if (bundle) bundle.push(now);
    else bundles.set(key, [now]);
  }
  const parties = ({ to, and = '' }: Now['tie']): string => pairOf({ from: to, to: and });
  const aims = new Map<string, Point[]>();
  for (const tie of ties) {
    if (!tie.and) continue;
    const key = parties(tie);
    aims.set(key, [...(aims.get(key) ?? []), centre(tie.from)]);
  }
  const result: Drawn[] = [];
  const badges: Point[] | undefined = ground.badged ? [] : undefined;
  const ends = new Map<string, Point>();
  for (const [key, bundle] of bundles) {
    const lines = fan(bundle, aims.get(key) ?? [], ground, badges);
    if (aims.has(key)) ends.set(key, lines.at(-1)!.middle);
    result.push(...lines);
  }
  const free = clear(radius);
  for (const now of mediations) {
    const { tie } = now;
    const from = centre(tie.from);
    const end = ends.get(parties(tie));
    for (const aim of end ? [end] : [centre(tie.to), centre(tie.and!)]) {
      const curve = new Curve(from, aim, 0);
      result.push(
        drawn(now, curve, free, curve.length - (end ? badgeRadius + 3 : free), [], badges),
      );
    }
  }
  return result;
}

/** Small boxes along the lines, by which words are kept off them. */
export function stretches(ties: readonly Drawn[]): Map<Drawn, Box[]> {
  return new Map(
    ties.map((tie) => {
      const reach = formOf(tie.now) === 'fighting' ? 8 : 6;
      const points = tie.curve.part(tie.start, tie.end, 8, () => 0);
      const boxes = points.map(([x, y]) => ({
        x: x - reach,
        y: y - reach,
        width: 2 * reach,
        height: 2 * reach,
      }));
      return [tie, boxes];
    }),
  );
}
