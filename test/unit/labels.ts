/** The words of a picture and the room that they take, for tests without a browser. */
import type { Picture } from '../../src/casualty-chart/layout.js';
import type { Label } from '../../src/marks/shape.js';
import { approximateMeasure } from '../../src/marks/text.js';

export const texts = ({ shapes }: Picture): Label[] => shapes.filter((s) => s.type === 'text');
export const words = (picture: Picture): string[] => texts(picture).map(({ text }) => text);

interface Span {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

export const spans = (picture: Picture): Span[] =>
  texts(picture).map(({ text, x, y, size, bold, anchor }) => {
    const width = approximateMeasure(text.replace(/[\u2067\u2069]/g, ''), {
      size,
      bold: bold ?? false,
    });
    const x0 = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, x0, x1: x0 + width, y, size };
  });

/** Pairs of labels of which one stands on the other. */
export function collisions(picture: Picture): string[] {
  const all = spans(picture);
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const high = Math.min(a.size, b.size) * 0.7;
      const meet = a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5 && Math.abs(a.y - b.y) < high;
      return meet ? [`${a.text} × ${b.text}`] : [];
    }),
  );
}
