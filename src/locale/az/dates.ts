import type { DateWords } from '../../story/date-words.js';

const MONTHS = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(
  ' ',
);
const SHORT = 'yan fev mar apr may iyn iyl avq sen okt noy dek'.split(' ');
const SEASONS = ['', 'yazı', 'yayı', 'payızı', 'qışı'];
const THIRDS = ['', 'əvvəli', 'ortası', 'sonu'];

// Ordinal endings follow the vowels of the last spoken word: by last digit, then by tens.
const UNITS = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'];
const TENS = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'];

function ending(year: number): string {
  const hundred = year % 1000 ? 'cü' : year ? 'ci' : 'cı'; // yüz, min, sıfır
  return UNITS[year % 10] || TENS[Math.floor(year / 10) % 10] || hundred;
}

/** Adds "from" (-ndən) or "until" (-nədək) after a possessive, by vowel harmony. */
function suffix(word: string, kase: number): string {
  const front = /[eəiöü][^aıouAIOU]*$/.test(word);
  if (kase === 1) return word + (front ? 'ndən' : 'ndan');
  return kase === 2 ? word + (front ? 'nədək' : 'nadək') : word;
}

/** Dates in Azerbaijani words. Chromium has no month or unit names for it, so they are here. */
export const dates: DateWords = {
  locale: 'az',
  numbers: [],
  months: [MONTHS, SHORT],
  units: ['il', 'ay', 'həftə', 'gün', 'saat', 'dəqiqə'],
  name({ unit, year, y, y2, text, month, season, third }, kase) {
    const il = `${y}-${ending(year)} il`;
    const after = ['', 'dən', 'ədək', ''][kase]!;
    if (unit === 'season') {
      const winter = `${y}–${y2}-${ending(year + 1)} illərin`;
      return `${season === 4 ? winter : il + 'in'} ${suffix(SEASONS[season]!, kase)}`;
    }
    if (unit === 'decade') return `${il}lər${after}`;
    const ofMonth = `${il}in ${MONTHS[month - 1]} ay`;
    const part = suffix(THIRDS[third]!, kase);
    if (third) return unit === 'month' ? `${ofMonth}ının ${part}` : `${il}in ${part}`;
    if (unit === 'year') return kase ? il + after : y;
    if (unit === 'years') return `${text}-${ending(year + 99)} illər${after}`;
    if (!after) return text;
    if (unit === 'month') return suffix(`${ofMonth}ı`, kase);
    return unit === 'day' ? `${text}-${ending(year)} il${after}` : suffix(`${text} vaxtı`, kase);
  },
  since: ['{}', 'təxminən {}', '{}, sonu məlum deyil', 'təxminən {}, sonu məlum deyil'],
  until: ['{}', 'təxminən {}', '{}, başlanğıcı məlum deyil', 'təxminən {}, başlanğıcı məlum deyil'],
  about: 'təxminən {}',
  uncertain: '{} (ehtimal olunur)',
  someDay: '{} (günü məlum deyil)',
  someMonth: '{} (ayı məlum deyil)',
  between: '{} ilə {} arasında',
  to: '–',
  fromTo: '{} – {}',
  comma: ',',
  or: 'və ya',
  and: 'və',
};
