import { Page } from '../marks/page.js';
import { mirror, mirrorBox, type Box, type Shape } from '../marks/shape.js';
import type { Measure } from '../marks/text.js';
import { Key, weightiest } from './labels.js';
import type { Across } from './layout-across.js';
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
const wideFrom = 480;
/** The width from which they do so even where columns leave words little room. */
const surelyWideFrom = 640;
const widest = 960;
const mostStretched = 200;

/** Whether time is stretched: as asked for, or where a linear axis would crowd few marks. */
function isStretched({ entries, window }: TimelineModel, { scale }: LayoutOptions, width: number) {
  if (scale !== 'auto') return scale === 'stretched';
  return entries.length <= mostStretched && crowds(entries, window, width);
}

/** Whether a picture so wide has lanes across. */
export const isWide = ({ width, textScale }: { width: number; textScale: number }): boolean =>
  width >= wideFrom * textScale;

/**
 * Lays the timeline out: lanes across from 480 pixels on where `Wide` is given, else down. Pure:
 * same model, size and measurer, same picture. Height follows content.
 */
export function layoutTimeline(
  model: TimelineModel,
  options: LayoutOptions,
  Wide: typeof Across | undefined,
): Picture {
  const width = Math.min(options.width, widest);
  const { textScale } = options;
  const blank = () => new Page(width, textScale, options.rtl, options.measure);
  let page = blank();
  let key = new Key(options);
  const wide = Wide && isWide(options);
  const stretched = !wide || isStretched(model, options, width - page.px(96));
  const held = stretched ? { ...model, entries: weightiest(model.entries) } : model;
  const across = wide && new Wide(page, held, options, key, stretched);
  let drawn;
  if (across && (!across.tight || width >= surelyWideFrom * textScale)) drawn = across.draw();
  else {
    page = blank();
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
    stretched,
    numbered: key.used,
  };
}
