import { capitalise, commas, fill } from '../locale/languages.js';
import { edtf } from '../locale/story-words.js';
import { lookup } from '../story/lookup.js';
import type { Claim, Source } from '../story/types.js';
import type { EntryWords } from './entry-words.js';
import type { Entry, TimelineModel, TimelineOptions } from './model.js';
import { later as english } from './words/later.js';

export const laterOf = ({ words }: TimelineOptions) => words.later ?? english;

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

  kind({ event, tie }: Entry): string {
    return event?.kindWord ?? this.options.words.kinds[(event ?? tie!.relation).kind]!;
  }

  /** "autumn 2020, six weeks" */
  lasting({ event, said }: Entry): string {
    return event ? this.story.span(event.when, event.duration) : said.stamp;
  }

  sources({ event, tie }: Entry): Source[] {
    return this.story.index.sourcesOf(event ?? tie!.phase);
  }

  status({ event, tie, status }: Entry): string {
    return this.speak.status(status, (event ?? tie!.phase).claimedBy);
  }

  /** "answer awaited (as of October 2022)" */
  answer({ answer, event }: Entry): string {
    const asOf = event?.response?.asOf;
    return answer && asOf && edtf(asOf) ? `${answer} (${this.story.date(asOf)})` : answer;
  }

  /** "Azerbaijan → Iran" for what was sent, else everybody with what they did. */
  parties({ event, tie }: Entry): string {
    const { story, speak } = this;
    if (tie) return `${story.name(tie.relation.from)} → ${story.name(tie.relation.to)}`;
    const list = event!.parties;
    const named = (role: string): string =>
      story.names(list.filter((party) => party.role === role).map(({ actor }) => actor));
    const plain = ['side', 'sender', 'recipient'];
    const sent = [named('sender'), named('recipient')].filter(Boolean).join(' → ');
    const rest = list
      .filter(({ role, status }) => !plain.includes(role) || status)
      .map((party) => speak.party(party));
    return [sent, named('side'), ...rest].filter(Boolean).join('; ');
  }

  /** "Armenia (authorities, on social media) says: Civilians have closed the road. – A newspaper" */
  #claim(claim: Claim, known: readonly string[]): string {
    const { by, speaker, act, about, against, text, assessment } = claim;
    const words = laterOf(this.options);
    const story = this.story;
    const voice = story.text(speaker);
    const who = voice ? `${story.name(by)} (${voice})` : story.name(by);
    const lead =
      act === 'accuses'
        ? (words.blames[about] ?? this.options.words.accuses)
        : act === 'denies'
          ? this.options.words.denies
          : (words.acts[act] ?? '{who}');
    const whom = against ? story.name(against) : '';
    const said = [fill(lead, { who, whom }).trim(), story.text(text)].filter(Boolean).join(': ');
    const verdict = assessment && `${story.text(assessment.by)}: ${story.text(assessment.verdict)}`;
    // What it is about has mostly the same sources, which are named with that.
    const own = claim.sources.filter((id) => !known.includes(id));
    const sources = this.story.index.sourcesOf({ sources: own }).map(({ title }) => title);
    return [said, verdict, ...sources.map((title) => story.text(title))]
      .filter(Boolean)
      .join(' – ');
  }

  claims({ id, event, tie }: Entry): string[] {
    const { sources } = event ?? tie!.phase;
    return lookup(this.story.story)
      .claimsOf(tie?.relation.id ?? id)
      .map((claim) => this.#claim(claim, sources));
  }

  figures({ event }: Entry): string[] {
    return event
      ? this.speak
          .figures(event)
          .map((figure) => this.speak.figure(figure, laterOf(this.options).sidesNotStated))
      : [];
  }

  note({ event, tie, said }: Entry): string {
    const { locale } = this.options;
    const story = this.story;
    const whole = story.index.events.get(event?.partOf ?? '');
    return [
      story.text(event?.text),
      whole && fill(laterOf(this.options).partOf, { event: story.text(whole.title) }),
      tie && said.details.join(locale.frame.separator),
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
  const sources = facts.sources(entry).map((source) => facts.story.text(source.title));
  const { event, status } = entry;
  const more = event
    ? facts.speak.details(event, facts.speak.pairAbout(event.id), laterOf(options).sidesNotStated)
    : details;
  // Any doubt is among the details already.
  const sure = status === 'reported' || status === 'confirmed';
  const text = [title, ...more, facts.answer(entry), sure ? facts.status(entry) : '']
    .filter(Boolean)
    .map((one) => `${capitalise(one, lang)}.`)
    .join(' ');
  const head = commas(locale.dates, facts.parties(entry), facts.kind(entry));
  const source = sources.length ? ` ${locale.frame.source} ${sources.join('; ')}.` : '';
  return `${capitalise(facts.lasting(entry), lang)}: ${head}. ${text}${source}`;
}
