import type { CommonAttributes } from './common-attributes.js';

/** What a reader can ask for, and what the request carries. */
export interface Requests {
  'backstory-select': { readonly kind: string; readonly id: string };
  'backstory-period': { readonly period: string | undefined };
  'backstory-date': { readonly at: string | undefined };
}

/** Tells the page; requests can be refused. Answers whether nobody did. */
export function emit(
  target: HTMLElement,
  type: string,
  detail: object,
  cancelable = false,
): boolean {
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  );
}

/** The property that a request is about, and what of its detail becomes the property's value. */
export const stateOf = {
  'backstory-select': ['selected', 'id'],
  'backstory-period': ['period', 'period'],
  'backstory-date': ['at', 'at'],
} as const;

/**
 * Turns a reader's act into a request. The container grants it, if there is one; without one the
 * widget grants it to itself, unless the page refuses.
 */
export function request<Type extends keyof Requests>(
  widget: HTMLElement & CommonAttributes,
  contained: boolean,
  type: Type,
  detail: Requests[Type],
): void {
  if (!emit(widget, type, detail, true) || contained) return;
  const [name, value] = stateOf[type];
  widget[name] = (detail as Record<string, string | undefined>)[value];
}
