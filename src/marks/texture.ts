import type { Ink, Texture } from './shape.js';

/** One tile of a texture, drawn over its ground, `size` pixels square. */
export interface Tile {
  readonly size: number;
  readonly ground: Ink;
  readonly ink: Ink;
  /** Strokes, as SVG path data, and their width in pixels. */
  readonly d: string;
  readonly width: number;
}

/**
 * What a texture looks like. Disputed rises, 2 px every 6; unknown falls, grey, thinner and
 * sparser, so that the two differ without colour. Estimated bands run along the bar.
 */
export function tile(texture: Texture): Tile {
  if (texture === 'unknown') {
    return {
      size: 8,
      ground: 'surface',
      ink: 'line',
      d: 'M-2-2L10 10M-2 6L2 10M6-2L10 2',
      width: 1,
    };
  }
  const [kind, hue] = texture.split('-') as [string, string];
  if (kind === 'disputed') {
    return {
      size: 6,
      ground: 'surface',
      ink: `hue-${hue}` as Ink,
      d: 'M-1.5 1.5L1.5-1.5M0 6L6 0M4.5 7.5L7.5 4.5',
      width: 2,
    };
  }
  return {
    size: 6,
    ground: `tint-${hue}` as Ink,
    ink: `hue-${hue}` as Ink,
    d: kind === 'banded' ? 'M1.5 0V6' : 'M0 1.5H6',
    width: 3,
  };
}
