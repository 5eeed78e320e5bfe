import type { Status } from './types.js';

/** From the most to the least certain. */
const CERTAINTY: readonly Status[] = [
  'confirmed',
  'reported',
  'estimated',
  'claimed',
  'disputed',
  'withdrawn',
];

/** The less certain of two statuses: a sum is as sure as its least certain part. */
export const lessCertain = (a: Status, b: Status): Status =>
  CERTAINTY.indexOf(b) > CERTAINTY.indexOf(a) ? b : a;
