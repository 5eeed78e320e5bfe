/** Bars that count, as shapes: few, however many events there are. */
import type { Fill, Hue, Ink, Lines, Point, Shape } from '../marks/shape.js';
import { parts, type BarRow } from './bar-row.js';
import { softBar, type Reach } from './glyphs.js';

/** To a hundredth of a pixel: long numbers take long to write. */
const round = (n: number): number => Math.round(n * 100) / 100;

/** What is drawn around a part: what was withdrawn has no colour. */
const edgeOf = (rank: number, hue: Hue): Ink => (rank < 4 ? `hue-${hue}` : 'line');

/**
 * All bars of a row, from `base` on and, if they are `mirrored`, also the other way: one stroke for
 * each part, not a shape for each event.
 */
export function barShapes(
  row: BarRow,
  hue: Hue,
  base: number,
  each: number,
  mirrored: boolean,
): Shape[] {
  const width = row.bin - 1;
  const steps = mirrored ? [each, -each] : [each];
  // As elsewhere: full, light, banded, empty.
  const inside = [undefined, `tint-${hue}`, undefined, 'surface', undefined] as const;
  return inside.flatMap((fill, rank) => {
    const outer: Point[][] = [];
    const inner: Point[][] = [];
    for (let bar = 0; bar * parts < row.counts.length; bar++) {
      const count = row.counts[bar * parts + rank]!;
      if (!count) continue;
      const x = round(row.middle(bar));
      const start = row.before(bar, rank);
      for (const step of steps) {
        const from: Point = [x, round(base + start * step)];
        const to = round(base + (start + count) * step);
        outer.push([from, [x, to]]);
        if (fill) inner.push([from, [x, round(to - Math.sign(step))]]);
      }
    }
    const found: Lines[] = [];
    const dash = rank === 2 && { dash: '2 1' };
    if (outer.length)
      found.push({ type: 'lines', lines: outer, width, ink: edgeOf(rank, hue), ...dash });
    if (inner.length) found.push({ type: 'lines', lines: inner, ink: fill!, width: width - 2 });
    return found;
  });
}

/** A bar of a fuzzy date from `start` on, its parts as in other bars. */
export function softBarShapes(
  reach: Reach,
  stack: BarRow,
  hue: Hue,
  start: number,
  each: number,
): Shape[] {
  const fills: readonly Fill[] = [
    { ink: `hue-${hue}` },
    { ink: `tint-${hue}` },
    { texture: `disputed-${hue}` },
    { ink: 'surface' },
    { ink: 'surface' },
  ];
  return fills.flatMap((fill, rank) => {
    const [from, to] = [stack.before(0, rank), stack.before(0, rank + 1)].map(
      (n) => start + n * each,
    ) as [number, number];
    if (from === to) return [];
    const [top, high] = [Math.min(from, to), Math.abs(to - from)];
    const edge: Fill = { ink: edgeOf(rank, hue) };
    const edges = [top, top + high - 1].flatMap((y) => softBar(reach, y, 1, edge, false));
    return [...softBar(reach, top, high, fill, false), ...edges];
  });
}
