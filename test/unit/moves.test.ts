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

test('what was not there comes from nowhere, and what belongs to no figure is there at once', () => {
  const after: Scene = {
    width: 200,
    shapes: [text(0, -40, 'Heading'), rect(0, 5, 80), text(20, 5, 'new'), rect(0, 65, 9)],
    places: [place('a', 0), place('c', 60)],
  };
  const [heading, bar, words, other] = movesBetween(before, after);
  assert.deepEqual(heading!.from, heading!.to);
  assert.equal(bar!.from!.width, 100);
  assert.equal(words!.from!.y, 10, 'the words of the same figure');
  assert.equal(other!.from, undefined);
});

test('a bar that is a dot now was that bar, and places are known by what they are like', () => {
  const dot: Shape = { type: 'dot', x: 50, y: 10, r: 4, fill: { ink: 'hue-1' } };
  const after: Scene = {
    width: 200,
    shapes: [dot, text(60, 10, 'a')],
    places: [place('sum:b', 0)],
    like: (id) => id.slice(4),
  };
  const [mark, words] = movesBetween(before, after);
  assert.deepEqual([mark!.from!.y, mark!.from!.width], [35, 40]);
  assert.equal(words!.from, undefined, 'it had no words');
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
