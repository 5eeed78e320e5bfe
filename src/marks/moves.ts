/** How the marks of one picture become those of the next. Pure. */
import type { Box, Shape } from './shape.js';

/** A picture with what its marks belong to. */
export interface Scene {
  readonly width: number;
  readonly shapes: readonly Shape[];
  readonly places: readonly { readonly id: string; readonly box: Box }[];
}

/** What a shape of the new picture was before; undefined where it was not there. */
export interface Move {
  readonly from: Box | undefined;
  readonly to: Box;
  /** Words keep their size. */
  readonly rigid: boolean;
}

const around = (points: readonly (readonly [number, number])[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** Where a shape lies; of words, where they begin. */
export function boxOf(shape: Shape): Box {
  switch (shape.type) {
    case 'rect':
      return shape;
    case 'dot':
      return {
        x: shape.x - shape.r,
        y: shape.y - shape.r,
        width: 2 * shape.r,
        height: 2 * shape.r,
      };
    case 'text':
      return { x: shape.x, y: shape.y, width: 0, height: 0 };
    case 'lines':
      return around(shape.lines.flat());
    default:
      return around(shape.points);
  }
}

/** Shapes of each place, in order, by kind; what stands in no place is left out. */
function owned({ shapes, places }: Scene): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const sorted = [...places].sort(
    (a, b) => a.box.width * a.box.height - b.box.width * b.box.height,
  );
  shapes.forEach((shape, i) => {
    const box = boxOf(shape);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // Of several places around a shape the smallest is its own.
    const owner = sorted.find(
      ({ box: b }) =>
        x >= b.x - 2 && x <= b.x + b.width + 2 && y >= b.y - 2 && y <= b.y + b.height + 2,
    );
    if (!owner) return;
    const key = `${owner.id} ${shape.type}`;
    const own = found.get(key);
    if (own) own.push(i);
    else found.set(key, [i]);
  });
  return found;
}

/**
 * For each shape of `after` where it was in `before`: shapes of the same place and kind are taken
 * for the same, in their order. Scales, grids and headings belong to no place and are new.
 */
export function movesBetween(before: Scene, after: Scene): Move[] {
  const earlier = owned(before);
  const moves = after.shapes.map((shape): Move => ({
    from: undefined,
    to: boxOf(shape),
    rigid: shape.type === 'text',
  }));
  for (const [key, now] of owned(after)) {
    const was = earlier.get(key);
    if (!was) continue;
    now.forEach((shape, i) => {
      const old = was[i];
      if (old !== undefined) moves[shape] = { ...moves[shape]!, from: boxOf(before.shapes[old]!) };
    });
  }
  return moves;
}
