/** Which ties hold at a date, the dates to choose from, and what changed at them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, earlierOf } from '../../src/actor-relations-diagram/change.js';
import { standingOf, stopOf } from '../../src/actor-relations-diagram/dates.js';
import { layoutSlider, stopName } from '../../src/actor-relations-diagram/slider.js';
import { edtf } from '../../src/locale/story-words.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { boxOf, diagramOf, phase, plain, relation, storyOf, wordsOf } from './diagram.js';
import { lachin, stress } from './files.js';

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
  // What the story tells up to then it tells of then alone, and says nothing of its end.
  for (const [at, standing] of [
    ['1950', undefined],
    ['199X', undefined],
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
  assert.match(
    first,
    /^New on record: Dispute over Karabakh \(Armenia and Azerbaijan\); First war .*; Held by Armenia \(Karabakh\)\./,
  );
  assert.match(first, /No tie on record ended\./);
  assert.match(first, /recognised/);
  const late = await said('2020-1X');
  assert.match(
    late,
    /New on record: .*Brokers truce \(Russia to Armenia and Azerbaijan\); Guard the truce .*; part of \(Russian peacekeepers to Russia\)\./,
  );
  assert.match(late, /No longer on record: Held by Armenia \(Karabakh\)\./);
  const last = await said('2022-10~');
  for (const tie of [/Shoot-out/, /Tension/, /Note, answer awaited/, /Contact/, /Lachin road/])
    assert.match(last, tie);
  // One colon a sentence; as many are named as the summary counts.
  assert.match(last, /Lachin road is blocked \(Armenia and Karabakh, claimed by Armenia\)/);
  for (const sentence of last.split('. ')) assert.ok(sentence.split(':').length < 3, sentence);
  assert.match(last, /Last on record earlier: Brokers truce \([^)]*\)\./);
  const later = await diagramOf(lachin, { at: '2015' });
  assert.match(later.summary, /\d ties? on record.*, plus 1 last on record earlier\./);
  // On record in October 2022, beginning not known: never new.
  assert.doesNotMatch(last, /Drills/);
  assert.doesNotMatch(last, /No longer/);
});

test('each stated end is told at its date; what is undated or withdrawn is not new', async () => {
  const said = async (at: string): Promise<string> =>
    diagramOf(stress, { at }).then(({ model }) => plain(changeOf(model, model.before)));
  assert.match(await said('2015'), /No longer on record: [^.]*artnership/);
  assert.doesNotMatch(await said('2015'), /No tie on record ended/);
  assert.doesNotMatch(await said('2016'), /Last on record earlier: [^.]*artnership/);
  assert.doesNotMatch(await said('1992'), /part of/);
  const may = await said('2018-05');
  assert.doesNotMatch(may, /New on record: [^.]*withdrawn/);
  assert.match(may, /Withdrawn: /);
});

test('what lasts as long as the story is told is on record then, not until then', async () => {
  const inWords = {
    en: 'on record around Oct 2022',
    az: 'qeydə alınıb: ',
    ru: 'отмечено: ',
    fa: 'ثبت‌شده: ',
  };
  for (const [lang, words] of Object.entries(inWords))
    for (const at of ['1950', '199X', '2022-10~']) {
      const { nows, text } = (await diagramOf(lachin, { lang, at })).model;
      const now = nows.find(({ tie }) => tie.id === 'iran-azerbaijan-drills');
      if (at !== '2022-10~') {
        assert.equal(now, undefined, at);
        continue;
      }
      assert.ok(now);
      const { text: said, dated } = text.tie(now);
      assert.ok(plain(dated).includes(words), dated);
      assert.doesNotMatch(plain(said + dated), /until|not known|məlum deyil|неизвест|نامعلوم/);
      assert.equal(now.standing, 'there');
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

test('who holds Karabakh and whose it is recognised as have equal weight at every date', async () => {
  const ids = ['armenia-held-karabakh', 'karabakh-recognised'];
  const standings = async (at: string): Promise<unknown[]> => {
    const { nows } = (await diagramOf(lachin, { at })).model;
    return ids.map((id) => nows.find(({ tie }) => tie.id === id)?.standing);
  };
  assert.deepEqual(await standings('1950'), [undefined, undefined]);
  assert.deepEqual(await standings('199X'), ['there', 'there']);
  assert.deepEqual(await standings('2015'), ['there', 'there']);
  assert.deepEqual(await standings('2022-10~'), [undefined, 'there']);
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

test('at a date between two stops the thumb stands between them, with its own name', async () => {
  const { model } = await diagramOf(lachin, { at: '2015' });
  assert.equal(model.stop, 0);
  assert.equal(model.since!.at, '199X');
  const room = { width: 320, textScale: 1, rtl: false, measure: approximateMeasure };
  const track = layoutSlider(model.stops, 0.5, ({ at }) => at, room, model.shown);
  const named = track.shapes.filter((shape) => shape.type === 'text');
  assert.deepEqual(
    named.filter(({ bold }) => bold).map(({ text }) => text),
    ['2015'],
  );
  const [thumb] = track.shapes.filter((shape) => shape.type === 'dot');
  const step = (320 - 24) / (model.stops.length - 1);
  assert.equal(thumb!.x, 12 + step / 2);
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

test('a tie that was taken back is not counted among those on record', async () => {
  const kept = relation('north', 'south', 'dispute', [phase('2014/..', -1)]);
  const taken = [phase('2014/..', 1, { status: 'withdrawn' })];
  const ties = [kept, relation('north', 'west', 'alliance', taken)];
  const { summary } = await diagramOf(storyOf(['north', 'south', 'west'], ties), { at: '2020' });
  assert.match(plain(summary), /1 tie on record/);
});
