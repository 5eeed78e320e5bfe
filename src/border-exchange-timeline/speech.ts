import { capitalise, commas } from '../locale/languages.js';
import { edtf } from '../locale/story-words.js';
import type { Entry, TimelineModel, TimelineOptions } from './model.js';
import type { EntryWords } from './entry-words.js';

/** "Azerbaijan → Iran" for what was sent, else everybody with what they did. */
export function parties({ event, tie }: Entry, speak: EntryWords): string {
  const { story } = speak;
  if (tie) return `${story.name(tie.relation.from)} → ${story.name(tie.relation.to)}`;
  const list = event!.parties;
  const named = (role: string): string =>
    story.names(list.filter((party) => party.role === role).map(({ actor }) => actor));
  const plain = ['side', 'sender', 'recipient'];
  const sent = [named('sender'), named('recipient')].filter(Boolean).join(' → ');
  const rest = list
    .filter(({ role, status }) => !plain.includes(role) || status)
    .map((party) => speak.party(party, event!.claimedBy));
  return [sent, named('side'), ...rest].filter(Boolean).join('; ');
}

/** "autumn 2020, six weeks" */
export const lasting = ({ event, said }: Entry, { story }: EntryWords): string =>
  event ? story.span(event.when, event.duration) : said().stamp;

/** "answer awaited, as of October 2022" */
export function answerOf({ event }: Entry, speak: EntryWords): string {
  const said = event ? speak.answer(event) : '';
  const asOf = event?.response?.asOf;
  return said && asOf && edtf(asOf) ? `${said} (${speak.story.date(asOf)})` : said;
}

/** Everything that the picture says of an entry, as sentences to be heard. */
export function spokenEntry(entry: Entry, { speak }: TimelineModel, options: TimelineOptions) {
  const { locale, lang, words: w } = options;
  const { story } = speak;
  const { event, tie, status } = entry;
  const { title, details } = entry.said();
  const more = event ? speak.details(event, speak.pairAbout(event.id), true) : details;
  const kind = event ? (event.kindWord ?? w.kinds[event.kind]) : w.kinds[tie!.relation.kind];
  const claimant = (event ?? tie!.phase).claimedBy;
  const sources = story.index
    .sourcesOf(event ?? tie!.phase)
    .map((source) => story.text(source.title));
  const sentences = [title, ...more, answerOf(entry, speak)];
  // Any doubt is among the details already.
  if (!speak.standing(status, claimant)) sentences.push(speak.status(status, claimant));
  const text = sentences
    .filter(Boolean)
    .map((one) => `${capitalise(one, lang)}.`)
    .join(' ');
  const head = commas(locale.dates, parties(entry, speak), kind);
  const source = sources.length ? ` ${locale.frame.source} ${sources.join('; ')}.` : '';
  return `${capitalise(lasting(entry, speak), lang)}: ${head}. ${text}${source}`;
}
