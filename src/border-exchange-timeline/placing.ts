import type { Page } from '../marks/page.js';
import { Skyline } from '../marks/skyline.js';
import { gap, type Columns, type Spot } from './columns.js';
import { reach } from './glyphs.js';
import type { Lane } from './lanes.js';
import { type Reach } from './axis.js';
import { block, isBroken, labelOf, type Key, type Words } from './labels.js';
import type { LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';

/** Something that was put into a lane: a mark, a bar, or the end of a line from another lane. */
export interface Put {
  readonly entry: Entry;
  readonly lane: number;
  readonly part: 'mark' | 'line' | 'bar' | 'strip' | 'target' | 'end';
  /** Whether `y` counts upwards from the lane's end, not downwards from its top. */
  readonly fromEnd: boolean;
  readonly y: number;
  readonly height: number;
  readonly x: number;
  readonly text: number;
  readonly words: Words | undefined;
  /** Where its words start, from its top; 0 if absent. */
  readonly wordsAt?: number;
  readonly reach?: Reach;
}

/** Rows of marks that a lane holds where marks have no words. */
const mostRows = 8;

/** Finds everything its place in the lanes; lanes grow with what they hold. */
export class Placing {
  puts: Put[] = [];
  more = 0;
  tops: number[] = [];
  heights: number[] = [];
  readonly pad: number;
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #key: Key;
  readonly #columns: Columns;
  /** Whether marks go without words at first. */
  readonly #bare: boolean;
  #lanes: { readonly top: Skyline; readonly end: Skyline }[] = [];
  #stripped = new Set<number>();
  #above = false;

  constructor(
    page: Page,
    model: TimelineModel,
    options: LayoutOptions,
    key: Key,
    columns: Columns,
    bare: boolean,
  ) {
    this.#page = page;
    this.#model = model;
    this.#options = options;
    this.#key = key;
    this.#columns = columns;
    this.#bare = bare;
    this.pad = page.px(7);
    // Words of lines stand below or above them all, whichever takes less height.
    const below = this.#fill(false);
    if (this.#fill(true) >= below) this.#fill(false);
  }

  #fill(above: boolean): number {
    this.#above = above;
    this.puts = [];
    this.more = 0;
    this.#key.clear();
    this.#stripped.clear();
    this.#lanes = this.#model.lanes.map(() => ({
      top: new Skyline(this.#page.width),
      end: new Skyline(this.#page.width),
    }));
    for (const step of this.#steps()) step();
    this.#stack();
    return this.heights.reduce((sum, one) => sum + one, 0);
  }

  /** Lanes that a mark on a line leads to, beside the two that it stands between. */
  #ends({ lanes, via }: Entry, line: number): number[] {
    return [...via, ...(lanes.length > 1 ? lanes.filter((i) => i !== line && i !== line + 1) : [])];
  }

  #line({ lanes }: Entry): number {
    const { facing } = this.#model;
    return lanes.includes(facing) && lanes.includes(facing + 1) ? facing : lanes[0]!;
  }

  /**
   * Of several in one column on one line the first stands on it, the others below; if they are
   * many, the middle one stands on it. From top to bottom they are in order of time.
   */
  #onLines(): Map<Entry, number> {
    const groups = new Map<string, Entry[]>();
    for (const [entry, { when }] of this.#columns.spots) {
      if (entry.lanes.length < 2 || entry.form === 'strip') continue;
      const key = `${this.#line(entry)} ${when}`;
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return new Map(
      [...groups.values()].flatMap((group) =>
        group.map((entry, i) => [entry, group.length > 3 ? i - (group.length >> 1) : i] as const),
      ),
    );
  }

  /** First what stands on lines and comes from above; what goes on or comes from below is last. */
  #steps(): (() => void)[] {
    const onLines = this.#onLines();
    const steps = this.#model.entries.flatMap((entry) => {
      const { form, lanes, to } = entry;
      const spot = this.#columns.spots.get(entry);
      if (form === 'bar' || !spot) return [{ rank: 3, step: () => this.#putBar(entry) }];
      const own = this.#line(entry);
      const target = (lane: number) => ({
        rank: lane < own ? 6 : 1,
        step: () => this.#putTarget(entry, lane, spot),
      });
      const arrow = to === undefined ? 4 : to < own ? 2 : 5;
      const off = onLines.get(entry) ?? 0;
      const put = (): void => {
        if (form === 'strip') this.#putStrip(entry, spot);
        else if (lanes.length > 1) this.#putOnLine(entry, spot, off);
        else this.#putIn(entry, spot);
      };
      return [
        { rank: lanes.length > 1 ? Math.abs(off) / 1e6 : arrow, step: put },
        ...this.#ends(entry, own).map(target),
        ...(to === undefined ? [] : [target(to)]),
      ];
    });
    return steps.sort((a, b) => a.rank - b.rank).map(({ step }) => step);
  }

  #words(entry: Entry, room: number, when: string): Words | undefined {
    if (this.#bare) return undefined;
    const told = entry.when.text === when;
    const date = told ? entry.duration : entry.stamp;
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

  #putIn(entry: Entry, spot: Spot): void {
    const page = this.#page;
    const words = this.#words(entry, spot.room, spot.when);
    const start = spot.when ? spot.x : this.#columns.reach(entry).from;
    const { from, width, at } = this.#beside(spot, words, start);
    const least = page.px(entry.form === 'dot' ? 20 : 32);
    const height = Math.max(words?.height ?? 0, least) + page.px(words ? gap : 2);
    const [lane = 0] = entry.lanes;
    const sky = this.#lanes[lane]!.top;
    if (!words && sky.at(from, width) > page.px(18 * mostRows)) return void this.more++;
    const y = sky.put(from, width, height);
    this.puts.push({
      entry,
      lane,
      part: 'mark',
      fromEnd: false,
      y,
      height,
      x: spot.x,
      text: at,
      words,
    });
  }

  /** On the line between two lanes; where that is taken, above or below it. */
  #putOnLine(entry: Entry, spot: Spot, off: number): void {
    const page = this.#page;
    const line = this.#line(entry);
    const below = this.#lanes[line + 1]!.top;
    const above = this.#lanes[line]!.end;
    const words = this.#words(entry, spot.room, spot.when);
    const { from, width, at } = this.#beside(spot, words);
    const half = page.px(16);
    const tall = words?.height ?? 0;
    const base = { entry, x: spot.x, text: at, words } as const;
    const mark = [spot.x - page.px(reach), page.px(2 * reach)] as const;
    if (!below.at(...mark) && !above.at(...mark)) {
      const up = this.#above;
      const offset = at > spot.x ? page.px(6) : half;
      const [sky, other] = up ? [above, below] : [below, above];
      const under = sky.at(from, width);
      const height = Math.max(words ? tall + offset + under : 0, half) + page.px(words ? 4 : 2);
      other.put(...mark, half);
      sky.raise(...mark, half);
      sky.raise(from, width, height);
      const wordsAt = up ? page.px(4) : offset + under;
      const lane = up ? line : line + 1;
      this.puts.push({ ...base, lane, part: 'line', fromEnd: up, y: 0, height, wordsAt });
      return;
    }
    const height = Math.max(tall, page.px(28)) + page.px(gap);
    const up = spot.when ? off < 0 : above.at(from, width) <= below.at(from, width);
    const sky = up ? above : below;
    if (!words && sky.at(from, width) > page.px(18 * mostRows)) return void this.more++;
    const y = sky.put(from, width, height);
    const lane = up ? line : line + 1;
    this.puts.push({ ...base, lane, part: 'mark', fromEnd: up, y, height });
  }

  /** A strip along a line, behind its marks: there is one; a second lies in a lane like a bar. */
  #putStrip(entry: Entry, spot: Spot): void {
    const line = this.#line(entry);
    if (entry.lanes.length < 2 || this.#stripped.has(line)) return this.#putBar(entry);
    this.#stripped.add(line);
    const page = this.#page;
    const up = this.#above;
    const words = this.#words(entry, spot.room, spot.when);
    const width = (words?.width ?? 0) + page.px(6);
    const text = Math.min(spot.text, page.width - width);
    const sky = up ? this.#lanes[line]!.end : this.#lanes[line + 1]!.top;
    const offset = page.px(8) + sky.at(text, width);
    const height = (words?.height ?? 0) + offset + page.px(4);
    sky.raise(text, width, height);
    this.puts.push({
      entry,
      lane: up ? line : line + 1,
      part: 'strip',
      fromEnd: up,
      y: 0,
      height,
      x: spot.x,
      text,
      words,
      wordsAt: up ? page.px(4) : offset,
      reach: this.#columns.reach(entry),
    });
  }

  /** The end of a line from another lane, with what is said where an answer should be. */
  #putTarget(entry: Entry, lane: number, spot: Spot): void {
    const page = this.#page;
    const isTo = lane === entry.to;
    const style = { size: 12, ink: 'ink-2' } as const;
    const set = isTo && entry.answer ? page.wrap(entry.answer, spot.room, style) : [];
    const words =
      this.#bare || !set.length
        ? undefined
        : block(
            page,
            set.map((text) => ({ ...style, text })),
          );
    const { from, width, at } = this.#beside(spot, words);
    const height = Math.max(words?.height ?? 0, page.px(16)) + page.px(gap);
    const fromEnd = lane < this.#line(entry);
    const { end, top } = this.#lanes[lane]!;
    const y = (fromEnd ? end : top).put(from, width, height);
    const part = isTo ? 'target' : 'end';
    this.puts.push({ entry, lane, part, fromEnd, y, height, x: spot.x, text: at, words });
  }

  /** A bar along a lane, its words inside it if they fit in one line, else over it. */
  #putBar(entry: Entry): void {
    const page = this.#page;
    const bar = this.#columns.reach(entry);
    const length = bar.to - bar.from;
    const full = bar.from + Math.min(bar.softFrom, length / 3) + page.px(bar.cutFrom ? 18 : 10);
    const struck = entry.status === 'withdrawn' && { struck: true };
    const rest = [...entry.details, entry.stamp, entry.answer].filter(Boolean);
    const runs = [
      { text: entry.title, size: 12, bold: true, ink: 'ink-1', ...struck },
      { text: rest.join(this.#options.separator), size: 12, ink: 'ink-1' },
    ] as const;
    const long = runs.reduce((sum, run) => sum + page.widthOf(run.text, run) + page.px(6), 0);
    const { status, form } = entry;
    const legible = status !== 'disputed' && status !== 'estimated' && form === 'bar';
    const inside = legible && !this.#bare && long < bar.to - bar.softTo - page.px(16) - full;
    const lane = entry.lanes.length > 1 ? this.#line(entry) + 1 : entry.lanes[0]!;
    // Words end before a line that crosses the lane, if that leaves them room.
    const room = Math.max(Math.min(length, page.px(260)), page.px(168));
    const crossed = this.#columns
      .crossings(lane)
      .map((x) => x - bar.from - page.px(10))
      .filter((free) => free > page.px(80) && labelOf(page, entry, free, [entry.stamp]));
    const words = inside
      ? { lines: runs, width: long, height: page.line(12) }
      : this.#words(entry, Math.min(room, ...crossed), '');
    const width = Math.max(length, inside ? 0 : (words?.width ?? 0) + page.px(8));
    const from = Math.max(this.#columns.left, Math.min(bar.from, page.width - width));
    const text = inside ? full : from + page.px(4);
    const own = inside ? page.px(20) : page.px(12) + (words?.height ?? 0);
    const height = own + page.px(gap + 4);
    const y = this.#lanes[lane]!.top.put(from, width, height);
    this.puts.push({
      entry,
      lane,
      part: 'bar',
      fromEnd: false,
      y,
      height,
      x: bar.from,
      text,
      words,
      reach: bar,
    });
  }

  /** A lane's name where it has its place: as large as can be, else in short, with a key. */
  name({ name, short, hue }: Lane): Words {
    const page = this.#page;
    const room = this.#columns.left - page.px(14);
    const ink = `text-${hue}` as const;
    const set = (text: string, size: number): Words | undefined => {
      const style = { size, bold: true, ink };
      const lines = page.wrap(text, room, style);
      if (lines.length > 4 || (text === name && isBroken(text, lines))) return undefined;
      return block(
        page,
        lines.map((line) => ({ ...style, text: line })),
      );
    };
    const whole = set(name, 14) ?? set(name, 13) ?? set(name, 12);
    if (whole) return whole;
    const sign = short === name ? this.#options.number(this.#key.names + 1) : short;
    this.#key.name(sign, name);
    return block(
      page,
      page
        .wrap(sign, room, { size: 12, bold: true })
        .slice(0, 4)
        .map((text) => ({ size: 12, bold: true, ink, text })),
    );
  }

  /** Heights of lanes; the two that face each other are alike. */
  #stack(): void {
    const page = this.#page;
    const { facing, lanes } = this.#model;
    this.heights = this.#lanes.map(({ top, end }, i) => {
      const least = Math.max(this.name(lanes[i]!).height, page.px(20));
      return Math.max(top.against(end), least) + 2 * this.pad;
    });
    if (facing >= 0) {
      const alike = Math.max(this.heights[facing]!, this.heights[facing + 1]!);
      this.heights[facing] = this.heights[facing + 1] = alike;
    }
    let y = page.y;
    this.tops = this.heights.map((height) => {
      const top = y;
      y += height;
      return top;
    });
  }

  bottom(lane: number): number {
    return this.tops[lane]! + this.heights[lane]!;
  }

  /** Top of what was put, and the middle of its mark. */
  place({ entry, lane, part, words, fromEnd, ...put }: Put): { y: number; middle: number } {
    const page = this.#page;
    const onLine = part === 'line' || part === 'strip';
    const pad = onLine ? 0 : this.pad;
    const end = this.bottom(lane);
    const top = this.tops[lane]!;
    const y = fromEnd ? end - pad - put.y - put.height : top + put.y + pad;
    if (onLine) return { y, middle: fromEnd ? end : top };
    const first = page.line(words?.lines[0]?.size ?? 13) / 2;
    const lower = entry.form === 'dot' || part === 'target' || part === 'end' ? 0 : page.px(6);
    return { y, middle: y + Math.max(first, page.px(8)) + lower };
  }
}
