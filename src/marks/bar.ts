import type { Fade, Fill, Hue, Ink, Rect, Shape } from './shape.js';

export type BarStatus =
  'confirmed' | 'reported' | 'claimed' | 'disputed' | 'estimated' | 'withdrawn';

/** What a number looks like along the scale, in its own unit. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly best?: number | undefined;
  readonly openEnd?: boolean;
  readonly openStart?: boolean;
  readonly softEnd?: boolean;
}

export interface BarStyle {
  readonly status: BarStatus;
  readonly hue: Hue;
}

/** Where a bar stands: `zero` is the pixel of the count 0, `scale` turns a count into a length. */
export interface BarPlace {
  readonly vertical: boolean;
  readonly zero: number;
  readonly scale: (count: number) => number;
  /** Pixel of the bar's near edge across its direction, and its thickness. */
  readonly cross: number;
  readonly thickness: number;
}

/** Shapes of one bar, and the pixels along its direction between which they stand. */
export interface BarMark {
  readonly shapes: Shape[];
  readonly start: number;
  readonly end: number;
}

/** The fade past an open end, in pixels: fixed, off the scale, because nobody said how far. */
export const openFade = 24;
/** Room that an open end takes past its stated value: fade and plus. */
export const openRoom = 32;
const softFade = 12;
const plusArm = 5;
const bestReach = 4;

/** Fill that stands for a status; estimated bands run along the bar. */
export function statusFill({ status, hue }: BarStyle, vertical: boolean): Fill {
  switch (status) {
    case 'confirmed':
      return { ink: `hue-${hue}` };
    case 'reported':
      return { ink: `tint-${hue}` };
    case 'disputed':
      return { texture: `disputed-${hue}` };
    case 'estimated':
      return { texture: vertical ? `banded-${hue}` : `estimated-${hue}` };
    default:
      return { ink: 'surface' };
  }
}

/** The outline that stands for a status, if it has one. */
export function keyline({ status, hue }: BarStyle): { ink: Ink; width: number } | undefined {
  if (status === 'withdrawn') return { ink: 'line', width: 1 };
  if (status === 'claimed') return { ink: `hue-${hue}`, width: 2 };
  if (status === 'reported' || status === 'disputed') return { ink: `hue-${hue}`, width: 1 };
  return undefined;
}

/** The sign past an open end. */
export const plus = (x: number, y: number): Shape[] =>
  [
    [
      [x - plusArm, y],
      [x + plusArm, y],
    ] as const,
    [
      [x, y - plusArm],
      [x, y + plusArm],
    ] as const,
  ].map((points): Shape => ({ type: 'line', points, ink: 'ink-1', width: 2 }));

/**
 * Draws one qualified number as a bar. Form says what kind of number it is (open, soft, a range
 * with its best), fill says its status, hue whose it is: each channel one meaning.
 */
export function bar(extent: Extent, style: BarStyle, place: BarPlace): BarMark {
  const { vertical, zero, scale, cross, thickness } = place;
  const shapes: Shape[] = [];

  /* All is laid out along the direction `a` from zero and the direction `c` across it. */
  const rect = (a0: number, a1: number, c0: number, c1: number, fill: Fill, fade?: Fade): Rect => ({
    type: 'rect',
    x: vertical ? c0 : zero + a0,
    y: vertical ? zero - a1 : c0,
    width: vertical ? c1 - c0 : a1 - a0,
    height: vertical ? a1 - a0 : c1 - c0,
    fill,
    ...(fade && { fade }),
  });
  const line = (
    a0: number,
    c0: number,
    a1: number,
    c1: number,
    ink: Ink,
    width: number,
  ): Shape => ({
    type: 'line',
    points: vertical
      ? [
          [c0, zero - a0],
          [c1, zero - a1],
        ]
      : [
          [zero + a0, c0],
          [zero + a1, c1],
        ],
    ink,
    width,
  });

  const onwards: Fade = vertical ? 'up' : 'right';
  const towardsZero: Fade = vertical ? 'down' : 'left';
  const far = cross + thickness;
  const middle = cross + thickness / 2;
  const fill = statusFill(style, vertical);
  const border = keyline(style);
  const from = scale(Math.min(extent.from, extent.to));
  /* A stated number above zero is seen, however small beside the others. */
  const to = Math.max(scale(Math.max(extent.from, extent.to)), extent.to > 0 ? from + 1 : from);

  /** A stretch of the bar with its two long edges, all fading alike. */
  const stretch = (a0: number, a1: number, fade?: Fade): void => {
    if (a1 - a0 <= 0) return;
    shapes.push(rect(a0, a1, cross, far, fill, fade));
    if (!border) return;
    const edge: Fill = { ink: border.ink };
    shapes.push(
      rect(a0, a1, cross, cross + border.width, edge, fade),
      rect(a0, a1, far - border.width, far, edge, fade),
    );
  };
  const cap = (a: number, width: number, ink: Ink): void => {
    shapes.push(rect(a, a + width, cross, far, { ink }));
  };

  if (from > 0) {
    shapes.push({ ...line(0, middle, from, middle, 'line', 1), dash: '1 3' } as Shape);
  }
  const soft = extent.softEnd ? Math.min(softFade / 2, (to - from) / 2) : 0;
  stretch(from, to - soft, extent.openStart ? towardsZero : undefined);
  if (soft) stretch(to - soft, to + soft, onwards);
  if (extent.openEnd) stretch(to, to + openFade, onwards);
  if (border && !extent.openStart && to > from) cap(from, border.width, border.ink);
  if (extent.openEnd || extent.openStart) cap(to - 1, 2, `hue-${style.hue}`);
  else if (border && !soft) cap(to - border.width, border.width, border.ink);
  if (to === 0) cap(0, 2, `hue-${style.hue}`);

  let end = to + soft;
  if (extent.openEnd) {
    const at = to + openFade + 2;
    shapes.push(...(vertical ? plus(middle, zero - at) : plus(zero + at, middle)));
    end = to + openRoom;
  }
  if (extent.best !== undefined) {
    const best = scale(extent.best);
    const reach = [cross - bestReach, far + bestReach] as const;
    shapes.push(line(best, reach[0], best, reach[1], 'surface', 5));
    shapes.push(line(best, reach[0], best, reach[1], 'ink-1', 2));
    end = Math.max(end, best + 3);
  }
  if (style.status === 'withdrawn')
    shapes.push(line(from - 4, middle, end + 4, middle, 'ink-1', 2));
  const start = Math.min(from, extent.best === undefined ? from : scale(extent.best) - 3);
  return { shapes, start, end };
}

/** The stub of a number that has no length: unknown, or only a word such as "dozens". */
export const stub = (x: number, y: number): Rect => ({
  type: 'rect',
  x,
  y,
  width: 44,
  height: 20,
  fill: { texture: 'unknown' },
});
