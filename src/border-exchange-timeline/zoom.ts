/** Another window on the story's time: nearer, farther, earlier, later. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Span, TimelineModel, TimelineOptions } from './model.js';
import type { panned, shortest, zoomed } from './moves.js';
import { laterOf } from './speech.js';
import type { Tree } from './tree.js';

/** What a window is asked for from: what is shown, where the reader is in it, and how to ask. */
export interface Windowing {
  readonly model: TimelineModel;
  readonly options: TimelineOptions;
  readonly tree: Tree | undefined;
  /** Of the entry, or the period, at which the reader is; empty for none. */
  readonly id: string;
  readonly rtl: boolean;
  readonly moves: Moves;
  readonly ask: (period: string | undefined) => void;
}

interface Moves {
  readonly panned: typeof panned;
  readonly zoomed: typeof zoomed;
  readonly shortest: typeof shortest;
}

/** A key, the button that does the same, and the window that it leads to, if it leads anywhere. */
type Way = readonly [key: string, name: string, leads: boolean, to: () => string | undefined];

function waysOf({ model, options, tree, id, rtl, moves }: Windowing): Way[] {
  const here = (): Span | undefined =>
    tree?.span({ id }) ?? model.entries.find((entry) => entry.id === id)?.span;
  const { window, whole } = model;
  const { zoom } = laterOf(options);
  const [before, after] = [window.start > whole.start, window.end < whole.end];
  const isPart = before || after;
  const nearer = window.end - window.start > moves.shortest;
  const [back, on] = rtl ? ['Right', 'Left'] : ['Left', 'Right'];
  return [
    ['0', options.locale.frame.showAllDates, isPart, () => undefined],
    [`Shift+Arrow${back}`, zoom.earlier, before, () => moves.panned(model, -1)],
    [`Shift+Arrow${on}`, zoom.later, after, () => moves.panned(model, 1)],
    ['-', zoom.out, isPart, () => moves.zoomed(model, here(), 2)],
    ['+', zoom.in, nearer, () => moves.zoomed(model, here(), 0.5)],
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

/** The same as buttons. One that leads nowhere now keeps its place, and the focus. */
export function zoomBar(on: Windowing | undefined): TemplateResult | undefined {
  if (!on) return undefined;
  const ways = waysOf(on);
  const isPart = ways[0]![2];
  return html`<div
    class="controls"
    part="controls"
    role="group"
    aria-label=${laterOf(on.options).zoom.name}
  >
    ${ways.map(([key, name, leads, to]) =>
      leads || isPart
        ? html`<button
            class="link"
            aria-keyshortcuts=${key}
            aria-disabled=${leads ? nothing : 'true'}
            @click=${leads ? () => on.ask(to()) : nothing}
          >
            ${name}
          </button>`
        : nothing,
    )}
  </div>`;
}
