import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movesBetween, type Scene } from '../../src/marks/moves.js';
import type { Shape } from '../../src/marks/shape.js';

const rect = (x: number, y: number, width: number, height = 10): Shape => ({
  type: 'rect',
  x,
  y,
  width,
  height,
  fill: { ink: 'hue-1' },
});
const text = (x: number, y: number, words: string): Shape => ({
  type: 'text',
  x,
  y,
  text: words,
  size: 13,
  ink: 'ink-1',
});
const place = (id: string, y: number) => ({ id, box: { x: 0, y, width: 200, height: 20 } });

const before: Scene = {
  width: 200,
  shapes: [text(0, -20, 'Heading'), rect(0, 5, 100), text(4, 10, '60'), rect(0, 35, 40)],
  places: [place('a', 0), place('b', 30)],
};

test('marks of one figure move from where they were, their lengths with them', () => {
  const after: Scene = {
    width: 200,
    shapes: [rect(0, 5, 80), rect(0, 35, 50), text(4, 40, '60')],
    places: [place('b', 0), place('a', 30)],
  };
  const [b, a, words] = movesBetween(before, after);
  assert.equal(b!.from!.y, 35);
  assert.equal(b!.from!.width, 40);
  assert.equal(b!.to.width, 80);
  assert.equal(a!.from!.y, 5);
  assert.equal(a!.from!.width, 100);
  assert.equal(words!.from!.y, 10);
  assert.equal(words!.rigid, true);
});

test('what was not there, and what belongs to no figure, comes from nowhere', () => {
  const after: Scene = {
    width: 200,
    shapes: [text(0, -20, 'Heading'), rect(0, 5, 80), rect(20, 5, 80), rect(0, 65, 9)],
    places: [place('a', 0), place('c', 60)],
  };
  const moves = movesBetween(before, after);
  assert.deepEqual(
    moves.map(({ from }) => from !== undefined),
    [false, true, false, false],
  );
});

test('of places within each other the smallest has the mark', () => {
  const outer = { id: 'outer', box: { x: 0, y: 0, width: 200, height: 100 } };
  const scene = (y: number): Scene => ({
    width: 200,
    shapes: [rect(0, y + 5, 10)],
    places: [outer, place('inner', y)],
  });
  assert.equal(movesBetween(scene(0), scene(40))[0]!.from!.y, 5);
  const [move] = movesBetween({ ...scene(0), places: [outer] }, scene(40));
  assert.equal(move!.from, undefined);
});
