import type { Page } from '../marks/page.js';
import type { Ink } from '../marks/shape.js';
import { timeTicks } from '../marks/time-ticks.js';

interface TimeAxis {
  readonly start: number;
  readonly end: number;
  /** Pixels between which the dates stand, and where a time lies. */
  readonly left: number;
  readonly right: number;
  readonly x: (time: number) => number;
  /** Pixel of the count 0, from which the ticks hang. */
  readonly zero: number;
  /** EDTF to a date in short words. */
  readonly date: (when: string) => string;
  readonly ink: Ink;
}

/** Round dates along a line, on a baseline; two at least where there is room. */
export function timeAxis(page: Page, axis: TimeAxis, baseline: number): void {
  const { left, right, x, zero, date, ink } = axis;
  const style = { size: 12, ink };
  const count = (right - left) / page.px(96);
  const some = timeTicks(axis, count);
  let free = left;
  for (const { time, when } of some.length > 1 ? some : timeTicks(axis, count * 2)) {
    const text = date(when);
    const width = page.widthOf(text, style);
    const at = Math.max(left, Math.min(x(time) - width / 2, right - width));
    if (at < free) continue;
    page.rule(x(time), zero, x(time), zero + 5, 'ink-3');
    page.text(at, baseline, text, style);
    free = at + width + 10;
  }
}
