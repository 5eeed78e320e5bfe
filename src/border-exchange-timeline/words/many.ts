import type { ManyWords, TimelineWords } from './types.js';

const many: ManyWords = {
  summary:
    '{when}. A bar stands in the lane of whoever acted and counts the events of its time; a bar on the line between two lanes counts those that concern both.',
  reading:
    'Bars count the events of their time, all on one scale; empty parts are claims. Zoom in for single marks.',
  events: '{n} events',
  event: '1 event',
  claimed: '{n} claimed',
};

/** What is said of bars, in the reader's language. */
export const manyOf = ({ words }: { readonly words: TimelineWords }): ManyWords =>
  words.many ?? many;
