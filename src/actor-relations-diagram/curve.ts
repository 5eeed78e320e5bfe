import type { Box, Point } from '../marks/shape.js';

/** On the grid of an eighth of a pixel, so that every engine writes the same numbers. */
export const grid = (n: number): number => Math.round(n * 8) / 8;

/** A place on a curve and the direction to its left-hand side there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
}

/** A quadratic curve between two points, walked by its length in pixels. */
export class Curve {
  readonly length: number;
  readonly #points: Point[] = [];
  readonly #reached: number[] = [0];

  /** @param bow how far its middle stands off the straight line, towards its left-hand side */
  constructor([ax, ay]: Point, [bx, by]: Point, bow: number) {
    const [dx, dy] = [bx - ax, by - ay];
    const far = Math.sqrt(dx * dx + dy * dy) || 1;
    const cx = (ax + bx) / 2 + (dy / far) * bow * 2;
    const cy = (ay + by) / 2 - (dx / far) * bow * 2;
    const pieces = bow ? Math.max(8, Math.ceil(far / 6)) : 1;
    for (let i = 0; i <= pieces; i++) {
      const t = i / pieces;
      const u = 1 - t;
      const point: Point = [
        u * u * ax + 2 * u * t * cx + t * t * bx,
        u * u * ay + 2 * u * t * cy + t * t * by,
      ];
      const last = this.#points.at(-1);
      if (last) {
        const [x, y] = [point[0] - last[0], point[1] - last[1]];
        this.#reached.push(this.#reached.at(-1)! + Math.sqrt(x * x + y * y));
      }
      this.#points.push(point);
    }
    this.length = this.#reached.at(-1)!;
  }

  /** The box around it with `reach` pixels more on all sides. */
  box(reach: number): Box {
    const xs = this.#points.map(([x]) => x);
    const ys = this.#points.map(([, y]) => y);
    const [x, y] = [Math.min(...xs) - reach, Math.min(...ys) - reach];
    return { x, y, width: Math.max(...xs) + reach - x, height: Math.max(...ys) + reach - y };
  }

  /** The spot `d` pixels along. */
  at(d: number): Spot {
    let low = 1;
    while (low < this.#points.length - 1 && this.#reached[low]! < d) low++;
    const [[ax, ay], [bx, by]] = [this.#points[low - 1]!, this.#points[low]!];
    const span = this.#reached[low]! - this.#reached[low - 1]! || 1;
    const t = (d - this.#reached[low - 1]!) / span;
    const [dx, dy] = [bx - ax, by - ay];
    return { x: ax + dx * t, y: ay + dy * t, nx: dy / span, ny: -dx / span };
  }

  /** Points from `from` to `to` pixels along, about `step` apart, each off the curve by `off`. */
  part(from: number, to: number, step: number, off: (i: number, last: number) => number): Point[] {
    const last = Math.max(1, Math.round((to - from) / step) || 1);
    return Array.from({ length: last + 1 }, (_, i) => {
      const { x, y, nx, ny } = this.at(from + ((to - from) * i) / last);
      return [grid(x + nx * off(i, last)), grid(y + ny * off(i, last))];
    });
  }
}
