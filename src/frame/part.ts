/** Code that a widget's first picture does not need: it comes after it, or when first asked for. */
export interface Part<T> {
  /** What came, or undefined until then. */
  readonly value: T | undefined;
  /** Never rejects: a part that cannot be had is asked for again the next time. */
  load(): Promise<T | undefined>;
}

/** A part that `get` loads; all widgets of a kind share one. */
export function part<T>(get: () => Promise<T>): Part<T> {
  let value: T | undefined;
  let waiting: Promise<T | undefined> | undefined;
  return {
    get value() {
      return value;
    },
    load: () =>
      (waiting ??= get().then(
        (came) => (value = came),
        () => (waiting = undefined),
      )),
  };
}
