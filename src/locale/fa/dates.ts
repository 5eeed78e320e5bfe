import type { DateWords } from '../../story/date-words.js';

const SEASONS = ['', 'بهار', 'تابستان', 'پاییز', 'زمستان'];
const THIRDS = ['', 'اوایل ', 'اواسط ', 'اواخر '];

/** Dates in Persian words: Gregorian months by their Persian names. */
export const dates: DateWords = {
  locale: 'fa',
  numbers: [],
  name({ unit, y, y2, text, season, third }, kase) {
    if (unit === 'season') return `${SEASONS[season]} ${season === 4 ? `${y}–${y2}` : y}`;
    if (unit === 'decade') return `دههٔ ${y}`;
    return THIRDS[third] + (unit === 'year' && (kase || third) ? 'سال ' : '') + text;
  },
  since: ['از {}', 'از حدود {}', 'از {}، پایان نامعلوم', 'از حدود {}، پایان نامعلوم'],
  until: ['تا {}', 'تا حدود {}', 'تا {}، آغاز نامعلوم', 'تا حدود {}، آغاز نامعلوم'],
  about: 'حدود {}',
  uncertain: '{} (احتمالی)',
  someDay: 'روزی در {}',
  someMonth: 'ماهی در {}',
  between: 'بین {} و {}',
  to: 'تا',
  fromTo: 'از {} تا {}',
  comma: '،',
  or: 'یا',
  and: 'و',
};
