import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from './files.js';
import { areasIn, lanesIn } from './small-timeline.js';
import { timelineOf, wordsIn } from './timeline.js';

const lachin = seed('lachin-2022.story.json');
const incidents = seed('incidents-1992-2013.story.json');

test('no mark of what concerns both stands in the lane of one', async () => {
  for (const raw of [lachin, incidents])
    for (const lang of ['en', 'ru', 'az'])
      for (const width of [640, 720, 960])
        for (const scale of ['auto', 'linear'] as const) {
          const { picture, model } = await timelineOf(raw, { lang, width, scale });
          const lanes = lanesIn(picture);
          assert.equal(lanes.length, model.lanes.length);
          for (const { points, stroke } of areasIn(picture)) {
            if (points.length !== 3 || stroke?.width !== 2) continue;
            const ys = points.map(([, y]) => y);
            const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
            // Half of a pair: on the line, or between the lanes.
            const inOne = lanes.some(([top, end]) => top + 12 < middle && middle < end - 12);
            assert.ok(!inOne, `${raw.id} ${lang} ${width} ${scale}`);
          }
        }
});

test('the two that face each other are left equal room beside what concerns both', async () => {
  const { picture } = await timelineOf(incidents);
  const [upper, lower] = lanesIn(picture).map(([top, end]) => end - top);
  assert.ok(Math.abs(upper! - lower!) < 1);
});

test('wars are not taken together in languages of longer words', async () => {
  for (const lang of ['ru', 'az', 'fa']) {
    const { picture } = await timelineOf(lachin, { lang, width: 720 });
    assert.ok(!picture.numbered, lang);
    const words = wordsIn(picture).join(' ');
    assert.doesNotMatch(words, /2020 – (сент\.|sen) 2022|سپتامبر ۲۰۲۰ تا سپتامبر ۲۰۲۲/, lang);
  }
});
