import { capitalise, commas, fill, listed, localise } from '../locale/languages.js';
import type { Locale } from '../locale/locale.js';
import type { BarStatus, Extent } from '../marks/bar.js';
import type { Hue } from '../marks/shape.js';
import { dateInWords, durationInWords } from '../story/date-words.js';
import { compareEdtf, overlaps, parseEdtf, type Edtf } from '../story/edtf.js';
import { lookup, type Lookup } from '../story/lookup.js';
import { drawnExtent, quantityInWords } from '../story/quantity.js';
import type { Figure, Story, StoryEvent } from '../story/types.js';
import { findSeries, type Series } from './series.js';
import type { CasualtyWords } from './words/index.js';

export const groupings = ['event', 'side', 'category', 'source'] as const;
export type GroupBy = (typeof groupings)[number];

/** What the reader or the author asked to see, and in which language. */
export interface ChartOptions {
  readonly measure: string;
  readonly groupBy: GroupBy;
  /** EDTF window; figures outside it are left out. */
  readonly period?: string | undefined;
  /** Language of words, numbers and dates; and the one wanted for the story's own texts. */
  readonly lang: string;
  readonly texts: string;
  readonly locale: Locale;
  readonly words: CasualtyWords;
}

/** One figure, in words and as a mark. */
export interface Row {
  readonly id: string;
  readonly figure: Figure;
  readonly event: StoryEvent | undefined;
  readonly when: Edtf | undefined;
  readonly extent: Extent | undefined;
  readonly status: BarStatus;
  readonly hue: Hue;
  /** "over 6,500" and "over 6,500 killed": qualifier and number are one unit. */
  readonly number: string;
  readonly label: string;
  /** Who says so, where that has to be said with the number. */
  readonly claimant: string | undefined;
  /** The claimant's short name, for narrow places. */
  readonly claimantShort: string | undefined;
  readonly party: boolean;
  /** Whom the number covers; fighters or civilians, where stated. */
  readonly sides: string;
  readonly category: string;
  readonly sourceName: string;
  readonly eventTitle: string;
  /** "autumn 2020", and with how long it took, "autumn 2020, six weeks". */
  readonly date: string;
  readonly shortDate: string;
  readonly whenWords: string;
  readonly struck: boolean;
}

/** Rows that stand together under one heading. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly hue: Hue;
  readonly rows: Row[];
  /** Whether the rows are rival accounts of the same thing. */
  readonly rivals: boolean;
}

/** An event that one would expect a figure for, and that has none. */
export interface Missing {
  readonly id: string;
  readonly title: string;
  readonly when: string;
}

/** One side's figures for period after period. */
export interface Panel {
  readonly title: string;
  readonly when: string;
  readonly hue: Hue;
  readonly rows: readonly Row[];
}

export interface ChartModel {
  readonly panels: Panel[];
  readonly groups: Group[];
  readonly missing: Missing[];
  /** Every row, replaced ones too, in the order of the table. */
  readonly rows: Row[];
  readonly replaced: ReadonlySet<string>;
}

/* Events in which people are commonly killed: their lack of a figure is worth saying. */
const violent = new Set(['fire-exchange', 'fighting', 'attack', 'war', 'incursion']);

const edtf = (text: string | undefined): Edtf | undefined => {
  const read = text === undefined ? undefined : parseEdtf(text);
  return read && 'start' in read ? read : undefined;
};

/** Hue of an actor: its place in the story's list, so that it is the same in every widget. */
export function hueOf(story: Story, actor: string | undefined): Hue {
  const index = story.actors.findIndex(({ id }) => id === actor);
  return (index >= 0 && index < 8 ? index + 1 : 0) as Hue;
}

/** The words of one figure, drawn from the story in the reader's language. */
class FigureWords {
  readonly #story: Story;
  readonly #index: Lookup;
  readonly #options: ChartOptions;

  constructor(story: Story, options: ChartOptions) {
    this.#story = story;
    this.#index = lookup(story);
    this.#options = options;
  }

  text(value: Parameters<typeof localise>[0]): string {
    return localise(value, this.#options.texts, this.#story.lang);
  }

  name(id: string): string {
    const item = this.#index.actors.get(id) ?? this.#index.places.get(id);
    if (item) return this.text(item.name);
    const source = this.#index.sources.get(id);
    return source ? this.text(source.publisher ?? source.title) : id;
  }

  date(when: string | undefined): string {
    return when ? dateInWords(when, this.#options.lang, this.#options.locale.dates) : '';
  }

  /** "autumn 2020, six weeks" */
  span(when: string | undefined, duration?: string): string {
    const { lang, locale } = this.#options;
    const long = duration && durationInWords(duration, lang, locale.dates);
    return commas(locale.dates, this.date(when), long);
  }

  sides({ scope: { sides, affiliation } }: Figure): string {
    const { words, lang } = this.#options;
    if (sides.length === 2) return words.bothTogether;
    const names = listed(
      lang,
      sides.map((id) => this.name(id)),
    );
    if (sides.length > 2) return fill(words.together, { sides: names });
    if (!names) return words.sidesNotStated;
    return affiliation === 'caused-by' ? fill(words.causedBy, { side: names }) : names;
  }

  row(figure: Figure): Row {
    const { words, locale, lang, measure } = this.#options;
    const { scope } = figure;
    const event = scope.event === undefined ? undefined : this.#index.events.get(scope.event);
    const quantity =
      'vague' in figure.number && !figure.number.words
        ? { vague: true as const, words: this.text(figure.words) }
        : figure.number;
    const number = quantityInWords(quantity, lang, locale.quantities);
    const unit =
      figure.measure === 'other' && figure.unit
        ? this.text(figure.unit)
        : (words.measures[measure] ?? measure);
    const label =
      'unknown' in figure.number ? number : fill(words.counted, { n: number, measure: unit });
    const [source] = this.#index.sourcesOf(figure);
    const by = figure.claimedBy;
    const party = by ? this.#index.partyOf(by)?.id : source?.party;
    const date = this.date(scope.when);
    return {
      id: figure.id,
      figure,
      event,
      when: edtf(scope.when),
      extent: drawnExtent(quantity),
      status: figure.status,
      hue: scope.sides.length > 1 ? 0 : hueOf(this.#story, scope.sides[0] ?? party),
      number,
      label,
      claimant: by && this.name(by),
      claimantShort: by && this.text(this.#index.partyOf(by)?.short),
      party: Boolean(party),
      sides: this.sides(figure),
      category: figure.category === 'not-stated' ? '' : (words.categories[figure.category] ?? ''),
      sourceName: source ? this.text(source.publisher ?? source.title) : '',
      eventTitle: event ? this.text(event.title) : '',
      date,
      shortDate: dateInWords(scope.when, this.#options.lang, this.#options.locale.dates, {
        short: true,
      }),
      whenWords: scope.when === event?.when ? this.span(scope.when, event.duration) : date,
      struck: figure.status === 'withdrawn',
    };
  }
}

const byDate = (a: Edtf | undefined, b: Edtf | undefined): number =>
  a && b ? compareEdtf(a, b) : a ? -1 : b ? 1 : 0;

/** Figures that a later one replaces. */
function replacedBy(figures: readonly Figure[]): Set<string> {
  return new Set(figures.flatMap(({ supersedes }) => supersedes));
}

interface Key {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly hue: Hue;
}

function keyOf(row: Row, words: FigureWords, { groupBy, words: w }: ChartOptions): Key {
  const { figure, event } = row;
  switch (groupBy) {
    case 'event':
      return event
        ? {
            id: event.id,
            title: row.eventTitle,
            when: words.span(event.when, event.duration),
            hue: 0,
          }
        : {
            id: `when:${figure.scope.when}`,
            title: figure.scope.place ? words.name(figure.scope.place) : row.whenWords,
            when: figure.scope.place ? row.whenWords : '',
            hue: 0,
          };
    case 'side': {
      return {
        id: `side:${[...figure.scope.sides].sort().join('+')}`,
        title: row.sides,
        when: '',
        hue: row.hue,
      };
    }
    case 'category': {
      const { category } = figure;
      return {
        id: `category:${category}`,
        title: w.categories[category] ?? category,
        when: '',
        hue: 0,
      };
    }
    case 'source': {
      const by = figure.claimedBy ?? figure.sources[0] ?? '';
      return { id: `source:${by}`, title: row.claimant ?? row.sourceName, when: '', hue: 0 };
    }
  }
}

/** Parties first, then by name: every claimant stands, none is ranked by its number. */
const byClaimant =
  (lang: string) =>
  (a: Row, b: Row): number =>
    Number(b.party) - Number(a.party) ||
    byDate(a.when, b.when) ||
    (a.claimant ?? a.sourceName).localeCompare(b.claimant ?? b.sourceName, lang);

function isRival(rows: readonly Row[]): boolean {
  const scopes = new Set(
    rows.map(({ figure: { scope, category, measure } }) =>
      JSON.stringify([measure, scope.when, scope.event, scope.sides, category]),
    ),
  );
  const ids = new Set(rows.map(({ id }) => id));
  const contradict = rows.some(({ figure }) => figure.contradicts.some((id) => ids.has(id)));
  return contradict || (rows.length > 1 && scopes.size === 1);
}

function panelOf({ rows }: Series, words: FigureWords): Panel {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return {
    title: first.sides,
    when: words.date(`${first.figure.scope.when}/${last.figure.scope.when}`),
    hue: first.hue,
    rows,
  };
}

/** Turns a story into what the chart says, before anything has a place. */
export function chartModel(story: Story, options: ChartOptions): ChartModel {
  const { measure, groupBy, lang } = options;
  const words = new FigureWords(story, options);
  const period = edtf(options.period);
  const inPeriod = (when: Edtf | undefined): boolean => !period || !when || overlaps(when, period);

  const figures = story.figures.filter((figure) => figure.measure === measure);
  const replaced = replacedBy(figures);
  const rows = figures.map((figure) => words.row(figure)).filter(({ when }) => inPeriod(when));

  const current = rows.filter((row) => !replaced.has(row.id));
  const series = groupBy === 'event' || groupBy === 'side' ? findSeries(current) : [];
  const inSeries = new Set(series.flatMap((one) => one.rows));
  const panels = series
    .map((one) => panelOf(one, words))
    .sort(
      (a, b) => Number(a.hue === 0) - Number(b.hue === 0) || a.title.localeCompare(b.title, lang),
    );

  const groups = new Map<string, Group>();
  for (const row of current) {
    if (inSeries.has(row)) continue;
    const key = keyOf(row, words, options);
    let group = groups.get(key.id);
    if (!group) groups.set(key.id, (group = { ...key, rows: [], rivals: false }));
    group.rows.push(row);
  }
  const ordered = [...groups.values()].map((group) => ({
    ...group,
    rows: group.rows.sort(
      groupBy === 'event' ? byClaimant(lang) : (a, b) => byDate(a.when, b.when),
    ),
    rivals: isRival(group.rows),
  }));
  const first = (group: Group): Edtf | undefined =>
    group.rows[0]?.event ? edtf(group.rows[0].event.when) : group.rows[0]?.when;
  ordered.sort((a, b) =>
    groupBy === 'event'
      ? byDate(first(a), first(b))
      : Number(a.hue === 0) - Number(b.hue === 0) || a.title.localeCompare(b.title, lang),
  );

  const counted = new Set(figures.map(({ scope }) => scope.event));
  const missing = story.events
    .filter(({ id, kind, when }) => violent.has(kind) && !counted.has(id) && inPeriod(edtf(when)))
    .sort((a, b) => byDate(edtf(a.when), edtf(b.when)))
    .map((event) => ({
      id: event.id,
      title: words.text(event.title),
      when: words.span(event.when, event.duration),
    }));

  rows.sort((a, b) => byDate(a.when, b.when) || (a.sourceName < b.sourceName ? -1 : 1));
  return { panels, groups: ordered, missing: measure === 'killed' ? missing : [], rows, replaced };
}

/** The story's title; the name of a file is none. */
function titleOf(story: Story, texts: string): string {
  const title = localise(story.title, texts, story.lang);
  return /\.(csv|tsv|txt|json)$/i.test(title) ? '' : title;
}

/** Headline and summary that the figures themselves give, where the author gives none. */
export function generatedHeading(
  story: Story,
  { panels, groups }: ChartModel,
  { lang, texts, words, measure, groupBy }: ChartOptions,
): { headline: string; summary: string } {
  const rows = [...panels, ...groups].flatMap((group) => group.rows);
  const known = rows.filter(({ extent }) => extent);
  const open = known.filter(({ extent }) => extent?.openEnd).length;
  const title = words.measureTitles[measure] ?? measure;
  const few = rows.length > 0 && rows.length <= 2 && known.length === rows.length;
  const headline = few
    ? capitalise(
        words.headline(
          rows.map(({ number, when, date }) => ({
            number: number.replaceAll('-', '\u2011'),
            // A headline breaks between its parts, not within a date.
            when: date.replaceAll(' ', '\u00a0'),
            grain: grainOf(when),
          })),
          words.measures[measure] ?? measure,
        ),
        lang,
      )
    : titleOf(story, texts) ||
      fill(words.groupedBy[groups.length || groupBy !== 'event' ? groupBy : 'side'], {
        measure: title,
      });
  const sources = new Set(rows.flatMap(({ figure }) => figure.sources)).size;
  return { headline, summary: known.length ? words.summary(known.length, open, sources) : '' };
}

function grainOf(when: Edtf | undefined): 'day' | 'span' | 'other' {
  if (!when || when.form !== 'within' || when.approximate || when.uncertain) return 'other';
  return when.end - when.start <= 864e5 ? 'day' : 'span';
}
