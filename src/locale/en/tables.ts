import type { TableWords } from '../frame-words.js';

export const tables: TableWords = {
  sort: 'Sort:',
  up: 'Sorted by {column}, ascending.',
  down: 'Sorted by {column}, descending.',
  asTold: 'In the order of the story.',
  copy: 'Copy table',
  copied: 'Table copied.',
  qualifier: 'Qualifier',
  value: 'Value',
  low: 'Low',
  high: 'High',
  range: 'range',
  best: 'best, range',
};
