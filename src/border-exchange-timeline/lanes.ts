import { edtf, hueOf, type StoryWords } from '../locale/story-words.js';
import type { Hue } from '../marks/shape.js';
import type { Alike } from './standing.js';
import type { Entry } from './model.js';
import { overlaps } from '../story/edtf-span.js';
import type { Party, Relation } from '../story/types.js';

export const lanings = ['side', 'kind', 'none'] as const;
export type Laning = (typeof lanings)[number];

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly hue: Hue;
}

/** Lanes from top to bottom, and where the facing pair stands among them. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Index of the upper lane of the two that face each other; -1 where none do. */
  readonly facing: number;
  /** The lane that an actor stands in at a time; undefined for people who belong to nobody. */
  readonly of: (actor: string | undefined, when: string) => number | undefined;
  /** The lane of those that have none; -1 where nobody needs it. */
  readonly others: number;
}

const most = 6;
/** What counts most comes first. */
export const byCount = (counts: Iterable<[string, number]>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);

/** How far `memberOf` is followed: an actor may end up a member of itself. */
const deepest = 4;

export const count = (map: Map<string, number>, key: string, n = 1): void =>
  void map.set(key, (map.get(key) ?? 0) + n);

/**
 * The upper of the two lanes that a mark stands on the line between: of the two that face each other
 * if it concerns both, else of its first two that are neighbours. Undefined where none are, as no
 * line is theirs: it stands in the first.
 */
export function lineOf(lanes: readonly number[], facing: number): number | undefined {
  const isLine = (lane: number): boolean => lanes.includes(lane) && lanes.includes(lane + 1);
  return isLine(facing) ? facing : lanes.find(isLine);
}

/** Where a mark stands among lanes: by the number of its own, or halfway between two. */
export const levelOf = ({ lanes }: Entry, facing: number): number =>
  (lineOf(lanes, facing) ?? lanes[0]! - 0.5) + 0.5;

/** A lane in which a mark does not stand but is joined to, and whose that is. */
export type End = readonly [lane: number, as: 'to' | 'via' | 'party' | 'accuser' | 'accused'];

export function endsOf(entry: Entry, facing: number): End[] {
  const { lanes, to, via, blame } = entry;
  const level = levelOf(entry, facing);
  const ends = new Map<number, End[1]>();
  for (const lane of lanes) ends.set(lane, 'party');
  blame?.forEach((lane, i) => ends.has(lane) || ends.set(lane, i ? 'accused' : 'accuser'));
  for (const lane of via) ends.set(lane, 'via');
  if (to !== undefined) ends.set(to, 'to');
  return [...ends].filter(([lane]) => Math.abs(lane - level) >= 1);
}

/** Parties that are not merely said to have taken part. */
export const isSure = ({ status }: Party): boolean =>
  status !== 'claimed' && status !== 'disputed' && status !== 'withdrawn';

/** Answers in whose lane an actor stands: that of what it belonged to then, and so on. */
function ownersIn(words: StoryWords): (id: string | undefined, when: string) => string | undefined {
  const always = new Map<string | undefined, string | undefined>();
  return (id, when) => {
    const known = always.get(id);
    if (known !== undefined || always.has(id)) return known;
    const owner = ownerOf(words, id, when);
    if (!words.index.actors.get(id ?? '')?.memberOf.length) always.set(id, owner);
    return owner;
  };
}

function ownerOf(words: StoryWords, id: string | undefined, when: string): string | undefined {
  const then = edtf(when);
  let actor = words.index.actors.get(id ?? '');
  for (let depth = 0; actor && depth < deepest; depth++) {
    const member = actor.memberOf.find(({ when: lasts }) => {
      const span = edtf(lasts);
      return !span || !then || overlaps(span, then);
    });
    const owner = member && words.index.actors.get(member.actor);
    if (!owner || owner === actor) break;
    actor = owner;
  }
  return actor && actor.kind !== 'population' && actor.kind !== 'person' ? actor.id : undefined;
}

/** Counts of two together: under the first of them in the alphabet the other. */
type Pairs = Map<string, Map<string, number>>;

function countPair(pairs: Pairs, a: string, b: string, n: number): void {
  const [first, second] = a < b ? [a, b] : [b, a];
  let own = pairs.get(first);
  if (!own) pairs.set(first, (own = new Map()));
  count(own, second, n);
}

/** How often actors take part, and how often two of them do so together. */
function* dealings(
  { index }: StoryWords,
  events: ReadonlySet<Alike>,
  ownerOf: ReturnType<typeof ownersIn>,
) {
  const single = new Map<string, number>();
  const sides: Pairs = new Map();
  const pairs: Pairs = new Map();
  let homeless = false;
  const countPairs = ([...of]: ReadonlySet<string>, into: Pairs, n: number): void => {
    if (of.length > most) return;
    for (let i = 1; i < of.length; i++)
      for (let j = 0; j < i; j++) countPair(into, of[i]!, of[j]!, n);
  };
  let done = 0;
  for (const { event, times } of events) {
    const { parties, when, claimedBy } = event;
    const all = new Set<string>();
    const facing = new Set<string>();
    for (const { actor, role } of parties) {
      const owner = ownerOf(actor, when);
      if (owner === undefined) continue;
      all.add(owner);
      if (role === 'side') facing.add(owner);
    }
    homeless ||= !all.size && !ownerOf(index.partyOf(claimedBy ?? '')?.id, when);
    for (const id of all) count(single, id, times);
    countPairs(facing, sides, times);
    countPairs(all, pairs, times);
    if (++done % 500 === 0) yield;
  }
  return { single, sides, pairs, homeless };
}

/** The two in the middle, then each further one on the side where it is nearer to its dealings. */
function order(ids: readonly string[], pair: readonly string[], pairs: Pairs) {
  const ties = (a: string, b: string): number =>
    (a < b ? pairs.get(a)?.get(b) : pairs.get(b)?.get(a)) ?? 0;
  const above: string[] = [];
  const below: string[] = [];
  const [upper, lower = ''] = pair;
  const lean = (id: string): number => Math.abs(ties(id, upper!) - ties(id, lower));
  const rest = ids.filter((id) => !pair.includes(id)).sort((a, b) => lean(b) - lean(a));
  for (const id of rest) {
    const [up, down] = [ties(id, upper!), ties(id, lower)];
    const costAbove = up * (above.length + 1) + down * (above.length + 2);
    const costBelow = down * (below.length + 1) + up * (below.length + 2);
    const toAbove = costAbove === costBelow ? above.length < below.length : costAbove < costBelow;
    if (toAbove) above.unshift(id);
    else below.push(id);
  }
  return { ids: [...above, ...pair, ...below], facing: pair.length === 2 ? above.length : -1 };
}

/**
 * Lanes by side: the pair with most events together faces each other in the middle, in the
 * alphabet of the story's language; third parties stand around them, next to whom they deal
 * with; members stand with what they belong to.
 */
export function* lanesBySide(
  words: StoryWords,
  events: ReadonlySet<Alike>,
  ties: readonly Relation[],
): Generator<unknown, Lanes> {
  const owner = ownersIn(words);
  const { single, sides, pairs, homeless } = yield* dealings(words, events, owner);
  for (const { from } of ties) {
    const id = owner(from, '');
    if (id) count(single, id);
  }
  const known = byCount(single).slice(0, most);
  const facingPairs = [...sides].flatMap(([a, own]) =>
    [...own].map(([b, n]): [string, number] => [`${a}\n${b}`, n]),
  );
  const best = byCount(facingPairs)
    .map((key) => key.split('\n'))
    .find((two) => two.every((id) => known.includes(id)));
  const pair = (best ?? known.slice(0, 2)).sort((a, b) =>
    words.name(a).localeCompare(words.name(b), words.story.lang),
  );
  const { ids, facing } = order(known, pair, pairs);
  const at = new Map(ids.map((id, i) => [id, i]));
  const others = homeless || single.size > most || !ids.length ? ids.length : -1;
  return {
    lanes: ids.map((id) => ({
      id,
      name: words.name(id),
      short: words.short(id),
      hue: hueOf(words.story, id),
    })),
    facing,
    of(actor, when) {
      const id = owner(actor, when);
      return id === undefined ? undefined : (at.get(id) ?? (others < 0 ? undefined : others));
    },
    others,
  };
}
