import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import { timeTicks } from '../marks/time-ticks.js';
import { softBar, type Reach, type Stretch } from './glyphs.js';
import type { Edtf } from '../story/edtf-span.js';
import type { LayoutOptions } from './layout.js';
import type { Entry, Span, TimelineModel } from './model.js';
import { ramp, scaleThrough, type TimeScale } from './time.js';

/** How far a bar with an unknown end is drawn past what is known, in pixels; all of it fades. */
const unknownReach = 72;

export function reachOf({ when, span }: Entry, scale: TimeScale, window: Span): Reach {
  const [low, high] = [scale(window.start), scale(window.end)];
  const within = when.form !== 'interval';
  const first = ramp(when.from, when.softStart);
  const last = ramp(when.to, when.softEnd);
  let from = first ? scale(first.start) : low;
  let to = last ? scale(last.end) : high;
  if (when.openStart === 'unknown') from = Math.max(low, scale(last!.start) - unknownReach);
  if (when.openEnd === 'unknown') to = Math.min(high, scale(first!.end) + unknownReach);
  if (to - from < 12) to = Math.min(high, from + 12);
  from = Math.min(from, to - 12);
  const quarter = (to - from) * 0.22;
  const soft = (side: Span | undefined, open: unknown): number =>
    within ? quarter : side ? scale(side.end) - scale(side.start) : open === 'unknown' ? 48 : 0;
  const softFrom = soft(first, when.openStart);
  const softTo = soft(last, when.openEnd);
  const share = Math.min(1, (to - from) / Math.max(1, softFrom + softTo));
  // An unknown end is not known to go on.
  const goesOn = (open: unknown, past: boolean): boolean =>
    open === 'open' || (past && open !== 'unknown');
  const cutFrom = goesOn(when.openStart, span.start < window.start);
  const cutTo = goesOn(when.openEnd, span.end > window.end);
  return {
    from,
    to,
    softFrom: cutFrom ? 0 : softFrom * share,
    softTo: cutTo ? 0 : softTo * share,
    cutFrom,
    cutTo,
  };
}

/** Stretches of the strip, by the entries that lie in it: it stays while the window moves. */
const strips = new WeakMap<readonly Entry[], { width: number; stretches: readonly Stretch[] }>();

/** Where entries lie on a strip so wide: what is short in whole pixels, what touches as one. */
function stretchesOf({ all, whole }: TimelineModel, width: number): readonly Stretch[] {
  const known = strips.get(all);
  if (known?.width === width) return known.stretches;
  const perMs = width / (whole.end - whole.start);
  const taken = new Uint8Array(Math.round(width));
  const fuzzy = new Map<string, Stretch>();
  let last: Edtf | undefined;
  for (const entry of all) {
    const { when } = entry;
    if (when === last || !when.from) continue;
    const from = Math.min((Math.max(when.start, whole.start) - whole.start) * perMs, width - 3);
    const to = Math.max((Math.min(when.end, whole.end) - whole.start) * perMs, from + 3);
    const place = [Math.round(from), Math.round(to)] as const;
    const soft = to - from > 12 ? (to - from) * 0.22 : 0;
    // Of many in one place one is seen.
    if (soft ? !fuzzy.has(place.join()) : taken.subarray(...place).includes(0)) {
      if (!entry.event || entry.form === 'strip') continue;
      if (soft) fuzzy.set(place.join(), { from, to, softFrom: soft, softTo: soft });
      else taken.fill(1, ...place);
    }
    last = when;
  }
  const stretches = [...fuzzy.values()];
  for (let from = taken.indexOf(1); from >= 0;) {
    const end = taken.indexOf(0, from);
    const to = end < 0 ? taken.length : end;
    stretches.push({ from, to, softFrom: 0, softTo: 0 });
    from = taken.indexOf(1, to);
  }
  strips.set(all, { width, stretches });
  return stretches;
}

/** All of the story's time to scale: where its entries lie, round dates, the window. */
export function timeStrip(page: Page, model: TimelineModel, { date }: LayoutOptions): TimeScale {
  const { whole, window } = model;
  const { width } = page;
  const top = page.y;
  const height = page.px(14);
  const scale = scaleThrough([
    [whole.start, 0],
    [whole.end, width],
  ]);
  page.shapes.push({ type: 'rect', x: 0, y: top, width, height, fill: { ink: 'period' } });
  const ink = { ink: 'line' } as const;
  for (const stretch of stretchesOf(model, width))
    page.shapes.push(...softBar(stretch, top, height, ink, false));
  if (window.start > whole.start || window.end < whole.end) {
    const [a, b] = [scale(window.start), scale(window.end)];
    const points = [
      [a, top],
      [b, top],
      [b, top + height],
      [a, top + height],
      [a, top],
    ] as const;
    page.shapes.push({ type: 'line', points, ink: 'ink-1', width: 2 });
  }
  page.y += height;
  ticks(page, scale, whole, 0, width, date);
  return scale;
}

/** Round dates under a line, where there is room for each. */
export function ticks(
  page: Page,
  scale: TimeScale,
  span: Span,
  from: number,
  to: number,
  date: (when: string) => string,
): number[] {
  const style = { size: 12, ink: 'ink-3' } as const;
  const y = page.y + page.px(4);
  const height = page.line(12);
  const wishes = timeTicks(span, (to - from) / page.px(130)).map(({ time, when }) => {
    const text = date(when);
    const tick = scale(time);
    const width = page.widthOf(text, style);
    const x = Math.max(from, Math.min(tick - width / 2, to - width));
    return [{ text, tick, box: { x, y, width: width + page.px(8), height } }];
  });
  const bounds = { x: from, y: 0, width: to - from + page.px(8), height: y + height };
  const set = placeLabels(wishes, [], bounds);
  for (const one of set) {
    if (!one) continue;
    page.text(one.box.x, y + page.px(12), one.text, style);
    page.rule(one.tick, page.y, one.tick, y, 'line');
  }
  page.y = y + height;
  return set.flatMap((one) => one?.tick ?? []);
}
