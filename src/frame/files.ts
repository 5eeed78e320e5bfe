/**
 * What a picture does not wait for: what a reader needs to take something away, files and tables for
 * a spreadsheet, and what tells of settings and data that are amiss.
 */
export { noElement } from '../embed/no-element.js';
export { svgToPNG } from '../export/png.js';
export { save } from '../export/save.js';
export { failedWhy, warn } from './failed-why.js';
export { withSettings } from './settings.js';
export { copyNow, putTable, selectedRows } from './table-copy.js';
export { writeSVG } from './write-svg.js';
