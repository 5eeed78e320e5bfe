import type { ReactiveControllerHost } from 'lit';
import { inSlices } from './slices.js';

/** An answer that is worked out in slices, and what it was made of. */
export interface Slowly<T> {
  /** Done when what was begun has been worked out. */
  readonly done: Promise<unknown> | undefined;
  /** The answer; while a new one is made the last one, and undefined before the first. */
  of(parts: readonly unknown[], steps: () => Generator<unknown, T>): T | undefined;
}

/**
 * Remembers the last answer and what it was made of; makes a new one without holding the page, at
 * once if that is short, else asks the host to draw again when it is there.
 */
export function slowly<T>(host: ReactiveControllerHost): Slowly<T> {
  let known: readonly unknown[] | undefined;
  let answer: T | undefined;
  let done: Promise<unknown> | undefined;
  return {
    get done() {
      return done;
    },
    of(parts, steps) {
      if (known?.length === parts.length && parts.every((part, i) => part === known![i]))
        return answer;
      known = parts;
      const work = inSlices(steps());
      if (work instanceof Promise)
        done = work.then((made) => {
          if (known !== parts) return;
          answer = made;
          host.requestUpdate();
        });
      else answer = work;
      return answer;
    },
  };
}
