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

/** Runs a layout to its end at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
