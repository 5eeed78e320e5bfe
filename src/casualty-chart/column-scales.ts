import { countTicks } from '../marks/axis.js';
import type { Page } from '../marks/page.js';
import { pastExtents } from './changes.js';
import { slotOf } from './column-row.js';
import type { LayoutOptions } from './layout-picture.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';
import { around } from './units.js';

const scaleHeight = 132;
/** Of more than two panels. */
const smallHeight = 84;

/** Where the room of a column lies across the page. */
export interface Place {
  readonly row: Row;
  readonly x: number;
  readonly width: number;
}

/** Room for the scale's numbers at the start. */
const gutterOf = (page: Page, ticks: readonly number[], { number }: LayoutOptions): number =>
  8 + Math.max(...ticks.map((n) => page.widthOf(number(n), { size: 12 })));

/** How many a column stands for at its top, its best estimate included. */
export const countOf = ({ extent }: Row): number => Math.max(extent?.to ?? 0, extent?.best ?? 0);

/** The scales that panels of columns have in common: of counts up the page, of time across it. */
export class ColumnScales {
  /** Of a panel, in pixels. */
  readonly height: number;
  readonly ticks: readonly number[];
  /** Room at the start for the numbers of the ticks. */
  readonly gutter: number;
  readonly start: number;
  readonly end: number;
  /** Pixels for one. */
  readonly perCount: number;
  /** Pixels of a millisecond. */
  readonly perTime: number;

  /** @param gutter room at the start at least, so that times lie below each other */
  constructor(page: Page, panels: readonly Panel[], options: LayoutOptions, gutter: number) {
    const rows = panels.flatMap((panel) => panel.rows);
    let max = 1;
    for (const row of rows)
      for (const extent of [row.extent, ...pastExtents(row)])
        max = Math.max(max, extent?.to ?? 0, extent?.best ?? 0);
    this.height = page.px(panels.length > 2 ? smallHeight : scaleHeight);
    this.perCount = this.height / max;
    this.ticks = countTicks(max, 3);
    this.gutter = Math.max(gutter, gutterOf(page, this.ticks, options));
    const { start, end } = around(slotsOf(panels));
    this.start = start;
    this.end = end;
    this.perTime = (page.width - this.gutter) / (end - start);
  }

  x(time: number): number {
    return this.gutter + (time - this.start) * this.perTime;
  }

  place(row: Row): Place {
    const { start, end } = slotOf(row);
    return { row, x: this.x(start), width: (end - start) * this.perTime };
  }
}

/** The rooms of all columns, those included that go beyond the scale. */
export const slotsOf = (panels: readonly Panel[]): ReturnType<typeof slotOf>[] =>
  panels.flatMap((panel) => [...panel.rows, ...(panel.beyond ?? [])].map(slotOf));
