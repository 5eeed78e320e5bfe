import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { save, type Exportable, type Format } from '../export/save.js';
import { later } from '../locale/en/later.js';
import type { FrameWords } from '../locale/frame-words.js';
import { fill } from '../locale/languages.js';

type Host = ReactiveControllerHost & HTMLElement & Exportable;

const formats: readonly Format[] = ['SVG', 'PNG', 'CSV'];

function button(act: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = 'link';
  made.addEventListener('click', act);
  return made;
}

/**
 * What opens in a widget's frame, and how it closes: with Escape, which gives the focus back to what
 * opened it; the choice of formats also by a press beside it and when the focus moves on. What opens
 * in the text, sources and problems, stays while a reader goes on reading.
 */
class Openings implements ReactiveController {
  readonly #host: Host;
  /** The button for downloads, and the choice of formats where it is open. */
  readonly #box = document.createElement('div');
  readonly #opener = button(() => this.#turn(!this.#menu.isConnected));
  readonly #menu = document.createElement('div');
  #id = '';

  constructor(host: Host) {
    this.#host = host;
    // Its buttons stand in the row of the others.
    this.#box.style.display = 'contents';
    this.#menu.className = 'menu';
    this.#menu.append(
      ...formats.map((format) =>
        Object.assign(
          button(() => save(host, format, this.#id)),
          { textContent: format },
        ),
      ),
    );
    this.#box.append(this.#opener);
    this.#box.addEventListener('focusout', this.#left);
    this.#turn(false);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#beside);
    document.addEventListener('keydown', this.#escape);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#beside);
    document.removeEventListener('keydown', this.#escape);
    this.#turn(false);
  }

  /** The control, for a story by its id. */
  box(id: string, words: FrameWords): Element {
    this.#id = id;
    this.#opener.textContent = words.download;
    for (const one of this.#menu.children) {
      const { downloadAs } = words.later ?? later;
      one.setAttribute('aria-label', fill(downloadAs, { format: one.textContent! }));
    }
    return this.#box;
  }

  #turn(open: boolean): void {
    this.#opener.setAttribute('aria-expanded', String(open));
    if (open) this.#box.append(this.#menu);
    else this.#menu.remove();
  }

  readonly #beside = (event: Event): void => {
    if (!event.composedPath().includes(this.#box)) this.#turn(false);
  };

  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget && !this.#box.contains(relatedTarget as Node)) this.#turn(false);
  };

  readonly #escape = (event: KeyboardEvent): void => {
    const root = this.#host.shadowRoot!;
    if (event.key !== 'Escape') return;
    const focused = root.activeElement;
    const opener = focused?.closest('details[open]')?.querySelector('summary');
    opener?.click();
    opener?.focus();
    if (opener || !this.#menu.isConnected) return;
    // A click gives a button no focus in every browser; who is elsewhere in the page stays there.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || focused) this.#opener.focus();
    this.#turn(false);
  };
}

const known = new WeakMap<Host, Openings>();

/** The button for downloads of a widget. */
export function downloads(host: Host, id: string, words: FrameWords): Element {
  let openings = known.get(host);
  if (!openings) known.set(host, (openings = new Openings(host)));
  return openings.box(id, words);
}
