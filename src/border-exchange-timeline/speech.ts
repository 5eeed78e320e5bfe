import { claimsInWords } from '../locale/claim-words.js';
import { capitalise, commas, fill } from '../locale/languages.js';
import { edtf } from '../locale/story-words.js';
import type { Party, Source } from '../story/types.js';
import type { EntryWords } from './entry-words.js';
import type { Entry, TimelineModel, TimelineOptions } from './model.js';
import { later as english } from './words/later.js';

export const laterOf = ({ words }: TimelineOptions) => words.later ?? english;

/** What says by whose word an entry is, and how sure it is. */
const itemOf = ({ event, tie }: Entry) => event ?? tie!.phase;

/** What is known of entries, in words, for whichever form they are put into. */
export class Facts {
  readonly speak: EntryWords;
  readonly options: TimelineOptions;

  constructor({ speak }: TimelineModel, options: TimelineOptions) {
    this.speak = speak;
    this.options = options;
  }

  get story() {
    return this.speak.story;
  }

  /** One beside the other, in the marks of the language. */
  list(parts: readonly (string | undefined)[]): string {
    return parts.filter(Boolean).join(this.options.locale.frame.separator);
  }

  kind({ event, tie }: Entry): string {
    return event?.kindWord ?? this.options.words.kinds[(event ?? tie!.relation).kind]!;
  }

  /** "autumn 2020, six weeks" */
  lasting({ event, said }: Entry): string {
    return event ? this.story.span(event.when, event.duration) : said.stamp;
  }

  sources(entry: Entry): Source[] {
    return this.story.index.sourcesOf(itemOf(entry));
  }

  titles(sources: readonly Source[]): string[] {
    return sources.map(({ title }) => this.story.text(title));
  }

  status(entry: Entry): string {
    return this.speak.status(entry.status, itemOf(entry).claimedBy);
  }

  /** "answer awaited (as of October 2022)" */
  answer({ answer, event }: Entry): string {
    const asOf = event?.response?.asOf;
    return answer && asOf && edtf(asOf) ? `${answer} (${this.story.date(asOf)})` : answer;
  }

  /** Everybody with what they did, together where that is one; a doubt that is about all of it is not said of each. */
  parties(entry: Entry): string {
    const { event, tie } = entry;
    const { story, speak, options } = this;
    const { words, locale } = options;
    const { status, claimedBy } = itemOf(entry);
    const parties: readonly Party[] = event?.parties ?? [
      { actor: tie!.relation.from, role: tie!.relation.kind === 'control' ? 'in-control' : 'side' },
    ];
    const isOwn = (party: Party): boolean =>
      !party.status || (party.status === status && party.claimedBy === claimedBy);
    const as = (role: string): string => {
      const who = parties.filter((party) => party.role === role && isOwn(party));
      const names = story.names(who.map(({ actor }) => actor));
      return names && fill(words.roles[role]!, { who: names });
    };
    const doubted = parties.flatMap((party) => (isOwn(party) ? [] : speak.party(party)));
    return commas(locale.dates, ...doubted, ...Object.keys(words.roles).map(as));
  }

  /** What it was and whose, in so far as its title does not say so: "ceasefire, Armenia and Azerbaijan". */
  head(entry: Entry): string {
    const { story, options } = this;
    const { tie, said } = entry;
    const kind = this.kind(entry);
    const guards = tie?.relation.kind === 'peacekeeping';
    const who = guards ? story.name(tie.relation.to) : this.parties(entry);
    const isTold =
      kind === options.words.kinds['other'] ||
      (said.title + who).toLowerCase().includes(kind.toLowerCase());
    return commas(options.locale.dates, !isTold && kind, who);
  }

  /** What is claimed about it; its own sources are named with it. */
  claims(entry: Entry): string[] {
    const { says, blames } = laterOf(this.options);
    const leads = { ...this.options.words.acts, ...blames, says };
    const { sources } = itemOf(entry);
    return claimsInWords(entry.tie?.relation.id ?? entry.id, this.story, leads, sources);
  }

  figures({ event }: Entry): string[] {
    return event
      ? this.speak
          .figures(event)
          .map((figure) => this.speak.figure(figure, laterOf(this.options).sidesNotStated))
      : [];
  }

  /** The whole that an event is part of, and other events that it is about. */
  related({ event }: Entry): string[] {
    const { partOf, concerns } = laterOf(this.options);
    const said = (template: string, ids: readonly string[] = []): string => {
      const events = ids.flatMap((id) => this.story.index.events.get(id) ?? []);
      const titles = events.map(({ title }) => this.story.text(title));
      return titles.length ? fill(template, { event: this.list(titles) }) : '';
    };
    return [said(partOf, event?.partOf ? [event.partOf] : []), said(concerns, event?.concerns)];
  }

  note(entry: Entry): string {
    const { event, tie, said } = entry;
    const story = this.story;
    return [
      story.text(event?.text),
      ...this.related(entry).map((one) => one && `${one}.`),
      tie && this.list(said.details),
    ]
      .filter(Boolean)
      .join(' ');
  }
}

/** Everything that the picture says of an entry, as sentences to be heard. */
export function spokenEntry(entry: Entry, model: TimelineModel, options: TimelineOptions): string {
  const { locale, lang } = options;
  const facts = new Facts(model, options);
  const { title, details } = entry.said;
  const sources = facts.titles(facts.sources(entry));
  const { event, status } = entry;
  const more = event
    ? facts.speak.details(event, facts.speak.pairAbout(event.id), laterOf(options).sidesNotStated)
    : details;
  // Any doubt is among the details already.
  const sure = status === 'reported' || status === 'confirmed';
  const linked = [...more, facts.answer(entry), ...facts.related(entry)];
  const text = [facts.head(entry), ...linked, sure ? facts.status(entry) : '']
    .filter(Boolean)
    .map((one) => `${capitalise(one, lang)}.`)
    .join(' ');
  const source = sources.length ? ` ${locale.frame.source} ${facts.list(sources)}.` : '';
  return `${capitalise(facts.lasting(entry), lang)}: ${title}. ${text}${source}`;
}
