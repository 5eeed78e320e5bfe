import type { Problem } from '../story/types.js';

/** Key and number of the protocol between a container and the widgets that it feeds. */
export const containerKey: unique symbol = Symbol.for('backstory/1') as never;

/** What a container hands down: the raw story and the state that its widgets share. */
export interface Shared {
  readonly protocol: 1;
  /** Raw story, as it came; each copy of the library parses for itself. */
  readonly story: unknown;
  /** What was wrong before it was read, or why there is none; a container may not tell. */
  readonly problems?: readonly Problem[] | undefined;
  /** Which of the problems that the story then has are no fault of its form, a table. */
  readonly forgiven?: ((problem: Problem) => boolean) | undefined;
  /** The container has no story and will get none: its source failed. */
  readonly failed?: boolean;
  /** The container is no longer the one that the widget points to. */
  readonly gone?: boolean;
  readonly selected?: string | undefined;
  readonly period?: string | undefined;
  readonly at?: string | undefined;
}

export type Callback = (shared: Shared, unsubscribe?: () => void) => void;

/** A request by the community protocol for context, as containers of any copy understand it. */
export class ContextRequest extends Event {
  readonly context = containerKey;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: Callback;
  constructor(target: Element, callback: Callback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = target;
    this.callback = callback;
  }
}

/** Milliseconds after which a page is told that it names no container. */
const patience = 5000;

/** Told to the page by a container that has come into it, for those that asked in vain. */
const arrival = 'context-provider';

/** Tells the page that a container is there. */
export const announce = (container: Element): boolean =>
  container.dispatchEvent(new Event(arrival, { bubbles: true, composed: true }));

/**
 * Asks the nearest container, or the one with the id `htmlFor`, for its story, now and again
 * when a container is defined late or comes into the page. `lost` is called if the tag's name
 * is held by another script, whose element does not answer, and if none has answered after some
 * seconds; it may still come. Returns the way to stop listening.
 */
export function askContainer(
  widget: HTMLElement,
  htmlFor: string,
  tell: (shared: Shared) => void,
  lost: (problem: Problem) => void,
): () => void {
  const problem = (code: 'stranger' | 'no-container' | 'unreachable'): Problem => ({
    path: '',
    code,
    found: `<back-story>${htmlFor && ` #${htmlFor}`}`,
    expected: 'the element of this library',
    severity: 'error',
  });
  let stop: (() => void) | undefined;
  let stopped = false;
  const ask = (): void => {
    if (stopped || stop) return;
    const target = htmlFor
      ? (widget.getRootNode() as Document | ShadowRoot).getElementById?.(htmlFor)
      : widget;
    target?.dispatchEvent(
      new ContextRequest(widget, (shared, unsubscribe) => {
        if (stopped) return unsubscribe?.();
        stop = unsubscribe ?? stop;
        if (shared?.protocol !== 1) return;
        tell({ ...(shared.failed && { problems: [problem('unreachable')] }), ...shared });
      }),
    );
  };
  ask();
  if (!stop) {
    document.addEventListener(arrival, ask);
    setTimeout(() => stop || stopped || lost(problem('no-container')), patience);
    void customElements.whenDefined('back-story').then((holder) => {
      ask();
      if (!stop && !stopped && !('backstory' in holder)) lost(problem('stranger'));
    });
  }
  return () => {
    stopped = true;
    document.removeEventListener(arrival, ask);
    stop?.();
  };
}
