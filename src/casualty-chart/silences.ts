/** Of reports in order of time: before which nobody reported for long, and which say no day. */
import { isSteady, type Dated } from './gaps.js';

const day = 864e5;

/** Times as long between reports as usual, and more, are a silence. */
const silence = 6;

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Whether a report comes long after the one before, for what is usual about that time. */
export function silences(rows: readonly Dated[]): boolean[] {
  const between = rows.map(({ when }, i) => when.end - (rows[i - 1]?.when.end ?? NaN));
  return between.map((time, i) => {
    const before = between.slice(Math.max(1, i - 4), i);
    const after = between.slice(i + 1, i + 5);
    const usual = Math.max(middle(before), middle(after));
    return i > 0 && usual > 0 && time > Math.max(silence * usual, 14 * day);
  });
}

/** Dates so many times as long as usual, and more, do not say when. */
const long = 3;

/** From when on the people of a figure may be counted, for dates that are longer than usual. */
export function softs(rows: readonly Dated[]): (number | undefined)[] {
  const lengths = rows.map(({ when: { start, end } }) => end - start);
  const usual = isSteady(rows) ? middle(lengths) : day;
  return rows.map(({ when: { start, softStart, approximate } }, i) =>
    start === -Infinity
      ? undefined
      : approximate
        ? start - softStart
        : lengths[i]! >= long * usual
          ? start
          : undefined,
  );
}
