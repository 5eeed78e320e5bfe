/** What a chart says of its numbers where the author says nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from './files.js';
import { chartOf } from './chart.js';
import { chartOfFigures, figure, number, type Raw } from './small-figures.js';

const low = { low: 3, high: 9 };
const [about, over, upTo] = (['about', 'over', 'up-to'] as const).map((bound) => number(5, bound));
const all = [over, upTo, about, low] as Raw[];
const of = (numbers: readonly Raw[]): Raw[] => numbers.map((n, i) => figure(`2020-0${i + 1}`, n));

for (const [lang, some, single, every] of [
  [
    'en',
    '6 numbers from one source, including one lower limit, one upper limit, 2 approximations, one range.',
    [
      'The number is a lower limit.',
      'The number is an upper limit.',
      'The number is an approximation.',
      'The number is a range.',
    ],
    'All 3 numbers are ranges.',
  ],
  [
    'az',
    '1 mənbədən 6 rəqəm, onlardan 1 aşağı həddir, 1 yuxarı həddir, 2 təxminidir, 1 aralıqdır.',
    [
      'Bu rəqəm aşağı həddir.',
      'Bu rəqəm yuxarı həddir.',
      'Bu rəqəm təxminidir.',
      'Bu rəqəm aralıqdır.',
    ],
    '3 rəqəmin hamısı aralıqdır.',
  ],
  [
    'ru',
    'Чисел: 6, источников: 1; нижних границ: 1; верхних границ: 1; приблизительных: 2; диапазонов: 1.',
    ['Это нижняя граница.', 'Это верхняя граница.', 'Это приблизительное число.', 'Это диапазон.'],
    'Все числа (3) — диапазоны.',
  ],
  [
    'fa',
    '۶ رقم از ۱ منبع، ۱ رقم حداقل است، ۱ رقم حداکثر است، ۲ رقم تقریبی است، ۱ رقم بازه است.',
    ['این رقم حداقل است.', 'این رقم حداکثر است.', 'این رقم تقریبی است.', 'این رقم بازه است.'],
    'هر ۳ رقم بازه است.',
  ],
] as const)
  test(`the summary says which forms numbers have (${lang})`, async () => {
    const summary = async (numbers: readonly Raw[]): Promise<string> =>
      (await chartOfFigures(of(numbers), { lang })).summary;
    assert.equal(await summary([...all, about!, number(7)]), some);
    for (const [i, one] of all.entries()) assert.equal(await summary([one]), single[i]);
    assert.equal(await summary([low, low, low]), every);
    assert.equal(await summary([number(7)]), '');
    assert.equal(await summary([{ unknown: true }]), '');
  });

test('of many running totals the summary tells of the one that is shown', async () => {
  const losses = seed('claimed-losses.story.json');
  const { picture } = await chartOf(losses, { measure: 'other' });
  assert.equal(picture.summary, 'The number is an approximation.');
});

test('the summary of columns says which forms their figures have', async () => {
  const { picture } = await chartOfFigures([...of(all), figure('2020-04', 9)], { bin: 'month' });
  assert.equal(
    picture.summary,
    '5 numbers from one source, including one lower limit, one upper limit, one approximation, one range. Added up by month where they may be added.',
  );
});

test('of several running totals the summary counts the figures that are in them', async () => {
  const months = ['01', '02', '03'].flatMap((month) =>
    ['north', 'south', 'west'].map((side) =>
      figure(`2020-${month}`, 7, { scope: { when: `2020-${month}`, sides: [side] } }),
    ),
  );
  const alone = ['a', 'b', 'c', 'd'].map((side) =>
    figure('2020-05', 9, { scope: { when: '2020-05', sides: [side] }, sources: ['monitors'] }),
  );
  const { picture, summary } = await chartOfFigures([...months, ...alone], { view: 'cumulative' });
  assert.equal(picture.summary, '9 numbers from one source.');
  assert.equal(summary, '13 numbers from 2 sources.');
});
