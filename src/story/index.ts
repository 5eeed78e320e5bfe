/** The story model: reading, dates, quantities. No DOM; runs anywhere. */
export { parseDelimited } from './csv.js';
export { dateInWords, durationInWords } from './date-words.js';
export { compareEdtf, contains, overlaps, parseEdtf } from './edtf.js';
export { lookup } from './lookup.js';
export { describeProblem } from './problems.js';
export { quantityInWords } from './quantity.js';
export { readQuantity } from './quantity-read.js';
export { readJson } from './read-text.js';
export { readStory, readStorySteps } from './read-story.js';
export { storyFromRows } from './rows.js';
export type * from './types.js';
