/** Many figures, added up by stretches of time: a tally is never split between two of them. */
import { fill } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import { edtf } from '../locale/story-words.js';
import { storyLinks, type ApartReason } from '../story/apart.js';
import { leastOf } from '../story/least-of.js';
import { upperBound } from '../story/quantity-bounds.js';
import {
  reasonsApart,
  sumAddable,
  sumFigures,
  type Sum as Added,
  type Total,
} from '../story/sum-figures.js';
import type { Figure } from '../story/types.js';
import { partsOf, type Part } from './bin-panels.js';
import { columnsOf, rangeOf, type Column } from './bin-columns.js';
import { ColumnRow, LatestRow } from './column-row.js';
import { panelOf, whomOf } from './bin-headings.js';
import { isDated, type Dated } from './gaps.js';
import type { ChartModel, Group, Panel } from './model.js';
import type { ChartOptions, Row } from './row.js';
import {
  isPartlyAbout,
  statusesOf,
  sumFacts,
  withUnnumbered,
  worded,
  type Sum,
  type Unnumbered,
} from './sums.js';
import { finest, spanOf, stretchesOf, unitFor, type Span, type Unit } from './units.js';
import { viewWords } from './words/views.js';

/** Figures at most that stand one by one where they lie in no one bin. */
const mostWide = 12;

/** Those of some rows whose figures have these ids: mostly all. */
function among(rows: readonly Row[], ids: readonly string[]): readonly Row[] {
  if (ids.length === rows.length) return rows;
  const known = new Set(ids);
  return rows.filter(({ id }) => known.has(id));
}

/** What may be added of a chart's figures, in bins: nothing before `add` has run. */
export class Bins {
  unit: Unit = 'year';
  /** Whether columns begin and end where periods do, since these lie across the calendar's. */
  asWide = false;
  /** Whether some columns are of figures that lie across the calendar's bins. */
  wideColumns = false;
  /** Whether some panels are rival accounts of the same. */
  rivals = false;
  /** Whether some figures that lie across bins have no column. */
  wideBeside = false;
  /** Whether there is anything to add. */
  any = false;
  readonly panels: Panel[] = [];
  /** What has no bin: figures that span several, and the last of each running total. */
  readonly groups: Group[] = [];
  readonly sums = new Map<string, Sum>();
  /** Figures that the picture tells of, in bins or not; of running totals, the last. */
  told: readonly Row[] = [];
  readonly apart = new Map<ApartReason, number>();
  /** Why panels stand beside each other and what has no bin beside them. */
  beside: ReadonlySet<ApartReason> = new Set();
  /** Figures that are in no total that is shown. */
  more = 0;
  readonly #model: ChartModel;
  readonly #lang: string;
  readonly #chart: ChartOptions;
  readonly #links;

  readonly #asked: Unit | undefined;
  readonly #most: number;
  /** Figures that are in some number. */
  readonly #shown: Figure[] = [];
  #withdrawn: readonly Dated[] = [];

  /** @param asked the unit that the page asks for, else the finest that fits, of `most` bins */
  constructor(model: ChartModel, chart: ChartOptions, asked: Unit | undefined, most: number) {
    this.#model = model;
    this.#lang = chart.lang;
    this.#chart = chart;
    this.#links = storyLinks(model.words.story);
    this.#asked = asked;
    this.#most = most;
  }

  /** Adds up, in small steps. */
  *add(): Generator<void, this> {
    const { current } = this.#model;
    const by = this.#chart.groupBy;
    const all = current.filter(isDated);
    const dated = all.filter(({ struck }) => !struck);
    this.#withdrawn = all.filter(({ struck }) => struck);
    const tallies = dated.filter(({ figure }) => figure.tally === 'period');
    const running = dated.filter(({ figure }) => figure.tally === 'cumulative');
    this.any = tallies.length > 0;
    this.more = current.length - tallies.length - running.length;
    const panels = yield* partsOf(
      tallies,
      by === 'event' ? 'side' : by,
      this.#model.words,
      this.#links,
    );
    this.rivals = panels.some(({ rival }) => rival);
    yield;
    this.#choose(
      tallies,
      panels.map(({ rows }) => rows),
    );
    yield;
    const range = rangeOf(tallies, this.unit);
    const beside: { part: Part; rows: readonly Dated[] }[] = [];
    for (const part of panels) {
      const made = this.#columns(part, range);
      const rows: Row[] = [];
      for (const column of made.columns) {
        // What lies across bins is a column of its own, as it was stated.
        const [only, other] = column.own;
        const stated = column.isWide && !other && only;
        const row = stated || this.#sum(part, `${column.start}`, column);
        if (row) rows.push(row);
        if (stated) this.#shown.push(stated.figure);
        yield;
      }
      this.wideColumns ||= made.columns.some(({ isWide }) => isWide);
      if (rows.length) this.panels.push(this.#panel(rows, part));
      if (made.beside.length) beside.push({ part, rows: made.beside });
      yield;
    }
    this.#beside(beside);
    const latest = this.#latest(running);
    this.#group('running', viewWords(this.#lang).soFar, latest);
    this.told = [...tallies, ...latest];
    if (this.panels.length + this.groups.length < 2) return this;
    yield;
    this.#shown.push(...running.map(({ figure }) => figure));
    this.beside = reasonsApart(this.#shown, this.#links);
    return this;
  }

  /** Figures that have no column: one by one, with their dates; of many, what they come to. */
  #beside(all: readonly { readonly part: Part; readonly rows: readonly Dated[] }[]): void {
    const figures = all.flatMap(({ rows }) => rows);
    if (!figures.length) return;
    this.wideBeside = true;
    const { wider, manyWide } = viewWords(this.#lang);
    const few = figures.length <= mostWide;
    if (few) this.#shown.push(...figures.map(({ figure }) => figure));
    const rows = few
      ? figures
      : all.flatMap(({ part, rows: own }) => this.total(part, 'wide', own) ?? []);
    const { words } = this.#model;
    const n = words.digits(figures.length);
    const when = words.date(spanOf(figures.map((row) => row.when)));
    const [only, other] = figures;
    const said = few ? (other ? '' : only!.whenWords) : fill(manyWide, { n, when });
    this.#group('wide', wider[this.unit], rows, said);
  }

  /** What of some figures of a panel may be added, as one number for all of their time. */
  total(part: Part, name: string, own: readonly Dated[]): Row | undefined {
    const dates = new Set(own.map(({ figure }) => figure.scope.when));
    const [date] = dates;
    const when = dates.size > 1 ? spanOf(own.map((row) => row.when)) : date!;
    return this.#sum(part, name, { own, when, slot: own[0]!.when, part: false });
  }

  /** Bins of the calendar, unless most figures lie across them: then as the figures lie. */
  #choose(tallies: readonly Dated[], panels: readonly (readonly Dated[])[]): void {
    const fine = finest(tallies, this.#most);
    const calendar = this.#asked ?? unitFor(tallies, this.#most);
    this.asWide =
      !this.#asked &&
      calendar !== fine &&
      tallies.every(({ event }) => !event) &&
      panels.every((rows) => stretchesOf(rows, fine));
    this.unit = this.asWide ? fine : calendar;
  }

  /** What the figures of a panel are columns of, in order of time, and those that are in none. */
  #columns({ rows }: Part, range: Span): ReturnType<typeof columnsOf> {
    if (!this.asWide) return columnsOf(rows, this.unit, edtf(this.#chart.period), range);
    const columns = stretchesOf(rows, this.unit)!.map((own): Column => {
      const times = own.map((row) => row.when);
      const slot = { start: own[0]!.when.start, end: own.at(-1)!.when.end };
      return { own, ...slot, when: spanOf(times), slot, part: false, isWide: false };
    });
    return { columns, beside: [] };
  }

  #panel(rows: Row[], part: Part): Panel {
    const { rows: figures } = part;
    const totals = part.totals ?? this.#added(part, figures).totals;
    // A total of figures that are not all in the columns would stand over a time that it is not for.
    const counted = rows.reduce((n, { id }) => n + (this.sums.get(id)?.count ?? 1), 0);
    const total = counted === figures.length && totals.length === 1 ? totals[0] : undefined;
    return panelOf(part, rows, total, this.#withdrawn, this.#model.words, this.#chart);
  }

  #group(id: string, title: string, rows: Row[], when = ''): void {
    if (rows.length)
      this.groups.push({ id: `sum:${id}`, title, when, hue: 0, rows, rivals: false });
  }

  /** What of some figures of a panel may be added as a row; the rest is counted as left out. */
  #sum(
    panel: Part,
    name: string,
    { own: rows, when, slot, part }: Pick<Column, 'own' | 'when' | 'slot' | 'part'>,
  ): Row | undefined {
    const { totals, leftOut } = this.#added(panel, rows);
    const total = leastOf({ totals });
    for (const { apart, ids, isPart } of totals)
      if (ids !== total?.ids)
        this.#skip(isPart ? 'parts' : (apart ?? total?.apart ?? 'accounts'), ids.length);
    for (const { reason } of leftOut) this.#skip(reason, 1);
    this.more += rows.length - (total?.ids.length ?? 0);
    if (!total) return undefined;
    const near = isPartlyAbout(total.number, total.isNear);
    const own = among(rows, total.ids);
    for (const { figure } of own) this.#shown.push(figure);
    const number = worded(total.number, own, this.#chart, near);
    const late = own.reduce((sum, { figure }) => sum + (figure.late ?? 0), 0);
    const stated = this.#figure(`${panel.key}\n${name}`, rows, { ...total, number }, when);
    const made = late ? { ...stated, late } : stated;
    const { imprecise } = viewWords(this.#lang);
    const whom = panel.titleOf?.(own);
    const row = new ColumnRow(made, this.#model.words, near, { slot, whom, imprecise });
    const count = total.ids.length;
    const figure = total.ids.at(-1)!;
    const { status } = total;
    const besides = total.besides.flatMap(({ ids }) => ids);
    const statuses = statusesOf(among(rows, [...total.ids, ...besides]));
    this.sums.set(row.id, {
      number,
      near,
      status,
      statuses,
      of: row,
      whom: whomOf(panel, own, row, this.#chart),
      figure,
      count,
      isOne: count === 1 && !besides.length,
      // An end that is not open leaves nothing unsaid.
      unnumbered:
        upperBound(number) === undefined
          ? own.reduce(withUnnumbered, new Map() as Unnumbered)
          : undefined,
      besides: besides.length,
      when,
      ...(part && { part: this.unit }),
      running: false,
      rows: own,
      facts: sumFacts,
    });
    return row;
  }

  #added({ isAddable }: Part, rows: readonly Row[]): Added {
    const figures = rows.map(({ figure }) => figure);
    return (isAddable ? sumAddable : sumFigures)(figures, this.#links);
  }

  #skip(why: ApartReason, count: number): void {
    this.apart.set(why, (this.apart.get(why) ?? 0) + count);
  }

  #figure(key: string, rows: readonly Row[], total: Total, when: string): Figure {
    const first = rows[0]!.figure;
    const categories = new Set<string>();
    const sides = new Set<string>();
    for (const { figure } of rows) {
      categories.add(figure.category);
      for (const side of figure.scope.sides) sides.add(side);
    }
    const { affiliation } = first.scope;
    // A number that was added to no other is still in the words of whoever stated it.
    const words = rows.find(({ figure }) => figure.number === total.number)?.figure.words;
    return {
      id: `sum:${key}`,
      measure: first.measure,
      ...(first.unit && { unit: first.unit }),
      number: total.number,
      ...(words && { words }),
      scope: { when, sides: [...sides], ...(affiliation && { affiliation }) },
      category: categories.size > 1 ? 'mixed' : first.category,
      tally: 'period',
      status: total.status,
      ...(total.claimedBy && { claimedBy: total.claimedBy }),
      sources: [...new Set(rows.slice(0, 20).flatMap(({ figure }) => figure.sources))],
      contradicts: [],
      supersedes: [],
    } as Figure;
  }

  /** The last of each claimant's running totals; those before are in it. */
  #latest(rows: readonly Dated[]): Row[] {
    const runs = groupBy(rows, ({ figure: { scope, claimedBy, category, sources } }) =>
      [claimedBy ?? sources.join(), category, scope.affiliation, ...scope.sides].join('\n'),
    );
    return [...runs.values()].map((run) => {
      const { figure } = run.reduce((last, row) => (row.when.end >= last.when.end ? row : last));
      return new LatestRow(figure, this.#model.words);
    });
  }
}
