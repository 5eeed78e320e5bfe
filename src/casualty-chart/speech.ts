import { capitalise, commas, fill, listed } from '../locale/languages.js';
import type { Locale } from '../locale/locale.js';
import { badgeOf, changesOf } from './changes.js';
import type { Missing } from './model.js';
import { Row, said } from './row.js';
import type { CasualtyWords } from './words/index.js';

/** All sources of a number, by name. */
const sourcesIn = ({ figure, words }: Row): string =>
  listed(words.tongue.lang, [...new Set(figure.sources.map((id) => words.name(id)))]);

/**
 * What has to be known beside a number: how its source words it, which numbers it and another
 * contradict, and what others found of what was claimed. A few words each.
 */
export function besides(row: Row, words: CasualtyWords): string[] {
  const { id, figure, number, words: own } = row;
  const { figures, claims } = own.story;
  const bare = (text: string): string => text.replaceAll('\u00a0', ' ').toLowerCase();
  const original = own.text(figure.words);
  const others = figures
    .filter((one) => figure.contradicts.includes(one.id) || one.contradicts.includes(id))
    .map((one) => new Row(one, own))
    .map((one) => (one.claimant ? said(one, words) : `${one.label} (${sourcesIn(one)})`));
  return [
    ...(original && bare(original) !== bare(number)
      ? [fill(words.asWorded, { words: original })]
      : []),
    ...(others.length
      ? [fill(words.contradicts, { figures: others.join(own.tongue.locale.frame.separator) })]
      : []),
    ...claims.flatMap(({ figures: about, assessment }) =>
      assessment && about.includes(id)
        ? [`${own.text(assessment.by)}: ${own.text(assessment.verdict)}`]
        : [],
    ),
  ];
}

/** "Reported by X"; of a number that is disputed the source is named apart: it need not dispute it. */
export function statusOf(row: Row, { frame }: Locale, lang: string): string {
  const status = frame.statuses[row.status] ?? row.status;
  const { claimant } = row;
  const sources = sourcesIn(row);
  if (!claimant && sources && row.status === 'disputed')
    return `${capitalise(status, lang)}. ${frame.source} ${sources}`;
  const who = claimant ?? sources;
  return capitalise(who ? fill(frame.statusBy, { status, who }) : status, lang);
}

/** Everything that the picture says of a figure, as sentences to be heard. */
export function spokenFigure(row: Row, words: CasualtyWords, locale: Locale, lang: string): string {
  const { dates, frame } = locale;
  const scope = commas(dates, row.eventTitle, row.whenWords);
  const tally = row.figure.tally === 'cumulative' && words.cumulative;
  const whom = capitalise(commas(dates, row.sides, row.category, tally), lang);
  const party = row.party ? ` (${badgeOf(row)})` : '';
  const { claimant, figure } = row;
  const sources = sourcesIn(row);
  const facts = [
    said(row, words),
    whom,
    `${statusOf(row, locale, lang)}${party}`,
    ...changesOf(row).map((change) => capitalise(change, lang)),
    ...besides(row, words),
    claimant && sources !== claimant && `${frame.source} ${sources}`,
    figure.asOf && fill(frame.asOf, { when: row.words.date(figure.asOf) }),
  ];
  // What is quoted may end as a sentence.
  const sentences = facts.filter(Boolean).map((fact) => String(fact).replace(/[.。]$/, ''));
  return `${scope}: ${sentences.join('. ')}.`;
}

/** An event that has no figure, as a sentence: unknown is never silent. */
export const spokenMissing = (
  { title, when }: Missing,
  words: CasualtyWords,
  { dates }: Locale,
): string => `${commas(dates, title, when)}: ${words.noFigure}.`;
