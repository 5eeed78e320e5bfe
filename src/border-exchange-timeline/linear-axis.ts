import type { Page } from '../marks/page.js';
import { ticks, timeStrip } from './axis.js';
import { reach } from './glyphs.js';
import type { LayoutOptions } from './layout.js';
import type { TimelineModel } from './model.js';
import { scaleThrough, type TimeScale } from './time.js';

/** An axis to scale from `left` on, under all of the time where only some of it is shown. */
export function linearAxis(
  page: Page,
  model: TimelineModel,
  options: LayoutOptions,
  left: number,
): { scale: TimeScale; lines: number[] } {
  const { window, whole } = model;
  if (window.start > whole.start || window.end < whole.end) {
    timeStrip(page, model, options);
    page.y += page.px(8);
  }
  const margin = page.px(reach + 2);
  const scale = scaleThrough([
    [window.start, left + margin],
    [window.end, page.width - margin],
  ]);
  const lines = ticks(page, scale, window, left, page.width, options.date);
  page.y += page.px(4);
  return { scale, lines };
}
