/** What the frame needs after the first picture: walking it, lists that open, styles. */
export { formatMenu } from './downloads.js';
export { forcedColours } from '../theme/forced.js';
export { laterStyles } from './later-styles.js';
export { correctionItems, problemList, sourceItems } from './lists.js';
export { failedNotice, unfold, viewFailed } from './notices.js';
export { selection } from './selection.js';
export { tabKeys } from './tab-keys.js';
export { WalkLayer } from './walk-layer.js';
