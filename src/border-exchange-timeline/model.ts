import { capitalise } from '../locale/languages.js';
import { edtf, StoryWords, type Tongue } from '../locale/story-words.js';
import type { Hue } from '../marks/shape.js';
import { compareEdtf, type Edtf } from '../story/edtf-span.js';
import type { Phase, Relation, Status, Story, StoryEvent } from '../story/types.js';
import { EventEntry, tieEntry, within, type DatedPhase } from './entries.js';
import { EntryWords } from './entry-words.js';
import { byCount, count, lanesBySide, type Lane, type Lanes, type Laning } from './lanes.js';
import { likenessIn, type Alike } from './standing.js';
import type { TimelineWords } from './words/index.js';

export interface TimelineOptions extends Tongue {
  readonly lanes: Laning;
  /** Kinds of events that are shown; all where it is empty. */
  readonly kinds: readonly string[];
  /** EDTF window: what lies outside is left out, what reaches out is cut. */
  readonly period: string | undefined;
  readonly words: TimelineWords;
}

/** A stretch of time in UTC milliseconds, its end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Form = 'dot' | 'pair' | 'diamond' | 'bar' | 'strip';

/** The words of a label. */
export interface Said {
  readonly title: string;
  readonly date: string;
  /** How long it took, alone; and its date with that. */
  readonly duration: string;
  readonly stamp: string;
  /** Further lines: claimant, figures, accusations. */
  readonly details: readonly string[];
}

/** One thing that happened or lasted, in words and as a mark. */
export interface Entry {
  readonly id: string;
  readonly kind: 'event' | 'relation';
  readonly event?: StoryEvent;
  readonly tie?: { readonly relation: Relation; readonly phase: Phase };
  readonly when: Edtf;
  /** Where its time lies, open ends taken to the ends of what is shown. */
  readonly span: Span;
  readonly form: Form;
  /** Whether it lies as a period behind its parties' lanes. */
  readonly band: boolean;
  readonly status: Status;
  readonly hollow: boolean;
  /** Lanes it concerns, from top to bottom: one is in it, two or more are on the line between. */
  readonly lanes: readonly number[];
  /** Lane it was sent to, and those of mediators. */
  readonly to: number | undefined;
  readonly via: readonly number[];
  /** Lanes of one who accuses and of the accused, where nobody accuses back. */
  readonly blame?: readonly [accuser: number, accused: number] | undefined;
  /** Hues of those in `lanes`, in that order. */
  readonly hues: readonly Hue[];
  /** What is said where an answer should be. */
  readonly answer: string;
  /** The words of its label. */
  readonly said: Said;
}

/** Whether an entry is a mark at its time, and does not lie along it. */
export const isMark = ({ form }: Entry): boolean => form !== 'bar' && form !== 'strip';

export interface TimelineModel {
  readonly lanes: readonly Lane[];
  readonly facing: number;
  readonly entries: readonly Entry[];
  /** Those outside the window too. */
  readonly all: readonly Entry[];
  /** All of the story's time, and what of it is shown. */
  readonly whole: Span;
  readonly window: Span;
  readonly speak: EntryWords;
}

/** A model before a window is chosen: all entries, in order of time, and their lanes. */
export interface Whole extends Omit<TimelineModel, 'window' | 'lanes' | 'all'> {
  readonly found: Lanes;
}

const day = 864e5;
const periodTies = new Set(['control', 'peacekeeping']);
/** Entries between two chances to pause: about a millisecond. */
const some = 300;

function extentOf(lists: readonly (readonly Edtf[])[], asOf: Edtf | undefined): Span {
  let [start, end, open] = [Infinity, -Infinity, false];
  const take = (one: Edtf): void => {
    start = Math.min(start, one.start > -Infinity ? one.start : one.end);
    end = Math.max(end, one.end < Infinity ? one.end : one.start);
    open ||= Boolean(one.openEnd);
  };
  for (const list of lists) list.forEach(take);
  if (asOf && !lists.some(({ length }) => length)) take(asOf);
  else if (asOf && open) end = Math.max(end, asOf.end);
  return start < end ? { start, end } : { start: 0, end: day };
}

/** One lane for each of the most common kinds; others have one together. */
function lanesByKind(all: readonly { kind: string }[], { words, lang }: TimelineOptions): Lanes {
  const counts = new Map<string, number>();
  for (const { kind } of all) count(counts, kind);
  const sorted = byCount(counts).filter((id) => id !== 'other');
  const lanes = sorted.slice(0, 6).map((id) => {
    const name = capitalise(words.kinds[id]!, lang);
    return { id, name, short: name, hue: 0 as Hue };
  });
  const others = counts.size > lanes.length ? lanes.length : -1;
  return { lanes, facing: -1, of: () => undefined, others };
}

/** The kinds that can be asked for: ours, and what a story calls its own. */
export const kindsOf = ({ events }: Story, { kinds }: TimelineWords): Set<string> =>
  new Set([...Object.keys(kinds), ...events.flatMap(({ kindWord }) => kindWord ?? [])]);

/** Works out what a story's timeline says in whichever window, before anything has a place. */
export function* wholeModel(story: Story, options: TimelineOptions): Generator<unknown, Whole> {
  const { lanes: laning } = options;
  const known = options.kinds.length ? kindsOf(story, options.words) : undefined;
  const kinds = options.kinds.filter((kind) => known!.has(kind));
  const words = new StoryWords(story, options);
  const speak = new EntryWords(words, options);
  const shown = (kind: string, word?: string): boolean =>
    !kinds.length || kinds.includes(kind) || kinds.includes(word ?? kind);
  const events: StoryEvent[] = [];
  const whens: Edtf[] = [];
  const likeness = likenessIn(story, laning);
  const alike: Alike[] = [];
  for (let i = 0; i < story.events.length; i++) {
    const event = story.events[i]!;
    const when = shown(event.kind, event.kindWord) && edtf(event.when);
    if (when) {
      events.push(event);
      whens.push(when);
      alike.push(likeness(event));
    }
    if (i % some === 0) yield;
  }
  const ties = story.relations.filter(({ kind }) => periodTies.has(kind) && shown(kind));
  const phases: DatedPhase[] = ties.flatMap((relation) =>
    relation.phases.flatMap((phase) => {
      const when = edtf(phase.when);
      return when ? [{ relation, phase, when }] : [];
    }),
  );
  const whole = extentOf([whens, phases.map(({ when }) => when)], edtf(story.asOf));
  const found: Lanes =
    laning === 'side'
      ? yield* lanesBySide(words, new Set(alike), ties)
      : laning === 'kind'
        ? lanesByKind([...events, ...ties], options)
        : { lanes: [], facing: -1, of: () => undefined, others: 0 };
  const making = { speak, options, found, whole };
  const entries: Entry[] = [];
  for (let i = 0; i < events.length; i++) {
    entries.push(new EventEntry(events[i]!, whens[i]!, alike[i]!, making));
    if (i % some === 0) yield;
  }
  phases.forEach((phase, i) => entries.push(tieEntry(phase, i, making)));
  entries.sort((a, b) =>
    a.when === b.when ? 0 : a.span.start - b.span.start || compareEdtf(a.when, b.when),
  );
  return { found, facing: found.facing, entries, whole, speak };
}

/** What of it is in a window: an EDTF value. */
export function modelIn(
  all: Whole,
  { period: asked, lanes: laning, words }: TimelineOptions,
): TimelineModel {
  const { whole, found } = all;
  const period = edtf(asked);
  const window = period ? within(period, whole) : whole;
  const entries = period
    ? all.entries.filter(({ span }) => span.start < window.end && window.start < span.end)
    : all.entries;
  const used =
    found.others >= 0 &&
    entries.some(({ lanes, to, via }) => [...lanes, to, ...via].includes(found.others));
  const others = { id: '', name: words.others, short: words.others, hue: 0 as Hue };
  const lanes = laning !== 'none' && used ? [...found.lanes, others] : found.lanes;
  return {
    ...all,
    lanes: lanes.length ? lanes : [{ ...others, name: '', short: '' }],
    entries,
    all: all.entries,
    window,
  };
}
