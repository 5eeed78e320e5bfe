import type { Lines, Point, Shape } from './shape.js';

/**
 * The shapes of marks that lie beside each other, strokes of one look as one shape: of hundreds of
 * marks a page would style, place and paint each. Since hardly any mark reaches over another, the
 * first shapes of all may be drawn before the second of any.
 */
export function joinStrokes(marks: readonly (readonly Shape[])[]): Shape[] {
  const shapes: Shape[] = [];
  const depth = Math.max(0, ...marks.map(({ length }) => length));
  for (let i = 0; i < depth; i++) {
    const joined = new Map<string, (readonly Point[])[]>();
    for (const mark of marks) {
      const shape = mark[i];
      if (shape?.type !== 'line' && shape?.type !== 'lines') {
        if (shape) shapes.push(shape);
        continue;
      }
      const own = shape.type === 'line' ? [shape.points] : shape.lines;
      const { ink, width, dash, round } = shape;
      const look = `${ink} ${width} ${dash} ${round}`;
      const lines = joined.get(look);
      if (lines) lines.push(...own);
      else {
        const first = [...own];
        joined.set(look, first);
        shapes.push({
          ...{ type: 'lines', lines: first, ink, width },
          ...(dash !== undefined && { dash }),
          ...(round && { round }),
        } as Lines);
      }
    }
  }
  return shapes;
}
