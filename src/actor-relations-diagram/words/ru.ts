import type { Some } from '../../locale/languages.js';
import type { RelationsWords } from './types.js';

export const words: Some<RelationsWords> = {};
