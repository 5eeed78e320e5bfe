/**
 * What a picture does not wait for: what a reader needs to take something away, files and tables for
 * a spreadsheet, what finds settings that are amiss, and what follows a page that is dragged.
 */
export { downloads } from './downloads.js';
export { noElement } from '../embed/no-element.js';
export { svgToPNG } from '../export/png.js';
export { redraw } from './redraw.js';
export { withSettings } from './settings.js';
export { copyNow, putTable, selectedRows } from './table-copy.js';
export { writeSVG } from './write-svg.js';
