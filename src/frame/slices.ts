/** Longest stretch of work, in milliseconds, before the page gets its turn. */
const slice = 12;

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Runs `steps` to its end without holding the page: at once if it is short, in slices if not. */
export function inSlices<T>(steps: Generator<unknown, T>): T | Promise<T> {
  const run = (): IteratorResult<unknown, T> => {
    const end = performance.now() + slice;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    return step;
  };
  const first = run();
  if (first.done) return first.value;
  return (async () => {
    await nextTask();
    let step = run();
    while (!step.done) {
      await nextTask();
      step = run();
    }
    // What is done with the answer gets a turn of its own.
    await nextTask();
    return step.value;
  })();
}

/** An answer that was there at once or comes later. */
export interface Soon<T> {
  /** Undefined until it is there. */
  readonly value: T | undefined;
  readonly done: Promise<unknown>;
  /** Gives it up, if it is still worked out. */
  readonly stop: () => void;
}

/** Runs `steps` as `inSlices` does; `came` is called if the answer was not there at once. */
export function soon<T>(steps: Generator<unknown, T>, came: () => void): Soon<T> {
  const work = inSlices(steps);
  const later = work instanceof Promise;
  let value = later ? undefined : work;
  const done = Promise.resolve(work).then((answer) => {
    value = answer;
    if (later && answer !== undefined) came();
  });
  return {
    get value() {
      return value;
    },
    done,
    stop: () => void steps.return(undefined as T),
  };
}

/** Runs a layout to its end at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
