import { part } from './part.js';

/** What all widgets need after their first picture. */
export const after = part(() => import('./afterwards.js'));
