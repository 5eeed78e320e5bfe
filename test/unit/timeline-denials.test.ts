/** Who denies what is claimed, and by whose word, as much as who claims it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Facts, spokenEntry } from '../../src/border-exchange-timeline/speech.js';
import { sourcesOf } from '../../src/border-exchange-timeline/timeline.js';
import { said, storyOf } from './small-timeline.js';
import { timelineOf } from './timeline.js';

const denied = storyOf([{ kind: 'attack', title: 'Hit', claims: ['c', 'd'] }], {
  sources: [
    { id: 'wire', title: 'Wire', kind: 'news' },
    { id: 'ministry', title: 'Ministry', kind: 'government', party: 'north' },
    { id: 'monitors', title: 'Monitors', kind: 'ngo' },
  ],
  claims: [
    {
      id: 'c',
      by: 'north',
      act: 'accuses',
      about: 'responsible',
      against: 'south',
      sources: ['ministry'],
    },
    {
      id: 'd',
      by: 'south',
      act: 'denies',
      about: 'responsible',
      answers: ['c'],
      sources: ['monitors', 'wire'],
    },
  ],
});

for (const [lang, denies] of [
  ['en', 'South denied it'],
  ['az', 'South təkzib edir'],
  ['ru', 'South — опровержение'],
  ['fa', 'تکذیب از سوی South'],
] as const)
  test(`a denial stands beside its accusation, on paper and aloud (${lang})`, async () => {
    assert.ok((await said(denied, { lang })).includes(denies));
    const { model, options } = await timelineOf(denied, { lang });
    assert.ok(spokenEntry(model.entries[0]!, model, options).includes(denies));
  });

for (const [lang, ...answers] of [
  ['en', 'South admitted it', 'North took it back', 'West confirmed it', 'West criticised South'],
  ['az', 'South etiraf edir', 'North dediyini geri götürür', 'West təsdiq edir'],
  ['ru', 'South — признание', 'North — отказ от сказанного', 'West — подтверждение'],
  ['fa', 'پذیرش از سوی South', 'پس‌گرفتن گفته از سوی North', 'تأیید از سوی West'],
] as const)
  test(`so does what admits, takes back or confirms it (${lang})`, async () => {
    const answer = { about: 'responsible', answers: ['c'], sources: ['wire'] };
    const answered = storyOf(
      [{ kind: 'attack', title: 'Hit', claims: ['c', 'a', 'r', 'w', 'k', 's'] }],
      {
        claims: [
          denied['claims'][0],
          { ...answer, id: 'a', by: 'south', act: 'admits' },
          { ...answer, id: 'r', by: 'north', act: 'retracts' },
          { ...answer, id: 'w', by: 'west', act: 'confirms' },
          { ...answer, id: 'k', by: 'west', act: 'criticises', against: 'south' },
          { ...answer, id: 's', by: 'wire', act: 'says' },
        ],
        sources: denied['sources'],
      },
    );
    for (const width of [320, 720]) {
      const picture = await said(answered, { lang, width });
      for (const one of answers) assert.ok(picture.includes(one), `${one}: ${picture}`);
      assert.ok(!picture.includes('Wire'));
    }
    const { model, options } = await timelineOf(answered, { lang });
    const spoken = spokenEntry(model.entries[0]!, model, options);
    for (const one of answers) assert.ok(spoken.includes(one), spoken);
  });

test('whose word a claim is by is told with it, unless its event says so, and below the picture', async () => {
  const { story, model, options } = await timelineOf(denied);
  assert.deepEqual(new Facts(model, options).claims(model.entries[0]!), [
    'North held South responsible (Ministry)',
    'South denied it (Monitors)',
  ]);
  assert.deepEqual(sourcesOf(model, story), ['wire', 'ministry', 'monitors']);
});
