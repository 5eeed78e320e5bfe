import { numberInWords } from '../../story/quantity.js';
import { plural } from '../../locale/languages.js';
import type { FirstWords } from './types.js';

export const en: FirstWords = {
  measures: {
    killed: 'killed',
    injured: 'injured',
    missing: 'missing',
    captured: 'captured',
    displaced: 'displaced',
    other: 'counted',
  },
  measureTitles: {
    killed: 'Killed',
    injured: 'Injured',
    missing: 'Missing',
    captured: 'Captured',
    displaced: 'Displaced',
    other: 'Number',
  },
  counts: 'What is counted',
  views: { bars: 'Totals', cumulative: 'Cumulative', claims: 'Claims', table: 'Table' },
  counted: '{n} {measure}',
  says: '{who} says {n}',
  someoneSays: 'claimed: {n}',
  bothTogether: 'both sides together, not divided',
  together: '{sides} together, not divided',
  sidesNotStated: 'sides not stated',
  causedBy: 'caused by {side}',
  categories: {
    combatant: 'fighters',
    civilian: 'civilians',
    mixed: 'fighters and civilians',
    unknown: 'fighters or civilians: not known',
    'not-stated': 'fighters or civilians: not stated',
  },
  openEnd: 'open end',
  openEndLong: 'open end: more, by an unknown amount',
  noFigure: 'no figure',
  noFigureFor: 'No figure given for:',
  rivals: 'Same scale, same size. The accounts differ, so they are neither added nor averaged.',
  noSplit: [
    'Why there is no split.',
    'No breakdown by side is given, so none is drawn. A missing figure is not a zero.',
  ],
  headline: (parts, measure) =>
    parts
      .map(({ number, when, grain }, i) => {
        const n = i ? number : `${number} ${measure}`;
        return grain === 'other'
          ? `${n} (${when})`
          : `${n} ${grain === 'day' ? 'on' : 'in'} ${when}`;
      })
      .join(', '),
  groupedBy: {
    event: '{measure}, by event',
    date: '{measure}, by date',
    side: '{measure}, by side',
    category: '{measure}, by category',
    source: '{measure}, by source',
  },
  summary: (known, open, sources) => {
    if (known === 1) return open ? 'The number is a lower limit.' : '';
    if (known === open) {
      return known === 2
        ? 'Both numbers are lower limits.'
        : `All ${numberInWords(known, 'en')} numbers are lower limits.`;
    }
    const from = plural('en', sources, { one: 'one source', other: `${sources} sources` });
    return `${numberInWords(known, 'en')} numbers from ${from}${open ? `, ${open === 1 ? 'one of them a lower limit' : `${open} of them lower limits`}` : ''}.`;
  },
  cumulative: 'running total',
  moreInTable: 'More figures in the table: {n}.',
};
