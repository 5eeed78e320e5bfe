import type { LaterWords } from './types.js';

export const enLater: LaterWords = {
  noFigures: 'No figures to show.',
  noFiguresIn: 'No figures in this period: {when}.',
  notNone: 'That is not the same as none {measure}.',
  columns: {
    event: 'Event',
    when: 'When',
    of: 'Of',
    category: 'Category',
    status: 'Status',
    source: 'Source',
  },
  notStated: 'not stated',
  superseded: 'replaced by a later figure',
  asWorded: 'In the source’s words: “{words}”',
  contradicts: 'Contradicts: {figures}',
  notDrawn: 'Figures not in this picture: {n}.',
};
