/** What is picked out in the picture: the tie itself and all of its words, and nobody else's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from '../../src/actor-relations-diagram/marked.js';
import { overlap } from '../../src/marks/place-labels.js';
import type { Box, Point, Shape } from '../../src/marks/shape.js';
import { diagramOf } from './diagram.js';
import { lachin } from './files.js';

const within = (inner: Box, { x, y, width, height }: Box): boolean =>
  inner.x >= x &&
  inner.y >= y &&
  inner.x + inner.width <= x + width &&
  inner.y + inner.height <= y + height;

const boxes = (shapes: readonly Shape[]): Box[] =>
  shapes.flatMap((shape) => (shape.type === 'rect' ? [shape] : []));
const points = (shapes: readonly Shape[]): Point[] =>
  shapes.flatMap((shape) => (shape.type === 'line' ? shape.points : []));

test('a selected tie is marked along its whole line, its words whole and no others', async () => {
  for (const rtl of [false, true])
    for (const width of [320, 360, 720, 1200]) {
      const { picture } = await diagramOf(lachin, { width, rtl });
      const { words, down } = picture;
      const all = [...words, ...picture.names.values()].flatMap((spot) => spot?.box ?? []);
      const onPage = ({ x, y, ...size }: Box): Box => ({
        ...size,
        x: rtl ? picture.width - x - size.width : x,
        y: y + down,
      });
      picture.ties.forEach(({ now, curve, start, end }, i) => {
        const shapes = marked(picture, [now.tie.id]);
        for (const at of [start, end]) {
          const { x, y } = curve.at(at);
          const [px, py] = [rtl ? picture.width - x : x, y + down];
          assert.ok(points(shapes).some(([ax, ay]) => Math.hypot(ax - px, ay - py) < 1));
        }
        const own = words[i]?.box;
        assert.equal(boxes(shapes).length, own ? 1 : 0);
        for (const box of boxes(shapes)) {
          assert.ok(within(onPage(own!), box));
          for (const other of all)
            if (other !== own) {
              const { x, y, width: w, height: h } = onPage(other);
              const middle = { x: x + 4, y: y + 4, width: w - 8, height: h - 8 };
              assert.ok(!overlap(box, middle), `${now.tie.id} at ${width}`);
            }
        }
      });
    }
});

test('a selected actor is ringed within the room that its ties leave', async () => {
  const { picture } = await diagramOf(lachin);
  const shapes = marked(picture, ['azerbaijan']);
  const [x, y] = picture.ground.centres.get('azerbaijan')!;
  for (const [px, py] of points(shapes)) {
    const far = Math.hypot(px - x, py - picture.down - y);
    const off = far - picture.ground.radius;
    assert.ok(off >= 2.4 && off <= 2.6, `${off}`);
    // Every engine writes the same numbers, whatever it makes of a sine.
    assert.equal(px % 0.125, 0);
  }
  const { width } = shapes.find(({ type }) => type === 'line') as { width: number };
  // Ties begin five pixels off.
  assert.equal(width, 5);
  assert.ok(points(shapes).length > 20);
  const name = picture.names.get('azerbaijan')!.box;
  assert.ok(within({ ...name, y: name.y + picture.down }, boxes(shapes)[0]!));
});
