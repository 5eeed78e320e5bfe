import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../locale/languages.js';
import type { FrameWords } from '../locale/frame-words.js';

/** What every widget can be written out as. */
export interface Exportable {
  toSVG(): string;
  toCSV(): string;
  toPNG(scale?: number): Promise<Blob>;
}

const formats = ['SVG', 'PNG', 'CSV'] as const;
type Format = (typeof formats)[number];

async function fileOf(widget: Exportable, format: Format): Promise<Blob> {
  switch (format) {
    case 'SVG':
      return new Blob([widget.toSVG()], { type: 'image/svg+xml' });
    case 'CSV':
      // Spreadsheets take a file for UTF-8 only with this mark.
      return new Blob(['\ufeff', widget.toCSV()], { type: 'text/csv' });
    case 'PNG':
      return widget.toPNG(2);
  }
}

async function save(widget: Exportable, format: Format, name: string): Promise<void> {
  const address = URL.createObjectURL(await fileOf(widget, format));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${format.toLowerCase()}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

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
                  @click=${() => save(widget, format, name)}
                >
                  ${format}
                </button>`,
            )}
          </div>`
        : nothing
    }`;
