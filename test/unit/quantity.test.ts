import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quantities as az } from '../../src/locale/az/quantities.js';
import { quantities as en } from '../../src/locale/en/quantities.js';
import { quantities as fa } from '../../src/locale/fa/quantities.js';
import { quantities as ru } from '../../src/locale/ru/quantities.js';
import { readQuantity } from '../../src/story/quantity-read.js';
import { isKnown, quantityInWords, type Bound, type Quantity } from '../../src/story/quantity.js';
import { drawnExtent } from '../../src/story/quantity-extent.js';
import { lowerBound, upperBound } from '../../src/story/quantity-bounds.js';

const LANGUAGES = { en, az, ru, fa };
const NB = '\u00a0';
const is = (value: number, bound: Bound = 'exact'): Quantity => ({ value, bound });

/** Asserts what each cell reads as; an error code where it is a string. */
function reads(cases: readonly (readonly [unknown, Quantity | string])[]): void {
  for (const [cell, expected] of cases) {
    const read = readQuantity(cell);
    assert.deepEqual('error' in read ? read.error.code : read.quantity, expected, String(cell));
  }
}

test('prints every form in English', () => {
  const print = (q: Quantity, form?: 'short'): string =>
    quantityInWords(q, 'en', en, form && { form });
  assert.equal(print(is(6500, 'over')), `over${NB}6,500`);
  assert.equal(print(is(12, 'at-least')), `at${NB}least${NB}12`);
  assert.equal(print(is(40, 'up-to')), `up${NB}to${NB}40`);
  assert.equal(print(is(5, 'under')), `under${NB}5`);
  assert.equal(print(is(50, 'about')), `about${NB}50`);
  assert.equal(print(is(1234)), '1,234');
  assert.equal(print(is(0)), '0');
  assert.equal(print(is(1e15)), '1,000,000,000,000,000');
  assert.equal(print({ low: 10, high: 14 }), '10–14');
  assert.equal(print({ low: 22, best: 28, high: 35 }), `22–35,${NB}best${NB}28`);
  assert.equal(print({ low: 22, best: 28, high: 35 }, 'short'), `28${NB}(22–35)`);
  assert.equal(print({ vague: true, words: 'dozens' }), 'dozens');
  assert.equal(print({ vague: true }), en.vague);
  assert.equal(print({ unknown: true }), 'no figure');
});

test('prints in Azerbaijani, Russian and Persian', () => {
  assert.equal(quantityInWords(is(6500, 'over'), 'ru', ru), `более${NB}6${NB}500`);
  assert.equal(quantityInWords(is(6500, 'over'), 'fa', fa), `بیش${NB}از${NB}۶٬۵۰۰`);
  assert.equal(quantityInWords({ low: 10, high: 14 }, 'fa', fa), `۱۰${NB}تا${NB}۱۴`);
  assert.equal(quantityInWords(is(40, 'up-to'), 'az', az), `ən${NB}çoxu${NB}40`);
});

test('Azerbaijani endings follow the last word of the spoken number', () => {
  const back = [0, 6, 9, 10, 16, 30, 40, 60, 90, 149, 1e6, 3e9];
  const front = [1, 2, 3, 4, 5, 7, 8, 20, 50, 70, 80, 100, 6500, 9000, 1_001_000];
  for (const [ending, numbers] of [
    ['dan', back],
    ['dən', front],
  ] as const)
    for (const n of numbers) {
      assert.match(quantityInWords(is(n, 'over'), 'az', az), new RegExp(`-${ending}${NB}çox$`));
      assert.match(quantityInWords(is(n, 'under'), 'az', az), new RegExp(`-${ending}${NB}az$`));
    }
});

test('a malformed language tag prints with English digits', () => {
  assert.equal(quantityInWords(is(1234), 'not_a_tag', en), '1,234');
});

test('bounds', () => {
  const bounds = (q: Quantity) => [lowerBound(q), upperBound(q)];
  assert.deepEqual(bounds(is(5)), [5, 5]);
  assert.deepEqual(bounds(is(5, 'about')), [5, 5]);
  assert.deepEqual(bounds(is(5, 'over')), [5, undefined]);
  assert.deepEqual(bounds(is(5, 'at-least')), [5, undefined]);
  assert.deepEqual(bounds(is(5, 'up-to')), [0, 5]);
  assert.deepEqual(bounds(is(5, 'under')), [0, 5]);
  assert.deepEqual(bounds({ low: 2, best: 3, high: 9 }), [2, 9]);
  assert.deepEqual(bounds({ low: 9, high: 2 }), [2, 9]);
  assert.deepEqual(bounds({ vague: true }), [undefined, undefined]);
  assert.deepEqual(bounds({ unknown: true }), [undefined, undefined]);
  assert.equal(isKnown({ unknown: true }), false);
  assert.equal(isKnown({ vague: true, words: 'dozens' }), false);
  assert.equal(isKnown(is(0)), true);
});

test('drawn extents', () => {
  const shut = { openEnd: false, openStart: false, softEnd: false };
  assert.deepEqual(drawnExtent(is(5)), { from: 0, to: 5, ...shut });
  assert.deepEqual(drawnExtent(is(5, 'over')), { from: 0, to: 5, ...shut, openEnd: true });
  assert.deepEqual(drawnExtent(is(5, 'under')), { from: 0, to: 5, ...shut, openStart: true });
  assert.deepEqual(drawnExtent(is(5, 'about')), { from: 0, to: 5, ...shut, softEnd: true });
  assert.deepEqual(drawnExtent({ low: 2, high: 9 }), { from: 2, to: 9, ...shut, range: true });
  const backwards = drawnExtent({ low: 9, best: 12, high: 2 });
  assert.deepEqual(backwards, { from: 2, to: 9, best: 12, ...shut, range: true });
  assert.equal(drawnExtent({ vague: true }), undefined);
  assert.equal(drawnExtent({ unknown: true }), undefined);
});

test('reads qualified numbers in four languages', () => {
  reads([
    ...['over 6,500', 'more than 6500', '>6500', '> 6 500', 'Over 6,500 people'].map(
      (cell) => [cell, is(6500, 'over')] as const,
    ),
    ...['более 6 500', 'свыше 6\u00a0500 человек', 'больше 6500', '6.500-dən çox'].map(
      (cell) => [cell, is(6500, 'over')] as const,
    ),
    ...['6500 nəfərdən çox', 'بیش از ۶٬۵۰۰', 'بیش از ٦٥٠٠ نفر', 'بیشتر از ۶۵۰۰'].map(
      (cell) => [cell, is(6500, 'over')] as const,
    ),
    ...['at least 12', '≥12', '>=12', 'min. 12', '12+', '12 or more', 'no fewer than 12'].map(
      (cell) => [cell, is(12, 'at-least')] as const,
    ),
    ...['не менее 12', 'минимум 12', 'azı 12', 'ən azı 12', 'دست‌کم ۱۲', 'حداقل ۱۲ نفر'].map(
      (cell) => [cell, is(12, 'at-least')] as const,
    ),
    ...['up to 40', 'at most 40', '≤40', 'no more than 40', 'до 40', 'не более 40'].map(
      (cell) => [cell, is(40, 'up-to')] as const,
    ),
    ...['40-a qədər', '40 nəfərə qədər', 'ən çoxu 40', 'تا ۴۰', 'حداکثر ۴۰'].map(
      (cell) => [cell, is(40, 'up-to')] as const,
    ),
    ...['<5', 'fewer than 5', 'under 5', 'менее 5', '5-dən az', 'کمتر از ۵'].map(
      (cell) => [cell, is(5, 'under')] as const,
    ),
    ...['~50', 'about 50', 'approximately 50', 'circa 50', 'ca. 50', 'nearly 50', 'около 50'].map(
      (cell) => [cell, is(50, 'about')] as const,
    ),
    ...['təxminən 50', '50-yə yaxın', 'حدود ۵۰', 'почти 50'].map(
      (cell) => [cell, is(50, 'about')] as const,
    ),
  ]);
});

test('reads separators, scales and footnotes', () => {
  reads([
    ...['6500', '6,500', '6.500', '6 500', '6\u2009500', '6\u202f500', "6'500", '6٬500'].map(
      (cell) => [cell, is(6500)] as const,
    ),
    ...['۶٬۵۰۰', '۶،۵۰۰', '٦٥٠٠', 6500, '6500.0', '6.5k', '6,5 тыс.', '6,500[1]', '6500*†'].map(
      (cell) => [cell, is(6500)] as const,
    ),
    ['1.5 million', is(1_500_000)],
    ['over 1,5 млн', is(1_500_000, 'over')],
    ['12 thousand', is(12_000)],
    ['6 min nəfər', is(6000)],
    ['1,00,000', is(100_000)],
    ['1.234.567', is(1_234_567)],
    ['280 [note 2]', is(280)],
    ['none', is(0)],
    ['0', is(0)],
  ]);
});

test('reads ranges and best estimates', () => {
  reads([
    ...['10–14', '10-14', '10 to 14', 'between 10 and 14', 'от 10 до 14', '10–14[2]'].map(
      (cell) => [cell, { low: 10, high: 14 }] as const,
    ),
    ...['10 ilə 14 arasında', '10-dan 14-ə qədər', '۱۰ تا ۱۴', 'بین ۱۰ و ۱۴', 'about 10–14'].map(
      (cell) => [cell, { low: 10, high: 14 }] as const,
    ),
    ...['10-14 (best 12)', '12 [10–14]', '12 (10–14)', '10–14, best 12'].map(
      (cell) => [cell, { low: 10, best: 12, high: 14 }] as const,
    ),
    ['10–14 thousand', { low: 10_000, high: 14_000 }],
  ]);
});

test('reads vague and unknown words', () => {
  for (const words of ['dozens', 'Several', 'scores', 'сотни', 'onlarla', 'ده‌ها', 'چندین نفر'])
    assert.deepEqual(readQuantity(words), { quantity: { vague: true, words }, words });
  reads(
    ['unknown', 'n/a', 'N/A', '?', '–', 'no figure', 'not known', 'нет данных', 'naməlum'].map(
      (cell) => [cell, { unknown: true }] as const,
    ),
  );
  reads([['نامعلوم', { unknown: true }]]);
});

test('refuses what could only be guessed', () => {
  reads([
    ['1,5', 'ambiguous'],
    ['6.50', 'ambiguous'],
    ['0,500', 'ambiguous'],
    ['1,500 million', 'ambiguous'],
    ['12 min', 'ambiguous'],
    ['10 14', 'unreadable'],
    ['280 wounded', 'unreadable'],
    ['Germany', 'unreadable'],
    ['10/14', 'unreadable'],
    ['2022-10-14', 'date'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    [-5, 'negative'],
    [2.5, 'not-integer'],
    [NaN, 'not-finite'],
    ['NaN', 'not-finite'],
    [Infinity, 'not-finite'],
    [1e300, 'too-large'],
    ['9'.repeat(30), 'too-large'],
    ['x'.repeat(2000), 'too-long'],
    [{ value: 5 }, 'unreadable'],
    [true, 'unreadable'],
    ['', 'empty'],
    [' [1]', 'empty'],
    [null, 'empty'],
    [undefined, 'empty'],
  ]);
});

test('a range that a spreadsheet made a date is refused with what was typed', () => {
  for (const cell of ['14-Oct', 'Oct-14', '14.окт', '14-okt']) {
    const read = readQuantity(cell);
    assert.deepEqual(read, { error: { code: 'date', found: cell, fix: '10–14' } });
  }
});

test('keeps doubtful numbers with a warning', () => {
  const warning = (cell: unknown) => {
    const read = readQuantity(cell);
    return 'error' in read ? read.error : read.warning;
  };
  assert.equal(warning(1e15), 'implausible');
  assert.equal(warning('1e15'), 'implausible');
  assert.equal(warning(1e10), undefined);
  assert.equal(warning('35-22'), 'reversed');
  assert.equal(warning('10–14, best 20'), 'best-outside');
  assert.equal(warning('10–14, best 12'), undefined);
});

const BOUNDS: Bound[] = ['exact', 'about', 'over', 'at-least', 'up-to', 'under'];
const PLAIN = { noNullPrototype: true };
const count = fc.oneof(fc.nat(2000), fc.maxSafeNat());
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ value: count, bound: fc.constantFrom(...BOUNDS) }, PLAIN),
  fc.record({ low: count, high: count }, PLAIN),
  fc.record({ low: count, best: count, high: count }, PLAIN),
  fc.constant<Quantity>({ unknown: true }),
  fc.constantFrom('dozens', 'несколько', 'bir neçə', 'صدها').map((words): Quantity => ({
    vague: true,
    words,
  })),
);

for (const [lang, words] of Object.entries(LANGUAGES))
  test(`what is printed in ${lang} reads back as the same quantity`, () => {
    fc.assert(
      fc.property(quantity, fc.constantFrom('long' as const, 'short' as const), (q, form) => {
        const read = readQuantity(quantityInWords(q, lang, words, { form }));
        assert.deepEqual('error' in read ? read.error : read.quantity, q);
      }),
      { numRuns: 3000 },
    );
  });

test('no text and no value throws, and nothing but counts comes out', () => {
  const pieces = fc.constantFrom('over ', '10', '–', ',', '.', '500', '[', ']', 'min', 'до ', '۱۲');
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 8 }).map((p) => p.join('')),
  );
  fc.assert(
    fc.property(fc.oneof(text, fc.anything()), (cell) => {
      const read = readQuantity(cell);
      if ('error' in read) return assert.ok(read.error.found.length <= 80);
      for (const n of Object.values(read.quantity))
        if (typeof n === 'number') assert.ok(Number.isSafeInteger(n) && n >= 0);
    }),
    { numRuns: 4000 },
  );
});
