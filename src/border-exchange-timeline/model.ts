import { capitalise, commas, fill } from '../locale/languages.js';
import { edtf, hueOf, StoryWords, type Tongue } from '../locale/story-words.js';
import type { Hue } from '../marks/shape.js';
import { compareEdtf, type Edtf } from '../story/edtf.js';
import { quantityInWords } from '../story/quantity.js';
import type { Claim, Figure, Phase, Relation, Status, Story, StoryEvent } from '../story/types.js';
import { isSure, lanesBySide, type Lane, type Lanes, type Laning } from './lanes.js';
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
  /** Hues of those in `lanes`, in that order. */
  readonly hues: readonly Hue[];
  readonly title: string;
  /** Its date in words, and with how long it took. */
  readonly date: string;
  readonly lasting: string;
  /** How long it took, alone; and the short date with it. */
  readonly duration: string;
  readonly stamp: string;
  /** Further lines of its label: claimant, figures, accusations. */
  readonly details: readonly string[];
  /** What is said where an answer should be. */
  readonly answer: string;
}

export interface TimelineModel {
  readonly lanes: readonly Lane[];
  readonly facing: number;
  readonly entries: readonly Entry[];
  /** All of the story's time, and what of it is shown. */
  readonly whole: Span;
  readonly window: Span;
  readonly words: StoryWords;
}

const day = 864e5;
const violent = new Set(['fire-exchange', 'fighting', 'war', 'attack']);
const settled = new Set(['agreement', 'ceasefire', 'meeting']);
const periodTies = new Set(['control', 'peacekeeping']);
/** Figures whose words a label holds. */
const mostFigures = 2;

/** Words of an entry that its label, its card and its sentence share. */
export class EntryWords {
  readonly story: StoryWords;
  readonly #options: TimelineOptions;

  constructor(story: StoryWords, options: TimelineOptions) {
    this.story = story;
    this.#options = options;
  }

  /** "claimed by Armenia"; nothing for what is plainly reported. */
  standing(status: Status | undefined, by: string | undefined): string {
    if (!status || status === 'reported' || status === 'confirmed') return '';
    return this.status(status, by);
  }

  status(status: Status, by: string | undefined): string {
    const { frame } = this.#options.locale;
    const name = frame.statuses[status] ?? status;
    return by ? fill(frame.statusBy, { status: name, who: this.story.name(by) }) : name;
  }

  /** "over 6,500 killed, both sides together" */
  figure(figure: Figure, full = false): string {
    const { words, locale, lang } = this.#options;
    const { number, measure, unit, scope, status, claimedBy } = figure;
    const n =
      'vague' in number && !number.words
        ? this.story.text(figure.words)
        : quantityInWords(number, lang, locale.quantities);
    const counted =
      measure === 'other' && unit
        ? `${n} ${this.story.text(unit)}`
        : fill(words.counted[measure] ?? '{n}', { n });
    const sides =
      scope.sides.length === 2
        ? words.together
        : scope.sides.length || full
          ? this.story.names(scope.sides) || words.sidesNotStated
          : '';
    return commas(locale.dates, counted, sides, this.standing(status, claimedBy));
  }

  /** The figures of an event that no later one replaces. */
  figures(event: StoryEvent): Figure[] {
    const { index } = this.story;
    return index.figuresOf(event.id).filter((figure) => index.latestOf(figure) === figure);
  }

  /** "by Azerbaijani civilians, claimed by Armenia" */
  party({ actor, role, status, claimedBy }: StoryEvent['parties'][number], but?: string): string {
    const { words, locale } = this.#options;
    const who = fill(words.roles[role] ?? '{who}', { who: this.story.name(actor) });
    const said = status === 'claimed' && claimedBy === but;
    return commas(locale.dates, who, !said && this.standing(status, claimedBy));
  }

  /** What an event's label says beside its title and date. */
  details(event: StoryEvent, pair: readonly [Claim, Claim] | undefined): string[] {
    const { words, locale, lang } = this.#options;
    const figures = this.figures(event);
    const claimed = event.parties.filter((party) => !isSure(party) && party.role !== 'affected');
    return [
      commas(
        locale.dates,
        this.standing(event.status, event.claimedBy),
        ...claimed.map((party) => this.party(party, event.claimedBy)),
      ),
      pair ? fill(words.mutual, { who: this.story.names(pair.map(({ by }) => by)) }) : '',
      ...(figures.length > mostFigures
        ? [fill(words.manyFigures, { n: figures.length.toLocaleString(lang) })]
        : figures.map((figure) => this.figure(figure))),
    ].filter(Boolean);
  }

  /** "answer awaited", only where the story says that an answer was awaited or looked for. */
  answer({ response }: Pick<StoryEvent, 'response'>): string {
    const { responses } = this.#options.words;
    return response && response.state !== 'not-sought' ? responses[response.state] : '';
  }
}

/** Two claims about an event that accuse each other. */
export function pairAbout(words: StoryWords, event: StoryEvent): [Claim, Claim] | undefined {
  for (const claim of words.index.claimsOf(event.id)) {
    const other = words.index.pairOf(claim.id);
    if (other) return words.name(claim.by) < words.name(other.by) ? [claim, other] : [other, claim];
  }
  return undefined;
}

/** Where an event stands: whose lanes, to whom, through whom. */
function place(event: StoryEvent, words: StoryWords, { of, others }: Lanes) {
  const { parties, when, claimedBy } = event;
  const lane = (actor: string | undefined): number[] => {
    const found = of(actor, when);
    return found === undefined ? [] : [found];
  };
  const claimant = (by: string | undefined): number[] => lane(words.index.partyOf(by ?? '')?.id);
  const inRole = (...roles: string[]) =>
    parties.filter(({ role, ...party }) => roles.includes(role) && isSure({ role, ...party }));
  const lanes = (list: typeof parties): number[] => list.flatMap(({ actor }) => lane(actor));
  const found = [
    () => lanes(inRole('sender')),
    () => lanes(inRole('side', 'carried-out')),
    () => claimant(claimedBy),
    () => parties.flatMap((party) => claimant(party.claimedBy)),
    () => lanes(inRole('affected', 'recipient', 'in-control', 'mediator')),
  ];
  const own = found.reduce<number[]>((have, next) => (have.length ? have : next()), []);
  const unique = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);
  const stand = unique(own.length ? own : others < 0 ? [] : [others]);
  const beyond = (role: string): number[] =>
    unique(lanes(inRole(role))).filter((i) => !stand.includes(i));
  return { lanes: stand, to: beyond('recipient')[0], via: beyond('mediator') };
}

/**
 * The time of a date with open ends taken to those of `whole`. Of what has an unknown end only the
 * other is known.
 */
function within({ start, end, from, to, openStart, openEnd }: Edtf, whole: Span): Span {
  return {
    start: openStart === 'unknown' ? to!.start : openStart ? Math.min(whole.start, end) : start,
    end: openEnd === 'unknown' ? from!.end : openEnd ? Math.max(whole.end, start) : end,
  };
}

function extentOf(whens: readonly Edtf[], asOf: Edtf | undefined): Span {
  const times = whens.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite);
  if (!times.length && asOf) times.push(asOf.start, asOf.end);
  let [start, end] = [Infinity, -Infinity];
  for (const time of times) {
    start = Math.min(start, time);
    end = Math.max(end, time);
  }
  if (asOf && whens.some(({ openEnd }) => openEnd)) end = Math.max(end, asOf.end);
  return start < end ? { start, end } : { start: 0, end: day };
}

function formOf(event: StoryEvent, when: Edtf, lanes: number): Form {
  if (event.repeats) return 'strip';
  const lasts = when.form === 'interval' && when.end - when.start > day;
  const sides = event.parties.filter(({ role }) => role === 'side').length;
  if (lasts && !(violent.has(event.kind) && sides > 1)) return 'bar';
  if (lanes < 2 && sides < 2) return 'dot';
  return settled.has(event.kind) ? 'diamond' : 'pair';
}

/** One lane for each of the most common kinds, or one for all. */
function lanesByKind(
  kinds: readonly string[],
  { words, lang }: TimelineOptions,
): Lanes & { at: string[] } {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const at = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind]) => kind)
    .slice(0, 6);
  const rest = counts.size > at.length;
  const name = (kind: string): string => capitalise(words.kinds[kind] ?? kind, lang);
  const lanes = at.map((id) => ({ id, name: name(id), short: name(id), hue: 0 as Hue }));
  return { lanes, facing: -1, of: () => undefined, others: rest ? at.length : -1, at };
}

/** What `make` makes, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Turns a story into what the timeline says, before anything has a place. */
export function timelineModel(story: Story, options: TimelineOptions): TimelineModel {
  const { words: w, kinds, lanes: laning } = options;
  const words = new StoryWords(story, options);
  const speak = new EntryWords(words, options);
  const shown = (kind: string, word?: string): boolean =>
    !kinds.length || kinds.includes(kind) || kinds.includes(word ?? kind);
  const dated = story.events.flatMap((event) => {
    const when = edtf(event.when);
    return when && shown(event.kind, event.kindWord) ? [{ event, when }] : [];
  });
  const ties = story.relations.filter(({ kind }) => periodTies.has(kind) && shown(kind));
  const phases = ties.flatMap((relation) =>
    relation.phases.flatMap((phase) => {
      const when = edtf(phase.when);
      return when ? [{ relation, phase, when }] : [];
    }),
  );

  const whole = extentOf(
    [...dated, ...phases].map(({ when }) => when),
    edtf(story.asOf),
  );
  const period = edtf(options.period);
  const window = period ? within(period, whole) : whole;
  const inWindow = ({ when }: { when: Edtf }): boolean => {
    const { start, end } = within(when, whole);
    return start < window.end && window.start < end;
  };

  const kindLanes =
    laning === 'kind' &&
    lanesByKind(
      [...dated.map(({ event }) => event.kind), ...ties.map(({ kind }) => kind)],
      options,
    );
  const lanes: Lanes =
    laning === 'side'
      ? lanesBySide(
          words,
          dated.map(({ event }) => event),
          ties,
        )
      : kindLanes || { lanes: [], facing: -1, of: () => undefined, others: 0 };
  const byKind = (kind: string): number => {
    const at = kindLanes ? kindLanes.at.indexOf(kind) : 0;
    return at < 0 ? lanes.others : at;
  };

  const ofEvent = ({ event, when }: (typeof dated)[number]): Entry => {
    const pair = pairAbout(words, event);
    const at =
      laning === 'side'
        ? place(event, words, lanes)
        : { lanes: [byKind(event.kind)], to: undefined, via: [] };
    const form = formOf(event, when, at.lanes.length);
    const sides = event.parties.filter(({ role }) => role === 'side');
    const shownBy = sides.length > 1 ? sides : event.parties;
    const own = lanes.lanes[at.lanes[0] ?? -1]?.hue;
    // Of thousands few are spoken of.
    const date = once(() => words.date(event.when, { short: true }));
    const duration = once(() => words.span(undefined, event.duration));
    const details = once(() => speak.details(event, pair));
    return {
      id: event.id,
      kind: 'event',
      event,
      when,
      span: within(when, whole),
      form,
      band:
        form === 'pair' &&
        violent.has(event.kind) &&
        (when.form === 'interval' || event.kind === 'war' || event.kind === 'fighting'),
      status: event.status,
      hollow: event.status === 'claimed' || Boolean(pair),
      ...at,
      hues:
        form === 'bar' && sides.length > 1
          ? [0]
          : at.lanes.length > 1
            ? at.lanes.map((i) => lanes.lanes[i]?.hue ?? 0)
            : form === 'pair'
              ? shownBy.map(({ actor }) => hueOf(story, actor)).slice(0, 2)
              : [
                  own ||
                    hueOf(
                      story,
                      words.index.partyOf(event.claimedBy ?? '')?.id ?? event.parties[0]?.actor,
                    ),
                ],
      title: words.text(event.title),
      get date() {
        return date();
      },
      get lasting() {
        return words.span(event.when, event.duration);
      },
      get duration() {
        return duration();
      },
      get stamp() {
        return commas(options.locale.dates, date(), duration());
      },
      get details() {
        return details();
      },
      answer: speak.answer(event),
    };
  };

  const ofTie = ({ relation, phase, when }: (typeof phases)[number], i: number): Entry => {
    const lane = laning === 'side' ? lanes.of(relation.from, phase.when) : byKind(relation.kind);
    const lasting = commas(
      options.locale.dates,
      relation.kind === 'control' && words.name(relation.to),
      words.text(phase.words) || words.date(phase.when, { short: true }),
    );
    const guards = relation.kind === 'peacekeeping';
    const label = words.text(phase.label) || capitalise(w.kinds[relation.kind]!, options.lang);
    const recognised = story.relations.find(
      ({ kind, to }) => kind === 'sovereignty-recognition' && to === relation.to && !guards,
    );
    return {
      id: relation.phases.length > 1 ? `${relation.id} ${i}` : relation.id,
      kind: 'relation',
      tie: { relation, phase },
      when,
      span: within(when, whole),
      form: 'bar',
      band: false,
      status: phase.status ?? 'reported',
      hollow: phase.status === 'claimed',
      lanes: lane === undefined ? (lanes.others < 0 ? [] : [lanes.others]) : [lane],
      to: undefined,
      via: [],
      hues: [lanes.lanes[lane ?? -1]?.hue || hueOf(story, relation.from)],
      title: guards ? words.name(relation.from) : label,
      date: words.date(phase.when, { short: true }),
      lasting,
      stamp: lasting,
      duration: '',
      details: [
        guards ? label : '',
        recognised ? words.text(recognised.phases[0]?.label) : '',
        speak.standing(phase.status, phase.claimedBy),
      ].filter(Boolean),
      answer: '',
    };
  };

  const entries = [
    ...dated.filter(inWindow).map(ofEvent),
    ...phases.filter(inWindow).map(ofTie),
  ].sort((a, b) => a.span.start - b.span.start || compareEdtf(a.when, b.when));
  const used = entries.some(({ lanes: own }) => own.includes(lanes.others));
  const others = { id: '', name: w.others, short: w.others, hue: 0 as Hue };
  const all =
    laning !== 'none' && lanes.others >= 0 && used ? [...lanes.lanes, others] : lanes.lanes;
  return {
    lanes: all.length ? all : [{ ...others, name: '', short: '' }],
    facing: lanes.facing,
    entries: entries.map((entry) => (entry.lanes.length ? entry : { ...entry, lanes: [0] })),
    whole,
    window,
    words,
  };
}
