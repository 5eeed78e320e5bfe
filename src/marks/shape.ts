/**
 * The few plain shapes that every picture is made of. Coordinates are CSS pixels in the picture's
 * own box, y down. The same list is drawn as SVG by Lit, written out as SVG text, or painted.
 */
import { runsFromRight } from './direction.js';

/** Who a mark belongs to: an actor's hue 1–8, or 0 for a total of several and for no side. */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A colour by its role in the theme; `h` and `t` are fill and tint of the hue after them. */
export type Ink =
  | 'surface'
  | 'ink-1'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'grid'
  | 'period'
  | 'accent'
  | `hue-${Hue}`
  | `tint-${Hue}`
  | `text-${Hue}`;

/** A texture over a hue; bands run along the bar, so they differ by its direction. */
export type Texture = `disputed-${Hue}` | `estimated-${Hue}` | `banded-${Hue}` | 'unknown';

export type Fill = { readonly ink: Ink } | { readonly texture: Texture };

/** The side towards which a shape fades out. */
export type Fade = 'left' | 'right' | 'up' | 'down';

/** How much is seen of a sheer fill. */
export const sheerness = 0.45;

interface Filled {
  readonly fill: Fill;
  readonly stroke?: Stroke;
  /** What lies behind shows through the fill: a band is no amount. */
  readonly sheer?: boolean;
}

export interface Rect extends Filled {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Not together with a stroke. */
  readonly fade?: Fade;
}

export type Point = readonly [x: number, y: number];

export interface Line {
  readonly type: 'line';
  /** A polyline. */
  readonly points: readonly Point[];
  readonly ink: Ink;
  readonly width: number;
  /** Lengths of dash and gap: `1 3`. */
  readonly dash?: string;
  /** Round ends and corners: a curve of short pieces looks like one, a dash of 0 is a dot. */
  readonly round?: boolean;
}

/** Many polylines in one stroke, where an element for each would be too much for a page. */
export interface Lines extends Omit<Line, 'type' | 'points'> {
  readonly type: 'lines';
  readonly lines: readonly (readonly Point[])[];
}

/** An outline, drawn half in and half out of the shape's edge. */
export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  readonly dash?: string;
}

/** A circle. */
export interface Dot extends Filled {
  readonly type: 'dot';
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A closed polygon. */
export interface Area extends Filled {
  readonly type: 'area';
  readonly points: readonly Point[];
}

export interface Label {
  readonly type: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly ink: Ink;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A stroke of surface colour behind the letters, where they cross a line. */
  readonly halo?: boolean;
  readonly struck?: boolean;
  /**
   * Whether its words run from right to left, whatever the page. A renderer is told so: some, such
   * as WebKit, take no notice of characters that would isolate the text.
   */
  readonly rtl?: boolean;
}

export type Shape = Rect | Line | Lines | Dot | Area | Label;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels from a box to a point outside of it. */
export const distance = ({ x, y, width, height }: Box, px: number, py: number): number =>
  Math.max(x - px, px - x - width, y - py, py - y - height, 0);

const mirroredFade: Record<Fade, Fade> = { left: 'right', right: 'left', up: 'up', down: 'down' };
export const mirroredAnchor = { start: 'end', middle: 'middle', end: 'start' } as const;

/** `box` seen in a mirror standing at the middle of `width`. */
export const mirrorBox = (box: Box, width: number): Box => ({
  ...box,
  x: width - box.x - box.width,
});

/** `shape` with each of its points where `to` puts it. */
function put<S extends Shape>(shape: S, to: (point: Point) => Point): S {
  if ('points' in shape) return { ...shape, points: shape.points.map(to) };
  if ('lines' in shape) return { ...shape, lines: shape.lines.map((line) => line.map(to)) };
  const [x, y] = to([shape.x, shape.y]);
  return { ...shape, x, y };
}

/** `shape` put elsewhere. */
export const moved = (shape: Shape, dx: number, dy: number): Shape =>
  put(shape, ([x, y]) => [x + dx, y + dy]);

/** `shape` for a right-to-left page: anchors stay physical, so that every renderer agrees. */
export function mirror(shape: Shape, width: number): Shape {
  const turned = put(shape, ([x, y]) => [width - x, y]);
  if (turned.type === 'rect') {
    const fade = turned.fade && { fade: mirroredFade[turned.fade] };
    return { ...turned, x: turned.x - turned.width, ...fade };
  }
  if (turned.type === 'text') {
    const anchor = mirroredAnchor[turned.anchor ?? 'start'];
    return { ...turned, anchor, rtl: runsFromRight(turned.text, 'rtl') };
  }
  return turned;
}

/** `shape`, laid out from left to right, in a page of either direction. */
export function inPage(shape: Shape, width: number, rtl: boolean): Shape {
  if (rtl) return mirror(shape, width);
  return shape.type === 'text' && runsFromRight(shape.text, 'ltr')
    ? { ...shape, rtl: true }
    : shape;
}

const paths = new WeakMap<Lines['lines'], string>();

/** SVG path data of many polylines; made once, since it takes long for thousands. */
export function pathOf(lines: Lines['lines']): string {
  let path = paths.get(lines);
  if (path !== undefined) return path;
  path = '';
  for (const line of lines)
    for (let i = 0; i < line.length; i++) path += `${i ? 'L' : 'M'}${line[i]![0]},${line[i]![1]}`;
  paths.set(lines, path);
  return path;
}

/** Distinct textures and fades that `shapes` use, in order of first use. */
export function used(shapes: readonly Shape[]): { textures: Texture[]; fades: Fade[] } {
  const textures = new Set<Texture>();
  const fades = new Set<Fade>();
  for (const shape of shapes) {
    if (!('fill' in shape)) continue;
    if ('texture' in shape.fill) textures.add(shape.fill.texture);
    if (shape.type === 'rect' && shape.fade) fades.add(shape.fade);
  }
  return { textures: [...textures], fades: [...fades] };
}
