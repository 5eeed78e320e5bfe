import type { Page } from '../marks/page.js';
import { linearAxis, reachOf, timeStrip } from './axis.js';
import { reach, type Reach } from './glyphs.js';
import { labelOf } from './labels.js';
import { levelOf } from './lanes.js';
import type { LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';
import { fewSegments, hostOf, scaleThrough, type Segment, type TimeScale } from './time.js';

/** Where the mark of an entry stands along time, where its words start, and their room. */
export interface Spot {
  readonly x: number;
  readonly text: number;
  readonly room: number;
  /** EDTF of the column's heading, which the words need not repeat. */
  readonly when: string;
}

interface Column {
  readonly segment: Segment;
  readonly x: number;
  readonly width: number;
}

const widths = [56, 68, 80, 92, 106, 120, 140, 160, 190, 230, 280];
const track = 10;
/** Portions in which spare width is given away. */
const bits = 12;
/** Segments below which time is taken together only where words would not fit at all. */
const fewest = 5;
export const gap = 7;

/** Whether an entry reaches into lanes beside its own. */
const isFar = ({ to, via }: Entry): boolean => to !== undefined || via.length > 0;
const isMark = ({ form }: Entry): boolean => form !== 'bar' && form !== 'strip';
/** Whether an entry lasts for most of a segment that it starts in. */
const isMost = ({ span }: Entry, { start, end }: Segment): boolean =>
  2 * (Math.min(span.end, end) - span.start) > end - start;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Time from left to right: stretched into columns, or along an axis. Draws what stands over it. */
export class Columns {
  /** Pixels at which a dotted line goes down through the lanes. */
  readonly lines: number[] = [];
  readonly spots = new Map<Entry, Spot>();
  readonly left: number;
  /** Whether little is left of time, or words find little room. */
  tight = false;
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #stretched: boolean;
  readonly #needs = new Map<Entry | string, number>();
  #scale: TimeScale = () => 0;
  #columns: Column[] = [];

  constructor(
    page: Page,
    model: TimelineModel,
    options: LayoutOptions,
    left: number,
    stretched: boolean,
  ) {
    this.#page = page;
    this.#model = model;
    this.#options = options;
    this.left = left;
    this.#stretched = stretched;
  }

  /** Finds everything's place along time. */
  *place(): Generator<unknown, void> {
    if (this.#stretched) yield* this.#stretch();
    else this.#linear();
  }

  /** The column of several dates that an entry stands in; undefined if it has one for itself. */
  #shared(entry: Entry): Column | undefined {
    return this.#columns.find(({ segment }) => segment.merged && segment.entries.includes(entry));
  }

  /** Whether an entry is over within its column and takes little of it: too short to be seen. */
  isShort(entry: Entry): boolean {
    const segment = this.#shared(entry)?.segment;
    return segment !== undefined && entry.span.end <= segment.end && !isMost(entry, segment);
  }

  /** The pixels of an entry along time. Of a column that it fills it takes all. */
  reach(entry: Entry): Reach {
    const bar = reachOf(entry, this.#scale, this.#model.window);
    const column = this.#shared(entry);
    if (!column || !isMost(entry, column.segment)) return bar;
    const { x, width } = column;
    return { ...bar, from: Math.min(bar.from, x), to: Math.max(bar.to, x + width) };
  }

  /** Where lines from other lanes cross a lane. */
  crossings(lane: number): number[] {
    return [...this.spots].flatMap(([entry, { x }]) => {
      const own = levelOf(entry, this.#model.facing) - lane;
      const { to = lane, via } = entry;
      return [...via, to].some((end) => own * (end - lane) < 0) ? x : [];
    });
  }

  /** The least width in which an entry's words take three lines. */
  #need(entry: Entry): number {
    let need = this.#needs.get(entry);
    if (need === undefined) {
      const page = this.#page;
      const fits = (w: number) => labelOf(page, entry, page.px(w), []);
      this.#needs.set(entry, (need = page.px(widths.find(fits) ?? 56)));
    }
    return need;
  }

  #columnNeed(segment: Segment): number {
    // The same stretch of time holds the same entries, however its neighbours are taken together.
    const key = `${segment.start} ${segment.end}`;
    const known = this.#needs.get(key) ?? this.#measure(segment);
    this.#needs.set(key, known);
    return known;
  }

  #measure({ entries, when }: Segment): number {
    const page = this.#page;
    const marks = entries.filter(isMark);
    const needs = marks.map((entry) => this.#need(entry) + this.#beside(marks));
    const words = entries.length ? this.#options.date(when).split(' ') : [];
    const longest = words.map(
      (word) => page.widthOf(word, { size: 12, bold: true }) + page.px(gap + 4),
    );
    return Math.max(page.px(entries.length ? 64 : 14), ...needs, ...longest);
  }

  /** Pixels of a column that its words do not have. */
  #beside(marks: readonly Entry[]): number {
    const tracks = marks.length > 1 && marks.some(isFar) ? track : 0;
    const alone = marks.length < 2 && marks[0]?.lanes.length !== 1;
    return this.#page.px((alone ? 0 : 2 * reach + 5 + tracks) + gap + 4);
  }

  /** How high the words of a column's marks would stand in the lane where they stand highest. */
  #height({ entries }: Segment, width: number): number {
    const marks = entries.filter(isMark);
    const room = width - this.#beside(marks);
    const heights = this.#model.lanes.map(() => 0);
    for (const entry of marks)
      heights[entry.lanes.at(-1)!]! +=
        this.#page.px(12) + (labelOf(this.#page, entry, room, [])?.height ?? 0);
    return Math.max(...heights);
  }

  #columnNeeds(list: readonly Segment[]): number[] {
    const strips = this.#model.entries.filter(({ form }) => form === 'strip');
    const hosts = new Map(strips.map((strip) => [hostOf(list, strip), strip]));
    return list.map((segment, i) => {
      const strip = hosts.get(i);
      const own = strip ? this.#need(strip) + this.#page.px(2 * gap) : 0;
      return Math.max(own, this.#columnNeed(segment));
    });
  }

  *#stretch(): Generator<unknown, void> {
    const page = this.#page;
    const { window, entries } = this.#model;
    const room = page.width - this.left;
    const list = yield* fewSegments(entries, window, (some) => {
      // Rather than take all of time together, some words move to the list.
      const slack = some.length > fewest ? 1 : 1.25;
      return sum(this.#columnNeeds(some)) <= room * slack;
    });
    const own = this.#columnNeeds(list);
    const needed = sum(own);
    const spare = room - needed;
    this.tight = spare < 0 || list.length < fewest;
    // Spare width goes, bit by bit, where words stand highest.
    const heights = list.map((segment, i) => this.#height(segment, own[i]!));
    for (let given = 0; spare > 0 && given < bits; given++) {
      yield;
      const i = heights.indexOf(Math.max(...heights));
      own[i]! += spare / bits;
      heights[i] = this.#height(list[i]!, own[i]!);
    }
    let x = this.left;
    this.#columns = list.map((segment, i) => {
      const width = own[i]! * Math.min(1, room / needed);
      const column = { segment, x, width };
      x += width;
      return column;
    });
    this.#scale = scaleThrough([
      ...this.#columns.map((column) => [column.segment.start, column.x] as const),
      [window.end, page.width],
    ]);
    this.#header();
    for (const column of this.#columns) this.#spotsOf(column);
    for (const strip of entries) if (strip.form === 'strip') this.#spotOfStrip(strip, list);
  }

  #spotOfStrip(strip: Entry, list: readonly Segment[]): void {
    const { x, width, segment } = this.#columns[hostOf(list, strip)]!;
    const text = x + this.#page.px(gap);
    const room = x + width - text - this.#page.px(gap / 2);
    this.spots.set(strip, { x: text, text, room, when: segment.when });
  }

  /** The strip to scale, lines that join it to the columns, and the columns' dates. */
  #header(): void {
    const page = this.#page;
    const toScale = timeStrip(page, this.#model, this.#options);
    const from = page.y + page.px(3);
    const to = from + page.px(20);
    const top = to + page.px(2);
    let bottom = top;
    for (const { segment, x, width } of this.#columns) {
      if (x > this.left) {
        this.lines.push(x);
        page.rule(toScale(segment.start), from, x, to, 'line');
      }
      page.y = top;
      const room = width - page.px(2 * gap);
      const words = this.#options.date(segment.when);
      const style = { size: 12, bold: true, ink: 'ink-2' } as const;
      if (segment.entries.length || page.wrap(words, room, style).length < 3)
        page.paragraph(x + page.px(gap), room, words, style);
      if (segment.unordered)
        page.paragraph(x + page.px(gap), room, this.#options.words.unordered, {
          size: 12,
          ink: 'ink-3',
        });
      bottom = Math.max(bottom, page.y);
    }
    page.y = bottom + page.px(6);
  }

  /** Marks of a segment stand in one column; what reaches past others has a track of its own. */
  #spotsOf({ segment, x, width }: Column): void {
    const page = this.#page;
    const marks = segment.entries.filter(isMark);
    const place = (entry: Entry): number => levelOf(entry, this.#model.facing);
    const taken: (readonly [number, number])[][] = [[]];
    const stays = marks.filter((entry) => !isFar(entry));
    const tracks = new Map<Entry, number>();
    for (const entry of marks.filter(isFar)) {
      const all = [place(entry), ...entry.via, entry.to ?? place(entry)];
      const [a, b] = [Math.min(...all), Math.max(...all)];
      const free = (i: number): boolean =>
        (taken[i] ?? []).every(([c, d]) => b <= c || d <= a) &&
        (i > 0 || stays.every((one) => place(one) <= a || place(one) >= b));
      const i = [0, 1, 2].find(free) ?? 2;
      (taken[i] ??= []).push([a, b]);
      tracks.set(entry, i);
    }
    const first = x + page.px(gap + reach);
    const alone = marks.length === 1 && marks[0]!.lanes.length > 1;
    const beside = page.px((taken.length - 1) * track + reach + 5);
    const text = alone ? x + page.px(gap) : first + beside;
    const room = x + width - text - page.px(4);
    for (const entry of marks) {
      const mark = first + page.px((tracks.get(entry) ?? 0) * track);
      this.spots.set(entry, { x: mark, text, room, when: segment.when });
    }
  }

  #linear(): void {
    const page = this.#page;
    const { window, entries } = this.#model;
    const { scale, lines } = linearAxis(page, this.#model, this.#options, this.left);
    this.#scale = scale;
    this.lines.push(...lines);
    for (const entry of entries) {
      const { span, when } = entry;
      const start = Math.max(span.start, window.start);
      const end = when.form === 'interval' ? start : Math.min(span.end, window.end);
      const x = this.#scale((start + end) / 2);
      // Words start past the time in which it may have been.
      const { to } = when.form === 'interval' ? { to: x } : this.reach(entry);
      const text = Math.max(x + page.px(reach), entry.lanes.length > 1 ? 0 : to) + page.px(5);
      this.spots.set(entry, { x, text, room: page.px(168), when: '' });
    }
  }
}
