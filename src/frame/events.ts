import type { Problem } from '../story/types.js';
import type { Requests } from './requests.js';

declare global {
  /** Events cross shadow trees and bubble, so what an element and the page hear is the same. */
  interface GlobalEventHandlersEventMap {
    'backstory-ready': CustomEvent<object>;
    'backstory-problem': CustomEvent<{ readonly problems: readonly Problem[] }>;
    'backstory-select': CustomEvent<Requests['backstory-select']>;
    'backstory-period': CustomEvent<Requests['backstory-period']>;
    'backstory-date': CustomEvent<Requests['backstory-date']>;
  }
}

/** The events of the elements, by their names. */
export type BackstoryEventMap = Pick<
  GlobalEventHandlersEventMap,
  Extract<keyof GlobalEventHandlersEventMap, `backstory-${string}`>
>;
