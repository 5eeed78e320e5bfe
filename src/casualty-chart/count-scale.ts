import { countTicks } from '../marks/axis.js';
import { openRoom, type Extent } from '../marks/bar.js';
import type { Page } from '../marks/page.js';
import type { LayoutOptions } from './layout-picture.js';

/** One linear scale of counts from zero, across the page, that rows of marks share. */
export class CountScale {
  readonly zero: number;
  readonly perCount: number;
  readonly #page: Page;
  readonly #options: LayoutOptions;
  readonly #ticks: readonly number[];

  /** @param zero pixel of the count 0 */
  constructor(
    page: Page,
    zero: number,
    extents: readonly (Extent | undefined)[],
    options: LayoutOptions,
  ) {
    this.#page = page;
    this.#options = options;
    this.zero = zero;
    const room = page.width - zero;
    const lengths = extents.flatMap((extent) =>
      extent
        ? [{ to: Math.max(extent.to, extent.best ?? 0), past: extent.openEnd ? openRoom : 8 }]
        : [],
    );
    const perCount = Math.min(
      ...lengths.filter(({ to }) => to > 0).map(({ to, past }) => Math.max(1, room - past) / to),
    );
    this.perCount = isFinite(perCount) ? perCount : 0;
    const max = Math.max(0, ...lengths.map(({ to }) => to));
    this.#ticks = countTicks(max, Math.max(1, Math.min(4, room / (110 * options.textScale))));
  }

  readonly length = (count: number): number => count * this.perCount;

  #at(tick: number): number {
    return Math.round(this.zero + tick * this.perCount);
  }

  /** Grid lines behind one row. */
  grid(cross: number, thickness: number): void {
    for (const tick of this.#ticks) {
      const x = this.#at(tick) + (tick ? 0 : 0.5);
      const past = tick ? 5 : 0;
      this.#page.rule(x, cross - past, x, cross + thickness + past, tick ? 'grid' : 'ink-3');
    }
  }

  /** The axis below the rows; nothing where there is no length to read. */
  axis(): void {
    if (this.#ticks.length < 2) return;
    const page = this.#page;
    const { number, measureName } = this.#options;
    page.y += page.px(10);
    const y = Math.round(page.y) + 0.5;
    const style = { size: 12, ink: 'ink-3' as const };
    const last = this.#ticks.at(-1)!;
    page.rule(this.zero, y, this.#at(last), y, 'ink-3');
    page.y += page.px(5) + page.line(12);
    const labels = this.#ticks.map((tick) => {
      const x = this.#at(tick);
      page.rule(x, y, x, y + 5, 'ink-3');
      const text = tick === last ? `${number(tick)} ${measureName}` : number(tick);
      const width = page.widthOf(text, style);
      const half = page.widthOf(number(tick), style) / 2;
      const start = tick ? Math.max(0, Math.min(x - half, page.width - width)) : this.zero;
      return { text, start, end: start + width };
    });
    // The last says what is counted: where there is no room for all, it stands.
    const unit = labels.at(-1)!;
    let free = -Infinity;
    for (const label of labels) {
      const { text, start, end } = label;
      if (start < free + 6 || (label !== unit && end + 6 > unit.start)) continue;
      page.text(start, page.y - page.px(4), text, style);
      free = end;
    }
  }
}
