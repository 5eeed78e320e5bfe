/** Who claims something may be one or many, and a story does not tell: words of claims are right for both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relationsWords } from '../../src/actor-relations-diagram/words/index.js';
import { enLater } from '../../src/actor-relations-diagram/words/en-later.js';
import { timelineWords } from '../../src/border-exchange-timeline/words/index.js';
import { later as timelineLater } from '../../src/border-exchange-timeline/words/later.js';

/** Verbs as they stand with one actor, and not with several. Azerbaijani has one form for both. */
const ofOne: Readonly<Record<string, RegExp>> = {
  en: /\b(?:says|accuses|denies|confirms|admits|criticises|takes|holds|is|has|was)\b/,
  ru: /(?:[аяеи]ет|ит)(?:ся)?(?:[ :]|$)/,
  fa: /(?:می‌\S+|است)(?:[ :،]|$)/,
};

/** Words of claims by act, in the timeline and in the diagram. */
async function leadsOf(lang: string): Promise<Readonly<Record<string, string>>[]> {
  const timeline = await timelineWords.load(lang);
  const { says, blames } = timeline.later ?? timelineLater;
  const relations = await relationsWords.load(lang);
  return [{ ...timeline.acts, ...blames, says }, relations.claims ?? enLater.claims];
}

for (const lang of ['en', 'az', 'ru', 'fa']) {
  test(`timeline and diagram tell a claim in the same words (${lang})`, async () => {
    const [timeline, diagram] = await leadsOf(lang);
    assert.deepEqual(timeline, diagram);
  });

  const wrong = ofOne[lang];
  if (wrong)
    test(`no words of a claim are those of a single actor (${lang})`, async () => {
      const [leads] = await leadsOf(lang);
      const { says } = await relationsWords.load(lang);
      for (const words of [...Object.values(leads!), says])
        // That a side bears something is said of the side, which is one.
        assert.doesNotMatch(words.replace(/(?:начала|несёт) другая сторона/, ''), wrong);
    });
}
