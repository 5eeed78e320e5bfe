import { edtf } from '../locale/story-words.js';
import type { Hue } from '../marks/shape.js';
import { compareEdtf, overlaps, type Edtf } from '../story/edtf-span.js';
import type { Figure, Story } from '../story/types.js';
import { FigureWords, Row, type ChartOptions, type ChartView, type GroupBy } from './row.js';
import { findSeries, type Series } from './series.js';

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
  readonly words: FigureWords;
  /** The views that have something to say of these figures. */
  readonly views: ReadonlySet<ChartView>;
}

/* Events in which people are commonly killed: their lack of a figure is worth saying. */
const violent = new Set(['fire-exchange', 'fighting', 'attack', 'war', 'incursion']);

const byDate = (a: Edtf | undefined, b: Edtf | undefined): number =>
  a && b ? compareEdtf(a, b) : a ? -1 : b ? 1 : 0;

/** Figures that a later one replaces. */
function replacedBy(figures: readonly Figure[]): Set<string> {
  return new Set(figures.flatMap(({ supersedes }) => supersedes));
}

/** What stands over rows that belong together. */
type Heading = Pick<Group, 'title' | 'when' | 'hue'>;

/** Which group a row stands in; the part before a colon tells what it stands together by. */
function groupOf({ figure }: Row, groupBy: GroupBy): string {
  const { scope, category, claimedBy, sources } = figure;
  switch (groupBy) {
    case 'event':
      return scope.event ?? `when:${scope.when}`;
    case 'side':
      return `side:${[...scope.sides].sort().join('+')}`;
    case 'category':
      return `category:${category}`;
    case 'source':
      return `source:${claimedBy ?? sources[0] ?? ''}`;
  }
}

export function headingOf(row: Row, words: FigureWords, groupBy: GroupBy): Heading {
  const { figure, event } = row;
  const heading = (title: string, when = '', hue: Hue = 0): Heading => ({ title, when, hue });
  switch (groupBy) {
    case 'event': {
      const { place } = figure.scope;
      if (event) return heading(row.eventTitle, words.span(event.when, event.duration));
      return place ? heading(words.name(place), row.whenWords) : heading(row.whenWords);
    }
    case 'side':
      return heading(row.sides, '', row.hue);
    case 'category':
      return heading(words.category(figure.category));
    case 'source':
      return heading(row.claimant ?? row.sourceName);
  }
}

/** Parties first, then by name: every claimant stands, none is ranked by its number. */
export const byClaimant =
  (lang: string) =>
  (a: Row, b: Row): number =>
    Number(b.party) - Number(a.party) ||
    byDate(a.when, b.when) ||
    (a.claimant ?? a.sourceName).localeCompare(b.claimant ?? b.sourceName, lang);

function isRival(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false;
  const scopes = new Set(
    rows.map(({ figure: { scope, category, measure } }) =>
      JSON.stringify([measure, scope.when, scope.event, scope.sides, category]),
    ),
  );
  const ids = new Set(rows.map(({ id }) => id));
  const contradict = rows.some(({ figure }) => figure.contradicts.some((id) => ids.has(id)));
  const claimants = new Set(rows.map(({ claimant, sourceName }) => claimant ?? sourceName));
  return contradict || (claimants.size > 1 && scopes.size === 1);
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

/**
 * Bars and table always; running totals where a claimant gives three numbers on the same people,
 * rival accounts where several give one on the same thing.
 */
function viewsOf(rows: readonly Row[]): Set<ChartView> {
  const views = new Set<ChartView>(['bars', 'table']);
  const claimants = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (const { figure, when } of rows) {
    const { scope, claimedBy = figure.sources[0] } = figure;
    const thing = `${scope.event ?? `${scope.when} ${scope.place}`} ${scope.sides.join()}`;
    if (claimants.has(thing) && claimants.get(thing) !== claimedBy) views.add('claims');
    claimants.set(thing, claimedBy);
    const series = `${figure.claimedBy} ${figure.category} ${scope.sides.join()}`;
    const count = (counts.get(series) ?? 0) + Number(Boolean(when));
    counts.set(series, count);
    if (count > 2) views.add('cumulative');
  }
  return views;
}

/** Turns a story into what the chart says, before anything has a place. */
export function chartModel(story: Story, options: ChartOptions): ChartModel {
  const { measure, groupBy, lang } = options;
  const words = new FigureWords(story, options);
  const period = edtf(options.period);
  const inPeriod = (when: Edtf | undefined): boolean => !period || !when || overlaps(when, period);

  const figures = story.figures.filter((figure) => figure.measure === measure);
  const replaced = replacedBy(figures);
  const rows = figures.map((figure) => new Row(figure, words)).filter(({ when }) => inPeriod(when));

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
    const id = groupOf(row, groupBy);
    let group = groups.get(id);
    if (!group)
      groups.set(id, (group = { id, ...headingOf(row, words, groupBy), rows: [], rivals: false }));
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
  return {
    panels,
    groups: ordered,
    missing: measure === 'killed' ? missing : [],
    rows,
    replaced,
    words,
    views: viewsOf(current),
  };
}
