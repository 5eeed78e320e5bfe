/** What a tie says by its form: sign and kind by line and glyph, direction by arrow, status by weight. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Curve } from '../../src/actor-relations-diagram/curve.js';
import type { Now, Stop } from '../../src/actor-relations-diagram/dates.js';
import { stopOf } from '../../src/actor-relations-diagram/dates.js';
import type { TieKind } from '../../src/actor-relations-diagram/graph.js';
import { layoutSlider } from '../../src/actor-relations-diagram/slider.js';
import { badge, tieLines } from '../../src/actor-relations-diagram/tie-mark.js';
import type { Line, Shape } from '../../src/marks/shape.js';
import { approximateMeasure } from '../../src/marks/text.js';
import type { Phase } from '../../src/story/types.js';
import { diagramOf, phase, relation, storyOf } from './diagram.js';
import { lachin } from './files.js';

const now = (kind: TieKind, phase: Partial<Phase> = {}, directed = false): Now => ({
  tie: { id: 'tie', also: [], from: 'a', to: 'b', kind, directed, phases: [phase] },
  phase,
  standing: 'there',
});

const isLine = (shape: Shape): shape is Line => shape.type === 'line';
const glyphOf = (kind: TieKind, sign: -1 | 0 | 1 = 0): string =>
  JSON.stringify(
    badge(now(kind, { sign }), [0, 0], '', false, 1)
      .filter(isLine)
      .map(({ points }) => points),
  );

test('each kind of tie has a glyph; only what means nearly the same shares one', () => {
  const groups: readonly (readonly TieKind[])[] = [
    ['armed-conflict'],
    ['dispute'],
    ['protest'],
    ['sanction'],
    ['blockade'],
    ['alliance', 'partnership'],
    ['arms-supply'],
    ['mediation'],
    ['peacekeeping'],
    ['control'],
    ['sovereignty-recognition', 'recognition'],
    ['membership', 'part-of'],
    ['trade'],
  ];
  const glyphs = groups.map((kinds) => {
    const own = new Set(kinds.map((kind) => glyphOf(kind)));
    assert.equal(own.size, 1, kinds.join());
    return [...own][0]!;
  });
  assert.ok(glyphs.every((glyph) => glyph !== '[]'));
  assert.equal(new Set([...glyphs, glyphOf('other')]).size, groups.length + 1);
});

test('a tie of some other kind has the glyph of its sign', () => {
  assert.equal(glyphOf('other', -1), glyphOf('dispute'));
  assert.equal(glyphOf('other', 1), glyphOf('alliance'));
  assert.notEqual(glyphOf('other', 0), glyphOf('other', 1));
  assert.notEqual(glyphOf('other', 0), glyphOf('other', -1));
});

test('an arrow has its head at the end of its line, and only what is directed has one', () => {
  const curve = new Curve([0, 0], [200, 0], 30);
  for (const [kind, sign] of [
    ['armed-conflict', -1],
    ['sanction', -1],
    ['arms-supply', 1],
    ['peacekeeping', 0],
    ['control', 0],
  ] as const) {
    const lines = (directed: boolean): Line[] =>
      tieLines({ now: now(kind, { sign }, directed), curve, start: 20, end: 180 });
    const { x, y, nx, ny } = curve.at(180);
    const [wing, tip, other] = lines(true).at(-1)!.points as [Line['points'][0], ...Line['points']];
    assert.ok(Math.hypot(tip![0] - x, tip![1] - y) < 0.1, `${kind}: the tip`);
    for (const [wx, wy] of [wing, other!]) {
      // The wings lie behind the tip, one on either side. The way ahead is (−ny, nx).
      assert.ok((wx - x) * -ny + (wy - y) * nx < -5, `${kind}: a wing`);
    }
    assert.equal(lines(true).length, lines(false).length + 2, kind);
  }
});

test('the arrow of a directed tie points to whom it goes, whatever the order of the names', async () => {
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const sends = relation(from, to, 'arms-supply', [phase('2010/..', 1)], { directed: true });
    const { picture } = await diagramOf(storyOf(['a', 'b'], [sends]));
    const { curve, end } = picture.ties[0]!;
    const { x, y } = curve.at(end);
    const [tx, ty] = picture.ground.centres.get(to)!;
    assert.ok(Math.hypot(tx - x, ty - y) < 30, `${from} to ${to}`);
  }
});

test('what is claimed, disputed or withdrawn is drawn thinner; withdrawn words are struck', async () => {
  const curve = new Curve([0, 0], [200, 0], 0);
  const widthOf = (status: Phase['status'] | undefined): number => {
    const said = { sign: 0 as const, ...(status && { status }) };
    return tieLines({ now: now('trade', said), curve, start: 20, end: 180 })[0]!.width;
  };
  const full = widthOf('confirmed');
  assert.deepEqual([widthOf('reported'), widthOf(undefined)], [full, full]);
  for (const status of ['claimed', 'disputed', 'withdrawn'] as const)
    assert.equal(widthOf(status), full / 2, status);
  assert.ok(widthOf('estimated') < full && widthOf('estimated') > full / 2);
  for (const [status, struck] of [
    ['withdrawn', true],
    ['disputed', false],
  ] as const) {
    const trade = relation('a', 'b', 'trade', [phase('2010/..', 0, { status })]);
    const { picture } = await diagramOf(storyOf(['a', 'b'], [trade]));
    assert.equal(!!picture.words[0]!.words.style.struck, struck, status);
  }
});

test('the bar of a stop is soft at both ends, but that of a day', () => {
  const stops = ['2009', '2012-05-01', '2020-23', '2022-10~'].map((at): Stop => stopOf(at)!);
  const room = { width: 400, textScale: 1, rtl: false, measure: approximateMeasure };
  for (const current of stops.keys()) {
    const { shapes } = layoutSlider(stops, current, ({ at }) => at, room);
    const fades = (side: 'left' | 'right'): number[] =>
      shapes.flatMap((shape) => (shape.type === 'rect' && shape.fade === side ? [shape.x] : []));
    const at = (i: number): number => 12 + (i * (400 - 24)) / 3;
    const near = (xs: number[], i: number): number =>
      xs.filter((x) => Math.abs(x - at(i)) < 30).length;
    for (const i of stops.keys())
      for (const side of ['left', 'right'] as const)
        assert.equal(near(fades(side), i), i === 1 ? 0 : 1, `${stops[i]!.at}, ${side}`);
  }
});

test('badges and the numbers in them grow with the reader’s type', async () => {
  const badges = async (width: number, textScale: number): Promise<number[]> => {
    const { picture } = await diagramOf(lachin, { width, textScale });
    const dots = picture.shapes.filter(
      (shape) => shape.type === 'dot' && shape.stroke?.width === 1.5,
    );
    return dots.map((dot) => (dot as { r: number }).r);
  };
  assert.deepEqual([...new Set(await badges(720, 1))], [9]);
  const large = await badges(720, 2);
  assert.ok(large.length > 8, String(large.length));
  assert.deepEqual([...new Set(large)], [18]);
  const { picture } = await diagramOf(lachin, { width: 320, textScale: 2 });
  const sizes = picture.shapes.flatMap((shape) => (shape.type === 'text' ? shape.size : []));
  assert.ok(Math.min(...sizes) >= 24, String(sizes));
});
