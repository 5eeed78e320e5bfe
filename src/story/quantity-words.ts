import type { Bound } from './quantity.js';

/*
 * The words in which English, Azerbaijani, Russian and Persian tables qualify a count, as sources
 * of regular expressions over folded text (lower case, Latin digits, one space, no joiners).
 */

type Qualifiers = readonly (readonly [Exclude<Bound, 'exact'>, string])[];

/** What stands before the number. */
export const BEFORE: Qualifiers = [
  [
    'at-least',
    '≥|>=|=>|at least|(?:no|not) (?:fewer|less) than|a? ?minimum(?: of)?|min\\.?|upwards? of|' +
      'не ме(?:нее|ньше)(?: чем)?|как минимум|минимум|по (?:крайней|меньшей) мере|' +
      'ən az[ıi]?|azı|minimum|دست ?کم|حداقل|لااقل',
  ],
  [
    'over',
    '>|over|more than|above|in excess of|(?:более|больше)(?: чем)?|свыше|بیش(?:تر)? از|بالای',
  ],
  [
    'up-to',
    '≤|<=|=<|up to|at most|(?:no|not) more than|as many as|a? ?maximum(?: of)?|max\\.?|' +
      'до|не (?:более|больше)(?: чем)?|максимум|самое большее|ən çoxu?|maksimum|تا|حداکثر',
  ],
  ['under', '<|(?:fewer|less) than|under|below|(?:менее|меньше)(?: чем)?|کمتر از|زیر'],
  [
    'about',
    '[~≈≃∼]|about|around|approx(?:imately|\\.)?|circa|ca?\\.?|roughly|some|nearly|almost|close to|' +
      '(?:an )?estimated|около|ок\\.|примерно|приблизительно|порядка|почти|' +
      'təxminən|təqribən|təxmini|haradasa|حدودا?|تقریبا|نزدیک به|قریب(?: به)?',
  ],
];

/** What stands after it. Azerbaijani endings follow the number's vowels: 6-dan, 5-dən. */
export const AFTER: Qualifiers = [
  [
    'at-least',
    '\\+|or more|or over|at least|minimum|(?:и|или) (?:более|больше)|(?:və|yaxud) daha çox|' +
      'و بیشتر|یا بیشتر',
  ],
  ['over', '[-–]?d[əa]n (?:çox|artıq|yuxarı)'],
  ['up-to', 'or (?:fewer|less|under)|at most|(?:и|или) ме(?:нее|ньше)|[-–]?y?[əa] (?:qədər|kimi)'],
  ['under', '[-–]?d[əa]n (?:az|aşağı)'],
  ['about', '[-–]?y?[əa] yaxın|qədər|or so|approx\\.?|estimated|est\\.?'],
];

/** A number that somebody gave without giving it. Tested on cells without a digit. */
export const VAGUE =
  '(?:tens|dozens?|scores?|hundreds?|thousands?|millions?|several|many|multiple|numerous|' +
  'few|a handful|a number of|number not precise|большинство|десятк(?:и|ов)|сотн[иь]|сотен|' +
  'тысячи?|миллион(?:ы|ов)|несколько|много|многие|множество|точное число не указано|' +
  'onlar[lc]a|yüzlər[lc]ə|minlər[lc]ə|bir neçə|bir çox|çoxlu|çox sayda|xeyli|dəqiq say verilməyib|' +
  'دهها|صدها|هزاران|میلیونها|چند|چندین|شماری|تعدادی|بسیاری|رقم دقیق نیامده)';

/** A zero in words is a stated zero; a dash is not. */
export const ZERO =
  'none|nil|zero|nobody|no ?one|ноль|нуль|никто|никого|sıfır|heç kim|heç kəs|صفر|هیچ ?کس';

/** Nouns that say no more than "people". Others ("wounded") may contradict the column. */
export const PEOPLE = 'people|persons?|человека?|чел\\.?|nəfər|نفر|تن';

/** What a best estimate inside a range is called. */
export const BEST =
  'best(?: estimate)?|(?:лучшая )?оценка|ən yaxşı təxmin|təxmin|(?:بهترین )?برآورد|بهترین';

/** Words for a power of ten, longest first where one begins another. */
export const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [1e3, 'k|thousand|тыс\\.?|тысяч[аи]?|min|هزار'],
  [1e5, 'lakh'],
  [1e6, 'million|mln\\.?|mn|m|млн\\.?|миллион(?:ов|а)?|milyon|میلیون'],
  [1e7, 'crore'],
  [1e9, 'billion|bn|млрд\\.?|миллиард(?:ов|а)?|milyard|میلیارد'],
];

/** "10 … 14" in each language, as [before, between, after]. */
export const RANGES: readonly (readonly [string, string, string])[] = [
  ['', '[-–—−]', ''],
  ['(?:from |between )?', ' (?:to|through) ', ''],
  ['between ', ' (?:and|to) ', ''],
  ['(?:either )?', ' (?:or|или|və ya|ya da|yaxud|یا) ', ''],
  ['от ', ' до ', ''],
  ['между ', ' и ', ''],
  ['', '[-–]d[əa]n ', '[-–]?y?[əa] (?:qədər|kimi)'],
  ['', ' (?:ilə|və) ', ' aras[ıi]nda'],
  ['(?:از |بین )?', ' تا ', ''],
  ['بین ', ' و ', ''],
];

/** Months as spreadsheets abbreviate them when they take "10-14" for a date. */
export const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|' +
  'янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|' +
  'yan|fev|mar|apr|may|iyn|iyl|avq|sen|okt|noy|dek';
