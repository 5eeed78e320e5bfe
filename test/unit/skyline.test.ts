import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlap } from '../../src/marks/place-labels.js';
import { Skyline } from '../../src/marks/skyline.js';

const box = fc.record({
  x: fc.integer({ min: 0, max: 380 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 60 }),
});

test('what is put on a skyline never overlaps, and stands as low as it can', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
      const line = new Skyline(600);
      const put = boxes.map(({ x, width, height }) => {
        const lowest = line.at(x, width);
        const y = line.put(x, width, height);
        assert.equal(y, lowest);
        return { x, y, width, height };
      });
      put.forEach((one, i) => {
        for (const other of put.slice(i + 1)) assert.ok(!overlap(one, other));
        const under = put
          .slice(0, i)
          .filter((other) => other.x < one.x + one.width + 8 && one.x < other.x + other.width + 8);
        assert.ok(one.y <= Math.max(0, ...under.map(({ y, height }) => y + height)));
      });
    }),
  );
});

test('two lines that grow towards each other meet where they are highest together', () => {
  const [top, end] = [new Skyline(100), new Skyline(100)];
  top.put(0, 20, 30);
  end.put(40, 20, 50);
  assert.equal(top.against(end), 50);
  end.put(0, 8, 25);
  assert.equal(top.against(end), 55);
  top.raise(0, 100, 10);
  assert.equal(top.at(50, 4), 10);
  assert.equal(top.at(0, 4), 30);
});
