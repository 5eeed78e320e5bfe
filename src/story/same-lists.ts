/** Lists that hold the same, read once: of thousands of items most share their parties and sources. */
import { isRecord } from './raw.js';

/** A place for a list, found by one after the other of the values that it is read from. */
interface Branch {
  readonly on: Map<unknown, Branch>;
  list?: readonly unknown[];
}

/** Where lists differ more, the rest is read one by one. */
const most = 5000;

export class SameLists {
  readonly #roots = new Map<unknown, Branch>();
  #count = 0;

  /**
   * Where the list read from `raw` is kept: of plain values, or of objects that have no other fields
   * than `names`. Undefined where it holds more than that.
   *
   * @param kind what kind of list it is: what holds the same is read alike within one
   */
  at(kind: object, names: readonly string[], raw: readonly unknown[]): Branch | undefined {
    let at = this.#roots.get(kind);
    if (!at) this.#roots.set(kind, (at = { on: new Map() }));
    for (let i = 0; at && i < raw.length; i++) {
      const one = raw[i];
      if (!names.length) at = this.#on(at, one);
      else if (!isRecord(one)) return undefined;
      else {
        let seen = 0;
        for (const name of names) {
          if (one[name] !== undefined) seen++;
          at = at && this.#on(at, one[name]);
        }
        if (seen !== Object.keys(one).length) return undefined;
      }
    }
    return at;
  }

  #on({ on }: Branch, value: unknown): Branch | undefined {
    if (typeof value === 'object') return undefined;
    const found = on.get(value);
    if (found || this.#count++ > most) return found;
    const made: Branch = { on: new Map() };
    on.set(value, made);
    return made;
  }
}
