import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from './files.js';
import { labels, timelineOf } from './timeline.js';

const lachin = seed('lachin-2022.story.json');

/** Size and words of the names of the two lanes that face each other. */
async function facingNames(lang: string, width: number, letters: number) {
  const { model, picture } = await timelineOf(lachin, { lang, width, letters });
  return [0, 1].map((i) => {
    const { hue, name } = model.lanes[model.facing + i]!;
    const set = labels(picture.shapes).filter(({ ink, bold }) => bold && ink === `text-${hue}`);
    assert.ok(set.length, `${lang} ${width}`);
    return {
      size: set[0]!.size,
      whole: set.map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')).join(' ') === name,
    };
  });
}

test('the two sides that face each other have names of one size, both whole or both short', async () => {
  for (const lang of ['en', 'ru', 'az', 'fa'])
    for (const letters of [0.9, 1, 1.15, 1.3, 1.6])
      for (const width of [640, 660, 700, 720, 960]) {
        const [upper, lower] = await facingNames(lang, width, letters);
        assert.deepEqual(upper, lower, `${lang}, ${width} px, letters ${letters}`);
      }
});

test('the gutter has room for the whole names of both sides in every language', async () => {
  for (const lang of ['en', 'ru', 'az', 'fa'])
    for (const width of [720, 960])
      for (const name of await facingNames(lang, width, 1.15)) assert.ok(name.whole, lang);
});
