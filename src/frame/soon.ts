import { inSlices } from './slices.js';

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
  const answer: { -readonly [key in keyof Soon<T>]: Soon<T>[key] } = {
    value: later ? undefined : work,
    done: Promise.resolve(work).then((value) => {
      answer.value = value;
      if (later && value !== undefined) came();
    }),
    stop: () => void steps.return(undefined as T),
  };
  return answer;
}
