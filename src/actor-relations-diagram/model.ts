import { capitalise, commas, fill, listed } from '../locale/languages.js';
import { edtf, StoryWords, type Tongue } from '../locale/story-words.js';
import { numberInWords } from '../story/quantity.js';
import type { Phase, Story } from '../story/types.js';
import { lastSeen, lastsUntil, stopOf, tiesAt, type Now, type Stop } from './dates.js';
import type { Graph, Tie } from './graph.js';
import type { RelationsWords } from './words/index.js';

/** A tie at a date in words. */
export interface TieWords {
  /** What it is, with claimant, doubt and whether it is of the past: never dropped. */
  readonly text: string;
  /** The same with its date. */
  readonly dated: string;
  readonly struck: boolean;
}

/** Status of which there is nothing to say. */
export const plain = new Set<unknown>([undefined, 'reported', 'confirmed']);

/** The sign that a reader takes a kind to have. */
const signOfKind: Readonly<Record<string, number>> = {
  'armed-conflict': -1,
  dispute: -1,
  protest: -1,
  sanction: -1,
  blockade: -1,
  alliance: 1,
  partnership: 1,
};

/** A number stays with its month or its word. */
const unbroken = (date: string): string =>
  date.replace(/(?<=\p{N}) (?=\p{L})|(?<=\p{L}) (?=\p{N})/gu, '\u00a0');

/** The names, ties and dates of a story in the reader's language. */
export class RelationText extends StoryWords {
  readonly words: RelationsWords;

  constructor(story: Story, tongue: Tongue, words: RelationsWords) {
    super(story, tongue);
    this.words = words;
  }

  readonly number = (n: number): string => numberInWords(n, this.tongue.lang);

  kind({ kind, word }: Tie): string {
    return (kind === 'other' && word) || this.words.kinds[kind] || kind.replace('-', ' ');
  }

  /** Name in a sentence or a title: the short one where the whole would fill it. */
  brief(id: string): string {
    const name = this.name(id);
    return name.length > 48 ? this.short(id) : name;
  }

  label({ tie, phase }: Pick<Now, 'tie' | 'phase'>): string {
    const { sign } = phase;
    const bare = tie.kind === 'other' && !tie.word && sign;
    return this.text(phase.label) || (bare ? this.words.signs[bare] : this.kind(tie));
  }

  /** "Khankendi (Azerbaijan), Stepanakert (Armenia)"; empty for a name that all use. */
  contested(id: string): string {
    const item = this.index.actors.get(id) ?? this.index.places.get(id);
    const { dates } = this.tongue.locale;
    const names = (item?.contestedName ?? []).map(
      ({ by, name }) => `${this.text(name)} (${this.name(by)})`,
    );
    return commas(dates, ...names);
  }

  /** "disputed by X", "estimated"; empty where none is given. */
  status({ status, claimedBy }: Partial<Phase>): string {
    const { frame } = this.tongue.locale;
    const word = (status && frame.statuses[status]) ?? '';
    return claimedBy ? fill(frame.statusBy, { status: word, who: this.name(claimedBy) }) : word;
  }

  /** The label with who claims it, or with what doubt there is. */
  said(now: Pick<Now, 'tie' | 'phase'>): string {
    const { words } = this;
    const { phase } = now;
    const { dates } = this.tongue.locale;
    // "Dispute, friendly": what a kind would not lead one to expect.
    const odd = !phase.label && phase.sign && signOfKind[now.tie.kind] === -phase.sign;
    const label = commas(dates, this.label(now), odd ? words.signs[phase.sign!] : '');
    const who = phase.claimedBy && this.name(phase.claimedBy);
    const claim = phase.status === 'claimed';
    const said = claim
      ? fill(who ? words.says : words.someoneSays, { who: who ?? '', label })
      : label;
    // What is plainly reported needs no word for it, and a claim has its own.
    const doubt = !claim && !plain.has(phase.status) && this.status(phase);
    return commas(dates, said, doubt);
  }

  tie(now: Now): TieWords {
    const { words } = this;
    const { dates } = this.tongue.locale;
    const { phase, standing } = now;
    const date = unbroken(this.dated(phase, { short: true }));
    const when = edtf(phase.when);
    const oneEnd = when?.openStart === 'unknown' || when?.openEnd === 'unknown';
    const past = standing === 'past' && fill(words.lastOnRecord, { when: this.lastDate(now) });
    const open = standing === 'maybe' && (oneEnd ? date : words.dateUncertain);
    const text = commas(dates, this.said(now), past || open);
    const dated = past || (open && oneEnd) ? text : commas(dates, text, date);
    return {
      text: capitalise(text, this.tongue.lang),
      dated: capitalise(dated, this.tongue.lang),
      struck: phase.status === 'withdrawn',
    };
  }

  /** When a phase was; of one that lasts as long as the story is told, that it is on record then. */
  dated({ when = '' }: Partial<Phase>, options?: { readonly short?: boolean }): string {
    const date = edtf(when);
    if (!date || !lastsUntil(date, edtf(this.story.asOf))) return this.date(when, options);
    const [from, to] = when.split('/');
    const since = date.from && this.date(`${from}/..`, options);
    const seen = fill(this.words.onRecord, { when: this.date(to, options) });
    return commas(this.tongue.locale.dates, since, seen);
  }

  /** The last date of a phase, short: of an interval its end. */
  lastDate({ phase: { when = '' } }: Now): string {
    const [from, to] = when.split('/');
    return unbroken(this.date(to || from, { short: true }));
  }

  /** "Armenia and Azerbaijan", "Russia to Armenia and Azerbaijan" */
  ends({ from, to, and, directed }: Tie): string {
    const { between, directed: towards } = this.words;
    const ends = (and ? [to, and] : [to]).map((id) => this.brief(id));
    return fill(directed ? towards : between, {
      from: this.brief(from),
      to: listed(this.tongue.lang, ends),
    });
  }
}

/** What one drawing says: the graph over all dates, and what of it is there at one. */
export interface Model {
  readonly graph: Graph;
  readonly text: RelationText;
  /** The date shown, and in words; undefined and empty where nothing is dated. */
  readonly shown: Stop | undefined;
  readonly when: string;
  readonly nows: readonly Now[];
}

const undated = { start: -Infinity, end: Infinity };

/** Works out what is shown at `at`, an EDTF date; by default at the last with ties that the story tells. */
export function modelAt(graph: Graph, text: RelationText, at: string | undefined): Model {
  const { asOf } = text.story;
  const shown = stopOf(at ?? '', asOf) ?? lastSeen(graph.ties, asOf);
  const when = shown ? text.date(shown.at) : '';
  return { graph, text, shown, when, nows: tiesAt(graph.ties, shown ?? undated) };
}
