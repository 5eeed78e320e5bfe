import assert from 'node:assert/strict';
import { readStory } from '../../src/story/read-story.js';
import { readDelimited } from '../../src/embed/tables.js';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { incidentsToCSV } from '../../src/border-exchange-timeline/csv.js';
import { Down } from '../../src/border-exchange-timeline/layout-down.js';
import { periods } from '../../src/border-exchange-timeline/periods.js';
import { isSoftIn } from '../../src/border-exchange-timeline/soft.js';
import { spokenEntry } from '../../src/border-exchange-timeline/speech.js';
import { optionsOf, pictureOf } from '../../src/border-exchange-timeline/timeline.js';
import { atOnce } from '../../src/frame/slices.js';
import { locales } from '../../src/locale/locale.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { seed } from './chart.js';
import type { Picture } from '../../src/border-exchange-timeline/layout.js';
import { boxOf, labels, misplaced, timelineOf, wordsIn, type Settings } from './timeline.js';

const lachin = seed('lachin-2022.story.json');
const stress = seed('stress.story.json');
const widths = [280, 320, 360, 479, 480, 560, 640, 720, 960];

const storyOf = (events: readonly object[], change: object = {}): Record<string, any> => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'Small',
  asOf: '2018-12',
  actors: ['north', 'south', 'west'].map((id) => ({
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    short: id.slice(0, 3),
    kind: 'state',
  })),
  sources: [{ id: 'wire', title: 'Wire', kind: 'news' }],
  events: events.map((event, i) => ({
    id: `e${i}`,
    when: '2018-03',
    title: `Event ${i}`,
    kind: 'fighting',
    parties: [],
    status: 'reported',
    sources: ['wire'],
    ...event,
  })),
  ...change,
});
const sides = (...actors: string[]) => actors.map((actor) => ({ actor, role: 'side' }));
const said = async (raw: unknown, settings: Settings = {}): Promise<string> =>
  wordsIn((await timelineOf(raw, settings)).picture).join(' ');

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

test('every event of the seed is in the picture, at every width and in every language', async () => {
  for (const lang of ['en', 'az', 'ru', 'fa'])
    for (const width of widths) {
      const { picture, model } = await timelineOf(lachin, { width, lang });
      assert.deepEqual(
        picture.items.map(({ id }) => id).sort(),
        model.entries.map(({ id }) => id).sort(),
      );
      assert.deepEqual(misplaced(picture), [], `${lang} ${width}`);
      assert.equal(picture.more, 0);
    }
});

test('words of the stress story neither overlap nor are cut', async () => {
  for (const lanes of ['side', 'kind', 'none'] as const)
    for (const scale of ['auto', 'linear', 'stretched'] as const)
      for (const width of widths) {
        const { picture } = await timelineOf(stress, { width, lanes, scale });
        assert.deepEqual(misplaced(picture), [], `${lanes} ${scale} ${width}`);
      }
});

test('type of twice the size still fits', async () => {
  for (const width of [320, 720, 960]) {
    const { picture } = await timelineOf(lachin, { width, textScale: 2 });
    assert.deepEqual(misplaced(picture), [], String(width));
    assert.ok(labels(picture.shapes).every(({ size }) => size >= 24));
  }
});

test('no words are smaller than 12 pixels', async () => {
  for (const width of widths)
    for (const { size } of labels((await timelineOf(stress, { width })).picture.shapes))
      assert.ok(size >= 12);
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

/** Where lanes lie across a picture, from top to bottom. */
const lanesIn = ({ shapes, width }: Picture): (readonly [top: number, end: number])[] => {
  const edges = shapes.flatMap((shape) => {
    const [from, to] = shape.type === 'line' ? shape.points : [];
    return from && to && from[0] === 0 && to[0] === width && from[1] === to[1] ? [from[1]] : [];
  });
  return edges.slice(1).map((end, i) => [edges[i]!, end]);
};
const areasIn = ({ shapes }: Picture) =>
  shapes.flatMap((shape) => (shape.type === 'area' ? shape : []));

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

test('an accusation is an arrow from who accuses to whom, in words too, and no fact of the accused', async () => {
  const alleged = (claimedBy: string) => [
    { actor: 'north', role: 'affected' },
    { actor: 'south', role: 'carried-out', status: 'claimed', claimedBy },
  ];
  const accuses = {
    id: 'c',
    by: 'north',
    act: 'accuses',
    about: 'responsible',
    against: 'south',
    sources: ['wire'],
  };
  const raw = storyOf([
    { when: '2018-01', kind: 'attack', title: 'Shelled', parties: alleged('north') },
    { when: '2018-02', kind: 'attack', title: 'Third', parties: alleged('west') },
    {
      when: '2018-03',
      kind: 'attack',
      title: 'Fired at',
      status: 'claimed',
      claimedBy: 'north',
      parties: [{ actor: 'south', role: 'carried-out' }],
    },
    {
      when: '2018-04',
      kind: 'attack',
      title: 'Hit',
      parties: [{ actor: 'west', role: 'affected' }],
      claims: [accuses],
    },
    {
      when: '2018-05',
      kind: 'attack',
      title: 'Paper',
      parties: alleged('wire'),
    },
    {
      when: '2018-06',
      title: 'Both',
      parties: sides('north', 'south'),
      claims: [{ ...accuses, id: 'd' }],
    },
  ]);
  const { model, picture } = await timelineOf(raw);
  const lane = (name: string) => model.lanes.findIndex(({ id }) => id === name);
  const [north, south, west] = ['north', 'south', 'west'].map(lane) as [number, number, number];
  const of = (title: string) => model.entries.find(({ said }) => said.title === title)!;
  assert.deepEqual([of('Shelled').lanes, of('Shelled').blame], [[north], [north, south]]);
  assert.deepEqual([of('Third').lanes, of('Third').blame], [[west], [west, south]]);
  assert.deepEqual([of('Fired at').lanes, of('Fired at').blame], [[north], [north, south]]);
  assert.deepEqual([of('Hit').lanes, of('Hit').blame], [[west], [north, south]]);
  assert.deepEqual([of('Paper').lanes, of('Paper').blame], [[north], undefined]);
  assert.deepEqual(of('Both').blame, [north, south]);
  for (const title of ['Shelled', 'Third', 'Fired at', 'Paper']) assert.ok(of(title).hollow, title);
  assert.equal(of('Hit').hollow, false);
  // Heads of arrows: hollow, thin, in the lane of the accused.
  const lanes = lanesIn(picture);
  const heads = areasIn(picture).filter(({ stroke }) => stroke?.width === 1.25);
  assert.equal(heads.length, 5);
  for (const { points } of heads)
    assert.ok(lanes[south]![0] <= points[1]![1] && points[1]![1] <= lanes[south]![1]);
  const words = wordsIn(picture).join(' ');
  assert.match(words, /by South, claimed by North/);
  assert.match(words, /affected: North/);
  assert.equal(words.match(/North accuses South/g)?.length, 2);
  assert.match(
    spokenEntry(
      of('Hit'),
      model,
      optionsOf(
        { lang: 'en', texts: 'en', locale: locales.get('en') },
        { lanes: 'side', kinds: [], scale: 'auto', period: undefined },
      ),
    ),
    /North accuses South/,
  );
  const { picture: narrow } = await timelineOf(raw, { width: 320 });
  assert.equal(areasIn(narrow).filter(({ stroke }) => stroke?.width === 1.25).length, 5);
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

test('an answer is said to be awaited where the story says so, and nowhere else', async () => {
  for (const width of [360, 720]) {
    const words = await said(lachin, { width });
    assert.equal(words.match(/answer awaited/g)?.length, 1);
    assert.ok(!words.includes('no response'));
  }
  assert.match(await said(stress), /no response recorded/);
  const silent = storyOf([{ response: { state: 'not-sought' } }, {}]);
  assert.doesNotMatch(await said(silent), /answer|response/);
});

test('labels carry claimants, qualifiers and mutual accusations', async () => {
  for (const width of [360, 720]) {
    const words = await said(lachin, { width });
    assert.match(words, /claimed by Armenia,\s+by Azerbaijani civilians/);
    assert.match(words, /over\u00a06,500 killed/);
    assert.match(words, /over\u00a0280 killed, both sides together/);
    assert.match(words, /Armenia and Azerbaijan accuse\s+each other/);
    assert.match(words, /about three decades, until 2020/);
    assert.match(words, /Internationally recognised as\s+Azerbaijan’s/);
  }
});

test('whose a place is recognised as is named under another’s control, for its dates only', async () => {
  const of = async (raw: unknown) =>
    (await timelineOf(raw)).model.entries.filter(({ tie }) => tie?.relation.kind === 'control');
  const own = 'Velmark: Recognised by most states';
  const held = await of(stress);
  assert.deepEqual(
    held.map(({ said }) => said.details),
    [[own], [own, 'disputed']],
  );
  const ended = structuredClone(stress) as Record<string, any>;
  ended['relations'].find((one: any) => one.id === 'velmark-sovereignty').phases[0].when =
    '1992/2010';
  assert.deepEqual(
    (await of(ended)).map(({ said }) => said.details),
    [[own], ['disputed']],
  );
  const [karabakh] = await of(lachin);
  assert.deepEqual(karabakh!.said.details, ['Internationally recognised as Azerbaijan’s']);
});

test('claims are hollow, and so is a pair of accusations', async () => {
  const { model } = await timelineOf(lachin);
  const hollow = model.entries.filter((entry) => entry.hollow).map(({ id }) => id);
  assert.deepEqual(hollow.sort(), ['mining', 'road-blocked', 'shoot-out']);
});

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

test('no arrow lies between a mark and its words', async () => {
  const { picture, model } = await timelineOf(lachin, { width: 720 });
  const arrows = picture.shapes.flatMap((shape) =>
    shape.type === 'line' && shape.ink.startsWith('hue-') && shape.points.length === 2
      ? [shape.points]
      : [],
  );
  assert.equal(arrows.length, 3);
  for (const { id, lanes, form } of model.entries) {
    if (form === 'bar' || form === 'strip' || lanes.length > 1) continue;
    const { box } = picture.items.find((item) => item.id === id)!;
    for (const [[x, a], [, b]] of arrows as any)
      if (x > box.x + 12 && x < box.x + box.width)
        assert.equal(Math.max(a, b) <= box.y || Math.min(a, b) >= box.y + box.height, true, id);
  }
});

test('no line to another lane goes through the words of marks on one line', async () => {
  const dotted = ({ shapes }: { readonly shapes: readonly any[] }) =>
    shapes.filter(({ type, dash }) => type === 'line' && dash === '2 4');
  for (const width of [640, 720, 960]) {
    const { picture } = await timelineOf(stress, { width });
    const lines = dotted(picture);
    assert.equal(lines.length > 2, true);
    const through = lines.flatMap(({ points: [[x, a], [, b]] }) =>
      labels(picture.shapes).filter((label) => {
        const box = boxOf(label);
        const crosses = Math.min(a, b) < box.y && box.y < Math.max(a, b);
        return crosses && box.x < x && x < box.x + box.width;
      }),
    );
    assert.deepEqual(
      through.map(({ text }) => text),
      [],
    );
  }
});

test('what has room beside its mark has its words there, whatever the width of letters', async () => {
  for (const [lang, letters] of [
    ['en', 0.91],
    ['en', 1.05],
    ['en', 1.2],
    ['fa', 1.05],
    ['ru', 1.15],
  ] as const) {
    const { picture } = await timelineOf(lachin, { width: 960, lang, letters });
    assert.equal(picture.numbered, false, `${lang} ${letters}`);
  }
});

test('of many events, the bar of a lane that counts more than any other is named', async () => {
  const calm = Array.from({ length: 240 }, (_, i) => ({
    when: `${1990 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`,
    parties: sides('north'),
  }));
  const monthly = calm.filter(({ when }) => !/^(1995|2000)/.test(when));
  const many = (when: string) =>
    Array.from({ length: 9 }, () => ({ when, parties: sides('north') }));
  const named = async (events: readonly object[]) =>
    wordsIn((await timelineOf(storyOf(events))).picture).filter((words) => /: \d+$/.test(words));
  const [peak, ...more] = await named([...monthly, ...many('2000-06-05')]);
  assert.deepEqual(more, []);
  assert.match(peak!, /2000: \d+$/);
  assert.deepEqual(await named([...monthly, ...many('1995-06-05'), ...many('2000-06-05')]), []);
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

test('no parties, one party twice, forty parties, a war within itself: all are drawn', async () => {
  const many = Array.from({ length: 40 }, (_, i) => ({
    id: `a${i}`,
    name: `Actor ${i}`,
    short: `A${i}`,
    kind: 'state',
  }));
  const raw = storyOf(
    [
      {},
      { parties: sides('a1', 'a1') },
      { parties: sides(...many.map(({ id }) => id)) },
      { kind: 'war', partOf: 'e3', concerns: ['e3'], parties: sides('a1', 'a2') },
    ],
    { actors: many },
  );
  for (const width of widths)
    for (const lanes of ['side', 'kind', 'none'] as const) {
      const { picture, model } = await timelineOf(raw, { width, lanes });
      assert.equal(picture.items.length, model.entries.length);
      assert.deepEqual(misplaced(picture), []);
      assert.ok(model.lanes.length <= 7);
    }
});

test('three hundred events in one fuzzy month, names of 400 letters', async () => {
  const crowd = storyOf(
    Array.from({ length: 300 }, (_, i) => ({
      when: '2018-03~',
      parties: sides('north', 'south'),
      title: `E ${i}`,
    })),
  );
  const long = storyOf([{ title: 'x'.repeat(400), parties: sides('north') }, { when: '2010' }]);
  long['actors'][0].name = 'N'.repeat(400);
  long['actors'][1].name = 'شمال '.repeat(40);
  for (const width of [320, 720]) {
    const { picture } = await timelineOf(crowd, { width });
    assert.deepEqual(misplaced(picture), []);
    assert.equal(picture.items.length + picture.more, 300);
    const { picture: wide } = await timelineOf(long, { width });
    assert.deepEqual(misplaced(wide), []);
    // The words that found no room stand below, under the number at their mark.
    const words = wordsIn(wide);
    assert.ok(words.includes('1'));
    assert.equal(words.join('').match(/x/g)?.length, 400);
  }
});

test('events of one fuzzy date are a soft bar that counts them, each of them to be found in it', async () => {
  for (const kind of ['fighting', 'fire-exchange'])
    for (const lang of ['en', 'fa'])
      for (const width of [320, 720]) {
        const events = Array.from({ length: 300 }, (_, i) => ({
          when: i % 10 ? '2018-03~' : `2018-0${1 + (i % 7)}-1${i % 9}`,
          kind,
          status: i % 3 ? 'reported' : 'disputed',
          parties: sides(i % 2 ? 'north' : 'south'),
        }));
        const { picture, model } = await timelineOf(storyOf(events), { width, lang });
        assert.equal(picture.more, 0);
        assert.equal(picture.items.length, 300);
        assert.deepEqual(misplaced(picture), []);
        assert.ok(isSoftIn(picture));
        const fuzzy = new Set(
          model.entries.filter(({ when }) => when.text === '2018-03~').map(({ id }) => id),
        );
        const boxes = picture.items.filter(({ id }) => fuzzy.has(id)).map(({ box }) => box);
        assert.equal(new Set(boxes.map(({ x, width }) => `${x} ${width}`)).size, 1, 'one date');
        assert.equal(new Set(boxes.map(({ y }) => y.toFixed(3))).size, 270, 'each its own place');
        const heights = new Set(boxes.map(({ height }) => height.toFixed(3)));
        assert.equal(heights.size, 1, 'each as high as any other');
        const number = (n: number) => n.toLocaleString(lang === 'fa' ? 'fa' : 'en');
        const words = wordsIn(picture);
        const counts = [0, 1].map(
          (side) =>
            model.entries.filter(
              ({ id, event }) =>
                fuzzy.has(id) && event!.parties[0]!.actor === ['south', 'north'][side],
            ).length,
        );
        for (const n of counts) assert.ok(words.includes(number(n)), `${n} in ${words.join('|')}`);
      }
});

test('events of one fuzzy month stand beside those of the next, on one line', async () => {
  const month = (i: number): string =>
    `201${Math.floor(i / 12) % 4}-${String((i % 12) + 1).padStart(2, '0')}`;
  const raw = storyOf(
    Array.from({ length: 240 }, (_, i) => ({
      when: i % 4 ? `${month(i)}-1${i % 9}` : month(i / 4),
      kind: 'attack',
      parties: sides('north'),
    })),
  );
  const { picture, model } = await timelineOf(raw);
  const fuzzy = new Set(
    model.entries.filter(({ when }) => when.text.length === 7).map(({ id }) => id),
  );
  const lowest = new Map<number, number>();
  for (const { id, box } of picture.items)
    if (fuzzy.has(id)) lowest.set(box.x, Math.max(lowest.get(box.x) ?? 0, box.y + box.height));
  assert.ok(lowest.size > 20);
  assert.equal(new Set([...lowest.values()].map((y) => y.toFixed(2))).size, 1);
});

test('of sixty to two hundred events none is left out, and what lasts is thinner where it is much', async () => {
  for (const n of [61, 150, 199]) {
    const raw = storyOf(
      Array.from({ length: n }, (_, i) => ({
        when:
          i % 5 ? `2018-0${1 + (i % 9)}-0${1 + (i % 8)}` : `2018-0${1 + (i % 4)}/2018-1${i % 3}`,
        kind: i % 5 ? 'attack' : 'blockade',
        parties: sides('north'),
      })),
    );
    for (const scale of ['auto', 'linear'] as const) {
      const { picture } = await timelineOf(raw, { scale });
      assert.equal(picture.more, 0, `${n} ${scale}`);
      assert.equal(picture.items.length, n);
      assert.deepEqual(misplaced(picture), []);
    }
  }
});

test('bars lie within the picture', async () => {
  for (const whens of [['2018-0'], ['2018-03-0', '2018-0']]) {
    const raw = storyOf(
      Array.from({ length: 90 }, (_, i) => ({
        when: `${whens[i % whens.length]}${1 + (i % 9)}`,
        parties: sides('north'),
      })),
    );
    const { picture } = await timelineOf(raw);
    for (const { box } of picture.items)
      assert.ok(box.x >= 0 && box.x + box.width <= picture.width + 0.01);
  }
});

test('many events of lanes that do not lie side by side stand in no line between two others', async () => {
  const pairs = [
    ['north', 'south'],
    ['south', 'west'],
    ['north', 'west'],
  ];
  const crowd = storyOf(
    Array.from({ length: 300 }, (_, i) => ({
      when: new Date(Date.UTC(2012, 0, 1 + 7 * i)).toISOString().slice(0, 10),
      parties: sides(...pairs[i % 3]!),
    })),
  );
  const { picture, model } = await timelineOf(crowd, { width: 720 });
  const apart = model.entries.filter(({ lanes: [a, b] }) => Math.abs(a! - b!) > 1);
  assert.equal(apart.length, 100);
  const name = apart[0]!.lanes.map((lane) => model.lanes[lane]!.name).join(' – ');
  const heading = picture.shapes.find((shape) => shape.type === 'text' && shape.text === name);
  assert.ok(heading?.type === 'text', name);
  const own = new Set(apart.map(({ id }) => id));
  for (const { id, box } of picture.items)
    assert.equal(box.y + box.height > heading.y, own.has(id), id);
});

test('many events are counted in bars, every one of them to be found in its own', async () => {
  const crowd = storyOf([
    { when: '2014-02/2014-09', kind: 'war', title: 'A long war', parties: sides('north', 'south') },
    ...Array.from({ length: 900 }, (_, i) => ({
      when: new Date(Date.UTC(2012, 0, 1 + ((i * 37) % 2000))).toISOString().slice(0, 10),
      status: i % 5 ? 'reported' : 'withdrawn',
      parties: i % 3 ? sides(i % 2 ? 'north' : 'south') : sides('north', 'south'),
    })),
  ]);
  for (const lang of ['en', 'fa'])
    for (const width of [320, 720]) {
      const { picture, model } = await timelineOf(crowd, { width, lang });
      assert.equal(picture.binned, true);
      assert.equal(picture.items.length, model.entries.length);
      assert.deepEqual(misplaced(picture), []);
      assert.ok(picture.shapes.length < 60, 'a few strokes, not a shape for each event');
      assert.match(wordsIn(picture).join(' '), /A long war/);
      const alone = picture.items.filter(({ id }) =>
        model.entries.some((entry) => entry.id === id && entry.lanes.length === 1),
      );
      const [first] = alone.map(({ box }) => box.height);
      assert.ok(alone.every(({ box }) => Math.abs(box.height - first!) < 1e-6));
    }
  assert.equal((await timelineOf(crowd, { scale: 'stretched' })).picture.binned, false);
  assert.equal((await timelineOf(crowd, { period: '2013-03' })).picture.binned, false);
});

const kinds = [
  'fire-exchange',
  'war',
  'ceasefire',
  'drill',
  'diplomatic-note',
  'statement',
  'other',
];
const whens = [
  '199X',
  '2018',
  '2018-03~',
  '2018-03-05',
  '2018-21',
  '/2018-04',
  '2017/..',
  '2016/',
  '2018-02/2018-06',
  '[2018-01,2018-05]',
  '2018-03-05T10:00Z',
  '2018-1X',
  '20XX',
];
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'Ջրի և կամուրջների կոմիտե',
    'شورای رودخانهٔ اورلا',
    'Grenzüberschreitungsbeobachtungskommission',
    'A short name',
  ),
);
const anyEvent = fc.record({
  when: fc.constantFrom(...whens),
  kind: fc.constantFrom(...kinds),
  title: name,
  repeats: fc.constantFrom(undefined, true),
  status: fc.constantFrom('reported', 'confirmed', 'disputed', 'estimated', 'withdrawn'),
  response: fc.constantFrom(undefined, { state: 'awaited' }, { state: 'none-found' }),
  parties: fc.array(
    fc.record({
      actor: fc.constantFrom('north', 'south', 'west', 'p1', 'p2'),
      role: fc.constantFrom('side', 'sender', 'recipient', 'mediator', 'carried-out', 'affected'),
    }),
    { maxLength: 4 },
  ),
});

test('any story: nothing is thrown, nothing overlaps, every entry is drawn or counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEvent, { maxLength: 14 }),
      fc.array(name, { minLength: 5, maxLength: 5 }),
      fc.constantFrom(320, 480, 720, 960),
      fc.constantFrom('auto' as const, 'linear' as const, 'stretched' as const),
      fc.constantFrom('en', 'fa'),
      async (events, names, width, scale, lang) => {
        const actors = ['north', 'south', 'west', 'p1', 'p2'].map((id, i) => ({
          id,
          name: names[i],
          short: id.slice(0, 3),
          kind: i < 3 ? 'state' : 'population',
        }));
        const { picture, model } = await timelineOf(storyOf(events, { actors }), {
          width,
          scale,
          lang,
        });
        assert.deepEqual(misplaced(picture), []);
        assert.equal(picture.items.length + picture.more, model.entries.length);
        for (const { box } of picture.items) assert.ok(Object.values(box).every(Number.isFinite));
      },
    ),
    { numRuns: 150 },
  );
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

test('bars say what a bar is and how many events it counts, and are high enough to be told apart', async () => {
  for (const width of [320, 720])
    for (const n of [201, 400, 1000, 10_000]) {
      const crowd = storyOf(
        Array.from({ length: n }, (_, i) => ({
          when: new Date(Date.UTC(2012, 0, 1 + ((i * 37) % 2000))).toISOString().slice(0, 10),
          parties: i % 4 ? sides('north', 'south') : sides(i % 8 ? 'north' : 'south'),
        })),
      );
      const { picture, summary } = await timelineOf(crowd, { width });
      const counts = wordsIn(picture).filter((text) => /^[\d,]{1,3}$/.test(text));
      assert.ok(counts.length >= 2, `${n} events at ${width} px have a count`);
      assert.deepEqual(misplaced(picture), []);
      const boxes = picture.items.map(({ box }) => box);
      const top = Math.min(...boxes.map(({ y }) => y));
      const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
      assert.ok(bottom - top > 80, `${n} events at ${width} px are ${bottom - top} px high`);
      assert.match(summary, /A bar stands in the lane/);
      assert.equal(isSoftIn(picture), false);
    }
  const few = await timelineOf(
    storyOf([{ when: '2018', parties: sides('north') }, { when: '2019' }]),
  );
  assert.match(few.summary, /A mark sits in the lane/);
  assert.equal(isSoftIn(few.picture), true);
});

test('bars lie where they are found, right to left too', async () => {
  const days = (i: number) => new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10);
  const crowd = storyOf(
    Array.from({ length: 400 }, (_, i) => ({ when: days(i), parties: sides('north') })),
  );
  for (const lang of ['en', 'fa']) {
    const { picture, model } = await timelineOf(crowd, { width: 720, lang });
    assert.deepEqual(
      picture.items.map(({ id }) => id),
      model.entries.map(({ id }) => id),
    );
    const strokes = picture.shapes.flatMap((shape) =>
      shape.type === 'lines' ? shape.lines.map(([point]) => point![0]) : [],
    );
    for (const { box } of picture.items)
      assert.ok(strokes.some((x) => Math.abs(box.x + box.width / 2 - x) < 0.02));
    const [first, last] = [picture.items[0]!.box.x, picture.items.at(-1)!.box.x];
    assert.equal(first < last, lang === 'en');
  }
});

test('where bars cannot be had, many events are as many as have words, and the rest is counted', async () => {
  const raw = storyOf(
    Array.from({ length: 400 }, (_, i) => ({
      when: `2012-0${1 + (i % 9)}`,
      parties: sides('north'),
    })),
  );
  const { model, story } = await timelineOf(raw);
  assert.equal(story.events.length, 400);
  const tongue = { lang: 'en', texts: 'en', locale: locales.get('en') };
  const options = optionsOf(tongue, { lanes: 'side', kinds: [], scale: 'auto', period: undefined });
  const room = { width: 320, textScale: 1, rtl: false, measure: approximateMeasure };
  const picture = atOnce(pictureOf(model, options, 'auto', room, { Down }));
  assert.equal(picture.binned, false);
  assert.equal(picture.items.length + picture.more, 400);
  assert.ok(picture.items.length <= 60);
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
  assert.ok(many.picture.binned);
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

test('a mark is spoken with date, parties, kind, answer, status and source', async () => {
  const { model } = await timelineOf(lachin);
  const options = optionsOf(
    { lang: 'en', texts: 'en', locale: locales.get('en') },
    { lanes: 'side', kinds: [], scale: 'auto', period: undefined },
  );
  const say = (id: string) =>
    spokenEntry(
      model.entries.find((one) => one.id === id)!,
      model,
      options,
    );
  assert.equal(
    say('note-to-iran'),
    'Around October 2022: Azerbaijan → Iran, diplomatic note. Note to Iran’s embassy asks for clarification. Answer awaited (around October 2022). Reported. Source: Newspaper report on Baku’s note to Tehran.',
  );
  assert.match(
    say('road-blocked'),
    /by Azerbaijani civilians, claimed by Armenia, blockade\. .* Claimed by Armenia\. Source/,
  );
  assert.match(say('second-war'), /Over.6,500 killed, sides not stated\./);
  assert.match(say('shoot-out'), /accuse each other/);
});

const csvOf = async (raw: unknown): Promise<string> => {
  const { model, options } = await timelineOf(raw);
  return incidentsToCSV(model, options);
};
const rowsOf = (csv: string): Record<string, string>[] => {
  const [head = [], ...rows] = parseDelimited(csv).rows as string[][];
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};

test('CSV reads back as the same CSV', async () => {
  for (const raw of [lachin, stress]) {
    const csv = await csvOf(raw);
    const again = storyFromRows(parseDelimited(csv).rows, { lang: 'en' });
    assert.deepEqual(
      again.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(await csvOf(again.story), csv);
  }
});

test('CSV reads back without a word against it', async () => {
  for (const raw of [lachin, stress]) {
    const csv = await csvOf(raw);
    assert.match(csv, /peacekeeping|control/);
    const { raw: again, problems, forgiven } = await readDelimited(csv, 'incidents.csv');
    const told = [...problems, ...readStory(again).problems.filter((one) => !forgiven(one))];
    assert.deepEqual(told, []);
  }
  assert.match(await csvOf(lachin), /"{3}mining"{3}/);
});

test('CSV makes no claim a fact, and says what the picture says', async () => {
  const rows = rowsOf(await csvOf(stress));
  const row = (title: string) => rows.find((one) => one['title'] === title)!;
  const strike = row('Strike on a market');
  assert.deepEqual(
    ['carried out by', 'affected', 'status', 'claimed by'].map((name) => strike[name]),
    ['', 'Velmark', 'confirmed', ''],
  );
  assert.match(strike['text']!, /By Sornia, claimed by Velmark\./);
  assert.match(strike['text']!, /Velmark holds Sornia responsible: Sornia fired the rocket\./);
  assert.match(row('Blast at a depot')['text']!, /By .*, disputed\..* killed/);
  assert.match(row('Velmark writes to Halden')['text']!, /Answer awaited \(31 August 2018\)\./);
  assert.match(row('Spring campaign')['text']!, /six weeks\./i);
  assert.match(row('Night of shelling')['text']!, /Sornia accuses Velmark of starting it\./);
  const wars = rowsOf(await csvOf(lachin));
  assert.ok(wars.some(({ text }) => text!.includes('ver 6,500 killed')));
});

test('CSV has a row for each period', async () => {
  const periods = rowsOf(await csvOf(stress)).filter(({ kind }) =>
    ['control', 'peacekeeping'].includes(kind!),
  );
  assert.deepEqual(
    periods.map((one) => [one['when'], one['kind'], one['status']]),
    [
      ['1994~/2016', 'control', 'reported'],
      ['2018%/..', 'control', 'disputed'],
      ['2018-07-01/..', 'peacekeeping', 'reported'],
    ],
  );
  assert.ok(periods.slice(0, 2).every((one) => one['in control']!.includes('Municipalities')));
  assert.ok(periods[2]!['carried out by']!.includes('Observation'));
  assert.ok(periods.every(({ place }) => place === 'Orla valley'));
});

test('the summary tells how lanes are read only where they stand for sides', async () => {
  const side = await timelineOf(lachin);
  assert.match(side.summary, /^1990s – around October 2022\. A mark sits in the lane/);
  for (const lanes of ['kind', 'none'] as const)
    assert.equal((await timelineOf(lachin, { lanes })).summary, '1990s – around October 2022.');
});

test('a filter of kinds leaves the others out', async () => {
  const { model } = await timelineOf(lachin, { kinds: ['war', 'peacekeeping', 'contact'] });
  assert.deepEqual(model.entries.map(({ id }) => id).sort(), [
    'contact-with-command',
    'first-war',
    'peacekeeping',
    'second-war',
  ]);
});

const data =
  process.env['BACKSTORY_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname;
const mid = `${data}/mid5_arm_aze_incidents.csv`;
test('a file of 154 real incidents is drawn whole', { skip: !existsSync(mid) }, async () => {
  const [head = [], ...rows] = parseDelimited(readFileSync(mid, 'utf8')).rows as string[][];
  const at = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
  const raw = storyOf(
    rows.map((row) => {
      const [start, end] = [at(row, 'start_edtf'), at(row, 'end_edtf')];
      return { when: start === end ? start : `${start}/${end}`, parties: sides('north', 'south') };
    }),
  );
  for (const width of [320, 720, 960]) {
    const { picture, model } = await timelineOf(raw, { width });
    assert.equal(picture.items.length + picture.more, model.entries.length);
    assert.deepEqual(misplaced(picture), []);
  }
});
