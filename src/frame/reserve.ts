import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Keeps the article still. Where the page reserved a box for the widget (`backstory.css`), a
 * picture that arrives in view takes that box: it is held open if the picture is smaller, and the
 * picture is folded, with a button, if it is larger. Out of view both are undone.
 */
export class Reserve implements ReactiveController {
  /** Whether part of the picture is folded away. */
  folded = false;
  readonly #host: Host;
  #before = 0;
  #done = false;
  #seen: IntersectionObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.release();
  }

  /** To be told, before the first draw, that it comes. */
  beforeDraw(): void {
    if (this.#done) return;
    const { top, bottom, height } = this.#host.getBoundingClientRect();
    const reserved = getComputedStyle(this.#host).getPropertyValue('--backstory-reserved');
    this.#before = reserved && bottom > 0 && top < innerHeight ? height : 0;
  }

  /** To be told, after the first draw, that it is there. */
  afterDraw(): void {
    if (this.#done) return;
    this.#done = true;
    if (!this.#before) return;
    const { style } = this.#host;
    const grown = this.#host.getBoundingClientRect().height > this.#before + 1;
    style.minHeight = `${this.#before}px`;
    if (grown) {
      style.maxHeight = `${this.#before}px`;
      style.overflow = 'clip';
      this.folded = true;
      this.#host.requestUpdate();
    }
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => !entry.isIntersecting) && this.release(),
    );
    this.#seen.observe(this.#host);
    window.addEventListener('beforeprint', this.release, { once: true });
  }

  /** Lets the picture have its own height. */
  readonly release = (): void => {
    this.#seen?.disconnect();
    this.#seen = undefined;
    if (!this.#before) return;
    this.#before = 0;
    const { style } = this.#host;
    style.minHeight = style.maxHeight = style.overflow = '';
    if (!this.folded) return;
    this.folded = false;
    this.#host.requestUpdate();
  };
}
