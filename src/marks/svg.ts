/** Shapes as SVG elements: what a page and a file have in common. Pure. */
import { pathOf, used, type Fade, type Fill, type Ink, type Label, type Point } from './shape.js';
import type { Shape, Stroke, Texture } from './shape.js';
import { tile } from './texture.js';

export type Values = Readonly<Record<string, string | number | undefined>>;

/** An SVG element that is still to be made. */
export interface SvgNode {
  readonly tag: string;
  readonly values: Values;
  readonly text?: string;
  readonly inside?: readonly SvgNode[];
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

const node = (tag: string, values: Values, inside: readonly SvgNode[] = []): SvgNode => ({
  tag,
  values,
  inside,
});

function fadeOf(fade: Fade, { prefix }: SvgLook): SvgNode[] {
  const is = (side: Fade): number => Number(fade === side);
  const ends = { x1: is('left'), y1: is('up'), x2: is('right'), y2: is('down') };
  const stops = [{ 'stop-color': '#fff' }, { offset: 1, 'stop-color': '#fff', 'stop-opacity': 0 }];
  return [
    node(
      'linearGradient',
      { id: `${prefix}to-${fade}`, ...ends },
      stops.map((stop) => node('stop', stop)),
    ),
    node('mask', { id: `${prefix}fade-${fade}`, maskContentUnits: 'objectBoundingBox' }, [
      node('rect', { width: 1, height: 1, fill: `url(#${prefix}to-${fade})` }),
    ]),
  ];
}

function textureOf(texture: Texture, { colour, prefix }: SvgLook): SvgNode {
  const { size, ground, ink, d, width } = tile(texture);
  const place = { id: prefix + texture, width: size, height: size };
  return node('pattern', { ...place, patternUnits: 'userSpaceOnUse' }, [
    node('rect', { width: size, height: size, fill: colour(ground) }),
    node('path', { d, stroke: colour(ink), 'stroke-width': width }),
  ]);
}

/** What shapes refer to, as the inside of `<defs>`. */
export function definitionsOf(shapes: readonly Shape[], look: SvgLook): SvgNode[] {
  const { textures, fades } = used(shapes);
  return [
    ...fades.flatMap((fade) => fadeOf(fade, look)),
    ...textures.map((texture) => textureOf(texture, look)),
  ];
}

const fillOf = (fill: Fill, { colour, prefix }: SvgLook): string =>
  'ink' in fill ? colour(fill.ink) : `url(#${prefix}${fill.texture})`;

const strokeOf = (stroke: Stroke | undefined, { colour }: SvgLook): Values | undefined =>
  stroke && {
    stroke: colour(stroke.ink),
    'stroke-width': stroke.width,
    'stroke-dasharray': stroke.dash,
  };

function textOf(
  { x, y, text, size, bold, ink, anchor, halo, struck }: Label,
  look: SvgLook,
): SvgNode {
  const values = {
    x,
    y,
    fill: look.colour(ink),
    'font-size': size,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'text-decoration': struck ? 'line-through' : undefined,
    ...(halo && look.halo),
  };
  return { tag: 'text', values, text };
}

export function svgOf(shape: Shape, look: SvgLook): SvgNode {
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, fill, stroke, fade } = shape;
      const mask = fade && `url(#${look.prefix}fade-${fade})`;
      const place = { x, y, width, height };
      return node('rect', { ...place, fill: fillOf(fill, look), mask, ...strokeOf(stroke, look) });
    }
    case 'line':
    case 'lines': {
      const [tag, place] =
        shape.type === 'line'
          ? ['polyline', { points: look.points(shape.points) }]
          : ['path', { d: pathOf(shape.lines) }];
      const round = shape.round && look.round;
      return node(tag, { ...place, fill: 'none', ...strokeOf(shape, look), ...round });
    }
    case 'dot': {
      const { x: cx, y: cy, r, fill, stroke } = shape;
      return node('circle', { cx, cy, r, fill: fillOf(fill, look), ...strokeOf(stroke, look) });
    }
    case 'area': {
      const { points, fill, stroke } = shape;
      const place = { points: look.points(points), fill: fillOf(fill, look) };
      return node('polygon', { ...place, ...strokeOf(stroke, look) });
    }
    case 'text':
      return textOf(shape, look);
  }
}
