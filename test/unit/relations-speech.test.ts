/** What is said of actors and ties, and the way of the keyboard among them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goAlong } from '../../src/actor-relations-diagram/moves.js';
import { spokenNode, spokenTie } from '../../src/actor-relations-diagram/speech.js';
import { diagramOf, fromCSV, phase, plain, relation, storyOf } from './diagram.js';
import { lachin, seedText, stress } from './files.js';

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
    blockade: 'Claimed by South: Blocks the road',
    alliance: 'Alliance, disputed',
    trade: 'Trade, last on record 2010',
    partnership: 'Partnership, date uncertain',
    dispute: 'Dispute, withdrawn, from 2016, end not known',
  });
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
  assert.equal(go('azerbaijan', 'up').to.id, 'azerbaijan-iran-note');
  assert.equal(go('azerbaijan-iran-note', 'up').to.id, 'iran');
  assert.equal(go('azerbaijan-iran-note', 'on').to.id, 'azerbaijan-iran-tension');
  assert.equal(go('iran', 'up').to.id, 'iran');
  const mirrored = (await diagramOf(lachin, { rtl: true })).picture.items;
  const dispute = mirrored.find(({ id }) => id === 'karabakh-dispute')!;
  assert.equal(goAlong(mirrored, dispute, 'on', true, model.text)!.to.id, 'azerbaijan');
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
  for (const raw of [lachin, stress, fromCSV(seedText('signed-ties.csv'))])
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

test('what is doubted or claimed is told with that, in the sentences too', async () => {
  const { model } = await diagramOf(stress);
  const spoken = plain(spokenNode('municipalities', 'de-facto', model));
  assert.match(spoken, /Control, disputed/);
  assert.match(plain(spokenNode('velmark', 'state', model)), /Arms supply, estimated/);
});

test('what is spoken carries what the picture says', async () => {
  const { picture, model } = await diagramOf(lachin);
  const tie = picture.items.find(({ id }) => id === 'armenia-azerbaijan-fighting')!.tie!;
  assert.equal(
    plain(spokenTie(tie, model.text)),
    'Armenia and Azerbaijan: Shoot-out, around Oct 2022. Armed conflict, hostile. Reported. Source: Newspaper report on Baku’s note to Tehran.',
  );
  assert.match(
    plain(spokenNode('iran', 'state', model)),
    /^Iran, state\. 3 ties: Azerbaijan and Iran: Tension, around Oct 2022; Azerbaijan to Iran: Note, answer awaited, around Oct 2022; Iran to Azerbaijan: Drills on the border, on record around Oct 2022\. Source: .+\.$/,
  );
});
