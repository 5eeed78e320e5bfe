import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { distance, type Box } from '../marks/shape.js';
import { later } from '../locale/en/later.js';
import { fill } from '../locale/languages.js';
import type { Leap, Place, WalkOptions, Way } from './walk.js';

type Host = ReactiveControllerHost & HTMLElement;

/** How near a pointer must come to a place that it does not hit, in pixels. */
const reach = { mouse: 4, touch: 22 };
const pageStep = 5;

const area = ({ width, height }: Box): number => width * height;

/**
 * The layer of meaning over a picture, the same for SVG and canvas: one tab stop, one proxy that
 * moves over the current place, a card on hover, tap and Enter, and the words said aloud.
 */
export class WalkLayer implements ReactiveController {
  readonly #host: Host;
  #options: WalkOptions | undefined;
  /** Where the reader came to last, be it in a picture before. */
  #current: Place | undefined;
  /** The place whose card the reader opened; walking on moves the card, not this. */
  #chosen: string | undefined;
  #hovered: string | undefined;
  #open = false;
  #said = '';
  /** What has the focus before an update, and the words above the picture after the last one. */
  #held: Element | null | undefined;
  #summary: string | undefined;
  #selected: readonly string[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Id of the place that the reader came to last; undefined before the first. */
  get current(): string | undefined {
    return this.#current?.id;
  }

  hostConnected(): void {
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
    this.#open = false;
    this.#hovered = undefined;
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    document[how]('pointerdown', this.#outside as EventListener);
    document[how]('keydown', this.#escape as EventListener, true);
  }

  /** What lies over the picture. `selected` are the ids of what is picked out. */
  template(selected: readonly string[], options: WalkOptions): TemplateResult {
    this.#held = this.#host.shadowRoot?.activeElement;
    this.#options = options;
    const picked = selected.filter((id) => this.#place(id));
    if (picked.join() !== this.#selected.join() && !picked.includes(this.current ?? '')) {
      this.#current = this.#place(picked[0]) ?? this.#current;
    }
    this.#selected = picked;
    const current = this.#here;
    const shown = this.#open ? current : this.#place(this.#hovered);
    const words = options.words.later ?? later;
    return html`${picked.map(() => html`<div class="picked"></div>`)}
      ${
        current
          ? html`<div role="application" aria-label=${options.name} aria-describedby="how">
              <button
                class="proxy"
                aria-label=${`${options.sentence?.(current) ?? ''} ${this.#position(current)}`}
                aria-expanded=${this.#open ? 'true' : 'false'}
                aria-controls=${this.#open ? 'card' : nothing}
                @keydown=${this.#key}
              ></button>
            </div>`
          : nothing
      }
      ${
        shown
          ? html`<div
              class="card"
              id="card"
              part="tooltip"
              role="group"
              aria-label=${options.name}
              ?inert=${!this.#open}
            >
              ${
                this.#open
                  ? html`<button class="close" aria-label=${words.close} @click=${this.#close}>
                      ×
                    </button>`
                  : nothing
              }
              <div>${options.card?.(shown)}</div>
            </div>`
          : nothing
      }
      <span class="unseen" id="how">${words.howTo}</span>
      <span class="unseen" aria-live="polite">${this.#said}</span>`;
  }

  /** What had the focus may be gone from the page, and what is told above the picture another. */
  #keepUp(): void {
    const root = this.#host.shadowRoot!;
    if (this.#held && !this.#held.isConnected)
      root.querySelector<HTMLElement>('.proxy')?.focus({ preventScroll: true });
    const summary = root.querySelector('.summary')?.textContent ?? '';
    const isActing = root.activeElement && root.activeElement.localName !== 'input';
    if (isActing && this.#summary !== undefined && this.#summary !== summary) this.#say(summary);
    this.#summary = summary;
  }

  hostUpdated(): void {
    this.#keepUp();
    const plot = this.#host.shadowRoot?.querySelector<HTMLElement>('.plot');
    this.#options?.drawn?.(plot?.querySelector('svg') ?? null);
    if (!plot || !this.#options) return;
    const current = this.#here;
    this.#cover(plot.querySelector('.proxy'), current?.box);
    plot
      .querySelectorAll<HTMLElement>('.picked')
      .forEach((mark, i) => this.#cover(mark, this.#place(this.#selected[i])?.box));
    const shown = this.#open ? current : this.#place(this.#hovered);
    const card = plot.querySelector<HTMLElement>('.card');
    if (card && shown) this.#put(card, shown.box, plot);
  }

  #place(id: string | undefined): Place | undefined {
    if (id === undefined) return undefined;
    const { tree, places } = this.#options!;
    return tree ? tree.find(id) : places.find((place) => place.id === id);
  }

  /** Where the reader is, or begins. */
  get #here(): Place | undefined {
    const { tree, places, go } = this.#options!;
    const last = this.#current;
    const near = last && (this.#place(last.id) ?? go?.(last, 'near')?.to);
    return near ?? tree?.start ?? places[0];
  }

  /** "3 of 12" */
  #position(place: Place): string {
    const { tree, places, words, number } = this.#options!;
    const [n, total] = tree?.position(place) ?? [places.indexOf(place) + 1, places.length];
    return fill((words.later ?? later).position, { n: number(n), total: number(total) });
  }

  #cover(element: HTMLElement | null, box: Box | undefined): void {
    if (!element || !box) return;
    const { style } = element;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
  }

  /** Below its mark, or above where the window has no room below; never over the mark. */
  #put(card: HTMLElement, box: Box, plot: HTMLElement): void {
    const { width, height } = card.getBoundingClientRect();
    const { top, width: room } = plot.getBoundingClientRect();
    const below = box.y + box.height + 6;
    const above = box.y - height - 6;
    const fitsBelow = top + below + height <= innerHeight;
    const fitsAbove = top + above >= 0;
    const start = this.#options?.rtl ? box.x + box.width - width : box.x;
    card.style.left = `${Math.max(0, Math.min(start, room - width))}px`;
    card.style.top = `${fitsBelow || !fitsAbove ? below : above}px`;
  }

  #at(event: MouseEvent): Place | undefined {
    const plot = event.currentTarget as HTMLElement;
    const { left, top } = plot.getBoundingClientRect();
    const touch = 'pointerType' in event && event.pointerType !== 'mouse';
    let best: Place | undefined;
    let least: number = touch ? reach.touch : reach.mouse;
    const [x, y] = [event.clientX - left, event.clientY - top];
    for (const place of this.#options!.places) {
      const { box } = place;
      // Of thousands, all but a few are too far to one side.
      if (box.x - x > least || x - box.x - box.width > least) continue;
      const far = distance(box, x, y);
      if (far < least || (far === least && best && area(box) < area(best.box))) {
        best = place;
        least = far;
      }
    }
    return best;
  }

  readonly hover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || this.#open) return;
    const id = this.#at(event)?.id;
    (event.currentTarget as HTMLElement).style.cursor = id ? 'pointer' : '';
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#host.requestUpdate();
  };

  readonly leave = (): void => {
    if (!this.#hovered) return;
    this.#hovered = undefined;
    this.#host.requestUpdate();
  };

  readonly click = (event: MouseEvent): void => {
    const path = event.composedPath() as Element[];
    if (path.some((node) => node.classList?.contains('card'))) return;
    const keyed = path.some((node) => node.classList?.contains('proxy'));
    const place = keyed ? this.#here : this.#at(event);
    if (!place) {
      this.#unpick();
      return this.#close();
    }
    const again = this.#open && place.id === this.#chosen;
    this.#current = place;
    this.#chosen = place.id;
    this.#open = !again;
    this.#hovered = undefined;
    if (again) this.#unpick();
    else this.#options!.choose(place);
    this.#host.requestUpdate();
    // Whoever came by key hears what the card adds, a sentence for each of its lines.
    if (keyed && !again)
      void this.#host.updateComplete.then(() => {
        const card = this.#host.shadowRoot?.querySelector<HTMLElement>('.card > div');
        this.#say(card?.innerText.replace(/([^.!?…؟\s])\s*\n\s*/g, '$1. ') ?? '');
      });
  };

  /** Nothing is picked out any more. */
  #unpick(): void {
    const place = this.#place(this.#selected[0]);
    if (place) this.#options!.choose({ ...place, id: '' });
  }

  #say(text: string): void {
    this.#said = text.replace(/\s+/g, ' ').trim();
    this.#host.requestUpdate();
  }

  /** What is beside the picture, in the widget or the page; the picture itself hears the click. */
  readonly #outside = (event: PointerEvent): void => {
    const plot = this.#host.shadowRoot!.querySelector('.plot')!;
    if (!event.composedPath().includes(plot)) this.#close();
  };

  readonly #close = (): void => {
    if (!this.#open) return;
    this.#open = false;
    this.#host.requestUpdate();
  };

  /** Wherever the focus is: who opened a card by a click has it on nothing. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(this.#open || this.#hovered)) return;
    event.stopPropagation();
    this.#close();
    this.leave();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { places, rtl, go, tree } = this.#options!;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const way = {
      ArrowDown: 'down',
      ArrowUp: 'up',
      PageDown: 'later',
      PageUp: 'earlier',
      [rtl ? 'ArrowLeft' : 'ArrowRight']: 'on',
      [rtl ? 'ArrowRight' : 'ArrowLeft']: 'back',
    }[event.key] as Way | Leap | undefined;
    const here = this.#here;
    const end = { Home: 'first', End: 'last' }[event.key] as 'first' | 'last' | undefined;
    const inTree = tree && here && (way ?? end);
    const step = inTree ? { to: tree.go(here, inTree) } : way && here && go?.(here, way);
    if (step) {
      event.preventDefault();
      return this.#move(step.to, step.said);
    }
    const at = Math.max(0, places.indexOf(here!));
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      [rtl ? 'ArrowLeft' : 'ArrowRight']: at + 1,
      [rtl ? 'ArrowRight' : 'ArrowLeft']: at - 1,
      PageDown: at + pageStep,
      PageUp: at - pageStep,
      Home: 0,
      End: places.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(places[Math.max(0, Math.min(places.length - 1, to))]!);
  };

  #move(place: Place, said = ''): void {
    this.#current = place;
    const sentence = this.#options!.sentence?.(place);
    this.#say([said, sentence, this.#position(place)].join(' '));
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector('.proxy')?.scrollIntoView({ block: 'nearest' }),
    );
  }
}
