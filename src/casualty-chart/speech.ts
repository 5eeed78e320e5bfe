import { capitalise, commas, fill } from '../locale/languages.js';
import type { Locale } from '../locale/locale.js';
import { changesOf } from './changes.js';
import type { Missing } from './model.js';
import { said, type Row } from './row.js';
import type { CasualtyWords } from './words/index.js';

/** "Reported by X"; of a number that is disputed the source is named apart: it need not dispute it. */
export function statusOf(row: Row, { frame }: Locale, lang: string): string {
  const status = frame.statuses[row.status] ?? row.status;
  const { claimant, sourceName } = row;
  if (!claimant && sourceName && row.status === 'disputed')
    return `${capitalise(status, lang)}. ${frame.source} ${sourceName}`;
  const who = claimant ?? sourceName;
  return capitalise(who ? fill(frame.statusBy, { status, who }) : status, lang);
}

/** Everything that the picture says of a figure, as sentences to be heard. */
export function spokenFigure(row: Row, words: CasualtyWords, locale: Locale, lang: string): string {
  const { dates, frame } = locale;
  const scope = commas(dates, row.eventTitle, row.whenWords);
  const tally = row.figure.tally === 'cumulative' && words.cumulative;
  const whom = capitalise(commas(dates, row.sides, row.category, tally), lang);
  const party = row.party ? ` (${frame.partySource})` : '';
  const facts = [said(row, words), whom, `${statusOf(row, locale, lang)}${party}`];
  const changes = changesOf(row).map((change) => capitalise(change, lang));
  return `${scope}: ${[...facts, ...changes].join('. ')}.`;
}

/** An event that has no figure, as a sentence: unknown is never silent. */
export const spokenMissing = (
  { title, when }: Missing,
  words: CasualtyWords,
  { dates }: Locale,
): string => `${commas(dates, title, when)}: ${words.noFigure}.`;
