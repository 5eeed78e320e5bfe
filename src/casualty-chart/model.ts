import { edtf } from '../locale/story-words.js';
import { groupBy } from '../marks/group-by.js';
import type { Hue } from '../marks/shape.js';
import { compareEdtf, overlaps, type Edtf } from '../story/edtf-span.js';
import type { Figure, Story } from '../story/types.js';
import { FigureWords, Row, type ChartOptions, type ChartView, type GroupBy } from './row.js';
import { findSeries, sidesOf } from './series.js';

/** Rows that stand together under one heading. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly hue: Hue;
  readonly rows: readonly Row[];
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
  /** Times of which nothing is on record, where the rows alone do not tell. */
  readonly gaps?: readonly { readonly start: number; readonly end: number }[];
  /** Rows whose columns go beyond the scale. */
  readonly beyond?: readonly Row[];
  /** Whether it is one of several accounts of the same. */
  readonly rival?: boolean;
  /** Whether the title says by whose word all of them are. */
  readonly saysWho?: boolean;
  /** What the rows come to together, in words, where they may be added. */
  readonly total?: string;
}

/** What a chart says, before anything has a place. What not every view shows is made when it is first asked for. */
export interface ChartModel {
  readonly panels: readonly Panel[];
  readonly groups: readonly Group[];
  readonly missing: readonly Missing[];
  /** Every row, replaced ones too, in the order of the table. */
  readonly rows: readonly Row[];
  /** Rows that no later figure replaces, in the order of the story. */
  readonly current: readonly Row[];
  readonly replaced: ReadonlySet<string>;
  readonly words: FigureWords;
  /** Whether the figures are too many to stand one by one, or bins were asked for, or sides are many. */
  readonly binned: boolean | 'sides';
  /** The views that have something to say of these figures. */
  readonly views: ReadonlySet<ChartView>;
}

/* Events in which people are commonly killed: their lack of a figure is worth saying. */
const violent = new Set(['fire-exchange', 'fighting', 'attack', 'war', 'incursion']);

const byDate = (a: Edtf | undefined, b: Edtf | undefined): number =>
  a === b ? 0 : a && b ? compareEdtf(a, b) : a ? -1 : 1;

/** What stands over rows that belong together. */
type Heading = Pick<Group, 'title' | 'when' | 'hue'>;

/** Which group a row stands in; the part before a colon tells what it stands together by. */
function groupOf(row: Row, groupBy: GroupBy): string {
  const { scope, category, claimedBy, sources } = row.figure;
  switch (groupBy) {
    case 'event':
      return scope.event ?? `when:${scope.when}`;
    case 'side':
      return `side:${sidesOf(row)}`;
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
    (a.claimant ?? a.sourceName).localeCompare(b.claimant ?? b.sourceName, lang, {
      numeric: true,
    });

function isRival(all: readonly Row[]): boolean {
  // What was taken back is no account any more.
  const rows = all.filter(({ struck }) => !struck);
  if (rows.length < 2) return false;
  const scopes = new Set(
    rows.map((row) => {
      const { scope, category, measure } = row.figure;
      return JSON.stringify([measure, scope.when, scope.event, sidesOf(row), category]);
    }),
  );
  const ids = new Set(rows.map(({ id }) => id));
  const contradict = rows.some(({ figure }) => figure.contradicts.some((id) => ids.has(id)));
  const claimants = new Set(rows.map(({ claimant, sourceName }) => claimant ?? sourceName));
  return contradict || (claimants.size > 1 && scopes.size === 1);
}

function panelOf(rows: readonly Row[], words: FigureWords): Panel {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return {
    title: first.sides,
    // From the beginning of the first to the end of the last, which may be intervals themselves.
    when: words.date(
      [first, last]
        .map(({ figure }) => figure.scope.when)
        .join('/')
        .replace(/\/.*\//, '/'),
    ),
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
  const claimants = new Map<string, string | undefined>();
  const counts = new Map<string, number>();
  const claimantOf = ({ figure: { claimedBy, sources } }: Row): string | undefined =>
    claimedBy ?? sources[0];
  const mayRival = rows.some((row) => claimantOf(row) !== claimantOf(rows[0]!));
  for (const row of rows) {
    const { scope, claimedBy, category, tally } = row.figure;
    if (row.struck) continue;
    const sides = scope.sides.join();
    if (mayRival) {
      const thing = `${scope.event ?? `${scope.when} ${scope.place}`} ${tally} ${sides}`;
      const by = claimantOf(row);
      if (claimants.has(thing) && claimants.get(thing) !== by) views.add('claims');
      claimants.set(thing, by);
    }
    if (!row.when || views.has('cumulative')) continue;
    const series = `${claimedBy} ${category} ${sides}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    if (count > 2) views.add('cumulative');
  }
  return views;
}

/**
 * More figures than these are added up, unless the page asks for each: of columns, of lines, which
 * take more room, and of running totals that are more than the second number, of which the last is
 * shown.
 */
const mostAlone = 60;
const mostLines = 40;
const mostTotals = 24;

/** Sides at most that stand by themselves, in panels or under headings. */
export const mostSides = 6;

const isMany = (rows: readonly Row[]): boolean =>
  rows.length > mostAlone ||
  rows.filter(({ figure }) => figure.tally === 'cumulative').length > mostTotals;

/** Panels of periods in a row, and groups of everything else; only events are in order yet. */
function grouped(
  current: readonly Row[],
  words: FigureWords,
  { groupBy: by, lang }: ChartOptions,
): Pick<ChartModel, 'panels' | 'groups'> {
  const series = by === 'event' || by === 'side' ? findSeries(current) : [];
  const inSeries = new Set(series.flat());
  const others = current.filter((row) => !inSeries.has(row));
  const groups = groupBy(others, (row) => groupOf(row, by));
  const ordered = [...groups].map(([id, rows]) => ({
    id,
    ...headingOf(rows[0]!, words, by),
    rows: rows.sort(by === 'event' ? byClaimant(lang) : (a, b) => byDate(a.when, b.when)),
    rivals: isRival(rows),
  }));
  const first = ({ rows: [row] }: Group): Edtf | undefined =>
    row!.event ? edtf(row!.event.when) : row!.when;
  if (by === 'event') ordered.sort((a, b) => byDate(first(a), first(b)));
  return { panels: series.map((one) => panelOf(one, words)), groups: ordered };
}

/** Events in which people are commonly killed and that no figure is about. */
function missingOf(
  { events }: Story,
  figures: readonly Figure[],
  words: FigureWords,
  inPeriod: (when: Edtf | undefined) => boolean,
): Missing[] {
  const counted = new Set(figures.map(({ scope }) => scope.event));
  return events
    .filter(({ id, kind, when }) => violent.has(kind) && !counted.has(id) && inPeriod(edtf(when)))
    .sort((a, b) => byDate(edtf(a.when), edtf(b.when)))
    .map(({ id, title, when, duration }) => ({
      id,
      title: words.text(title),
      when: words.span(when, duration),
    }));
}

/** The figures of one measure, whatever the period. */
interface Counted {
  readonly key: readonly unknown[];
  readonly words: FigureWords;
  readonly figures: readonly Figure[];
  readonly replaced: ReadonlySet<string>;
  /** In the order of the story, and in that of the table. */
  readonly rows: readonly Row[];
  readonly sorted: readonly Row[];
}

/** What was counted last: a reader who changes the period asks for the same figures again. */
const counted = new WeakMap<Story, Counted>();

function countedIn(story: Story, options: ChartOptions): Counted {
  const { measure } = options;
  // What figures stand together by, and in which window, is asked of them afterwards.
  const key = Object.values({ ...options, groupBy: 0, bin: 0, period: 0 });
  const last = counted.get(story);
  if (last?.key.every((value, i) => value === key[i])) return last;
  const words = new FigureWords(story, options);
  const figures = story.figures.filter((figure) => figure.measure === measure);
  const rows = figures.map((figure) => new Row(figure, words));
  const bySource = (a: Row, b: Row): number =>
    a.figure.sources[0] === b.figure.sources[0] ? 0 : a.sourceName < b.sourceName ? -1 : 1;
  const made = {
    key,
    words,
    figures,
    replaced: new Set(figures.flatMap(({ supersedes }) => supersedes)),
    rows,
    sorted: [...rows].sort((a, b) => byDate(a.when, b.when) || bySource(a, b)),
  };
  counted.set(story, made);
  return made;
}

/** Turns a story into what the chart says. */
export function chartModel(story: Story, options: ChartOptions): ChartModel {
  const { measure, bin } = options;
  const { words, figures, replaced, ...all } = countedIn(story, options);
  const period = edtf(options.period);
  const inPeriod = (when: Edtf | undefined): boolean => !period || !when || overlaps(when, period);
  const within = ({ when }: Row): boolean => inPeriod(when);
  const rows = all.sorted.filter(within);
  const current = all.rows.filter((row) => within(row) && !replaced.has(row.id));
  let made: ReturnType<typeof grouped> | undefined;
  let missing: Missing[] | undefined;
  const groupsOf = (): ReturnType<typeof grouped> => (made ??= grouped(current, words, options));
  const isLong = (): boolean =>
    current.length > mostLines && groupsOf().groups.flatMap(({ rows }) => rows).length > mostLines;
  const isCrowded = (): boolean =>
    groupsOf().panels.length > mostSides ||
    (options.groupBy === 'side' && groupsOf().groups.length > mostSides);
  return {
    get panels() {
      return groupsOf().panels;
    },
    get groups() {
      return groupsOf().groups;
    },
    get missing() {
      return (missing ??= measure === 'killed' ? missingOf(story, figures, words, inPeriod) : []);
    },
    rows,
    current,
    replaced,
    words,
    binned:
      bin === 'auto' ? isMany(current) || isLong() || (isCrowded() && 'sides') : bin !== 'none',
    views: viewsOf(current),
  };
}
