import { Page } from '../marks/page.js';
import { inPage, mirrorBox, type Box, type Shape } from '../marks/shape.js';
import type { Measure } from '../marks/text.js';
import { Key, mostLabelled, weightiest } from './labels.js';
import type { Across } from './layout-across.js';
import type { Dense } from './layout-dense.js';
import type { Down } from './layout-down.js';
import type { TimelineModel } from './model.js';
import type { ManyWords, TimelineWords } from './words/index.js';

export const scalings = ['auto', 'linear', 'stretched'] as const;
export type Scaling = (typeof scalings)[number];

/** Something in the picture that a reader can go to. */
export interface Item {
  readonly id: string;
  readonly kind: 'event' | 'relation';
  readonly box: Box;
}

/** A picture in the making, where its things are, and how many found no room. */
export interface Drawn {
  readonly page: Page;
  readonly items: readonly Item[];
  readonly more: number;
  /** What is said of them where they are counted. */
  readonly many?: ManyWords;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** In order of time. */
  readonly items: readonly Item[];
  /** Entries for which there was no room in the picture. */
  readonly more: number;
  /** Whether time is stretched, words moved to the list below. */
  readonly stretched: boolean;
  /** What is said where events are counted in bars. */
  readonly many: ManyWords | undefined;
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
const wideFrom = 480;
/** The width from which they do so even where columns leave words little room. */
export const surelyWideFrom = 640;
const widest = 960;
/** Whether so many are counted in bars, all of them, rather than some be marks with words. */
export const isDense = (entries: number, scale: Scaling): boolean =>
  scale !== 'stretched' && entries > mostLabelled;

/** Whether a picture so wide has lanes across, or surely has. */
export const isWide = (
  { width, textScale }: { readonly width: number; readonly textScale: number },
  from = wideFrom,
): boolean => width >= from * textScale;

/** Layouts that are not there until they are needed. */
export interface Layouts {
  readonly Across?: typeof Across | undefined;
  readonly Down?: typeof Down | undefined;
  readonly Dense?: typeof Dense | undefined;
}

/**
 * Lays the timeline out: bars to scale for many events, lanes across from 480 pixels on, else
 * down. Pure: same model, size and measurer, same picture. Height follows content.
 */
export function* layoutTimeline(
  model: TimelineModel,
  options: LayoutOptions,
  { Across: Wide, Down: Narrow, Dense: Many }: Layouts,
): Generator<unknown, Picture> {
  const width = Math.min(options.width, widest);
  const { textScale, scale } = options;
  const blank = () => new Page(width, textScale, options.rtl, options.measure);
  let key = new Key(options);
  // What cannot be had is made up for by what has come: there is at least one.
  const dense = isDense(model.entries.length, scale) || !(Wide || Narrow);
  const bars = dense && Many && new Many(blank, model, options);
  const wide = !bars && Wide && (isWide(options) || !Narrow);
  const stretched = !bars && (!wide || Wide.stretches(model, scale, width - 96 * textScale));
  const held = bars ? model : { ...model, entries: weightiest(model.entries) };
  const across = wide && new Wide(blank, held, options, key, stretched);
  const tight = across && (yield* across.isTight());
  let drawn: Drawn;
  if (bars) drawn = yield* bars.draw();
  else if (across && !(tight && Narrow && !isWide(options, surelyWideFrom)))
    drawn = yield* across.draw();
  else drawn = new Narrow!(blank, held, options, (key = new Key(options))).draw();
  yield;
  const { page, items, more } = drawn;
  const byId = new Map(bars ? [] : items.map((item) => [item.id, item]));
  // Bars have theirs in order: of thousands, nothing is made twice.
  const sorted = bars ? items : held.entries.flatMap(({ id }) => byId.get(id) ?? []);
  key.write(page);
  const { y, shapes } = page;
  return {
    width,
    height: Math.ceil(y + 2),
    shapes: shapes.map((shape) => inPage(shape, width, options.rtl)),
    items: options.rtl
      ? sorted.map(({ id, kind, box }) => ({ id, kind, box: mirrorBox(box, width) }))
      : sorted,
    more: more + model.entries.length - held.entries.length,
    stretched,
    numbered: key.used,
    many: drawn.many,
  };
}
