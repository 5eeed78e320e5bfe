/** What laying out the timeline costs in Node: model and picture, medians of five. */
import { optionsOf, pictureOf } from '../src/border-exchange-timeline/timeline.js';
import { Across } from '../src/border-exchange-timeline/layout-across.js';
import { Dense } from '../src/border-exchange-timeline/layout-dense.js';
import { Down } from '../src/border-exchange-timeline/layout-down.js';
import { timelineModel } from '../src/border-exchange-timeline/draw.js';
import { atOnce } from '../src/frame/slices.js';
import { locales } from '../src/locale/locale.js';
import { approximateMeasure } from '../src/marks/text.js';
import { readStory } from '../src/story/read-story.js';
import { median } from './median.js';
import { bare, sides } from './story.js';

const kinds = ['fire-exchange', 'attack', 'statement', 'diplomatic-note', 'drill'];

/** `count` events over thirty years between three sides. */
function storyOf(count: number): unknown {
  return {
    ...bare,
    events: Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      when: new Date(Date.UTC(1992, 0, 1 + Math.floor((i * 11000) / count)))
        .toISOString()
        .slice(0, 10),
      title: `Exchange of fire near village ${i % 500}`,
      kind: kinds[i % 5],
      parties: sides
        .slice(i % 2, (i % 2) + 1 + (i % 3 ? 1 : 0))
        .map((actor) => ({ actor, role: 'side' })),
      status: 'reported',
      sources: ['report'],
    })),
  };
}

const tongue = { lang: 'en', texts: 'en', locale: locales.get('en') };
const options = optionsOf(tongue, { lanes: 'side', kinds: [], scale: 'auto', period: undefined });
const room = { width: 720, textScale: 1, rtl: false, measure: approximateMeasure };

console.log('\ntimeline, lanes\n  events   model ms   layout ms   shapes');
for (const events of [50, 1000, 10_000]) {
  const { story } = readStory(storyOf(events));
  const model = timelineModel(story, options);
  const draw = () => atOnce(pictureOf(model, options, 'auto', room, { Across, Down, Dense }));
  const cells = [
    [events, 8],
    [median(() => timelineModel(story, options)).toFixed(1), 11],
    [median(draw).toFixed(1), 12],
    [draw().shapes.length, 9],
  ] as const;
  console.log(cells.map(([cell, width]) => String(cell).padStart(width)).join(''));
}
