import type { QuantityWords } from '../../story/quantity.js';

export const quantities: QuantityWords = {
  bounds: {
    about: 'about {n}',
    over: 'over {n}',
    'at-least': 'at least {n}',
    'up-to': 'up to {n}',
    under: 'under {n}',
  },
  aboutOrMore: 'about {n} or more',
  range: '{a}–{b}',
  best: '{r}, best {n}',
  bestShort: '{n} ({r})',
  vague: 'number not precise',
  unknown: 'no figure',
};
