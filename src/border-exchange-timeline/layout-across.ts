import type { Page } from '../marks/page.js';
import type { Ink } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import { Columns, gap, type Spot } from './columns.js';
import { barOf, glyph, head, reach, softBar, unanswered, type Reach } from './glyphs.js';
import { ground, nameOf } from './ground.js';
import { block, labelOf, setWords, type Key, type Words } from './labels.js';
import { endsOf, lineOf } from './lanes.js';
import type { Drawn, Item, LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';

/** A lane seen from one of its edges: what stands there stands on what was there before. */
interface Side {
  readonly sky: Skyline;
  readonly edge: number;
  readonly up: boolean;
}

/** Where the edges of lanes are, and marks: each by an edge and how far it is below that. */
interface Plan {
  /** Whether words of marks on lines stand above the line. */
  readonly above: boolean;
  readonly edges: readonly number[];
  readonly marks: Map<Entry, readonly [edge: number, off: number]>;
}

/**
 * Lanes that run across, time from left to right. Lanes grow with what they hold, so everything is
 * put in its place more than once: to see how high lanes are, and to draw.
 */
export class Across {
  readonly #page: Page;
  readonly #blank: () => Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #key: Key;
  readonly #columns: Columns;
  readonly #stretched: boolean;
  readonly #pad: number;
  readonly #names: readonly Words[];
  #plan: Plan;
  #lanes: { readonly top: Side; readonly end: Side }[] = [];
  /** Bars on lines, lines from lane to lane, marks and words. */
  #layers: Page[] = [];
  #items: Item[] = [];
  /** Words are set once, however often they are put in their place. */
  readonly #labels = new Map<Entry, Words | undefined>();
  #striped = new Set<number>();

  constructor(
    blank: () => Page,
    model: TimelineModel,
    options: LayoutOptions,
    key: Key,
    stretched: boolean,
  ) {
    const page = (this.#page = blank());
    this.#blank = blank;
    this.#model = model;
    this.#options = options;
    this.#key = key;
    this.#stretched = stretched;
    this.#pad = page.px(7);
    const names = model.lanes.map(({ name }) => page.widthOf(name, { size: 12, bold: true }));
    const longest = Math.min(page.px(78), Math.max(...names));
    const narrow = page.width < 720 * page.scale;
    const left = longest && (narrow ? longest : page.px(82)) + page.px(14);
    this.#columns = new Columns(page, model, options, left, stretched);
    this.#names = model.lanes.map((lane) => nameOf(page, lane, left - page.px(14), options, key));
    this.#plan = { above: false, edges: [0, ...names.map(() => 0)], marks: new Map() };
  }

  /** Gives time its room; answers whether words have too little of it. */
  *isTight(): Generator<unknown, boolean> {
    yield* this.#columns.place();
    return this.#columns.tight;
  }

  *draw(): Generator<unknown, Drawn> {
    const page = this.#page;
    const steps = this.#steps();
    const blank = this.#plan;
    // Words of lines stand below or above them all, whichever takes less height.
    const below = this.#fill(steps, blank);
    yield;
    const above = this.#fill(steps, { ...blank, above: true });
    yield;
    const better = above.edges.at(-1)! < below.edges.at(-1)! ? above : below;
    const { edges } = this.#fill(steps, better);
    yield;
    ground(page, this.#model, this.#columns, edges, this.#names);
    page.shapes.push(...this.#layers.flatMap(({ shapes }) => shapes));
    page.y = edges.at(-1)!;
    return { page, items: this.#items, more: 0 };
  }

  /** Puts everything where a plan has it; answers the plan as it should have been. */
  #fill(steps: readonly (() => void)[], plan: Plan): Plan {
    const { lanes, facing } = this.#model;
    const { width, y } = this.#page;
    this.#plan = { ...plan, marks: new Map(plan.marks) };
    this.#items = [];
    this.#striped.clear();
    this.#key.clear();
    this.#layers = [this.#blank(), this.#blank(), this.#blank()];
    this.#lanes = lanes.map((_, i) => ({
      top: { sky: new Skyline(width), edge: i, up: false },
      end: { sky: new Skyline(width), edge: i + 1, up: true },
    }));
    for (const step of steps) step();
    const heights = this.#lanes.map(({ top, end }, i) => {
      const least = Math.max(this.#names[i]!.height, this.#page.px(20));
      return Math.max(top.sky.against(end.sky), least) + 2 * this.#pad;
    });
    // The two that face each other are alike.
    if (facing >= 0)
      heights[facing] = heights[facing + 1] = Math.max(heights[facing]!, heights[facing + 1]!);
    const edges = heights.reduce((tops, height) => [...tops, tops.at(-1)! + height], [y]);
    return { ...this.#plan, edges };
  }

  /**
   * First what stands on lines and comes from above; what goes on or comes from below is last. Of
   * several in one column on one line the first stands on it, the others below in order of time; of
   * many, the middle one.
   */
  #steps(): (() => void)[] {
    const { entries, facing } = this.#model;
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const spot = this.#columns.spots.get(entry);
      if (!spot?.when || entry.lanes.length < 2 || entry.form === 'strip') continue;
      const key = `${lineOf(entry.lanes, facing)} ${spot.when}`;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
    const off = new Map<Entry, number>();
    for (const group of groups.values())
      group.forEach((entry, i) => off.set(entry, group.length > 3 ? i - (group.length >> 1) : i));
    const steps = entries.flatMap((entry): [number, () => void][] => {
      const { form, lanes, to } = entry;
      const spot = this.#columns.spots.get(entry);
      if (form === 'bar' || !spot) return [[3, () => this.#putBar(entry)]];
      const line = lineOf(lanes, facing);
      const far = off.get(entry) ?? 0;
      const own = (): void => {
        if (form === 'strip') return this.#putStrip(entry, spot);
        const words = this.#words(entry, spot.room, spot.when);
        if (lanes.length > 1) this.#putOnLine(entry, spot, words, far);
        else this.#putIn(entry, spot, this.#lanes[lanes[0]!]!.top, words);
      };
      const rank = to === undefined ? 4 : to < line ? 2 : 5;
      return [
        [lanes.length > 1 ? Math.abs(far) / 1e6 : rank, own],
        ...endsOf(entry, facing).map((lane): [number, () => void] => [
          lane < line ? 6 : 1,
          () => this.#putEnd(entry, lane, spot),
        ]),
      ];
    });
    return steps.sort(([a], [b]) => a - b).map(([, step]) => step);
  }

  /** Where something so high, so far from its edge, has its top. */
  #top({ edge, up }: Side, far: number, height: number): number {
    const y = this.#plan.edges[edge]!;
    return up ? y - far - height : y + far;
  }

  /** Puts a box into a lane, from its edge; answers its top. */
  #put(side: Side, x: number, width: number, height: number): number {
    return this.#top(side, side.sky.put(x, width, height) + this.#pad, height);
  }

  #words(entry: Entry, room: number, when: string): Words {
    if (!this.#labels.has(entry)) {
      const { duration, stamp } = entry.said();
      const date = entry.when.text === when ? duration : stamp;
      const answer = entry.to === undefined ? entry.answer : '';
      this.#labels.set(entry, labelOf(this.#page, entry, room, [date, answer]));
    }
    return this.#labels.get(entry) ?? this.#key.number(this.#page, entry);
  }

  /** The width of a mark and its words; words that would leave the picture stand before it. */
  #beside({ x, text }: Spot, { width }: Words, start = x) {
    const half = this.#page.px(reach);
    const back = text > x && text + width > this.#page.width;
    const before = Math.min(x - half, start) - this.#page.px(5) - width;
    const at = back ? Math.max(this.#columns.left, before) : text;
    const from = Math.min(at, x - half) - this.#page.px(2);
    return { from, at, width: Math.max(at + width, x + half) + this.#page.px(6) - from };
  }

  /** Draws a mark and its words. */
  #mark(entry: Entry, x: number, y: number, words: Words, at: number, top: number): void {
    const [, , page] = this.#layers;
    if (!this.#stretched && !entry.band) this.#soft(entry, y);
    page!.shapes.push(...glyph(entry, x, y, false));
    setWords(page!, words, at, top, !this.#stretched);
    const half = page!.px(reach);
    this.#item(
      entry,
      Math.min(x - half, at),
      Math.min(y - half, top),
      Math.max(x + half, at + words.width),
      Math.max(y + half, top + words.height),
    );
  }

  #item({ id, kind }: Entry, x: number, y: number, right: number, bottom: number): void {
    this.#items.push({ id, kind, box: { x, y, width: right - x, height: bottom - y } });
  }

  /** A mark in a row of a lane, its words beside it. */
  #putIn(entry: Entry, spot: Spot, side: Side, words: Words): void {
    const page = this.#page;
    const start = spot.when ? spot.x : this.#columns.reach(entry).from;
    const { from, width, at } = this.#beside(spot, words, start);
    const dot = entry.form === 'dot';
    const height = Math.max(words.height, page.px(dot ? 20 : 32)) + page.px(gap);
    const top = this.#put(side, from, width, height);
    const first = Math.max(page.line(words.lines[0]?.size ?? 13) / 2, page.px(8));
    const y = top + first + (dot ? 0 : page.px(6));
    const edge = this.#plan.edges[side.edge]!;
    this.#plan.marks.set(entry, [side.edge, y - edge]);
    this.#mark(entry, spot.x, y, words, at, top);
    if (entry.lanes.length > 1) this.#link(spot.x, edge, y, 'line', 1);
  }

  #link(x: number, from: number, to: number, ink: Ink, width: number, dash?: string): void {
    this.#layers[1]!.rule(x, from, x, to, ink, width, dash);
  }

  /** On the line between two lanes; where that is taken, above or below it. */
  #putOnLine(entry: Entry, spot: Spot, words: Words, off: number): void {
    const page = this.#page;
    const line = lineOf(entry.lanes, this.#model.facing);
    const [above, below] = [this.#lanes[line]!.end, this.#lanes[line + 1]!.top];
    const mark = [spot.x - page.px(reach), page.px(2 * reach)] as const;
    const { from, width, at } = this.#beside(spot, words);
    if (below.sky.at(...mark) || above.sky.at(...mark)) {
      const up = spot.when ? off < 0 : above.sky.at(from, width) <= below.sky.at(from, width);
      return this.#putIn(entry, spot, up ? above : below, words);
    }
    const half = page.px(16);
    above.sky.raise(...mark, half);
    below.sky.raise(...mark, half);
    const top = this.#besideLine(entry, from, width, words, at > spot.x ? page.px(6) : half);
    this.#plan.marks.set(entry, [line + 1, 0]);
    this.#mark(entry, spot.x, this.#plan.edges[line + 1]!, words, at, top);
  }

  /** Room for words next to a line, this far from it; answers their top. */
  #besideLine(entry: Entry, x: number, width: number, { height }: Words, off: number): number {
    const line = lineOf(entry.lanes, this.#model.facing);
    const side = this.#plan.above ? this.#lanes[line]!.end : this.#lanes[line + 1]!.top;
    const taken = side.sky.at(x, width);
    const far = Math.max(off, taken > this.#page.px(16) ? taken : 0);
    side.sky.raise(x, width, far + height + this.#page.px(4));
    return this.#top(side, far, height);
  }

  /** A strip along a line, behind its marks: there is one; a second lies in a lane like a bar. */
  #putStrip(entry: Entry, spot: Spot): void {
    const [page] = this.#layers;
    const line = lineOf(entry.lanes, this.#model.facing);
    if (entry.lanes.length < 2 || this.#striped.has(line)) return this.#putBar(entry);
    this.#striped.add(line);
    const words = this.#words(entry, spot.room, spot.when);
    const width = words.width + page!.px(6);
    const text = Math.min(spot.text, page!.width - width);
    const bar = this.#columns.reach(entry);
    const y = this.#plan.edges[line + 1]!;
    const top = this.#besideLine(entry, text, width, words, page!.px(8));
    page!.shapes.push(...barOf(entry, bar, y - 5, 10, false));
    setWords(page!, words, text, top);
    const start = Math.min(y - 5, top);
    const right = Math.max(bar.to, text + words.width);
    this.#item(entry, bar.from, start, right, Math.max(y + 5, start + words.height));
  }

  /**
   * The end of a line from another lane: an arrow with what is said where an answer should be, or a
   * dot; dotted to a mediator.
   */
  #putEnd(entry: Entry, lane: number, spot: Spot): void {
    const [, page] = this.#layers;
    const { x } = spot;
    const isTo = lane === entry.to;
    const style = { size: 12, ink: 'ink-2' } as const;
    const set = isTo && entry.answer ? page!.wrap(entry.answer, spot.room, style) : [];
    const words = block(
      page!,
      set.map((text) => ({ ...style, text })),
    );
    const { from, width, at } = this.#beside(spot, words);
    const up = lane < lineOf(entry.lanes, this.#model.facing);
    const height = Math.max(words.height, page!.px(16)) + page!.px(gap);
    const top = this.#put(this.#lanes[lane]![up ? 'end' : 'top'], from, width, height);
    const middle = top + page!.px(8);
    const own: Ink = `hue-${isTo ? (entry.hues[0] ?? 0) : this.#model.lanes[lane]!.hue}`;
    const ring = isTo && entry.answer ? (up ? 8 : -8) : 0;
    const end = middle + ring;
    const [edge, off] = this.#plan.marks.get(entry) ?? [0, 0];
    const start = this.#plan.edges[edge]! + off;
    this.#link(x, start, end, own, 2, entry.via.includes(lane) ? '2 4' : undefined);
    if (isTo) page!.shapes.push(head(x, end, own, false, up));
    else page!.shapes.push({ type: 'dot', x, y: middle, r: 4, fill: { ink: own } });
    if (ring) page!.shapes.push(unanswered(x, middle));
    setWords(page!, words, at, top);
  }

  /** The most room that words over a bar have, ending before lines that cross its lane. */
  #roomOver(entry: Entry, bar: Reach, lane: number): number {
    const page = this.#page;
    const crossed = this.#columns
      .crossings(lane)
      .map((x) => x - bar.from - page.px(10))
      .filter((free) => free > page.px(80) && labelOf(page, entry, free, [entry.said().stamp]));
    const room = Math.max(Math.min(bar.to - bar.from, page.px(260)), page.px(168));
    return Math.min(room, ...crossed);
  }

  /** A bar along a lane, its words inside it if they fit in one line, else over it. */
  #putBar(entry: Entry): void {
    const [, , page] = this.#layers as [Page, Page, Page];
    const { status, form, lanes } = entry;
    const { title, details, stamp } = entry.said();
    const bar = this.#columns.reach(entry);
    const length = bar.to - bar.from;
    const full = bar.from + Math.min(bar.softFrom, length / 3) + page.px(bar.cutFrom ? 18 : 10);
    const struck = status === 'withdrawn' && { struck: true };
    const rest = [...details, stamp, entry.answer].filter(Boolean);
    const runs = [
      { text: title, size: 12, bold: true, ink: 'ink-1', ...struck },
      { text: rest.join(this.#options.separator), size: 12, ink: 'ink-1' },
    ] as const;
    const space = page.px(6);
    const long = runs.reduce((sum, run) => sum + page.widthOf(run.text, run) + space, 0);
    const legible = status !== 'disputed' && status !== 'estimated' && form === 'bar';
    const inside = legible && long < bar.to - bar.softTo - page.px(16) - full;
    const lane = lanes.length > 1 ? lineOf(lanes, this.#model.facing) + 1 : lanes[0]!;
    const words = inside
      ? block(page, [])
      : this.#words(entry, this.#roomOver(entry, bar, lane), '');
    const width = Math.max(length, words.width + page.px(8));
    const from = Math.max(this.#columns.left, Math.min(bar.from, page.width - width));
    const text = from + page.px(4);
    const over = inside ? 0 : words.height + page.px(3);
    const thickness = page.px(inside ? 20 : 10);
    const side = this.#lanes[lane]!.top;
    const y = this.#put(side, from, width, over + thickness + page.px(gap + 4));
    page.shapes.push(...barOf(entry, bar, y + over, thickness, false));
    setWords(page, words, text, y, true);
    let x = full;
    for (const { text: run, ...style } of inside ? runs : [])
      x += page.text(x, y + thickness / 2 + page.px(4.3), run, style) + space;
    const right = Math.max(bar.to, text + words.width);
    this.#item(entry, Math.min(bar.from, text), y, right, y + over + thickness);
  }

  /** How long the time is in which a mark may have been, on an axis that shows it. */
  #soft(entry: Entry, y: number): void {
    const bar = this.#columns.reach(entry);
    if (entry.when.form === 'interval' || bar.to - bar.from < 2 * reach + 4) return;
    const fill = { ink: `tint-${entry.hues.length > 1 ? 0 : (entry.hues[0] ?? 0)}` } as const;
    this.#layers[2]!.shapes.push(...softBar(bar, y - 3, 6, fill, false));
  }
}
