/** Which figures must not be added to each other, and why. */
import { readEdtf } from './edtf-span.js';
import { oncePer } from './once.js';
import type { Category, Figure, Story } from './types.js';

/** Why two figures stand side by side, in the order in which a reason goes before another. */
export const apartReasons = [
  'measure', // different things are counted, or in different units
  'withdrawn', // taken back by whoever stated it
  'superseded', // replaced by another figure
  'claimants', // different claimants
  'contradicts', // one contradicts the other
  'affiliation', // people of a side, and people killed by a side
  'tallies', // a running total, and a number for a period
  'sides', // the sides of one are, or may be, among those of the other
  'categories', // fighters or civilians, and both or not stated, may be the same people
  'running', // two running totals of one source: the later holds the earlier
  'accounts', // different sources on the same thing
  'periods', // the periods overlap
  'parts', // of totals: a total of the same source holds all that this one counts
] as const;
export type ApartReason = (typeof apartReasons)[number];

/** Reasons for which two figures are rival accounts: each of them has to be seen. */
export const rivalReasons: ReadonlySet<ApartReason> = new Set([
  'claimants',
  'contradicts',
  'accounts',
]);

/** Reasons for which two figures may count the same people, by no rival account. */
export const overlapReasons: ReadonlySet<ApartReason> = new Set([
  'sides',
  'categories',
  'running',
  'periods',
  'parts',
]);

/** What the figures of a story have to do with each other and with its events. */
export interface StoryLinks {
  /** Event id to the id of the event that it is part of. */
  readonly partOf: ReadonlyMap<string, string>;
  /** Ids of the figures that another figure supersedes. */
  readonly replaced: ReadonlySet<string>;
}

/** The links of a story, which are the same each time. */
export const storyLinks: (story: Pick<Story, 'events' | 'figures'>) => StoryLinks = oncePer(
  ({ events, figures }) => {
    const partOf = new Map<string, string>();
    for (const event of events) if (event.partOf) partOf.set(event.id, event.partOf);
    return { partOf, replaced: new Set(figures.flatMap(({ supersedes }) => supersedes)) };
  },
);

/** Whom a figure counts. */
interface Whom {
  readonly key: string;
  readonly sides: readonly string[];
  readonly category: Category;
}

/** What decides whether a figure may be added to another. */
export interface Facts {
  readonly figure: Figure;
  readonly unit: string;
  readonly claimant: string;
  readonly caused: boolean;
  readonly whom: Whom;
  /** The figure's event, or '' where it is on a period as such. */
  readonly event: string;
  /** What else may hold the figure: the events that its own is part of, and ''. */
  readonly within: readonly string[];
  readonly source: string;
  /** UTC ms; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Ids as one key, whatever their order; quick for the one or two that most figures have. */
export function joined(ids: readonly string[]): string {
  const [a = '', b = ''] = ids;
  if (ids.length < 2) return a;
  if (ids.length > 2) return [...ids].sort().join(' ');
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function unitOf({ measure, unit }: Figure): string {
  if (!unit) return measure;
  if (typeof unit === 'string') return `${measure} ${unit}`;
  const words = Object.keys(unit).sort();
  return [measure, ...words.map((lang) => `${lang}:${unit[lang]}`)].join(' ');
}

/** Whom a claim is by. As in a table, one that names nobody is its source's. */
const claimantOf = ({ claimedBy, status, sources }: Figure): string =>
  claimedBy ?? (status === 'claimed' ? sources[0] : undefined) ?? '';

const NO_EVENT: readonly string[] = [];
const ONE_EVENT: readonly string[] = [''];

function withinOf(event: string, partOf: StoryLinks['partOf']): readonly string[] {
  if (!event) return NO_EVENT;
  if (!partOf.has(event)) return ONE_EVENT;
  const within = new Set<string>();
  for (let at = partOf.get(event); at && !within.has(at); at = partOf.get(at)) within.add(at);
  return [...within, ''];
}

/**
 * When the counted people came to harm, at the widest: a date that is "about" with its soft ends,
 * a running total as of a date from the beginning. Seasons meet where their months do.
 */
function spanOf({ scope, tally }: Figure): { start: number; end: number } {
  const date = readEdtf(scope.when);
  if (!date) return { start: -Infinity, end: Infinity };
  const { approximate, softStart, softEnd, form } = date;
  const since = tally === 'cumulative' && form !== 'interval' ? -Infinity : date.start;
  return {
    start: approximate ? since - softStart : since,
    end: approximate ? date.end + softEnd : date.end,
  };
}

/** A reader of what decides about a figure; it keeps what many figures share. */
function makeReader({ partOf }: StoryLinks): (figure: Figure) => Facts {
  const known = new Map<string, Whom>();
  // By id, which is quicker than by figure; another figure may have it in another sum.
  const facts = new Map<string, Facts>();
  const read = (figure: Figure): Facts => {
    const { scope, category } = figure;
    const sides = joined(scope.sides);
    const key = `${category} ${sides}`;
    let whom = known.get(key);
    if (!whom) known.set(key, (whom = { key, sides: scope.sides, category }));
    const event = scope.event ?? '';
    const { start, end } = spanOf(figure);
    return {
      figure,
      unit: unitOf(figure),
      claimant: claimantOf(figure),
      caused: scope.affiliation === 'caused-by',
      whom,
      event,
      within: withinOf(event, partOf),
      source: joined(figure.sources),
      start,
      end,
    };
  };
  return (figure) => {
    let own = facts.get(figure.id);
    if (own?.figure !== figure) facts.set(figure.id, (own = read(figure)));
    return own;
  };
}

/** The reader for a story's links: a figure that is in several sums is looked at once. */
export const factsReader: (links: StoryLinks) => (figure: Figure) => Facts = oncePer(makeReader);

const shareSides = (a: Whom, b: Whom): boolean =>
  !a.sides.length || !b.sides.length || a.sides.some((side) => b.sides.includes(side));

/** Fighters, civilians and people not known to be either are the parts of one source's count. */
const isPart = (category: Category, oneSource: boolean): boolean =>
  category === 'combatant' || category === 'civilian' || (category === 'unknown' && oneSource);

/** Whether somebody may be counted by both. */
export const sharePeople = (a: Whom, b: Whom, oneSource: boolean): boolean =>
  a === b ||
  (shareSides(a, b) &&
    (a.category === b.category ||
      !isPart(a.category, oneSource) ||
      !isPart(b.category, oneSource)));

const isWithin = (whole: Whom, part: Whom): boolean =>
  (!whole.sides.length ||
    (part.sides.length > 0 && part.sides.every((one) => whole.sides.includes(one)))) &&
  (whole.category === part.category ||
    whole.category === 'mixed' ||
    whole.category === 'not-stated');

/**
 * Whether a source's figure counts, by all that it says, everybody that another figure of the same
 * source counts: the whole war and a month of it, everybody and the civilians, all sides and one.
 */
export const holds = (whole: Facts, part: Facts): boolean =>
  whole.source === part.source &&
  isWithin(whole.whom, part.whom) &&
  (whole.event === part.event || part.within.includes(whole.event)) &&
  whole.start <= part.start &&
  part.end <= whole.end &&
  (!whole.figure.scope.place || whole.figure.scope.place === part.figure.scope.place) &&
  (whole.whom !== part.whom ||
    whole.event !== part.event ||
    part.end - part.start < whole.end - whole.start);

/** Why not, for facts of one reader; figures that are not to be counted at all are not asked for. */
export function apart(a: Facts, b: Facts): ApartReason | undefined {
  if (a.unit !== b.unit) return 'measure';
  if (a.claimant !== b.claimant) return 'claimants';
  const { figure: one } = a;
  const { figure: other } = b;
  if (one.contradicts.includes(other.id) || other.contradicts.includes(one.id))
    return 'contradicts';
  if (a.caused !== b.caused) return 'affiliation';
  if (one.tally !== other.tally) return 'tallies';
  return overlap(a, b);
}

function overlap(a: Facts, b: Facts): ApartReason | undefined {
  if (a.event !== b.event && !a.within.includes(b.event) && !b.within.includes(a.event))
    return undefined;
  const oneSource = a.source === b.source;
  if (!sharePeople(a.whom, b.whom, oneSource)) return undefined;
  const sameEvent = a.event !== '' && a.event === b.event;
  const disjoint = a.start >= b.end || b.start >= a.end;
  // Two sources that date one event differently do not speak of two.
  if (disjoint && (!sameEvent || oneSource)) return undefined;
  if (joined(a.whom.sides) !== joined(b.whom.sides)) return 'sides';
  if (a.whom.category !== b.whom.category) return 'categories';
  if (oneSource) return a.figure.tally === 'cumulative' ? 'running' : 'periods';
  const sameSpan = a.start === b.start && a.end === b.end;
  return sameEvent || (sameSpan && a.event === b.event) ? 'accounts' : 'periods';
}

/**
 * Why two figures must not be added, or undefined if they may be. Symmetric.
 *
 * Figures of different events may be added, even with overlapping dates, unless `links` say that
 * one event is part of the other. All others may if the people that they count cannot be the same:
 * no side in common (sides that are not stated may be any), fighters and civilians, or dates that
 * do not overlap, at the widest that they allow. Different sources on one event are rivals whatever
 * their dates. Different places are no ground for adding: one may lie in the other, and a story
 * does not say. An affiliation that is not stated is taken as `belongs-to`, since a figure covers
 * its sides.
 *
 * @param links from `storyLinks`; without them only the two figures are looked at
 */
export function whyApart(
  a: Figure,
  b: Figure,
  links: StoryLinks = storyLinks({ events: [], figures: [a, b] }),
): ApartReason | undefined {
  const read = factsReader(links);
  const [one, other] = [read(a), read(b)];
  if (one.unit !== other.unit) return 'measure';
  if (a.status === 'withdrawn' || b.status === 'withdrawn') return 'withdrawn';
  if (links.replaced.has(a.id) || links.replaced.has(b.id)) return 'superseded';
  return apart(one, other);
}
