import type { Ink, Texture } from '../marks/shape.js';
import { tile } from '../marks/texture.js';
import type { Look } from './paint-shapes.js';

const hues = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const inks: readonly Ink[] = [
  ...(['surface', 'ink-1', 'ink-2', 'ink-3', 'line', 'grid', 'period', 'accent'] as const),
  ...hues.flatMap((hue) => [`hue-${hue}`, `tint-${hue}`, `text-${hue}`] as const),
];

/** Tiles in a row of a pattern: enough to end at a whole pixel at the common pixel ratios. */
const mostTiles = 8;

/** `colour`, as browsers give computed ones, with no opacity left. */
function cleared(colour: string): string {
  const [, legacy] = /^rgba?\((\d+, \d+, \d+)/.exec(colour) ?? [];
  return legacy ? `rgba(${legacy}, 0)` : colour.replace(/(\s*\/[^)]*)?\)$/, ' / 0)');
}

/** A texture as a pattern that keeps the size of its tiles on the page. */
function patternOf(
  texture: Texture,
  colours: ReadonlyMap<Ink, string>,
  scale: number,
): CanvasPattern | string {
  const { size, ground, ink, d, width } = tile(texture);
  const pixels = size * scale;
  let tiles = 1;
  while (tiles < mostTiles && Math.abs((tiles * pixels) % 1) > 0.001) tiles++;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(tiles * pixels);
  const on = canvas.getContext('2d');
  const whole = tiles * size;
  if (!on) return colours.get(ink)!;
  on.scale(canvas.width / whole, canvas.height / whole);
  on.fillStyle = colours.get(ground)!;
  on.fillRect(0, 0, whole, whole);
  on.strokeStyle = colours.get(ink)!;
  on.lineWidth = width;
  const strokes = new Path2D(d);
  for (let i = 0; i < tiles * tiles; i++) {
    on.save();
    on.translate((i % tiles) * size, Math.floor(i / tiles) * size);
    on.beginPath();
    on.rect(0, 0, size, size);
    on.clip();
    on.stroke(strokes);
    on.restore();
  }
  const pattern = on.createPattern(canvas, 'repeat')!;
  pattern.setTransform(new DOMMatrix().scale(whole / canvas.width));
  return pattern;
}

/** Elements that wear the colours of the theme, so that the browser says what they come to. */
export class Probe {
  readonly element = document.createElement('span');
  readonly #worn: readonly HTMLElement[];

  constructor() {
    this.element.hidden = true;
    this.element.style.strokeWidth = 'var(--backstory-halo,4px)';
    this.#worn = inks.map((ink) => {
      const one = document.createElement('span');
      one.style.color = `var(--_${ink})`;
      one.style.forcedColorAdjust = 'none';
      return one;
    });
    this.element.append(...this.#worn);
  }

  /** All that the look depends on, as one text. */
  read(): string {
    const { fontFamily, strokeWidth } = getComputedStyle(this.element);
    return JSON.stringify([
      fontFamily,
      parseFloat(strokeWidth),
      ...this.#worn.map((one) => getComputedStyle(one).color),
    ]);
  }
}

/** The look that a probe has read, at `scale` pixels of the canvas for one of the picture. */
export function lookOf(read: string, scale: number): Look {
  const [font, halo, ...values] = JSON.parse(read) as [string, number, ...string[]];
  const colours = new Map(inks.map((ink, i) => [ink, values[i]!]));
  const textures = new Map<Texture, CanvasPattern | string>();
  return {
    font,
    halo,
    scale,
    colour: (ink) => colours.get(ink)!,
    clear: (ink) => cleared(colours.get(ink)!),
    texture(texture) {
      let pattern = textures.get(texture);
      if (!pattern) textures.set(texture, (pattern = patternOf(texture, colours, scale)));
      return pattern;
    },
  };
}
