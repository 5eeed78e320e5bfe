import type { Shape } from '../marks/shape.js';
import type { Picture } from './layout.js';

/** Pixels from which an end that fades is seen to. */
const leastSoft = 3;

function isSoft(shape: Shape): boolean {
  if (shape.type !== 'rect' || !shape.fade) return false;
  const { fade, width, height } = shape;
  return (fade === 'up' || fade === 'down' ? height : width) > leastSoft;
}

/** Whether anything in a picture is seen to fade. */
export const isSoftIn = ({ shapes }: Picture): boolean => shapes.some(isSoft);
