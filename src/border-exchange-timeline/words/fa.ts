import type { Some } from '../../locale/languages.js';
import type { TimelineWords } from './types.js';

export const words: Some<TimelineWords> = {};
