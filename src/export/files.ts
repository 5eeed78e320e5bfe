/** What writes a graphic out as a file. Loaded after the first picture. */
export { credits } from './credits.js';
export { livePalette } from './live-palette.js';
export { svgToPNG } from './png.js';
export { save } from './save.js';
export { svgDocument } from './svg.js';
