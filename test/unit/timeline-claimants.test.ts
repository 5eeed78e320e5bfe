import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from './files.js';
import { said } from './small-timeline.js';
import { timelineOf } from './timeline.js';

const lachin = seed('lachin-2022.story.json');
const stress = seed('stress.story.json');

/** The details of an event's label in a language. */
const detailsOf = async (raw: unknown, id: string, lang: string): Promise<readonly string[]> => {
  const { model } = await timelineOf(raw, { lang });
  return model.entries.find((entry) => entry.id === id)!.said.details;
};

test('who is said to have done it comes before who says so: nobody reads that both claim it', async () => {
  for (const width of [360, 720, 960]) {
    assert.match(
      await said(lachin, { width }),
      /by Azerbaijani\s+civilians,\s+claimed by\s+Armenia/,
    );
    assert.match(
      await said(stress, { width }),
      /by Fourth of June\s+Brigade,\s+claimed by\s+Sornia/,
    );
  }
  const road = { en: 'by Azerbaijani civilians, claimed by Armenia' };
  const other = {
    az: 'icra edən: Azərbaycanlı mülki şəxslər, iddia olunur: Ermənistan',
    fa: 'به دست غیرنظامیان آذربایجانی، ادعاشده: ارمنستان',
    ru: 'исполнитель: Азербайджанские гражданские лица, по утверждению: Армения',
  };
  for (const [lang, text] of Object.entries({ ...road, ...other }))
    assert.deepEqual(await detailsOf(lachin, 'road-blocked', lang), [text]);
});

test('a claim about a party by another than who claims the event is a line of its own', async () => {
  const story = structuredClone(lachin);
  const road = story.events.find(({ id }: { id: string }) => id === 'road-blocked');
  road.parties[0].claimedBy = 'azerbaijan';
  assert.deepEqual(await detailsOf(story, 'road-blocked', 'en'), [
    'by Azerbaijani civilians, claimed by Azerbaijan',
    'claimed by Armenia',
  ]);
});

test('whom a side killed is not told as its own dead', async () => {
  const causes = {
    en: 'caused by Sornia',
    az: 'səbəbkar: ',
    fa: 'عامل: ',
    ru: 'от действий стороны: ',
  };
  for (const [lang, text] of Object.entries(causes)) {
    const details = await detailsOf(stress, 'night-shelling', lang);
    assert.ok(
      details.some((one) => one.includes(text)),
      details.join(' | '),
    );
  }
  assert.match(await said(stress), /under\s+10\s+killed,\s+caused by\s+Sornia/);
});
