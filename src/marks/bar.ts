import type { Fade, Fill, Hue, Ink, Point, Rect, Shape } from './shape.js';

export type BarStatus =
  'confirmed' | 'reported' | 'claimed' | 'disputed' | 'estimated' | 'withdrawn';

/** What a number looks like along the scale, in its own unit. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly best?: number | undefined;
  /** Whether it lies anywhere between its ends. */
  readonly range?: boolean;
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
  /** How far the tick of a best estimate may stand out at both sides; bars close by leave less. */
  readonly reach?: number;
}

/** Shapes of one bar, and the pixels along its direction between which they stand. */
export interface BarMark {
  readonly shapes: Shape[];
  readonly start: number;
  readonly end: number;
  /** Whether lines cross it or it fades at its start, so that no words fit inside. */
  readonly crossed?: boolean | undefined;
}

/** The fade past an open end, in pixels: fixed, off the scale, because nobody said how far. */
export const openFade = 24;
/** Room that an open end takes past its stated value: fade and plus. */
export const openRoom = 32;
const softFade = 12;
const plusArm = 5;
const usualReach = 4;
export const tickWidth = 2;
/** Pixels below which a bar is all edges. */
const thin = 6;
/** Half of it lies over the tick's own edge. */
export const tickHalo = 1.5;

/** Fill that stands for a status; estimated bands run along the bar. */
export function statusFill({ status, hue }: BarStyle, vertical: boolean): Fill {
  if (status === 'confirmed') return { ink: `hue-${hue}` };
  if (status === 'reported') return { ink: `tint-${hue}` };
  if (status === 'disputed') return { texture: `disputed-${hue}` };
  if (status === 'estimated') return { texture: `${vertical ? 'banded' : 'estimated'}-${hue}` };
  return { ink: 'surface' };
}

/** The outline that stands for a status, if it has one. */
export function keyline({ status, hue }: BarStyle): { ink: Ink; width: number } | undefined {
  if (status === 'confirmed') return undefined;
  if (status === 'withdrawn') return { ink: 'line', width: 1 };
  return { ink: `hue-${hue}`, width: status === 'claimed' ? 2 : 1 };
}

/** A polyline, whole by default. */
export const line = (points: readonly Point[], ink: Ink, width: number, dash?: string): Shape => ({
  type: 'line',
  points,
  ink,
  width,
  dash,
});

/** Strokes as one shape: there may be thousands of bars. */
const strokes = (lines: readonly Point[][], ink: Ink): Shape => ({
  type: 'lines',
  lines,
  ink,
  width: 2,
});

/** The sign past an open end. */
const plus = ([x, y]: Point): Shape =>
  strokes(
    [
      [
        [x - plusArm, y],
        [x + plusArm, y],
      ],
      [
        [x, y - plusArm],
        [x, y + plusArm],
      ],
    ],
    'ink-1',
  );

/**
 * Draws one qualified number as a bar. Form says what kind of number it is (open, soft, a range
 * with its best), fill says its status, hue whose it is: each channel one meaning.
 */
export function bar(extent: Extent, style: BarStyle, place: BarPlace): BarMark {
  const { vertical, zero, scale, cross, thickness, reach = usualReach } = place;
  const shapes: Shape[] = [];

  /* All is laid out along the direction `a` from zero and the direction `c` across it. */
  const at = (a: number, c: number): Point => (vertical ? [c, zero - a] : [zero + a, c]);
  const rect = (
    a0: number,
    a1: number,
    c0: number,
    c1: number,
    fill: Fill,
    more?: Pick<Rect, 'stroke' | 'fade' | 'sheer'>,
  ): void => {
    const [x, y] = at(vertical ? a1 : a0, c0);
    const [width, height] = vertical ? [c1 - c0, a1 - a0] : [a1 - a0, c1 - c0];
    shapes.push({ type: 'rect', x, y, width, height, fill, ...more });
  };

  const onwards: Fade = vertical ? 'up' : 'right';
  const towardsZero: Fade = vertical ? 'down' : 'left';
  const far = cross + thickness;
  const middle = cross + thickness / 2;
  const fill = statusFill(style, vertical);
  const border = keyline(style);
  const hue: Ink = `hue-${style.hue}`;
  const { best, range: sheer, openEnd, openStart } = extent;
  const from = scale(extent.from);
  /* A stated number above zero is seen, however small beside the others. */
  const to = Math.max(scale(extent.to), extent.to > 0 ? from + 1 : from);

  /** A stretch of the bar with its two long edges, all fading alike. */
  const stretch = (a0: number, a1: number, fade?: Fade): void => {
    if (a1 <= a0) return;
    rect(a0, a1, cross, far, fill, { fade });
    if (!border) return;
    rect(a0, a1, cross, cross + border.width, border, { fade });
    rect(a0, a1, far - border.width, far, border, { fade });
  };
  /** A bar closed at both ends, its outline within its edges; one too thin for that is all outline. */
  const whole = (a0: number, a1: number): void => {
    const width = border?.width ?? 0;
    if (!border || Math.min(a1 - a0, thickness) <= width)
      rect(a0, a1, cross, far, border ?? fill, { sheer });
    else {
      const inset = width / 2;
      rect(a0 + inset, a1 - inset, cross + inset, far - inset, fill, { stroke: border, sheer });
    }
  };
  const cap = (a: number, width: number, ink: Ink): void => {
    rect(a, a + width, cross, far, { ink });
  };

  const along = (a0: number, a1: number, ink: Ink, width: number, dash?: string): unknown =>
    shapes.push(line([at(a0, middle), at(a1, middle)], ink, width, dash));

  if (from > 0) along(0, from, 'line', 1, '1 3');
  const soft = extent.softEnd ? Math.min(softFade / 2, (to - from) / 2) : 0;
  if (openEnd || openStart || soft) {
    stretch(from, to - soft, openStart ? towardsZero : undefined);
    if (soft) stretch(to - soft, to + soft, onwards);
    if (openEnd) stretch(to, to + openFade, onwards);
    if (border && !openStart) cap(from, border.width, border.ink);
    /* On a bar of its own colour the tick would not be seen. */
    if (openEnd || openStart) cap(to - 1, 2, openEnd && !border ? 'surface' : hue);
  } else if (to > from) {
    whole(from, to);
    /* What is seen through is a band by its ends; a thin one has its outline. */
    if (sheer && thickness >= thin) {
      const ends = [from + 1, to - 1].map((a) => [at(a, cross), at(a, far)]);
      shapes.push(strokes(ends, border?.ink ?? hue));
    }
  }
  if (to === 0) cap(0, 2, hue);

  let start = from;
  let end = to + soft;
  if (openEnd) {
    shapes.push(plus(at(to + openFade + 2, middle)));
    end = to + openRoom;
  }
  if (best !== undefined) {
    const a = scale(best);
    const half = (tickWidth + tickHalo) / 2;
    const halo = { ink: 'surface', width: tickHalo } as const;
    rect(a - half, a + half, cross - reach, far + reach, { ink: 'ink-1' }, { stroke: halo });
    start = Math.min(start, a - 3);
    end = Math.max(end, a + 3);
  }
  if (style.status === 'withdrawn') along(from - 4, end + 4, 'ink-1', 2);
  return { shapes, start, end, crossed: sheer || openStart };
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
