/** Shapes as SVG elements: what a page and a file have in common. Pure. */
import { mirroredAnchor, pathOf, sheerness, used } from './shape.js';
import type { Area, Dot, Fade, Ink, Line, Lines } from './shape.js';
import type { Point, Rect, Shape, Stroke, Texture } from './shape.js';
import { tile } from './texture.js';

export type Values = Readonly<Record<string, string | number | undefined>>;

/** An SVG element that is still to be made. */
export interface SvgNode {
  readonly tag: string;
  readonly values: Values;
  /** Elements or a text. */
  readonly inside: readonly (SvgNode | string)[];
}

/** What differs between a page and a file. */
export interface SvgLook {
  readonly colour: (ink: Ink) => string;
  /** Before every id, where files are pasted into one page. */
  readonly prefix: string;
  readonly points: (points: readonly Point[]) => string;
  /** Of lines with round ends and corners, and of letters over lines. */
  readonly round: Values;
  readonly halo: Values;
}

const node = (tag: string, values: Values, ...inside: (SvgNode | string)[]): SvgNode => ({
  tag,
  values,
  inside,
});

/** What `colour` fills a box with that fades out towards a side. */
export function gradientOf(fade: Fade, id: string, colour: string): SvgNode {
  const is = (side: Fade): number => Number(fade === side);
  return node(
    'linearGradient',
    { id, x1: is('left'), y1: is('up'), x2: is('right'), y2: is('down') },
    node('stop', { 'stop-color': colour }),
    node('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': 0 }),
  );
}

function fadeOf(fade: Fade, { prefix }: SvgLook): SvgNode[] {
  const id = `${prefix}to-${fade}`;
  return [
    gradientOf(fade, id, '#fff'),
    node(
      'mask',
      { id: `${prefix}fade-${fade}`, maskContentUnits: 'objectBoundingBox' },
      node('rect', { width: 1, height: 1, fill: `url(#${id})` }),
    ),
  ];
}

export function textureOf(texture: Texture, { colour, prefix }: SvgLook): SvgNode {
  const { size, ground, ink, d, width } = tile(texture);
  const square = { width: size, height: size };
  return node(
    'pattern',
    { id: prefix + texture, ...square, patternUnits: 'userSpaceOnUse' },
    node('rect', { ...square, fill: colour(ground) }),
    node('path', { d, stroke: colour(ink), 'stroke-width': width }),
  );
}

/** What shapes refer to, as the inside of `<defs>`. */
export function definitionsOf(shapes: readonly Shape[], look: SvgLook): SvgNode[] {
  const { textures, fades } = used(shapes);
  return [
    ...fades.flatMap((fade) => fadeOf(fade, look)),
    ...textures.map((texture) => textureOf(texture, look)),
  ];
}

export function svgOf(shape: Shape, look: SvgLook): SvgNode {
  const { colour, prefix, points } = look;
  const stroked = (stroke: Stroke | undefined): Values | undefined =>
    stroke && {
      stroke: colour(stroke.ink),
      'stroke-width': stroke.width,
      'stroke-dasharray': stroke.dash,
    };
  const filled = ({ fill, stroke, sheer }: Rect | Dot | Area): Values => ({
    fill: 'ink' in fill ? colour(fill.ink) : `url(#${prefix}${fill.texture})`,
    'fill-opacity': sheer ? sheerness : undefined,
    ...stroked(stroke),
  });
  const drawn = (line: Line | Lines): Values => ({
    fill: 'none',
    ...stroked(line),
    ...(line.round && look.round),
  });
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, fade } = shape;
      const mask = fade && `url(#${prefix}fade-${fade})`;
      return node('rect', { x, y, width, height, ...filled(shape), mask });
    }
    case 'line':
      return node('polyline', { points: points(shape.points), ...drawn(shape) });
    case 'lines':
      return node('path', { d: pathOf(shape.lines), ...drawn(shape) });
    case 'dot': {
      const { x: cx, y: cy, r } = shape;
      return node('circle', { cx, cy, r, ...filled(shape) });
    }
    case 'area':
      return node('polygon', { points: points(shape.points), ...filled(shape) });
    case 'text': {
      const { x, y, text, size, bold, ink, anchor = 'start', halo, struck, rtl } = shape;
      // Where words run from the right, they start there.
      const from = rtl ? mirroredAnchor[anchor] : anchor;
      const values = {
        x,
        y,
        fill: colour(ink),
        'font-size': size,
        'font-weight': bold ? 700 : undefined,
        'text-anchor': from === 'start' ? undefined : from,
        direction: rtl ? 'rtl' : undefined,
        'text-decoration': struck ? 'line-through' : undefined,
        // Of a struck text the halo would be about the stroke, too, and cover the letters.
        ...(halo && !struck && look.halo),
      };
      return node('text', values, text);
    }
  }
}
