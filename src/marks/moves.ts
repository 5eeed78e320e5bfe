/** How the marks of one picture become those of the next. Pure. */
import type { Box, Shape } from './shape.js';

/** A picture with what its marks belong to. */
export interface Scene {
  readonly width: number;
  readonly shapes: readonly Shape[];
  /** Whether nothing in it moves. */
  readonly still?: boolean;
  readonly places: readonly { readonly id: string; readonly box: Box }[];
  /** What a place is known by in another picture, where its id may be another. */
  readonly like?: (id: string) => string;
}

/** What a shape of the new picture was before; undefined where its place was not there. */
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

/** Shapes of each place, in order; what stands in no place is left out. */
function owned({ shapes, places, like = (id) => id }: Scene): Map<string, number[]> {
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
    const key = like(owner.id);
    const own = found.get(key);
    if (own) own.push(i);
    else found.set(key, [i]);
  });
  return found;
}

const isMark = ({ type }: Shape): boolean => type === 'rect' || type === 'dot';

/**
 * For each shape of `after` where it was in `before`: shapes of the same place and kind are taken
 * for the same, in their order; a bar that is a dot now was that bar. Scales, grids and headings
 * belong to no place: they are there at once.
 */
export function movesBetween(before: Scene, after: Scene): Move[] {
  const earlier = owned(before);
  const moves = after.shapes.map((shape): Move => {
    const to = boxOf(shape);
    return { from: to, to, rigid: shape.type === 'text' };
  });
  for (const [key, now] of owned(after)) {
    const was = (earlier.get(key) ?? []).map((i) => before.shapes[i]!);
    const left = [...was];
    for (const i of now) {
      const shape = after.shapes[i]!;
      const same = left.findIndex(({ type }) => type === shape.type);
      const [old] =
        same >= 0 ? left.splice(same, 1) : isMark(shape) ? was.filter(isMark) : [undefined];
      moves[i] = { ...moves[i]!, from: old && boxOf(old) };
    }
  }
  return moves;
}
