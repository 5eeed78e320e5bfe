/** What was said of a number stands with it: in picture, table, speech and sums. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumFigures } from '../../src/story/sum-figures.js';
import { chartOfFigures, figure, modelOf, number, type Raw } from './small-figures.js';
import { figure as stated } from './stated.js';
import { words as wordsOf } from './labels.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const range = { low: 10, high: 20 };

const cases: [words: Raw | string, number: Raw, lang: string, label: string][] = [
  ['about 10–20', range, 'en', 'about 10–20 killed'],
  ['some 10-20', range, 'en', 'some 10–20 killed'],
  ['between 10 and 20', range, 'en', '10–20 killed'],
  ['nearly 50', number(50, 'about'), 'en', 'nearly 50 killed'],
  ['no fewer than 6,500', number(6500, 'at-least'), 'en', 'no fewer than 6,500 killed'],
  ['10–14+', number(10, 'at-least'), 'en', '10–14+ killed'],
  [{ ru: 'почти 50', en: 'nearly 50' }, number(50, 'about'), 'ru', 'почти 50 погибших'],
  [{ fa: 'نزدیک به ۵۰' }, number(50, 'about'), 'fa', 'نزدیک به ۵۰ کشته'],
  // Another language than the page's is not mixed into its sentences, but no qualifier goes.
  ['about 10–20', range, 'ru', 'около 10–20 погибших'],
  ['nearly 50', number(50, 'about'), 'ru', 'около 50 погибших'],
  // What is more than a qualifier is for the card; the number keeps all that it can say.
  ['about 10–20, most of them soldiers', range, 'en', 'about 10–20 killed'],
  ['~10–20', range, 'en', 'about 10–20 killed'],
  ['Ministry: 10–20', range, 'en', '10–20 killed'],
  ['North 50', number(50), 'en', '50 killed'],
  ['50', number(50, 'over'), 'en', 'over 50 killed'],
  ['killed 50', number(50, 'about'), 'en', 'about 50 killed'],
  ['50 soldiers', number(50), 'en', '50 killed'],
];
for (const [words, value, lang, label] of cases)
  test(`${JSON.stringify(words)} on a page in ${lang}: ${label}`, async () => {
    const [row] = (await modelOf([figure('2018-03', value, { words })], { lang })).rows;
    assert.equal(plain(row!.label), label);
    assert.ok(label.startsWith(plain(row!.number)));
  });

test('a column of one figure keeps its words, and a sum of near ranges is near', async () => {
  const days = ['2018-03-01', '2018-03-02', '2018-04-01'];
  const figures = days.map((when, i) =>
    figure(when, i ? range : number(50, 'about'), { words: i ? 'about 10–20' : 'nearly 50' }),
  );
  const { picture } = await chartOfFigures([figures[0]!, figures[2]!], { bin: 'month' });
  assert.ok(wordsOf(picture).join(' ').includes('nearly\u00a050'));
  assert.ok(wordsOf(picture).join(' ').includes('about\u00a010–20'));
  const near = [1, 2].map((day) =>
    stated({ number: range as never, words: 'about 10–20', when: `2018-05-0${day}` }),
  );
  assert.equal(sumFigures(near).totals[0]!.isNear, true);
});

test('running totals that are stated keep the words of the last one', async () => {
  const figures = [40, 50].map((n, i) =>
    figure(`2018-0${i + 3}`, number(n, 'about'), { tally: 'cumulative', words: `nearly ${n}` }),
  );
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.ok(wordsOf(picture).join(' ').includes('nearly\u00a050'));
});
