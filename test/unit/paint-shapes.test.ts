import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintShapes, type Look } from '../../src/paint/paint-shapes.js';
import { scaleFor } from '../../src/paint/painter.js';
import type { Label, Line, Rect, Shape } from '../../src/marks/shape.js';

const look: Look = {
  colour: (ink) => ink,
  clear: (ink) => `no ${ink}`,
  texture: (texture) => `pattern of ${texture}`,
  font: 'Ember',
  halo: 4,
  scale: 2,
};

/** What a context is told, as text: calls with their values, and settings. */
function told(shapes: readonly Shape[]): string[] {
  const log: string[] = [];
  const say = (name: string, values: readonly unknown[]): void =>
    void log.push(`${name}(${values.map((n) => (typeof n === 'number' ? +n.toFixed(2) : n))})`);
  const context = new Proxy({} as Record<string, unknown>, {
    set(_, name: string, value) {
      log.push(`${name}=${String(value)}`);
      return true;
    },
    get:
      (_, name: string) =>
      (...values: unknown[]) => {
        if (name === 'measureText') return { width: 40, fontBoundingBoxAscent: 12 };
        say(name, values);
        if (name !== 'createLinearGradient') return undefined;
        return {
          addColorStop: (...stop: unknown[]) => say('stop', stop),
          toString: () => 'gradient',
        };
      },
  });
  for (const step of paintShapes(context as unknown as CanvasRenderingContext2D, shapes, look))
    void step;
  return log.slice(4);
}

const rect = (change: Partial<Rect> = {}): Rect => ({
  type: 'rect',
  x: 10,
  y: 20,
  width: 30,
  height: 40,
  fill: { ink: 'hue-1' },
  ...change,
});
const line = (change: Partial<Line> = {}): Line => ({
  type: 'line',
  points: [
    [0, 1],
    [2, 3],
  ],
  ink: 'ink-1',
  width: 2,
  ...change,
});
const label = (change: Partial<Label> = {}): Label => ({
  type: 'text',
  x: 5,
  y: 9,
  text: 'over 280',
  size: 13,
  ink: 'ink-1',
  ...change,
});
const solid = ['setLineDash()', 'lineCap=butt', 'lineJoin=miter'];
const count = (log: readonly string[], start: string): number =>
  log.filter((entry) => entry.startsWith(start)).length;

test('a rectangle is filled with its ink or its texture', () => {
  assert.deepEqual(told([rect(), rect({ x: 50, fill: { texture: 'unknown' } })]), [
    'fillStyle=hue-1',
    'fillRect(10,20,30,40)',
    'fillStyle=pattern of unknown',
    'fillRect(50,20,30,40)',
  ]);
});

test('what lies behind a sheer fill shows through it, not through its outline', () => {
  const stroke = { ink: 'hue-2', width: 1 } as const;
  assert.deepEqual(told([rect({ sheer: true, stroke })]), [
    'fillStyle=hue-1',
    'globalAlpha=0.45',
    'fillRect(10,20,30,40)',
    'globalAlpha=1',
    'strokeStyle=hue-2',
    'lineWidth=1',
    ...solid,
    'strokeRect(10,20,30,40)',
  ]);
  const area = { type: 'area', points: [[0, 0]], fill: { ink: 'hue-1' }, sheer: true } as const;
  assert.deepEqual(told([area]).slice(-3), ['globalAlpha=0.45', 'fill()', 'globalAlpha=1']);
});

test('shapes of one fill set it once', () => {
  const log = told(Array.from({ length: 500 }, (_, x) => rect({ x })));
  assert.equal(count(log, 'fillStyle'), 1);
  assert.equal(count(log, 'fillRect'), 500);
});

for (const [fade, ends] of Object.entries({
  right: '10,0,40,0',
  left: '40,0,10,0',
  down: '0,20,0,60',
  up: '0,60,0,20',
}))
  test(`a rectangle that fades to the ${fade} is full at the other end`, () => {
    assert.deepEqual(told([rect({ fade: fade as 'left' })]), [
      `createLinearGradient(${ends})`,
      'stop(0,hue-1)',
      'stop(1,no hue-1)',
      'fillStyle=gradient',
      'fillRect(10,20,30,40)',
    ]);
  });

test('the edges of a fading bar share one gradient', () => {
  const shapes = [
    rect({ fade: 'up' }),
    rect({ fade: 'up', width: 1 }),
    rect({ fade: 'up', x: 39 }),
  ];
  assert.equal(count(told(shapes), 'createLinearGradient'), 1);
});

test('a texture fades in steps that cover it without gap or overlap, on whole pixels', () => {
  const log = told([rect({ x: 10.3, fill: { texture: 'disputed-1' }, fade: 'right' })]);
  const alphas = log.filter((s) => s.startsWith('globalAlpha')).map((s) => Number(s.split('=')[1]));
  assert.equal(alphas.pop(), 1, 'what follows is not faded');
  assert.ok(alphas.every((alpha, i) => alpha > 0 && alpha < (alphas[i - 1] ?? 1)));
  const steps = log
    .filter((s) => s.startsWith('fillRect'))
    .map((s) => s.slice(9, -1).split(',').map(Number));
  let x = 10.3;
  for (const [left, , width] of steps) {
    assert.ok(Math.abs(left! - x) < 0.011, `${left} follows ${x}`);
    if (left !== 10.3) assert.equal((left! * look.scale) % 1, 0);
    x = left! + width!;
  }
  assert.ok(Math.abs(x - 40.3) < 0.011);
});

test('a line has its ink, width, dashes and ends', () => {
  assert.deepEqual(told([line({ dash: '1 3', round: true })]), [
    'strokeStyle=ink-1',
    'lineWidth=2',
    'setLineDash(1,3)',
    'lineCap=round',
    'lineJoin=round',
    'beginPath()',
    'moveTo(0,1)',
    'lineTo(2,3)',
    'stroke()',
  ]);
});

test('lines of one style are stroked together, a hundred at most', () => {
  const log = told(Array.from({ length: 250 }, () => line()));
  assert.equal(count(log, 'moveTo'), 250);
  assert.equal(count(log, 'stroke('), 3);
});

test('lines are stroked before what lies over them, and before another style', () => {
  const log = told([line(), rect(), line({ ink: 'line' }), line({ ink: 'surface' })]);
  const order = log.filter((entry) => /^(stroke\(|fillRect|strokeStyle)/.test(entry));
  assert.deepEqual(order, [
    'strokeStyle=ink-1',
    'stroke()',
    'fillRect(10,20,30,40)',
    'strokeStyle=line',
    'stroke()',
    'strokeStyle=surface',
    'stroke()',
  ]);
});

test('many polylines in one shape are each begun anew', () => {
  const { points, ...style } = line();
  const log = told([{ ...style, type: 'lines', lines: [points, points] }]);
  assert.equal(count(log, 'moveTo'), 2);
  assert.equal(count(log, 'stroke('), 1);
});

test('a dot is a circle, its outline over its fill', () => {
  const stroke = { ink: 'line', width: 2 } as const;
  assert.deepEqual(told([{ type: 'dot', x: 4, y: 5, r: 6, fill: { ink: 'surface' }, stroke }]), [
    'beginPath()',
    'arc(4,5,6,0,6.28)',
    'fillStyle=surface',
    'fill()',
    'strokeStyle=line',
    'lineWidth=2',
    ...solid,
    'stroke()',
  ]);
});

test('an area is closed', () => {
  const points = [[0, 0], [9, 0], [9, 9]] as const; // prettier-ignore
  assert.deepEqual(told([{ type: 'area', points, fill: { texture: 'estimated-2' } }]), [
    'beginPath()',
    'moveTo(0,0)',
    'lineTo(9,0)',
    'lineTo(9,9)',
    'closePath()',
    'fillStyle=pattern of estimated-2',
    'fill()',
  ]);
});

test('a label has its weight, size and anchor', () => {
  assert.deepEqual(told([label({ bold: true, anchor: 'end' })]), [
    'font=700 13px Ember',
    'textAlign=right',
    'fillStyle=ink-1',
    'fillText(over 280,5,9)',
  ]);
});

test('a label from the right is painted so, and the next one is not', () => {
  const log = told([label({ rtl: true }), label({ rtl: true }), label({})]);
  assert.deepEqual(
    log.filter((line) => /^(direction|fillText)/.test(line)),
    [
      'direction=rtl',
      'fillText(over 280,5,9)',
      'fillText(over 280,5,9)',
      'direction=ltr',
      'fillText(over 280,5,9)',
    ],
  );
});

test('a halo of surface colour lies behind the letters', () => {
  const log = told([label({ halo: true })]);
  assert.ok(log.includes('strokeStyle=surface') && log.includes('lineWidth=4'));
  assert.ok(log.indexOf('strokeText(over 280,5,9)') < log.indexOf('fillText(over 280,5,9)'));
});

for (const [anchor, left] of Object.entries({ start: 5, middle: -15, end: -35 }))
  test(`a struck label has its line over its letters, anchored at its ${anchor}`, () => {
    const log = told([label({ struck: true, anchor: anchor as 'start' })]);
    assert.equal(log.at(-1), `fillRect(${left},4.35,40,1.3)`);
  });

test('a canvas has the screen’s pixels, but never more than a browser can hold', () => {
  assert.equal(scaleFor(960, 1200, 2), 2);
  assert.equal(scaleFor(960, 20_000, 2) * 20_000, 16_384);
  const scale = scaleFor(12_000, 12_000, 2);
  assert.ok(scale * 12_000 <= 16_384 && (scale * 12_000) ** 2 <= 268_000_000);
});
