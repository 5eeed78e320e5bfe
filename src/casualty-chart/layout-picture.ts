import { commas } from '../locale/languages.js';
import { stub } from '../marks/bar.js';
import { Page } from '../marks/page.js';
import { inPage, mirrorBox, type Box, type Shape } from '../marks/shape.js';
import type { Measure } from '../marks/text.js';
import type { ChartOptions } from './row.js';
import { RowsLayout } from './layout-rows.js';
import type { ChartModel, Group, Missing, Panel } from './model.js';
import type { goAlong } from './steps.js';
import type { Sum } from './sums.js';
import type { CasualtyWords } from './words/index.js';

/** Something in the picture that a reader can go to. */
export interface Item {
  readonly id: string;
  readonly kind: 'figure' | 'event';
  /** The mark with its words: what is pointed at, ringed and never covered by its card. */
  readonly box: Box;
  /** Of marks that follow each other in time: which row of them, and when, in milliseconds. */
  readonly series?: number;
  readonly time?: number;
}

/** A finished picture: shapes and places, in pixels, ready for any renderer. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly items: readonly Item[];
  /** Whether its marks are too many to move to the next picture's. */
  readonly still?: boolean;
  /** Figures for which there was no room in the picture. */
  readonly more: number;
  /** One line on what is seen, where the view can say more than the figures by themselves. */
  readonly summary?: string;
  /** What has to be said of the whole picture, a sentence or two each. */
  readonly notes?: readonly string[];
  /** What items stand for that nobody states: numbers that were added up, by item id. */
  readonly sums?: ReadonlyMap<string, Sum>;
  /** What is known of the time before a stated total, by item id. */
  readonly before?: ReadonlyMap<string, string>;
  /** Where a key leads from an item that stands in a row of time. */
  readonly go?: typeof goAlong | undefined;
}

export interface LayoutOptions {
  readonly width: number;
  /** Size of the reader's type over 16 px. */
  readonly textScale: number;
  readonly rtl: boolean;
  readonly measure: Measure;
  readonly words: CasualtyWords;
  /** Words of the statuses, and numbers for the axis, in the reader's language. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly number: (n: number) => string;
  readonly measureName: string;
  /** A date in short words. */
  readonly date: (when: string) => string;
  readonly separator: string;
  readonly comma: string;
}

/** A picture is read, not scrolled through: what is beyond stands in the table. */
const mostRows = 60;
const mostMissing = 8;
/** Width from which on a picture grows no wider. */
export const widestPlot = 960;

/** The first rows of the groups that a picture holds, and how many that leaves out. */
function held(groups: readonly Group[]): { shown: Group[]; more: number } {
  let room = mostRows;
  let more = 0;
  const shown = groups.flatMap((group) => {
    // Rival accounts all stand, or none.
    const rows = group.rivals && room > 0 ? group.rows : group.rows.slice(0, Math.max(0, room));
    room -= rows.length;
    more += group.rows.length - rows.length;
    return rows.length ? [{ ...group, rows }] : [];
  });
  return { shown, more };
}

/** Panels as groups of bars, for where their columns would be too narrow. */
const asGroups = (panels: readonly Panel[]): Group[] =>
  panels.map((panel) => ({
    ...panel,
    id: `side:${panel.title}`,
    when: '',
    rivals: false,
  }));

/** Names the events that have no figure: missing is said, never drawn as nothing. */
function layoutMissing(page: Page, missing: readonly Missing[], options: LayoutOptions): Item[] {
  page.y += page.y ? page.px(20) : 0;
  const top = page.y;
  page.shapes.push(stub(0, top));
  const x = 44 + 12;
  page.paragraph(x, page.width - x, options.words.noFigureFor, {
    size: 13,
    bold: true,
    ink: 'ink-1',
  });
  const items = missing.slice(0, mostMissing).map(({ id, title, when }): Item => {
    const y = page.y;
    const text = commas(options, title, when);
    const width = page.paragraph(x, page.width - x, text, { size: 13, ink: 'ink-2' });
    return { id, kind: 'event', box: { x, y, width, height: page.y - y } };
  });
  page.y = Math.max(page.y, top + 20);
  return items;
}

/** Lays one view of a chart out. Pure. */
export type Layout = (model: ChartModel, options: LayoutOptions, chart: ChartOptions) => Picture;

/** What lays out columns for periods in a row and marks of changes: a part of its own, since few charts have them. */
export type Columns = Pick<
  typeof import('./layout-columns.js'),
  'arranged' | 'badgeOf' | 'layColumns' | 'pastExtents' | 'remarksOf' | 'withChanges'
>;

/**
 * Lays the chart out: columns for periods in a row, bars for events and accounts, and the events
 * without a figure. Pure: same model, size and measurer, same picture. Height follows content.
 * Without `columns`, periods in a row are bars too.
 */
export function layoutPicture(
  model: Pick<ChartModel, 'panels' | 'groups' | 'missing'>,
  options: LayoutOptions,
  chart: ChartOptions,
  columns: Columns | undefined,
): Picture {
  let drawn: ReturnType<Columns['layColumns']>;
  const { panels, groups } = columns?.arranged(model, chart) ?? model;
  const picture = layPicture(options, (page, items) => {
    drawn = columns?.layColumns(page, panels, options, items, chart);
    const series = held(drawn ? [] : asGroups(panels));
    const { shown, more } = held(groups);
    for (const groups of [series.shown, shown])
      if (groups.length) new RowsLayout(page, groups, options, items, columns);
    if (model.missing.length) items.push(...layoutMissing(page, model.missing, options));
    return more + series.more;
  });
  return { ...picture, ...drawn };
}

/** A picture that `lay` puts on a page; `lay` answers how many figures found no room. */
export function layPicture(
  options: LayoutOptions,
  lay: (page: Page, items: Item[]) => number,
): Picture {
  const width = Math.min(options.width, widestPlot);
  const page = new Page(width, options.textScale, options.rtl, options.measure);
  const items: Item[] = [];
  const more = lay(page, items);
  const { y, shapes } = page;
  return {
    width,
    height: Math.ceil(y + 2),
    shapes: shapes.map((shape) => inPage(shape, width, options.rtl)),
    items: options.rtl
      ? items.map((item) => ({ ...item, box: mirrorBox(item.box, width) }))
      : items,
    more,
  };
}
