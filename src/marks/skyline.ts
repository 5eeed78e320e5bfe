const cell = 4;

/** How high things stand along a line, in pixels; what is put on it stands on what was there. */
export class Skyline {
  readonly #heights: Float64Array;

  constructor(width: number) {
    this.#heights = new Float64Array(Math.ceil(Math.max(0, width) / cell) + 1);
  }

  /** Forgets what stood there. */
  clear(): void {
    this.#heights.fill(0);
  }

  #cells(x: number, width: number): [from: number, to: number] {
    const last = this.#heights.length;
    const clamp = (i: number): number => Math.max(0, Math.min(last, i));
    return [clamp(Math.floor(x / cell)), clamp(Math.ceil((x + width) / cell))];
  }

  /** The lowest height at which something from `x`, so wide, would stand free. */
  at(x: number, width: number): number {
    let height = 0;
    const [from, to] = this.#cells(x, width);
    for (let i = from; i < to; i++) if (this.#heights[i]! > height) height = this.#heights[i]!;
    return height;
  }

  /** Puts a box there; answers the height at which it stands. */
  put(x: number, width: number, height: number): number {
    const y = this.at(x, width);
    this.#heights.fill(y + height, ...this.#cells(x, width));
    return y;
  }

  /** Raises the line there to a height, where it is lower. */
  raise(x: number, width: number, height: number): void {
    const [from, to] = this.#cells(x, width);
    for (let i = from; i < to; i++) if (this.#heights[i]! < height) this.#heights[i] = height;
  }

  /** The greatest height of this line and another of the same width that grows towards it. */
  against(other: Skyline): number {
    let most = 0;
    for (let i = 0; i < this.#heights.length; i++)
      most = Math.max(most, this.#heights[i]! + other.#heights[i]!);
    return most;
  }
}
