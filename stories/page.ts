import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/**
 * Puts a story into a page of the chosen scheme, language and size of type. What a page tells a
 * widget is read when it is put in, so another choice makes the page anew.
 */
export const inPage: Decorator = (story, { globals, parameters, viewMode }) => {
  const { scheme, language, text } = globals as Record<'scheme' | 'language' | 'text', string>;
  // The reader's type size belongs to the whole document, which a docs page shares.
  if (viewMode === 'story') document.documentElement.style.fontSize = `${text}%`;
  const { pageWidth, pageReserves } = parameters as { pageWidth?: string; pageReserves?: boolean };
  const page = html`<div
    class="page"
    data-scheme=${scheme}
    data-width=${pageWidth ?? 'column'}
    data-view=${viewMode}
    ?data-reserves=${pageReserves}
    lang=${language}
    dir=${language === 'fa' ? 'rtl' : 'ltr'}
  >
    <div class="sheet">${story()}</div>
  </div>`;
  return html`${keyed(`${scheme} ${language} ${text}`, page)}`;
};
