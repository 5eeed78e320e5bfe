import { sheerness } from '../marks/shape.js';
import type { Area, Dot, Fade, Fill, Ink, Label, Line, Lines, Point } from '../marks/shape.js';
import type { Rect, Shape, Stroke, Texture } from '../marks/shape.js';

/** What the roles of a picture look like on a canvas. */
export interface Look {
  readonly colour: (ink: Ink) => string;
  /** The same colour with nothing of it to be seen. */
  readonly clear: (ink: Ink) => string;
  readonly texture: (texture: Texture) => CanvasPattern | string;
  readonly font: string;
  /** Width of the stroke behind letters that cross a line. */
  readonly halo: number;
  /** Pixels of the canvas for one of the picture. */
  readonly scale: number;
}

/** Lines in one stroke: fewer cost a stroke each, more make a path that is slow to fill. */
const mostLines = 100;
/** Steps in which a texture fades, and the least of one in pixels. */
const mostSteps = 32;
const shortestStep = 2;
/** Shapes between two moments in which the work may be put off. */
const shapesPerStep = 64;

type Dashes = Pick<Stroke, 'width' | 'dash'>;

/** Paints one shape after the other and sets only what differs from the one before. */
class Brush {
  readonly #on: CanvasRenderingContext2D;
  readonly #look: Look;
  #fill: unknown;
  #pen = '';
  #font = '';
  #direction: CanvasDirection = 'ltr';
  /** Lines that wait to be stroked together. */
  #lines = 0;
  readonly #gradients = new Map<string, CanvasGradient>();

  constructor(on: CanvasRenderingContext2D, look: Look) {
    this.#on = on;
    this.#look = look;
    on.direction = this.#direction;
    on.textBaseline = 'alphabetic';
    on.miterLimit = 4;
    // Patterns have the canvas's own pixels.
    on.imageSmoothingEnabled = false;
  }

  shape(shape: Shape): void {
    if (shape.type === 'line') return this.#line(shape, shape.points);
    if (shape.type === 'lines') {
      for (const points of shape.lines) this.#line(shape, points);
      return;
    }
    this.end();
    switch (shape.type) {
      case 'rect':
        return this.#rect(shape);
      case 'dot':
        return this.#dot(shape);
      case 'area':
        return this.#area(shape);
      case 'text':
        return this.#label(shape);
    }
  }

  /** Strokes the lines that wait. */
  end(): void {
    if (this.#lines) this.#on.stroke();
    this.#lines = 0;
  }

  #fillWith(fill: CanvasPattern | CanvasGradient | string): void {
    if (fill !== this.#fill) this.#on.fillStyle = this.#fill = fill;
  }

  #styleOf(fill: Fill): CanvasPattern | string {
    return 'ink' in fill ? this.#look.colour(fill.ink) : this.#look.texture(fill.texture);
  }

  #strokeWith(ink: Ink, { width, dash = '' }: Dashes, round = false): void {
    const pen = [ink, width, dash, round].join();
    if (pen === this.#pen) return;
    this.end();
    this.#pen = pen;
    const on = this.#on;
    on.strokeStyle = this.#look.colour(ink);
    on.lineWidth = width;
    on.setLineDash(dash ? dash.split(/[\s,]+/).map(Number) : []);
    on.lineCap = round ? 'round' : 'butt';
    on.lineJoin = round ? 'round' : 'miter';
  }

  #trace(points: readonly Point[]): void {
    points.forEach(([x, y], i) => (i ? this.#on.lineTo(x, y) : this.#on.moveTo(x, y)));
  }

  #line(style: Omit<Line | Lines, 'type'>, points: readonly Point[]): void {
    this.#strokeWith(style.ink, style, style.round);
    if (this.#lines === mostLines) this.end();
    if (!this.#lines++) this.#on.beginPath();
    this.#trace(points);
  }

  #rect(rect: Rect): void {
    const { x, y, width, height, fill, stroke, sheer, fade } = rect;
    if (fade && 'ink' in fill) this.#fillWith(this.#gradient(rect, fade, fill.ink));
    else {
      this.#fillWith(this.#styleOf(fill));
      if (fade) return this.#steps(rect, fade);
    }
    this.#sheer(sheer, () => this.#on.fillRect(x, y, width, height));
    if (!stroke) return;
    this.#strokeWith(stroke.ink, stroke);
    this.#on.strokeRect(x, y, width, height);
  }

  /** A gradient from a colour to nothing. The parts of one bar have theirs in common. */
  #gradient({ x, y, width, height }: Rect, fade: Fade, ink: Ink): CanvasGradient {
    const upright = fade === 'up' || fade === 'down';
    const [start, end] = upright ? [y, y + height] : [x, x + width];
    const [from, to] = fade === 'right' || fade === 'down' ? [start, end] : [end, start];
    const key = [ink, upright, from, to].join();
    let gradient = this.#gradients.get(key);
    if (!gradient) {
      gradient = upright
        ? this.#on.createLinearGradient(0, from, 0, to)
        : this.#on.createLinearGradient(from, 0, to, 0);
      gradient.addColorStop(0, this.#look.colour(ink));
      gradient.addColorStop(1, this.#look.clear(ink));
      this.#gradients.set(key, gradient);
    }
    return gradient;
  }

  /** A texture fades in steps that meet at whole pixels, so that no seam is seen. */
  #steps({ x, y, width, height }: Rect, fade: Fade): void {
    const on = this.#on;
    const upright = fade === 'up' || fade === 'down';
    const [start, length] = upright ? [y, height] : [x, width];
    const count = Math.max(1, Math.min(mostSteps, Math.round(length / shortestStep)));
    const { scale } = this.#look;
    const edge = (i: number): number =>
      i % count
        ? Math.round((start + (length * i) / count) * scale) / scale
        : start + (length * i) / count;
    for (let i = 0; i < count; i++) {
      const seen = (i + 0.5) / count;
      on.globalAlpha = fade === 'right' || fade === 'down' ? 1 - seen : seen;
      const [from, to] = [edge(i), edge(i + 1)];
      if (upright) on.fillRect(x, from, width, to - from);
      else on.fillRect(from, y, to - from, height);
    }
    on.globalAlpha = 1;
  }

  #sheer(sheer: boolean | undefined, fill: () => void): void {
    if (sheer) this.#on.globalAlpha = sheerness;
    fill();
    if (sheer) this.#on.globalAlpha = 1;
  }

  #filledAndStroked({ fill, stroke, sheer }: Dot | Area): void {
    this.#fillWith(this.#styleOf(fill));
    this.#sheer(sheer, () => this.#on.fill());
    if (!stroke) return;
    this.#strokeWith(stroke.ink, stroke);
    this.#on.stroke();
  }

  #dot(dot: Dot): void {
    this.#on.beginPath();
    this.#on.arc(dot.x, dot.y, dot.r, 0, 2 * Math.PI);
    this.#filledAndStroked(dot);
  }

  #area(area: Area): void {
    this.#on.beginPath();
    this.#trace(area.points);
    this.#on.closePath();
    this.#filledAndStroked(area);
  }

  #label({ x, y, text, size, bold, ink, anchor = 'start', halo, struck, rtl }: Label): void {
    const on = this.#on;
    const direction = rtl ? 'rtl' : 'ltr';
    if (direction !== this.#direction) on.direction = this.#direction = direction;
    const font = `${bold ? 700 : 400} ${size}px ${this.#look.font}`;
    if (font !== this.#font) on.font = this.#font = font;
    on.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
    if (halo) {
      this.#strokeWith('surface', { width: this.#look.halo }, true);
      on.strokeText(text, x, y);
    }
    this.#fillWith(this.#look.colour(ink));
    on.fillText(text, x, y);
    if (!struck) return;
    const { width, fontBoundingBoxAscent } = on.measureText(text);
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const thick = Math.max(1, size / 10);
    on.fillRect(left, y - fontBoundingBoxAscent / 3 - thick / 2, width, thick);
  }
}

/**
 * Paints the shapes of a picture that SVG would take too long for, in their order. The context is
 * already scaled and moved to the picture's own box. May be put off between any two steps.
 */
export function* paintShapes(
  on: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  look: Look,
): Generator<undefined, void> {
  const brush = new Brush(on, look);
  for (const [i, shape] of shapes.entries()) {
    brush.shape(shape);
    if (i % shapesPerStep === 0) yield;
  }
  brush.end();
}
