import { Page } from '../marks/page.js';
import { moved } from '../marks/shape.js';
import { ColumnsLayout } from './layout-columns.js';
import type { Item, LayoutOptions } from './layout-picture.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';
import { statusKey } from './status-key.js';

const gap = 24;
/** Width of a panel at least, and how many stand beside each other at most. */
const narrowest = 216;
const mostBeside = 4;

/**
 * Panels of rival accounts: all of them, on one scale and in one size, as many beside each other
 * as can be read, their counts from one line. Other panels are one below the other.
 */
export class PanelsLayout {
  constructor(page: Page, panels: readonly Panel[], options: LayoutOptions, items: Item[]) {
    const space = page.px(gap);
    const fit = Math.floor((page.width + space) / (page.px(narrowest) + space));
    const beside = Math.min(fit, mostBeside, panels.length);
    if (beside < 2 || !panels.some(({ rival }) => rival)) {
      new ColumnsLayout(page, panels, options, items);
      return;
    }
    const width = (page.width - space * (beside - 1)) / beside;
    let unnamed: ReadonlySet<Row['status']> = new Set();
    for (let i = 0; i < panels.length; i += beside) {
      const top = page.y + (page.y ? space : 0);
      const row = panels.slice(i, i + beside);
      const lay = (panel: Panel, column: number, from: number) => {
        const part = new Page(width, page.scale, options.rtl, page.measure);
        const own: Item[] = [];
        const among = { all: panels, series: i + column, top: from };
        return { part, own, columns: new ColumnsLayout(part, [panel], options, own, among) };
      };
      // Laid out once to learn how far down the headings go, then with one line for all columns.
      const from = Math.max(...row.map((panel, column) => lay(panel, column, 0).columns.top));
      const parts = row.map((panel, column) => lay(panel, column, from));
      unnamed = parts[0]!.columns.unnamedStatuses;
      const height = Math.max(...parts.map(({ part }) => part.y));
      parts.forEach(({ part, own }, column) => {
        const [x, y] = [column * (width + space), top];
        page.shapes.push(...part.shapes.map((shape) => moved(shape, x, y)));
        for (const { box, ...item } of own)
          items.push({ ...item, box: { ...box, x: box.x + x, y: box.y + y } });
      });
      page.y = top + height;
    }
    if (unnamed.size) statusKey(page, unnamed, options);
  }
}
