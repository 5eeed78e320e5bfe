import { html, nothing, type TemplateResult } from 'lit';
import type { Exportable, Format } from '../export/save.js';
import { fill } from '../locale/languages.js';
import type { FrameWords } from '../locale/frame-words.js';
import { files } from './files.js';

const formats: readonly Format[] = ['SVG', 'PNG', 'CSV'];

/** The button that opens the choice of formats, and the choice. */
export const downloads = (
  widget: Exportable,
  name: string,
  words: FrameWords,
  open: boolean,
  toggle: () => void,
): TemplateResult =>
  html`<button class="link" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
      ${words.download}
    </button>
    ${
      open
        ? html`<div class="menu">
            ${formats.map(
              (format) =>
                html`<button
                  class="link"
                  aria-label=${fill(words.downloadAs, { format })}
                  @click=${async () => (await files.load())?.save(widget, format, name)}
                >
                  ${format}
                </button>`,
            )}
          </div>`
        : nothing
    }`;
