import { countTicks } from '../marks/axis.js';
import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import type { Hue, Ink, Point, Shape } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import { linearAxis, reachOf } from './axis.js';
import { barOf, softBar, type Reach } from './glyphs.js';
import { block, byWeight, setWords } from './labels.js';
import { levelOf } from './lanes.js';
import type { Drawn, Item, LayoutOptions } from './layout.js';
import type { Entry, Span, TimelineModel } from './model.js';
import type { TimeScale } from './time.js';

/** What has dates too long for a bar of its own: so many lie behind all, or one over the other. */
const mostPeriods = 40;
const mostTracks = 4;
/** Pixels that the highest bar takes, and the most that one event takes of it. */
const tallest = 110;
const mostEach = 10;

type Placed = readonly [entry: Entry, bar: Reach];

/** A lane, or the line between two: what stands there by its place on the axis, and what lasts. */
interface Row {
  readonly stacks: Map<number, Entry[]>;
  readonly long: Placed[];
}

/** A bar's parts from its line on: confirmed, reported, in doubt, claimed, withdrawn. */
const rankOf = ({ status, hollow }: Entry): number => {
  if (status === 'withdrawn') return 4;
  if (hollow) return 3;
  return status === 'confirmed' ? 0 : status === 'reported' ? 1 : 2;
};

/**
 * Many events, on an axis to scale: a bar for each stretch of time, in which every event is as
 * high as any other. The two that face each other are mirrored; what concerns both is between.
 */
export class Dense {
  readonly #page: Page;
  /** What lies over periods and rules. */
  readonly #over: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #left: number;
  readonly #rows = new Map<number, Row>();
  readonly #items: Item[] = [];
  #unit = 0;
  #bin = 0;
  #more = 0;

  constructor(blank: () => Page, model: TimelineModel, options: LayoutOptions) {
    this.#page = blank();
    this.#over = blank();
    this.#model = model;
    this.#options = options;
    this.#left = this.#page.px(30);
  }

  draw(): Drawn {
    const page = this.#page;
    const { entries, window, lanes } = this.#model;
    const { scale } = linearAxis(page, this.#model, this.#options, this.#left);
    const periods = this.#sort(entries, scale, window);
    page.y += page.px(6);
    this.#nameOf(periods);
    const tallestOf = ({ stacks }: Row): number =>
      [...stacks.values()].reduce((most, { length }) => Math.max(most, length), 0);
    const most = Math.max(1, ...[...this.#rows.values()].map(tallestOf));
    this.#unit = page.px(Math.min(mostEach, tallest / most));
    const edges = lanes.map((_, i) => {
      const top = page.y;
      this.#lane(i, tallestOf);
      const line = this.#rows.get(i + 0.5);
      const edge = page.y;
      if (line) this.#line(line, tallestOf(line));
      return [top, edge] as const;
    });
    for (const [entry, bar] of periods) {
      const y = edges[entry.lanes[0]!]![0];
      const height = edges[entry.lanes.at(-1)!]![1] - y;
      page.shapes.unshift(...softBar(bar, y, height, { ink: 'period' }, false));
      this.#item(entry, bar.from, y, bar.to - bar.from, height);
    }
    page.shapes.push(...this.#over.shapes);
    return { page, items: this.#items, more: this.#more };
  }

  /** Sorts events into rows; answers the periods that lie behind them. */
  #sort(entries: readonly Entry[], scale: TimeScale, window: Span): Placed[] {
    const { px, width } = { px: this.#page.px(6), width: this.#page.width };
    const starts = Float64Array.from(entries, ({ span }) => scale(span.start));
    const lengths = Float64Array.from(entries, ({ span }, i) => scale(span.end) - starts[i]!);
    // A bar is as wide as most of its events' own time.
    const sorted = lengths.slice().sort();
    const usual = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
    this.#bin = Math.max(px, Math.min(usual + 1, width / 8));
    const periods: Placed[] = [];
    entries.forEach((entry, i) => {
      const { band } = entry;
      const key = levelOf(entry, this.#model.facing);
      let row = this.#rows.get(key);
      if (!row) this.#rows.set(key, (row = { stacks: new Map(), long: [] }));
      if (lengths[i]! > this.#bin) {
        const into = band && periods.length < mostPeriods ? periods : row.long;
        return void into.push([entry, reachOf(entry, scale, window)]);
      }
      const at = Math.floor((starts[i]! + lengths[i]! / 2 - this.#left) / this.#bin);
      const stack = row.stacks.get(at);
      if (stack) stack.push(entry);
      else row.stacks.set(at, [entry]);
    });
    return periods;
  }

  #item({ id, kind }: Entry, x: number, y: number, width: number, height: number): void {
    this.#items.push({ id, kind, box: { x, y, width, height } });
  }

  /** Names of periods over them, wherever there is room; the others are on their cards. */
  #nameOf(periods: readonly Placed[]): void {
    const page = this.#page;
    const { y, width } = page;
    const style = { size: 12, bold: true, ink: 'ink-2' } as const;
    const sorted = [...periods].sort(([a], [b]) => byWeight(a, b));
    const wishes = sorted.map(([{ said }, { from, to }]) =>
      [260, 150, 100].map((room) => {
        const lines = page
          .wrap(said.title, page.px(room), style)
          .map((text) => ({ ...style, text }));
        const words = block(page, lines);
        const x = Math.max(0, Math.min((from + to - words.width) / 2, width - words.width));
        return { words, box: { ...words, x, y, width: words.width + page.px(8) } };
      }),
    );
    const bounds = { x: 0, y, width: width + page.px(8), height: 3 * page.line(12) };
    for (const found of placeLabels(wishes, [], bounds)) {
      if (!found) continue;
      setWords(page, found.words, found.box.x, y);
      page.y = Math.max(page.y, y + found.words.height + page.px(6));
    }
  }

  /** A lane: its name at the far end, what lasts, bars towards or away from the facing line. */
  #lane(lane: number, tallestOf: (row: Row) => number): void {
    const page = this.#page;
    const { name, hue } = this.#model.lanes[lane]!;
    const row = this.#rows.get(lane);
    const up = lane <= Math.max(0, this.#model.facing);
    const style = { size: 14, bold: true, ink: `text-${hue}` } as const;
    const parts = [
      () => {
        page.y += page.px(6);
        if (name) page.paragraph(0, page.width, name, style);
        page.y += page.px(8);
      },
      () => row && this.#tracks(row.long),
      () => {
        if (row) this.#bars(row, tallestOf(row) * this.#unit, up, hue);
      },
    ];
    for (const part of up ? parts : parts.reverse()) part();
  }

  /** What concerns two, half above and half below the line between them. */
  #line(row: Row, most: number): void {
    const page = this.#page;
    this.#tracks(row.long);
    page.y += page.px(5);
    const middle = page.y + (most * this.#unit) / 2;
    page.rule(this.#left, middle, page.width, middle, 'ink-3');
    this.#stacks(row, 0, middle, -this.#unit / 2, true);
    page.y += most * this.#unit + page.px(5);
  }

  #tracks(long: readonly Placed[]): void {
    const { shapes, px, y } = { shapes: this.#over.shapes, px: this.#page.px(14), y: this.#page.y };
    const sky = new Skyline(this.#page.width);
    let most = 0;
    for (const [entry, bar] of long) {
      const length = bar.to - bar.from;
      const at = sky.at(bar.from, length);
      if (at >= mostTracks * px) {
        this.#more++;
        continue;
      }
      sky.put(bar.from, length, px);
      most = Math.max(most, at + px);
      shapes.push(...barOf(entry, bar, y + at, px - 4, false));
      this.#item(entry, bar.from, y + at, length, px - 4);
    }
    this.#page.y += most;
  }

  #bars(row: Row, height: number, up: boolean, hue: Hue): void {
    const page = this.#page;
    const { number } = this.#options;
    const base = page.y + (up ? height : 0);
    const each = up ? -this.#unit : this.#unit;
    for (const count of countTicks(height / this.#unit, Math.max(1, height / page.px(34)))) {
      const y = base + count * each;
      page.rule(this.#left, y, page.width, y, count ? 'grid' : 'ink-3');
      if (!count) continue;
      const style = { size: 12, ink: 'ink-3', anchor: 'end' } as const;
      page.text(this.#left - page.px(5), y + page.px(4), number(count), style);
    }
    this.#stacks(row, hue, base, each, false);
    page.y += height;
  }

  /**
   * All bars of a row, from `base` on and, if they are `mirrored`, also the other way: one stroke for
   * each part, not a shape for each event.
   */
  #stacks({ stacks }: Row, hue: Hue, base: number, each: number, mirrored: boolean): void {
    const parts: { outer: Point[][]; inner: Point[][] }[] = Array.from({ length: 5 }, () => ({
      outer: [],
      inner: [],
    }));
    for (const [i, stack] of stacks) {
      const x = this.#left + (i + 0.5) * this.#bin;
      if (stack.length > 1) stack.sort((a, b) => rankOf(a) - rankOf(b));
      let start = 0;
      stack.forEach((entry, n) => {
        // A mirrored event lies around those before it.
        const top = base + Math.min(each, 0) * (n + 1) + Math.max(each, 0) * n;
        const height = Math.abs(each) * (mirrored ? 2 * (n + 1) : 1);
        this.#item(entry, x - this.#bin / 2, top, this.#bin, height);
        const rank = rankOf(entry);
        if (n + 1 < stack.length && rankOf(stack[n + 1]!) === rank) return;
        for (const step of mirrored ? [each, -each] : [each]) {
          const from = base + start * step;
          const to = base + (n + 1) * step;
          const { outer, inner } = parts[rank]!;
          outer.push([
            [x, from],
            [x, to],
          ]);
          inner.push([
            [x, from],
            [x, to - Math.sign(step)],
          ]);
        }
        start = n + 1;
      });
    }
    const width = this.#bin - 1;
    const lines = (pieces: Point[][], ink: Ink, wide: number, dash?: string): Shape[] =>
      pieces.length
        ? [{ type: 'lines', lines: pieces, ink, width: wide, ...(dash && { dash }) }]
        : [];
    // As elsewhere: full, light, banded, empty; what was withdrawn has no colour.
    const inside = [undefined, `tint-${hue}`, undefined, 'surface', undefined] as const;
    for (const [rank, { outer, inner }] of parts.entries()) {
      const ink = rank < 4 ? (`hue-${hue}` as const) : 'line';
      const fill = inside[rank];
      this.#over.shapes.push(
        ...lines(outer, ink, width, rank === 2 ? '2 1' : undefined),
        ...(fill ? lines(inner, fill, width - 2) : []),
      );
    }
  }
}
