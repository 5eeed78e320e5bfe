import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOrder, sortRows, type Order } from '../../src/frame/table-order.js';
import { locales } from '../../src/locale/locale.js';
import type { Quantity } from '../../src/story/quantity.js';
import { qualifierOf, quantityOrder } from '../../src/story/quantity-order.js';

const sorted = (rows: Order[], down = false, lang = 'en'): Order[] =>
  sortRows(rows, (row) => row, down, lang);

test('numbers stand by the lowest bound that they state, then by how far they reach', () => {
  const q: Quantity[] = [
    { value: 280, bound: 'under' },
    { value: 280, bound: 'up-to' },
    { value: 280, bound: 'exact' },
    { value: 280, bound: 'about' },
    { low: 280, high: 290 },
    { low: 280, best: 284, high: 300 },
    { value: 280, bound: 'at-least' },
    { value: 280, bound: 'over' },
    { value: 281, bound: 'exact' },
  ];
  const shuffled = [4, 8, 0, 6, 2, 7, 1, 5, 3].map((i) => q[i]!);
  assert.deepEqual(sortRows(shuffled, quantityOrder, false, 'en'), q);
  assert.deepEqual(sortRows(shuffled, quantityOrder, true, 'en'), [...q].reverse());
});

test('what is not known is last both ways, and equal rows keep their order', () => {
  const rows = [undefined, 'b', '', 'a', undefined];
  assert.deepEqual(sorted(rows), ['a', 'b', undefined, '', undefined]);
  assert.deepEqual(sorted(rows, true), ['b', 'a', undefined, '', undefined]);
  const pairs = [
    ['x', 1],
    ['y', 2],
    ['x', 3],
    ['y', 4],
  ] as const;
  const by = (down: boolean) => sortRows(pairs, ([text]) => text, down, 'en').map(([, n]) => n);
  assert.deepEqual(by(false), [1, 3, 2, 4]);
  assert.deepEqual(by(true), [2, 4, 1, 3]);
});

test('dates stand by the start of their span, then by its end; open ends are outermost', () => {
  const dates = ['../2020', '2019', '2020', '2020/2020-06', '2020/..', '2020-02-01', '2020-02'];
  assert.deepEqual(sortRows(dates, dateOrder, false, 'en'), [
    ...['../2020', '2019', '2020/2020-06', '2020', '2020/..', '2020-02-01', '2020-02'],
  ]);
  assert.equal(dateOrder('last week'), undefined);
});

test('texts stand by the alphabet of the language', () => {
  assert.deepEqual(sorted(['Яр', 'Ёж', 'Жук', 'Ель'], false, 'ru'), ['Ёж', 'Ель', 'Жук', 'Яр']);
  assert.deepEqual(sorted(['چ', 'پ', 'ب', 'ی'], false, 'fa'), ['ب', 'پ', 'چ', 'ی']);
  assert.deepEqual(sorted(['Ç', 'D', 'C', 'Ş', 'S'], false, 'az'), ['C', 'Ç', 'D', 'S', 'Ş']);
  assert.deepEqual(sorted(['Unit 10', 'Unit 9']), ['Unit 9', 'Unit 10']);
});

test('a qualifier stands without its number in every language', async () => {
  for (const lang of ['en', 'az', 'ru', 'fa']) {
    const { quantities } = await locales.load(lang);
    const words = (['about', 'over', 'at-least', 'up-to', 'under'] as const).map((bound) =>
      qualifierOf(bound, quantities),
    );
    for (const one of words) assert.match(one, /^\p{L}[\p{L}\u200c ]*$/u);
    assert.equal(new Set(words).size, 5);
    assert.equal(qualifierOf('exact', quantities), '');
  }
});
