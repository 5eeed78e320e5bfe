/** Where the words of a horizontal mark stand; `x` is their start, from the mark's zero. */
export interface LabelPlace {
  readonly where: 'inside' | 'after' | 'before' | 'below';
  readonly x: number;
}

const padding = 10;
const gap = 8;

/**
 * Places a label `width` wide at a mark that reaches from `start` to `end` pixels within `room`:
 * in its start if `inside` pixels of it can carry words, past its end, before its start, below.
 */
export function labelPlace(
  { start, end }: { readonly start: number; readonly end: number },
  inside: number,
  width: number,
  room: number,
): LabelPlace {
  if (inside >= width + 2 * padding) return { where: 'inside', x: start + padding };
  if (end + gap + width <= room) return { where: 'after', x: end + gap };
  if (start - gap - width >= 0) return { where: 'before', x: start - gap - width };
  return { where: 'below', x: 0 };
}
