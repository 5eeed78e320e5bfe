import { part } from './part.js';

/** A picture of more shapes than this is painted, not drawn. */
export const many = 1800;

/** What paints such a picture: fetched when there is one. */
export const painting = part(() => import('../paint/painter.js'));
