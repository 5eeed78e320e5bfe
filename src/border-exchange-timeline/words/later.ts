import type { LaterWords } from './types.js';

export const later: LaterWords = {
  acts: {
    says: '{who} says',
    accuses: '{who} accuses {whom}',
    denies: '{who} denies it',
    confirms: '{who} confirms it',
    admits: '{who} admits it',
    criticises: '{who} criticises {whom}',
    retracts: '{who} takes it back',
  },
  blames: {
    started: '{who} accuses {whom} of starting it',
    responsible: '{who} holds {whom} responsible',
  },
  connects: 'connects {places}',
  partOf: 'Part of: {event}',
  noEventsIn: 'No events on record in this period: {when}.',
  notCalm: 'That is not the same as calm.',
  columns: {
    kind: 'Kind',
    place: 'Place',
    note: 'Details',
    when: 'When',
    event: 'Event',
    parties: 'Who',
    claims: 'Claims',
    figures: 'Numbers',
    status: 'Status',
    source: 'Source',
  },
};
