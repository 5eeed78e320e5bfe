/** What the frame needs after the first picture: files, lists that open, styles of both. */
export { credits } from '../export/credits.js';
export { livePalette } from '../export/live-palette.js';
export { svgToPNG } from '../export/png.js';
export { svgDocument } from '../export/svg.js';
export { approximateMeasure } from '../marks/text.js';
export { related } from '../story/related.js';
export { formatMenu } from './downloads.js';
export { laterStyles } from './later-styles.js';
export { correctionItems, problemList, sourceItems } from './lists.js';
