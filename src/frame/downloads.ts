import { html, type TemplateResult } from 'lit';
import type { Format } from '../export/save.js';
import { later } from '../locale/en/later.js';
import { fill } from '../locale/languages.js';
import type { FrameWords } from '../locale/frame-words.js';

const formats: readonly Format[] = ['SVG', 'PNG', 'CSV'];

/** The choice of formats to download a widget in. */
export const formatMenu = (save: (format: Format) => unknown, words: FrameWords): TemplateResult =>
  html`<div class="menu">
    ${formats.map(
      (format) =>
        html`<button
          class="link"
          aria-label=${fill((words.later ?? later).downloadAs, { format })}
          @click=${() => save(format)}
        >
          ${format}
        </button>`,
    )}
  </div>`;
