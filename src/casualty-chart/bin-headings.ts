/** What stands over the columns of a panel: whom they count, by whose word, and what they come to. */
import { capitalise, commas, fill } from '../locale/languages.js';
import { lessCertain } from '../story/certainty.js';
import type { Total } from '../story/sum-figures.js';
import type { Part } from './bin-panels.js';
import { gapsOf, without, type Dated } from './gaps.js';
import type { Panel } from './model.js';
import { isOpponent } from './party.js';
import type { ChartOptions, FigureWords, Row } from './row.js';
import { isPartlyAbout, labelOf, wholeSides, worded } from './sums.js';
import { viewWords } from './words/views.js';

/** Sources that are named, at most; of more, two are. */
const mostNamed = 3;

/** Who a panel's figures are from. */
function sourcesIn(
  figures: readonly Row[],
  words: FigureWords,
  { lang, locale }: ChartOptions,
): string {
  const names = [...new Set(figures.map(({ sourceName }) => sourceName))];
  const rest = names.length > mostNamed ? names.splice(2).length : 0;
  const others = fill(viewWords(lang).others, { n: words.digits(rest) });
  return commas(locale.dates, ...names, rest > 0 && others);
}

/** What was taken back of the sides of some figures: a time of it is not one without a record. */
function withdrawnOf(figures: readonly Row[], withdrawn: readonly Dated[]): readonly Dated[] {
  if (!withdrawn.length) return withdrawn;
  const sides = new Set(figures.flatMap(({ figure }) => figure.scope.sides));
  return withdrawn.filter(({ figure: { scope } }) => scope.sides.every((side) => sides.has(side)));
}

/** A panel of columns, with its heading. @param total what all of its figures come to, if one number */
export function panelOf(
  { rows: figures, title, rival }: Part,
  rows: readonly Row[],
  total: Total | undefined,
  withdrawn: readonly Dated[],
  words: FigureWords,
  chart: ChartOptions,
): Panel {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const { words: w, locale, groupBy: by, lang } = chart;
  const category = by === 'category' && words.category(figures[0]!.figure.category);
  const source = (rival || by === 'source') && !first.claimant && sourcesIn(figures, words, chart);
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
    title: title ? name : commas(locale.dates, name, said, isOpponent(first) && w.onOpponent),
    when: words.date(from === until ? from : `${from}/${until}`),
    hue: title ? 0 : first.hue,
    rows,
    gaps: without(gapsOf(sorted), withdrawnOf(figures, withdrawn)),
    ...(rival && { rival }),
    ...(said && !title && { saysWho: true }),
    ...(total && {
      total: labelOf(
        worded(total.number, figures, chart),
        first.figure,
        isPartlyAbout(total.number, total.isNear),
        words,
      ),
    }),
  };
}
