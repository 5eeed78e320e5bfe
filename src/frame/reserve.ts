import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Set by `backstory.css`: the height that the page keeps free for a widget. */
const reserved = '--backstory-reserved';

/**
 * Keeps the article still. Where the page reserved a box for the widget (`backstory.css`), a
 * picture that arrives in view takes that box: it is held open if the picture is smaller, and the
 * picture is folded, with a button, if it is larger. Out of view both are undone.
 */
export class Reserve implements ReactiveController {
  /** Whether part of the picture is folded away. */
  folded = false;
  readonly #host: Host;
  #held = 0;
  #done = false;
  /** Whether what comes after the first picture has been taken into account. */
  #whole = false;
  #seen: IntersectionObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const kept = getComputedStyle(this.#host).getPropertyValue(reserved);
    if (kept && !this.#done) this.#host.style.minHeight = `var(${reserved})`;
  }

  hostDisconnected(): void {
    this.release();
  }

  /** To be told, before the first draw, that it comes. */
  beforeDraw(): void {
    if (this.#done || !this.#host.style.minHeight) return;
    const { top, bottom, height } = this.#host.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) this.#held = height;
  }

  /** To be told, after each draw, that it is there, and whether all has come that comes later. */
  afterDraw(whole: boolean): void {
    if (this.#whole) return;
    this.#whole = whole;
    const height = this.#held ? `${this.#held}px` : '';
    if (height && !this.folded && this.#host.getBoundingClientRect().height > this.#held + 1)
      this.#fold(height);
    if (this.#done) return;
    this.#done = true;
    if (this.#host.style.minHeight) this.#host.style.minHeight = height;
    if (!height) return;
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => !entry.isIntersecting) && this.release(),
    );
    this.#seen.observe(this.#host);
    window.addEventListener('beforeprint', this.release, { once: true });
  }

  /** Cuts the picture at a height; '' shows it whole. */
  #fold(height: string): void {
    const frame = this.#host.shadowRoot?.querySelector<HTMLElement>('.frame');
    if (frame) {
      frame.style.maxHeight = height;
      frame.style.overflow = height && 'clip';
    }
    // What takes the focus is seen. A box that is only held open stays: nothing may move under
    // a pointer that is pressed.
    if (height) this.#host.addEventListener('focusin', this.release, { once: true });
    this.folded = height !== '';
    this.#host.requestUpdate();
  }

  /** Lets the picture have its own height. */
  readonly release = (): void => {
    this.#seen?.disconnect();
    if (!this.#held) return;
    this.#held = 0;
    this.#host.style.minHeight = '';
    if (this.folded) this.#fold('');
  };
}
