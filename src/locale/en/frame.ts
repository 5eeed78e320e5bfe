import { plural } from '../languages.js';
import type { FrameWords } from '../frame-words.js';

const count = (n: number, one: string, other: string): string =>
  `${n.toLocaleString('en')} ${plural('en', n, { one, other })}`;

export const frame: FrameWords = {
  statuses: {
    confirmed: 'confirmed',
    reported: 'reported',
    claimed: 'claimed',
    disputed: 'disputed',
    estimated: 'estimated',
    withdrawn: 'withdrawn',
  },
  asOf: 'As of {when}',
  undated: 'undated',
  source: 'Source:',
  sources: (n, parties) =>
    `Sources: ${n}${parties ? `, ${parties === 1 ? 'one of them a party' : `${parties} of them parties`}` : ''}`,
  partySource: 'party source',
  unnamedSource: 'unnamed source',
  correctionsNone: 'Corrections: none',
  corrections: (n) => `Corrections: ${n}`,
  correctionKinds: {
    number: 'number',
    attribution: 'attribution',
    date: 'date',
    removal: 'removal',
    clarification: 'clarification',
  },
  viewAsTable: 'View as table',
  viewAsChart: 'View as chart',
  table: 'Table',
  views: 'Views',
  download: 'Download',
  downloadAs: 'Download as {format}',
  close: 'Close',
  loading: 'Loading the figures.',
  failed: 'The data could not be loaded.',
  failedWhy:
    'The file did not arrive or could not be read. Nothing is drawn rather than something wrong.',
  retry: 'Try again',
  empty: 'There is nothing to show.',
  showAllDates: 'Show all dates',
  problems: (n) => `${count(n, 'entry', 'entries')} could not be read in full`,
  leftOut: 'Left out:',
  kept: 'Kept as given:',
  moreProblems: (n) => `and ${count(n, 'more', 'more')}`,
  howTo: 'Arrow keys move from mark to mark, Enter opens details.',
  position: '{n} of {total}',
  showMore: 'Show {n} more',
  showWhole: 'Show the whole graphic',
  statusBy: '{status} by {who}',
  separator: '; ',
};
