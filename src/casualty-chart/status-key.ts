import { bar, type BarStatus } from '../marks/bar.js';
import type { Page } from '../marks/page.js';
import type { LayoutOptions } from './layout-picture.js';

/** The statuses in use, where their words find no room at the columns. */
export function statusKey(
  page: Page,
  used: ReadonlySet<BarStatus>,
  { statuses }: LayoutOptions,
): void {
  const style = { size: 13, ink: 'ink-2' as const };
  let x = 0;
  page.y += page.px(28);
  for (const status of used) {
    const word = statuses[status]!;
    const width = 28 + page.widthOf(word, style);
    if (x && x + width > page.width) {
      x = 0;
      page.y += page.px(22);
    }
    const extent = { from: 0, to: 20 };
    const place = {
      vertical: false,
      zero: x,
      scale: (n: number) => n,
      cross: page.y - 12,
      thickness: 14,
    };
    page.shapes.push(...bar(extent, { status, hue: 0 }, place).shapes);
    page.text(x + 28, page.y, word, style);
    x += width + 20;
  }
  page.y += page.px(4);
}
