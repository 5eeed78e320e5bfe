import { numberInWords } from '../../story/quantity.js';
import type { FrameWords } from '../frame-words.js';

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
  correctionsNone: 'Corrections: none',
  corrections: (n) => `Corrections: ${n}`,
  viewAsTable: 'View as table',
  viewAsChart: 'View as graphic',
  table: 'Table',
  views: 'Views',
  download: 'Download',
  loading: 'Loading the data.',
  problems: (n) => `${numberInWords(n, 'en')} ${n === 1 ? 'problem' : 'problems'} in the data`,
  statusBy: '{status} by {who}',
  separator: '; ',
};
