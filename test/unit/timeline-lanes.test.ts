/** Who has a lane, and where in it something stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Label, Rect } from '../../src/marks/shape.js';
import { misplaced, timelineOf, wordsIn } from './timeline.js';
import { areasIn, lanesIn, said, sides, storyOf, widths } from './small-timeline.js';
import { lachin, stress } from './files.js';

test('whoever has no lane of its own stands among others, with those who have one', async () => {
  const many = Array.from({ length: 40 }, (_, i) => `p${String(i).padStart(2, '0')}`);
  const change = { actors: many.map((id) => ({ id, name: id, short: id, kind: 'state' })) };
  const note = {
    kind: 'diplomatic-note',
    parties: [
      { actor: 'p00', role: 'sender' },
      { actor: 'p39', role: 'recipient' },
    ],
  };
  for (const width of [360, 720]) {
    const talks = storyOf([{ kind: 'meeting', parties: sides(...many) }], change);
    const { model, picture } = await timelineOf(talks, { width });
    assert.deepEqual(model.entries[0]!.lanes, [0, 1, 2, 3, 4, 5, 6]);
    assert.ok(wordsIn(picture).includes('Others'));
    const sent = storyOf([...many.slice(0, 6).map((id) => ({ parties: sides(id) })), note], change);
    assert.equal((await timelineOf(sent, { width })).model.entries.at(-1)!.to, 6);
    assert.match(await said(sent, { width }), /Others/);
  }
});

test('the two with most events together face each other; others stand around them', async () => {
  const { model } = await timelineOf(lachin);
  assert.deepEqual(
    model.lanes.map(({ id }) => id),
    ['russia', 'armenia', 'azerbaijan', 'iran', ''],
  );
  assert.equal(model.facing, 1);
  const persian = await timelineOf(lachin, { lang: 'fa' });
  assert.deepEqual(
    persian.model.lanes.map(({ id }) => id),
    model.lanes.map(({ id }) => id),
  );
});

test('what concerns two whose lanes are not neighbours is joined to both and on no line of others', async () => {
  const raw = (kind: string) =>
    storyOf([
      ...[1, 2, 3].map((day) => ({ when: `2018-0${day}`, parties: sides('north', 'south') })),
      ...[1, 2].map((day) => ({ when: `2018-1${day}`, parties: sides('south', 'west') })),
      { when: '2018-05', title: 'Far', kind, parties: sides('north', 'west') },
    ]);
  for (const kind of ['fire-exchange', 'agreement'])
    for (const scale of ['linear', 'stretched'] as const) {
      const { picture, model } = await timelineOf(raw(kind), { scale });
      const far = model.entries.find(({ said }) => said.title === 'Far')!;
      assert.deepEqual(far.lanes, [0, 2]);
      const { box } = picture.items.find(({ id }) => id === far.id)!;
      const marks = areasIn(picture).filter(({ points }) =>
        points.every(([x]) => box.x - 1 < x && x < box.x + 20),
      );
      const lanes = lanesIn(picture);
      // Each whole in one lane: one in each of both, none on a line.
      const found = marks.map(({ points }) =>
        lanes.findIndex(([top, end]) => points.every(([, y]) => top < y && y < end)),
      );
      assert.deepEqual(found.sort(), [0, 2], `${kind} ${scale}`);
    }
  const { picture, model } = await timelineOf(raw('fire-exchange'), { width: 360 });
  const far = model.entries.filter(({ lanes: [a, b] }) => b! - a! > 1);
  assert.equal(far.length, 1);
  const rails = far[0]!.lanes.map((lane) => 18 + 36 * lane);
  const marks = areasIn(picture).map(({ points }) => points.reduce((sum, [x]) => sum + x / 3, 0));
  for (const rail of rails) assert.ok(marks.some((x) => Math.abs(x - rail) < 4));
});

test('what lasts between two whose lanes are not neighbours lies in one of them, joined to the other', async () => {
  const { picture, model } = await timelineOf(
    storyOf([
      ...[1, 2, 3].map((day) => ({ when: `2018-0${day}`, parties: sides('north', 'south') })),
      ...[1, 2].map((day) => ({ when: `2018-1${day}`, parties: sides('south', 'west') })),
      { when: '2018-07/2018-09', title: 'Road', kind: 'blockade', parties: sides('north', 'west') },
    ]),
  );
  const far = model.entries.find(({ form }) => form === 'bar')!;
  assert.deepEqual(far.lanes, [0, 2]);
  const [first, , third] = lanesIn(picture);
  const { box } = picture.items.find(({ id }) => id === far.id)!;
  assert.ok(first![0] < box.y && box.y + box.height < first![1]);
  const stem = picture.shapes.some(
    (shape) =>
      shape.type === 'line' &&
      shape.ink === 'ink-3' &&
      shape.points[0]![1] < first![1] &&
      shape.points[1]![1] > third![0],
  );
  assert.ok(stem);
});

test('of three on one line the two whose line it is lend their hues', async () => {
  const { model } = await timelineOf(
    storyOf([
      ...[1, 2, 3].map((day) => ({ when: `2018-0${day}`, parties: sides('south', 'west') })),
      { when: '2018-05', title: 'Three', parties: sides('north', 'south', 'west') },
    ]),
  );
  const three = model.entries.find(({ lanes }) => lanes.length === 3)!;
  const pair = [model.facing, model.facing + 1].map((lane) => model.lanes[lane]!.hue);
  assert.deepEqual(three.hues, pair);
});

test('a day is no period behind the lanes, however fuzzy and however near', async () => {
  for (const when of ['2018-03-05', '2018-03-05~']) {
    const { model } = await timelineOf(storyOf([{ when, parties: sides('north', 'south') }]));
    assert.equal(model.entries[0]!.band, false);
  }
  const { model } = await timelineOf(
    storyOf([{ when: '2018-03', parties: sides('north', 'south') }]),
  );
  assert.equal(model.entries[0]!.band, true);
});

test('a truce of two sides that lasts is a period behind their lanes, and behind no other', async () => {
  const raw = storyOf([
    { when: '2017-10/2018-06', kind: 'ceasefire', parties: sides('north', 'south') },
    { when: '2018-08-03', kind: 'meeting', parties: sides('north', 'south', 'west') },
    { when: '2017-08-03', kind: 'statement', parties: sides('west') },
  ]);
  const { model, picture } = await timelineOf(raw);
  assert.deepEqual(model.entries.map(({ event, band, form }) => [event!.kind, band, form]).sort(), [
    ['ceasefire', true, 'diamond'],
    ['meeting', false, 'diamond'],
    ['statement', false, 'dot'],
  ]);
  const bands = picture.shapes.filter(
    (shape): shape is Rect =>
      shape.type === 'rect' && 'ink' in shape.fill && shape.fill.ink === 'period',
  );
  const behind = (name: string): boolean => {
    const text = picture.shapes.find(
      (shape): shape is Label => shape.type === 'text' && shape.text === name,
    )!;
    return bands.some(({ y, height }) => y < text.y && text.y < y + height);
  };
  assert.deepEqual(['North', 'South', 'West'].map(behind), [true, true, false]);
});

test('who has no lane stands with the claimant, else with the others', async () => {
  const { model } = await timelineOf(lachin);
  const laneOf = (id: string) =>
    model.entries.find((entry) => entry.id === id)!.lanes.map((i) => model.lanes[i]!.id);
  assert.deepEqual(laneOf('road-blocked'), ['armenia']);
  assert.deepEqual(laneOf('iranian-entry'), ['']);
  assert.deepEqual(laneOf('peacekeeping'), ['russia']);
  assert.deepEqual(laneOf('shoot-out'), ['armenia', 'azerbaijan']);
  assert.deepEqual(laneOf('mining'), ['azerbaijan']);
});

test('a few that concern two sides in one month all stand on the line between them', async () => {
  const both = { when: '2018-03', kind: 'meeting', parties: sides('north', 'south') };
  const raw = storyOf([{ when: '2010' }, both, both, both]);
  const { picture } = await timelineOf(raw, { scale: 'stretched' });
  const corners = picture.shapes.flatMap((shape) => (shape.type === 'area' ? [shape.points] : []));
  assert.equal(corners.length, 3);
  assert.equal(new Set(corners.map(([top]) => top![1])).size, 1);
  assert.equal(new Set(corners.map(([top]) => top![0])).size, 3);
  assert.deepEqual(misplaced(picture), []);
});

test('lanes are as high as what they hold, the two that face each other alike', async () => {
  const raw = storyOf([
    ...['a', 'b', 'c', 'd'].map((title) => ({ title, parties: sides('north') })),
    { when: '2010', title: 'e', parties: sides('north', 'south') },
    { title: 'f', parties: sides('west') },
  ]);
  const { picture, model } = await timelineOf(raw, { scale: 'stretched' });
  const heights = picture.shapes.flatMap((shape) =>
    shape.type === 'rect' && shape.x === 0 && shape.width === 4 ? shape.height : [],
  );
  const { facing } = model;
  const west = model.lanes.findIndex(({ id }) => id === 'west');
  assert.equal(heights[facing], heights[facing + 1]);
  assert.equal(heights[west]! < heights[facing]! / 2, true, String(heights));
  const { height } = (await timelineOf(lachin)).picture;
  assert.equal(height < 800, true, String(height));
});

test('what lasts and concerns two lies along the line between them, in neither’s hue', async () => {
  const talks = ['2001-03/2001-06', '2003-03/2003-09', '2006/..'].map((when) => ({
    when,
    kind: 'meeting',
    parties: sides('north', 'south'),
  }));
  const { picture } = await timelineOf(storyOf(talks, { asOf: '2015' }));
  const edges = picture.shapes.flatMap((one) =>
    one.type === 'line' && one.points[0]![0] === 0 && one.points[1]![0] === picture.width
      ? one.points[0]![1]
      : [],
  );
  const bars = picture.shapes.filter((one) => one.type === 'rect' && one.height === 10);
  assert.ok(bars.length >= talks.length);
  for (const bar of bars)
    assert.ok(
      bar.type === 'rect' && Math.abs(bar.y + 5 - edges[1]!) < 1,
      JSON.stringify([bar, edges]),
    );
  const raid = { when: '2018-05~', kind: 'attack', parties: sides('north', 'south') };
  const many = await timelineOf(storyOf(Array.from({ length: 300 }, () => raid)));
  assert.ok(many.picture.many);
  const fills = many.picture.shapes.flatMap((one) =>
    one.type === 'rect' && one.height > 20 ? JSON.stringify(one.fill) : [],
  );
  assert.deepEqual(new Set(fills), new Set(['{"ink":"tint-0"}']));
});

test('a picture without lanes has no key to names', async () => {
  for (const width of widths) {
    const { picture } = await timelineOf(lachin, { lanes: 'none', width });
    assert.deepEqual(
      wordsIn(picture).filter((text) => text === '(1)'),
      [],
      `${width}`,
    );
  }
});

test('kinds that have no name of their own share the lane of the others', async () => {
  const kinds = ['attack', 'other', 'other', 'lawsuit', 'statement'];
  const raw = storyOf(kinds.map((kind, i) => ({ kind, when: `2018-0${i + 1}` })));
  for (const width of [320, 720]) {
    const words = await said(raw, { lanes: 'kind', width });
    assert.match(words, /\bOthers\b/);
    assert.doesNotMatch(words, /\bOther\b/);
  }
  const { model } = await timelineOf(raw, { lanes: 'kind' });
  assert.deepEqual(
    model.entries.map(({ lanes: [lane] }) => model.lanes[lane!]!.name),
    ['Attack', 'Others', 'Others', 'Others', 'Statement'],
  );
});

test('years on the strip have no other words between them', async () => {
  for (const width of [320, 720, 960])
    assert.doesNotMatch(await said(stress, { width }), /(19|20)\d\d to scale/);
});

test('lanes run across from 480 px on, and down below, on a page of usual and of large type', async () => {
  const raw = storyOf([
    { when: '2018-02', parties: sides('north', 'south') },
    { when: '2018-05', parties: sides('north') },
  ]);
  const across = async (width: number, textScale = 1): Promise<boolean> =>
    lanesIn((await timelineOf(raw, { width, textScale })).picture).length > 0;
  assert.deepEqual(
    [await across(479), await across(480), await across(719, 1.5), await across(720, 1.5)],
    [false, true, false, true],
  );
});

test('words stand after their mark, and before it where the picture ends', async () => {
  const raw = storyOf([
    { when: '2017-01-01', title: 'First', parties: sides('north') },
    { when: '2019-01-01', title: 'Last', parties: sides('north') },
  ]);
  const { picture } = await timelineOf(raw, { scale: 'linear' });
  // A place is a mark with its words: where these come first, it begins with them.
  const isAfter = (id: string, title: string): boolean => {
    const { box } = picture.items.find((item) => item.id === id)!;
    const text = picture.shapes.find(
      (shape): shape is Label => shape.type === 'text' && shape.text === title,
    )!;
    return text.x > box.x + 12;
  };
  assert.deepEqual([isAfter('e0', 'First'), isAfter('e1', 'Last')], [true, false]);
});
