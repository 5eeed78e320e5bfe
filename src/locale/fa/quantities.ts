import type { QuantityWords } from '../../story/quantity.js';

export const quantities: QuantityWords = {
  bounds: {
    about: 'حدود {n}',
    over: 'بیش از {n}',
    'at-least': 'دست‌کم {n}',
    'up-to': 'حداکثر {n}',
    under: 'کمتر از {n}',
  },
  aboutOrMore: 'حدود {n} یا بیشتر',
  // A word, not a dash: between right-to-left digits a dash makes the order hard to see.
  range: '{a} تا {b}',
  best: '{r}، بهترین برآورد {n}',
  bestShort: '{n} ({r})',
  vague: 'رقم دقیق نیامده',
  unknown: 'بدون رقم',
};
