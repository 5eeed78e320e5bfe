import { capitalise, commas } from '../locale/languages.js';
import { edtf, hueOf } from '../locale/story-words.js';
import { overlaps, type Edtf } from '../story/edtf-span.js';
import type { Hue } from '../marks/shape.js';
import type { Claim, Phase, Relation, Status, StoryEvent } from '../story/types.js';
import { isDoer, isSuffered, type EntryWords } from './entry-words.js';
import { lineOf, type Lanes } from './lanes.js';
import type { Entry, Form, Said, Span, TimelineOptions } from './model.js';
import {
  blameOf,
  byKind,
  isAlleged,
  lanesIn,
  standingOf,
  type Alike,
  type Standing,
} from './standing.js';

/** A phase of a tie that is drawn as a period. */
export interface DatedPhase {
  readonly relation: Relation;
  readonly phase: Phase;
  readonly when: Edtf;
}

const day = 864e5;
const violent = new Set(['fire-exchange', 'fighting', 'war', 'attack']);
const settled = new Set(['agreement', 'ceasefire', 'meeting']);
/** What is a period of two sides where it lasts. */
const lasting = new Set([...violent, 'ceasefire']);

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

/** What entries are made from, and what they speak with. */
export interface Making {
  readonly speak: EntryWords;
  readonly options: TimelineOptions;
  readonly found: Lanes;
  readonly whole: Span;
}

const sidesOf = ({ parties }: StoryEvent): number =>
  parties.reduce((n, { role }) => n + Number(role === 'side'), 0);

/** An event. What its mark is and what it says is worked out when it is asked for: of thousands few are. */
export class EventEntry implements Entry {
  readonly event: StoryEvent;
  readonly when: Edtf;
  readonly #at: Standing;
  readonly #making: Making;
  #said: Said | undefined;

  constructor(event: StoryEvent, when: Edtf, alike: Alike, making: Making) {
    this.event = event;
    this.when = when;
    this.#at = alike.standing ??= standingOf(event, making);
    this.#making = making;
  }

  get lanes(): readonly number[] {
    return this.#at.lanes;
  }
  get to(): number | undefined {
    return this.#at.to;
  }
  get via(): readonly number[] {
    return this.#at.via;
  }
  get blame(): Entry['blame'] {
    const { speak, found } = this.#making;
    const { index } = speak.story;
    const { id, when } = this.event;
    const lanesOf = ({ by, against }: Claim): Entry['blame'] =>
      blameOf(found.of(index.partyOf(by)?.id, when), found.of(against, when));
    return this.#at.blame ?? speak.accusations(id).map(lanesOf).find(Boolean);
  }
  get span(): Span {
    return within(this.when, this.#making.whole);
  }
  get id(): string {
    return this.event.id;
  }
  get kind(): 'event' {
    return 'event';
  }
  get status(): Status {
    return this.event.status;
  }
  get hollow(): boolean {
    const { id, status, parties } = this.event;
    if (status === 'claimed' || this.#making.speak.pairAbout(id)) return true;
    return parties.some(isAlleged) && !parties.some(isDoer);
  }
  get answer(): string {
    return this.#making.speak.answer(this.event);
  }
  get form(): Form {
    const { event, when, lanes } = this;
    const sides = sidesOf(event);
    if (event.repeats) return 'strip';
    const { whole } = this.#making;
    // What would take less than a pixel of its story's time is a mark at it.
    const least = Math.max(day, (whole.end - whole.start) / 1e3);
    const lasts = when.form === 'interval' && when.end - when.start > least;
    if (lasts && !(lasting.has(event.kind) && sides > 1)) return 'bar';
    if (lanes.length < 2 && sides < 2) return 'dot';
    return settled.has(event.kind) ? 'diamond' : 'pair';
  }
  get band(): boolean {
    const { kind } = this.event;
    const { form, start, end } = this.when;
    // A day, however closely it is known and looked at, is no period.
    const mayLast = (kind === 'war' || kind === 'fighting') && end - start > 3 * day;
    return (form === 'interval' || mayLast) && lasting.has(kind) && /pair|diamond/.test(this.form);
  }
  get hues(): readonly Hue[] {
    const { event, form, lanes } = this;
    const { speak, found } = this.#making;
    const { story, index } = speak.story;
    const { parties, claimedBy } = event;
    const sides = sidesOf(event);
    const line = lineOf(lanes, found.facing);
    const both = line === undefined ? lanes : [line, line + 1];
    const hues = both.map((i) => found.lanes[i]?.hue ?? 0);
    if (form === 'bar' && sides > 1) return [0];
    // Nobody is shown as having done what was done to him.
    if (isSuffered(event) && !this.hollow) return both.map(() => 0);
    if (hues.length > 1) return hues;
    if (form === 'pair')
      return parties
        .filter(({ role }) => sides < 2 || role === 'side')
        .slice(0, 2)
        .map(({ actor }) => hueOf(story, actor));
    return [hues[0] || hueOf(story, index.partyOf(claimedBy ?? '')?.id ?? parties[0]?.actor)];
  }
  get said(): Said {
    return (this.#said ??= saidOf(this.event, this.#making));
  }
}

function saidOf(event: StoryEvent, { speak, options }: Making): Said {
  const { story } = speak;
  const date = story.date(event.when, { short: true });
  const duration = story.span(undefined, event.duration);
  return {
    title: story.text(event.title),
    date,
    duration,
    stamp: commas(options.locale.dates, date, duration),
    details: speak.details(event, speak.pairAbout(event.id)),
  };
}

export function tieEntry({ relation, phase, when }: DatedPhase, i: number, making: Making): Entry {
  const { found, options, speak, whole } = making;
  const { of, others, lanes } = found;
  const { id, kind, from, phases } = relation;
  const own =
    options.lanes === 'side' ? (of(from, phase.when) ?? Math.max(0, others)) : byKind(kind, found);
  const status = phase.status ?? 'reported';
  let said: Said | undefined;
  return {
    id: phases.length > 1 ? `${id} ${i}` : id,
    kind: 'relation',
    tie: { relation, phase },
    when,
    span: within(when, whole),
    form: 'bar',
    band: false,
    status,
    hollow: status === 'claimed',
    lanes: lanesIn(1 << own),
    to: undefined,
    via: lanesIn(0),
    hues: [lanes[own]?.hue || hueOf(speak.story.story, from)],
    answer: '',
    get said() {
      return (said ??= saidOfTie(relation, phase, making));
    },
  };
}

function saidOfTie({ kind, from, to }: Relation, phase: Phase, { speak, options }: Making): Said {
  const { story } = speak;
  const { locale, words, lang } = options;
  const guards = kind === 'peacekeeping';
  const label = story.text(phase.label) || capitalise(words.kinds[kind]!, lang);
  const date = story.date(phase.when, { short: true });
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
      ...(guards ? [] : recognitions(to, phase.when, speak)),
      speak.standing(phase.status, phase.claimedBy),
    ].filter(Boolean),
  };
}

/** Whose a place is recognised as at that time: never left to be read as the one's who holds it. */
function recognitions(place: string, when: string, speak: EntryWords): string[] {
  const { story } = speak;
  const then = edtf(when);
  return story.story.relations
    .filter(({ kind, to }) => kind === 'sovereignty-recognition' && to === place)
    .flatMap(({ from, phases }) => {
      const name = story.name(from);
      return phases.flatMap((phase) => {
        const lasts = edtf(phase.when);
        const label = story.text(phase.label);
        if (!label || (then && lasts && !overlaps(lasts, then))) return [];
        const said = label.includes(name) ? label : `${name}: ${label}`;
        const doubt = speak.standing(phase.status, phase.claimedBy);
        return commas(story.tongue.locale.dates, said, doubt);
      });
    });
}
