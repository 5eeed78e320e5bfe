import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '../../src/casualty-chart/layout.js';
import type { Shape } from '../../src/marks/shape.js';
import { chartOfFigures, figure, number, type Raw } from './small-figures.js';

const runs = async (figures: readonly Raw[], width = 720): Promise<Picture> =>
  (await chartOfFigures(figures, { view: 'cumulative', width })).picture;

type Of<T extends Shape['type']> = Extract<Shape, { type: T }>;
const shapesOf = <T extends Shape['type']>({ shapes }: Picture, type: T): Of<T>[] =>
  shapes.filter((shape): shape is Of<T> => shape.type === type);
const fading = (picture: Picture, fade: string): Of<'rect'>[] =>
  shapesOf(picture, 'rect').filter((rect) => rect.fade === fade);

for (const [bound, fade] of [
  ['over', 'up'],
  ['at-least', 'up'],
  ['up-to', 'down'],
] as const)
  test(`a running total that ends in "${bound}" ends open, not in a dot`, async () => {
    for (const width of [320, 720]) {
      const picture = await runs([figure('2020-01', number(50, bound))], width);
      assert.equal(shapesOf(picture, 'dot').length, 0);
      assert.ok(fading(picture, fade).length);
      for (const { y, x } of fading(picture, fade)) assert.ok(y >= 0 && x >= 0 && x < width);
    }
  });

test('a running total that ends in a number ends in a dot', async () => {
  const picture = await runs([figure('2020-01', number(50, 'over')), figure('2020-02', 5)]);
  assert.equal(fading(picture, 'up').length, 2 + 1, 'the sum is open');
  const whole = await runs([figure('2020-01', 50), figure('2020-02', 5)]);
  assert.equal(fading(whole, 'up').length, 0);
  assert.equal(shapesOf(whole, 'dot').length, 2);
});

test('two lines that end open together have their ends beside each other', async () => {
  const south = { scope: { when: '2020-01', sides: ['south'] } };
  const over = number(50, 'over');
  const others = ['2020-02', '2020-06'].map((when) => figure(when, 1, { category: 'civilian' }));
  const picture = await runs([figure('2020-01', over), figure('2020-01', over, south), ...others]);
  const bodies = fading(picture, 'up').filter(({ width }) => width > 2);
  assert.equal(bodies.length, 2);
  const [one, other] = bodies.map(({ x }) => x).sort((a, b) => a - b);
  assert.ok(other! - one! >= bodies[0]!.width);
});

const later = [figure('2020-01', 12), figure('2020-02', 40), figure('2020-03', { unknown: true })];

test('a running total ends with its last number, not with a time without one', async () => {
  const known = [{ ...figure('2020-03', 3), scope: { when: '2020-03', sides: ['south'] } }];
  const picture = await runs([...later, ...known]);
  const dots = shapesOf(picture, 'dot').filter(({ stroke }) => stroke?.ink === 'hue-1');
  assert.deepEqual(
    dots.map(({ r }) => r),
    [3.5, 5],
  );
  const right = shapesOf(picture, 'dot').find(({ stroke }) => stroke?.ink === 'hue-2')!.x;
  assert.ok(dots[1]!.x < right - 50);
  const texts = shapesOf(picture, 'text').map(({ text }) => text.replaceAll('\u00a0', ' '));
  assert.match(texts.join(' '), /52 killed until February 2020; no figure after that/);
  assert.doesNotMatch(texts.join(' '), /over 52/);
});

test('a leader begins at the end of its own line', async () => {
  const picture = await runs([
    figure('2020-01', 50),
    figure('2020-12', 90, { scope: { when: '2020-12', sides: ['south'] } }),
  ]);
  const [end] = shapesOf(picture, 'dot').filter(({ stroke }) => stroke?.ink === 'hue-1');
  const leader = shapesOf(picture, 'line').find(({ ink, dash }) => ink === 'line' && dash);
  assert.ok(leader && end);
  const [from, to] = leader.points;
  assert.ok(Math.abs(from![0] - end.x) < 12 && Math.abs(from![1] - end.y) < 2);
  const title = shapesOf(picture, 'text').find(({ text }) => text === 'North')!;
  assert.ok(Math.abs(to![0] - title.x) < 5);
});
