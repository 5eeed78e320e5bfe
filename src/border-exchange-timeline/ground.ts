import type { Page } from '../marks/page.js';
import type { Columns } from './columns.js';
import { cuts, softBar } from './glyphs.js';
import { block, setWords, type Key, type Words } from './labels.js';
import type { Lane } from './lanes.js';
import type { LayoutOptions } from './layout.js';
import type { TimelineModel } from './model.js';

/** A lane's name where it has its place: as large as can be, else in short, with a key. */
export function nameOf(
  page: Page,
  { name, short, hue }: Lane,
  room: number,
  { number }: LayoutOptions,
  key: Key,
): Words {
  if (!name) return block(page, []);
  const set = (text: string, size: number): Words | undefined => {
    const style = { size, bold: true, ink: `text-${hue}` } as const;
    const lines = page.wrapWhole(text, room, style, 4);
    return (
      lines &&
      block(
        page,
        lines.map((line) => ({ ...style, text: line })),
      )
    );
  };
  const whole = set(name, 14) ?? set(name, 12);
  if (whole) return whole;
  const sign = set(short, 12);
  const counted = `(${number(key.names + 1)})`;
  key.name(sign && short !== name ? short : counted, name);
  return sign ?? set(counted, 12) ?? block(page, []);
}

/** Periods, the lines of columns and lanes, and the lanes' names. */
export function ground(
  page: Page,
  { lanes, entries }: TimelineModel,
  columns: Columns,
  edges: readonly number[],
  names: readonly Words[],
): void {
  for (const entry of entries) {
    if (!entry.band || columns.isShort(entry)) continue;
    const bar = columns.reach(entry);
    for (const lane of entry.lanes) {
      const height = edges[lane + 1]! - edges[lane]!;
      page.shapes.push(...softBar(bar, edges[lane]!, height, { ink: 'period' }, false));
    }
    page.shapes.push(...cuts(bar, edges[entry.lanes[0]!]! + page.px(9), false));
  }
  for (const x of columns.lines) page.rule(x, edges[0]!, x, edges.at(-1)!, 'line', 1, '1 4');
  edges.forEach((y, i) => {
    page.rule(0, y, page.width, y, i ? 'line' : 'ink-3');
    const lane = lanes[i];
    if (!lane?.name) return;
    const fill = { ink: `hue-${lane.hue}` } as const;
    const height = edges[i + 1]! - y - 0.5;
    page.shapes.push({ type: 'rect', x: 0, y: y + 0.5, width: 4, height, fill });
    setWords(page, names[i]!, page.px(11), y + page.px(5));
  });
}
