import { capitalise, commas } from '../locale/languages.js';
import { edtf } from '../locale/story-words.js';
import type { Source } from '../story/types.js';
import type { EntryWords } from './entry-words.js';
import type { Entry, TimelineModel, TimelineOptions } from './model.js';

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
}

/** Everything that the picture says of an entry, as sentences to be heard. */
export function spokenEntry(entry: Entry, model: TimelineModel, options: TimelineOptions): string {
  const { locale, lang } = options;
  const facts = new Facts(model, options);
  const { title, details } = entry.said;
  const sources = facts.sources(entry).map((source) => facts.story.text(source.title));
  const { event, status } = entry;
  const more = event ? facts.speak.details(event, facts.speak.pairAbout(event.id), true) : details;
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
