import type { Page } from '../marks/page.js';
import { around, placeLabels } from '../marks/place-labels.js';
import type { Ink, Shape } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import { Columns, gap, type Spot } from './columns.js';
import { chevron, entryBar, glyph, head, reach, softBar, unanswered } from './glyphs.js';
import type { Reach } from './axis.js';
import {
  block,
  byWeight,
  isBroken,
  labelOf,
  mostLabelled,
  setWords,
  type Key,
  type Words,
} from './labels.js';
import { lineOf, type Lane } from './lanes.js';
import type { Item, LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';

/** Marks that are given words where marks are too many for all of them to have some. */
const mostWishes = 40;
/** Rows of marks that a lane holds where marks have no words. */
const mostRows = 8;

/** A height in the picture, once all lanes have theirs. */
type Height = () => number;

/** Lanes that run across, time from left to right. Lanes grow with what they hold. */
export class Across {
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #key: Key;
  readonly #columns: Columns;
  readonly #stretched: boolean;
  /** Whether marks go without words at first. */
  readonly #bare: boolean;
  readonly #pad: number;
  #lanes: { readonly top: Skyline; readonly end: Skyline }[] = [];
  #tops: number[] = [];
  /** What is to be drawn, each with its layer: bars, lines from lane to lane, marks and words. */
  #draws: (readonly [layer: number, draw: () => void])[] = [];
  #middles = new Map<Entry, Height>();
  #items: Item[] = [];
  #striped = new Set<number>();
  /** Whether words of marks on lines stand above the line. */
  #above = false;
  #more = 0;

  constructor(
    page: Page,
    model: TimelineModel,
    options: LayoutOptions,
    key: Key,
    stretched: boolean,
  ) {
    this.#page = page;
    this.#model = model;
    this.#options = options;
    this.#key = key;
    this.#stretched = stretched;
    this.#bare = !stretched && model.entries.length > mostLabelled;
    this.#pad = page.px(7);
    const names = model.lanes.map(({ name }) => page.widthOf(name, { size: 12, bold: true }));
    const longest = Math.min(page.px(78), Math.max(...names));
    const narrow = page.width < 720 * page.scale;
    const left = longest && (narrow ? longest : page.px(82)) + page.px(14);
    this.#columns = new Columns(page, model, options, left, stretched);
  }

  /** Whether columns are too narrow for their words. */
  get tight(): boolean {
    return this.#columns.tight;
  }

  draw(): { items: Item[]; more: number } {
    // Words of lines stand below or above them all, whichever takes less height.
    const below = this.#fill(false);
    if (!this.#bare && this.#fill(true) >= below) this.#fill(false);
    this.#ground();
    for (const [, draw] of this.#draws.sort(([a], [b]) => a - b)) draw();
    if (this.#bare) this.#label();
    this.#page.y = this.#bottom(this.#model.lanes.length - 1);
    return { items: this.#items, more: this.#more };
  }

  #bottom(lane: number): number {
    return this.#tops[lane + 1]!;
  }

  /** Gives everything its place; answers the height of all lanes. */
  #fill(above: boolean): number {
    const { lanes, facing } = this.#model;
    const { width, y } = this.#page;
    this.#above = above;
    this.#draws = [];
    this.#middles.clear();
    this.#striped.clear();
    this.#key.clear();
    this.#more = 0;
    this.#lanes = lanes.map(() => ({ top: new Skyline(width), end: new Skyline(width) }));
    for (const step of this.#steps()) step();
    const heights = this.#lanes.map(({ top, end }, i) => {
      const least = Math.max(this.#name(lanes[i]!).height, this.#page.px(20));
      return Math.max(top.against(end), least) + 2 * this.#pad;
    });
    // The two that face each other are alike.
    if (facing >= 0)
      heights[facing] = heights[facing + 1] = Math.max(heights[facing]!, heights[facing + 1]!);
    this.#tops = heights.reduce((tops, height) => [...tops, tops.at(-1)! + height], [y]);
    return this.#tops.at(-1)!;
  }

  /**
   * First what stands on lines and comes from above; what goes on or comes from below is last. Of
   * several in one column on one line the first stands on it, the others below in order of time; of
   * many, the middle one.
   */
  #steps(): (() => void)[] {
    const { entries } = this.#model;
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const spot = this.#columns.spots.get(entry);
      if (!spot?.when || entry.lanes.length < 2 || entry.form === 'strip') continue;
      const key = `${lineOf(entry.lanes, this.#model.facing)} ${spot.when}`;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
    const off = new Map<Entry, number>();
    for (const group of groups.values())
      group.forEach((entry, i) => off.set(entry, group.length > 3 ? i - (group.length >> 1) : i));
    const steps = entries.flatMap((entry): [number, () => void][] => {
      const { form, lanes, to, via } = entry;
      const spot = this.#columns.spots.get(entry);
      if (form === 'bar' || !spot) return [[3, () => this.#putBar(entry)]];
      const line = lineOf(entry.lanes, this.#model.facing);
      const far = off.get(entry) ?? 0;
      const ends = [
        ...via,
        ...(to === undefined ? [] : [to]),
        ...(lanes.length > 1 ? lanes.filter((i) => i !== line && i !== line + 1) : []),
      ];
      const own = (): void => {
        if (form === 'strip') this.#putStrip(entry, spot);
        else if (lanes.length > 1) this.#putOnLine(entry, spot, far);
        else this.#putIn(entry, spot);
      };
      const rank = to === undefined ? 4 : to < line ? 2 : 5;
      return [
        [lanes.length > 1 ? Math.abs(far) / 1e6 : rank, own],
        ...ends.map((lane): [number, () => void] => [
          lane < line ? 6 : 1,
          () => this.#putEnd(entry, lane, spot),
        ]),
      ];
    });
    return steps.sort(([a], [b]) => a - b).map(([, step]) => step);
  }

  /** Puts a box into a lane, from its top or from its end; answers where its top will be. */
  #put(lane: number, fromEnd: boolean, x: number, width: number, height: number): Height {
    const y = this.#lanes[lane]![fromEnd ? 'end' : 'top'].put(x, width, height) + this.#pad;
    return () => (fromEnd ? this.#bottom(lane) - y - height : this.#tops[lane]! + y);
  }

  #words(entry: Entry, room: number, when: string): Words | undefined {
    if (this.#bare) return undefined;
    const date = entry.when.text === when ? entry.duration : entry.stamp;
    const answer = entry.to === undefined ? entry.answer : '';
    const found = labelOf(this.#page, entry, room, [date, answer]);
    return found ?? this.#key.number(this.#page, entry);
  }

  /** The width of a mark and its words; words that would leave the picture stand before it. */
  #beside({ x, text }: Spot, words: Words | undefined, start = x) {
    const half = this.#page.px(reach);
    const width = words?.width ?? 0;
    const back = text > x && text + width > this.#page.width;
    const before = Math.min(x - half, start) - this.#page.px(5) - width;
    const at = back ? Math.max(this.#columns.left, before) : text;
    const from = Math.min(at, x - half) - this.#page.px(2);
    return { from, at, width: Math.max(at + width, x + half) + this.#page.px(6) - from };
  }

  /** Draws a mark and its words, and keeps where it is. */
  #mark(
    entry: Entry,
    x: number,
    middle: Height,
    words: Words | undefined,
    at: number,
    top: Height,
  ): void {
    const page = this.#page;
    this.#middles.set(entry, middle);
    this.#draws.push([
      2,
      () => {
        const y = middle();
        if (!this.#stretched && !entry.band) this.#soft(entry, y);
        page.shapes.push(...glyph(entry, x, y, false));
        if (words) setWords(page, words, at, top(), !this.#stretched);
        const half = page.px(reach);
        const box = words ? { x: at, y: top(), ...words } : { x, y, width: 0, height: 0 };
        this.#item(
          entry,
          Math.min(x - half, box.x),
          Math.min(y - half, box.y),
          Math.max(x + half, box.x + box.width),
          Math.max(y + half, box.y + box.height),
        );
      },
    ]);
  }

  #item({ id, kind }: Entry, x: number, y: number, right: number, bottom: number): void {
    this.#items.push({ id, kind, box: { x, y, width: right - x, height: bottom - y } });
  }

  /** A mark in a row of a lane, its words beside it. Answers where it will be, if it had room. */
  #row(entry: Entry, spot: Spot, lane: number, fromEnd: boolean, words: Words | undefined): void {
    const page = this.#page;
    const start = spot.when ? spot.x : this.#columns.reach(entry).from;
    const { from, width, at } = this.#beside(spot, words, start);
    const dot = entry.form === 'dot';
    const least = page.px(dot ? 20 : 32);
    const height = Math.max(words?.height ?? 0, least) + page.px(words ? gap : 2);
    const sky = this.#lanes[lane]![fromEnd ? 'end' : 'top'];
    if (!words && sky.at(from, width) > page.px(18 * mostRows)) return void this.#more++;
    const top = this.#put(lane, fromEnd, from, width, height);
    const first = Math.max(page.line(words?.lines[0]?.size ?? 13) / 2, page.px(8));
    const middle = (): number => top() + first + (dot ? 0 : page.px(6));
    this.#mark(entry, spot.x, middle, words, at, top);
    if (entry.lanes.length < 2) return;
    const edge = (): number => (fromEnd ? this.#bottom(lane) : this.#tops[lane]!);
    this.#link(spot.x, edge, middle, 'line', 1);
  }

  #link(x: number, from: Height, to: Height, ink: Ink, width: number, dash?: string): void {
    this.#draws.push([1, () => this.#page.rule(x, from(), x, to(), ink, width, dash)]);
  }

  #putIn(entry: Entry, spot: Spot): void {
    this.#row(entry, spot, entry.lanes[0]!, false, this.#words(entry, spot.room, spot.when));
  }

  /** On the line between two lanes; where that is taken, above or below it. */
  #putOnLine(entry: Entry, spot: Spot, off: number): void {
    const page = this.#page;
    const line = lineOf(entry.lanes, this.#model.facing);
    const below = this.#lanes[line + 1]!.top;
    const above = this.#lanes[line]!.end;
    const words = this.#words(entry, spot.room, spot.when);
    const { from, width, at } = this.#beside(spot, words);
    const mark = [spot.x - page.px(reach), page.px(2 * reach)] as const;
    if (below.at(...mark) || above.at(...mark)) {
      const up = spot.when ? off < 0 : above.at(from, width) <= below.at(from, width);
      return this.#row(entry, spot, up ? line : line + 1, up, words);
    }
    const half = page.px(16);
    const middle = (): number => this.#bottom(line);
    above.raise(...mark, half);
    below.raise(...mark, half);
    const top = words
      ? this.#besideLine(line, from, width, words, at > spot.x ? page.px(6) : half)
      : middle;
    this.#mark(entry, spot.x, middle, words, at, top);
  }

  /** Room for words next to a line, this far from it; answers where their top will be. */
  #besideLine(line: number, x: number, width: number, { height }: Words, off: number): Height {
    const up = this.#above;
    const sky = up ? this.#lanes[line]!.end : this.#lanes[line + 1]!.top;
    const far = Math.max(off, sky.at(x, width) > this.#page.px(16) ? sky.at(x, width) : 0);
    sky.raise(x, width, far + height + this.#page.px(4));
    return () => this.#bottom(line) + (up ? -far - height : far);
  }

  /** A strip along a line, behind its marks: there is one; a second lies in a lane like a bar. */
  #putStrip(entry: Entry, spot: Spot): void {
    const line = lineOf(entry.lanes, this.#model.facing);
    if (entry.lanes.length < 2 || this.#striped.has(line)) return this.#putBar(entry);
    this.#striped.add(line);
    const words = this.#words(entry, spot.room, spot.when);
    const width = (words?.width ?? 0) + this.#page.px(6);
    const text = Math.min(spot.text, this.#page.width - width);
    const bar = this.#columns.reach(entry);
    const top = words && this.#besideLine(line, text, width, words, this.#page.px(8));
    this.#draws.push([
      0,
      () => {
        const y = this.#bottom(line);
        const start = Math.min(y - 5, top?.() ?? y);
        this.#bar(entry, bar, y - 5, 10);
        if (words) setWords(this.#page, words, text, top!());
        const right = Math.max(bar.to, text + (words?.width ?? 0));
        this.#item(entry, bar.from, start, right, Math.max(y + 5, start + (words?.height ?? 0)));
      },
    ]);
  }

  /**
   * The end of a line from another lane: an arrow with what is said where an answer should be, or a
   * dot; dotted to a mediator.
   */
  #putEnd(entry: Entry, lane: number, spot: Spot): void {
    const page = this.#page;
    const { x } = spot;
    const isTo = lane === entry.to;
    const style = { size: 12, ink: 'ink-2' } as const;
    const set =
      isTo && entry.answer && !this.#bare ? page.wrap(entry.answer, spot.room, style) : [];
    const words = block(
      page,
      set.map((text) => ({ ...style, text })),
    );
    const { from, width, at } = this.#beside(spot, words);
    const up = lane < lineOf(entry.lanes, this.#model.facing);
    const top = this.#put(
      lane,
      up,
      from,
      width,
      Math.max(words.height, page.px(16)) + page.px(gap),
    );
    const middle = (): number => top() + page.px(8);
    const start = this.#middles.get(entry);
    const own: Ink = `hue-${isTo ? (entry.hues[0] ?? 0) : this.#model.lanes[lane]!.hue}`;
    const ring = isTo && entry.answer ? (up ? 8 : -8) : 0;
    const end = (): number => middle() + ring;
    // Its mark may come after it, or have had no room.
    const begin = (): number => (start ?? this.#middles.get(entry) ?? middle)();
    this.#link(x, begin, end, own, 2, entry.via.includes(lane) ? '2 4' : undefined);
    this.#draws.push([
      1,
      () => {
        if (isTo) page.shapes.push(head(x, end(), own, false, up));
        else page.shapes.push({ type: 'dot', x, y: middle(), r: 4, fill: { ink: own } });
        if (ring) page.shapes.push(unanswered(x, middle()));
        setWords(page, words, at, top());
      },
    ]);
  }

  #bar(entry: Entry, bar: Reach, top: number, thickness: number): void {
    this.#page.shapes.push(
      ...entryBar(entry, bar, top, thickness, false),
      ...this.#cuts(bar, top + thickness / 2),
    );
  }

  #cuts(bar: Reach, y: number): Shape[] {
    return [
      ...(bar.cutTo ? [chevron(bar.to - 5, y, false, true)] : []),
      ...(bar.cutFrom ? [chevron(bar.from + 5, y, false, false)] : []),
    ];
  }

  /** A bar along a lane, its words inside it if they fit in one line, else over it. */
  #putBar(entry: Entry): void {
    const page = this.#page;
    const { status, form, stamp, lanes } = entry;
    const bar = this.#columns.reach(entry);
    const length = bar.to - bar.from;
    const full = bar.from + Math.min(bar.softFrom, length / 3) + page.px(bar.cutFrom ? 18 : 10);
    const struck = status === 'withdrawn' && { struck: true };
    const rest = [...entry.details, stamp, entry.answer].filter(Boolean);
    const runs = [
      { text: entry.title, size: 12, bold: true, ink: 'ink-1', ...struck },
      { text: rest.join(this.#options.separator), size: 12, ink: 'ink-1' },
    ] as const;
    const space = page.px(6);
    const long = runs.reduce((sum, run) => sum + page.widthOf(run.text, run) + space, 0);
    const legible = status !== 'disputed' && status !== 'estimated' && form === 'bar';
    const inside = legible && !this.#bare && long < bar.to - bar.softTo - page.px(16) - full;
    const lane = lanes.length > 1 ? lineOf(entry.lanes, this.#model.facing) + 1 : lanes[0]!;
    // Words end before a line that crosses the lane, if that leaves them room.
    const crossed = this.#columns
      .crossings(lane)
      .map((x) => x - bar.from - page.px(10))
      .filter((free) => free > page.px(80) && labelOf(page, entry, free, [stamp]));
    const room = Math.min(Math.max(Math.min(length, page.px(260)), page.px(168)), ...crossed);
    const words = inside ? undefined : this.#words(entry, room, '');
    const width = Math.max(length, words ? words.width + page.px(8) : 0);
    const from = Math.max(this.#columns.left, Math.min(bar.from, page.width - width));
    const text = from + page.px(4);
    const over = words ? words.height + page.px(3) : 0;
    const thickness = page.px(inside ? 20 : 10);
    const top = this.#put(lane, false, from, width, over + thickness + page.px(gap + 4));
    this.#draws.push([
      2,
      () => {
        const y = top();
        this.#bar(entry, bar, y + over, thickness);
        if (words) setWords(page, words, text, y, true);
        let x = full;
        for (const { text: run, ...style } of inside ? runs : [])
          x += page.text(x, y + thickness / 2 + page.px(4.3), run, style) + space;
        const right = Math.max(bar.to, text + (words?.width ?? 0));
        this.#item(entry, Math.min(bar.from, text), y, right, y + over + thickness);
      },
    ]);
  }

  /** A lane's name where it has its place: as large as can be, else in short, with a key. */
  #name({ name, short, hue }: Lane): Words {
    const page = this.#page;
    const room = this.#columns.left - page.px(14);
    const set = (text: string, size: number): Words | undefined => {
      const style = { size, bold: true, ink: `text-${hue}` } as const;
      const lines = page.wrap(text, room, style);
      if (lines.length > 4 || isBroken(text, lines)) return undefined;
      return block(
        page,
        lines.map((line) => ({ ...style, text: line })),
      );
    };
    const whole = set(name, 14) ?? set(name, 12);
    if (whole) return whole;
    const sign = set(short, 12);
    const number = this.#options.number(this.#key.names + 1);
    this.#key.name(sign && short !== name ? short : `(${number})`, name);
    return sign ?? set(`(${number})`, 12) ?? block(page, []);
  }

  /** Periods, the lines of columns and lanes, and the lanes' names. */
  #ground(): void {
    const page = this.#page;
    const { lanes, entries } = this.#model;
    const tops = this.#tops;
    for (const entry of entries) {
      if (!entry.band || this.#columns.isShort(entry)) continue;
      const bar = this.#columns.reach(entry);
      for (const lane of entry.lanes) {
        const height = this.#bottom(lane) - tops[lane]!;
        page.shapes.push(...softBar(bar, tops[lane]!, height, { ink: 'period' }, false));
      }
      page.shapes.push(...this.#cuts(bar, tops[entry.lanes[0]!]! + page.px(9)));
    }
    for (const x of this.#columns.lines) page.rule(x, tops[0]!, x, tops.at(-1)!, 'line', 1, '1 4');
    tops.forEach((y, i) => {
      page.rule(0, y, page.width, y, i ? 'line' : 'ink-3');
      const lane = lanes[i];
      if (!lane?.name) return;
      const fill = { ink: `hue-${lane.hue}` } as const;
      const height = this.#bottom(i) - y - 0.5;
      page.shapes.push({ type: 'rect', x: 0, y: y + 0.5, width: 4, height, fill });
      setWords(page, this.#name(lane), page.px(11), y + page.px(5));
    });
  }

  /** How long the time is in which a mark may have been, on an axis that shows it. */
  #soft(entry: Entry, y: number): void {
    const bar = this.#columns.reach(entry);
    if (entry.when.form === 'interval' || bar.to - bar.from < 2 * reach + 4) return;
    const fill = { ink: `tint-${entry.hues.length > 1 ? 0 : (entry.hues[0] ?? 0)}` } as const;
    this.#page.shapes.push(...softBar(bar, y - 3, 6, fill, false));
  }

  /** Words for the most important of many marks, wherever there is room. */
  #label(): void {
    const page = this.#page;
    const boxes = new Map(this.#items.map(({ id, box }) => [id, box]));
    const marked = this.#model.entries.filter(({ id }) => boxes.has(id)).sort(byWeight);
    const wishes = marked.slice(0, mostWishes).map((entry) => {
      const set = (width: number) => labelOf(page, entry, page.px(width), [entry.date]) ?? [];
      return around(boxes.get(entry.id)!, [1000, 170, 120].flatMap(set));
    });
    const y = this.#tops[0]!;
    const x = this.#columns.left;
    const bounds = { x, y, width: page.width - x, height: this.#tops.at(-1)! - y };
    for (const one of placeLabels(wishes, [...boxes.values()], bounds))
      if (one) setWords(page, one.block, one.box.x, one.box.y);
  }
}
