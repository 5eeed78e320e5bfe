/** Places for a graph of any size. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from '../../src/frame/slices.js';
import { gathered } from '../../src/actor-relations-diagram/crowd.js';
import { spread } from '../../src/actor-relations-diagram/stress.js';
import type { Line } from '../../src/marks/shape.js';
import { linksOf } from '../fixtures/random.js';

/** The result of steps, and how many there were. */
function counted<T>(steps: Generator<unknown, T>): { value: T; count: number } {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value, count };
  }
}

test('large graphs are laid out the same each time, in many steps', () => {
  for (const n of [30, 300, 1000]) {
    const { value, count } = counted(spread(n, linksOf(n)));
    assert.ok(count > n / 4, `${n}: ${count} steps`);
    assert.deepEqual(atOnce(spread(n, linksOf(n))), value);
    assert.equal(value.places.length, n);
    for (const [x, y] of value.places) {
      assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1);
      assert.equal(x * 4096, Math.round(x * 4096));
    }
  }
});

test('thousands of lines are put into few elements, none of which takes long to write', () => {
  const line: Line = { type: 'line', points: [], ink: 'line', width: 1 };
  const lines = Array.from({ length: 3500 }, (_, i): Line => ({ ...line, width: 1 + (i % 2) }));
  const counts = gathered(lines).map((shape) => shape.type === 'lines' && shape.lines.length);
  assert.deepEqual(counts, [1000, 1000, 750, 750]);
});

test('neighbours stand nearer than strangers', () => {
  for (const [n, most] of [
    [120, 0.6],
    [700, 0.47],
  ] as const) {
    const links = linksOf(n);
    const { places, across, down } = atOnce(spread(n, links));
    const far = ([a, b]: readonly [number, number]): number =>
      Math.hypot((places[a]![0] - places[b]![0]) * across, (places[a]![1] - places[b]![1]) * down);
    const mean = (pairs: readonly (readonly [number, number])[]): number =>
      pairs.reduce((sum, pair) => sum + far(pair), 0) / pairs.length;
    const all = links.map((_, i) => [i % n, (i * 37 + 60) % n] as const);
    assert.ok(mean(links) < most * mean(all.filter(([a, b]) => a !== b)));
  }
});
