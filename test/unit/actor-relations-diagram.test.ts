import assert from 'node:assert/strict';
import { readDelimited } from '../../src/embed/tables.js';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeOf, earlierOf } from '../../src/actor-relations-diagram/change.js';
import type { Drawn } from '../../src/actor-relations-diagram/layout-ties.js';
import { standingOf, stopOf } from '../../src/actor-relations-diagram/dates.js';
import { atOnce } from '../../src/frame/slices.js';
import { graphOf } from '../../src/actor-relations-diagram/graph.js';
import { layoutSlider, stopName } from '../../src/actor-relations-diagram/slider.js';
import { goAlong, spokenNode, spokenTie } from '../../src/actor-relations-diagram/speech.js';
import { spread } from '../../src/actor-relations-diagram/stress.js';
import { formOf } from '../../src/actor-relations-diagram/tie-mark.js';
// Brings the words of cards and sentences.
import '../../src/actor-relations-diagram/view.js';
import { relationsToCSV } from '../../src/actor-relations-diagram/csv.js';
import { edtf } from '../../src/locale/story-words.js';
import { overlap } from '../../src/marks/place-labels.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { readStory } from '../../src/story/read-story.js';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import {
  boxOf,
  diagramOf,
  labels,
  phase,
  plain,
  relation,
  seed,
  storyOf,
  wordsOf,
  type Settings,
} from './diagram.js';

const lachin = seed('lachin-2022.story.json');
const stress = seed('stress.story.json');

test('a tie holds from its beginning, and ends only where the story says so', () => {
  const cases: [when: string, at: string, standing: string | undefined][] = [
    ['199X/..', '1989', undefined],
    ['199X/..', '1995', 'maybe'],
    ['199X/..', '199X', 'there'],
    ['199X/..', '2022-10~', 'there'],
    ['2020-23', '199X', undefined],
    ['2020-23', '2020-23', 'there'],
    ['2020-23', '2020-10', 'maybe'],
    ['2020-23', '2022-09', 'past'],
    ['199X/2020', '199X', 'there'],
    ['199X/2020', '2020-06', 'maybe'],
    ['199X/2020', '2020', undefined],
    ['199X/2020', '2022-09', undefined],
    ['/2015', '1999', 'maybe'],
    ['/2015', '2015-06', 'maybe'],
    ['/2015', '2015', undefined],
    ['/2015', '2016', undefined],
    ['2016/', '2016', 'there'],
    ['2016/', '2018', 'maybe'],
    ['../2009', '1900', 'there'],
    ['../2009', '2010', undefined],
    ['[2014,2016]', '2015', 'maybe'],
    ['[2014,2016]', '2016', 'there'],
    ['2020/2020', '2020', 'there'],
  ];
  // What the story says is still going has begun when it is told.
  assert.equal(standingOf(edtf('2018/..'), stopOf('2018-08', '2018-08')!), 'there');
  assert.equal(standingOf(edtf('2018/'), stopOf('2018-08', '2018-08')!), 'maybe');
  // Where the story ends, nothing is said of what it tells up to then.
  for (const [at, standing] of [
    ['199X', 'maybe'],
    ['2022-10~', 'there'],
    ['2023', 'past'],
  ] as const)
    assert.equal(standingOf(edtf('/2022-10~'), stopOf(at, '2022-10~')!), standing, at);
  for (const [when, at, standing] of cases)
    assert.equal(standingOf(edtf(when), stopOf(at)!), standing, `${when} at ${at}`);
});

test('the seed has one stop for each change, soft where its date is', async () => {
  const { model } = await diagramOf(lachin);
  assert.deepEqual(
    model.stops.map(({ at, soft }) => [at, soft]),
    ['199X', '2020-23', '2020-1X', '2022-09', '2022-10~'].map((at) => [at, true]),
  );
  assert.equal(model.stop, 4);
  const days = await diagramOf(
    storyOf(['a', 'b'], [relation('a', 'b', 'dispute', [phase('2018-01-03/2018-02-04', -1)])]),
  );
  assert.deepEqual(
    days.model.stops.map(({ at, soft }) => [at, soft]),
    [
      ['2018-01-03', false],
      ['2018-02-04', false],
    ],
  );
});

test('an end goes with the beginning that follows at once', async () => {
  const windows = [phase('2010/2013', 1), phase('2014/2017', -1)];
  const { model } = await diagramOf(
    storyOf(['a', 'b'], [relation('a', 'b', 'other', windows)], { asOf: '2017' }),
  );
  assert.deepEqual(
    model.stops.map(({ at }) => at),
    ['2010', '2014'],
  );
  // What lasts until the story is told is still there at its own date.
  assert.equal(model.shown!.at, '2017');
  assert.equal(model.nows.length, 1);
  const later = await diagramOf(
    storyOf(['a', 'b'], [relation('a', 'b', 'other', windows)], { asOf: '2018' }),
  );
  // Nothing is left at the story's own date, so the last date with a tie is shown.
  assert.equal(later.model.stops[later.model.stop]!.at, '2014');
});

test('the story’s own date has a stop only for a change, else the stop that holds is named', async () => {
  const at = async (when: string): Promise<(string | undefined)[]> => {
    const ties = [relation('a', 'b', 'dispute', [phase(when, -1)])];
    const { stops, stop, shown, since } = (await diagramOf(storyOf(['a', 'b'], ties))).model;
    return [stops.map((one) => one.at).join(' '), stops[stop]?.at, shown?.at, since?.at];
  };
  assert.deepEqual(await at('2010/..'), ['2010', '2010', '2018-08-31', '2010']);
  // Seen in 2010 only, so last on record before.
  assert.deepEqual(await at('2010'), ['2010 2018-08-31', '2018-08-31', '2018-08-31', undefined]);
});

test('what began and what ended is said, and nothing is said to end that is not', async () => {
  const said = async (at: string): Promise<string> =>
    diagramOf(lachin, { at }).then(({ model }) => changeOf(model, model.before));
  const first = await said('199X');
  assert.match(first, /New on record: .*Dispute over Karabakh; .*First war; .*Held by Armenia\./);
  assert.match(first, /No tie on record ended\./);
  // Known until October 2022, beginning not known: never new.
  assert.doesNotMatch(first, /recognised/);
  const late = await said('2020-1X');
  assert.match(late, /New on record: .*Brokers the truce; .*Guard the truce; .*part of\./);
  assert.match(late, /No longer on record: Armenia to Karabakh: Held by Armenia\./);
  const last = await said('2022-10~');
  assert.match(last, /New on record: Azerbaijan and Iran: Tension\./);
  assert.match(last, /Last on record before: Armenia and Azerbaijan: Fighting\./);
  assert.doesNotMatch(last, /No longer|ended/);
});

test('each stated end is told at its date; what is undated or withdrawn is not new', async () => {
  const said = async (at: string): Promise<string> =>
    diagramOf(stress, { at }).then(({ model }) => plain(changeOf(model, model.before)));
  assert.match(await said('2015'), /No longer on record: [^.]*artnership/);
  assert.doesNotMatch(await said('2015'), /No tie on record ended/);
  assert.doesNotMatch(await said('2016'), /Last on record before: [^.]*artnership/);
  assert.doesNotMatch(await said('1992'), /part of/);
  const may = await said('2018-05');
  assert.doesNotMatch(may, /New on record: [^.]*withdrawn/);
  assert.match(may, /Withdrawn: /);
});

test('qualifiers stand in the label: claimant, dispute, uncertain date, the past', async () => {
  const { model } = await diagramOf(
    storyOf(
      ['north', 'south'],
      [
        relation('north', 'south', 'blockade', [
          phase('2018/..', -1, { status: 'claimed', claimedBy: 'south', label: 'Blocks the road' }),
        ]),
        relation('north', 'south', 'alliance', [phase('2016/..', 1, { status: 'disputed' })]),
        relation('north', 'south', 'trade', [phase('2010', 1)]),
        relation('north', 'south', 'partnership', [phase('20XX', 1)]),
        relation('north', 'south', 'dispute', [phase('2016/', -1, { status: 'withdrawn' })]),
      ],
    ),
  );
  const said = Object.fromEntries(
    model.nows.map((now) => [now.tie.kind, plain(model.text.tie(now).text)]),
  );
  assert.deepEqual(said, {
    blockade: 'South says: Blocks the road',
    alliance: 'Alliance, disputed',
    trade: 'Trade, last on record 2010',
    partnership: 'Partnership, date uncertain',
    dispute: 'Dispute, withdrawn, from 2016, end not known',
  });
});

test('what lasts as long as the story is told is on record then, not until then', async () => {
  const inWords = {
    en: 'on record around Oct 2022',
    az: 'qeydə alınıb: ',
    ru: 'отмечено: ',
    fa: 'ثبت‌شده: ',
  };
  for (const [lang, words] of Object.entries(inWords))
    for (const at of ['199X', '2022-10~']) {
      const { nows, text } = (await diagramOf(lachin, { lang, at })).model;
      const now = nows.find(({ tie }) => tie.id === 'karabakh-recognised')!;
      const { text: said, dated } = text.tie(now);
      assert.ok(plain(dated).includes(words), dated);
      assert.doesNotMatch(plain(said + dated), /until|not known|məlum deyil|неизвест|نامعلوم/);
      assert.equal(now.standing, at === '199X' ? 'maybe' : 'there');
    }
  const told = async (when: string): Promise<string> => {
    const ties = [relation('a', 'b', 'dispute', [phase(when, -1)])];
    const { nows, text } = (await diagramOf(storyOf(['a', 'b'], ties), { at: '2018-08' })).model;
    return plain(text.dated(nows[0]!.phase));
  };
  assert.equal(await told('2014/2018-08'), 'since 2014, on record August 2018');
  assert.equal(await told('2014/2018-09'), '2014 – September 2018');
});

test('an earlier date than the story’s own is told to be one; a sign that a kind does not have is said', async () => {
  const ties = [relation('a', 'b', 'dispute', [phase('2010/2015', -1), phase('2013/2017', 1)])];
  const { model, picture } = await diagramOf(storyOf(['a', 'b'], ties, { asOf: '2018-08' }));
  // Some time in 2017 it ended: 2016 is the last year that it lasted through.
  assert.equal(model.shown!.at, '2016');
  assert.equal(plain(earlierOf(model)), 'August 2018: no tie on record. An earlier date is shown.');
  assert.match(wordsOf(picture), /Dispute, friendly/);
  assert.equal(earlierOf((await diagramOf(lachin)).model), '');
  assert.equal(earlierOf((await diagramOf(lachin, { at: '199X' })).model), '');
});

test('a story is opened at its own date, or at the last that a tie lasted for certain', async () => {
  const opened = async (asOf: string | undefined, ...whens: string[]): Promise<string> => {
    const phases = whens.map((when) => phase(when, -1));
    const ties = [relation('a', 'b', 'dispute', phases)];
    const { model } = await diagramOf(storyOf(['a', 'b'], ties, { asOf }));
    return [model.shown!.at, ...model.nows.map(({ standing }) => standing)].join(' ');
  };
  // Phases that overlap and run backwards.
  const bad = ['2010/2015', '2012/2018', '2001/2003'];
  assert.equal(await opened('2018-08-31', ...bad), '2018-08-31 maybe');
  assert.equal(await opened('2020', ...bad), '2017 there');
  assert.equal(await opened(undefined, ...bad), '2017 there');
  assert.equal(await opened('2022', '1990/1995'), '1994 there');
  assert.equal(await opened('2022', '1990/1995-03'), '1995-02 there');
  assert.equal(await opened('2022', '1990/1995-03-01'), '1995-02-28 there');
  assert.equal(await opened('2022', '1990/..'), '2022 there');
});

test('sign and kind give the form of the line', async () => {
  const { model } = await diagramOf(lachin);
  const forms = Object.fromEntries(model.nows.map((now) => [now.tie.id, formOf(now)]));
  assert.deepEqual(forms, {
    'karabakh-dispute': 'hostile',
    'armenia-azerbaijan-fighting': 'fighting',
    'karabakh-recognised': 'plain',
    'russia-mediates-armenia': 'between',
    peacekeeping: 'between',
    'azerbaijan-iran-tension': 'hostile',
    'russian-peacekeepers-in-russia': 'friendly',
  });
});

test('mediation of two ends on the tie that it mediates', async () => {
  const { picture } = await diagramOf(lachin);
  const tie = (id: string) => picture.items.find((item) => item.id === id)!.tie!;
  const mediation = tie('russia-mediates-armenia');
  assert.deepEqual(mediation.now.tie.also, ['russia-mediates-azerbaijan']);
  assert.ok(!picture.items.some(({ id }) => id === 'russia-mediates-azerbaijan'));
  const end = mediation.curve.at(mediation.end);
  const [x, y] = tie('armenia-azerbaijan-fighting').middle;
  assert.ok(Math.hypot(end.x - x, end.y - y) < 14);
  // Where nothing is drawn between the two it goes to both of them.
  const alone = await diagramOf(
    storyOf(
      ['a', 'b', 'c'],
      [
        relation('a', 'b', 'dispute', [phase('2010/2012', -1)]),
        relation('c', 'a', 'mediation', [phase('2018/..', 0)], { directed: true }),
        relation('c', 'b', 'mediation', [phase('2018/..', 0)], { directed: true }),
      ],
    ),
  );
  const items = alone.picture.items.filter(({ kind }) => kind === 'relation');
  assert.equal(items.length, 1);
});

test('parallel ties stand apart at the middle', async () => {
  const { picture } = await diagramOf(lachin);
  const middles = picture.items
    .filter(({ tie }) => tie && !tie.now.tie.and && tie.now.tie.from === 'armenia')
    .map(({ at }) => at[1]);
  assert.equal(middles.length, 2);
  assert.ok(Math.abs(middles[0]! - middles[1]!) >= 40);
});

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

test('contested names stand with who uses them', async () => {
  const { picture } = await diagramOf(stress, { width: 960 });
  const words = wordsOf(picture);
  assert.match(words, /Lower Velmark \(Velmark\), Sornian Uplands \(Sornia\)/);
  assert.match(words, /Velmark’s river irregulars \(Sornia\)/);
});

/** Words lie within the picture, none on another, none too small. */
function assertReadable(picture: Awaited<ReturnType<typeof diagramOf>>['picture'], what: string) {
  const boxes = labels(picture).map((label) => ({ label, box: boxOf(label) }));
  boxes.forEach(({ label, box }, i) => {
    assert.ok(label.size >= 12, `${what}: ${label.text} is too small`);
    assert.ok(box.x > -6 && box.x + box.width < picture.width + 6, `${what}: ${label.text} is cut`);
    assert.ok(
      box.y > -6 && box.y + box.height < picture.height + 2,
      `${what}: ${label.text} is cut`,
    );
    for (const other of boxes.slice(0, i))
      assert.ok(!overlap(other.box, box), `${what}: ${label.text} on ${other.label.text}`);
  });
}

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

test('no tie is drawn outside the picture, however wide it fans out', async () => {
  const kinds = ['dispute', 'alliance', 'trade', 'sanction', 'partnership'];
  for (const pairs of [3, 15, 40])
    for (const width of [320, 600, 960]) {
      const ids = Array.from({ length: 2 * pairs }, (_, i) => `n${i}`);
      const ties = Array.from({ length: pairs }, (_, i) =>
        kinds.map((kind) => relation(`n${2 * i}`, `n${2 * i + 1}`, kind, [phase('2018', -1)])),
      );
      const { picture } = await diagramOf(storyOf(ids, ties.flat()), { width });
      for (const shape of picture.shapes) {
        const { type } = shape;
        const points =
          type === 'line'
            ? shape.points
            : type === 'lines'
              ? shape.lines.flat()
              : type === 'dot'
                ? [-1, 1].map(
                    (sign) => [shape.x + sign * shape.r, shape.y + sign * shape.r] as const,
                  )
                : [];
        for (const [x, y] of points)
          assert.ok(
            x >= 0 && y >= 0 && x <= picture.width && y <= picture.height,
            `${type} at ${x}, ${y} of ${pairs} pairs at ${width} px`,
          );
      }
    }
});

/** Of a pair's lines: form, and how many ties it stands for where these are several. */
const formsOf = ({ ties }: { ties: readonly Drawn[] }): (string | number)[][] =>
  ties.map(({ now, rest }) => [formOf(now), rest.length]);

test('200 ties between one pair: lines of each sign, and how many more there are', async () => {
  const ties = Array.from({ length: 200 }, (_, i) => ({
    ...relation('a', 'b', ['dispute', 'trade'][i % 2]!, [phase('2018/..', i % 2 ? 1 : -1)]),
    id: `tie-${i}`,
  }));
  const { picture, model } = await diagramOf(storyOf(['a', 'b'], ties));
  assert.deepEqual(formsOf(picture), [
    ['hostile', 0],
    ['hostile', 0],
    ['hostile', 98],
    ['friendly', 0],
    ['friendly', 99],
  ]);
  assert.match(wordsOf(picture), /and 98 more hostile in the list/);
  assert.match(wordsOf(picture), /and 99 more friendly in the list/);
  assert.equal(picture.items.filter(({ kind }) => kind === 'relation').length, 5);
  const bundle = picture.ties[2]!;
  const spoken = plain(spokenTie(bundle, model.text));
  assert.match(spoken, /^A and B: 98 ties: (Dispute, since 2018; )/);
  assert.match(spoken, /; and 90 more in the list\. Hostile\. Source: Ember Wire\.$/);
  assert.equal(picture.shapes.filter(({ type }) => type === 'dot').length, 5, 'no badge');
});

test('of many ties of a pair each sign has a line, and mediation ends on one', async () => {
  const many = (kind: string, sign: number, n: number): object[] =>
    Array.from({ length: n }, (_, i) => ({
      ...relation('a', 'b', kind, [phase('2010/..', sign)]),
      id: `${kind}-${i}`,
    }));
  const mediation = ['a', 'b'].map((to) =>
    relation('c', to, 'mediation', [phase('2012/..', 0)], { directed: true }),
  );
  const ally = many('alliance', 1, 1);
  const { picture } = await diagramOf(
    storyOf(['a', 'b', 'c'], [...many('dispute', -1, 5), ...ally, ...mediation]),
  );
  assert.deepEqual(formsOf(picture).sort(), [
    ['between', 0],
    ['friendly', 0],
    ['hostile', 0],
    ['hostile', 0],
    ['hostile', 0],
    ['hostile', 2],
  ]);
  const mediated = picture.ties.find(({ now }) => now.tie.kind === 'mediation')!;
  const [x, y] = mediated.curve.part(0, mediated.curve.length, 1e4, () => 0).at(-1)!;
  const nearest = Math.min(
    ...picture.ties
      .filter((tie) => tie !== mediated && !tie.rest.length)
      .map(({ middle }) => Math.hypot(middle[0] - x, middle[1] - y)),
  );
  assert.ok(nearest < 1, `${nearest} px off the line that it mediates`);
  const three = await diagramOf(
    storyOf(
      ['a', 'b'],
      [...many('dispute', -1, 4), ...many('trade', 1, 1), ...many('recognition', 0, 3)],
    ),
  );
  assert.deepEqual(formsOf(three.picture), [
    ['hostile', 0],
    ['hostile', 3],
    ['friendly', 0],
    ['plain', 0],
    ['plain', 2],
  ]);
});

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

test('arrows lead from actor to actor along their ties, each step a sentence', async () => {
  const { picture, model } = await diagramOf(lachin);
  const item = (id: string) => picture.items.find((one) => one.id === id)!;
  const go = (from: string, way: 'on' | 'back' | 'up' | 'down', rtl = false) =>
    goAlong(picture.items, item(from), way, rtl, model.text)!;
  assert.equal(go('armenia', 'on').to.id.startsWith('karabakh-dispute'), true);
  const step = go('karabakh-dispute', 'on');
  assert.equal(step.to.id, 'azerbaijan');
  assert.equal(step.said, 'From Armenia along “Dispute over Karabakh” to Azerbaijan.');
  assert.equal(go('karabakh-dispute', 'back').to.id, 'armenia');
  assert.equal(go('karabakh-dispute', 'down').to.id, 'armenia-azerbaijan-fighting');
  assert.equal(go('azerbaijan', 'up').to.id, 'azerbaijan-iran-tension');
  assert.equal(go('azerbaijan-iran-tension', 'up').to.id, 'iran');
  assert.equal(go('iran', 'up').to.id, 'iran');
  const mirrored = (await diagramOf(lachin, { rtl: true })).picture.items;
  const dispute = mirrored.find(({ id }) => id === 'karabakh-dispute')!;
  assert.equal(goAlong(mirrored, dispute, 'on', true, model.text)!.to.id, 'azerbaijan');
});

test('a date within that of a stop is shown at it, in words of what changed since the one before', async () => {
  const { model } = await diagramOf(lachin, { at: '2020-09' });
  assert.equal(model.stops[model.stop]!.at, '2020-23');
  assert.equal(model.before!.at, '199X');
});

test('the slider stands at the stop that was chosen, within whatever longer one it lies', async () => {
  const { stops } = (await diagramOf(stress)).model;
  for (const [i, { at }] of stops.entries())
    assert.equal((await diagramOf(stress, { at })).model.stop, i, at);
});

test('an arrow held down comes to an end and does not swing back', async () => {
  for (const raw of [lachin, stress]) {
    const { picture, model } = await diagramOf(raw);
    for (const way of ['on', 'back', 'up', 'down'] as const)
      for (const start of picture.items) {
        let here = start;
        for (let steps = 0; steps <= 2 * picture.items.length; steps++)
          here = goAlong(picture.items, here, way, false, model.text)!.to as typeof start;
        const next = goAlong(picture.items, here, way, false, model.text)!.to;
        assert.equal(next.id, here.id, `${way} from ${start.id} swings at ${here.id}`);
      }
  }
});

test('arrows reach every actor, those without ties too', async () => {
  const signed = readFileSync(new URL('../../seeds/signed-ties.csv', import.meta.url), 'utf8');
  for (const raw of [lachin, stress, fromCSV(signed)])
    for (const width of [320, 720, 960])
      for (const at of [undefined, '1995', '2016']) {
        const { picture, model } = await diagramOf(raw, { width, ...(at && { at }) });
        const reached = new Set(picture.items.slice(0, 1));
        for (const item of reached)
          for (const way of ['on', 'back', 'up', 'down'] as const)
            reached.add(goAlong(picture.items, item, way, false, model.text)!.to as typeof item);
        for (const item of picture.items)
          assert.ok(item.kind === 'relation' || reached.has(item), `${item.id} at ${at}, ${width}`);
      }
});

test('no tie runs behind an actor that it does not join', async () => {
  const csv = readFileSync(new URL('../../seeds/signed-ties.csv', import.meta.url), 'utf8');
  const { rows } = parseDelimited(csv);
  const { picture } = await diagramOf(storyFromRows(rows, { name: 'ties' }).story, { width: 720 });
  const nodes = picture.items.filter(({ tie }) => !tie);
  let checked = 0;
  for (const { tie, at } of picture.items) {
    if (!tie) continue;
    // The picture was moved to its top after the ties were laid.
    const down = at[1] - tie.middle[1];
    for (const node of nodes.filter(({ id }) => ![tie.now.tie.from, tie.now.tie.to].includes(id)))
      for (let far = tie.start; far < tie.end; far += 4) {
        const { x, y } = tie.curve.at(far);
        const distance = Math.hypot(x - node.at[0], y + down - node.at[1]);
        assert.ok(distance > 15, `${tie.now.tie.id} runs behind ${node.id}`);
        checked++;
      }
  }
  assert.ok(checked > 1000);
});

test('what is doubted or claimed is told with that, in the sentences too', async () => {
  const { model } = await diagramOf(stress);
  const spoken = plain(spokenNode('municipalities', 'de-facto', model));
  assert.match(spoken, /Controls, disputed/);
  assert.match(plain(spokenNode('velmark', 'state', model)), /Supplies arms, estimated/);
});

test('what is spoken carries what the picture says', async () => {
  const { picture, model } = await diagramOf(lachin);
  const tie = picture.items.find(({ id }) => id === 'armenia-azerbaijan-fighting')!.tie!;
  assert.equal(
    plain(spokenTie(tie, model.text)),
    'Armenia and Azerbaijan: Fighting, last on record Sept 2022. Armed conflict, hostile. Reported. Source: Newspaper report on Baku’s note to Tehran.',
  );
  assert.match(
    plain(spokenNode('iran', 'state', model)),
    /^Iran, state\. 1 tie: Azerbaijan and Iran: Tension, around Oct 2022\. Source: .+\.$/,
  );
});

test('the slider names its stops where there is room, the current one always', () => {
  const stops = Array.from({ length: 60 }, (_, i) => stopOf(String(1950 + i))!);
  const room = { width: 320, textScale: 1, rtl: false, measure: approximateMeasure };
  const { shapes, width } = layoutSlider(stops, 41, ({ at }) => at, room);
  const named = shapes.filter((shape) => shape.type === 'text');
  assert.ok(named.length < 20);
  assert.ok(named.some(({ text, bold }) => text === '1991' && bold));
  for (const label of named) {
    const { x, width: own } = boxOf(label);
    assert.ok(x > -4 && x + own < width + 4);
  }
});

test('a soft stop that holds others is named by its end', async () => {
  const names = async (lang: string): Promise<string[]> => {
    const { stops, text } = (await diagramOf(stress, { lang })).model;
    return stops.slice(0, 4).map((stop) => plain(stopName(stop, stops, text)));
  };
  assert.deepEqual(await names('en'), ['1992', 'around 1994', 'by 1999', 'summer 2009']);
  assert.equal((await names('ru'))[2], 'самое позднее 1999');
  const { stops, text } = (await diagramOf(lachin)).model;
  assert.equal(stopName(stops[0]!, stops, text), '1990s');
});

const fromCSV = (csv: string) =>
  readStory(storyFromRows(parseDelimited(csv).rows, { name: 'ties.csv' }).story).story;

test('relations as CSV read back to the same CSV', () => {
  for (const raw of [lachin, stress]) {
    const { story } = readStory(raw);
    const csv = relationsToCSV(story, 'en');
    const read = fromCSV(csv);
    assert.equal(relationsToCSV(read, 'en'), csv);
    assert.equal(
      read.relations.flatMap(({ phases }) => phases).length,
      story.relations.flatMap(({ phases }) => phases).length,
    );
  }
});

test('relations as CSV read back without a word against them, own words as they are', async () => {
  for (const raw of [lachin, stress]) {
    const { story } = readStory(raw);
    const csv = relationsToCSV(story, 'en');
    const { raw: again, problems, forgiven } = await readDelimited(csv, 'ties.csv');
    const read = readStory(again);
    assert.deepEqual([...problems, ...read.problems.filter((one) => !forgiven(one))], []);
    const words = (ties: typeof story.relations) =>
      ties.flatMap(({ kindWord = [] }) => kindWord).sort();
    assert.deepEqual(words(read.story.relations), words(story.relations));
  }
});

/** A connected graph of `n` nodes and 2.5 ties each, the same each time. */
function linksOf(n: number, s = 7): [number, number][] {
  const next = (): number => (s = (s * 1103515245 + 12345) % 2147483648) / 2147483648;
  return Array.from({ length: n * 2.5 }, (_, i) => {
    const a = i < n - 1 ? i + 1 : Math.floor(next() * n);
    const b = i < n - 1 ? Math.floor(next() * (i + 1)) : Math.floor(next() * n);
    return [a, a === b ? (b + 1) % n : b];
  });
}

/** The result of steps, and how many there were. */
function counted<T>(steps: Generator<unknown, T>): { value: T; count: number } {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value, count };
  }
}

test('large graphs are laid out the same each time, in many steps', () => {
  for (const n of [30, 300, 1000]) {
    const { value, count } = counted(spread(n, linksOf(n)));
    assert.ok(count > n / 4, `${n}: ${count} steps`);
    assert.deepEqual(atOnce(spread(n, linksOf(n))), value);
    assert.equal(value.places.length, n);
    for (const [x, y] of value.places) {
      assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1);
      assert.equal(x * 4096, Math.round(x * 4096));
    }
  }
});

test('neighbours stand nearer than strangers', () => {
  for (const [n, most] of [
    [120, 0.6],
    [700, 0.47],
  ] as const) {
    const links = linksOf(n);
    const { places, across, down } = atOnce(spread(n, links));
    const far = ([a, b]: readonly [number, number]): number =>
      Math.hypot((places[a]![0] - places[b]![0]) * across, (places[a]![1] - places[b]![1]) * down);
    const mean = (pairs: readonly (readonly [number, number])[]): number =>
      pairs.reduce((sum, pair) => sum + far(pair), 0) / pairs.length;
    const all = links.map((_, i) => [i % n, (i * 37 + 60) % n] as const);
    assert.ok(mean(links) < most * mean(all.filter(([a, b]) => a !== b)));
  }
});

const data =
  process.env['BACKSTORY_DATA'] ?? new URL('../../../shared/data/', import.meta.url).pathname;
const cow = `${data.replace(/\/?$/, '/')}cow_signed_windows_1946_1999.csv`;

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
