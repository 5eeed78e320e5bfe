import { dates } from './dates.js';
import { frame } from './frame.js';
import { quantities } from './quantities.js';

export const words = { dates, frame, quantities };
