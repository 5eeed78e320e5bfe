/** Key and number of the protocol between a container and the widgets that it feeds. */
export const containerKey: unique symbol = Symbol.for('backstory/1') as never;

/** What a container hands down: the raw story and the state that its widgets share. */
export interface Shared {
  readonly protocol: 1;
  /** Raw story, as it came; each copy of the library parses for itself. */
  readonly story: unknown;
  readonly selected?: string | undefined;
  readonly period?: string | undefined;
  readonly at?: string | undefined;
}

type Callback = (shared: Shared, unsubscribe?: () => void) => void;

/** A request by the community protocol for context, as containers of any copy understand it. */
class ContextRequest extends Event {
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

/** Whether a container stands around `widget`, shadow trees or not. */
export function isContained(widget: Element): boolean {
  for (let at: Element | undefined = widget; at;) {
    if (at.closest('back-story')) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

/**
 * Asks the nearest container, or the one with the id `htmlFor`, for its story, now and again
 * when a container is defined late. Returns the way to stop listening.
 */
export function askContainer(
  widget: HTMLElement,
  htmlFor: string | undefined,
  tell: (shared: Shared) => void,
): () => void {
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
        if (shared?.protocol === 1) tell(shared);
      }),
    );
  };
  ask();
  if (!stop) void customElements.whenDefined('back-story').then(ask);
  return () => {
    stopped = true;
    stop?.();
  };
}
