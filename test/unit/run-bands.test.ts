/** Bands of running totals at any scale: a range stays a range, and no single one is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bands, betweenBounds } from '../../src/casualty-chart/run-bands.js';
import type { RunPoint } from '../../src/casualty-chart/run.js';
import { chartOfFigures, figure } from './small-figures.js';
import { day, iso, start } from './binned.js';

const tenths = (points: readonly (readonly [number, number])[]): boolean =>
  points.flat().every((n) => Math.abs(n * 10 - Math.round(n * 10)) < 1e-6);

test('a range whose lower bound is nothing beside the last total is still a range', async () => {
  for (const most of [3000, 8000, 3e5]) {
    const ranges = Array.from({ length: 400 }, (_, i) => {
      const low = 1 + Math.round((i * most) / 800);
      return figure(iso(start + i * day), { low, high: 2 * low }, { tally: 'cumulative' });
    });
    const { picture } = await chartOfFigures(ranges, { view: 'cumulative', width: 800 });
    const fading = picture.shapes.filter((shape) => shape.type === 'rect' && shape.fade);
    assert.equal(fading.length, 0, `of ${most} none is only limited from above`);
    const areas = picture.shapes.filter((shape) => shape.type === 'area');
    assert.equal(areas.length, 1, `of ${most} one area`);
    assert.ok(areas.every(({ points }) => tenths(points)));
  }
});

test('a range between other numbers is drawn from half a pixel on', () => {
  const at = (pixels: number): number => {
    const points = Array.from({ length: 40 }, (_, i) => ({
      time: i * day,
      number: i % 2 ? { low: 10, high: 40 } : { value: 50, bound: 'over' },
    })) as RunPoint[];
    const ground = { x: (time: number) => (time / day) * pixels, y: (n: number) => 100 - n };
    return bands(betweenBounds(points), ground, 1, false).areas.length;
  };
  assert.equal(at(0.6), 19);
  assert.equal(at(1.2), 19);
});
