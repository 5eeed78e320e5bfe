import type { LaterWords } from '../frame-words.js';

export const later: LaterWords = {
  correctionKinds: {
    number: 'number',
    attribution: 'attribution',
    date: 'date',
    removal: 'removal',
    clarification: 'clarification',
  },
  downloadAs: 'Download as {format}',
  close: 'Close',
  howTo: 'Arrow keys move from mark to mark, Enter opens details.',
  position: '{n} of {total}',
  failed: 'The data could not be loaded.',
  retry: 'Try again',
  viewFailed: 'What this view needs could not be loaded; the single figures are shown instead.',
  showWhole: 'Show the whole graphic',
  empty: 'There is nothing to show.',
  showAllDates: 'Show all dates',
  showMore: 'Show {n} more',
};
