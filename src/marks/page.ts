import type { Ink, Label, Shape } from './shape.js';
import type { Measure, TextStyle } from './text.js';
import { wrap, wrapWhole } from './wrap.js';

/** Height of a line over the size of its type; right-to-left scripts want some more. */
const leading = (rtl: boolean): number => (rtl ? 1.47 : 1.31);

/**
 * A picture in the making: shapes are put on it from top to bottom, `y` is how far it has come.
 * Sizes are given at the usual type size and grow with the reader's.
 */
export class Page {
  readonly shapes: Shape[] = [];
  y = 0;
  readonly width: number;
  readonly scale: number;
  readonly measure: Measure;
  readonly #leading: number;

  constructor(width: number, scale: number, rtl: boolean, measure: Measure) {
    this.width = width;
    this.scale = scale;
    this.measure = measure;
    this.#leading = leading(rtl);
  }

  /** `size` at the reader's size of type. */
  px(size: number): number {
    return Math.round(size * this.scale * 100) / 100;
  }

  line(size: number): number {
    return Math.round(this.px(size) * this.#leading);
  }

  widthOf(text: string, style: TextStyle): number {
    return this.measure(text, { ...style, size: this.px(style.size) });
  }

  wrap(text: string, width: number, style: TextStyle): string[] {
    return wrap(text, width, { ...style, size: this.px(style.size) }, this.measure);
  }

  /** The same in at most so many lines and with no word broken; undefined where that cannot be. */
  wrapWhole(text: string, width: number, style: TextStyle, most: number): string[] | undefined {
    const set = wrapWhole(text, width, { ...style, size: this.px(style.size) }, this.measure);
    return set && set.length <= most ? set : undefined;
  }

  /** Puts one line of text with its baseline at `y`; answers its width. */
  text(
    x: number,
    y: number,
    text: string,
    style: TextStyle & { ink: Ink } & Partial<Label>,
  ): number {
    this.shapes.push({ type: 'text', x, y, text, ...style, size: this.px(style.size) });
    return this.widthOf(text, style);
  }

  /** A line from one point to another, thin and whole by default. */
  rule(x1: number, y1: number, x2: number, y2: number, ink: Ink, width = 1, dash?: string): void {
    const points = [
      [x1, y1],
      [x2, y2],
    ] as const;
    this.shapes.push({ type: 'line', points, ink, width, ...(dash && { dash }) });
  }

  /** Puts a paragraph below all that is there, wrapped into `width`; answers its lines' widest. */
  paragraph(x: number, width: number, text: string, style: TextStyle & { ink: Ink }): number {
    let widest = 0;
    for (const line of this.wrap(text, width, style)) {
      this.y += this.line(style.size);
      widest = Math.max(widest, this.text(x, this.y - this.px(style.size) * 0.3, line, style));
    }
    return widest;
  }
}
