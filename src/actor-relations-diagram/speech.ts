import { capitalise, commas, fill } from '../locale/languages.js';
import type { Now } from './dates.js';
import type { Source } from '../story/types.js';
import { endsOf } from './graph.js';
import type { Drawn } from './layout-ties.js';
import type { Model, RelationText } from './model.js';

/** Kind, sign and strength of a phase: what of it its label does not say. */
export function natureOf({ tie, phase }: Pick<Now, 'tie' | 'phase'>, text: RelationText): string {
  const { words, tongue } = text;
  const { sign, level } = phase;
  const named = text.label({ tie, phase }).toLowerCase() === text.kind(tie).toLowerCase();
  const nature = commas(
    tongue.locale.dates,
    !named && text.kind(tie),
    sign ? words.signs[sign] : '',
    level !== undefined && fill(words.level, { n: text.number(level) }),
  );
  return capitalise(nature, tongue.lang);
}

/** What is said of each of `all`; of many the first, and how many more there are. */
export function firstOf<T>(
  all: readonly T[],
  say: (one: T) => string,
  { words, number }: RelationText,
  most = 8,
): string[] {
  const more = all.length - most;
  const said = all.slice(0, most).map(say);
  return more > 0 ? [...said, fill(words.more, { n: number(more) })] : said;
}

/** What a line is called: its tie, or how many ties it stands for. */
export const lineName = ({ now, rest }: Drawn, text: RelationText): string =>
  rest.length ? text.words.ties(rest.length) : text.label(now);

/** The first of the ties that one place stands for, each with its date. */
export const bundled = ({ rest }: Drawn, text: RelationText): string[] =>
  firstOf(rest, (one) => text.tie(one).dated, text);

/** "Hostile": of ties that are bundled all that their line says. */
export const signOf = ({ phase: { sign = 0 } }: Now, { words, tongue }: RelationText): string =>
  capitalise(words.signs[sign], tongue.lang);

/** The sources of what is on record, each once. */
export const sourcesFor = (nows: readonly Now[], { index }: RelationText): Source[] =>
  index.sourcesOf({ sources: [...new Set(nows.flatMap(({ phase }) => phase.sources ?? []))] });

/** "Source: A; B."; of many the first, and empty where none is given. */
function spokenSources(nows: readonly Now[], text: RelationText): string {
  const { source, separator } = text.tongue.locale.frame;
  const titles = firstOf(sourcesFor(nows, text), ({ title }) => text.text(title), text);
  return titles.length ? ` ${source} ${titles.join(separator)}.` : '';
}

/** Everything that the picture says of a tie, as sentences to be heard. */
export function spokenTie(tie: Drawn, text: RelationText): string {
  const { now, rest } = tie;
  const { frame } = text.tongue.locale;
  const said = rest.length
    ? [`${lineName(tie, text)}: ${bundled(tie, text).join(frame.separator)}`, signOf(now, text)]
    : [
        text.tie(now).dated,
        natureOf(now, text),
        capitalise(text.status(now.phase), text.tongue.lang),
      ];
  return `${text.ends(now.tie)}: ${said
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ')}${spokenSources(rest.length ? rest : [now], text)}`;
}

/** The ties of a node at the date shown. */
export const ownOf = (id: string, { nows }: Model): Now[] =>
  nows.filter(({ tie }) => endsOf(tie).includes(id));

/** Those ties in words. */
export const tiesOf = (id: string, model: Model): string[] =>
  ownOf(id, model).map((now) => `${model.text.ends(now.tie)}: ${model.text.tie(now).dated}`);

/** An actor or a place with its ties, as a sentence. */
export function spokenNode(id: string, form: string, model: Model): string {
  const { text } = model;
  const { words } = text;
  const { dates, frame } = text.tongue.locale;
  const own = tiesOf(id, model);
  const who = commas(dates, text.name(id), words.actorKinds[form], text.contested(id));
  const list = firstOf(own, (tie) => tie, text).join(frame.separator);
  return `${who}. ${words.ties(own.length)}${list ? `: ${list}` : ''}.${spokenSources(ownOf(id, model), text)}`;
}
