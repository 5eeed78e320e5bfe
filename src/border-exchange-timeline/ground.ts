import type { Page } from '../marks/page.js';
import type { Columns } from './columns.js';
import { cuts, softBar } from './glyphs.js';
import { block, setWords, type Key, type Words } from './labels.js';
import type { Lane } from './lanes.js';
import type { LayoutOptions } from './layout.js';
import type { TimelineModel } from './model.js';

/** Room for the names of lanes, in which those that face each other are whole if that can be. */
export function gutterOf(page: Page, { lanes }: TimelineModel): number {
  const size = page.width < 720 * page.scale ? 12 : 14;
  const words = lanes.flatMap(({ name }) => name.split(' '));
  const widest = Math.max(...words.map((text) => page.widthOf(text, { size, bold: true })));
  return widest && Math.max(size > 12 ? page.px(82) : 0, Math.min(page.px(112), widest + 1));
}

/**
 * The names of lanes in so much room: as large as can be, else in short, with a key. The two that
 * face each other are of one size, and both whole or both short.
 */
export function namesOf(
  page: Page,
  { lanes, facing }: TimelineModel,
  room: number,
  { number }: LayoutOptions,
  key: Key,
): Words[] {
  const set = (text: string, size: number, { hue }: Lane): Words | undefined => {
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
  const pair = lanes.slice(facing, facing + 2);
  const size = [14, 12].find((one) => pair.every((lane) => set(lane.name, one, lane)));
  return lanes.map((lane) => {
    const { name, short } = lane;
    if (!name) return block(page, []);
    const whole =
      (size || !pair.includes(lane)) && (set(name, size ?? 12, lane) ?? set(name, 12, lane));
    if (whole) return whole;
    const sign = set(short, 12, lane);
    const counted = `(${number(key.names + 1)})`;
    key.name(sign && short !== name ? short : counted, name);
    return sign ?? set(counted, 12, lane) ?? block(page, []);
  });
}

/** Periods, the lines of columns and lanes, and the lanes' names. */
export function ground(
  page: Page,
  { lanes, entries }: TimelineModel,
  columns: Columns,
  edges: readonly number[],
  bands: readonly number[],
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
    const [above, below] = [bands[i - 1] ?? 0, bands[i] ?? 0];
    for (const at of new Set([y - above, y + above]))
      page.rule(0, at, page.width, at, i ? 'line' : 'ink-3');
    const lane = lanes[i];
    if (!lane?.name) return;
    const fill = { ink: `hue-${lane.hue}` } as const;
    const top = y + above;
    const height = edges[i + 1]! - below - top - 0.5;
    page.shapes.push({ type: 'rect', x: 0, y: top + 0.5, width: 4, height, fill });
    setWords(page, names[i]!, page.px(11), top + page.px(5));
  });
}
