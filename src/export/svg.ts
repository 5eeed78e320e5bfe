import type { Fade, Point, Label, Rect, Shape } from '../marks/shape.js';
import { inPage, moved, used } from '../marks/shape.js';
import { gradientOf, svgOf, textureOf, type SvgLook, type SvgNode } from '../marks/svg.js';
import { Page } from '../marks/page.js';
import { approximateMeasure, type Measure } from '../marks/text.js';
import { palette as defaultPalette, type Palette } from '../theme/palette.js';

/** What goes into a picture file beside the marks. */
export interface DocumentOptions {
  readonly headline: string;
  readonly summary: string;
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly shapes: readonly Shape[];
  };
  /** What the picture leaves out and how it is read: a paragraph each. */
  readonly notes?: readonly string[] | undefined;
  /** As-of date, sources and corrections: a picture travels alone. */
  readonly footer: readonly string[];
  readonly lang: string;
  readonly rtl: boolean;
  readonly measure?: Measure;
  readonly palette?: Palette;
  readonly font?: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Control characters have no place in XML and would make the file unreadable.
const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (c) => escapes[c]!);

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? +value.toFixed(2) : escape(value!)}"`,
    )
    .join('');

const listed = (points: readonly Point[]): string =>
  points.map((point) => point.map((n) => +n.toFixed(2)).join(',')).join(' ');

const margin = 16;

/**
 * Writes shapes as SVG elements, in what browsers, librsvg and Inkscape draw alike. Ids carry a
 * prefix, since files are pasted into one page.
 */
class Writer {
  readonly #look: SvgLook;
  readonly #measure: Measure;
  /** What the shapes written so far refer to, by its id. */
  readonly #defined = new Map<string, SvgNode>();

  constructor(colour: Palette, prefix: string, measure: Measure) {
    const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
    const halo = { stroke: colour('surface'), 'stroke-width': 4, 'stroke-linejoin': 'round' };
    this.#look = {
      colour,
      prefix,
      points: listed,
      round,
      halo: { 'paint-order': 'stroke', ...halo },
    };
    this.#measure = measure;
  }

  /** The shapes, after what they refer to. */
  all(shapes: readonly Shape[]): string {
    const written = shapes.map((shape) => this.#shape(shape)).join('\n');
    const textures = used(shapes).textures.map((texture) => textureOf(texture, this.#look));
    const nodes = [...textures, ...this.#defined.values()];
    return `<defs>${nodes.map((node) => this.#write(node)).join('')}</defs>\n${written}`;
  }

  #shape(shape: Shape): string {
    if (shape.type === 'text') return this.#text(shape);
    if (shape.type === 'rect' && shape.fade) return this.#faded(shape, shape.fade);
    return this.#write(svgOf(shape, this.#look));
  }

  /** The id of what is defined once. */
  #id(name: string, make: (id: string) => SvgNode): string {
    const id = this.#look.prefix + name;
    if (!this.#defined.has(id)) this.#defined.set(id, make(id));
    return `url(#${id})`;
  }

  /** A mask in units of what it covers, as on the page, hides everything in Inkscape. */
  #faded(rect: Rect, fade: Fade): string {
    const { tag, values, inside } = svgOf(rect, this.#look);
    const gradient = (name: string, colour: string): string =>
      this.#id(`to-${fade}-${name}`, (id) => gradientOf(fade, id, colour));
    if ('ink' in rect.fill) {
      const { ink } = rect.fill;
      const fill = gradient(ink, this.#look.colour(ink));
      return this.#write({ tag, values: { ...values, fill, mask: undefined }, inside });
    }
    const { x, y, width, height } = rect;
    const covered = { x, y, width, height, fill: gradient('mask', '#fff') };
    const mask = this.#id(`fade-${this.#defined.size}`, (id) => ({
      tag: 'mask',
      values: { id },
      inside: [{ tag: 'rect', values: covered, inside: [] }],
    }));
    return this.#write({ tag, values: { ...values, mask }, inside });
  }

  #text(label: Label): string {
    const { tag, values, inside } = svgOf(label, this.#look);
    const written = this.#write({
      tag,
      values: { ...values, 'text-decoration': undefined },
      inside,
    });
    return label.struck ? written + this.#strike(label) : written;
  }

  #write({ tag, values, inside }: SvgNode): string {
    const within = inside
      .map((one) => (typeof one === 'string' ? escape(one) : this.#write(one)))
      .join('');
    return `<${tag}${attributes(values)}${within ? `>${within}</${tag}>` : '/>'}`;
  }

  /** A line through a text: as a decoration, not every program draws one that can be seen. */
  #strike({ x, y, text, size, bold = false, anchor = 'start', ink }: Label): string {
    const width = this.#measure(text, { size, bold });
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const points: Point[] = [
      [from, y - 0.32 * size],
      [from + width, y - 0.32 * size],
    ];
    return this.#shape({ type: 'line', points, ink, width: size / 10 });
  }
}

/** A short name for a text, the same every time. */
function hash(text: string): string {
  let h = 5381;
  for (let i = 0; i < text.length; i++) h = (h * 33 + text.charCodeAt(i)) | 0;
  return (h >>> 0).toString(36);
}

/**
 * The graphic as one SVG file that needs nothing else: headline, summary, picture, date and
 * sources, colours written out. Pure; runs in Node too.
 */
export function svgDocument(options: DocumentOptions): string {
  const { headline, summary, picture, notes = [], footer, lang, rtl } = options;
  const colour = options.palette ?? defaultPalette('light');
  const { width } = picture;
  const measure = options.measure ?? approximateMeasure;
  const page = new Page(width, 1, rtl, measure);
  page.rule(0, page.y, width, page.y, 'ink-1', 2);
  page.y += 8;
  page.paragraph(0, width, headline, { size: 20, bold: true, ink: 'ink-1' });
  page.y += 2;
  if (summary) page.paragraph(0, width, summary, { size: 15, ink: 'ink-2' });
  page.y += 16;
  const top = page.y;
  page.y += picture.height + (notes.length ? 8 : 14);
  for (const text of notes) page.paragraph(0, width, text, { size: 13, ink: 'ink-2' });
  if (notes.length) page.y += 10;
  page.rule(0, page.y, width, page.y, 'grid');
  page.y += 6;
  for (const text of footer) page.paragraph(0, width, text, { size: 13, ink: 'ink-3' });
  page.y += 8;
  const own = page.shapes.map((shape) => inPage(shape, width, rtl));
  const shapes = [...own, ...picture.shapes.map((shape) => moved(shape, 0, top))].map((shape) =>
    moved(shape, margin, margin),
  );
  const writer = new Writer(
    colour,
    `b${hash(headline + summary + notes.join() + footer.join())}-`,
    measure,
  );
  const w = width + 2 * margin;
  const h = Math.ceil(page.y) + 2 * margin;
  return (
    `<svg${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${w} ${h}`,
      width: w,
      height: h,
      'xml:lang': lang,
      // The places are physical: a page that runs the other way must not turn them.
      direction: 'ltr',
      role: 'img',
      'font-family': options.font ?? 'system-ui, "Noto Sans", "DejaVu Sans", Arial, sans-serif',
    })}>\n<title>${escape(headline)}</title>\n<desc>${escape([summary, ...notes, ...footer].filter(Boolean).join(' '))}</desc>\n` +
    `<rect${attributes({ width: w, height: h, fill: colour('surface') })}/>\n` +
    `${writer.all(shapes)}\n</svg>\n`
  );
}
