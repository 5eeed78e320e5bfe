export { dates } from './dates.js';
export { frame } from './frame.js';
export { quantities } from './quantities.js';
