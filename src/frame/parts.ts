import type { ReactiveControllerHost } from 'lit';
import type { Part } from './part.js';

/** Loads parts for a widget, which is updated when they are there. */
export class Parts {
  readonly #host: ReactiveControllerHost;
  /** Parts that were waited for. */
  readonly #tried = new WeakSet<Part<unknown>>();
  #loading: Promise<unknown> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Done when all that was asked for has come, or cannot be had. */
  get done(): Promise<unknown> | undefined {
    return this.#loading;
  }

  load(parts: readonly Part<unknown>[], done = (): void => {}): Promise<unknown> {
    const loading = Promise.all([this.#loading, ...parts.map((part) => part.load())]);
    return (this.#loading = loading.then(() => {
      done();
      this.#host.requestUpdate();
    }));
  }

  /** Whether a part that the picture waits for has come, or cannot be had. Asks for it. */
  has(part: Part<unknown>): boolean {
    if (part.value !== undefined || this.#tried.has(part)) return true;
    void this.load([part], () => this.#tried.add(part));
    return false;
  }
}
