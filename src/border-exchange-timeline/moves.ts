import type { Lead, Place, Step } from '../frame/walk.js';
import { isMark, type Span, type TimelineModel, type TimelineOptions } from './model.js';
import { levelOf } from './lanes.js';
import { edtfOf } from './time.js';
import type { Tree } from './tree.js';

/** Up and down lead to the nearest in the next lane that has one; on and back are as they are. */
export function laneOn(
  places: readonly Place[],
  from: Place,
  way: Lead,
  { entries, facing }: TimelineModel,
): Step | undefined {
  if (way !== 'up' && way !== 'down') return undefined;
  const lanes = new Map(entries.map((entry) => [entry.id, levelOf(entry, facing)]));
  const sign = way === 'down' ? 1 : -1;
  const far = ({ id }: Place): number => (lanes.get(id)! - lanes.get(from.id)!) * sign;
  const apart = ({ box }: Place): number => Math.abs(box.x + box.y - from.box.x - from.box.y);
  const beyond = places.filter((place) => far(place) > 0);
  const [to = from] = beyond.sort((a, b) => far(a) - far(b) || apart(a) - apart(b));
  return { to };
}

/** Shortest window that zooming in leads to, in milliseconds: a day in it can be told from others. */
export const shortest = 7 * 864e5;
const day = 864e5;

/** The middle of that window, so long, in which most entries begin. */
function densest({ entries, window }: TimelineModel, length: number): number {
  let [first, most, middle] = [0, 0, (window.start + window.end) / 2];
  const starts = entries.map(({ span }) => Math.max(span.start, window.start));
  starts.forEach((last, i) => {
    while (last - starts[first]! > length) first++;
    if (i - first < most) return;
    most = i - first + 1;
    middle = (starts[first]! + last) / 2;
  });
  return middle;
}

/** So much time around a middle, in whole days, within that of the story. */
function around({ whole }: TimelineModel, middle: number, length: number): Span {
  const from = Math.max(whole.start, Math.min(middle - length / 2, whole.end - length));
  const round = (time: number): number => Math.round(time / day) * day;
  const start = round(from);
  return { start, end: Math.max(round(from + length), start + day) };
}

/** EDTF of it; undefined where that is all of the story's. */
function windowOf(model: TimelineModel, middle: number, length: number): string | undefined {
  const { start, end } = around(model, middle, length);
  const { whole } = model;
  return start <= whole.start && end >= whole.end ? undefined : edtfOf({ start, end });
}

/** What is beside a period that a window is fitted to, over its length. */
const beside = 1.1;

/**
 * EDTF of a window `factor` times as long as the one shown: around where the reader is, else, nearer,
 * where most happened. Nearer, what `lasts` and is chosen is fitted, and what would show the same as
 * before is passed by. Undefined where that is all of the story's time.
 */
export function zoomed(
  model: TimelineModel,
  factor: number,
  here: Span | undefined,
  lasts: boolean,
): string | undefined {
  const { window, entries } = model;
  const nearer = factor < 1;
  const span = here ?? (nearer ? undefined : window);
  const [start, end] = span
    ? [Math.max(span.start, window.start), Math.min(span.end, window.end)]
    : [0, 0];
  const at = (length: number): number => (span ? (start + end) / 2 : densest(model, length));
  const shown = window.end - window.start;
  const fit = (end - start) * beside;
  if (nearer && lasts && fit < 0.95 * shown)
    return windowOf(model, at(fit), Math.max(shortest, fit));
  const once = Math.max(shortest, shown * factor);
  const isSame = (length: number): boolean => {
    const next = around(model, at(length), length);
    return entries.every((one) => one.span.start < next.end && next.start < one.span.end);
  };
  let length = once;
  while (nearer && length > shortest && isSame(length)) length *= factor;
  if (length <= shortest) length = once;
  return windowOf(model, at(length), length);
}

/** EDTF of a window half as far on, or back; undefined where there is no more time. */
export function panned(model: TimelineModel, sign: 1 | -1): string | undefined {
  const { start, end } = model.window;
  if (sign > 0 ? end >= model.whole.end : start <= model.whole.start) return undefined;
  const length = end - start;
  return windowOf(model, (start + end) / 2 + (sign * length) / 2, length);
}

/** What a window is asked for from: what is shown, where the reader is in it, and how to ask. */
export interface Windowing {
  readonly model: TimelineModel;
  readonly options: TimelineOptions;
  readonly tree: Tree | undefined;
  /** Of the entry, or the period, at which the reader is; empty for none. */
  readonly id: string;
  readonly rtl: boolean;
  readonly ask: (period: string | undefined) => void;
  readonly moves: { readonly waysOf: typeof waysOf };
}

/** A key, the button that does the same, and the window that it leads to, if it leads anywhere. */
type Leading = readonly [
  key: string,
  name: 'all' | 'earlier' | 'later' | 'out' | 'in',
  leads: boolean,
  to: () => string | undefined,
];

/** Where a reader may go from the window that is shown. */
export function waysOf({ model, tree, id, rtl }: Windowing): Leading[] {
  /** Where the reader is, and whether that is an event that lasts. */
  const here = (): readonly [span: Span | undefined, isPeriod: boolean] => {
    const stretch = tree?.span({ id });
    const entry = stretch ? undefined : model.entries.find((one) => one.id === id);
    return [stretch ?? entry?.span, entry !== undefined && (entry.band || !isMark(entry))];
  };
  const { window, whole } = model;
  const [before, after] = [window.start > whole.start, window.end < whole.end];
  const isPart = before || after;
  const nearer = window.end - window.start > shortest;
  const [back, on] = rtl ? ['Right', 'Left'] : ['Left', 'Right'];
  return [
    ['0', 'all', isPart, () => undefined],
    [`Shift+Arrow${back}`, 'earlier', before, () => panned(model, -1)],
    [`Shift+Arrow${on}`, 'later', after, () => panned(model, 1)],
    ['-', 'out', isPart, () => zoomed(model, 2, ...here())],
    ['+', 'in', nearer, () => zoomed(model, 0.5, ...here())],
  ];
}

/** Plus, minus and zero zoom; arrows with Shift go earlier and later. */
export function zoomKey(on: Windowing | undefined, event: KeyboardEvent): void {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!on || ctrlKey || metaKey || altKey) return;
  const { key } = event;
  const pressed = shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key === '=' ? '+' : key;
  const way = waysOf(on).find(([one]) => one === pressed);
  if (!way) return;
  event.preventDefault();
  if (way[2] || key === '0') on.ask(way[3]());
}
