import { fill } from '../locale/languages.js';
import { Page } from '../marks/page.js';
import { moved } from '../marks/shape.js';
import { dwarfing } from './larger.js';
import { ColumnsLayout } from './layout-columns.js';
import type { Item, LayoutOptions } from './layout-picture.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';
import { statusKey } from './status-key.js';
import { viewWords } from './words/views.js';

/** What the ids of columns end with that are shown once more. */
export const again = '\nagain';

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
      const { gutter } = new ColumnsLayout(page, panels, options, items);
      this.#larger(page, panels, options, items, gutter);
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
        const among = { all: panels, series: i + column, top: from, gutter: 0 };
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

  /** The same once more on a scale that shows the lower columns, which a few others dwarf. */
  #larger(
    page: Page,
    panels: readonly Panel[],
    options: LayoutOptions,
    items: Item[],
    gutter: number,
  ): void {
    const dwarfs = dwarfing(panels);
    const [first] = dwarfs;
    if (!first) return;
    const isBeyond = (row: Row): boolean => dwarfs.includes(row);
    const some = panels.map((panel): Panel => ({
      title: panel.title,
      when: panel.when,
      hue: panel.hue,
      ...(panel.gaps && { gaps: panel.gaps }),
      ...(panel.saysWho && { saysWho: true }),
      rows: panel.rows.filter((row) => !isBeyond(row)),
      beyond: panel.rows.filter(isBeyond),
    }));
    const { larger } = viewWords(first.words.tongue.lang);
    const inTime = [...dwarfs].sort((a, b) => a.when!.start - b.when!.start);
    const left = inTime.map((row) => `${row.date}: ${row.number}`).join(options.separator);
    page.y += page.px(20);
    const style = { size: 13, bold: true, ink: 'ink-1' as const };
    page.paragraph(0, page.width, fill(larger, { left }), style);
    const own: Item[] = [];
    const shown = some.filter(({ rows }) => rows.length);
    const among = { all: some, series: panels.length, top: 0, gutter };
    new ColumnsLayout(page, shown, options, own, among);
    items.push(...own.map((item) => ({ ...item, id: item.id + again })));
  }
}
