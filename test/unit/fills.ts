import type { Picture } from '../../src/casualty-chart/layout.js';

/** What the bars of a picture are filled with, from its top down. */
export const fills = ({ shapes }: Picture): string[] =>
  shapes.flatMap((shape) =>
    shape.type === 'rect' && 'ink' in shape.fill && shape.fill.ink.startsWith('tint')
      ? [shape.fill.ink]
      : [],
  );
