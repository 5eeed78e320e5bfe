import {
  keyline,
  line,
  openFade,
  openRoom,
  plus,
  statusFill,
  type BarMark,
  type BarStyle,
} from './bar.js';
import type { Bound } from '../story/quantity.js';
import type { Fade, Shape } from './shape.js';

/** Where a point stands: pixels of the count 0 and of its value, and of the middle of its row. */
export interface PointPlace {
  readonly zero: number;
  readonly x: number;
  readonly y: number;
}

const radius = 6;
const soft = 14;
const trail = 8;

/**
 * Draws one stated number as a point on a scale, led to from zero by dots: what is compared is
 * where it lies, not how long it is. An open end fades away from it, "about" fades to both sides,
 * as at a bar; so do fill and hue.
 */
export function point(bound: Bound, style: BarStyle, { zero, x, y }: PointPlace): BarMark {
  const shapes: Shape[] = [];
  const dots = (from: number, to: number): void => {
    const points = [
      [from, y],
      [to, y],
    ] as const;
    if (to > from) shapes.push(line(points, 'line', 1, '1 3'));
  };
  const fade = (from: number, to: number, towards: Fade): void => {
    shapes.push({
      type: 'rect',
      x: from,
      y: y - trail / 2,
      width: to - from,
      height: trail,
      fill: { ink: `hue-${style.hue}` },
      fade: towards,
    });
  };
  const open = bound === 'over' || bound === 'at-least';
  const about = bound === 'about';
  const start = x - (about ? soft + 2 : radius);
  dots(zero, start - 2);
  if (open) fade(x, x + openFade, 'right');
  if (about) {
    fade(x - soft - 2, x, 'left');
    fade(x, x + soft + 2, 'right');
  }
  const edge = keyline(style);
  shapes.push({
    type: 'dot',
    x,
    y,
    r: edge ? radius - edge.width / 2 : radius,
    fill: statusFill(style, false),
    ...(edge && { stroke: edge }),
  });
  let end = x + (about ? soft + 2 : radius);
  if (open) {
    shapes.push(...plus([x + openFade + 2, y]));
    end = x + openRoom;
  }
  if (style.status === 'withdrawn') {
    const points = [
      [start - 4, y],
      [end + 4, y],
    ] as const;
    shapes.push(line(points, 'ink-1', 2));
  }
  return { shapes, start: start - zero, end: end - zero };
}
