/** Few columns that dwarf all others: what they leave unreadable is shown once more without them. */
import type { Page } from '../marks/page.js';
import { overlap } from '../marks/place-labels.js';
import type { Box } from '../marks/shape.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';

/** A column dwarfs another so many times lower. */
const far = 10;
/** Between those that are beyond the larger scale and the others there is a gap. */
const apart = 3;
const mostBeyond = 3;
/** Columns at least for which a larger scale is worth its room. */
const fewest = 6;

const reach = ({ extent }: Row): number => Math.max(extent?.to ?? 0, extent?.best ?? 0);

/** The columns that leave the others too low to be compared, the tallest first; often none. */
export function dwarfing(panels: readonly Panel[]): readonly Row[] {
  const rows = panels.flatMap((panel) => panel.rows).filter((row) => reach(row) > 0);
  rows.sort((a, b) => reach(b) - reach(a));
  for (let n = 1; n <= mostBeyond && rows.length - n >= fewest; n++) {
    const [tallest, last, next] = [rows[0]!, rows[n - 1]!, rows[n]!].map(reach);
    if (tallest! >= far * next! && last! >= apart * next!) return rows.slice(0, n);
  }
  return [];
}

/** A column that goes beyond the scale: dotted, open at its end, with its number if that has room. */
export function beyond(
  page: Page,
  { x, width, text }: { x: number; width: number; text: string },
  { zero, height }: { zero: number; height: number },
  taken: Box[],
): void {
  const top = zero - height;
  for (const at of [x + 0.5, x + width - 0.5]) page.rule(at, top, at, zero, 'ink-3', 1, '1 3');
  const style = { size: 12, ink: 'ink-2' as const };
  const room = page.widthOf(text, style);
  const left = Math.max(0, Math.min(x + width / 2 - room / 2, page.width - room));
  const line = page.line(12);
  const box = { x: left - 2, y: top - line, width: room + 4, height: line };
  if (taken.some((other) => overlap(other, box))) return;
  taken.push(box);
  page.text(left, top - page.px(4), text, { ...style, halo: true });
}
