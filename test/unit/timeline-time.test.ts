/** Where things stand in time: linear, stretched, windows and open ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periods } from '../../src/border-exchange-timeline/periods.js';
import { misplaced, timelineOf, wordsIn } from './timeline.js';
import { said, sides, storyOf } from './small-timeline.js';
import { lachin } from './files.js';

test('marks that share an uncertain span stand one under the other, with a word on it', async () => {
  const raw = storyOf([
    { when: '2010' },
    ...['a', 'b', 'c'].map((title) => ({ when: '2018-03', title, parties: sides('north') })),
  ]);
  for (const width of [360, 720]) {
    const { picture } = await timelineOf(raw, { width, scale: 'stretched' });
    const marks = picture.items.filter(({ id }) => id !== 'e0');
    assert.equal(new Set(marks.map(({ box }) => box.x)).size, 1);
    assert.match(wordsIn(picture).join(' '), /order not\s+known/);
  }
  const dated = storyOf([{ when: '2010' }, { when: '2018-03' }]);
  assert.doesNotMatch(await said(dated, { scale: 'stretched' }), /order not/);
});

test('thirty years with eight events in the latest week: all of them have their words', async () => {
  const week = Array.from({ length: 8 }, (_, i) => ({
    when: `2022-10-0${i + 1}`,
    title: `Day ${i + 1} of the week`,
    parties: sides('north', i % 2 ? 'south' : 'west'),
  }));
  const raw = storyOf([{ when: '1992', kind: 'war', parties: sides('north', 'south') }, ...week]);
  for (const width of [320, 720]) {
    const { picture } = await timelineOf(raw, { width });
    assert.equal(picture.stretched, true);
    assert.deepEqual(misplaced(picture), []);
    const words = wordsIn(picture).join(' ');
    for (let i = 1; i <= 8; i++) assert.match(words, new RegExp(`Day ${i} of`));
  }
});

test('a few events evenly apart stand on a linear axis', async () => {
  const even = storyOf([1, 2, 3, 4].map((month) => ({ when: `2018-0${month * 2}` })));
  const { picture } = await timelineOf(even);
  assert.equal(picture.stretched, false);
  const xs = picture.items.map(({ box }) => box.x);
  assert.deepEqual(
    xs,
    [...xs].sort((a, b) => a - b),
  );
});

test('a window leaves out what is outside it and says that what reaches out goes on', async () => {
  const { picture, model } = await timelineOf(lachin, { period: '2020-06/2021-06' });
  const ids = model.entries.map(({ id }) => id);
  assert.ok(ids.includes('second-war') && !ids.includes('shoot-out') && !ids.includes('first-war'));
  assert.deepEqual(misplaced(picture), []);
  const chevrons = picture.shapes.filter(
    (shape) => shape.type === 'line' && shape.ink === 'ink-1' && shape.points.length === 3,
  );
  // The strip and the peacekeepers both ways out, Armenia's control from before.
  assert.ok(chevrons.length >= 4);
  const nothing = await timelineOf(lachin, { period: '1950' });
  assert.equal(nothing.model.entries.length, 0);
  assert.deepEqual(misplaced(nothing.picture), []);
});

test('an end that is not known is not said to go on', async () => {
  const bar = (when: string) =>
    storyOf([{ when, kind: 'drill', parties: sides('north') }, { when: '2018-11' }]);
  const goesOn = async (when: string): Promise<boolean> =>
    (await timelineOf(bar(when))).picture.shapes.some(
      (shape) => shape.type === 'line' && shape.ink === 'ink-1' && shape.points.length === 3,
    );
  assert.equal(await goesOn('2018-02/..'), true);
  assert.equal(await goesOn('2018-02/'), false);
  assert.equal(await goesOn('/2018-04'), false);
});

test('right to left is the mirror of left to right', async () => {
  const raw = storyOf([{ when: '2010', parties: sides('north') }, { parties: sides('south') }]);
  const [ltr, rtl] = [await timelineOf(raw), await timelineOf(raw, { lang: 'fa' })];
  const dots = ({ picture }: typeof ltr) =>
    picture.shapes.flatMap((s) => (s.type === 'dot' ? s.x : []));
  assert.equal(dots(ltr).length, dots(rtl).length);
  assert.ok(dots(ltr)[0]! < 360 && dots(rtl)[0]! > 360);
});

test('what repeats since a date stands where it began', async () => {
  const { picture, model } = await timelineOf(lachin, { width: 360 });
  const words = wordsIn(picture);
  const strip = words.findIndex((text) => text.startsWith('Frequent exchanges'));
  assert.ok(strip > words.indexOf('autumn 2020') && strip < words.indexOf('Sept 2022'));
  assert.ok(!words.some((text) => text.startsWith('2021')), 'no heading of a time without a start');
  const host = periods(model.entries, model.window).find(({ entries }) =>
    entries.some(({ form }) => form === 'strip'),
  );
  assert.equal(host!.when.slice(0, 4), '2020');
});

test('what lasts is on the strip to scale as what happened at once is', async () => {
  const drill = { kind: 'drill', parties: sides('north') };
  const whens = ['1990-01-02', '2000/2004', '2015-01-03'];
  const raw = storyOf(whens.map((when) => ({ ...drill, when })));
  const { picture } = await timelineOf(raw, { width: 360 });
  const across = picture.shapes.filter(
    (one) => one.type === 'rect' && one.height === 14 && one.x < 180 && one.x + one.width > 180,
  );
  assert.equal(across.length, 2, 'the strip, and what lasts in the middle of it');
});

test('a window leaves the strip to scale as it is: what lies outside is still to be seen', async () => {
  const strip = async (period?: string) => {
    const { picture } = await timelineOf(lachin, { width: 720, ...(period && { period }) });
    const top = picture.shapes.filter(
      ({ type, ...shape }) => type === 'rect' && 'y' in shape && shape.y === 0,
    );
    return JSON.stringify(top);
  };
  const whole = await strip();
  assert.ok(whole.length > 200);
  assert.equal(await strip('2020/2021'), whole);
});

test('a date that is not known to the day has a soft bar on a linear axis, an exact one has none', async () => {
  const fades = async (when: string): Promise<boolean> => {
    const raw = storyOf([
      { when: '2017-01-01', parties: sides('north') },
      { when, parties: sides('north') },
      { when: '2019-01-01', parties: sides('north') },
    ]);
    const { picture } = await timelineOf(raw, { scale: 'linear' });
    return picture.shapes.some((shape) => shape.type === 'rect' && !!shape.fade);
  };
  assert.equal(await fades('2018-05-03'), false);
  for (const when of ['2018-22', '2018-05~', '2018-04~/2018-09~'])
    assert.equal(await fades(when), true, when);
});
