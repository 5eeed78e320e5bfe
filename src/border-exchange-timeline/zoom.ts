/** The buttons that lead to another window on the story's time. */
import { html, nothing, type TemplateResult } from 'lit';
import { later as english } from '../locale/en/later.js';
import type { Windowing } from './moves.js';
import { laterOf } from './speech.js';

/** Nearer, farther, earlier, later, all. One that leads nowhere now keeps its place, and the focus. */
export function zoomBar(on: Windowing | undefined): TemplateResult | undefined {
  if (!on) return undefined;
  const { options, ask, moves } = on;
  const ways = moves.waysOf(on);
  const isPart = ways[0]![2];
  const { zoom } = laterOf(options);
  const names = { ...zoom, all: (options.locale.frame.later ?? english).showAllDates };
  return html`<div class="controls" part="controls" role="group" aria-label=${zoom.name}>
    ${ways.map(([key, name, leads, to]) =>
      leads || isPart
        ? html`<button
            class="link"
            aria-keyshortcuts=${key}
            aria-disabled=${leads ? nothing : 'true'}
            @click=${leads ? () => ask(to()) : nothing}
          >
            ${names[name]}
          </button>`
        : nothing,
    )}
  </div>`;
}
