import { part } from './part.js';

/** What all widgets need after their first picture. */
export const after = part(() => import('./afterwards.js'));
/** What tells of data with something wrong in it: only where something is. */
export const amiss = part(() => import('./amiss.js'));
/** What a reader needs to take a graphic or its data away. */
export const files = part(() => import('./files.js'));
