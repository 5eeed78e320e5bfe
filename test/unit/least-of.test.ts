import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lowerBound, upperBound } from '../../src/story/quantity-bounds.js';
import { leastOf } from '../../src/story/least-of.js';
import { sumFigures } from '../../src/story/sum-figures.js';
import type { Status } from '../../src/story/types.js';
import type { Quantity } from '../../src/story/quantity.js';
import { atLeast, figure, is, quantity, type Given } from './stated.js';

test('one number for a sum is never below one of its figures, and as sure as the least sure', () => {
  const when = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(6))
    .map(
      ([day, long]) =>
        `2018-05-${String(day).padStart(2, '0')}/2018-05-${String(day + long).padStart(2, '0')}`,
    );
  const some = fc.array(
    fc.record(
      {
        number: quantity,
        when,
        status: fc.constantFrom<Status>('confirmed', 'reported', 'disputed'),
        category: fc.constantFrom('civilian', 'combatant', 'not-stated'),
      },
      { noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const figures = given.map((one) => figure(one as Given));
      const sum = sumFigures(figures);
      const least = leastOf(sum)!;
      assert.deepEqual(leastOf(sumFigures([...figures].reverse())), least);
      for (const { number } of figures)
        assert.ok((lowerBound(least.number) ?? 0) >= (lowerBound(number) ?? 0));
      const counted = [...least.ids, ...least.besides.flatMap(({ ids }) => ids)];
      assert.deepEqual(counted.sort(), figures.map(({ id }) => id).sort());
      if (figures.some(({ status }) => status === 'disputed'))
        assert.equal(least.status, 'disputed');
      // Parts of a total that their own source gives do not open it.
      if (least.besides.some(({ number, isPart }) => !isPart && lowerBound(number)))
        assert.equal(upperBound(least.number), undefined);
    }),
    { numRuns: 2000 },
  );
});

test('rival accounts are not what a sum is at least', () => {
  const rivals = [figure({ number: is(10) }), figure({ number: is(500), sources: ['daily'] })];
  const { number, besides: others } = leastOf(sumFigures(rivals))!;
  assert.ok('value' in number && number.bound === 'exact');
  assert.deepEqual(others, []);
});

test('a source’s total and its parts are the total, not at least that', () => {
  const parts = [
    figure({ number: is(50), category: 'combatant' }),
    figure({ number: is(30), category: 'civilian' }),
  ];
  const whole = (number: number, sources = ['wire']): Quantity =>
    leastOf(sumFigures([figure({ number: is(number), sources }), ...parts]))!.number;
  assert.deepEqual(whole(80), is(80));
  assert.deepEqual(whole(90), is(90));
  // Parts that go beyond it, or that another source gives, leave it open.
  assert.deepEqual(whole(70), atLeast(80));
  assert.deepEqual(whole(90, ['daily']), atLeast(90));
});
