import { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import { mirror, mirrorBox, type Box, type Ink, type Shape } from '../marks/shape.js';
import type { Measure, TextStyle } from '../marks/text.js';
import { softBar, type Stretch } from './glyphs.js';
import { Across } from './layout-across.js';
import { Down } from './layout-down.js';
import type { Entry, Span, TimelineModel } from './model.js';
import { crowds, ramp, scaleThrough, timeTicks, type TimeScale } from './time.js';
import type { TimelineWords } from './words/index.js';

export const scalings = ['auto', 'linear', 'stretched'] as const;
export type Scaling = (typeof scalings)[number];

/** Something in the picture that a reader can go to. */
export interface Item {
  readonly id: string;
  readonly kind: 'event' | 'relation';
  readonly box: Box;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly items: readonly Item[];
  /** Entries for which there was no room in the picture. */
  readonly more: number;
  /** Whether time is stretched, and whether words moved from a mark to the list below. */
  readonly stretched: boolean;
  readonly numbered: boolean;
}

export interface LayoutOptions {
  readonly width: number;
  /** Size of the reader's type over 16 px. */
  readonly textScale: number;
  readonly rtl: boolean;
  readonly measure: Measure;
  readonly scale: Scaling;
  readonly words: TimelineWords;
  /** An EDTF value in the reader's words, as short as they can be. */
  readonly date: (when: string) => string;
  readonly number: (n: number) => string;
  readonly separator: string;
}

/** The width from which lanes run across. */
export const wideFrom = 480;
/** The width from which they do so even where columns leave words little room. */
const surelyWideFrom = 640;
const widest = 960;
/** Entries that a picture holds with their words; above this a linear axis shows marks. */
export const mostLabelled = 60;
const mostStretched = 200;

export interface Line extends TextStyle {
  readonly text: string;
  readonly ink: Ink;
  readonly struck?: boolean;
}

/** Words set in lines: one over the other, as wide as the widest. */
export interface Words {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const titleStyle = { size: 13, bold: true, ink: 'ink-1' } as const;
const detailStyle = { size: 12, ink: 'ink-2' } as const;
const mostLines = 3;

/**
 * The words of an entry in `width` pixels; undefined where its title or one of its details would
 * take more than three lines, or a word would have to be broken.
 */
export function labelOf(
  page: Page,
  { title, details, status }: Entry,
  width: number,
  extra: readonly string[],
): Words | undefined {
  const parts = [title, ...extra, ...details].filter(Boolean);
  const lines: Line[] = [];
  for (const [i, text] of parts.entries()) {
    const style = i ? detailStyle : titleStyle;
    const set = page.wrap(text, width, style);
    if (set.length > mostLines || isBroken(text, set)) return undefined;
    const struck = !i && status === 'withdrawn' && { struck: true };
    for (const line of set) lines.push({ ...style, text: line, ...struck });
  }
  return block(page, lines);
}

/** Whether lines have been broken within a word. */
export const isBroken = (text: string, lines: readonly string[]): boolean =>
  lines.join(' ') !== text.split(/[ \t\n\r]+/).join(' ');

export function block(page: Page, lines: readonly Line[]): Words {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => page.widthOf(line.text, line))),
    height: lines.reduce((sum, { size }) => sum + page.line(size), 0),
  };
}

/** Sets words with their top start at `x`, `y`. */
export function setWords(page: Page, { lines }: Words, x: number, y: number, halo = false): void {
  for (const { size, ...line } of lines) {
    y += page.line(size);
    page.text(x, y - page.px(size) * 0.33, line.text, { ...line, size, ...(halo && { halo }) });
  }
}

/** An entry's stretch of pixels along time, and whether it goes on past an end. */
export interface Reach extends Stretch {
  readonly cutFrom: boolean;
  readonly cutTo: boolean;
}

/** How far a bar with an unknown end is drawn past what is known, in pixels; all of it fades. */
const unknownReach = 72;

export function reachOf({ when, span }: Entry, scale: TimeScale, window: Span): Reach {
  const [low, high] = [scale(window.start), scale(window.end)];
  const within = when.form !== 'interval';
  const first = ramp(when.from, when.softStart);
  const last = ramp(when.to, when.softEnd);
  let from = first ? scale(first.start) : low;
  let to = last ? scale(last.end) : high;
  if (when.openStart === 'unknown') from = Math.max(low, scale(last!.start) - unknownReach);
  if (when.openEnd === 'unknown') to = Math.min(high, scale(first!.end) + unknownReach);
  if (to - from < 12) to = Math.min(high, from + 12);
  from = Math.min(from, to - 12);
  const quarter = (to - from) * 0.22;
  const soft = (side: Span | undefined, open: unknown): number =>
    within ? quarter : side ? scale(side.end) - scale(side.start) : open === 'unknown' ? 48 : 0;
  const softFrom = soft(first, when.openStart);
  const softTo = soft(last, when.openEnd);
  const share = Math.min(1, (to - from) / Math.max(1, softFrom + softTo));
  // An unknown end is not known to go on.
  const goesOn = (open: unknown, past: boolean): boolean =>
    open === 'open' || (past && open !== 'unknown');
  const cutFrom = goesOn(when.openStart, span.start < window.start);
  const cutTo = goesOn(when.openEnd, span.end > window.end);
  return {
    from,
    to,
    softFrom: cutFrom ? 0 : softFrom * share,
    softTo: cutTo ? 0 : softTo * share,
    cutFrom,
    cutTo,
  };
}

/** All of the story's time to scale: where its entries lie, round dates, the window. */
export function timeStrip(
  page: Page,
  { entries, whole, window }: TimelineModel,
  { words, date }: LayoutOptions,
): TimeScale {
  const { width } = page;
  const top = page.y;
  const height = page.px(14);
  const scale = scaleThrough([
    [whole.start, 0],
    [whole.end, width],
  ]);
  page.shapes.push({ type: 'rect', x: 0, y: top, width, height, fill: { ink: 'period' } });
  const ink = { ink: 'line' } as const;
  const seen = new Set<string>();
  for (const { when, form } of entries) {
    if (form === 'bar' || form === 'strip' || seen.has(when.text) || !when.from) continue;
    seen.add(when.text);
    const from = Math.min(scale(when.start), width - 3);
    const to = Math.max(scale(when.end), from + 3);
    const soft = to - from > 12 ? (to - from) * 0.22 : 0;
    page.shapes.push(
      ...softBar({ from, to, softFrom: soft, softTo: soft }, top, height, ink, false),
    );
  }
  if (window.start > whole.start || window.end < whole.end) {
    const [a, b] = [scale(window.start), scale(window.end)];
    const points = [
      [a, top],
      [b, top],
      [b, top + height],
      [a, top + height],
      [a, top],
    ] as const;
    page.shapes.push({ type: 'line', points, ink: 'ink-1', width: 2 });
  }
  page.y += height;
  ticks(page, scale, whole, 0, width, date, words.toScale);
  return scale;
}

/** Round dates under a line, and what else is to be said there, where there is room for each. */
export function ticks(
  page: Page,
  scale: TimeScale,
  span: Span,
  from: number,
  to: number,
  date: (when: string) => string,
  also: string,
): number[] {
  const style = { size: 12, ink: 'ink-3' } as const;
  const y = page.y + page.px(4);
  const height = page.line(12);
  const found = timeTicks(span, (to - from) / page.px(130));
  const at = (text: string, x: number, tick?: number) => {
    const width = page.widthOf(text, style);
    const left = Math.max(from, Math.min(x - width / 2, to - width));
    return { text, tick, box: { x: left, y, width: width + page.px(8), height } };
  };
  const wishes = found.map(({ time, when }) => [at(date(when), scale(time), scale(time))]);
  const spare = Array.from({ length: 9 }, (_, i) => at(also, from + ((i + 1) / 10) * (to - from)));
  const middle = spare.sort((a, b) => Math.abs(a.box.x - to / 2) - Math.abs(b.box.x - to / 2));
  const bounds = { x: from, y: 0, width: to - from + page.px(8), height: y + height };
  const set = placeLabels(also ? [...wishes, middle] : wishes, [], bounds);
  for (const one of set) {
    if (!one) continue;
    page.text(one.box.x, y + page.px(12), one.text, style);
    if (one.tick === undefined) continue;
    const points = [
      [one.tick, page.y],
      [one.tick, y],
    ] as const;
    page.shapes.push({ type: 'line', points, ink: 'line', width: 1 });
  }
  page.y = y + height;
  return set.flatMap((one) => one?.tick ?? []);
}

/** What matters most comes first where not all can have words. */
export function byWeight(a: Entry, b: Entry): number {
  const weight = ({ band, form, details, kind }: Entry): number =>
    Number(kind === 'relation') * 4 +
    Number(band) * 3 +
    Number(form === 'diamond') * 2 +
    Math.min(2, details.length);
  return weight(b) - weight(a);
}

/** As many entries as a picture holds with their words, in their own order. */
function weightiest(entries: readonly Entry[]): readonly Entry[] {
  const kept = new Set([...entries].sort(byWeight).slice(0, mostLabelled));
  return entries.filter((entry) => kept.has(entry));
}

/** Entries whose words found no room at their marks, each with the number that stands there. */
export class Key {
  readonly #entries: Entry[] = [];
  readonly #names = new Map<string, string>();
  readonly #options: LayoutOptions;

  constructor(options: LayoutOptions) {
    this.#options = options;
  }

  get used(): boolean {
    return this.#entries.length > 0;
  }

  get names(): number {
    return this.#names.size;
  }

  clear(): void {
    this.#entries.length = 0;
    this.#names.clear();
  }

  /** The number of an entry as words at its mark. */
  number(page: Page, entry: Entry): Words {
    this.#entries.push(entry);
    const text = this.#options.number(this.#entries.length);
    return block(page, [{ ...titleStyle, text }]);
  }

  /** Tells what a short name at a lane stands for. */
  name(short: string, name: string): void {
    if (short !== name) this.#names.set(short, name);
  }

  /** Writes the list below all that is there. */
  write(page: Page): void {
    const lines = [
      ...this.#names,
      ...this.#entries.map(({ title, date, details }, i) => {
        const text = [title, date, ...details].join(this.#options.separator);
        return [this.#options.number(i + 1), text] as const;
      }),
    ];
    const style = { ...titleStyle, size: 12 };
    const indent = Math.max(...lines.map(([sign]) => page.widthOf(sign, style))) + page.px(10);
    if (lines.length) page.y += page.px(8);
    for (const [sign, text] of lines) {
      page.y += page.px(4);
      const top = page.y;
      page.paragraph(indent, page.width - indent, text, { size: 12, ink: 'ink-1' });
      page.text(0, top + page.line(12) - page.px(12) * 0.3, sign, style);
    }
  }
}

/** Whether time is stretched: as asked for, or where a linear axis would crowd few marks. */
function isStretched({ entries, window }: TimelineModel, { scale }: LayoutOptions, width: number) {
  if (scale !== 'auto') return scale === 'stretched';
  return entries.length <= mostStretched && crowds(entries, window, width);
}

/**
 * Lays the timeline out: lanes across from 480 pixels on, down below that. Pure: same model, size
 * and measurer, same picture. Height follows content.
 */
export function layoutTimeline(model: TimelineModel, options: LayoutOptions): Picture {
  const width = Math.min(options.width, widest);
  let page = new Page(width, options.textScale, options.rtl, options.measure);
  let key = new Key(options);
  const stretched = isStretched(model, options, width - page.px(96));
  const wide = width >= wideFrom * options.textScale;
  const held = wide && !stretched ? model : { ...model, entries: weightiest(model.entries) };
  const across = wide && new Across(page, held, options, key, stretched);
  let drawn;
  if (across && (!across.tight || width >= surelyWideFrom * options.textScale))
    drawn = across.draw();
  else {
    page = new Page(width, options.textScale, options.rtl, options.measure);
    key = new Key(options);
    drawn = new Down(page, held, options, key).draw();
  }
  const { items, more } = drawn;
  key.write(page);
  const { y, shapes } = page;
  return {
    width,
    height: Math.ceil(y + 2),
    shapes: options.rtl ? shapes.map((shape) => mirror(shape, width)) : shapes,
    items: options.rtl
      ? items.map((item) => ({ ...item, box: mirrorBox(item.box, width) }))
      : items,
    more: more + model.entries.length - held.entries.length,
    stretched: stretched || !wide,
    numbered: key.used,
  };
}
