import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlap, placeLabels, type Candidate } from '../../src/marks/place-labels.js';
import type { Box } from '../../src/marks/shape.js';

const bounds: Box = { x: 0, y: 0, width: 300, height: 200 };
const box = fc.record({
  x: fc.integer({ min: -40, max: 300 }),
  y: fc.integer({ min: -40, max: 200 }),
  width: fc.integer({ min: 1, max: 120 }),
  height: fc.integer({ min: 1, max: 60 }),
});
const candidate = box.map((one): Candidate => ({ box: one }));
const wishes = fc.array(fc.array(candidate, { maxLength: 6 }), { maxLength: 25 });
const taken = fc.array(box, { maxLength: 12 });
const inside = ({ x, y, width, height }: Box): boolean =>
  x >= 0 && y >= 0 && x + width <= bounds.width && y + height <= bounds.height;
const runs = { numRuns: 2000 };

test('labels that are placed overlap nothing, stand within the edges and where they may', () => {
  fc.assert(
    fc.property(wishes, taken, (labels, obstacles) => {
      const placed = placeLabels(labels, obstacles, bounds);
      assert.equal(placed.length, labels.length);
      placed.forEach((one, i) => {
        if (!one) return;
        assert.ok(labels[i]!.includes(one));
        assert.ok(inside(one.box));
        assert.ok(!obstacles.some((other) => overlap(other, one.box)));
        placed.forEach((other, j) => {
          if (other && i !== j) assert.ok(!overlap(other.box, one.box));
        });
      });
    }),
    runs,
  );
});

test('a label that is not placed has no free place', () => {
  fc.assert(
    fc.property(wishes, taken, (labels, obstacles) => {
      const placed = placeLabels(labels, obstacles, bounds);
      const full = [...obstacles, ...placed.flatMap((one) => (one ? [one.box] : []))];
      placed.forEach((one, i) => {
        if (one) return;
        for (const { box: place } of labels[i]!)
          assert.ok(!inside(place) || full.some((other) => overlap(other, place)));
      });
    }),
    runs,
  );
});

test('a label is never dropped for a less important one', () => {
  fc.assert(
    fc.property(wishes, taken, (labels, obstacles) => {
      const all = placeLabels(labels, obstacles, bounds);
      const fewer = placeLabels(labels.slice(0, -1), obstacles, bounds);
      fewer.forEach((one, i) => assert.ok(!one || all[i]));
    }),
    runs,
  );
});

test('same wishes, same places', () => {
  fc.assert(
    fc.property(wishes, taken, (labels, obstacles) => {
      assert.deepEqual(
        placeLabels(labels, obstacles, bounds),
        placeLabels(labels, obstacles, bounds),
      );
    }),
  );
});

test('the first free candidate is taken', () => {
  const at = (x: number): Candidate => ({ box: { x, y: 0, width: 10, height: 10 } });
  const [a, b] = [at(0), at(20)];
  assert.deepEqual(placeLabels([[a, b]], [], bounds), [a]);
  assert.deepEqual(placeLabels([[a, b]], [{ ...a.box }], bounds), [b]);
});

test('a label makes room for one after it, if it has another place', () => {
  const at = (x: number): Candidate => ({ box: { x, y: 0, width: 10, height: 10 } });
  const [here, there] = [at(0), at(20)];
  const only = at(5);
  assert.deepEqual(placeLabels([[here, there], [only]], [], bounds), [there, only]);
  assert.deepEqual(placeLabels([[here], [only]], [], bounds), [here, undefined]);
});
