import { groupBy } from '../marks/group-by.js';
import type { Box, Point } from '../marks/shape.js';
import { Curve } from './curve.js';
import { mostParallel } from './arrange.js';
import type { Now } from './dates.js';
import { pairOf, type Tie } from './graph.js';
import { cross, squared, type Ground } from './ground.js';
import { square } from './layout-parts.js';
import type * as Many from './many.js';
import { formOf } from './tie-mark.js';

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

export const clear = (radius: number): number => radius + (radius < 10 ? 1 : 5);

/** Place of a tie among those of its pair, the same at every date. */
function orderOf({ kind, phases }: Tie): number {
  if (kind === 'armed-conflict') return 0;
  const signs = new Set(phases.map(({ sign }) => sign));
  return signs.has(-1) ? 1 : signs.has(1) ? 2 : 3;
}

/** Where along a tie its badge and its words may stand, the best first. */
export const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

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
  badge: number,
  along = shares,
): Drawn {
  // Pixels between the middles of two badges.
  const apart = 2 * badge + 2;
  const end = Math.max(whole, start);
  let middle: Point = [0, 0];
  let room = -1;
  for (const share of along) {
    const { x, y } = curve.at(start + (end - start) * share);
    const at: Point = [x, y];
    let near = Infinity;
    for (const other of badges ?? []) near = Math.min(near, squared(at, other));
    if (near > room) [middle, room] = [at, near];
    if (room > apart * apart) break;
  }
  const crowded = room < apart * apart;
  if (!crowded) badges?.push(middle);
  return { now, curve, start, end, middle, crowded, rest };
}

/** A line between a pair, for one tie or for several. */
export type Parallel = Pick<Drawn, 'now' | 'rest'>;

/** How far a line may bow to either side before it leaves the picture. */
function bowsWithin(
  [ax]: Point,
  [bx]: Point,
  nx: number,
  width: number,
  beside: number,
): [number, number] {
  const [far, middle] = [Math.abs(bx - ax), (ax + bx) / 2];
  // A curve is 4t(1 − t) of its bow off the straight line: so far it may go to have its peak there.
  const most = (room: number): number => {
    const edge = Math.max(far / 2, room - beside);
    return (edge + Math.sqrt(edge * edge - (far * far) / 4)) / 2 / Math.abs(nx);
  };
  const [left, right] = [most(middle), most(width - middle)];
  return nx > 0 ? [-left, right] : [-right, left];
}

/** How far the line between two nodes bows, towards its left-hand side, around what is in its way. */
export type Detour = (a: string, b: string) => number;

/** The ties of one pair, fanned out so that they stand a gap apart at the middle. */
function fan(
  nows: readonly Now[],
  aims: readonly Point[],
  ground: Ground,
  badges: Point[] | undefined,
  detour: Detour,
  bundles: typeof Many.bundles | undefined,
): Drawn[] {
  const { centres, radius, badge, gap, middle } = ground;
  const { tie } = nows[0]!;
  const [a, b] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
  const [from, to] = [centres.get(a)!, centres.get(b)!];
  // What is mediated stands on the mediators' side, the strongest of the others away from the middle.
  const towards = cross(from, to, aims[0] ?? middle) > 0 ? -1 : 1;
  const sorted = [...nows].sort(
    (x, y) => orderOf(x.tie) - orderOf(y.tie) || (x.tie.id < y.tie.id ? -1 : 1),
  );
  const shown =
    (sorted.length > mostParallel && bundles?.(sorted)) ||
    sorted.map((now): Parallel => ({ now, rest: [] }));
  const mediated = aims.length && shown.length > 1 ? shown.shift()! : undefined;
  if (mediated) shown.push(mediated);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const far = Math.sqrt(dx * dx + dy * dy) || 1;
  const last = shown.length - 1;
  // Of many the words stand on the line.
  const [low, high] = bowsWithin(
    from,
    to,
    dy / far || 1e-9,
    ground.width,
    last > 1 ? 30 : badge + 1,
  );
  // At the edge of the picture a fan moves in; it closes only where it is too wide altogether.
  const room = Math.min(gap, far / 3, (high - low) / (last || 1));
  const reach = (last / 2) * room;
  const aside = Math.max(low + reach, Math.min(high - reach, detour(a, b)));
  return shown.map(({ now, rest }, i) => {
    const bow = aside + (i - last / 2) * room * towards;
    const along = now.tie.from === a;
    const curve = along ? new Curve(from, to, bow) : new Curve(to, from, -bow);
    const free = clear(radius);
    // Between others there is room for words only on the line itself: its badge leaves them the middle.
    const between = i > 0 && i < last && Math.abs(dx) < Math.abs(dy);
    return drawn(
      now,
      curve,
      free,
      curve.length - free,
      rest,
      badges,
      badge,
      between ? shares.slice(3) : shares,
    );
  });
}

/**
 * Puts every tie between its nodes. A mediation of two ends on the tie between them, or on both
 * parties where none is drawn. Badges stand clear of each other, if there are any. In steps.
 *
 * @param all of whatever date: by them parallel ties keep their order from date to date
 * @param bundles puts what is too much for one pair into a few lines
 */
export function* layTies(
  nows: readonly Now[],
  all: readonly Tie[],
  ground: Ground,
  badged: boolean,
  detour: Detour,
  bundles?: typeof Many.bundles,
): Generator<undefined, Drawn[]> {
  const { centres, radius, badge } = ground;
  const parties = ({ to, and }: Tie): string => pairOf({ from: to, to: and ?? '' });
  const mediators = groupBy(
    all.filter(({ and }) => and),
    parties,
  );
  const result: Drawn[] = [];
  const badges: Point[] | undefined = badged ? [] : undefined;
  const ends = new Map<string, Point>();
  const direct = nows.filter(({ tie }) => !tie.and);
  for (const [key, bundle] of groupBy(direct, ({ tie }) => pairOf(tie))) {
    const aims = mediators.get(key)?.map(({ from }) => centres.get(from)!) ?? [];
    const lines = fan(bundle, aims, ground, badges, detour, bundles);
    if (aims.length) ends.set(key, lines.at(-1)!.middle);
    result.push(...lines);
    if (result.length % 64 === 0) yield;
  }
  const free = clear(radius);
  for (const now of nows) {
    const { tie } = now;
    if (!tie.and) continue;
    const end = ends.get(parties(tie));
    for (const aim of end ? [end] : [centres.get(tie.to)!, centres.get(tie.and)!]) {
      const curve = new Curve(centres.get(tie.from)!, aim, 0);
      const length = curve.length - (end ? badge + 3 : free);
      result.push(drawn(now, curve, free, length, [], badges, badge));
    }
  }
  return result;
}

/** The line of a tie as small boxes, by which words are kept off it, and the box around them. */
export interface Stretch {
  readonly tie: Drawn;
  readonly boxes: readonly Box[];
  readonly whole: Box;
}

export const stretches = (ties: readonly Drawn[]): Stretch[] =>
  ties.map((tie) => {
    const reach = formOf(tie.now) === 'fighting' ? 6.5 : 4.5;
    const points = tie.curve.part(tie.start, tie.end, 8, () => 0);
    return {
      tie,
      boxes: points.map((at) => square(at, reach)),
      whole: tie.curve.box(reach),
    };
  });
