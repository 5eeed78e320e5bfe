import type { Page } from '../marks/page.js';
import { around, placeLabels } from '../marks/place-labels.js';
import type { Box, Ink, Point, Shape } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import { chevron, entryBar, glyph, head, reach, softBar, unanswered } from './glyphs.js';
import {
  block,
  byWeight,
  isBroken,
  labelOf,
  mostLabelled,
  reachOf,
  setWords,
  ticks,
  timeStrip,
  type Item,
  type Key,
  type LayoutOptions,
  type Reach,
  type Words,
} from './layout.js';
import type { Lane } from './lanes.js';
import type { Entry, TimelineModel } from './model.js';
import { scaleThrough, segments, type Segment, type TimeScale } from './time.js';

/** A segment and its pixels. */
interface Column {
  readonly segment: Segment;
  readonly x: number;
  readonly width: number;
}

/** Where the mark of an entry stands along time, and where its words start. */
interface Spot {
  readonly x: number;
  readonly text: number;
  readonly room: number;
  readonly column: number;
}

/** Something put into a lane: `y` counts from the lane's top, or upwards from its end. */
interface Put {
  readonly entry: Entry;
  readonly lane: number;
  readonly fromEnd: boolean;
  readonly y: number;
  readonly height: number;
  /** Of the mark, from the top of what is put; undefined for the end of an arrow's lane line. */
  readonly x: number;
  readonly text: number;
  readonly words: Words | undefined;
  /** Where its words start, from its top; 0 if absent. */
  readonly wordsAt?: number;
  readonly part: 'mark' | 'line' | 'bar' | 'target';
  readonly reach?: Reach;
}

const widths = [56, 68, 80, 92, 106, 120, 140, 160, 190, 230, 280];
const track = 10;
const gap = 7;
const mostRows = 8;

/** Whether an entry reaches into lanes beside its own. */
const isFar = ({ to, via }: Entry): boolean => to !== undefined || via.length > 0;

/** Lanes that run across, time from left to right. */
export class Across {
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #key: Key;
  readonly #stretched: boolean;
  readonly #left: number;
  #lanes: { readonly top: Skyline; readonly end: Skyline }[] = [];
  #puts: Put[] = [];
  #above = false;
  readonly #spots = new Map<Entry, Spot>();
  readonly #needs = new Map<Entry, number>();
  #scale: TimeScale = () => 0;
  #columns: Column[] = [];
  #tops: number[] = [];
  #heights: number[] = [];
  #more = 0;

  constructor(
    page: Page,
    model: TimelineModel,
    options: LayoutOptions,
    key: Key,
    stretched: boolean,
  ) {
    this.#page = page;
    this.#options = options;
    this.#key = key;
    this.#stretched = stretched;
    this.#left = page.width >= 720 * page.scale && model.lanes[0]!.name ? page.px(96) : 0;
    const { entries } = model;
    const held = stretched && entries.length > mostLabelled;
    const kept = new Set(held ? [...entries].sort(byWeight).slice(0, mostLabelled) : entries);
    this.#more = entries.length - kept.size;
    this.#model = { ...model, entries: entries.filter((entry) => kept.has(entry)) };
  }

  draw(): { items: Item[]; more: number } {
    if (this.#stretched) this.#stretch();
    else this.#linear();
    const dense = this.#model.entries.length > mostLabelled;
    this.#fill(dense);
    this.#ground();
    for (const put of this.#puts) this.#drawLines(put);
    const items = this.#puts.flatMap((put) => this.#draw(put));
    if (dense) this.#label(items);
    this.#page.y = this.#tops.at(-1)! + this.#heights.at(-1)!;
    return { items, more: this.#more };
  }

  /** Puts everything into its lane, with the words of lines below or above them: what is less. */
  #fill(dense: boolean): void {
    const key = this.#key.length;
    const more = this.#more;
    const height = (above: boolean): number => {
      this.#above = above;
      this.#puts = [];
      this.#more = more;
      this.#key.length = key;
      this.#lanes = this.#model.lanes.map(() => ({
        top: new Skyline(this.#page.width),
        end: new Skyline(this.#page.width),
      }));
      this.#names();
      for (const step of this.#inOrder(dense)) step();
      this.#stack();
      return this.#heights.reduce((sum, one) => sum + one, 0);
    };
    const below = height(false);
    if (height(true) >= below) height(false);
  }

  /* Time */

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

  #columnNeed({ entries, when }: Segment): number {
    const page = this.#page;
    const marks = entries.filter(({ form }) => form !== 'bar');
    const tracks = marks.filter(isFar).length && marks.length > 1 ? track : 0;
    const beside = marks.length > 1 || marks[0]?.lanes.length === 1 ? 2 * reach + 5 + tracks : 0;
    const needs = marks.map((entry) => this.#need(entry) + page.px(beside + gap + 4));
    const words = entries.length ? this.#options.date(when).split(' ') : [];
    const longest = words.map(
      (word) => page.widthOf(word, { size: 12, bold: true }) + page.px(gap + 4),
    );
    return Math.max(page.px(entries.length ? 64 : 20), ...needs, ...longest);
  }

  #stretch(): void {
    const page = this.#page;
    const { window, entries } = this.#model;
    const room = page.width - this.#left;
    const strips = entries.filter(({ form }) => form === 'strip');
    const need = (list: readonly Segment[]): number[] => {
      const hosts = new Map(strips.map((strip) => [this.#host(list, strip), strip]));
      return list.map((segment, i) => {
        const strip = hosts.get(i);
        const own = strip && !segment.entries.length ? this.#need(strip) + page.px(2 * gap) : 0;
        return Math.max(own, this.#columnNeed(segment));
      });
    };
    const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
    const list = segments(entries, window, (some) => sum(need(some)) <= room);
    const needs = need(list);
    const weights = list.map((segment) =>
      Math.min(
        400,
        sum(segment.entries.map(({ title, details }) => title.length + details.join().length)),
      ),
    );
    const spare = room - sum(needs);
    const total = sum(weights) || 1;
    let x = this.#left;
    this.#columns = list.map((segment, i) => {
      const share =
        spare > 0 ? (spare * (sum(weights) ? weights[i]! : 1 / list.length)) / total : 0;
      const width = spare > 0 ? needs[i]! + share : (needs[i]! * room) / sum(needs);
      const column = { segment, x, width };
      x += width;
      return column;
    });
    this.#scale = scaleThrough([
      ...this.#columns.map((column) => [column.segment.start, column.x] as const),
      [window.end, page.width],
    ]);
    this.#header();
    this.#columns.forEach((column, i) => this.#spotsOf(column, i));
    for (const strip of strips) this.#spotOfStrip(strip);
  }

  /** The segment in which a strip has its words: one without marks, if there is one. */
  #host(list: readonly Segment[], { span }: Entry): number {
    const touches = ({ start, end }: Segment): boolean => start < span.end && span.start < end;
    const bare = list.findLastIndex((one) => touches(one) && !one.entries.length);
    return bare < 0 ? Math.max(0, list.findIndex(touches)) : bare;
  }

  #spotOfStrip(strip: Entry): void {
    const i = this.#host(
      this.#columns.map(({ segment }) => segment),
      strip,
    );
    const { x, width } = this.#columns[i]!;
    const text = x + this.#page.px(gap);
    const room = x + width - text - this.#page.px(gap / 2);
    this.#spots.set(strip, { x: text, text, room, column: i });
  }

  /** The strip to scale, lines that join it to the columns, and the columns' dates. */
  #header(): void {
    const page = this.#page;
    const toScale = timeStrip(page, this.#model, this.#options);
    const from = page.y + page.px(3);
    const to = from + page.px(20);
    page.y = to + page.px(2);
    const top = page.y;
    let bottom = top;
    for (const { segment, x, width } of this.#columns) {
      const at = toScale(segment.start);
      if (x > this.#left)
        this.#line(
          [
            [at, from],
            [x, to],
          ],
          'line',
          1,
        );
      page.y = top;
      const room = width - page.px(gap);
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
  #spotsOf({ segment, x, width }: Column, column: number): void {
    const page = this.#page;
    const marks = segment.entries.filter(({ form }) => form !== 'bar');
    const place = ({ lanes }: Entry): number => (lanes[0]! + lanes.at(-1)!) / 2;
    const spans = (entry: Entry): [number, number] => {
      const all = [place(entry), ...entry.via, ...(entry.to === undefined ? [] : [entry.to])];
      return [Math.min(...all), Math.max(...all, entry.lanes.length > 1 ? entry.lanes.at(-1)! : 0)];
    };
    const taken: [number, number][][] = [[]];
    const stays = marks.filter((entry) => !isFar(entry));
    const tracks = new Map<Entry, number>();
    for (const entry of marks.filter(isFar)) {
      const [a, b] = spans(entry);
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
      const mark = first + page.px(tracks.get(entry) ?? 0) * track;
      this.#spots.set(entry, { x: mark, text, room, column });
    }
  }

  #linear(): void {
    const page = this.#page;
    const { window, whole, entries } = this.#model;
    if (window.start > whole.start || window.end < whole.end) {
      timeStrip(page, this.#model, this.#options);
      page.y += page.px(8);
    }
    const margin = page.px(reach + 2);
    const [from, to] = [this.#left + margin, page.width - margin];
    this.#scale = scaleThrough([
      [window.start, from],
      [window.end, to],
    ]);
    const xs = ticks(page, this.#scale, window, this.#left, page.width, this.#options.date, '');
    page.y += page.px(4);
    this.#columns = xs.map((x) => ({ segment: null as never, x, width: 0 }));
    for (const entry of entries) {
      const { span, when } = entry;
      const start = Math.max(span.start, window.start);
      const end = when.form === 'interval' ? start : Math.min(span.end, window.end);
      const x = this.#scale((start + end) / 2);
      this.#spots.set(entry, { x, text: x + page.px(reach + 5), room: page.px(168), column: x });
    }
  }

  /* Places in lanes */

  /** First what stands on lines and what comes from above; what goes on or comes from below last. */
  #inOrder(dense: boolean): (() => void)[] {
    const steps = this.#model.entries.flatMap((entry) => {
      const { form, lanes, to } = entry;
      const up = to !== undefined && to < lanes[0]!;
      const rank = lanes.length > 1 ? 0 : form === 'bar' ? 3 : to === undefined ? 4 : up ? 2 : 5;
      const target = () => this.#putTarget(entry, this.#spots.get(entry)!, dense);
      return [
        { rank, step: () => this.#put(entry, dense) },
        ...(to === undefined ? [] : [{ rank: up ? 6 : 1, step: target }]),
      ];
    });
    return steps.sort((a, b) => a.rank - b.rank).map(({ step }) => step);
  }

  #words(entry: Entry, room: number, dense: boolean): Words | undefined {
    if (dense) return undefined;
    const column = this.#columns[this.#spots.get(entry)?.column ?? -1];
    const told = this.#stretched && column?.segment.when === entry.when.text;
    const lasting = entry.event?.duration || entry.form === 'bar' ? entry.lasting : entry.date;
    const date = entry.event?.duration && told ? entry.lasting.slice(this.#full(entry)) : lasting;
    const extra = told && !entry.event?.duration ? [] : [date];
    const answer = entry.to === undefined ? [entry.answer] : [];
    return (
      labelOf(this.#page, entry, room, [...extra, ...answer]) ?? this.#key.number(this.#page, entry)
    );
  }

  /** Length of the date before the duration in "autumn 2020, six weeks". */
  #full({ when }: Entry): number {
    return this.#model.words.date(when.text).length + 2;
  }

  #put(entry: Entry, dense: boolean): void {
    if (entry.form === 'bar') return this.#putBar(entry, dense);
    const spot = this.#spots.get(entry);
    if (!spot) return this.#putBar(entry, dense);
    const words = this.#words(entry, spot.room, dense);
    if (entry.lanes.length > 1) this.#putOnLine(entry, spot, words);
    else this.#putIn(entry, spot, words);
  }

  /** The width of a mark and its words; words that would leave the picture stand before it. */
  #beside(
    { x, text }: Spot,
    words: Words | undefined,
  ): { from: number; width: number; at: number } {
    const half = this.#page.px(reach);
    const width = words?.width ?? 0;
    const back = text > x && text + width > this.#page.width;
    const at = back ? Math.max(this.#left, x - half - this.#page.px(5) - width) : text;
    const from = Math.min(at, x - half) - this.#page.px(2);
    return { from, at, width: Math.max(at + width, x + half) + this.#page.px(6) - from };
  }

  #putIn(entry: Entry, spot: Spot, words: Words | undefined): void {
    const page = this.#page;
    const { from, width, at } = this.#beside(spot, words);
    const least = page.px(entry.form === 'pair' ? 32 : 20);
    const height = Math.max(words?.height ?? 0, least) + page.px(words ? gap : 2);
    const [lane = 0] = entry.lanes;
    const sky = this.#lanes[lane]!.top;
    if (!words && sky.at(from, width) > page.px(18 * mostRows)) return void this.#more++;
    const y = sky.put(from, width, height);
    this.#puts.push({
      entry,
      lane,
      fromEnd: false,
      y,
      height,
      x: spot.x,
      text: at,
      words,
      part: 'mark',
    });
  }

  /** On the line between two lanes; where that is taken, above or below it. */
  #putOnLine(entry: Entry, spot: Spot, words: Words | undefined): void {
    const page = this.#page;
    const { facing } = this.#model;
    const { lanes } = entry;
    const line = lanes.includes(facing) && lanes.includes(facing + 1) ? facing : lanes[0]!;
    const below = this.#lanes[line + 1]!.top;
    const above = this.#lanes[line]!.end;
    const { from, width, at } = this.#beside(spot, words);
    const half = page.px(16);
    const height = words?.height ?? 0;
    const base = { entry, x: spot.x, text: at, words } as const;
    const mark = [spot.x - page.px(reach), page.px(2 * reach)] as const;
    if (!below.at(...mark) && !above.at(...mark)) {
      const up = this.#above;
      const offset = entry.form === 'strip' ? page.px(8) : at > spot.x ? page.px(6) : half;
      const size = Math.max(words ? height + offset : 0, half) + page.px(words ? 4 : 2);
      const [sky, other] = up ? [above, below] : [below, above];
      other.put(...mark, half);
      sky.put(...mark, half);
      const y = Math.max(0, sky.at(from, width) - half);
      sky.put(from, width, size - Math.min(half, sky.at(from, width)));
      const wordsAt = up ? size - offset - height : offset;
      const lane = up ? line : line + 1;
      this.#puts.push({ ...base, lane, fromEnd: up, y, height: size, wordsAt, part: 'line' });
      return;
    }
    const size = Math.max(height, page.px(28)) + page.px(gap);
    const up = above.at(from, width) <= below.at(from, width);
    const sky = up ? above : below;
    if (!words && sky.at(from, width) > page.px(18 * mostRows)) return void this.#more++;
    const y = sky.put(from, width, size);
    const lane = up ? line : line + 1;
    this.#puts.push({ ...base, lane, fromEnd: up, y, height: size, part: 'mark' });
  }

  /** The end of an arrow, with what is said where an answer should be. */
  #putTarget(entry: Entry, spot: Spot, dense: boolean): void {
    const page = this.#page;
    const { to = 0, answer } = entry;
    const style = { size: 12, ink: 'ink-2' } as const;
    const set = page.wrap(answer, spot.room, style);
    const words =
      dense || !answer
        ? undefined
        : block(
            page,
            set.map((text) => ({ ...style, text })),
          );
    const { from, width, at } = this.#beside(spot, words);
    const height = Math.max(words?.height ?? 0, page.px(16)) + page.px(gap);
    const up = to < entry.lanes[0]!;
    const sky = up ? this.#lanes[to]!.end : this.#lanes[to]!.top;
    const y = sky.put(from, width, height);
    this.#puts.push({
      entry,
      lane: to,
      fromEnd: up,
      y,
      height,
      x: spot.x,
      text: at,
      words,
      part: 'target',
    });
  }

  /** A bar along a lane, its words inside it if they fit in one line, else over it. */
  #putBar(entry: Entry, dense: boolean): void {
    const page = this.#page;
    const bar = reachOf(entry, this.#scale, this.#model.window);
    const length = bar.to - bar.from;
    const full = bar.from + Math.min(bar.softFrom, length / 3) + page.px(10);
    const { title, details, lasting } = entry;
    const struck = entry.status === 'withdrawn' && { struck: true };
    const runs = [
      { text: `${title}\u2002`, size: 12, bold: true, ink: 'ink-1', ...struck },
      { text: [...details, lasting].join(this.#options.separator), size: 12, ink: 'ink-1' },
    ] as const;
    const long = runs.reduce((sum, run) => sum + page.widthOf(run.text, run), 0);
    const fits = long < bar.to - bar.softTo - page.px(16) - full;
    const room = Math.max(Math.min(length, page.px(260)), page.px(168));
    const words = dense
      ? undefined
      : fits
        ? { lines: runs, width: long, height: page.line(12) }
        : this.#words(entry, room, false);
    const inside = fits && words;
    const width = words && !inside ? Math.max(length, words.width + 6) : length;
    const from = Math.max(this.#left, Math.min(bar.from, page.width - width));
    const text = inside ? full : Math.min(from + page.px(4), page.width - (words?.width ?? 0));
    const height =
      page.px(inside ? 20 : 12) + (inside ? 0 : (words?.height ?? 0)) + page.px(gap + 4);
    const [lane = 0] = entry.lanes;
    const y = this.#lanes[lane]!.top.put(from, width, height);
    this.#puts.push({
      entry,
      lane,
      fromEnd: false,
      y,
      height,
      x: bar.from,
      text,
      words,
      part: 'bar',
      reach: bar,
    });
  }

  /** A lane's name where it has its place: as large as can be, else in short, with a key. */
  #name({ name, short, hue }: Lane): Words {
    const page = this.#page;
    const room = this.#left ? this.#left - page.px(14) : page.width / 2;
    const ink = `text-${hue}` as const;
    for (const size of [this.#left ? 14 : 13, 12]) {
      const style = { size, bold: true, ink };
      const set = page.wrap(name, room, style);
      if (set.length < 5 && !isBroken(name, set))
        return block(
          page,
          set.map((text) => ({ ...style, text })),
        );
    }
    this.#key.name(short, name);
    const style = { size: 14, bold: true, ink };
    return block(
      page,
      page.wrap(short, room, style).map((text) => ({ ...style, text })),
    );
  }

  /** Names of lanes above them, where there is no gutter for them. */
  #names(): void {
    if (this.#left) return;
    const page = this.#page;
    this.#model.lanes.forEach((lane, i) => {
      if (!lane.name) return;
      const { width, height } = this.#name(lane);
      this.#lanes[i]!.top.put(0, width + page.px(18), height + page.px(2));
    });
  }

  /** Heights of lanes; the two that face each other are alike. */
  #stack(): void {
    const page = this.#page;
    const pad = page.px(7);
    const { facing, lanes } = this.#model;
    this.#heights = this.#lanes.map(({ top, end }, i) => {
      const { height } = this.#name(lanes[i]!);
      const least = this.#left ? height + page.px(2) : page.px(34);
      return Math.max(top.against(end), least) + 2 * pad;
    });
    if (facing >= 0) {
      const alike = Math.max(this.#heights[facing]!, this.#heights[facing + 1]!);
      this.#heights[facing] = this.#heights[facing + 1] = alike;
    }
    let y = page.y;
    this.#tops = this.#heights.map((height) => {
      const top = y;
      y += height;
      return top;
    });
  }

  /* Drawing */

  #line(points: readonly Point[], ink: Ink, width: number, dash?: string): void {
    this.#page.shapes.push({ type: 'line', points, ink, width, ...(dash && { dash }) });
  }

  #bottom(lane: number): number {
    return this.#tops[lane]! + this.#heights[lane]!;
  }

  /** Periods, the lines of columns and lanes, and the lanes' names. */
  #ground(): void {
    const page = this.#page;
    const { lanes, entries, window } = this.#model;
    for (const entry of entries) {
      if (!entry.band) continue;
      const bar = reachOf(entry, this.#scale, window);
      for (const lane of entry.lanes)
        page.shapes.push(
          ...softBar(bar, this.#tops[lane]!, this.#heights[lane]!, { ink: 'period' }, false),
        );
      const y = this.#tops[entry.lanes[0]!]! + page.px(9);
      if (bar.cutTo) page.shapes.push(chevron(page.width - 2, y, false, true));
    }
    const top = this.#tops[0]!;
    const end = this.#bottom(lanes.length - 1);
    for (const { x } of this.#columns)
      if (x > this.#left)
        this.#line(
          [
            [x, top],
            [x, end],
          ],
          'line',
          1,
          '1 4',
        );
    lanes.forEach((lane, i) => {
      const y = this.#tops[i]!;
      this.#line(
        [
          [0, y],
          [page.width, y],
        ],
        i ? 'line' : 'ink-3',
        1,
      );
      if (!lane.name) return;
      const fill = { ink: `hue-${lane.hue}` } as const;
      page.shapes.push({
        type: 'rect',
        x: 0,
        y: y + 0.5,
        width: 4,
        height: this.#heights[i]! - 0.5,
        fill,
      });
      setWords(page, this.#name(lane), page.px(11), y + page.px(this.#left ? 5 : 2));
    });
    this.#line(
      [
        [0, end],
        [page.width, end],
      ],
      'line',
      1,
    );
  }

  /** Top of what was put, and the middle of its mark. */
  #place({ entry, lane, part, words, fromEnd, ...put }: Put): { y: number; middle: number } {
    const page = this.#page;
    const onLine = part === 'line';
    const pad = onLine ? 0 : page.px(7);
    const y = fromEnd
      ? this.#bottom(lane) - pad - put.y - put.height
      : this.#tops[lane]! + put.y + pad;
    if (onLine) return { y, middle: fromEnd ? this.#bottom(lane) : this.#tops[lane]! };
    const first = page.line(words?.lines[0]?.size ?? 13) / 2;
    const lower = entry.form === 'dot' || part === 'target' ? 0 : page.px(6);
    return { y, middle: y + Math.max(first, page.px(8)) + lower };
  }

  /** Lines that lead away from a mark: to the line it belongs to, to mediators, to a recipient. */
  #drawLines(put: Put): void {
    const { entry, lane, part, x } = put;
    const { middle } = this.#place(put);
    if (part === 'target') return this.#drawArrow(put, middle);
    if (part === 'bar' || entry.form === 'strip') return;
    if (part === 'mark' && entry.lanes.length > 1) {
      const line = put.fromEnd ? this.#bottom(lane) : this.#tops[lane]!;
      this.#line(
        [
          [x, line],
          [x, middle],
        ],
        'line',
        1,
      );
    }
    this.#links(put, middle);
  }

  #draw(put: Put): Item[] {
    const page = this.#page;
    const { entry, part, words, text, x } = put;
    const { y, middle } = this.#place(put);
    if (part === 'bar') return this.#drawBar(put, y);
    const top = y + (put.wordsAt ?? 0);
    if (words) setWords(page, words, text, top);
    if (part === 'target') return [];
    if (entry.form === 'strip') return this.#drawStrip(put, middle, top);
    if (!this.#stretched && !entry.band) this.#soft(entry, middle);
    page.shapes.push(...glyph(entry, x, middle, false));
    return [this.#item(entry, x, middle, words && { x: text, y: top, ...words })];
  }

  #item({ id, kind }: Entry, x: number, y: number, words: Box | undefined): Item {
    const half = this.#page.px(reach);
    const left = Math.min(x - half, words?.x ?? x);
    const top = Math.min(y - half, words?.y ?? y);
    const right = Math.max(x + half, words ? words.x + words.width : x);
    const bottom = Math.max(y + half, words ? words.y + words.height : y);
    return { id, kind, box: { x: left, y: top, width: right - left, height: bottom - top } };
  }

  /** How long the time is in which a mark may have been, on an axis that shows it. */
  #soft(entry: Entry, y: number): void {
    const bar = reachOf(entry, this.#scale, this.#model.window);
    if (bar.to - bar.from < 2 * reach + 4) return;
    const fill = { ink: `tint-${entry.hues[0] ?? 0}` } as const;
    this.#page.shapes.push(...softBar(bar, y - 3, 6, fill, false));
  }

  /** Dotted lines to mediators, lines to further parties. */
  #links({ entry, x }: Put, y: number): void {
    const { lanes } = this.#model;
    const far = entry.lanes.length > 2 || entry.lanes.at(-1)! - entry.lanes[0]! > 1;
    const ends = [
      ...entry.via.map((lane) => ({ lane, dash: '2 4' })),
      ...(far ? entry.lanes.map((lane) => ({ lane, dash: undefined })) : []),
    ];
    for (const { lane, dash } of ends) {
      const ink = `hue-${lanes[lane]!.hue}` as const;
      const end = this.#tops[lane]! + Math.min(this.#heights[lane]! / 2, this.#page.px(22));
      if (Math.abs(end - y) < 24) continue;
      this.#line(
        [
          [x, y],
          [x, end],
        ],
        ink,
        2,
        dash,
      );
      this.#page.shapes.push({ type: 'dot', x, y: end, r: 4, fill: { ink } });
    }
  }

  #drawArrow({ entry, x }: Put, y: number): void {
    const ink: Ink = `hue-${entry.hues[0] ?? 0}`;
    const up = entry.to! < entry.lanes[0]!;
    const from = this.#puts.find((put) => put.entry === entry && put.part !== 'target');
    if (!from) return;
    const end = entry.answer ? y + (up ? 8 : -8) : y;
    this.#line(
      [
        [x, this.#place(from).middle],
        [x, end],
      ],
      ink,
      2,
    );
    this.#page.shapes.push(head(x, end, ink, false, up));
    if (entry.answer) this.#page.shapes.push(unanswered(x, y));
  }

  #ends(bar: Reach, y: number): Shape[] {
    return [
      ...(bar.cutTo ? [chevron(bar.to - 5, y, false, true)] : []),
      ...(bar.cutFrom ? [chevron(bar.from + 5, y, false, false)] : []),
    ];
  }

  #drawBar({ entry, words, text, reach: bar, height }: Put, y: number): Item[] {
    const page = this.#page;
    const inside = words && words.height < page.line(13);
    const thickness = page.px(inside ? 20 : 10);
    const top = inside || !words ? y : y + words.height + page.px(3);
    page.shapes.push(...entryBar(entry, bar!, top, thickness, false));
    page.shapes.push(...this.#ends(bar!, top + thickness / 2));
    if (inside) this.#run(words, text, top + thickness / 2);
    else if (words) setWords(page, words, text, y, true);
    const left = Math.min(bar!.from, text);
    const right = Math.max(bar!.to, words ? text + words.width : 0);
    const box = { x: left, y, width: right - left, height: height - page.px(gap) };
    return [{ id: entry.id, kind: entry.kind, box }];
  }

  /** Words one after the other on one line. */
  #run({ lines }: Words, x: number, middle: number): void {
    const page = this.#page;
    for (const { text, ...style } of lines)
      x += page.text(x, middle + page.px(style.size) * 0.36, text, style);
  }

  #drawStrip({ entry, words, text }: Put, middle: number, y: number): Item[] {
    const bar = reachOf(entry, this.#scale, this.#model.window);
    this.#page.shapes.push(
      ...entryBar(entry, bar, middle - 5, 10, false),
      ...this.#ends(bar, middle),
    );
    const top = Math.min(middle - 5, words ? y : middle);
    const bottom = Math.max(middle + 5, words ? y + words.height : middle);
    const right = Math.max(bar.to, words ? text + words.width : 0);
    const box = { x: bar.from, y: top, width: right - bar.from, height: bottom - top };
    return [{ id: entry.id, kind: entry.kind, box }];
  }

  /** Words for the most important of many marks, wherever there is room. */
  #label(items: readonly Item[]): void {
    const page = this.#page;
    const boxes = new Map(items.map(({ id, box }) => [id, box]));
    const marked = this.#model.entries.filter(({ id }) => boxes.has(id));
    const chosen = marked.sort(byWeight).slice(0, 40);
    const wishes = chosen.map((entry) => {
      const blocks = [1000, 170, 120].flatMap(
        (width) => labelOf(page, entry, page.px(width), [entry.date]) ?? [],
      );
      return around(boxes.get(entry.id)!, blocks);
    });
    const bounds = {
      x: this.#left,
      y: this.#tops[0]!,
      width: page.width - this.#left,
      height: this.#bottom(this.#tops.length - 1) - this.#tops[0]!,
    };
    for (const one of placeLabels(wishes, [...boxes.values()], bounds))
      if (one) setWords(page, one.block, one.box.x, one.box.y);
  }
}
