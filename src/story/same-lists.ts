/** Lists that hold the same, read once: of thousands of items most share their parties and sources. */
import { isRecord } from './raw.js';

/** A place for a list, found by one after the other of the values that it is read from. */
export interface Place {
  readonly on: Map<unknown, Place>;
  list?: readonly unknown[];
}

/** Where lists differ more, the rest is read one by one. */
const most = 5000;
/** Comes before the fields of an object. */
const object = Symbol();

/**
 * Answers, among the lists of one story, where that is kept that `read` makes of `raw`; undefined
 * where it holds more than plain values and objects of such.
 */
export function sameLists(): (read: unknown, raw: readonly unknown[]) => Place | undefined {
  const root: Place = { on: new Map() };
  let count = 0;
  const next = (from: Place | undefined, value: unknown): Place | undefined => {
    if (!from || typeof value === 'object') return undefined;
    let to = from.on.get(value);
    if (!to && count++ < most) from.on.set(value, (to = { on: new Map() }));
    return to;
  };
  return (read, raw) => {
    let at = next(root, read);
    for (const one of raw) {
      at = next(at, isRecord(one) ? object : one);
      if (isRecord(one)) for (const key in one) at = next(next(at, key), one[key]);
    }
    return at;
  };
}
