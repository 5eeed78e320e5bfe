import { commas } from '../locale/languages.js';
import { openRoom, stub } from '../marks/bar.js';
import { joinStrokes } from '../marks/join-strokes.js';
import type { Page } from '../marks/page.js';
import type { Box, Ink } from '../marks/shape.js';
import { isOpponent, noteChanges, onOpponent } from './changes.js';
import { ColumnLabels, columnsFit, mostNamed, type Labelled } from './column-labels.js';
import { areMany, markOf, strokedMark } from './column-marks.js';
import { slotOf } from './column-row.js';
import { ColumnScales, countOf, slotsOf } from './column-scales.js';
import { noteWords, putWords } from './column-words.js';
import { envelope, isFine } from './envelope.js';
import { gapsOf, type Dated } from './gaps.js';
import { beyond } from './larger.js';
import type { Item, LayoutOptions, Picture } from './layout-picture.js';
import type { Panel } from './model.js';
import type { ChartOptions, Row } from './row.js';
import { statusKey } from './status-key.js';
import { goAlong } from './steps.js';
import { timeAxis, yearsOnce } from './time-axis.js';
import { unevenNote } from './words/uneven.js';

export { unevenNote };

export { arranged } from './order.js';
export { badgeOf, pastExtents, remarksOf, withChanges } from './changes.js';

const widestBar = 36;
/** What a bar takes at least, if its time does, where it covers a small part of its bin. */
const narrowestBar = 10;
/** Columns that have their status below each, though all have the same; of more it is said once. */
const fewest = 3;
/** Periods are of a length while none is as many times as long as another; months are. */
const alike = 1.25;

const tallness = ({ row: { extent } }: Labelled): number => extent?.to ?? 0;

/** Whether columns are for times of different length. */
function areUneven(panels: readonly Panel[]): boolean {
  const lengths = slotsOf(panels).map(({ start, end }) => end - start);
  const shortest = lengths.reduce((a, b) => Math.min(a, b), Infinity);
  return lengths.some((length) => length > alike * shortest);
}

/** A box whose `y` was from the count 0, which is at a pixel. */
const atZero = (box: Box, zero: number): Box => ({ ...box, y: box.y + zero });

/** What a panel that stands among others shares with them. */
interface Among {
  /** All panels of one scale. */
  readonly all: readonly Panel[];
  /** How many panels come before. */
  readonly series: number;
  /** How far down the headings beside go, in pixels. */
  readonly top: number;
  /** Room at the start at least, so that times lie below each other. */
  readonly gutter: number;
}

/** Lays panels of columns one below the other, on one scale of counts and one of time. */
export class ColumnsLayout {
  readonly #page: Page;
  readonly #options: LayoutOptions;
  readonly #items: Item[];
  readonly #scales: ColumnScales;
  readonly #labels: ColumnLabels;
  /** One of many panels is no higher than its tallest column, or the first tick; the scale is the same. */
  readonly #low: boolean;
  readonly #rows: readonly Row[];
  readonly #statuses = new Set<Row['status']>();
  /** Whether each column has its status below it. */
  readonly #statusesBelow: boolean;
  /** Whether periods differ in length: then each column is as wide as its own. */
  readonly #whole: boolean;
  /** Whether the columns are so many that their strokes are drawn together. */
  readonly #joins: boolean;
  /** How far down the heading of a panel goes, at least: after drawing, that of the last one. */
  #top: number;
  /** How far up the columns of rival accounts go with their labels. */
  readonly #rivalHead: number;

  constructor(
    page: Page,
    panels: readonly Panel[],
    options: LayoutOptions,
    items: Item[],
    { all, series, top, gutter }: Among = { all: panels, series: 0, top: 0, gutter: 0 },
  ) {
    this.#top = top;
    this.#page = page;
    this.#options = options;
    this.#items = items;
    this.#scales = new ColumnScales(page, all, options, gutter);
    this.#labels = new ColumnLabels(page, this.#scales, all, options);
    const rows = all.flatMap((panel) => panel.rows);
    this.#rows = rows;
    const rivals = all.some(({ rival }) => rival);
    // Rival accounts are all of one size.
    this.#low = all.length > 2 && !rivals;
    this.#rivalHead = rivals
      ? Math.max(...rows.map((row) => this.#labels.reach(this.#labels.within(row))))
      : 0;
    for (const { status, extent } of rows) if (extent) this.#statuses.add(status);
    const fits = (row: Row): boolean => {
      const room = this.#scales.place(row).width - 4;
      return page.widthOf(options.statuses[row.status]!, { size: 12 }) <= room;
    };
    this.#statusesBelow = (this.#statuses.size > 1 || rows.length <= fewest) && rows.every(fits);
    this.#whole = areUneven(all);
    this.#joins = areMany(all);
    panels.forEach((panel, i) => this.#panel(panel, series + i, i === panels.length - 1));
    if (all === panels && this.unnamedStatuses.size) statusKey(page, this.unnamedStatuses, options);
  }

  /** What several fills stand for, where their words have no room at the columns. */
  get unnamedStatuses(): ReadonlySet<Row['status']> {
    return new Set(this.#statusesBelow || this.#statuses.size < 2 ? [] : this.#statuses);
  }

  get top(): number {
    return this.#top;
  }

  get gutter(): number {
    return this.#scales.gutter;
  }

  #panel(panel: Panel, series: number, last: boolean): void {
    const page = this.#page;
    if (page.y) page.y += page.px(24);
    const bold = { size: 15, bold: true, ink: (panel.hue ? `text-${panel.hue}` : 'ink-1') as Ink };
    const plain = { size: 13, ink: 'ink-2' as const };
    const end = page.paragraph(0, page.width, panel.title, bold);
    const { measureName, statuses } = this.#options;
    // One status of several columns is said of all of them; who claims them is said with it.
    const [status] = this.#statusesBelow || this.#statuses.size > 1 ? [] : this.#statuses;
    const of = panel.total ?? measureName;
    const { rows } = panel;
    const areOpponent = rows.every(isOpponent);
    const whose = areOpponent && !panel.saysWho && onOpponent(rows[0]!);
    const about = commas(
      this.#options,
      of,
      !panel.saysWho && status && statuses[status],
      whose,
      panel.when,
    );
    if (end + 10 + page.widthOf(about, plain) <= page.width) {
      page.text(end + 10, page.y - page.px(4.5), about, plain);
    } else page.paragraph(0, page.width, about, plain);

    page.y = this.#top = Math.max(this.#top, page.y);
    const labels = this.#labels;
    const slots = panel.rows.map((row) => labels.within(row));
    const order = [...slots].sort((a, b) => tallness(b) - tallness(a));
    const { perCount, ticks } = this.#scales;
    const low = this.#low && slots.every(({ row }) => row.extent);
    const height = low
      ? Math.max((ticks[1] ?? 0) * perCount, ...slots.map((slot) => tallness(slot) * perCount))
      : this.#scales.height;
    // The tallest first: where labels crowd, the ones that matter most have their place.
    const bars = labels.all ? [] : slots.map((slot) => this.#box(slot));
    const few = slots.length <= mostNamed;
    const { named, placed } = labels.all
      ? { named: slots, placed: labels.place(slots, bars, few) }
      : labels.over(order, bars, few);
    const tops = new Map(named.map((slot) => [slot.row, labels.reach(slot)]));
    for (const { row, box } of placed) tops.set(row, Math.max(tops.get(row)!, -box.y));
    const head = Math.max(...tops.values(), height, this.#rivalHead);
    const zero = Math.round(page.y + page.px(14) + head);
    this.#grid(zero, height);
    for (const { start, end } of panel.gaps ?? gapsOf(panel.rows as Dated[]))
      this.#gap(start, end, zero, height);
    const taken = placed.map(({ box }) => atZero(box, zero));
    const fine = labels.all ? [] : slots.filter(isFine);
    page.shapes.push(...envelope(fine, zero, (n) => n * perCount));
    const drawn = slots.filter((slot) => labels.all || !isFine(slot));
    const marks = drawn.map((slot) => {
      const before = page.shapes.length;
      this.#mark(slot, zero, height);
      return page.shapes.splice(before);
    });
    page.shapes.push(...(this.#joins ? joinStrokes(marks) : marks.flat()));
    for (const label of placed) labels.print(label, zero);
    const wordless = labels.all ? [] : slots.filter(({ row }) => !row.extent);
    const room = { top: zero - height, left: this.#scales.gutter };
    const unsaid = putWords(
      page,
      wordless,
      room,
      taken,
      bars.map((bar) => atZero(bar, zero)),
    );
    // What goes beyond is named in the heading too: its words give way to those of what is shown.
    for (const row of panel.beyond ?? []) {
      const text = `${row.number} ↑`;
      beyond(page, { ...this.#scales.place(row), text }, { zero, height }, taken);
    }
    page.y = zero + page.px(2);
    if (this.#statusesBelow)
      this.#under(slots, (row) => (row.extent ? this.#options.statuses[row.status]! : ''), 'ink-3');
    if (last) this.#dates(zero);
    noteWords(page, unsaid, this.#scales.gutter);
    noteChanges(page, rows, areOpponent, this.#scales.gutter, this.#options);
    for (const slot of slots) {
      const { row, x, width } = slot;
      const top = zero - (row.extent ? (tops.get(row) ?? labels.reach(slot)) : this.#scales.height);
      this.#items.push({
        id: row.id,
        kind: 'figure',
        series,
        time: row.when!.start,
        box: { x, y: top, width, height: zero - top + 2 },
      });
    }
  }

  #mark(slot: Labelled, zero: number, height: number): void {
    const page = this.#page;
    const { row } = slot;
    const { start, end } = row.when!;
    const [x, width] = [this.#scales.x(start), (end - start) * this.#scales.perTime];
    const thickness =
      slot.width > 24 && !this.#whole
        ? Math.max(
            Math.min(page.px(widestBar), slot.width * 0.7) * (width / slot.width),
            Math.min(page.px(narrowestBar), width),
          )
        : Math.max(1, width - 1);
    const cross = x + (width - thickness) / 2;
    this.#uncovered(slot.x, x, zero);
    this.#uncovered(x + width, slot.x + slot.width, zero);
    if (row.extent) {
      const place = {
        vertical: true,
        zero,
        scale: (n: number) => n * this.#scales.perCount,
        cross,
        thickness,
        reach: Math.min(4, (width - thickness) / 2),
      };
      page.shapes.push(...(this.#joins ? strokedMark : markOf)(row, row.extent, place));
      return;
    }
    page.shapes.push({ ...stub(cross, zero - height), width: thickness, height });
  }

  /** A time of which nothing is on record: it is not calm. */
  #gap(start: number, end: number, zero: number, height: number): void {
    const width = Math.max(2, (end - start) * this.#scales.perTime);
    this.#page.shapes.push({ ...stub(this.#scales.x(start), zero - height), width, height });
  }

  /** A time of a column's stretch that its figures do not cover. */
  #uncovered(from: number, to: number, zero: number): void {
    if (to - from < 1) return;
    const y = zero + 0.5;
    this.#page.rule(from, y, to, y, 'surface', 3);
    this.#page.rule(from, y, to, y, 'ink-3', 1, '1 3');
  }

  /** What a column covers, with what stands past its end; `y` from the count 0. */
  #box({ row, x, width }: Labelled): Box {
    const past = row.extent?.openEnd ? openRoom : 0;
    const height = countOf(row) * this.#scales.perCount + past;
    return { x, y: -height, width, height };
  }

  #grid(zero: number, height: number): void {
    const page = this.#page;
    const { ticks, perCount, gutter } = this.#scales;
    for (const tick of ticks) {
      if (tick * perCount > height + 1) break;
      const y = Math.round(zero - tick * perCount) + 0.5;
      page.rule(gutter, y, page.width, y, tick ? 'grid' : 'ink-3');
      const text = this.#options.number(tick);
      page.text(gutter - 6, y + page.px(4), text, { size: 12, ink: 'ink-3', anchor: 'end' });
    }
  }

  /** The dates of all panels' columns that reach from end to end, each its own if there is room. */
  #dates(zero: number): void {
    const all = new Map(this.#rows.map((row) => [slotOf(row).start, row]));
    // No date stands below a column that is for another one, as of a part of the same bin.
    const dateOf = ({ figure }: Row): string => figure.scope.when;
    const agree = this.#rows.every((row) => dateOf(all.get(slotOf(row).start)!) === dateOf(row));
    const rows = [...all.values()].sort((a, b) => slotOf(a).start - slotOf(b).start);
    const slots = rows.map((row) => this.#labels.within(row));
    const ends = [this.#scales.start, ...rows.map((row) => slotOf(row).end)];
    const apart = rows.every((row, i) => slotOf(row).start >= ends[i]!);
    const whole = ends[0] === slotOf(rows[0]!).start && ends.at(-1)! >= this.#scales.end;
    const dates = rows.map((row) => ({ text: row.shortDate, time: row.when!.end - 1 }));
    const texts = yearsOnce(dates, this.#options.date);
    const said = new Map(rows.map((row, i) => [row, texts[i]!]));
    if (!agree || !apart || !whole || !this.#under(slots, (row) => said.get(row)!, 'ink-2'))
      this.#times(zero);
  }

  /** Round dates under columns that have no room for a date each. */
  #times(zero: number): void {
    const page = this.#page;
    page.y += page.line(12);
    const { start, end, gutter } = this.#scales;
    const axis = {
      start,
      end,
      left: gutter,
      right: page.width,
      x: (time: number) => this.#scales.x(time),
      zero,
      date: this.#options.date,
      ink: 'ink-2' as const,
    };
    timeAxis(page, axis, page.y);
  }

  /** A line of words under the columns, if there is room for each. */
  #under(slots: readonly Labelled[], word: (row: Row) => string, ink: Ink): boolean {
    const page = this.#page;
    const style = { size: 12, ink };
    // Of thousands of words, some tell how wide they are.
    const few = Math.ceil(slots.length / 100);
    const some = slots.filter((_, i) => i % few === 0);
    const widest = Math.max(...some.map(({ row }) => page.widthOf(word(row), style)));
    if (widest + 8 > Math.min(...slots.map(({ width }) => width))) return false;
    page.y += page.line(12);
    for (const { row, x, width } of slots) {
      if (!word(row)) continue;
      const half = page.widthOf(word(row), style) / 2;
      // A column of a part of its bin does not stand in its middle.
      const own = this.#scales.x((row.when!.start + row.when!.end) / 2);
      const within = Math.max(x + half, Math.min(own, x + width - half));
      const middle = Math.max(half, Math.min(within, page.width - half));
      page.text(middle, page.y, word(row), { ...style, anchor: 'middle' });
    }
    return true;
  }
}

/** What goes with a picture of columns. */
export const alongColumns = (
  panels: readonly Panel[],
  { lang }: ChartOptions,
): Pick<Picture, 'go' | 'notes' | 'still'> => ({
  go: goAlong,
  still: areMany(panels),
  notes: areUneven(panels) ? [unevenNote(lang)] : [],
});

/** Lays panels out as columns, where these have room; answers what goes with them. */
export function layColumns(
  page: Page,
  panels: readonly Panel[],
  options: LayoutOptions,
  items: Item[],
  chart: ChartOptions,
): ReturnType<typeof alongColumns> | undefined {
  if (!panels.length || !columnsFit(page, panels, options)) return undefined;
  new ColumnsLayout(page, panels, options, items);
  return alongColumns(panels, chart);
}
