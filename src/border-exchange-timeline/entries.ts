import { capitalise, commas } from '../locale/languages.js';
import { edtf, hueOf } from '../locale/story-words.js';
import { overlaps, type Edtf } from '../story/edtf-span.js';
import type { Hue } from '../marks/shape.js';
import type { Claim, Party, Phase, Relation, Status, Story, StoryEvent } from '../story/types.js';
import { isDoer, type EntryWords } from './entry-words.js';
import { isSure, lineOf, type Lanes, type Laning } from './lanes.js';
import type { Entry, Form, Said, Span, TimelineOptions } from './model.js';

/** A phase of a tie that is drawn as a period. */
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

/** Where an entry stands among lanes. */
type Standing = Pick<Entry, 'lanes' | 'to' | 'via' | 'blame'>;

/** Events alike in all that tells where they stand; of thousands most are of one of a few kinds. */
export interface Alike {
  /** One of them, and how many there are. */
  readonly event: StoryEvent;
  times: number;
  standing?: Standing;
}

/** Finds what events are alike in: who took part and says so, or, where lanes are by kind, that. */
export function likenessIn({ actors }: Story, laning: Laning): (event: StoryEvent) => Alike {
  const known = new Map<unknown, Map<unknown, Alike>>();
  // Whom somebody belongs to may depend on the date.
  const timeless = actors.every(({ memberOf }) => memberOf.every(({ when }) => !when));
  const bySide = laning === 'side';
  return (event) => {
    const { parties, claimedBy, kind } = event;
    if (bySide && !timeless) return { event, times: 1 };
    const key = bySide ? claimedBy : kind;
    let own = known.get(key);
    if (!own) known.set(key, (own = new Map()));
    let alike = own.get(bySide && parties);
    if (!alike) own.set(bySide && parties, (alike = { event, times: 0 }));
    alike.times++;
    return alike;
  };
}

const sidesOf = ({ parties }: StoryEvent): number =>
  parties.reduce((n, { role }) => n + Number(role === 'side'), 0);

/** Whose lane counts first: who sent it, who took part, who claims it, whom it touches. */
const ranks: Readonly<Record<string, number>> = { sender: 0, side: 1, 'carried-out': 1 };

/** Lists of lanes by the set of them, a bit for each: of thousands of entries many are alike. */
const lists: (readonly number[])[] = [];

function lanesIn(set: number): readonly number[] {
  return (lists[set] ??= Array.from({ length: 32 }, (_, i) => i).filter((i) => set & (1 << i)));
}

/** What entries are made from, and what they speak with. */
export interface Making {
  readonly speak: EntryWords;
  readonly options: TimelineOptions;
  readonly found: Lanes;
  readonly whole: Span;
}

/** Where an event stands: whose lanes, to whom, through whom. */
function standingOf(
  { parties, when, claimedBy, kind, status }: StoryEvent,
  { options, found, speak }: Making,
): Standing {
  if (options.lanes !== 'side')
    return { lanes: lanesIn(1 << byKind(kind, found)), to: undefined, via: lanesIn(0) };
  const { of, others } = found;
  const { index } = speak.story;
  const laneOf = (by: string | undefined) => of(index.partyOf(by ?? '')?.id, when);
  let best = Infinity;
  let [own, to, via] = [others < 0 ? 0 : 1 << others, 0, 0];
  let blame: Entry['blame'];
  const put = (rank: number, lane: number | undefined): void => {
    if (rank > best || lane === undefined) return;
    if (rank < best) own = 0;
    best = rank;
    own |= 1 << lane;
  };
  put(2, laneOf(claimedBy));
  for (const party of parties) {
    const { actor, role } = party;
    const lane = of(actor, when);
    put(3, laneOf(party.claimedBy));
    if (isAlleged(party)) blame ??= blameOf(laneOf(party.claimedBy), lane);
    if (!isSure(party)) continue;
    put(ranks[role] ?? 4, lane);
    if (lane === undefined) continue;
    if (role === 'recipient') to |= 1 << lane;
    else if (role === 'mediator') via |= 1 << lane;
  }
  // What somebody says that another did is an act of the one who says so.
  const [actor, more] = lanesIn(own);
  if (status === 'claimed' && best === 1 && more === undefined) {
    blame = blameOf(laneOf(claimedBy), actor);
    if (blame) own = 1 << blame[0];
  }
  return {
    lanes: lanesIn(own || 1),
    blame,
    to: lanesIn(to & ~own)[0],
    via: lanesIn(via & ~own),
  };
}

/** Whether somebody merely says that a party did it. */
const isAlleged = ({ role, status }: Party): boolean => status === 'claimed' && role !== 'affected';

/** An accusation, if both have lanes and nobody says it of himself. */
const blameOf = (accuser: number | undefined, accused: number | undefined): Entry['blame'] =>
  accuser === undefined || accused === undefined || accuser === accused
    ? undefined
    : [accuser, accused];

function byKind(kind: string, { lanes, others }: Lanes): number {
  const at = lanes.findIndex(({ id }) => id === kind);
  return at < 0 ? Math.max(0, others) : at;
}

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
    const lasts = when.form === 'interval' && when.end - when.start > day;
    if (lasts && !(violent.has(event.kind) && sides > 1)) return 'bar';
    if (lanes.length < 2 && sides < 2) return 'dot';
    return settled.has(event.kind) ? 'diamond' : 'pair';
  }
  get band(): boolean {
    const { kind } = this.event;
    const { form, start, end } = this.when;
    // A day, however closely it is known and looked at, is no period.
    const mayLast = (kind === 'war' || kind === 'fighting') && end - start > 3 * day;
    return (form === 'interval' || mayLast) && violent.has(kind) && this.form === 'pair';
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
