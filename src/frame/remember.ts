/**
 * Remembers the last answer and what it was made of. Hovering and walking redraw a widget often;
 * only what has changed is worked out again.
 */
export function remember<T>(): (of: readonly unknown[], make: () => T) => T {
  let known: readonly unknown[] | undefined;
  let answer: T;
  return (of, make) => {
    if (known?.length !== of.length || of.some((value, i) => value !== known![i])) {
      answer = make();
      known = of;
    }
    return answer;
  };
}
