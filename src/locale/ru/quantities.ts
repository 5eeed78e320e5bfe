import type { QuantityWords } from '../../story/quantity.js';

export const quantities: QuantityWords = {
  bounds: {
    about: 'около {n}',
    over: 'более {n}',
    'at-least': 'не менее {n}',
    // Not «до {n}», which can be read as leaving the number itself out.
    'up-to': 'не более {n}',
    under: 'менее {n}',
  },
  aboutOrMore: 'около {n} или больше',
  range: '{a}–{b}',
  best: '{r}, лучшая оценка {n}',
  bestShort: '{n} ({r})',
  vague: 'точное число не указано',
  unknown: 'нет данных',
};
