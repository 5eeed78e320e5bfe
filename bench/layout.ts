/** What laying out the casualty chart costs in Node: model and picture, medians of five. */
import { layoutBars } from '../src/casualty-chart/layout.js';
import { chartModel } from '../src/casualty-chart/model.js';
import { casualtyWords } from '../src/casualty-chart/words/index.js';
import { locales } from '../src/locale/locale.js';
import { approximateMeasure } from '../src/marks/text.js';
import { readStory } from '../src/story/read-story.js';
import { median } from './median.js';
import { bare, sides } from './story.js';

/** `periods` days, each with a figure for each of three sides. */
function storyOf(periods: number): unknown {
  return {
    ...bare,
    figures: Array.from({ length: periods * 3 }, (_, i) => ({
      id: `f${i}`,
      measure: 'killed',
      number: i % 7 ? { value: (i * 37) % 100, bound: 'exact' } : { low: i % 40, high: 60 },
      scope: {
        when: new Date(Date.UTC(2000, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10),
        sides: [sides[i % 3]],
      },
      category: 'not-stated',
      tally: 'period',
      status: 'reported',
      sources: ['report'],
    })),
  };
}

const locale = locales.get('en');
const words = casualtyWords.get('en');
const options = {
  lang: 'en',
  texts: 'en',
  locale,
  words,
  measure: 'killed',
  groupBy: 'event',
  bin: 'none',
} as const;
const size = {
  width: 720,
  textScale: 1,
  rtl: false,
  measure: approximateMeasure,
  words,
  statuses: locale.frame.statuses,
  partySource: locale.frame.partySource,
  separator: locale.frame.separator,
  comma: locale.dates.comma,
  number: String,
  measureName: 'killed',
  date: (when: string) => when,
};

console.log('\ncasualty chart, three series\n periods   model ms   layout ms   shapes');
for (const periods of [30, 300, 3000]) {
  const { story } = readStory(storyOf(periods));
  const model = chartModel(story, options);
  const cells = [
    [periods, 8],
    [median(() => chartModel(story, options)).toFixed(1), 11],
    [median(() => layoutBars(model, size, options)).toFixed(1), 12],
    [layoutBars(model, size, options).shapes.length, 9],
  ] as const;
  console.log(cells.map(([cell, width]) => String(cell).padStart(width)).join(''));
}
