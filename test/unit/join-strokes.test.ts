import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markOf, strokedMark } from '../../src/casualty-chart/column-marks.js';
import { joinStrokes } from '../../src/marks/join-strokes.js';
import type { Ink, Line, Point, Shape } from '../../src/marks/shape.js';
import { chartOfFigures, figure, modelOf } from './small-figures.js';
import { iso, start, day } from './binned.js';

const inks: Ink[] = ['ink-1', 'line', 'hue-1'];
const points = fc.array(fc.tuple(fc.nat(900), fc.nat(400)), { minLength: 2, maxLength: 4 });
const ink = fc.constantFrom(...inks);
const width = fc.constantFrom(1, 2);
const dash = fc.constantFrom(undefined, '1 3');
const round = fc.constantFrom(undefined, true);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ type: fc.constant('line' as const), points, ink, width, dash, round }),
  fc.record({
    type: fc.constant('lines' as const),
    lines: fc.array(points, { minLength: 1, maxLength: 3 }),
    ink,
    width,
    dash,
    round,
  }),
  fc.record({
    type: fc.constant('dot' as const),
    ...{ x: fc.nat(900), y: fc.nat(400), r: fc.nat(9) },
    fill: fc.record({ ink }),
  }),
) as fc.Arbitrary<Shape>;

/** All that is drawn, stroke by stroke, each with its look. */
const drawn = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((one) => {
    if (one.type !== 'line' && one.type !== 'lines') return [JSON.stringify(one)];
    const lines: readonly (readonly Point[])[] = one.type === 'line' ? [one.points] : one.lines;
    const look = [one.ink, one.width, one.dash ?? '', one.round ?? ''].join(' ');
    return lines.map((line) => `${look} ${JSON.stringify(line)}`);
  });

test('joined strokes are those that were there, each in its look', () => {
  fc.assert(
    fc.property(fc.array(fc.array(shape, { maxLength: 5 }), { maxLength: 12 }), (marks) => {
      assert.deepEqual(drawn(joinStrokes(marks)).sort(), drawn(marks.flat()).sort());
    }),
    { numRuns: 500 },
  );
});

test('within a mark what came first still comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.array(shape, { maxLength: 5 }), { maxLength: 6 }), (marks) => {
      // Each has a place of its own, so that its shapes can be told from those of others.
      const apart = marks.map((mark, m) =>
        mark.map((one, i): Shape => ({
          type: 'line',
          points: [
            [m, i],
            [m + 0.5, i],
          ],
          ink: 'ink' in one ? one.ink : 'ink-1',
          width: 1,
        })),
      );
      const shapes = joinStrokes(apart).flatMap((one) => (one.type === 'lines' ? one.lines : []));
      for (const [m] of apart.entries()) {
        const own = shapes.filter(([from]) => from![0] === m).map(([from]) => from![1]);
        assert.deepEqual(own, [...own.keys()]);
      }
    }),
    { numRuns: 500 },
  );
});

/** Days in a row with a number of three sides each, at the least, the best and the most. */
const ranges = (days: number) =>
  Array.from({ length: 3 * days }, (_, i) => ({
    ...figure(iso(start + Math.floor(i / 3) * day), 1),
    id: `f${i}`,
    number: { low: 2 + (i % 7), best: 4 + (i % 7), high: 9 + (i % 7) },
    scope: {
      when: iso(start + Math.floor(i / 3) * day),
      sides: [['north', 'south', 'west'][i % 3]!],
    },
  }));

test('of hundreds of columns a page has few elements, and every number is still drawn', async () => {
  const { picture } = await chartOfFigures(ranges(3000), { width: 800 });
  const columns = picture.items.length;
  assert.ok(columns > 250, `${columns} columns`);
  assert.equal(picture.still, true, 'so many do not move');
  assert.ok(picture.shapes.length < 2 * columns, `${picture.shapes.length} elements`);
  const ticks = picture.shapes.flatMap((shape) =>
    shape.type === 'lines' && shape.ink === 'ink-1' ? shape.lines : [],
  );
  assert.equal(ticks.length, columns, 'each has the tick of its best estimate');

  const few = await chartOfFigures(ranges(100), { width: 800, bin: 'month' });
  assert.equal(few.picture.still, false, 'few move');
});

test('of what is struck or was changed the lines stay over its tick, however many there are', async () => {
  const extent = { from: 20, to: 90, best: 50, range: true };
  const place = { vertical: true, zero: 300, scale: (n: number) => n, cross: 10, thickness: 8 };
  const number = { low: 20, best: 50, high: 90 };
  const { rows } = await modelOf([
    figure('2020-01', number),
    figure('2020-02', number, { status: 'withdrawn' }),
    figure('2020-03', number, { late: 12 }),
  ]);
  const [plain, struck, late] = rows;
  const [halo, tick] = strokedMark(plain!, extent, place).slice(-2) as [Line, Line];
  assert.deepEqual([halo.ink, tick.ink], ['surface', 'ink-1']);
  assert.ok(halo.points[0]![0] < tick.points[0]![0], 'the halo is seen at the ends, too');
  for (const row of [struck!, late!])
    assert.deepEqual(strokedMark(row, extent, place), markOf(row, extent, place));
});
