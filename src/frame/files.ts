import { part } from './part.js';

/** What writes a graphic out, shared by all widgets. */
export const files = part(() => import('../export/files.js'));
