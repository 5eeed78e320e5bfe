import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countTicks } from '../../src/marks/axis.js';
import { bar, openFade, type BarPlace, type BarStatus, type Extent } from '../../src/marks/bar.js';
import { labelPlace } from '../../src/marks/label-place.js';
import { runsFromRight } from '../../src/marks/direction.js';
import { inPage, mirror, used, type Label, type Rect, type Shape } from '../../src/marks/shape.js';
import { approximateMeasure, wrap } from '../../src/marks/text.js';
import { svgOf } from '../../src/marks/svg.js';
import { outer } from './outer.js';
import { wrapWhole } from '../../src/marks/wrap.js';

const across: BarPlace = {
  vertical: false,
  zero: 10,
  scale: (n) => n,
  cross: 100,
  thickness: 20,
};
const upright: BarPlace = { ...across, vertical: true, zero: 200 };
const rects = (shapes: readonly Shape[]): Rect[] => shapes.filter((s) => s.type === 'rect');
const draw = (extent: Extent, status: BarStatus = 'reported', place = across): Shape[] =>
  bar(extent, { status, hue: 1 }, place).shapes;

test('an exact bar ends at its value and fades nowhere', () => {
  const shapes = rects(draw({ from: 0, to: 80 }));
  assert.equal(Math.max(...shapes.map(outer).map(({ x, width }) => x + width)), 90);
  assert.ok(shapes.every((r) => !r.fade));
});

test('an open end fades beyond the stated value, which has a tick, and a plus follows', () => {
  const shapes = draw({ from: 0, to: 80, openEnd: true });
  const faded = rects(shapes).filter((r) => r.fade === 'right');
  assert.equal(faded[0]!.x, 90);
  assert.equal(faded[0]!.width, openFade);
  assert.ok(rects(shapes).some((r) => r.x === 89 && r.width === 2 && !r.fade));
  const [plus, ...others] = shapes.filter((s) => s.type === 'lines');
  assert.deepEqual([plus!.lines.length, plus!.ink, others.length], [2, 'ink-1', 0]);
});

test('the fade of an open end is the same whatever the number: nobody said how far', () => {
  const length = (to: number): number =>
    rects(draw({ from: 0, to, openEnd: true })).find((r) => r.fade)!.width;
  assert.equal(length(5), length(500));
});

test('up to fades towards zero, about is soft around its value', () => {
  assert.ok(rects(draw({ from: 0, to: 80, openStart: true })).some((r) => r.fade === 'left'));
  const soft = rects(draw({ from: 0, to: 80, softEnd: true })).find((r) => r.fade === 'right')!;
  assert.equal(soft.x + soft.width / 2, 90);
});

test('a range floats, joined to zero by dots; its best is a tick over a gap', () => {
  const shapes = draw({ from: 30, to: 60, best: 40 });
  const [band, tick] = rects(shapes) as [Rect, Rect];
  assert.equal(outer(band).x, 40);
  const lines = shapes.filter((s) => s.type === 'line');
  assert.ok(lines.some((l) => l.dash && l.points[0]![0] === 10 && l.points[1]![0] === 40));
  assert.deepEqual(tick.fill, { ink: 'ink-1' });
  assert.equal(tick.x + tick.width / 2, 50);
  assert.equal(tick.stroke!.ink, 'surface');
});

test('what lies behind a range shows through it, between two marked ends; an amount is opaque', () => {
  for (const status of ['confirmed', 'reported', 'claimed', 'disputed', 'estimated'] as const) {
    // A range from zero is no amount either.
    const range = { from: 0, to: 60, range: true };
    const drawn = draw(range, status);
    const [band, ...others] = rects(drawn);
    assert.equal(band!.sheer, true);
    assert.deepEqual(others, []);
    const { x, y, width, height } = outer(band!);
    const ends = drawn.filter((shape) => shape.type === 'lines');
    assert.deepEqual(
      ends.map(({ ink, width, lines }) => ({ ink, width, at: lines.map(([from]) => from![0]) })),
      [{ ink: 'hue-1', width: 2, at: [x + 1, x + width - 1] }],
    );
    for (const [from, to] of ends[0]!.lines) assert.deepEqual([from![1], to![1]], [y, y + height]);
    // Of a thin one the outline is all there is room for.
    assert.ok(
      draw(range, status, { ...across, thickness: 5 }).every(({ type }) => type !== 'lines'),
    );
    assert.ok(rects(draw({ from: 0, to: 60 }, status)).every(({ sheer }) => !sheer));
  }
});

test('a closed bar is one rectangle, its outline within its edges, as thin as it may get', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 400, noNaN: true }),
      fc.double({ min: 0.1, max: 40, noNaN: true }),
      fc.constantFrom<BarStatus>('confirmed', 'reported', 'claimed', 'disputed', 'estimated'),
      (to, thickness, status) => {
        const drawn = rects(draw({ from: 0, to }, status, { ...across, thickness }));
        assert.equal(drawn.length, 1);
        const { x, y, width, height } = outer(drawn[0]!);
        const near = (found: number, due: number): void => assert.ok(Math.abs(found - due) < 1e-9);
        near(x, across.zero);
        near(x + width, across.zero + to);
        near(y, across.cross);
        near(y + height, across.cross + thickness);
        assert.ok(drawn[0]!.width > 0 && drawn[0]!.height > 0);
      },
    ),
  );
});

test('each status has a look of its own', () => {
  const statuses: BarStatus[] = [
    'confirmed',
    'reported',
    'claimed',
    'disputed',
    'estimated',
    'withdrawn',
  ];
  const looks = statuses.map((status) => JSON.stringify(draw({ from: 0, to: 50 }, status)));
  assert.equal(new Set(looks).size, statuses.length);
});

test('an upright bar is the same bar turned', () => {
  const [flat] = rects(draw({ from: 0, to: 80 }, 'confirmed'));
  const [tall] = rects(draw({ from: 0, to: 80 }, 'confirmed', upright));
  assert.deepEqual([tall!.height, tall!.width], [flat!.width, flat!.height]);
  assert.equal(tall!.y + tall!.height, 200);
});

test('a stated zero is a line, a small number is still seen', () => {
  assert.ok(rects(draw({ from: 0, to: 0 })).some((r) => r.width === 2));
  assert.ok(rects(draw({ from: 0, to: 0.001 })).some((r) => r.width >= 1));
});

test('no mark is drawn before zero, whatever the number', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.nat(1e6),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (a, b, openEnd, openStart, softEnd) => {
        const extent = { from: Math.min(a, b), to: Math.max(a, b), openEnd, openStart, softEnd };
        const place = { ...across, scale: (n: number) => n / 1e4 };
        for (const r of rects(draw(extent, 'reported', place))) {
          assert.ok(r.x >= 9 && r.width >= 0 && Number.isFinite(r.x + r.width));
        }
      },
    ),
  );
});

test('ticks are whole, start at zero and stay below the largest value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 6 }), (max, count) => {
      const found = countTicks(max, count);
      assert.equal(found[0], 0);
      assert.ok(found.every((n) => Number.isInteger(n) && n <= max));
      assert.ok(found.length <= 3 * count + 2);
    }),
  );
  assert.deepEqual(countTicks(6500, 3), [0, 2000, 4000, 6000]);
  assert.deepEqual(countTicks(2, 5), [0, 1, 2]);
  assert.deepEqual(countTicks(0, 5), [0]);
});

test('words are wrapped whole as any text is, or not at all', () => {
  const text = 'an extraordinary exchange of fire near the village';
  const style = { size: 13 };
  const widest = approximateMeasure('extraordinary', style);
  for (const width of [40, 60, widest - 1, widest, 120, 300]) {
    const whole = wrapWhole(text, width, style, approximateMeasure);
    const any = wrap(text, width, style, approximateMeasure);
    assert.deepEqual(whole, width < widest ? undefined : any);
  }
});

test('lines are as wide as the letters set together, where those are set closer than alone', () => {
  // Spaces take less room within a line than alone, as in fonts with kerning.
  const measure = (text: string): number =>
    10 * text.length - (text.trim() ? text.split(' ').length - 1 : 0);
  assert.deepEqual(wrap('aaaa bbbb', 89, { size: 13 }, measure), ['aaaa bbbb']);
  assert.deepEqual(wrap('aaaa bbbb', 88, { size: 13 }, measure), ['aaaa', 'bbbb']);
});

test('wrapped text keeps every letter and no line is wider than allowed', () => {
  const style = { size: 13 };
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrap(text, width, style, approximateMeasure);
      const bare = (s: string): string => s.replace(/[ \t\n\r]/g, '');
      assert.equal(bare(lines.join('')), bare(text));
      for (const line of lines) assert.ok(approximateMeasure(line, style) <= width);
    }),
  );
});

test('a no-break space holds qualifier and number together', () => {
  const lines = wrap('killed: over\u00a06,500', 70, { size: 13 }, approximateMeasure);
  assert.deepEqual(lines, ['killed:', 'over\u00a06,500']);
});

test('a mirrored shape mirrored again is where it was', () => {
  for (const shape of draw({ from: 20, to: 60, best: 30, openEnd: true })) {
    assert.deepEqual(mirror(mirror(shape, 300), 300), shape);
  }
});

test('a text runs as its letters and digits do, and as the page does where these differ or there are none', () => {
  for (const [text, page, expected] of [
    ['14 entered (officials say).', 'rtl', 'ltr'],
    ['۲ کشته، ۳ زخمی.', 'ltr', 'rtl'],
    ['SOR می‌گوید ۱۶', 'rtl', 'rtl'],
    ['SOR می‌گوید ۱۶', 'ltr', 'ltr'],
    ['۱۰–۱۴', 'rtl', 'rtl'],
    ['10–14', 'ltr', 'ltr'],
    // English words stand in an Arabic page, and their digits with them.
    ['10–14', 'rtl', 'ltr'],
    ['لشکر 21', 'ltr', 'rtl'],
    ['– …', 'rtl', 'rtl'],
  ] as const)
    assert.equal(runsFromRight(text, page), expected === 'rtl', text);
  const label = (text: string): Label => ({
    type: 'text',
    x: 0,
    y: 0,
    size: 12,
    ink: 'ink-1',
    text,
  });
  const inLtr = (text: string): Shape => inPage(label(text), 300, false);
  assert.deepEqual(inLtr('over 280'), label('over 280'));
  assert.deepEqual(inLtr('۲ کشته'), { ...label('۲ کشته'), rtl: true });
});

test('a text from the right is told so to whoever draws it, and starts where it ends', () => {
  const look = { colour: String, prefix: '', points: String, round: {}, halo: {} };
  const text = { type: 'text', x: 90, y: 9, text: '۲۴ نفر', size: 13, ink: 'ink-1' } as const;
  const drawn = (more: Partial<Label>): unknown[] => {
    const { values } = svgOf({ ...text, ...more }, look);
    return [values['direction'], values['text-anchor']];
  };
  assert.deepEqual(drawn({ anchor: 'end', rtl: true }), ['rtl', undefined]);
  assert.deepEqual(drawn({ rtl: true }), ['rtl', 'end']);
  assert.deepEqual(drawn({ anchor: 'middle', rtl: true }), ['rtl', 'middle']);
  assert.deepEqual(drawn({ anchor: 'end' }), [undefined, 'end']);
});

test('a struck text has no halo, which would be about its stroke and cover the letters', () => {
  const look = {
    colour: (ink: string) => ink,
    prefix: '',
    points: String,
    round: {},
    halo: { stroke: 'surface' },
  };
  const text = {
    type: 'text',
    x: 0,
    y: 0,
    text: '182',
    size: 13,
    ink: 'ink-1',
    halo: true,
  } as const;
  assert.equal(svgOf(text, look).values['stroke'], 'surface');
  const { values } = svgOf({ ...text, struck: true }, look);
  assert.equal(values['stroke'], undefined);
  assert.equal(values['text-decoration'], 'line-through');
});

test('textures and fades in use are listed once each', () => {
  const shapes = [
    ...draw({ from: 0, to: 9, openEnd: true }, 'disputed'),
    ...draw({ from: 0, to: 9 }, 'disputed'),
  ];
  assert.deepEqual(used(shapes), { textures: ['disputed-1'], fades: ['right'] });
});

test('a label goes inside, then after, then before, then below, and never out of the room', () => {
  const mark = { start: 100, end: 200 };
  assert.equal(labelPlace(mark, 100, 60, 400).where, 'inside');
  assert.equal(labelPlace(mark, 0, 60, 400).where, 'after');
  assert.equal(labelPlace(mark, 0, 60, 210).where, 'before');
  assert.equal(labelPlace(mark, 0, 150, 210).where, 'below');
  fc.assert(
    fc.property(
      fc.record({ start: fc.nat(500), long: fc.nat(500), inside: fc.nat(500), width: fc.nat(600) }),
      ({ start, long, inside, width }) => {
        const end = start + long;
        const room = 1000;
        const plain = Math.min(inside, long);
        const { where, x } = labelPlace({ start, end }, plain, width, room);
        if (where === 'inside') assert.ok(x >= start && x + width <= start + plain);
        if (where === 'after') assert.ok(x > end && x + width <= room);
        if (where === 'before') assert.ok(x >= 0 && x + width < start);
      },
    ),
  );
});
