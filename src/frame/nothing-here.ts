import type { Problem } from '../story/types.js';
import { amiss } from './after.js';
import { draws } from './drawn-by.js';
import type { Parts } from './parts.js';
import type { Speech } from './templates.js';

/** What stands in place of a picture of data that hold nothing for it; undefined where they do. */
export function nothingHere(
  host: Element & { readonly problems?: readonly Problem[] },
  speech: Speech,
  parts: Parts,
): unknown {
  if (draws[host.localName]?.(speech.story!) !== 0) return undefined;
  return parts.has(amiss) ? amiss.value?.nothingIn(host, speech, draws) : '';
}
