import { commas, fill } from '../locale/languages.js';
import { countTicks } from '../marks/axis.js';
import { bar, openRoom, stub } from '../marks/bar.js';
import type { Page } from '../marks/page.js';
import { overlap } from '../marks/place-labels.js';
import type { Box, Ink } from '../marks/shape.js';
import { slotOf } from './column-row.js';
import { noteChanges, pastExtents, withChanges } from './changes.js';
import { envelope, isFine } from './envelope.js';
import { beyond } from './larger.js';
import { gapsOf, type Dated } from './gaps.js';
import type { Item, LayoutOptions } from './layout-picture.js';
import type { CasualtyWords } from './words/index.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';
import { statusKey } from './status-key.js';
import { timeAxis, yearsOnce } from './time-axis.js';
import { around } from './units.js';

export { changesOf, pastExtents, withChanges } from './changes.js';

const scaleHeight = 132;
/** Of more than two panels. */
const smallHeight = 84;
const widestBar = 36;
/** Periods are of a length while none is as many times as long as another; months are. */
const alike = 1.25;
const labelSize = 13;
/** Columns in a panel at most that are named one by one; of more, the tallest are. */
const mostNamed = 24;

/** One column: its row, and where its period lies across the page. */
interface Slot {
  readonly row: Row;
  readonly x: number;
  readonly width: number;
  /** Its label, in as many lines as the column is narrow. */
  readonly lines: readonly string[];
}

/** Room for the scale's numbers at the start. */
const gutterOf = (page: Page, ticks: readonly number[], { number }: LayoutOptions): number =>
  8 + Math.max(...ticks.map((n) => page.widthOf(number(n), { size: 12 })));

/**
 * Whether every column has room for its label without a word being broken. Many columns need not
 * all be named; a few that cannot be are better drawn as bars along the page.
 */
export function columnsFit(
  page: Page,
  panels: readonly Panel[],
  { words }: LayoutOptions,
): boolean {
  const slots = panels.flatMap((panel) => [...panel.rows, ...(panel.beyond ?? [])]).map(slotOf);
  const { start, end } = around(slots);
  const style = { size: labelSize, bold: true };
  const fits = (row: Row): boolean => {
    const slot = slotOf(row);
    const width = ((slot.end - slot.start) / (end - start)) * (page.width - page.px(30));
    const says = row.status === 'claimed' ? saysIn(words, shortClaimant(row)) : '';
    return `${row.number} ${says}`
      .split(/[ \u00a0]/)
      .every((word) => page.widthOf(word, style) <= width - 2);
  };
  return panels.every((panel) => panel.rows.length > mostNamed || panel.rows.every(fits));
}

const tallness = ({ row: { extent } }: Slot): number => extent?.to ?? 0;

const shortClaimant = ({ claimantShort, claimant }: Row): string => claimantShort || claimant || '';

/** "Side A says", without the number. */
const saysIn = ({ says }: CasualtyWords, who: string): string => fill(says, { who, n: '' }).trim();

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
  readonly #ticks: readonly number[];
  readonly #height: number;
  readonly #perCount: number;
  readonly #gutter: number;
  readonly #start: number;
  readonly #perMillisecond: number;
  readonly #end: number;
  /** One of many panels is no higher than its tallest column; the scale is the same. */
  readonly #low: boolean;
  readonly #statuses = new Set<Row['status']>();
  readonly #statusesFit: boolean;
  /** Whether every column has room for its label. */
  readonly #named: boolean;
  /** Whether periods differ in length: then each column is as wide as its own. */
  readonly #whole: boolean;
  /** How far down the heading of a panel goes, at least: after drawing, that of the last one. */
  #top: number;
  /** How far up the columns of rival accounts go with their labels. */
  readonly #rivalHead: number;
  /** Claimants are all named in full, or all in short: none more than another. */
  readonly #fullNames: boolean;

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
    const rows = all.flatMap((panel) => panel.rows);
    let max = 1;
    for (const row of rows)
      for (const extent of [row.extent, ...pastExtents(row)])
        max = Math.max(max, extent?.to ?? 0, extent?.best ?? 0);
    const many = all.length > 2;
    // Rival accounts are all of one size.
    this.#low = many && !all.some(({ rival }) => rival);
    this.#height = page.px(many ? smallHeight : scaleHeight);
    this.#perCount = this.#height / max;
    this.#ticks = countTicks(max, 3);
    this.#gutter = Math.max(gutter, gutterOf(page, this.#ticks, options));
    const slots = [...rows, ...all.flatMap((panel) => panel.beyond ?? [])].map(slotOf);
    const { start, end } = around(slots);
    this.#start = start;
    this.#end = end;
    this.#perMillisecond = (page.width - this.#gutter) / (this.#end - this.#start);
    for (const { status, extent } of rows) if (extent) this.#statuses.add(status);
    const widthOf = (row: Row): number => this.#slot(row).width;
    this.#statusesFit = rows.every(
      (row) => page.widthOf(options.statuses[row.status]!, { size: 12 }) <= widthOf(row) - 4,
    );
    const style = { size: labelSize, bold: true };
    this.#fullNames = rows.every((row) => {
      if (row.status !== 'claimed' || !row.claimant || row.extent === undefined) return true;
      return page.wrap(saysIn(options.words, row.claimant), widthOf(row) - 2, style).length <= 2;
    });
    const lengths = slots.map((slot) => slot.end - slot.start);
    const shortest = lengths.reduce((a, b) => Math.min(a, b));
    this.#whole = lengths.some((length) => length > alike * shortest);
    this.#named =
      all.every((panel) => panel.rows.length <= mostNamed) && columnsFit(page, all, options);
    this.#rivalHead = all.some(({ rival }) => rival)
      ? Math.max(...rows.map((row) => this.#reach(this.#labelled(row))))
      : 0;
    panels.forEach((panel, i) => this.#panel(panel, series + i, i === panels.length - 1));
    if (all === panels && this.unnamedStatuses.size) statusKey(page, this.unnamedStatuses, options);
  }

  /** What several fills stand for, where their words have no room at the columns. */
  get unnamedStatuses(): ReadonlySet<Row['status']> {
    return new Set(this.#statusesFit || this.#statuses.size < 2 ? [] : this.#statuses);
  }

  #slot(row: Row): Omit<Slot, 'lines'> {
    const { start, end } = slotOf(row);
    return { row, x: this.#x(start), width: (end - start) * this.#perMillisecond };
  }

  #labelled(row: Row): Slot {
    const slot = this.#slot(row);
    return { ...slot, lines: this.#named ? this.#lines(row, slot.width) : [] };
  }

  get top(): number {
    return this.#top;
  }

  get gutter(): number {
    return this.#gutter;
  }

  /** A label that is wider than its column: the claimant, the number, its best estimate. */
  #words(row: Row): string[] {
    const { words } = this.#options;
    const number = row.number.split(/[,،]\u00a0/);
    return row.status === 'claimed' && row.claimant
      ? [saysIn(words, shortClaimant(row)), ...number]
      : number;
  }

  #panel(panel: Panel, series: number, last: boolean): void {
    const page = this.#page;
    if (page.y) page.y += page.px(24);
    const bold = { size: 15, bold: true, ink: (panel.hue ? `text-${panel.hue}` : 'ink-1') as Ink };
    const plain = { size: 13, ink: 'ink-2' as const };
    const end = page.paragraph(0, page.width, panel.title, bold);
    const { measureName, statuses } = this.#options;
    // One status that finds no room at the columns is said of all of them.
    const [status] = this.#statusesFit || this.#statuses.size > 1 ? [] : this.#statuses;
    const of = panel.total ?? measureName;
    const about = commas(this.#options, of, status && statuses[status], panel.when);
    if (end + 10 + page.widthOf(about, plain) <= page.width) {
      page.text(end + 10, page.y - page.px(4.5), about, plain);
    } else page.paragraph(0, page.width, about, plain);

    page.y = this.#top = Math.max(this.#top, page.y);
    const slots = panel.rows.map((row) => this.#labelled(row));
    const order = [...slots].sort((a, b) => tallness(b) - tallness(a));
    const named = this.#named
      ? slots
      : order.slice(0, mostNamed).map((slot) => ({ ...slot, lines: this.#words(slot.row) }));
    const low = this.#low && slots.every(({ row }) => row.extent);
    const height = low
      ? Math.max(page.px(20), ...slots.map((slot) => tallness(slot) * this.#perCount))
      : this.#height;
    const reach = named.map((slot) => this.#reach(slot));
    const head = Math.max(...reach, height, this.#rivalHead);
    const zero = Math.round(page.y + page.px(14) + head);
    this.#grid(zero, height);
    for (const { start, end } of panel.gaps ?? gapsOf(panel.rows as Dated[]))
      this.#gap(start, end, zero, height);
    const labels: Box[] = [];
    for (const row of panel.beyond ?? [])
      beyond(page, { ...this.#slot(row), text: `${row.number} ↑` }, { zero, height }, labels);
    const fine = this.#named ? [] : slots.filter(isFine);
    page.shapes.push(...envelope(fine, zero, (n) => n * this.#perCount));
    for (const slot of slots) if (this.#named || !isFine(slot)) this.#mark(slot, zero, height);
    // The tallest first: where labels crowd, the ones that matter most have their place.
    const bars = this.#named ? [] : slots.map((slot) => this.#box(slot, zero));
    for (const slot of named) this.#label(slot, zero, labels, bars);
    page.y = zero + page.px(2);
    if (this.#statusesFit)
      this.#under(slots, (row) => (row.extent ? this.#options.statuses[row.status]! : ''), 'ink-3');
    if (last) this.#dates(slots, zero);
    noteChanges(page, panel.rows, this.#gutter, this.#options);
    const said = new Map(named.map((slot) => [slot.row, slot]));
    for (const one of slots) {
      const slot = said.get(one.row) ?? one;
      const { row, x, width } = slot;
      const top = row.extent ? zero - this.#reach(slot) : zero - this.#height;
      this.#items.push({
        id: row.id,
        kind: 'figure',
        series,
        time: row.when!.start,
        box: { x, y: top, width, height: zero - top + 2 },
      });
    }
  }

  /** How far above zero a column and its label go. */
  #reach(slot: Slot): number {
    const { extent } = slot.row;
    if (!extent) return 0;
    const past = extent.openEnd ? openRoom : 8;
    const to = Math.max(extent.to, extent.best ?? 0) * this.#perCount;
    return to + past + slot.lines.length * this.#page.line(labelSize) + 4;
  }

  /** A label in lines no wider than its column: the claimant first, then the number. */
  #lines(row: Row, width: number): string[] {
    const page = this.#page;
    const style = { size: labelSize, bold: true };
    const fitted = (text: string): string[] =>
      page.widthOf(text, style) <= width - 4
        ? [text]
        : page.wrap(text.replaceAll('\u00a0', ' '), width - 2, style);
    // A best estimate stands on a line of its own.
    const number = row.number.split(/[,،]\u00a0/).flatMap(fitted);
    if (row.status !== 'claimed' || !row.claimant) return number;
    const { words } = this.#options;
    const who = this.#fullNames ? row.claimant : shortClaimant(row);
    return [...fitted(saysIn(words, who)), ...number];
  }

  #mark(slot: Slot, zero: number, height: number): void {
    const page = this.#page;
    const { row } = slot;
    const { start, end } = row.when!;
    const [x, width] = [this.#x(start), (end - start) * this.#perMillisecond];
    const thickness =
      slot.width > 24 && !this.#whole
        ? Math.min(page.px(widestBar), slot.width * 0.7) * (width / slot.width)
        : Math.max(1, width - 1);
    const cross = x + (width - thickness) / 2;
    this.#uncovered(slot.x, x, zero);
    this.#uncovered(x + width, slot.x + slot.width, zero);
    if (row.extent) {
      const place = {
        vertical: true,
        zero,
        scale: (n: number) => n * this.#perCount,
        cross,
        thickness,
        reach: Math.min(4, (width - thickness) / 2),
      };
      page.shapes.push(...withChanges(bar(row.extent, row, place), row, place).shapes);
      return;
    }
    page.shapes.push({ ...stub(cross, zero - height), width: thickness, height });
  }

  /** A time of which nothing is on record: it is not calm. */
  #gap(start: number, end: number, zero: number, height: number): void {
    const width = Math.max(2, (end - start) * this.#perMillisecond);
    this.#page.shapes.push({ ...stub(this.#x(start), zero - height), width, height });
  }

  /** A time of a column's stretch that its figures do not cover. */
  #uncovered(from: number, to: number, zero: number): void {
    if (to - from < 1) return;
    const y = zero + 0.5;
    this.#page.rule(from, y, to, y, 'surface', 3);
    this.#page.rule(from, y, to, y, 'ink-3', 1, '1 3');
  }

  #x(time: number): number {
    return this.#gutter + (time - this.#start) * this.#perMillisecond;
  }

  /** What a column covers, with what stands past its end. */
  #box({ row: { extent }, x, width }: Slot, zero: number): Box {
    const to = Math.max(extent?.to ?? 0, extent?.best ?? 0) * this.#perCount;
    const height = to + (extent?.openEnd ? openRoom : 0);
    return { x, y: zero - height, width, height };
  }

  #label(slot: Slot, zero: number, taken: Box[], bars: readonly Box[]): void {
    const page = this.#page;
    const { row, x, width } = slot;
    const lines = row.extent
      ? slot.lines
      : page.wrap(row.number.replaceAll('\u00a0', ' '), Math.max(width, 30), { size: labelSize });
    const style = {
      size: labelSize,
      bold: Boolean(row.extent),
      ink: (row.extent ? 'ink-1' : 'ink-2') as Ink,
    };
    const widest = Math.max(...lines.map((line) => page.widthOf(line, style)));
    const height = lines.length * page.line(labelSize);
    const { start, end } = row.when!;
    const inner = Math.max(0, (width - widest) / 2);
    const offset = this.#x((start + end) / 2) - (x + width / 2);
    const middle = x + width / 2 + Math.max(-inner, Math.min(offset, inner));
    const to = Math.max(row.extent?.to ?? 0, row.extent?.best ?? 0) * this.#perCount;
    const bottom = row.extent
      ? zero - to - (row.extent.openEnd ? openRoom + 2 : row.extent.softEnd ? 10 : 5)
      : zero - (this.#height - height) / 2;
    // The scale's numbers stand at the start.
    const from = this.#named ? 0 : this.#gutter;
    const left = Math.max(from, Math.min(middle - widest / 2, page.width - widest));
    const box = { x: left - 2, y: bottom - height, width: widest + 4, height };
    const meets = (other: Box): boolean => overlap(other, box);
    const foreign = bars.some((other) => other.x !== x && meets(other));
    if (!this.#named && (!row.extent || foreign || taken.some(meets))) return;
    taken.push(box);
    lines.forEach((line, i) => {
      const y = bottom - (lines.length - 1 - i) * page.line(labelSize) - 3;
      page.text(left + widest / 2, y, line, {
        ...style,
        anchor: 'middle',
        halo: true,
        struck: row.struck,
      });
    });
  }

  #grid(zero: number, height: number): void {
    const page = this.#page;
    for (const tick of this.#ticks) {
      if (tick * this.#perCount > height + 1) break;
      const y = Math.round(zero - tick * this.#perCount) + 0.5;
      page.rule(this.#gutter, y, page.width, y, tick ? 'grid' : 'ink-3');
      const text = this.#options.number(tick);
      page.text(this.#gutter - 6, y + page.px(4), text, { size: 12, ink: 'ink-3', anchor: 'end' });
    }
  }

  /** The dates of columns that reach from end to end, each its own if there is room. */
  #dates(slots: readonly Slot[], zero: number): void {
    const [first, last] = [slotOf(slots[0]!.row), slotOf(slots.at(-1)!.row)];
    const whole = first.start <= this.#start && last.end >= this.#end;
    const dates = slots.map(({ row }) => ({ text: row.shortDate, time: row.when!.end - 1 }));
    const texts = yearsOnce(dates, this.#options.date);
    const said = new Map(slots.map(({ row }, i) => [row, texts[i]!]));
    if (!whole || !this.#under(slots, (row) => said.get(row)!, 'ink-2')) this.#times(zero);
  }

  /** Round dates under columns that have no room for a date each. */
  #times(zero: number): void {
    const page = this.#page;
    page.y += page.line(12);
    const axis = {
      start: this.#start,
      end: this.#end,
      left: this.#gutter,
      right: page.width,
      x: (time: number) => this.#x(time),
      zero,
      date: this.#options.date,
      ink: 'ink-2' as const,
    };
    timeAxis(page, axis, page.y);
  }

  /** A line of words under the columns, if there is room for each. */
  #under(slots: readonly Slot[], word: (row: Row) => string, ink: Ink): boolean {
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
      const middle = Math.max(half, Math.min(x + width / 2, page.width - half));
      page.text(middle, page.y, word(row), { ...style, anchor: 'middle' });
    }
    return true;
  }
}
