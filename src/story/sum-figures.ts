/** Adding figures up: what may be one total becomes one, the rest stands beside it with a reason. */
import {
  apart,
  factsReader,
  holds,
  overlapReasons,
  sharePeople,
  storyLinks,
  type ApartReason,
  type Facts,
  type StoryLinks,
} from './apart.js';
import { lessCertain } from './certainty.js';
import { isNearRange, lowerBound } from './quantity-bounds.js';
import { type Bounds, boundsOf, isNear, isZero, nearly, quantityOf } from './sum.js';
import type { Quantity } from './quantity.js';
import type { Figure, Status } from './types.js';

/** Figures that count different people, added up. */
export interface Total {
  readonly number: Quantity;
  /** Whether `number` is a range from adding: bounds of the sum, not an estimate of it. */
  readonly isBounds: boolean;
  /** Whether some part is "about", so that the number is near even where its form is not "about". */
  readonly isNear: boolean;
  /** That of the least certain part. */
  readonly status: Status;
  /** Who says so (actor or source id), the same for every part; undefined for no claim. */
  readonly claimedBy: string | undefined;
  /** Figure ids, each in one total only, by event and date. */
  readonly ids: readonly string[];
  /** Why this is not part of the first total; undefined for the first. */
  readonly apart: ApartReason | undefined;
  /** Whether another total holds all that it counts: parts of a whole that the same source gives. */
  readonly isPart?: boolean;
}

/** A figure that is in no total. */
export interface LeftOut {
  readonly id: string;
  readonly reason: ApartReason;
}

export interface Sum {
  /** Side by side, the one kind of number with the most figures first. Never to be added. */
  readonly totals: readonly Total[];
  readonly leftOut: readonly LeftOut[];
}

/** Totals that a figure is tried with; beyond it stands alone, so that no input takes for ever. */
const MOST_TRIED = 12;
/** Pairs of figures that are looked at to find the parts of a total, for the same reason. */
const MOST_COMPARED = 1e5;

/** The figures of a total on the same people in one event, or in none: by date, none overlapping. */
interface Row {
  readonly first: Facts;
  /** The source of all, or undefined for several. */
  source: string | undefined;
  readonly facts: Facts[];
}

const NO_ROWS: readonly Row[] = [];

/** Place in a row of the first that ends after `time`. */
function after(facts: readonly Facts[], time: number): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.end > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Figures that may be added. Wholes have to come before their parts. */
class Pile {
  readonly facts: Facts[] = [];
  readonly apart: ApartReason | undefined;
  readonly #rows = new Map<string, Row[]>();
  readonly #ids = new Set<string>();
  readonly #contradicted = new Set<string>();

  constructor(apart?: ApartReason) {
    this.apart = apart;
  }

  /** Why a figure cannot come in. */
  refuses(facts: Facts): ApartReason | undefined {
    const { figure, event, within } = facts;
    if (this.#contradicted.has(figure.id)) return 'contradicts';
    for (const id of figure.contradicts) if (this.#ids.has(id)) return 'contradicts';
    let why = this.#clash(facts, event);
    for (let i = 0; i < within.length && !why; i++) why = this.#clash(facts, within[i]!);
    return why;
  }

  #clash(facts: Facts, event: string): ApartReason | undefined {
    for (const row of this.#rows.get(event) ?? NO_ROWS) {
      const oneSource = row.source === facts.source;
      if (!sharePeople(facts.whom, row.first.whom, oneSource)) continue;
      if (event && event === facts.event && !oneSource)
        return apart(facts, row.first) ?? 'accounts';
      const next = row.facts[after(row.facts, facts.start)];
      if (next && next.start < facts.end) return apart(facts, next) ?? 'categories';
    }
    return undefined;
  }

  take(facts: Facts): void {
    const { figure, event, whom, source } = facts;
    this.facts.push(facts);
    this.#ids.add(figure.id);
    for (const id of figure.contradicts) this.#contradicted.add(id);
    const rows = this.#rows.get(event);
    const row = rows?.find(({ first }) => first.whom === whom);
    if (!row) {
      const fresh = { first: facts, source, facts: [facts] };
      if (rows) rows.push(fresh);
      else this.#rows.set(event, [fresh]);
      return;
    }
    if (row.source !== source) row.source = undefined;
    const at = after(row.facts, facts.start);
    if (at === row.facts.length) row.facts.push(facts);
    else row.facts.splice(at, 0, facts);
  }
}

/** Puts each block, undivided, on the first pile that takes all of it, else on a new one. */
function pileUp(blocks: readonly (readonly Facts[])[]): Pile[] {
  const piles: Pile[] = [];
  for (const block of blocks) {
    let first: ApartReason | undefined;
    let pile: Pile | undefined;
    for (let i = 0; i < piles.length && i < MOST_TRIED && !pile; i++) {
      let why: ApartReason | undefined;
      for (const facts of block) if ((why = piles[i]!.refuses(facts))) break;
      if (!why) pile = piles[i];
      else first ??= why;
    }
    if (!pile) piles.push((pile = new Pile(first)));
    for (const facts of block) pile.take(facts);
  }
  return piles;
}

/**
 * What one source says on one event, or of periods as such, stays together as far as it can be
 * added: where two sources give a number a month each, no total is made of both.
 */
function blocksOf(facts: readonly Facts[]): Facts[][] {
  const groups = new Map<string, Facts[]>();
  for (const one of facts) {
    const key = `${one.event}\n${one.source}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length < 2 ? [group] : pileUp(group.map((one) => [one])).map(({ facts }) => facts),
  );
}

/** Groups of people that are told apart one from another; of more, each figure is tried. */
const MOST_GROUPS = 50;

/**
 * Whether each is on an event of its own, or, where none is on an event, on a time of its own or on
 * people of its own: then nobody is in two, and there is nothing to try. Facts that come in no order of
 * time are not seen to be apart.
 */
function areApart(facts: readonly Facts[]): boolean {
  const events = new Set<string>();
  const until = new Map<Facts['whom'], number>();
  for (const { event, within, figure, start, end, whom } of facts) {
    if (within.length > 1 || figure.contradicts.length) return false;
    events.add(event);
    if (event) continue;
    const last = until.get(whom);
    if (last === undefined) {
      for (const other of until.keys()) if (sharePeople(whom, other, false)) return false;
      if (until.size === MOST_GROUPS) return false;
    } else if (start < last) return false;
    until.set(whom, end);
  }
  return events.size === (events.has('') ? 1 : facts.length);
}

type Piled = Pick<Pile, 'apart'> & { readonly facts: readonly Facts[] };

const pilesOf = (facts: readonly Facts[]): readonly Piled[] =>
  areApart(facts) ? [{ facts, apart: undefined }] : pileUp(blocksOf(facts));

const less = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Wholes before parts, then by date; the rest only makes the order one and the same. */
const inOrder = (a: Facts, b: Facts): number =>
  a.within.length - b.within.length ||
  less(a.start, b.start) ||
  less(a.end, b.end) ||
  less(a.source, b.source) ||
  less(a.figure.id, b.figure.id);

const kindOf = ({ figure, unit, claimant, caused }: Facts): string =>
  `${figure.tally}\n${caused ? 1 : 0}\n${claimant}\n${unit}`;

const sameKind = (a: Facts, b: Facts): boolean =>
  a.unit === b.unit &&
  a.claimant === b.claimant &&
  a.caused === b.caused &&
  a.figure.tally === b.figure.tally;

/** Figures by what must be the same in one total, the most of a kind first. */
function kindsOf(facts: readonly Facts[]): Facts[][] {
  const kinds = new Map<string, Facts[]>();
  let kind: Facts[] = [];
  for (const one of facts) {
    // Neighbours are mostly of a kind, which is quicker told than named.
    if (!kind[0] || !sameKind(kind[0], one)) {
      const key = kindOf(one);
      kind = kinds.get(key) ?? [];
      if (!kind.length) kinds.set(key, kind);
    }
    kind.push(one);
  }
  return [...kinds]
    .sort(([a, one], [b, other]) => other.length - one.length || less(a, b))
    .map(([, kind]) => kind);
}

/** Running totals that a later one of the same source holds. */
function outdated(facts: readonly Facts[]): Set<Facts> {
  const last = new Map<string, number>();
  const running = facts
    .filter(({ figure }) => figure.tally === 'cumulative')
    .map((one) => ({
      one,
      key: [kindOf(one), one.whom.key, one.event, one.source, one.start].join('\n'),
    }));
  for (const { one, key } of running) last.set(key, Math.max(last.get(key) ?? -Infinity, one.end));
  return new Set(running.flatMap(({ one, key }) => (one.end < last.get(key)! ? [one] : [])));
}

/** A figure's number as a part of a sum. */
export function partOf(figure: Figure): Bounds {
  const bounds = boundsOf(figure.number);
  return isNearRange(figure) ? nearly(bounds) : bounds;
}

function totalOf(facts: readonly Facts[], apart: ApartReason | undefined): Total {
  let counted = 0;
  let alone: Quantity = { value: 0, bound: 'exact' };
  let status: Status = 'confirmed';
  // As by `plus`, without an object for each of thousands.
  let [low, high, best, met] = [0, 0, 0, 0];
  for (const { figure } of facts) {
    if (status !== figure.status) status = lessCertain(status, figure.status);
    if (isZero(figure.number)) continue;
    counted++;
    alone = figure.number;
    const own = partOf(figure);
    low += own.low;
    high += own.high;
    best += own.best;
    met |= own.met;
  }
  const bounds = { low, high, best, met };
  const number = counted < 2 ? alone : quantityOf(bounds);
  return {
    number,
    isBounds: counted > 1 && 'low' in number,
    isNear: isNear(bounds),
    status,
    claimedBy: facts[0]!.figure.claimedBy,
    ids: facts.map(({ figure }) => figure.id),
    apart,
  };
}

const least = ({ figure }: Facts): number => lowerBound(figure.number) ?? 0;

/** Whether figures are parts of others, none of which they go beyond: then it would be no whole. */
function areParts(parts: readonly Facts[], wholes: readonly Facts[]): boolean {
  if (parts.length * wholes.length > MOST_COMPARED) return false;
  const room = new Map(wholes.map((whole) => [whole, least(whole)]));
  return parts.every((part) => {
    const whole = wholes.find((one) => holds(one, part) && room.get(one)! >= least(part));
    if (whole) room.set(whole, room.get(whole)! - least(part));
    return whole;
  });
}

/** What piles of one kind come to, and which of them are parts of another. */
function totalsOf(piles: readonly Piled[], why: (pile: Piled) => ApartReason | undefined): Total[] {
  const totals = piles.map((pile) => totalOf(pile.facts, why(pile)));
  const isPart = ({ facts }: Piled, i: number): boolean =>
    piles.some((other, j) => j !== i && areParts(facts, other.facts));
  if (piles.length > MOST_TRIED) return totals;
  return totals.map((total, i) => {
    if (!isPart(piles[i]!, i)) return total;
    const reason = total.apart && overlapReasons.has(total.apart) ? 'parts' : total.apart;
    return { ...total, apart: reason, isPart: true };
  });
}

/** What some figures of one total come to: those of which is known that they may be added. */
export const sumAddable = (figures: readonly Figure[], links: StoryLinks): Sum => {
  const facts = figures.map(factsReader(links)).sort(inOrder);
  return { totals: [totalOf(facts, undefined)], leftOut: [] };
};

/**
 * Adds figures up without counting anybody twice. Never throws; the result does not depend on the
 * order of the figures, and every figure is in exactly one total or left out, with the reason.
 *
 * Two figures are in one total only if `whyApart` finds nothing against it. Left out are those that
 * were withdrawn or superseded, and running totals that a later one of the same source holds.
 * Where the same people may be counted by several figures, those become totals side by side: a
 * whole before its parts, else the earlier first, one source's numbers kept together. A sum is as
 * sure as its least certain part and as open as its most open one (see `add`).
 *
 * Takes time in proportion to the figures, but for sorting them. Figures must have different ids.
 *
 * @param links from `storyLinks`; without them no event is part of another, and only what the
 * given figures themselves supersede is left out
 */
export function sumFigures(
  figures: readonly Figure[],
  links: StoryLinks = storyLinks({ events: [], figures: [...figures] }),
): Sum {
  const leftOut: LeftOut[] = [];
  const counted: Figure[] = [];
  for (const figure of figures)
    if (figure.status === 'withdrawn') leftOut.push({ id: figure.id, reason: 'withdrawn' });
    else if (links.replaced.has(figure.id)) leftOut.push({ id: figure.id, reason: 'superseded' });
    else counted.push(figure);

  const facts = counted.map(factsReader(links)).sort(inOrder);
  const old = outdated(facts);
  for (const { figure } of old) leftOut.push({ id: figure.id, reason: 'running' });
  leftOut.sort((a, b) => less(a.id, b.id));

  const [main, ...others] = kindsOf(old.size ? facts.filter((one) => !old.has(one)) : facts);
  if (!main) return { totals: [], leftOut };
  const first = main[0]!;
  const totals = totalsOf(pilesOf(main), ({ apart: why }) => why);
  for (const kind of others)
    totals.push(...totalsOf(pilesOf(kind), ({ facts: [one] }) => apart(first, one!)));
  return { totals, leftOut };
}

/**
 * Why some figures come to several totals: the reasons of `sumFigures`, without the sums. Figures
 * must be neither withdrawn nor superseded; in order of time they take the least of it.
 */
export function reasonsApart(figures: readonly Figure[], links: StoryLinks): Set<ApartReason> {
  const kinds = kindsOf(figures.map(factsReader(links)));
  const [main] = kinds[0] ?? [];
  const isPlain = kinds.every((kind) => kind[0]!.figure.tally === 'period' && areApart(kind));
  const reasons = isPlain
    ? kinds.slice(1).map(([one]) => apart(main!, one!))
    : sumFigures(figures, links).totals.map((total) => total.apart);
  return new Set(reasons.flatMap((reason) => reason ?? []));
}
