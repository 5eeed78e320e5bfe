import type { QuantityWords } from '../../story/quantity.js';

/**
 * The ablative ending of a spoken number follows the vowels of its last word: `altı-dan`,
 * `min-dən`. From the units up, the first non-zero place is the last word spoken.
 */
function ablative(value: number): string {
  const units = value % 10;
  const tens = (value % 100) - units;
  const back = units
    ? units === 6 || units === 9
    : tens
      ? [10, 30, 40, 60, 90].includes(tens)
      : value === 0 || value % 1e6 === 0;
  return back ? 'dan' : 'dən';
}

export const quantities: QuantityWords = {
  bounds: {
    about: 'təxminən {n}',
    over: (n, value) => `${n}-${ablative(value)} çox`,
    'at-least': 'ən azı {n}',
    'up-to': 'ən çoxu {n}',
    under: (n, value) => `${n}-${ablative(value)} az`,
  },
  aboutOrMore: 'təxminən {n} və ya daha çox',
  range: '{a}–{b}',
  best: '{r}, ən yaxşı təxmin {n}',
  bestShort: '{n} ({r})',
  vague: 'dəqiq say verilməyib',
  unknown: 'rəqəm yoxdur',
};
