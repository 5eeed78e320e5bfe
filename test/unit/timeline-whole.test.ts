/** Nothing is lost, whatever the story: every entry is drawn or counted. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { misplaced, timelineOf, wordsIn } from './timeline.js';
import { sides, storyOf, widths } from './small-timeline.js';
import { lachin, published } from './files.js';

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

test('a filter of kinds leaves the others out', async () => {
  const { model } = await timelineOf(lachin, { kinds: ['war', 'peacekeeping', 'contact'] });
  assert.deepEqual(model.entries.map(({ id }) => id).sort(), [
    'contact-with-command',
    'first-war',
    'peacekeeping',
    'second-war',
  ]);
});

const mid = published('mid5_arm_aze_incidents.csv');
test(
  'a file of 154 real incidents, read as a table, is drawn whole',
  { skip: !existsSync(mid) },
  async () => {
    const [head = [], ...rows] = parseDelimited(readFileSync(mid, 'utf8')).rows as string[][];
    const at = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
    const names: Record<string, string> = { ARM: 'Armenia', AZE: 'Azerbaijan' };
    const actions: Record<string, [title: string, kind: string]> = {
      15: ['Seizure', 'seizure'],
      16: ['Attack', 'attack'],
      17: ['Clash', 'fighting'],
    };
    const table = rows.map((row) => {
      const [start, end] = [at(row, 'start_edtf'), at(row, 'end_edtf')];
      const [title, kind] = actions[at(row, 'action')] ?? ['Show of force', 'troop-move'];
      // Who began stands first: side A.
      const sides = at(row, 'participants_incident_side')
        .split(';')
        .sort((a, b) => (a.at(-1)! < b.at(-1)! ? -1 : 1));
      const [by, against] = sides.map((side) => names[side.split(':')[0]!] ?? '');
      const both = kind === 'fighting';
      return {
        when: start === end ? start : `${start}/${end}`,
        title,
        kind,
        side: both ? `${by}; ${against}` : '',
        'carried out by': both ? '' : by,
        affected: both ? '' : against,
        source: 'MID 5',
      };
    });
    const { story: raw, problems } = storyFromRows(table);
    // "Seizure" is no kind of ours: it is kept in its own word.
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    for (const width of [320, 720, 960]) {
      const { picture, model, story } = await timelineOf(raw, { width });
      assert.equal(story.events.length, 154);
      assert.deepEqual(story.actors.map(({ name }) => name).sort(), ['Armenia', 'Azerbaijan']);
      const kinds = new Map<string, number>();
      for (const { kind } of story.events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      assert.deepEqual(
        [kinds.get('fighting'), kinds.get('attack'), kinds.get('other')],
        [97, 38, 9],
      );
      assert.equal(picture.items.length + picture.more, model.entries.length);
      assert.deepEqual(misplaced(picture), []);
    }
  },
);
