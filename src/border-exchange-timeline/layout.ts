import { Page } from '../marks/page.js';
import { inPage, mirrorBox, type Box, type Shape } from '../marks/shape.js';
import type { Measure } from '../marks/text.js';
import { Key, mostLabelled, weightiest } from './labels.js';
import type { Across } from './layout-across.js';
import type { Dense } from './layout-dense.js';
import { Down } from './layout-down.js';
import type { TimelineModel } from './model.js';
import { crowds } from './time.js';
import type { TimelineWords } from './words/index.js';

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
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** In order of time. */
  readonly items: readonly Item[];
  /** Entries for which there was no room in the picture. */
  readonly more: number;
  /** Whether time is stretched, events are counted in bars, words moved to the list below. */
  readonly stretched: boolean;
  readonly binned: boolean;
  readonly numbered: boolean;
  /** Whether anything in it is seen to fade. */
  readonly soft: boolean;
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
const surelyWideFrom = 640;
const widest = 960;
/** Events above which they are counted in bars, unless the page asks for something else. */
export const mostStretched = 200;

/** Whether events are too many to be marks with words. */
export const isDense = ({ entries }: TimelineModel, scale: Scaling): boolean =>
  scale !== 'stretched' && entries.length > (scale === 'linear' ? mostLabelled : mostStretched);

/** Whether time is stretched: as asked for, or where a linear axis would crowd few marks. */
const isStretched = ({ entries, window }: TimelineModel, scale: Scaling, width: number): boolean =>
  scale === 'auto' ? crowds(entries, window, width) : scale === 'stretched';

/** Whether a picture so wide has lanes across. */
export const isWide = ({ width, textScale }: { width: number; textScale: number }): boolean =>
  width >= wideFrom * textScale;

/** Layouts that are not there until they are needed. */
export interface Layouts {
  readonly Across?: typeof Across | undefined;
  readonly Dense?: typeof Dense | undefined;
}

/** Pixels from which an end that fades is seen to. */
const leastSoft = 3;

function isSoft(shape: Shape): boolean {
  if (shape.type !== 'rect' || !shape.fade) return false;
  const { fade, width, height } = shape;
  return (fade === 'up' || fade === 'down' ? height : width) > leastSoft;
}

/**
 * Lays the timeline out: bars to scale for many events, lanes across from 480 pixels on, else
 * down. Pure: same model, size and measurer, same picture. Height follows content.
 */
export function* layoutTimeline(
  model: TimelineModel,
  options: LayoutOptions,
  { Across: Wide, Dense: Many }: Layouts,
): Generator<unknown, Picture> {
  const width = Math.min(options.width, widest);
  const { textScale, scale } = options;
  const blank = () => new Page(width, textScale, options.rtl, options.measure);
  let key = new Key(options);
  const bars = isDense(model, scale) && Many && new Many(blank, model, options);
  const wide = !bars && Wide && isWide(options);
  const stretched = !bars && (!wide || isStretched(model, scale, width - 96 * textScale));
  const held = bars ? model : { ...model, entries: weightiest(model.entries) };
  const across = wide && new Wide(blank, held, options, key, stretched);
  const tight = across && (yield* across.isTight());
  let drawn;
  if (bars) drawn = yield* bars.draw();
  else if (across && (!tight || width >= surelyWideFrom * textScale)) drawn = yield* across.draw();
  else drawn = new Down(blank, held, options, (key = new Key(options))).draw();
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
    binned: Boolean(bars),
    soft: shapes.some(isSoft),
  };
}
