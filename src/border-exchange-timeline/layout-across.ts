import type { Page } from '../marks/page.js';
import { around, placeLabels } from '../marks/place-labels.js';
import type { Box, Ink, Point, Shape } from '../marks/shape.js';
import { Columns, gap } from './columns.js';
import { chevron, entryBar, glyph, head, reach, softBar, unanswered } from './glyphs.js';
import { type Reach } from './axis.js';
import { byWeight, labelOf, mostLabelled, setWords, type Key, type Words } from './labels.js';
import type { Item, LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';
import { Placing, type Put } from './placing.js';

/** Marks that are given words where marks are too many for all of them to have some. */
const mostWishes = 40;

/** Lanes that run across, time from left to right. */
export class Across {
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #stretched: boolean;
  readonly #columns: Columns;
  readonly #placing: Placing;
  readonly #bare: boolean;
  readonly #left: number;

  constructor(
    page: Page,
    model: TimelineModel,
    options: LayoutOptions,
    key: Key,
    stretched: boolean,
  ) {
    this.#page = page;
    this.#stretched = stretched;
    this.#model = model;
    this.#bare = !stretched && model.entries.length > mostLabelled;
    const names = model.lanes.map(({ name }) => page.widthOf(name, { size: 12, bold: true }));
    const longest = Math.min(page.px(78), Math.max(...names));
    const narrow = page.width < 720 * page.scale;
    this.#left = longest && (narrow ? longest : page.px(82)) + page.px(14);
    this.#columns = new Columns(page, model, options, this.#left, stretched);
    this.#placing = new Placing(page, model, options, key, this.#columns, this.#bare);
  }

  /** Whether columns are too narrow for their words. */
  get tight(): boolean {
    return this.#columns.tight;
  }

  draw(): { items: Item[]; more: number } {
    const { puts, more, tops } = this.#placing;
    this.#ground();
    for (const put of puts) this.#drawLines(put);
    // A strip lies behind the marks of its line.
    const behind = [...puts].sort(
      (a, b) => Number(b.part === 'strip') - Number(a.part === 'strip'),
    );
    const items = behind.flatMap((put) => this.#draw(put));
    if (this.#bare) this.#label(items);
    this.#page.y = this.#placing.bottom(tops.length - 1);
    return { items, more };
  }

  #line(points: readonly Point[], ink: Ink, width: number, dash?: string): void {
    this.#page.shapes.push({ type: 'line', points, ink, width, ...(dash && { dash }) });
  }

  /** Periods, the lines of columns and lanes, and the lanes' names. */
  #ground(): void {
    const page = this.#page;
    const { lanes, entries } = this.#model;
    const { tops, heights } = this.#placing;
    for (const entry of entries) {
      if (!entry.band) continue;
      const bar = this.#columns.reach(entry);
      for (const lane of entry.lanes) {
        const fill = { ink: 'period' } as const;
        page.shapes.push(...softBar(bar, tops[lane]!, heights[lane]!, fill, false));
      }
      page.shapes.push(...this.#ends(bar, tops[entry.lanes[0]!]! + page.px(9)));
    }
    const end = this.#placing.bottom(lanes.length - 1);
    const down = (x: number) => [[x, tops[0]!] as const, [x, end] as const];
    for (const x of this.#columns.lines) this.#line(down(x), 'line', 1, '1 4');
    const over = (y: number) => [[0, y] as const, [page.width, y] as const];
    lanes.forEach((lane, i) => {
      const y = tops[i]!;
      this.#line(over(y), i ? 'line' : 'ink-3', 1);
      if (!lane.name) return;
      const fill = { ink: `hue-${lane.hue}` } as const;
      const height = heights[i]! - 0.5;
      page.shapes.push({ type: 'rect', x: 0, y: y + 0.5, width: 4, height, fill });
      setWords(page, this.#placing.name(lane), page.px(11), y + page.px(5));
    });
    this.#line(over(end), 'line', 1);
  }

  /** Lines that lead away from a mark: to the line it belongs to, and into other lanes. */
  #drawLines(put: Put): void {
    const { entry, lane, part, x } = put;
    const { middle } = this.#placing.place(put);
    if (part === 'target' || part === 'end') return this.#drawLink(put, middle);
    if (part !== 'mark' || entry.lanes.length < 2) return;
    const line = put.fromEnd ? this.#placing.bottom(lane) : this.#placing.tops[lane]!;
    this.#line(
      [
        [x, line],
        [x, middle],
      ],
      'line',
      1,
    );
  }

  /** An arrow to whom it was sent; a line with a dot to a mediator, dotted, or a further party. */
  #drawLink({ entry, x, lane, part, fromEnd }: Put, y: number): void {
    const { shapes } = this.#page;
    const from = this.#placing.puts.find((put) => put.entry === entry && put.lane !== lane);
    if (!from) return;
    const start = this.#placing.place(from).middle;
    if (part === 'end') {
      const ink = `hue-${this.#model.lanes[lane]!.hue}` as const;
      this.#line(
        [
          [x, start],
          [x, y],
        ],
        ink,
        2,
        entry.via.includes(lane) ? '2 4' : undefined,
      );
      shapes.push({ type: 'dot', x, y, r: 4, fill: { ink } });
      return;
    }
    const ink: Ink = `hue-${entry.hues[0] ?? 0}`;
    const end = entry.answer ? y + (fromEnd ? 8 : -8) : y;
    this.#line(
      [
        [x, start],
        [x, end],
      ],
      ink,
      2,
    );
    shapes.push(head(x, end, ink, false, fromEnd));
    if (entry.answer) shapes.push(unanswered(x, y));
  }

  #draw(put: Put): Item[] {
    const page = this.#page;
    const { entry, part, words, text, x } = put;
    const { y, middle } = this.#placing.place(put);
    if (part === 'bar') return this.#drawBar(put, y);
    const top = y + (put.wordsAt ?? 0);
    if (part === 'strip') return this.#drawStrip(put, middle, top);
    if (part === 'mark' || part === 'line') {
      if (!this.#stretched && !entry.band) this.#soft(entry, middle);
      page.shapes.push(...glyph(entry, x, middle, false));
    }
    if (words) setWords(page, words, text, top, !this.#stretched);
    if (part === 'target' || part === 'end') return [];
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
    const bar = this.#columns.reach(entry);
    if (entry.when.form === 'interval' || bar.to - bar.from < 2 * reach + 4) return;
    const fill = { ink: `tint-${entry.hues.length > 1 ? 0 : (entry.hues[0] ?? 0)}` } as const;
    this.#page.shapes.push(...softBar(bar, y - 3, 6, fill, false));
  }

  #ends(bar: Reach, y: number): Shape[] {
    return [
      ...(bar.cutTo ? [chevron(bar.to - 5, y, false, true)] : []),
      ...(bar.cutFrom ? [chevron(bar.from + 5, y, false, false)] : []),
    ];
  }

  #drawBar({ entry, words, text, height, ...put }: Put, y: number): Item[] {
    const page = this.#page;
    const bar = put.reach!;
    const inside = words && words.height < page.line(13);
    const thickness = page.px(inside ? 20 : 10);
    const top = inside || !words ? y : y + words.height + page.px(3);
    const middle = top + thickness / 2;
    page.shapes.push(...entryBar(entry, bar, top, thickness, false), ...this.#ends(bar, middle));
    if (inside) this.#run(words, text, middle);
    else if (words) setWords(page, words, text, y, true);
    const left = Math.min(bar.from, text);
    const right = Math.max(bar.to, words ? text + words.width : 0);
    const box = { x: left, y, width: right - left, height: height - page.px(gap) };
    return [{ id: entry.id, kind: entry.kind, box }];
  }

  /** Words one after the other on one line. */
  #run({ lines }: Words, x: number, middle: number): void {
    const page = this.#page;
    for (const { text, ...style } of lines)
      x += page.text(x, middle + page.px(style.size) * 0.36, text, style) + page.px(6);
  }

  #drawStrip({ entry, words, text, ...put }: Put, middle: number, y: number): Item[] {
    const bar = put.reach!;
    const { shapes } = this.#page;
    shapes.push(...entryBar(entry, bar, middle - 5, 10, false), ...this.#ends(bar, middle));
    if (words) setWords(this.#page, words, text, y);
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
    const wishes = marked
      .sort(byWeight)
      .slice(0, mostWishes)
      .map((entry) => {
        const blocks = [1000, 170, 120].flatMap(
          (width) => labelOf(page, entry, page.px(width), [entry.date]) ?? [],
        );
        return around(boxes.get(entry.id)!, blocks);
      });
    const [y = 0] = this.#placing.tops;
    const height = this.#placing.bottom(this.#placing.tops.length - 1) - y;
    const bounds = { x: this.#left, y, width: page.width - this.#left, height };
    for (const one of placeLabels(wishes, [...boxes.values()], bounds))
      if (one) setWords(page, one.block, one.box.x, one.box.y);
  }
}
