import type { Page } from '../marks/page.js';
import { reachOf, timeStrip } from './axis.js';
import { linearAxis } from './linear-axis.js';
import { reach, type Reach } from './glyphs.js';
import { linesOf } from './labels.js';
import { levelOf } from './lanes.js';
import { ColumnNeeds, headStyle, narrowest } from './column-needs.js';
import type { LayoutOptions } from './layout.js';
import { isMark, type Entry, type TimelineModel } from './model.js';
import { fewSegments } from './few-segments.js';
import type { Segment } from './segments.js';
import { scaleThrough, type TimeScale } from './time.js';
import { gap, margin, rangeOf, type Start } from './tracks.js';

/** Where the mark of an entry stands along time, where its words start, and their room. */
export interface Spot extends Start {
  readonly room: number;
  /** Where its column ends. */
  readonly end: number;
  /** EDTF of the column's heading, which the words need not repeat. */
  readonly when: string;
}

interface Column {
  readonly segment: Segment;
  readonly x: number;
  readonly width: number;
}

/** Portions in which spare width is given away. */
const bits = 12;
/** Segments below which time is taken together only where words would not fit at all. */
const fewest = 5;
/** The most room that words have which go on past their column, and how far from a mark they end. */
const farthest = 240;
const beforeMark = 12;

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
  readonly #needs: ColumnNeeds;
  readonly #crossings = new Map<string, readonly number[]>();
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
    this.#needs = new ColumnNeeds(page, model, options);
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

  /** Where the lines of what lasts lead to other lanes: where it is in full. */
  startOf(entry: Entry): Spot {
    const { from, to, softFrom } = this.reach(entry);
    const page = this.#page;
    // Where a column begins no words are in its way.
    const starts = this.#columns.map((column) => column.x + 3);
    const x =
      starts.find((start) => from < start && start < to) ?? Math.min(from + softFrom, to - 4);
    return { x, text: x + page.px(reach + 5), room: page.px(168), end: x, when: '' };
  }

  /** Where lines from other lanes cross a lane; `near`, also where something stands in it. */
  crossings(lane: number, near = 0): readonly number[] {
    const key = `${lane} ${near}`;
    let found = this.#crossings.get(key);
    if (!found) {
      const { entries, facing } = this.#model;
      found = entries.flatMap((entry) => {
        const [from, to] = rangeOf(entry, facing);
        // What lasts stands nowhere along its lane: only its lines to others do.
        if (!this.spots.has(entry) && from === to) return [];
        const isNear = from - near < lane && lane < to + near;
        return isNear ? (this.spots.get(entry) ?? this.startOf(entry)).x : [];
      });
      this.#crossings.set(key, found);
    }
    return found;
  }

  *#stretch(): Generator<unknown, void> {
    const page = this.#page;
    const { window, entries } = this.#model;
    const room = page.width - this.left;
    // Rather than take all of time together, some words move to the list.
    const slack = 1.3;
    const most = (room * slack) / page.px(narrowest);
    const list = yield* fewSegments(entries, window, most, (some) => {
      // Of few, words take more lines rather than that what is apart is taken together.
      const held = some.filter(({ entries }) => entries[0]);
      const own = room * (held.length < fewest ? slack : 1);
      return this.#needs.least(some) <= own && sum(this.#needs.widths(some)) <= own;
    });
    yield* this.#give(list, this.#needs.widths(list));
    // The mark after that time keeps words off it.
    const ample = this.#needs.widths(list, page.px(beforeMark - gap));
    const fits = [...this.spots].every(([entry, spot]) => linesOf(page, entry, spot.room, []));
    if (!fits && sum(ample) <= room) yield* this.#give(list, ample);
    this.#scale = scaleThrough([
      ...this.#columns.map((column) => [column.segment.start, column.x] as const),
      [window.end, page.width],
    ]);
    this.#header();
  }

  /** Gives columns the widths they need and what is left, and marks their places in them. */
  *#give(list: readonly Segment[], own: number[]): Generator<unknown, void> {
    const room = this.#page.width - this.left;
    const spare = room - sum(own);
    this.tight = spare < 0 || list.length < fewest;
    // Spare width goes, bit by bit, where words stand highest; what lacks is taken from the widest.
    const heights = list.map((segment, i) => this.#needs.height(segment, own[i]!));
    for (let given = 0; spare && given < bits; given++) {
      yield;
      const of = spare < 0 ? own : heights;
      const i = of.indexOf(Math.max(...of));
      own[i]! += spare / bits;
      heights[i] = this.#needs.height(list[i]!, own[i]!);
    }
    let x = this.left;
    this.#columns = list.map((segment, i) => {
      const width = own[i]!;
      const column = { segment, x, width };
      x += width;
      return column;
    });
    for (const column of this.#columns) this.#spotsOf(column);
    for (const [entry, spot] of this.spots) this.spots.set(entry, this.#widened(entry, spot));
  }

  /** The strip to scale, lines that join it to the columns, and the columns' dates. */
  #header(): void {
    const page = this.#page;
    const toScale = timeStrip(page, this.#model, this.#options);
    const from = page.y + page.px(3);
    const to = from + page.px(15);
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
      if (segment.entries.length || page.wrap(words, room, headStyle).length < 3)
        page.paragraph(x + page.px(gap), room, words, headStyle);
      if (segment.unordered)
        page.paragraph(x + page.px(gap), room, this.#options.words.unordered, {
          size: 12,
          ink: 'ink-3',
        });
      bottom = Math.max(bottom, page.y);
    }
    page.y = bottom + page.px(6);
  }

  #spotsOf({ segment, x, width }: Column): void {
    const page = this.#page;
    const end = x + width;
    const { when } = segment;
    for (const [entry, start] of this.#needs.startsOf(segment)) {
      const text = x + start.text;
      const room = end - text - page.px(4);
      this.spots.set(entry, { ...start, x: x + start.x, text, room, end, when });
    }
  }

  /** Words go on past their column, up to what next stands in their lanes or crosses them. */
  #widened(entry: Entry, spot: Spot): Spot {
    const { facing } = this.#model;
    const level = levelOf(entry, facing);
    const sides = level % 1 ? [level - 0.5, level + 0.5] : [level];
    const lanes = spot.up === undefined ? sides : [sides[spot.up ? 0 : 1]!];
    const page = this.#page;
    let free = page.width;
    for (const [other, { x, when }] of this.spots) {
      if (x <= spot.x) continue;
      const [from, to] = rangeOf(other, facing);
      const near = when === spot.when ? 0 : 1;
      if (lanes.some((lane) => from - near < lane && lane < to + near))
        free = Math.min(free, x - page.px(reach + beforeMark));
    }
    const room = Math.max(spot.room, Math.min(free - spot.text, page.px(farthest)));
    // Off the edge of the picture, where that takes no further line.
    const lines = (width: number): number => linesOf(page, entry, width, [])?.length ?? 0;
    const most = page.width - page.px(margin) - spot.text;
    return { ...spot, room: room > most && lines(most) === lines(room) ? most : room };
  }

  /** Room for words before the next line to another lane goes through them, if that is enough. */
  #uncrossed(entry: Entry, { x, text, room }: Spot): number {
    const level = levelOf(entry, this.#model.facing);
    const stops = [level - 0.5, level, level + 0.5].flatMap((lane) => this.crossings(lane));
    const next = Math.min(...stops.filter((stop) => stop > x));
    const free = Math.min(room, next - this.#page.px(beforeMark) - text);
    const { said, answer } = entry;
    return linesOf(this.#page, entry, free, [said.stamp, answer]) ? free : room;
  }

  #linear(): void {
    const page = this.#page;
    const { window, entries } = this.#model;
    const { scale, lines } = linearAxis(page, this.#model, this.#options, this.left);
    this.#scale = scale;
    this.lines.push(...lines);
    for (const entry of entries.filter(isMark)) {
      const { span, when } = entry;
      const start = Math.max(span.start, window.start);
      const end = when.form === 'interval' ? start : Math.min(span.end, window.end);
      const x = this.#scale((start + end) / 2);
      // Words start past the time in which it may have been.
      const { to } = when.form === 'interval' ? { to: x } : this.reach(entry);
      const text =
        Math.max(x + page.px(reach), levelOf(entry, this.#model.facing) % 1 ? 0 : to) + page.px(5);
      this.spots.set(entry, { x, text, room: page.px(168), end: text, when: '' });
    }
    for (const [entry, spot] of this.spots)
      this.spots.set(entry, { ...spot, room: this.#uncrossed(entry, spot) });
  }
}
