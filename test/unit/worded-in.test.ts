import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelOf, figure } from './small-figures.js';

const range = { low: 10, high: 20 };

for (const [what, number, words, lang, isWorded] of [
  ['in the language of the page', 50, 'nearly 50', 'en', true],
  ['in another language', 50, 'nearly 50', 'ru', false],
  ['in several, one of them of the page', 50, { fa: '۵۰', ru: 'почти 50' }, 'ru', true],
  ['as a range that is near in any language', range, 'about 10–20', 'ru', true],
  ['as its form says it', 50, '50', 'en', false],
] as const)
  test(`a number that is worded ${what} ${isWorded ? 'asks' : 'does not ask'} for its wording`, async () => {
    const { words: own, rows } = await modelOf([figure('2020', number, { words })], { lang });
    const row = Object.create(rows[0]!, { number: { value: own.number(rows[0]!.figure.number) } });
    assert.equal((row as { isWorded: boolean }).isWorded, isWorded);
  });
