/** The story model: reading, dates, quantities, sums. No DOM; runs anywhere. */
export { apartReasons, storyLinks, whyApart } from './apart.js';
export type { ApartReason, StoryLinks } from './apart.js';
export { crowding } from './crowding.js';
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
export { add } from './sum.js';
export { sumFigures } from './sum-figures.js';
export type { LeftOut, Sum, Total } from './sum-figures.js';
export type * from './types.js';
