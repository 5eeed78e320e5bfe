import type { Page } from '../marks/page.js';
import type { Ink, Point } from '../marks/shape.js';
import { chevron, entryBar, glyph, head, softBar, unanswered } from './glyphs.js';
import { reachOf, timeStrip } from './axis.js';
import { labelOf, setWords, type Key } from './labels.js';
import type { Item, LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';
import { hostOf, scaleThrough, segments, type Segment } from './time.js';

/** Lanes that run down as rails, the words beside them: for phones. */
export class Down {
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #key: Key;
  readonly #rails: number[];
  readonly #text: number;
  /** Entries that lie along their rails. */
  readonly #bars = new Set<Entry>();
  readonly #marks: { readonly entry: Entry; readonly y: number; readonly height: number }[] = [];

  constructor(page: Page, model: TimelineModel, options: LayoutOptions, key: Key) {
    this.#page = page;
    this.#options = options;
    this.#key = key;
    const count = model.lanes.length;
    const apart = Math.min(36, 108 / Math.max(1, count - 1));
    this.#rails = model.lanes.map((_, i) => 18 + i * apart);
    this.#text = this.#rails.at(-1)! + 28;
    this.#model = model;
  }

  draw(): { items: Item[]; more: number } {
    const page = this.#page;
    const { entries, window } = this.#model;
    timeStrip(page, this.#model, this.#options);
    page.y += page.px(10);
    const names = this.#names();
    const list = segments(entries, window, () => true);
    const placed = new Set(list.flatMap((segment) => segment.entries));
    for (const entry of entries)
      if (entry.form === 'bar' || entry.form === 'strip' || !placed.has(entry))
        this.#bars.add(entry);
    const bars = [...this.#bars];
    const knots: (readonly [number, number])[] = [];
    const under = page.shapes.length;
    for (const segment of list) {
      const top = page.y;
      this.#segment(
        segment,
        bars.filter((bar) => this.#hosts(list, segment, bar)),
      );
      knots.push([segment.start, top]);
    }
    const end = page.y + page.px(6);
    const text = page.shapes.splice(under);
    this.#ground(names, [...knots, [window.end, end]], end);
    page.shapes.push(...text);
    for (const { entry, y } of this.#marks) this.#mark(entry, y);
    page.y = end;
    return { items: this.#items(), more: 0 };
  }

  /** Names of the rails, each joined to its own. */
  #names(): number {
    const page = this.#page;
    const top = page.y;
    this.#model.lanes.forEach(({ name, hue }, i) => {
      if (!name) return;
      const x = this.#rails[i]!;
      const y = page.y + page.line(14) / 2;
      page.paragraph(this.#text, page.width - this.#text, name, {
        size: 14,
        bold: true,
        ink: `text-${hue}`,
      });
      this.#line(
        [
          [this.#text - 8, y],
          [x, y],
        ],
        `hue-${hue}`,
        2,
      );
      this.#tops.push(y);
    });
    page.y += page.px(8);
    return top;
  }

  readonly #tops: number[] = [];

  /** Whether a bar has its words in this segment: its own, or where nothing else happens. */
  #hosts(list: readonly Segment[], segment: Segment, bar: Entry): boolean {
    if (segment.entries.includes(bar)) return true;
    if (list.some(({ entries }) => entries.includes(bar))) return false;
    return list[hostOf(list, bar)] === segment;
  }

  #segment(segment: Segment, bars: readonly Entry[]): void {
    const page = this.#page;
    const own = segment.entries.filter((entry) => !this.#bars.has(entry));
    const shown = [...own, ...bars];
    if (!shown.length) {
      page.y += page.px(12);
      return;
    }
    const room = page.width - this.#text;
    this.#line(
      [
        [this.#text, page.y],
        [page.width, page.y],
      ],
      'line',
      1,
    );
    page.y += page.px(2);
    page.paragraph(this.#text, room, this.#options.date(segment.when), {
      size: 12,
      bold: true,
      ink: 'ink-2',
    });
    const unordered = segment.unordered && own.length > 1;
    if (unordered)
      page.paragraph(this.#text, room, this.#options.words.unordered, { size: 12, ink: 'ink-3' });
    page.y += page.px(3);
    for (const entry of shown) this.#entry(entry, segment, room);
    page.y += page.px(8);
  }

  #entry(entry: Entry, { when }: Segment, room: number): void {
    const page = this.#page;
    const date = entry.when.text === when ? entry.duration : entry.stamp;
    const words = labelOf(page, entry, room, [date, entry.answer]) ?? this.#key.number(page, entry);
    const y = page.y;
    setWords(page, words, this.#text, y);
    const height = Math.max(words.height, page.px(26));
    page.y += height + page.px(10);
    this.#marks.push({ entry, y: y + page.line(13) / 2, height });
  }

  #line(points: readonly Point[], ink: Ink, width: number, dash?: string): void {
    this.#page.shapes.push({ type: 'line', points, ink, width, ...(dash && { dash }) });
  }

  /** Periods, rails and bars, under the words. */
  #ground(_names: number, knots: readonly (readonly [number, number])[], end: number): void {
    const page = this.#page;
    const { lanes, entries, window } = this.#model;
    const scale = scaleThrough(knots);
    for (const entry of entries) {
      if (!entry.band) continue;
      const [from, to] = [this.#rails[entry.lanes[0]!]!, this.#rails[entry.lanes.at(-1)!]!];
      const bar = reachOf(entry, scale, window);
      page.shapes.push(...softBar(bar, from - 12, to - from + 24, { ink: 'period' }, true));
    }
    lanes.forEach(({ hue }, i) => {
      const x = this.#rails[i]!;
      this.#line(
        [
          [x, this.#tops[i] ?? knots[0]![1]],
          [x, end],
        ],
        `hue-${hue}`,
        2,
      );
    });
    for (const entry of entries) {
      if (!this.#bars.has(entry)) continue;
      const bar = reachOf(entry, scale, window);
      const x = this.#at(entry);
      page.shapes.push(...entryBar(entry, bar, x - 5, 10, true));
      if (bar.cutTo) page.shapes.push(chevron(x, bar.to - 3, true, true));
      if (bar.cutFrom) page.shapes.push(chevron(x, bar.from + 3, true, false));
    }
  }

  #at({ lanes }: Entry): number {
    const [a, b] = [this.#rails[lanes[0]!]!, this.#rails[lanes[1] ?? lanes[0]!]!];
    return (a + b) / 2;
  }

  #mark(entry: Entry, y: number): void {
    const page = this.#page;
    const { lanes, to, via, hues, answer } = entry;
    if (this.#bars.has(entry)) return;
    const x = this.#at(entry);
    for (const lane of via) {
      const end = this.#rails[lane]!;
      const ink = `hue-${this.#model.lanes[lane]!.hue}` as const;
      this.#line(
        [
          [x, y],
          [end, y],
        ],
        ink,
        2,
        '2 4',
      );
      page.shapes.push({ type: 'dot', x: end, y, r: 4, fill: { ink } });
    }
    if (lanes.length > 2 || lanes.at(-1)! - lanes[0]! > 1) {
      const ends = lanes.map((lane) => this.#rails[lane]!);
      this.#line(
        [
          [ends[0]!, y],
          [ends.at(-1)!, y],
        ],
        'ink-1',
        1,
      );
    }
    if (to !== undefined) {
      const back = to < lanes[0]!;
      const ink: Ink = `hue-${hues[0] ?? 0}`;
      const end = this.#rails[to]! + (back ? 1 : -1) * (answer ? 8 : 3);
      this.#line(
        [
          [x, y],
          [end, y],
        ],
        ink,
        2,
      );
      page.shapes.push(head(end, y, ink, true, back));
      if (answer) page.shapes.push(unanswered(this.#rails[to]!, y));
    }
    page.shapes.push(...glyph(entry, x, y, true));
  }

  #items(): Item[] {
    return this.#marks.map(({ entry, y, height }) => {
      const x = Math.max(0, this.#rails[entry.lanes[0]!]! - 12);
      const top = y - this.#page.line(13) / 2;
      return {
        id: entry.id,
        kind: entry.kind,
        box: { x, y: top, width: this.#page.width - x, height },
      };
    });
  }
}
