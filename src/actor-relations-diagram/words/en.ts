import { numberInWords } from '../../story/quantity.js';
import type { FirstWords } from './types.js';

const digits = (n: number): string => numberInWords(n, 'en');
export const count = (n: number, one: string, other: string): string =>
  `${digits(n)} ${n === 1 ? one : other}`;

/** What the first picture says. */
export const en: FirstWords = {
  views: { diagram: 'Diagram', list: 'List', table: 'Table' },
  headline: 'Who is tied to whom',
  summary: (ties, maybe, past) =>
    [
      `${count(ties, 'tie', 'ties')} on record`,
      maybe && `plus ${digits(maybe)} of uncertain date`,
      past && `plus ${digits(past)} last on record earlier`,
    ]
      .filter(Boolean)
      .join(', ') + '. A pair may hold several at once.',
  kinds: {
    sanction: 'sanctions',
    'sovereignty-recognition': 'recognition of sovereignty',
    other: 'other tie',
  },
  signs: { '-1': 'hostile', '0': 'no sign asserted', '1': 'friendly' },
  says: 'claimed by {who}: {label}',
  someoneSays: 'claimed: {label}',
  onRecord: 'on record {when}',
  lastOnRecord: 'last on record {when}',
  dateUncertain: 'date uncertain',
  more: 'and {n} more in the list',
  moreOf: {
    '-1': 'and {n} more hostile in the list',
    '0': 'and {n} more with no sign asserted in the list',
    '1': 'and {n} more friendly in the list',
  },
  between: '{from} and {to}',
  directed: '{from} to {to}',
};
