import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Quantity } from '../../src/story/quantity.js';
import { lowerBound, upperBound } from '../../src/story/quantity-bounds.js';
import {
  add,
  beside,
  boundsOf,
  isNear,
  isZero,
  nothing,
  plus,
  quantityOf,
} from '../../src/story/sum.js';
import {
  about,
  atLeast,
  dozens,
  is,
  many,
  over,
  quantity,
  under,
  unknown,
  upTo,
} from './stated.js';

/** Asserts what parts come to, whichever comes first. */
function comesTo(parts: readonly Quantity[], sum: Quantity): void {
  assert.deepEqual(add(...parts), sum, JSON.stringify(parts));
  assert.deepEqual(add(...[...parts].reverse()), sum, JSON.stringify(parts));
}

test('over 6,500 and 280 are over 6,780, and so are over 6,500 and over 280', () => {
  comesTo([over(6500), is(280)], over(6780));
  comesTo([over(6500), over(280)], over(6780));
});

test('exact numbers make an exact one; none at all make zero', () => {
  comesTo([is(3), is(4), is(5)], is(12));
  assert.deepEqual(add(), is(0));
});

test('at least 12 and over 40 are over 52: 12 and 41 are 53 already', () => {
  comesTo([atLeast(12), over(40)], over(52));
  comesTo([atLeast(12), is(3)], atLeast(15));
});

test('up to 40 and under 10 are under 50', () => {
  comesTo([upTo(40), under(10)], under(50));
  comesTo([upTo(40), upTo(10)], upTo(50));
});

test('5 and up to 3 are 5–8, for up to 8 would let go of the 5', () => {
  comesTo([is(5), upTo(3)], { low: 5, high: 8 });
  comesTo([about(5), under(3)], { low: 5, high: 8 });
});

test('about 50 and 5 are about 55; about 50 and over 10 are at least 60, and only near', () => {
  comesTo([about(50), is(5)], about(55));
  comesTo([about(50), over(10)], atLeast(60));
  assert.equal(isNear(plus(boundsOf(about(50)), boundsOf(over(10)))), true);
  assert.equal(isNear(plus(boundsOf(is(50)), boundsOf(over(10)))), false);
});

test('ranges add end to end; best estimates only where every part has one', () => {
  comesTo(
    [
      { low: 10, high: 14 },
      { low: 1, high: 2 },
    ],
    { low: 11, high: 16 },
  );
  comesTo(
    [
      { low: 22, best: 28, high: 35 },
      { low: 1, high: 2 },
    ],
    { low: 23, high: 37 },
  );
  comesTo([{ low: 22, best: 28, high: 35 }, { low: 15, best: 19, high: 27 }, is(1)], {
    low: 38,
    best: 48,
    high: 63,
  });
  comesTo([{ low: 14, high: 10 }, is(1)], { low: 11, high: 15 });
});

test('about is no best estimate, nor is one made up for it', () => {
  comesTo([{ low: 36, best: 44, high: 52 }, about(1200)], { low: 1236, high: 1252 });
  comesTo([{ low: 36, best: 44, high: 52 }, is(1200)], { low: 1236, best: 1244, high: 1252 });
  fc.assert(
    fc.property(quantities, (parts) => {
      const counted = parts.filter((part) => !isZero(part));
      if (counted.length < 2 || !('best' in add(...parts))) return;
      for (const part of counted)
        assert.ok('best' in part || ('value' in part && part.bound === 'exact'));
    }),
    many,
  );
});

test('a range with an open end is open; up to with an open end leaves the lower number', () => {
  comesTo([{ low: 10, high: 14 }, atLeast(3)], atLeast(13));
  comesTo([{ low: 10, high: 14 }, over(3)], over(13));
  comesTo([upTo(5), over(3)], over(3));
  comesTo([upTo(5), atLeast(3)], atLeast(3));
});

test('an unknown or vague part leaves at least the rest; with no rest nothing is known', () => {
  comesTo([unknown, is(5)], atLeast(5));
  comesTo([dozens, is(5), over(2)], over(7));
  comesTo([unknown, { low: 10, best: 12, high: 14 }], atLeast(10));
  comesTo([unknown, upTo(5)], unknown);
  comesTo([unknown, unknown], unknown);
  comesTo([unknown, dozens], unknown);
  comesTo([dozens, dozens], { vague: true });
  comesTo([dozens, is(0)], dozens);
});

const quantities = fc.array(quantity, { minLength: 1, maxLength: 7 });
const isAbout = (q: Quantity): boolean => 'value' in q && q.bound === 'about';

/** Whether a count can be the truth behind a quantity, if "about" may be off by so much. */
function allows(q: Quantity, n: number, off = 0): boolean {
  if ('unknown' in q || 'vague' in q) return true;
  if ('low' in q) return n >= q.low - off && n <= q.high + off;
  switch (q.bound) {
    case 'exact':
      return n === q.value;
    case 'about':
      return Math.abs(n - q.value) <= off;
    case 'over':
      return n > q.value;
    case 'at-least':
      return n >= q.value - off;
    case 'up-to':
      return n <= q.value;
    case 'under':
      return n < q.value;
  }
}

/** Some count that a quantity allows; none for "under 0". */
function truth(q: Quantity, seed: number, off: number): number {
  const options = [...Array(130).keys()].filter((n) => allows(q, n, off));
  return options[seed % options.length]!;
}

test('whatever the truths behind the parts, their sum is what the total says', () => {
  const parts = fc.array(fc.tuple(quantity, fc.nat(1000), fc.nat(5)), { maxLength: 6 });
  fc.assert(
    fc.property(parts, (given) => {
      const possible = given.filter(([q]) => !('value' in q && q.bound === 'under' && !q.value));
      let [sum, off] = [0, 0];
      for (const [q, seed, margin] of possible) {
        sum += truth(q, seed, isAbout(q) ? margin : 0);
        if (isAbout(q)) off += margin;
      }
      return allows(add(...possible.map(([q]) => q)), sum, off);
    }),
    many,
  );
});

test('a total says all that the parts do: the sum of their lower bounds, and of their upper', () => {
  fc.assert(
    fc.property(quantities, (parts) => {
      const total = add(...parts);
      const sum = (of: (q: Quantity) => number): number => parts.reduce((n, q) => n + of(q), 0);
      assert.equal(
        lowerBound(total) ?? 0,
        sum((q) => lowerBound(q) ?? 0),
      );
      assert.equal(
        upperBound(total) ?? Infinity,
        sum((q) => upperBound(q) ?? Infinity),
      );
    }),
    many,
  );
});

test('no total is smaller than one of its parts, and what is open stays open', () => {
  fc.assert(
    fc.property(quantities, (parts) => {
      const total = add(...parts);
      for (const part of parts) {
        assert.ok((lowerBound(total) ?? 0) >= (lowerBound(part) ?? 0));
        assert.ok((upperBound(total) ?? Infinity) >= (upperBound(part) ?? Infinity));
        if (upperBound(part) === undefined) assert.equal(upperBound(total), undefined);
      }
    }),
    many,
  );
});

test('the order of the parts changes nothing, nor does an exact zero', () => {
  const shuffled = quantities.chain((parts) =>
    fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([parts, other]) => {
      assert.deepEqual(add(...other), add(...parts));
      assert.deepEqual(add(is(0), ...parts), add(...parts));
    }),
    many,
  );
  fc.assert(
    fc.property(quantity, (q) => assert.deepEqual(add(is(0), q), q)),
    many,
  );
});

test('parts may be added in any grouping, as bounds; as quantities too, where none is about', () => {
  fc.assert(
    fc.property(quantity, quantity, quantity, (a, b, c) => {
      const [x, y, z] = [boundsOf(a), boundsOf(b), boundsOf(c)];
      assert.deepEqual(plus(plus(x, y), z), plus(x, plus(y, z)));
      assert.deepEqual(plus(x, y), plus(y, x));
      assert.deepEqual(plus(x, nothing), x);
      assert.deepEqual(quantityOf(plus(plus(x, y), z)), quantityOf(plus(x, plus(y, z))));
      if ([a, b, c].some(isAbout)) return;
      assert.deepEqual(add(add(a, b), c), add(a, add(b, c)));
      assert.deepEqual(add(add(a, b), c), add(a, b, c));
    }),
    many,
  );
});

const besides = (...parts: readonly Quantity[]): Quantity =>
  quantityOf(parts.map(boundsOf).reduce(beside, nothing));

test('numbers that may count the same people come to at least the greatest', () => {
  assert.deepEqual(besides(is(10), is(90)), atLeast(90));
  assert.deepEqual(besides(is(10), about(90)), atLeast(90));
  assert.deepEqual(besides(over(90), is(90), about(90)), over(90));
  assert.deepEqual(besides({ low: 5, best: 8, high: 9 }, is(4)), atLeast(5));
  assert.deepEqual(besides(is(10), unknown), atLeast(10));
  assert.deepEqual(besides(upTo(10), upTo(3)), unknown);
  assert.deepEqual(besides(dozens, dozens), { vague: true });
  assert.deepEqual(besides(is(10), is(0)), is(10), 'nobody is not among others');
});

test('what is beside each other is never below a part, is open, and has no order', () => {
  const shuffled = quantities.chain((parts) =>
    fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([parts, other]) => {
      const all = besides(...parts);
      assert.deepEqual(besides(...other), all);
      for (const part of parts) assert.ok((lowerBound(all) ?? 0) >= (lowerBound(part) ?? 0));
      if (parts.filter((part) => !isZero(part) && upperBound(part) !== 0).length > 1)
        assert.equal(upperBound(all), undefined);
    }),
    many,
  );
  fc.assert(
    fc.property(quantity, quantity, quantity, (a, b, c) => {
      const [x, y, z] = [boundsOf(a), boundsOf(b), boundsOf(c)];
      assert.deepEqual(quantityOf(beside(beside(x, y), z)), quantityOf(beside(x, beside(y, z))));
    }),
    many,
  );
});
