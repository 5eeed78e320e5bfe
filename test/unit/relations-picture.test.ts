/** Where actors stand, and that all names and ties can be read. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf } from '../../src/actor-relations-diagram/graph.js';
import {
  assertReadable,
  diagramOf,
  fromCSV,
  labels,
  phase,
  plain,
  relation,
  storyOf,
  wordsOf,
  type Settings,
} from './diagram.js';
import { lachin, published, stress } from './files.js';

test('actors keep their places over all dates, at every width', async () => {
  for (const width of [320, 720]) {
    const at = async (date: string) => {
      const { picture } = await diagramOf(lachin, { at: date, width });
      return picture.items.filter(({ kind }) => kind !== 'relation').map(({ id, at }) => [id, at]);
    };
    const last = await at('2022-10~');
    for (const date of ['199X', '2020-23', '2020-1X', '2022-09'])
      assert.deepEqual(await at(date), last, `${width} px, ${date}`);
  }
});

test('the two sides of the main pair stand level, by name from left to right', async () => {
  const { picture } = await diagramOf(lachin);
  const at = (id: string) => picture.items.find((item) => item.id === id)!.at;
  const [armenia, azerbaijan] = [at('armenia'), at('azerbaijan')];
  assert.equal(armenia[1], azerbaijan[1]);
  assert.ok(armenia[0] < azerbaijan[0]);
  assert.equal(armenia[0] + azerbaijan[0], 720);
  const mirrored = (await diagramOf(lachin, { rtl: true })).picture.items;
  assert.equal(mirrored.find(({ id }) => id === 'armenia')!.at[0], azerbaijan[0]);
});

test('up to six actors, with places eight in all, are composed; more are spread out', async () => {
  const composed = async (actors: number, places: number): Promise<boolean> => {
    const ids = Array.from({ length: actors }, (_, i) => `a${i}`);
    const spots = Array.from({ length: places }, (_, i) => ({ id: `p${i}`, name: `Place ${i}` }));
    const next = (id: string, i: number) =>
      relation(id, ids[i + 1] ?? ids[0]!, 'dispute', [phase('2010/..', -1)]);
    const held = ({ id }: { id: string }) =>
      relation(ids[0]!, id, 'control', [phase('2010/..', 0)], { directed: true });
    const story = storyOf(ids, [...ids.map(next), ...spots.map(held)], { places: spots });
    return (await diagramOf(story)).picture.ground.composed;
  };
  assert.equal(await composed(6, 0), true);
  assert.equal(await composed(6, 2), true);
  assert.equal(await composed(7, 0), false);
  assert.equal(await composed(8, 0), false);
  assert.equal(await composed(6, 3), false);
  assert.equal((await diagramOf(lachin)).picture.ground.composed, true);
});

test('contested names stand with who uses them', async () => {
  const { picture } = await diagramOf(stress, { width: 960 });
  const words = wordsOf(picture);
  assert.match(words, /Lower Velmark \(Velmark\), Sornian Uplands \(Sornia\)/);
  assert.match(words, /Velmark’s river irregulars \(Sornia\)/);
});

test('no label overlaps another or is cut: every stop, width, language and type size', async () => {
  const settings: Settings[] = [
    ...[320, 360, 720, 1200].map((width) => ({ width })),
    { width: 360, lang: 'fa', rtl: true },
    { width: 720, lang: 'ru' },
    { width: 720, lang: 'az' },
    { width: 720, textScale: 2 },
  ];
  for (const story of [lachin, stress])
    for (const setting of settings) {
      const { model } = await diagramOf(story, setting);
      for (const { at } of model.stops) {
        const { picture } = await diagramOf(story, { ...setting, at });
        assertReadable(picture, JSON.stringify({ ...setting, at }));
      }
    }
});

test('every tie and name is in the picture: as words, or under a number', async () => {
  for (const width of [320, 720]) {
    const { picture, model } = await diagramOf(stress, { width });
    const words = wordsOf(picture);
    for (const { id } of model.graph.nodes) assert.ok(wraps(words, model.text.name(id)), id);
    for (const now of model.nows) {
      const text = plain(model.text.tie(now).text);
      assert.ok(wraps(words, text), text);
    }
  }
});
/** Whether words stand in a text, whose lines are broken. */
const wraps = (all: string, words: string): boolean =>
  all.replaceAll(' ', '').includes(words.replaceAll(' ', ''));

test('a picture without ties, of places only and with endless names is drawn', async () => {
  assert.equal((await diagramOf(storyOf(['a', 'b'], []))).picture.items.length, 0);
  const place = { places: [{ id: 'p', name: 'Somewhere' }] };
  const control = relation('a', 'p', 'control', [phase('2001/..', 0)], { directed: true });
  const one = await diagramOf(storyOf(['a'], [control], place));
  assert.match(wordsOf(one.picture), /Somewhere/);
  const endless = storyOf(['a', 'b'], [relation('a', 'b', 'trade', [phase('2001/..', 0)])]) as any;
  endless.actors[0].name = 'X'.repeat(400);
  endless.relations[0].phases[0].label = 'L'.repeat(400);
  for (const width of [320, 720]) {
    const { picture } = await diagramOf(endless, { width });
    assertReadable(picture, `endless ${width}`);
    assert.equal(wordsOf(picture).replaceAll(' ', '').split('X').length - 1, 400);
  }
});

const kinds = ['armed-conflict', 'dispute', 'alliance', 'mediation', 'control', 'trade', 'other'];
const whens = ['2010/..', '2012/2015', '/2016', '2014/', '201X', '2018-03~', '[2011,2013]'];
const anyTie = fc.record({
  from: fc.nat(13),
  to: fc.nat(13),
  kind: fc.constantFrom(...kinds),
  when: fc.constantFrom(...whens),
  sign: fc.constantFrom(-1, 0, 1),
  directed: fc.boolean(),
});

test('any graph: drawn the same twice, readable, every tie spoken for', async () => {
  const names = Array.from({ length: 14 }, (_, i) => `actor${i}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyTie, { minLength: 1, maxLength: 24 }),
      fc.constantFrom(320, 560, 960),
      async (ties, width) => {
        const relations = ties
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, kind, when, sign, directed }, i) => ({
            id: `tie-${i}`,
            from: names[from],
            to: names[to],
            kind,
            directed,
            phases: [phase(when, kind === 'mediation' ? 0 : sign)],
          }));
        const story = storyOf(names, relations);
        const { picture, model } = await diagramOf(story, { width });
        assert.deepEqual((await diagramOf(story, { width })).picture, picture);
        assertReadable(picture, 'any graph');
        const met = new Set(
          picture.items.flatMap(({ id, tie }) => [
            id,
            ...(tie?.now.tie.also ?? []),
            ...(tie?.rest ?? []).map((now) => now.tie.id),
          ]),
        );
        for (const { tie } of model.nows) assert.ok(met.has(tie.id), tie.id);
        for (const { at } of picture.items) assert.ok(at.every(Number.isFinite));
      },
    ),
    { numRuns: 150 },
  );
});

test('ego shows an actor and its neighbours', async () => {
  const { model } = await diagramOf(lachin, { ego: 'iran' });
  assert.deepEqual(
    model.graph.nodes.map(({ id }) => id),
    ['azerbaijan', 'iran'],
  );
  const all = (await diagramOf(lachin)).model.graph.nodes.length;
  assert.equal((await diagramOf(lachin, { ego: 'nobody' })).model.graph.nodes.length, all);
});

const cow = published('cow_signed_windows_1946_1999.csv');

test('178 states and 41,295 signed ties', { skip: !existsSync(cow) }, async () => {
  const rows = readFileSync(cow, 'utf8').trim().split('\n').slice(1);
  const csv = [
    'from,to,kind,sign,since,until',
    ...rows
      .map((row) => row.split(','))
      .map(([a, b, sign, from, to]) => [a, b, 'other', sign, from, to].join()),
  ].join('\n');
  const story = fromCSV(csv);
  const graph = graphOf(story);
  assert.equal(graph.nodes.length, 178);
  const { picture, model } = await diagramOf(story);
  assert.ok(model.nows.length > 500);
  assertReadable(picture, 'states');
  assert.ok(labels(picture).length > 40);
});

test('the headline is the title of the story; of one without, what is shown', async () => {
  const story = storyOf(
    ['north', 'south'],
    [relation('north', 'south', 'dispute', [phase('2010/..', -1)])],
  );
  assert.equal((await diagramOf(story)).headline, 'A small story');
  assert.equal((await diagramOf({ ...story, title: '' })).headline, 'Who is tied to whom');
});
