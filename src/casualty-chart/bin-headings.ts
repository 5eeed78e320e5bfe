/** What stands over the columns of a panel: whom they count, by whose word, and what they come to. */
import { capitalise, commas, fill, listed } from '../locale/languages.js';
import { lessCertain } from '../story/certainty.js';
import type { Total } from '../story/sum-figures.js';
import type { Part } from './bin-panels.js';
import { isOpponent, onOpponent } from './changes.js';
import { gapsOf, without, type Dated } from './gaps.js';
import type { Panel } from './model.js';
import type { ChartOptions, FigureWords, Row } from './row.js';
import { isPartlyAbout, labelOf, sourcesIn, wholeSides, worded } from './sums.js';

/** What was taken back of the sides of some figures: a time of it is not one without a record. */
function withdrawnOf(figures: readonly Row[], withdrawn: readonly Dated[]): readonly Dated[] {
  if (!withdrawn.length) return withdrawn;
  const sides = new Set(figures.flatMap(({ figure }) => figure.scope.sides));
  return withdrawn.filter(({ figure: { scope } }) => scope.sides.every((side) => sides.has(side)));
}

/** Whose word the figures of a panel are, where that sets it apart and nobody claims them. */
const sourceOf = (
  { rows, rival }: Part,
  words: FigureWords,
  { groupBy }: ChartOptions,
): string | false =>
  (rival || groupBy === 'source') && !rows[0]!.claimant && sourcesIn(rows, words);

/** Sides or categories that are named as others, at most: the table has all. */
const mostOthers = 12;

/** "4 others together: A, B, C and D": whom figures of a panel count that is several made one. */
function othersIn(
  { titleOf }: Part,
  rows: readonly Row[],
  { groupBy: by, locale, lang }: ChartOptions,
): string | undefined {
  const title = titleOf?.(rows);
  if (!title) return undefined;
  const names = rows.map(({ sides, category }) =>
    commas(locale.dates, sides, by === 'category' && category),
  );
  const some = [...new Set(names)];
  const cut = commas(locale.dates, ...some.slice(0, mostOthers), '…');
  return `${title}: ${some.length > mostOthers ? cut : listed(lang, some)}`;
}

/** Whom a column of a panel counts and by whose word, where its sides and category do not say it. */
export function whomOf(
  part: Part,
  figures: readonly Row[],
  { sides, category, words }: Row,
  chart: ChartOptions,
): string | undefined {
  const source = sourceOf(part, words, chart);
  const others = othersIn(part, figures, chart);
  if (!source) return others;
  return commas(chart.locale.dates, ...(others ? [others] : [sides, category]), source);
}

/** A panel of columns, with its heading. @param total what all of its figures come to, if one number */
export function panelOf(
  part: Part,
  rows: readonly Row[],
  total: Total | undefined,
  withdrawn: readonly Dated[],
  words: FigureWords,
  chart: ChartOptions,
): Panel {
  const { rows: figures, title, rival } = part;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const { words: w, locale, groupBy: by, lang } = chart;
  const category = by === 'category' && words.category(figures[0]!.figure.category);
  const source = sourceOf(part, words, chart);
  const sides = wholeSides(first, words, w.together);
  const name = capitalise(
    commas(locale.dates, ...(title ? [title, rival && source] : [sides, category, source])),
    lang,
  );
  const sure = rows.map((row) => row.status).reduce(lessCertain);
  const status = locale.frame.statuses[sure] ?? '';
  const said = first.claimant && fill(locale.frame.statusBy, { status, who: first.claimant });
  const [from] = first.figure.scope.when.split('/');
  const until = last.figure.scope.when.split('/').at(-1);
  const sorted = [...figures].sort((a, b) => a.when.start - b.when.start);
  return {
    title: title
      ? name
      : commas(locale.dates, name, said, figures.every(isOpponent) && onOpponent(first)),
    when: words.date(from === until ? from : `${from}/${until}`),
    hue: title ? 0 : first.hue,
    rows,
    gaps: without(gapsOf(sorted), withdrawnOf(figures, withdrawn)),
    ...(rival && { rival }),
    ...(said && !title && { saysWho: true }),
    ...(total && {
      total: labelOf(
        worded(total.number, figures, chart, total.isNear),
        first,
        isPartlyAbout(total.number, total.isNear),
        words,
      ),
    }),
  };
}
