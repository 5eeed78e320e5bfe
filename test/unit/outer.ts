import type { Rect } from '../../src/marks/shape.js';

/** What a rectangle covers with its outline, half of which lies past its edges. */
export function outer(rect: Rect): Rect {
  const edge = rect.stroke?.width ?? 0;
  const { x, y, width, height } = rect;
  return { ...rect, x: x - edge / 2, y: y - edge / 2, width: width + edge, height: height + edge };
}
