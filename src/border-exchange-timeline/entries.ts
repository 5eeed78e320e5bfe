import { capitalise, commas } from '../locale/languages.js';
import { hueOf } from '../locale/story-words.js';
import type { Edtf } from '../story/edtf.js';
import type { Claim, Phase, Relation, StoryEvent } from '../story/types.js';
import type { EntryWords } from './entry-words.js';
import { isSure, type Lanes } from './lanes.js';
import type { Entry, Form, Said, Span, TimelineOptions } from './model.js';

/** What has a date: an event, or a phase of a tie that is drawn as a period. */
export interface Dated {
  readonly event: StoryEvent;
  readonly when: Edtf;
}
export interface DatedPhase {
  readonly relation: Relation;
  readonly phase: Phase;
  readonly when: Edtf;
}

const day = 864e5;
const violent = new Set(['fire-exchange', 'fighting', 'war', 'attack']);
const settled = new Set(['agreement', 'ceasefire', 'meeting']);

/**
 * The time of a date with open ends taken to those of `whole`. Of what has an unknown end only the
 * other is known.
 */
export function within(date: Edtf, whole: Span): Span {
  const { start, end, from, to, openStart, openEnd } = date;
  if (!openStart && !openEnd) return date;
  return {
    start: openStart === 'unknown' ? to!.start : openStart ? Math.min(whole.start, end) : start,
    end: openEnd === 'unknown' ? from!.end : openEnd ? Math.max(whole.end, start) : end,
  };
}

/** Whose lane counts first: who sent it, who took part, who claims it, whom it touches. */
const ranks: Readonly<Record<string, number>> = { sender: 0, side: 1, 'carried-out': 1 };

const unique = (list: readonly number[]): readonly number[] =>
  list.length < 2 ? list : [...new Set(list)].sort((a, b) => a - b);

/** What `make` makes, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Makes entries of events and ties: where they stand, what their marks are, what they say. */
export class EntryMaker {
  readonly #speak: EntryWords;
  readonly #options: TimelineOptions;
  readonly #lanes: Lanes;
  readonly #whole: Span;

  constructor(speak: EntryWords, options: TimelineOptions, lanes: Lanes, whole: Span) {
    this.#speak = speak;
    this.#options = options;
    this.#lanes = lanes;
    this.#whole = whole;
  }

  /** Where an event stands: whose lanes, to whom, through whom. */
  #place({ parties, when, claimedBy, kind }: StoryEvent): Pick<Entry, 'lanes' | 'to' | 'via'> {
    if (this.#options.lanes !== 'side')
      return { lanes: [this.#byKind(kind)], to: undefined, via: [] };
    const { of, others } = this.#lanes;
    const { index } = this.#speak.story;
    let best = Infinity;
    let own: number[] = others < 0 ? [] : [others];
    const put = (rank: number, actor: string | undefined): void => {
      const lane = rank > best || actor === undefined ? undefined : of(actor, when);
      if (lane === undefined) return;
      if (rank < best) own = [];
      best = rank;
      own.push(lane);
    };
    if (claimedBy) put(2, index.partyOf(claimedBy)?.id);
    for (const party of parties) {
      if (party.claimedBy) put(3, index.partyOf(party.claimedBy)?.id);
      if (isSure(party)) put(ranks[party.role] ?? 4, party.actor);
    }
    const lanes = unique(own);
    const beyond = (end: string): readonly number[] =>
      unique(
        parties.flatMap((party) =>
          party.role === end && isSure(party) ? (of(party.actor, when) ?? []) : [],
        ),
      ).filter((i) => !lanes.includes(i));
    const [to] = beyond('recipient');
    return { lanes: lanes.length ? lanes : [0], to, via: beyond('mediator') };
  }

  #byKind(kind: string): number {
    const { lanes, others } = this.#lanes;
    const at = lanes.findIndex(({ id }) => id === kind);
    return at < 0 ? Math.max(0, others) : at;
  }

  #form(event: StoryEvent, when: Edtf, lanes: number, sides: number): Form {
    if (event.repeats) return 'strip';
    const lasts = when.form === 'interval' && when.end - when.start > day;
    if (lasts && !(violent.has(event.kind) && sides > 1)) return 'bar';
    if (lanes < 2 && sides < 2) return 'dot';
    return settled.has(event.kind) ? 'diamond' : 'pair';
  }

  #hues(event: StoryEvent, form: Form, lanes: readonly number[], sides: number): Entry['hues'] {
    const { story, index } = this.#speak.story;
    const { parties, claimedBy } = event;
    const hues = lanes.map((i) => this.#lanes.lanes[i]?.hue ?? 0);
    if (form === 'bar' && sides > 1) return [0];
    if (hues.length > 1) return hues;
    if (form === 'pair')
      return parties
        .filter(({ role }) => sides < 2 || role === 'side')
        .slice(0, 2)
        .map(({ actor }) => hueOf(story, actor));
    return [hues[0] || hueOf(story, index.partyOf(claimedBy ?? '')?.id ?? parties[0]?.actor)];
  }

  ofEvent({ event, when }: Dated): Entry {
    const speak = this.#speak;
    const { id, kind, status } = event;
    const pair = speak.pairAbout(id);
    const at = this.#place(event);
    const sides = event.parties.reduce((n, { role }) => n + Number(role === 'side'), 0);
    const form = this.#form(event, when, at.lanes.length, sides);
    return {
      id,
      kind: 'event',
      event,
      when,
      span: within(when, this.#whole),
      form,
      band:
        form === 'pair' &&
        violent.has(kind) &&
        (when.form === 'interval' || kind === 'war' || kind === 'fighting'),
      status,
      hollow: status === 'claimed' || Boolean(pair),
      ...at,
      hues: this.#hues(event, form, at.lanes, sides),
      answer: speak.answer(event),
      said: once(() => this.#saidOf(event, pair)),
    };
  }

  #saidOf(event: StoryEvent, pair: readonly Claim[] | undefined): Said {
    const { story } = this.#speak;
    const date = story.date(event.when, { short: true });
    const duration = story.span(undefined, event.duration);
    return {
      title: story.text(event.title),
      date,
      duration,
      stamp: commas(this.#options.locale.dates, date, duration),
      details: this.#speak.details(event, pair),
    };
  }

  ofTie({ relation, phase, when }: DatedPhase, i: number): Entry {
    const { of, others, lanes } = this.#lanes;
    const { id, kind, from, phases } = relation;
    const own =
      this.#options.lanes === 'side'
        ? (of(from, phase.when) ?? Math.max(0, others))
        : this.#byKind(kind);
    const status = phase.status ?? 'reported';
    return {
      id: phases.length > 1 ? `${id} ${i}` : id,
      kind: 'relation',
      tie: { relation, phase },
      when,
      span: within(when, this.#whole),
      form: 'bar',
      band: false,
      status,
      hollow: status === 'claimed',
      lanes: [own],
      to: undefined,
      via: [],
      hues: [lanes[own]?.hue || hueOf(this.#speak.story.story, from)],
      answer: '',
      said: once(() => this.#saidOfTie(relation, phase)),
    };
  }

  #saidOfTie({ kind, from, to }: Relation, phase: Phase): Said {
    const { story } = this.#speak;
    const { locale, words, lang } = this.#options;
    const guards = kind === 'peacekeeping';
    const label = story.text(phase.label) || capitalise(words.kinds[kind]!, lang);
    const date = story.date(phase.when, { short: true });
    const recognised = story.story.relations.find(
      (one) => one.kind === 'sovereignty-recognition' && one.to === to && !guards,
    );
    return {
      title: guards ? story.name(from) : label,
      date,
      duration: '',
      stamp: commas(
        locale.dates,
        kind === 'control' && story.name(to),
        story.text(phase.words) || date,
      ),
      details: [
        guards ? label : '',
        recognised ? story.text(recognised.phases[0]?.label) : '',
        this.#speak.standing(phase.status, phase.claimedBy),
      ].filter(Boolean),
    };
  }
}
