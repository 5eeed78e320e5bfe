/** A claim is a claim: accusations, answers and what is held against what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenEntry } from '../../src/border-exchange-timeline/speech.js';
import { optionsOf } from '../../src/border-exchange-timeline/timeline.js';
import { locales } from '../../src/locale/locale.js';
import { timelineOf, wordsIn } from './timeline.js';
import { areasIn, lanesIn, said, sides, storyOf } from './small-timeline.js';
import { lachin, stress } from './files.js';

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
  assert.equal(words.match(/North accused South/g)?.length, 2);
  assert.match(
    spokenEntry(
      of('Hit'),
      model,
      optionsOf(
        { lang: 'en', texts: 'en', locale: locales.get('en') },
        { lanes: 'side', kinds: [], scale: 'auto', period: undefined },
      ),
    ),
    /North accused South/,
  );
  const { picture: narrow } = await timelineOf(raw, { width: 320 });
  assert.equal(areasIn(narrow).filter(({ stroke }) => stroke?.width === 1.25).length, 5);
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
    assert.match(words, /by Azerbaijani civilians,\s+claimed by\s+Armenia/);
    assert.match(words, /over\u00a06,500 killed/);
    assert.match(words, /over\u00a0280 killed, both sides together/);
    assert.match(words, /Armenia and Azerbaijan accused\s+each other/);
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
