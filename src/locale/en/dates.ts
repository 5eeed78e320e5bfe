import type { DateWords } from '../../story/date-words.js';

const SEASONS = ['', 'spring', 'summer', 'autumn', 'winter'];
const THIRDS = ['', 'early ', 'mid-', 'late '];

/** "2020–21", and "1999–2000" over the turn of a century. */
function winter(y: string, y2: string): string {
  return y + '–' + (y.slice(0, -2) === y2.slice(0, -2) ? y2.slice(-2) : y2);
}

/** Dates in English words, day before month unless the page asks for American English. */
export const dates: DateWords = {
  locale: 'en-GB',
  numbers: ' one two three four five six seven eight nine ten'.split(' '),
  name({ unit, y, y2, text, season, third }, kase) {
    if (unit === 'season') return `${SEASONS[season]} ${season === 4 ? winter(y, y2) : y}`;
    if (unit === 'decade') return `${kase ? 'the ' : ''}${y}s`;
    return THIRDS[third] + text;
  },
  since: ['since {}', 'since about {}', 'from {}, end not known', 'from about {}, end not known'],
  until: [
    'until {}',
    'until about {}',
    'until {}, start not known',
    'until about {}, start not known',
  ],
  about: 'around {}',
  uncertain: '{} (uncertain)',
  someDay: 'some day in {}',
  someMonth: 'some month in {}',
  between: 'between {} and {}',
  to: '–',
  fromTo: 'from {} to {}',
  comma: ',',
  or: 'or',
  and: 'and',
};
