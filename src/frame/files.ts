/** What a reader needs only to take something away: files, and tables for a spreadsheet. */
export { svgToPNG } from '../export/png.js';
export { save } from '../export/save.js';
export { copyNow, putTable, selectedRows } from './table-copy.js';
export { writeSVG } from './write-svg.js';
