import type { DateWords } from '../../story/date-words.js';

/** Nominative and genitive. */
const SEASONS = [
  ['', 'весна', 'лето', 'осень', 'зима'],
  ['', 'весны', 'лета', 'осени', 'зимы'],
];
const THIRDS = [
  ['', 'начало ', 'середина ', 'конец '],
  ['', 'начала ', 'середины ', 'конца '],
];

/** Dates in Russian words. */
export const dates: DateWords = {
  locale: 'ru',
  numbers: [],
  name({ unit, y, y2, text, monthName, season, third }, kase) {
    const form = kase ? 1 : 0; // every phrase around a date asks for the genitive
    if (unit === 'season') return `${SEASONS[form]![season]} ${season === 4 ? `${y}–${y2}` : y}`;
    if (unit === 'decade') return y + (kase ? '-х' : '-е');
    const part = THIRDS[form]![third]!;
    if (!kase && !third) return text;
    if (unit === 'years') return text + ' годов';
    if (unit === 'month') return `${part}${monthName} ${y}`;
    return unit === 'year' ? `${part}${y} года` : text;
  },
  since: [
    'с {}',
    'примерно с {}',
    'с {}, окончание неизвестно',
    'примерно с {}, окончание неизвестно',
  ],
  until: [
    'до {}',
    'примерно до {}',
    'до {}, начало неизвестно',
    'примерно до {}, начало неизвестно',
  ],
  about: 'около {}',
  uncertain: '{} (предположительно)',
  someDay: '{} (день неизвестен)',
  someMonth: '{} (месяц неизвестен)',
  between: 'между {} и {}',
  to: '–',
  fromTo: '{} – {}',
  comma: ',',
  or: 'или',
  and: 'и',
  // "со второго"
  tidy: (text) => text.replace(/(^| )с 2 /, '$1со 2 '),
};
