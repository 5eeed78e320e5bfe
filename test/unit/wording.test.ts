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

const agreeing: [measure: string, number: Raw, lang: string, label: string][] = [
  ['killed', number(1), 'ru', '1 погибший'],
  ['injured', number(21), 'ru', '21 раненый'],
  ['missing', number(101), 'ru', '101 пропавший'],
  ['captured', number(1031), 'ru', '1 031 пленный'],
  ['displaced', number(25_001), 'ru', '25 001 перемещённый'],
  ['killed', number(0), 'ru', '0 погибших'],
  ['killed', number(11), 'ru', '11 погибших'],
  ['killed', number(3), 'ru', '3 погибших'],
  ['injured', number(1000), 'ru', '1 000 раненых'],
  ['killed', number(21, 'over'), 'ru', 'более 21 погибшего'],
  ['killed', number(1, 'at-least'), 'ru', 'не менее 1 погибшего'],
  ['killed', { low: 10, high: 21 }, 'ru', '10–21 погибший'],
  ['killed', { low: 1, high: 2 }, 'ru', '1–2 погибших'],
  ['killed', { vague: true, words: 'десятки' }, 'ru', 'десятки погибших'],
  ['other', number(1), 'ru', '1 человек'],
  ['other', number(22), 'ru', '22 человека'],
  ['other', number(22, 'over'), 'ru', 'более 22 человек'],
  ['other', number(31, 'about'), 'ru', 'около 31 человека'],
  // What is counted has one form after every number.
  ['killed', number(1), 'az', '1 həlak olan'],
  ['killed', number(5), 'az', '5 həlak olan'],
  ['killed', number(1), 'fa', '۱ کشته'],
  ['killed', number(5), 'fa', '۵ کشته'],
];
for (const [measure, value, lang, label] of agreeing)
  test(`${measure}, ${JSON.stringify(value)} in ${lang}: ${label}`, async () => {
    const one = figure('2018-03-01', value, { measure });
    const { model, headline } = await chartOfFigures([one], { lang, measure });
    assert.equal(plain(model.rows[0]!.label), label);
    if (measure !== 'other' && !('vague' in value))
      assert.ok(plain(headline).toLowerCase().startsWith(label), headline);
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
