/** What is claimed about a tie: by whom, what and against whom, and where it was read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsAbout } from '../../src/actor-relations-diagram/claims.js';
import { diagramOf, phase, plain, relation, source, storyOf } from './diagram.js';

const claim = (act: string, about: string, more: object = {}): object => ({
  id: `${act}-${about}`,
  by: 'north',
  act,
  about,
  concerns: ['north-south-dispute'],
  sources: ['wire'],
  ...more,
});

const told = async (claims: readonly object[], lang = 'en'): Promise<string[]> => {
  const other = { id: 'post', title: 'Harbour Post', kind: 'news' };
  const story = storyOf(
    ['north', 'south'],
    [relation('north', 'south', 'dispute', [phase('2009/..', -1)])],
    { claims, sources: [source, other] },
  );
  const { model } = await diagramOf(story, { lang });
  const [tie] = model.graph.ties;
  return claimsAbout(tie!, model.text, tie!.phases).map(plain);
};

test('a claim says who, what and against whom, as it is in the timeline', async () => {
  const against = { against: 'south' };
  assert.deepEqual(
    await told([
      claim('says', 'other', { text: 'The river is ours.', speaker: 'a minister' }),
      claim('accuses', 'started', against),
      claim('accuses', 'responsible', { ...against, text: 'The dam is theirs.' }),
      claim('accuses', 'location', against),
      claim('denies', 'started', { by: 'south' }),
      claim('criticises', 'other', against),
      claim('accuses', 'other', { text: 'It was done on purpose.' }),
    ]),
    [
      'North (a minister) said: The river is ours.',
      'North accused South of starting it',
      'North held South responsible: The dam is theirs.',
      'North accused South',
      'South denied it',
      'North criticised South',
      'North said: It was done on purpose.',
    ],
  );
});

test('a claim names the sources that its tie does not, and who judged it', async () => {
  const judged = { by: 'Harbour Post', verdict: 'Not borne out', sources: ['post'] };
  const claims = [claim('says', 'other', { text: 'So it is', sources: ['wire', 'post'] })];
  assert.deepEqual(await told(claims), ['North said: So it is (Harbour Post)']);
  assert.deepEqual(await told([claim('denies', 'other', { assessment: judged })]), [
    'North denied it; Harbour Post: Not borne out',
  ]);
});

test('claims speak every language', async () => {
  const claims = [claim('accuses', 'started', { against: 'south', sources: ['post'] })];
  for (const [lang, said] of [
    ['az', 'North: başlayan tərəf – South (Harbour Post)'],
    ['ru', 'North: начавшая сторона — South (Harbour Post)'],
    ['fa', 'به گفتهٔ North، آغازگر: South (Harbour Post)'],
  ] as const)
    assert.deepEqual(await told(claims, lang), [said]);
});
