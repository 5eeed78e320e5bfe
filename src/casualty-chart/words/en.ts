import { numberInWords } from '../../story/quantity.js';
import type { FirstWords } from './types.js';

/** What numbers are. */
const forms = ['lower limit', 'upper limit', 'approximation', 'range'];
const counted = (n: number, what: string): string => (n > 1 ? `${n} ${what}s` : `one ${what}`);

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
      .map(({ number, when, join }, i) => {
        const n = i ? number : `${number} ${measure}`;
        return join ? `${n} ${join} ${when}` : `${n} (${when})`;
      })
      .join(', '),
  groupedBy: {
    event: '{measure}, by event',
    date: '{measure}, by date',
    side: '{measure}, by side',
    category: '{measure}, by category',
    source: '{measure}, by source',
  },
  summary: (known, sources, kinds) => {
    const n = numberInWords(known, 'en');
    const only = forms[kinds.indexOf(known)];
    if (known < 2) return only ? `The number is a${/^[au]/.test(only) ? 'n' : ''} ${only}.` : '';
    if (only) return `${known > 2 ? `All ${n}` : 'Both'} numbers are ${only}s.`;
    const said = kinds.flatMap((count, i) => (count ? counted(count, forms[i]!) : [])).join(', ');
    return `${n} numbers from ${counted(sources, 'source')}${said && `, including ${said}`}.`;
  },
  cumulative: 'running total',
  moreInTable: 'More figures in the table: {n}.',
};
