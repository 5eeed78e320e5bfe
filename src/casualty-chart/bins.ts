/** Many figures, added up by stretches of time: a tally is never split between two of them. */
import { storyLinks, type ApartReason } from '../story/apart.js';
import { sumFigures, type Total } from '../story/sum-figures.js';
import type { Edtf } from '../story/edtf-span.js';
import type { Figure } from '../story/types.js';
import type { ChartModel, Group, Panel } from './model.js';
import { Row, type GroupBy } from './row.js';
import type { Sum } from './sums.js';
import { viewWords } from './words/views.js';

export const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

/** What the chart shows of many figures. */
export interface Binned {
  readonly unit: Unit;
  readonly panels: Panel[];
  /** What has no bin: figures that span several, and the last of each running total. */
  readonly groups: Group[];
  readonly sums: ReadonlyMap<string, Sum>;
  /** Figures that are in no total that is shown; and why, where they might have been. */
  readonly more: number;
  readonly apart: ReadonlyMap<ApartReason, number>;
}

type Dated = Row & { readonly when: Edtf };

const day = 864e5;
/** A Monday. */
const monday = Date.UTC(1970, 0, 5);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Start of the bin that holds a time. */
function binStart(time: number, unit: Unit): number {
  if (unit === 'day') return Math.floor(time / day) * day;
  if (unit === 'week') return Math.floor((time - monday) / (7 * day)) * 7 * day + monday;
  const at = new Date(time);
  const month = at.getUTCMonth();
  const first = unit === 'year' ? 0 : unit === 'quarter' ? month - (month % 3) : month;
  return new Date(0).setUTCFullYear(at.getUTCFullYear(), first, 1);
}

/** Start of the bin after the one that starts at a time. */
function nextStart(start: number, unit: Unit): number {
  const days = { day: 1, week: 8, month: 32, quarter: 93, year: 367 }[unit];
  return binStart(start + days * day, unit);
}

/** EDTF of the bin that starts at a time. */
function edtfOfBin(start: number, unit: Unit): string {
  const from = iso(start);
  if (unit === 'day') return from;
  if (unit === 'month') return from.slice(0, 7);
  if (unit === 'year') return from.slice(0, 4);
  const last = iso(nextStart(start, unit) - day);
  return unit === 'week' ? `${from}/${last}` : `${from.slice(0, 7)}/${last.slice(0, 7)}`;
}

const isWithin = ({ when }: Dated, unit: Unit): boolean =>
  when.end <= nextStart(binStart(when.start, unit), unit);

/** Share of the figures that have to lie within a bin each. */
const mostly = 0.9;

/** The finest bins that hold most figures whole, no more than `most` of them. */
export function unitFor(rows: readonly Dated[], most: number): Unit {
  const [start, end] = [
    Math.min(...rows.map(({ when }) => when.start)),
    Math.max(...rows.map(({ when }) => when.end)),
  ];
  const length = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 };
  const fits = (unit: Unit): boolean =>
    (end - start) / (length[unit] * day) <= most &&
    rows.filter((row) => isWithin(row, unit)).length >= mostly * rows.length;
  return units.find(fits) ?? 'year';
}

const isDated = (row: Row): row is Dated =>
  row.when !== undefined && Number.isFinite(row.when.start) && Number.isFinite(row.when.end);

function groupedBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const own = groups.get(name);
    if (own) own.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** By whose word a figure counts whom: what may stand in one panel. */
const panelKey = (
  { figure: { scope, claimedBy, category, sources } }: Row,
  by: GroupBy,
): string => {
  const sides = [...scope.sides].sort().join('+');
  const what =
    by === 'category' ? category : by === 'source' ? (claimedBy ?? sources[0] ?? '') : sides;
  return [what, claimedBy ?? '', scope.affiliation === 'caused-by'].join('\n');
};

const weight = ({ extent }: Row): number => extent?.best ?? extent?.to ?? 0;

/** Panels at most; the smallest become one, "others". */
const mostPanels = 6;

/** Adds up what may be added of a chart's figures, in bins of `unit` or of a fitting one. */
export class Bins implements Binned {
  readonly unit: Unit;
  readonly panels: Panel[] = [];
  readonly groups: Group[] = [];
  readonly sums = new Map<string, Sum>();
  readonly apart = new Map<ApartReason, number>();
  more = 0;
  readonly #model: ChartModel;
  readonly #lang: string;
  readonly #links;

  constructor(
    model: ChartModel,
    { groupBy, lang }: { readonly groupBy: GroupBy; readonly lang: string },
    unit: Unit | undefined,
    most: number,
  ) {
    this.#model = model;
    this.#lang = lang;
    this.#links = storyLinks(model.words.story);
    const current = model.current.filter(({ struck }) => !struck);
    const dated = current.filter(isDated);
    const tallies = dated.filter(({ figure }) => figure.tally === 'period');
    const running = dated.filter(({ figure }) => figure.tally === 'cumulative');
    this.unit = unit ?? unitFor(tallies, most);
    this.more = model.current.length - tallies.length - running.length;
    const by = groupBy === 'event' ? 'side' : groupBy;
    const wide: Row[] = [];
    for (const [key, rows, title] of this.#panels(tallies, by)) {
      const columns: Row[] = [];
      const inBins = groupedBy(rows, (row) =>
        isWithin(row, this.unit) ? binStart(row.when.start, this.unit) : NaN,
      );
      for (const [start, own] of [...inBins].sort(([a], [b]) => a - b)) {
        const when = Number.isNaN(start) ? spanOf(own) : edtfOfBin(start, this.unit);
        const row = this.#sum(`${key}\n${start}`, own, when);
        if (row) (Number.isNaN(start) ? wide : columns).push(row);
      }
      if (columns.length) this.panels.push(this.#panel(columns, title));
    }
    this.#group('wide', viewWords(lang).wider[this.unit], wide);
    this.#group('running', viewWords(lang).soFar, this.#latest(running));
  }

  /** Figures by panel, the greatest first; what is beyond the sixth that nobody claims as one. */
  #panels(
    rows: readonly Dated[],
    by: GroupBy,
  ): (readonly [key: string, rows: Dated[], title?: string])[] {
    const all = [...groupedBy(rows, (row) => panelKey(row, by))];
    const total = new Map(
      all.map(([key, own]) => [key, own.reduce((sum, row) => sum + weight(row), 0)]),
    );
    all.sort(([a], [b]) => total.get(b)! - total.get(a)!);
    // Claimants all stand, whatever they number.
    const plain = all.filter(([, [row]]) => !row!.figure.claimedBy);
    if (plain.length <= mostPanels) return all;
    const rest = plain.slice(mostPanels - 1);
    const { words } = this.#model;
    const title = viewWords(this.#lang).others.replace('{n}', words.digits(rest.length));
    return [
      ...all.filter((panel) => !rest.includes(panel)),
      ['others', rest.flatMap(([, own]) => own), title] as const,
    ];
  }

  #panel(rows: Row[], title = rows[0]!.sides): Panel {
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const { claimant } = first;
    const ends = [first, last].map(({ when }) => when!);
    return {
      title: claimant ? `${title}, ${claimant}` : title,
      when: this.#model.words.date(`${iso(ends[0]!.start)}/${iso(ends[1]!.end - day)}`),
      hue: first.hue,
      rows,
    };
  }

  #group(id: string, title: string, rows: Row[]): void {
    if (rows.length)
      this.groups.push({ id: `sum:${id}`, title, when: '', hue: 0, rows, rivals: false });
  }

  /** What of some figures may be added as a row; the rest is counted as left out. */
  #sum(key: string, rows: readonly Row[], when: string): Row | undefined {
    const { totals, leftOut } = sumFigures(
      rows.map(({ figure }) => figure),
      this.#links,
    );
    const [total, ...others] = totals;
    for (const { apart = 'accounts', ids } of others) this.#skip(apart, ids.length);
    for (const { reason } of leftOut) this.#skip(reason, 1);
    this.more += rows.length - (total?.ids.length ?? 0);
    if (!total) return undefined;
    const row = new Row(this.#figure(key, rows, total, when), this.#model.words);
    const count = total.ids.length;
    const figure = total.ids.at(-1)!;
    this.sums.set(row.id, { number: total.number, of: row, figure, count, when, running: false });
    return row;
  }

  #skip(why: ApartReason, count: number): void {
    this.apart.set(why, (this.apart.get(why) ?? 0) + count);
  }

  #figure(key: string, rows: readonly Row[], total: Total, when: string): Figure {
    const first = rows[0]!.figure;
    const categories = new Set(rows.map(({ figure }) => figure.category));
    const sides = new Set(rows.flatMap(({ figure }) => figure.scope.sides));
    const { affiliation } = first.scope;
    return {
      id: `sum:${key}`,
      measure: first.measure,
      ...(first.unit && { unit: first.unit }),
      number: total.number,
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
    const runs = groupedBy(rows, ({ figure: { scope, claimedBy, category, sources } }) =>
      [claimedBy ?? sources.join(), category, scope.affiliation, ...scope.sides].join('\n'),
    );
    return [...runs.values()].map((run) =>
      run.reduce((last, row) => (row.when.end >= last.when.end ? row : last)),
    );
  }
}

const spanOf = (rows: readonly Dated[]): string => {
  const start = Math.min(...rows.map(({ when }) => when.start));
  const end = Math.max(...rows.map(({ when }) => when.end));
  return `${iso(start)}/${iso(end - day)}`;
};
