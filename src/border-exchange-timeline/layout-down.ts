import type { Page } from '../marks/page.js';
import { reachOf, timeStrip } from './axis.js';
import { endOf, markOf } from './ends.js';
import { barOf, softBar } from './glyphs.js';
import { labelOf, setWords, type Key } from './labels.js';
import { endsOf, levelOf } from './lanes.js';
import type { Drawn, Item, LayoutOptions } from './layout.js';
import { isMark, type Entry, type TimelineModel } from './model.js';
import { hostOf, segments, type Segment } from './segments.js';
import { scaleThrough, type TimeScale } from './time.js';

/** Lanes that run down as rails, the words beside them: for phones. */
export class Down {
  readonly #page: Page;
  /** What lies over all words. */
  readonly #marks: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #key: Key;
  readonly #rails: number[];
  /** Pixels between rails, and where words start. */
  readonly #apart: number;
  readonly #text: number;
  /** Entries that lie along their rails. */
  readonly #bars = new Set<Entry>();
  readonly #items: Item[] = [];

  constructor(blank: () => Page, model: TimelineModel, options: LayoutOptions, key: Key) {
    this.#page = blank();
    this.#marks = blank();
    this.#model = model;
    this.#options = options;
    this.#key = key;
    this.#apart = Math.min(36, 108 / Math.max(1, model.lanes.length - 1));
    this.#rails = model.lanes.map((_, i) => 18 + i * this.#apart);
    this.#text = this.#rails.at(-1)! + 28;
  }

  draw(): Drawn {
    const page = this.#page;
    const { entries, window } = this.#model;
    timeStrip(page, this.#model, this.#options);
    page.y += page.px(10);
    const tops = this.#names();
    const list = segments(entries, window);
    const home = new Map(list.flatMap((one) => one.entries.map((entry) => [entry, one] as const)));
    for (const entry of entries) if (!isMark(entry) || !home.has(entry)) this.#bars.add(entry);
    const bars = [...this.#bars];
    const under = page.shapes.length;
    const knots = list.map((segment) => {
      const top = page.y;
      const own = segment.entries.filter((entry) => !this.#bars.has(entry));
      const hosted = bars.filter((bar) => (home.get(bar) ?? list[hostOf(list, bar)]) === segment);
      this.#segment(segment, own, [...own, ...hosted]);
      return [segment.start, top] as const;
    });
    const end = page.y + page.px(6);
    const words = page.shapes.splice(under);
    this.#ground(scaleThrough([...knots, [window.end, end]]), tops, end);
    page.shapes.push(...words, ...this.#marks.shapes);
    page.y = end;
    return { page, items: this.#items, more: 0 };
  }

  /** Names of the rails, each joined to its own; answers where each rail starts. */
  #names(): number[] {
    const page = this.#page;
    const tops = this.#model.lanes.map(({ name, hue }, i) => {
      const y = page.y + page.line(14) / 2;
      if (!name) return y;
      const style = { size: 14, bold: true, ink: `text-${hue}` } as const;
      page.paragraph(this.#text, page.width - this.#text, name, style);
      page.rule(this.#text - 8, y, this.#rails[i]!, y, `hue-${hue}`, 2);
      return y;
    });
    page.y += page.px(8);
    return tops;
  }

  #segment(segment: Segment, own: readonly Entry[], all: readonly Entry[]): void {
    const page = this.#page;
    const x = this.#text;
    const room = page.width - x;
    if (!all.length) return void (page.y += page.px(12));
    page.rule(x, page.y, page.width, page.y, 'line');
    page.y += page.px(2);
    const heading = this.#options.date(segment.when);
    page.paragraph(x, room, heading, { size: 12, bold: true, ink: 'ink-2' });
    if (segment.unordered && own.length > 1)
      page.paragraph(x, room, this.#options.words.unordered, { size: 12, ink: 'ink-3' });
    page.y += page.px(3);
    for (const entry of all) {
      const { duration, stamp } = entry.said;
      const date = entry.when.text === segment.when ? duration : stamp;
      const words =
        labelOf(page, entry, room, [date, entry.answer]) ?? this.#key.number(page, entry);
      const { y } = page;
      setWords(page, words, x, y);
      const height = Math.max(words.height, page.px(26));
      page.y += height + page.px(10);
      const left = Math.max(0, this.#rails[entry.lanes[0]!]! - 12);
      const box = { x: left, y, width: page.width - left, height };
      this.#items.push({ id: entry.id, kind: entry.kind, box });
      if (!this.#bars.has(entry)) this.#mark(entry, y + page.line(13) / 2);
    }
    page.y += page.px(8);
  }

  /** Periods, rails and bars, under the words. */
  #ground(scale: TimeScale, tops: readonly number[], end: number): void {
    const { shapes } = this.#page;
    const { lanes, entries, window } = this.#model;
    for (const entry of entries) {
      if (!entry.band) continue;
      const bar = reachOf(entry, scale, window);
      for (const lane of entry.lanes) {
        const joined = entry.lanes.includes(lane + 1);
        const width = joined ? this.#apart : 24;
        shapes.push(...softBar(bar, this.#rails[lane]! - 12, width, { ink: 'period' }, true));
      }
    }
    lanes.forEach(({ hue }, i) => {
      const x = this.#rails[i]!;
      this.#page.rule(x, tops[i]!, x, end, `hue-${hue}`, 2);
    });
    for (const entry of this.#bars) {
      const bar = reachOf(entry, scale, window);
      const x = this.#at(entry);
      const y = Math.min(bar.from + 14, bar.to);
      for (const end of endsOf(entry, this.#model.facing))
        shapes.push(...endOf(entry, end, this.#model, y, x, this.#rails[end[0]]!, true));
      shapes.push(...barOf(entry, bar, x - 5, 10, true));
    }
  }

  /** On its rail, or between two. */
  #at(entry: Entry): number {
    return this.#rails[0]! + levelOf(entry, this.#model.facing) * this.#apart;
  }

  #mark(entry: Entry, y: number): void {
    const page = this.#marks;
    const x = this.#at(entry);
    for (const end of endsOf(entry, this.#model.facing))
      page.shapes.push(...endOf(entry, end, this.#model, y, x, this.#rails[end[0]]!, true));
    page.shapes.push(...markOf(entry, this.#model, x, y, true));
  }
}
