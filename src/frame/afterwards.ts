/** What the frame needs after the first picture: walking it, lists that open, styles. */
export { draws } from './drawn-by.js';
export { forcedColours } from '../theme/forced.js';
export { laterStyles } from './later-styles.js';
export { correctionItems, sourceItems } from './lists.js';
export { nothingHere } from './nothing-here.js';
export { failedNotice, unfold, viewFailed } from './notices.js';
export { selection } from './selection.js';
export { tabKeys } from './tab-keys.js';
export { WalkLayer } from './walk-layer.js';
