import { capitalise, commas, fill } from '../locale/languages.js';
import type { Quantity } from '../story/quantity.js';
import { lessCertain } from '../story/certainty.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import { isZero } from '../story/sum.js';
import type { Status } from '../story/types.js';
import { lateNote } from './changes.js';
import type { ChartOptions, FigureWords, Row } from './row.js';
import type { Span, Unit } from './units.js';
import { viewWords } from './words/views.js';

/** Figures by their status. */
export type StatusCounts = ReadonlyMap<Status, number>;

/** How many of some figures have each status. */
export function statusesOf(rows: Iterable<{ readonly status: Status }>): StatusCounts {
  const counts = new Map<Status, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** "disputed: 1, reported: 11": what a sum of several statuses is made of; empty for one status. */
export function mixInWords(
  counts: StatusCounts,
  words: FigureWords,
  { locale }: ChartOptions,
): string {
  if (counts.size < 2) return '';
  const parts = [...counts].sort(([a], [b]) => (lessCertain(a, b) === a ? -1 : 1));
  return commas(
    locale.dates,
    ...parts.map(([status, n]) => `${locale.frame.statuses[status]}: ${words.digits(n)}`),
  );
}

/** Wordings of a sum's parts that are said, at most. */
const mostWordings = 6;

/** Parts of a sum that leave no number in it, by their words: how many, and whether limits from above. */
export type Unnumbered = ReadonlyMap<string, { readonly n: number; readonly isLimit: boolean }>;

/** These parts with one more figure, if it is such a part. */
export function withUnnumbered(parts: Unnumbered, row: Row): Unnumbered {
  if (lowerBound(row.figure.number) || isZero(row.figure.number)) return parts;
  // Of thousands of rows few get here, and only these are put into words.
  const { number, extent } = row;
  const isLimit = extent !== undefined;
  // Of very many wordings no more are kept than would be said; limits leave room for the others.
  if (parts.size > (isLimit ? 1 : 2) * mostWordings && !parts.has(number)) return parts;
  return new Map([...parts, [number, { n: (parts.get(number)?.n ?? 0) + 1, isLimit }]]);
}

/** "1 of them without a number, including dozens": what a sum cannot say, but for limits that it does say. */
export function amongInWords(
  parts: Unnumbered | undefined,
  sum: Quantity,
  words: FigureWords,
  { lang, locale }: ChartOptions,
): string {
  const { among, without } = viewWords(lang);
  const { unknown } = locale.quantities;
  const isOpen = upperBound(sum) === undefined;
  const said = [...(parts ?? [])]
    .filter(([text, { isLimit }]) => text !== unknown && (isOpen || !isLimit))
    .map(([text, { n }]) => (n > 1 ? `${text} (${words.digits(n)})` : text));
  if (said.length > mostWordings) said.splice(mostWordings, Infinity, '…');
  const none = parts?.get(unknown)?.n;
  return commas(
    locale.dates,
    none !== undefined && fill(without, { n: words.digits(none) }),
    said.length > 0 && fill(among, { what: said.join(locale.frame.separator) }),
  );
}

/**
 * A sum as it is said: one that is only vague in the words of its parts where these are all the
 * same, a range whose ends meet as one number.
 */
export function worded(
  sum: Quantity,
  rows: readonly Row[],
  { locale }: ChartOptions,
  near = false,
): Quantity {
  if ('low' in sum && sum.low === sum.high && (!('best' in sum) || sum.best === sum.low))
    return { value: sum.low, bound: near ? 'about' : 'exact' };
  if (!('vague' in sum) || sum.words) return sum;
  const said = new Set(rows.filter((row) => !isZero(row.figure.number)).map((row) => row.number));
  const [words] = said;
  const isSame = said.size === 1 && words !== locale.quantities.vague;
  return isSame ? { vague: true, words: words! } : sum;
}

/**
 * "15 killed": a sum with what it counts; of one figure as that was worded. One without any words
 * of its own counts nothing.
 */
export function labelOf(
  sum: Quantity,
  of: Row,
  near: boolean | undefined,
  words: FigureWords,
): string {
  if ('vague' in sum && !sum.words) return viewWords(words.tongue.lang).imprecise;
  return sum === of.figure.number ? of.label : words.counted(words.number(sum, near), of.figure);
}

/** A number that was added up here and that nobody states: what a mark of it stands for. */
export interface Sum {
  readonly number: Quantity;
  /** Whether parts of it are only "about", which its form does not say. */
  readonly near?: boolean | undefined;
  /** As sure as the least certain part. */
  readonly status: Status;
  /** How many figures of each status it is made of. */
  readonly statuses: StatusCounts;
  /** A figure of the sum, for its sides, hue and claimant: the last one added. */
  readonly of: Row;
  /** Whom it counts, where that is no side or category by itself. */
  readonly whom?: string | undefined;
  /** Id of the last figure that was added. */
  readonly figure: string;
  /** How many figures were added. */
  readonly count: number;
  /** Its parts that leave no number in it. */
  readonly unnumbered?: Unnumbered | undefined;
  /** How many figures are not in it, for people may be in several of them. */
  readonly besides?: number | undefined;
  /** EDTF of the dates that it covers; of a running total, of its last part. */
  readonly when: string;
  /** What it is no more than a part of: a month from its 23rd day on. */
  readonly part?: Unit | undefined;
  /** Whether nobody says when within its last date. */
  readonly soft?: boolean | undefined;
  /** The time right before of which nothing is on record. */
  readonly gap?: Span | undefined;
  /** Whether it is everything until then. */
  readonly running: boolean;
  /** Whether it is of one figure alone, which says all that there is to say. */
  readonly isOne?: boolean;
  /** The figures that were added, for who they are from and as of when. */
  readonly rows?: readonly Row[];
  /** Its words come with whoever added it: few charts need them. */
  readonly facts: typeof sumFacts;
}

/** Whom a row covers, by name also where "both sides" would do beside the title of an event. */
export const wholeSides = (
  { sides, figure: { scope } }: Row,
  words: FigureWords,
  together: string,
): string => (scope.sides.length > 1 ? fill(together, { sides: words.names(scope.sides) }) : sides);

/** Sources that are named, at most; of more, two are. */
const mostNamed = 3;

/** Ids of the sources of figures that are named, and how many more there are. */
function namedIn(rows: readonly Row[]): { named: string[]; rest: number } {
  const ids = [...new Set(rows.flatMap(({ figure }) => figure.sources))];
  return { rest: ids.length > mostNamed ? ids.splice(2).length : 0, named: ids };
}

/** Who figures are from. */
export function sourcesIn(rows: readonly Row[], words: FigureWords): string {
  const { lang, locale } = words.tongue;
  const { named, rest } = namedIn(rows);
  const names = new Set(named.map((id) => words.name(id)));
  const others = fill(viewWords(lang).others, { n: words.digits(rest) });
  return commas(locale.dates, ...names, rest > 0 && others);
}

/** As of when figures are: from the oldest to the newest of them. */
function asOfIn(rows: readonly Row[], words: FigureWords): string {
  const dates = rows.flatMap(({ figure }) => figure.asOf || []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first) return '';
  const when = words.date(first === last ? first : `${first}/${last}`);
  return fill(words.tongue.locale.frame.asOf, { when });
}

/** Whether a sum is near without being an "about". */
export const isPartlyAbout = (number: Quantity, isNear: boolean): boolean =>
  isNear && !('value' in number && number.bound === 'about');

/** The day of a time. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** "No figures from 1 April 2018 to 30 June 2018". */
export const silenceInWords = ({ start, end }: Span, words: FigureWords): string =>
  fill(viewWords(words.tongue.lang).noneFrom, {
    from: words.date(isoDay(start)),
    to: words.date(isoDay(end - 1)),
  });

/** "lower, was 212": of a total that fell what it was before. */
export const lowerThan = (before: Quantity, words: FigureWords): string =>
  fill(viewWords(words.tongue.lang).was, { n: words.number(before) });

/** Who figures are from, and what is said after them: how many more there are, and as of when. */
export interface Origin {
  readonly sources: readonly string[];
  readonly rest: string;
}

/** The words of a sum. */
export interface SumFacts {
  readonly label: string;
  readonly when: string;
  readonly whom: string;
  /** How it came about, a sentence each without its stop. */
  readonly how: readonly string[];
  readonly origin?: Origin | undefined;
  /** All of it, to be heard. */
  readonly spoken: string;
}

/** The words of a sum: the number, when and whom it covers, and how it came about. */
export function sumFacts(sum: Sum, words: FigureWords, options: ChartOptions): SumFacts {
  const { lang, locale } = options;
  const { number, near, status: sure, statuses, of, count, besides, when: dates, part, soft } = sum;
  const {
    added,
    addedOne,
    bounds,
    until,
    partlyAbout,
    notWhole,
    someTime,
    leastSure,
    notIn,
    moreSources,
  } = viewWords(lang);
  const date = words.date(dates);
  const status = locale.frame.statuses[sure] ?? '';
  const mix = mixInWords(statuses, words, options);
  const among = count > 1 && amongInWords(sum.unnumbered, number, words, options);
  const by = of.claimant ? fill(locale.frame.statusBy, { status, who: of.claimant }) : status;
  const late = !sum.running && of.figure.late && lateNote(of);
  const label = labelOf(number, of, near, words);
  const when = capitalise(sum.running ? fill(until, { when: date }) : date, lang);
  const whom = capitalise(sum.whom ?? commas(locale.dates, of.sides, of.category), lang);
  const how = [
    part && notWhole[part],
    soft && someTime,
    sum.gap && Number.isFinite(sum.gap.start) && silenceInWords(sum.gap, words),
    count === 1 ? addedOne : fill(added, { n: words.digits(count) }),
    among,
    besides && fill(notIn, { n: words.digits(besides) }),
    count > 1 && 'low' in number && bounds,
    near && partlyAbout,
    late,
    ...(mix ? [leastSure, mix] : [by]),
  ].flatMap((said) => (said ? capitalise(said, lang) : []));
  const said = [label, whom, ...how].join('. ');
  const spoken = `${when}: ${said}.`;
  if (!sum.rows) return { label, when, whom, how, spoken };
  const { named: sources, rest: left } = namedIn(sum.rows);
  const more = left > 0 ? fill(moreSources, { n: words.digits(left) }) : '';
  const asOf = asOfIn(sum.rows, words);
  const { frame } = locale;
  const names = sources.map((id) =>
    [words.name(id), words.index.sources.get(id)?.party && `(${frame.partySource})`]
      .filter(Boolean)
      .join(' '),
  );
  const after = asOf && ` ${asOf}.`;
  return {
    ...{ label, when, whom, how },
    origin: { sources, rest: `${more && ` ${more}`}.${after}` },
    spoken: `${spoken} ${frame.source} ${commas(locale.dates, ...names, more)}.${after}`,
  };
}
