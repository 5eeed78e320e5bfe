import { countTicks } from '../marks/axis.js';
import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import type { Hue } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import { reachOf } from './axis.js';
import { linearAxis } from './linear-axis.js';
import { BarItem, BarRow, BarRows, binOf, putSoft, rankOf, type PlacedBar } from './bar-row.js';
import { barShapes, softBarShapes } from './bar-shapes.js';
import { barOf, softBar, type Reach } from './glyphs.js';
import { block, byWeight, setWords } from './labels.js';
import type { Drawn, Item, LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';
import { edtfOf, type TimeScale } from './time.js';
import { manyOf } from './words/many.js';

export { Tree } from './tree.js';

/** Round counts up to `most`; the highest itself where none is round. */
function ticksOf(most: number, about: number): number[] {
  const ticks = countTicks(most, about);
  return ticks.length > 1 || !most ? ticks : [0, most];
}

/** So many periods lie behind all; pixels that others which last may take one over the other. */
const mostPeriods = 40;
const mostLong = 120;
/** The least height of a bar of a fuzzy date. */
const leastSoft = 4;
/** Pixels that the highest bar takes, and the most that one event takes of it. */
const tallest = 110;
const mostEach = 28;
/** Events that the highest bar of a lane counts to be named. */
const leastNamed = 3;
const day = 864e5;
/** Events between two chances to pause. */
const some = 2000;

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
  #rows!: BarRows;
  /** By the number of their entry; those of bars that found no room are not there. */
  readonly #items: (Item | undefined)[];
  #unit = 0;
  #more = 0;
  /** Pixels at which the window starts and ends. */
  #from = 0;
  #to = 0;

  constructor(blank: () => Page, model: TimelineModel, options: LayoutOptions) {
    this.#page = blank();
    this.#over = blank();
    this.#model = model;
    this.#options = options;
    this.#left = this.#page.px(30);
    this.#items = new Array<undefined>(model.entries.length).fill(undefined);
  }

  *draw(): Generator<unknown, Drawn> {
    const page = this.#page;
    const { lanes } = this.#model;
    const { scale } = linearAxis(page, this.#model, this.#options, this.#left);
    const { window } = this.#model;
    [this.#from, this.#to] = [scale(window.start), scale(window.end)];
    const periods = yield* this.#sort(scale);
    page.y += page.px(6);
    this.#nameOf(periods);
    const most = Math.max(1, ...this.#rows.all.flatMap(({ most, mostSoft }) => [most, mostSoft]));
    this.#unit = page.px(Math.min(mostEach, tallest / most));
    const edges = lanes.map((_, i) => {
      const top = page.y;
      this.#lane(i);
      const line = this.#rows.at(i + 0.5);
      const edge = page.y;
      if (line) this.#line(line);
      return [top, edge] as const;
    });
    for (const one of this.#rows.apart) {
      this.#nameLanes(one.lanes);
      this.#line(one.row);
    }
    for (const [entry, bar, i] of periods) {
      const y = edges[entry.lanes[0]!]![0];
      const height = edges[entry.lanes.at(-1)!]![1] - y;
      page.shapes.unshift(...softBar(bar, y, height, { ink: 'period' }, false));
      this.#item(entry, i, bar, y, height);
    }
    page.shapes.push(...this.#over.shapes);
    const all = this.#items as readonly Item[];
    const items = this.#more ? all.filter((item) => item !== undefined) : all;
    return { page, items, more: this.#more, many: manyOf(this.#options) };
  }

  /** Sorts events into rows; answers the periods that lie behind them. */
  *#sort(scale: TimeScale): Generator<unknown, PlacedBar[]> {
    const { entries, window, facing } = this.#model;
    const room = this.#page.width - this.#left;
    const bin = binOf(entries, scale, room, this.#page.px(6));
    this.#rows = new BarRows(facing, () => new BarRow(this.#left, bin, this.#page.width));
    const periods: PlacedBar[] = [];
    // Entries of the same lanes share the list of them.
    const rows = new Map<readonly number[], BarRow>();
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]!;
      const { span, lanes } = entry;
      const start = scale(span.start);
      const length = scale(span.end) - start;
      let row = rows.get(lanes);
      if (!row) rows.set(lanes, (row = this.#rows.of(entry)));
      if (length > bin) {
        const reach = reachOf(entry, scale, window);
        const { when, band, event, form } = entry;
        if (when.form === 'interval' || form === 'strip' || event?.kind === 'war') {
          const into = periods.length < mostPeriods && band ? periods : row.long;
          into.push([entry, reach, i]);
        } else
          this.#items[i] = new BarItem(entry, row.softBar(when, reach).stack, 0, rankOf(entry));
      } else {
        const bar = Math.floor((start + length / 2 - this.#left) / bin);
        this.#items[i] = new BarItem(entry, row, bar, rankOf(entry));
      }
      if (i % some === 0) yield;
    }
    return periods;
  }

  #nameLanes(lanes: ReadonlySet<number>): void {
    const page = this.#page;
    const names = this.#model.lanes.filter((_, i) => lanes.has(i)).map(({ name }) => name);
    page.y += page.px(10);
    page.paragraph(0, page.width, names.join(' – '), { size: 14, bold: true, ink: 'ink-2' });
  }

  #item({ id, kind }: Entry, i: number, { from, to }: Reach, y: number, height: number): void {
    this.#items[i] = { id, kind, box: { x: from, y, width: to - from, height } };
  }

  /** Names of periods over them, wherever there is room; the others are on their cards. */
  #nameOf(periods: readonly PlacedBar[]): void {
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
  #lane(lane: number): void {
    const page = this.#page;
    const { name, hue } = this.#model.lanes[lane]!;
    const row = this.#rows.at(lane);
    const up = lane <= Math.max(0, this.#model.facing);
    const style = { size: 14, bold: true, ink: `text-${hue}` } as const;
    const pieces = [
      () => {
        page.y += page.px(6);
        if (name) page.paragraph(0, page.width, name, style);
        page.y += page.px(8);
      },
      () => row && this.#tracks(row.long),
      () => row && this.#softBars(row, hue, up),
      () => {
        if (row) this.#bars(row, row.most * this.#unit, up, hue);
      },
    ];
    for (const put of up ? pieces : pieces.reverse()) put();
  }

  /** What concerns two, half above and half below the line between them. */
  #line(row: BarRow): void {
    const page = this.#page;
    const height = row.most * this.#unit;
    const top = page.y;
    this.#tracks(row.long);
    this.#softBars(row, 0, true);
    // Where nothing is counted, what lasts lies on the line itself.
    const middle = height ? page.y + page.px(5) + height / 2 : (top + page.y - 4) / 2;
    page.y += page.px(5);
    page.rule(this.#left, middle, page.width, middle, 'ink-3');
    this.#stand(row, 0, middle, -this.#unit / 2, true);
    page.y += height + page.px(5);
  }

  #tracks(long: readonly PlacedBar[]): void {
    const { shapes } = this.#over;
    const { y, width } = this.#page;
    const needed = new Skyline(width);
    const tracks = long.map(([, { from, to }]) => needed.put(from, to - from, 1) + 1);
    // Thinner where many last at the same time, so that there is room for all.
    const px = this.#page.px(Math.max(3, Math.min(14, mostLong / Math.max(1, ...tracks))));
    const sky = new Skyline(width);
    let most = 0;
    for (const [entry, bar, i] of long) {
      const length = bar.to - bar.from;
      const at = sky.at(bar.from, length);
      if (at >= this.#page.px(mostLong)) {
        this.#more++;
        continue;
      }
      sky.put(bar.from, length, px);
      most = Math.max(most, at + px);
      const thick = px > this.#page.px(9) ? px - 4 : px - 1;
      shapes.push(...barOf(entry, bar, y + at, thick, false));
      this.#item(entry, i, bar, y + at, thick);
    }
    this.#page.y += most;
  }

  /** Events of fuzzy dates, on the same scale: each as wide as that, its parts as in other bars. */
  #softBars(row: BarRow, hue: Hue, up: boolean): void {
    const page = this.#page;
    const over = this.#over;
    const sky = new Skyline(page.width);
    const set = row.wideFirst.map(({ reach, stack }) => {
      const height = Math.max(stack.most * this.#unit, page.px(leastSoft));
      return { reach, stack, height, at: putSoft(sky, reach, height) };
    });
    const most = Math.max(0, ...set.map(({ at, height }) => at + height));
    const gap = most && page.px(4);
    const base = page.y + gap + (up ? most : 0);
    if (most) page.rule(this.#left, base, page.width, base, 'line');
    for (const { reach, stack, height, at } of set) {
      const each = ((up ? -1 : 1) * height) / stack.most;
      const start = base + (up ? -at : at);
      stack.stand(start, each, false);
      over.shapes.push(...softBarShapes(reach, stack, hue, start, each));
      this.#nameSoft(reach, stack.most, up ? start - height : start, height);
    }
    page.y += most + 2 * gap;
  }

  /** How many a soft bar counts, where it has room for that. */
  #nameSoft({ from, to }: Reach, count: number, top: number, height: number): void {
    const page = this.#page;
    const text = this.#options.number(count);
    const style = { size: 12, ink: 'ink-1', bold: true } as const;
    const width = page.widthOf(text, style);
    if (height < page.line(12) || to - from < width + page.px(8)) return;
    const y = top + height / 2 + page.px(4);
    this.#over.text((from + to - width) / 2, y, text, { ...style, halo: true });
  }

  #bars(row: BarRow, height: number, up: boolean, hue: Hue): void {
    const page = this.#page;
    const { number } = this.#options;
    const peak = row.most < leastNamed ? undefined : row.peak;
    const named = peak === undefined ? 0 : page.line(12);
    if (up) page.y += named;
    const base = page.y + (up ? height : 0);
    const each = up ? -this.#unit : this.#unit;
    for (const count of ticksOf(row.most, height / page.px(34))) {
      const y = base + count * each;
      page.rule(this.#left, y, page.width, y, count ? 'grid' : 'ink-3');
      if (!count) continue;
      const style = { size: 12, ink: 'ink-3', anchor: 'end' } as const;
      page.text(this.#left - page.px(5), y + page.px(4), number(count), style);
    }
    this.#stand(row, hue, base, each, false);
    page.y += height;
    if (peak !== undefined)
      this.#nameBar(row, peak, base + row.most * each + page.px(up ? -4 : 13));
    if (!up) page.y += named;
  }

  /** A bar's time and count, at its end. */
  #nameBar(row: BarRow, bar: number, y: number): void {
    const page = this.#page;
    const { window } = this.#model;
    const { date, number } = this.#options;
    const [from, to] = [bar, bar + 1].map((i) => {
      const share = (row.left + i * row.bin - this.#from) / (this.#to - this.#from);
      const time = window.start + Math.max(0, Math.min(1, share)) * (window.end - window.start);
      return Math.round(time / day) * day;
    }) as [number, number];
    const when = date(edtfOf({ start: from, end: Math.max(to, from + day) }));
    const text = `${when}: ${number(row.most)}`;
    const style = { size: 12, ink: 'ink-2' } as const;
    const width = page.widthOf(text, style);
    const x = Math.min(row.middle(bar) - width / 2, page.width - page.px(4) - width);
    this.#over.text(Math.max(this.#left, x), y, text, style);
  }

  /** Sets the bars of a row on their line. */
  #stand(row: BarRow, hue: Hue, base: number, each: number, mirrored: boolean): void {
    row.stand(base, each, mirrored);
    this.#over.shapes.push(...barShapes(row, hue, base, each, mirrored));
  }
}
