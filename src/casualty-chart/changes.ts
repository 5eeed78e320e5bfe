/** Figures that replace another one or hold late reports: few stories have them. */
import { commas, fill, listed } from '../locale/languages.js';
import type { BarMark, BarPlace, Extent } from '../marks/bar.js';
import { changeMarks } from '../marks/changes.js';
import type { Page } from '../marks/page.js';
import type { LayoutOptions } from './layout-picture.js';
import { Row } from './row.js';
import { enChanges } from './words/en-changes.js';
import { addLaterWords, type CasualtyWords } from './words/index.js';

addLaterWords(enChanges);

/* A file beside a page's own has English words of its own, and no others. */
const wordsOf = ({ words }: Row): CasualtyWords => ({ ...enChanges, ...words.tongue.words });

/** Rows of the figures that this one replaces with another number. */
function replacedRows({ figure, number, words }: Row): Row[] {
  return figure.supersedes
    .flatMap((id) => words.index.figures.get(id) ?? [])
    .filter(({ measure }) => measure === figure.measure)
    .map((old) => new Row(old, words))
    .filter((old) => old.number !== number);
}

/** "was 250, corrected 3 Oct 2022": by the story's correction, else by the newer figure's date. */
function revision(row: Row): string[] {
  const { figure, words } = row;
  const { corrections } = words.story;
  // Of thousands of rows nearly all are as they were first told.
  if (!corrections.length && !figure.supersedes.length) return [];
  const { lang } = words.tongue;
  const old = replacedRows(row);
  const ids = new Set([row, ...old].map(({ id }) => id));
  const last = corrections.findLast(({ target }) => ids.has(target));
  const numbers = old.map(({ number }) => number);
  // A number that was mended in its place is known by its correction alone.
  const before = last?.kind === 'number' && words.text(last.was);
  if (before && !numbers.length) numbers.push(before);
  if (!numbers.length) return [];
  const when = words.date(last?.made ?? figure.asOf, { short: true });
  const say = wordsOf(row)[last ? 'corrected' : when ? 'revised' : 'was'];
  return [fill(say, { n: listed(lang, [...new Set(numbers)]), when })];
}

/** How much of a tally was added for periods before its own. */
export const lateNote = (row: Row): string =>
  fill(wordsOf(row).late, { n: row.words.digits(row.figure.late ?? 0) });

/** What became of a figure's number, each in a few words. */
export const changesOf = (row: Row): string[] => [
  ...revision(row),
  ...(row.figure.late ? [lateNote(row)] : []),
];

/** Who speaks of others without being against them. */
const outside = new Set(['organisation', 'peacekeepers', 'person']);

/** Whether a party says it of another side alone, of which it is no part and which is none of its own. */
export function isOpponent({ actor, figure, words }: Row): boolean {
  const [side, ...others] = figure.scope.sides;
  if (!actor || !side || others.length || side === actor.id || outside.has(actor.kind))
    return false;
  // Neither is a part of the other.
  return ![actor, words.index.actors.get(side)].some((one) =>
    one?.memberOf.some(({ actor: whole }) => whole === side || whole === actor.id),
  );
}

/** Of a number that a party gives of another side: that it does; else nothing. */
export const onOpponent = (row: Row): string => (isOpponent(row) ? wordsOf(row).onOpponent : '');

/** What stands beside the name of whoever gives a number: that it is a party, and on its opponent. */
export const badgeOf = (row: Row): string =>
  onOpponent(row) || (row.party ? row.words.tongue.locale.frame.partySource : '');

/** What is said of a bar after its status; `badged` where a badge says whose word it is. */
export const remarksOf = (row: Row, badged: boolean): string[] => [
  badged ? '' : onOpponent(row),
  ...changesOf(row),
];

/** Columns in a panel at most whose changes are told below it; the rest are told at the columns. */
const mostNoted = 3;

/**
 * Says below columns what became of their numbers, from `x` on, and where `heading` does not say it
 * of all, which are a party's on its opponent.
 */
export function noteChanges(
  page: Page,
  rows: readonly Row[],
  heading: boolean,
  x: number,
  options: LayoutOptions,
): void {
  const notes = rows.map(
    (row) => [row, commas(options, !heading && onOpponent(row), ...changesOf(row))] as const,
  );
  const said = notes.filter(([, note]) => note).slice(0, mostNoted);
  if (said.length) page.y += page.px(6);
  for (const [row, note] of said) {
    const text = `${row.shortDate}: ${note}`;
    page.paragraph(x, page.width - x, text, { size: 13, ink: 'ink-2' });
  }
}

/** The count at which a number is marked: its best estimate, else as far as it reaches. */
const countOf = ({ best, to }: Extent): number => best ?? to;

/** The numbers that a row replaces, as lengths: a scale has room for them too. */
export const pastExtents = (row: Row): Extent[] =>
  replacedRows(row).flatMap(({ extent }) => (extent ? [{ from: 0, to: countOf(extent) }] : []));

/** A figure's mark with what became of its number. */
export function withChanges(mark: BarMark, row: Row, place: BarPlace): BarMark {
  const { extent, figure } = row;
  const was = pastExtents(row).map(({ to }) => to);
  const to = extent && countOf(extent);
  const late = to && figure.late ? Math.max(0, to - figure.late) : undefined;
  return {
    shapes: [...mark.shapes, ...changeMarks(place, was, to ?? 0, late)],
    start: Math.min(mark.start, ...was.map((count) => place.scale(count) - 3)),
    end: Math.max(mark.end, ...was.map((count) => place.scale(count) + 3)),
    crossed: mark.crossed || was.length > 0 || late !== undefined,
  };
}
