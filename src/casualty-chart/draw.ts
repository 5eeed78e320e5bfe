import type { Drawing, Room } from '../frame/frame.js';
import type { Tongue } from '../locale/story-words.js';
import type { Story } from '../story/types.js';
import { chartOptions, describeChart, pictureOf, sourcesOf, type ChartSettings } from './chart.js';
import { notesOf } from './notes.js';
import type { Layout } from './layout-picture.js';
import { worded } from './wording.js';

/** The chart of a story as it goes into a file, by the layout of its view. Pure; the words of the language must be loaded. */
export function drawChart(
  story: Story,
  tongue: Tongue,
  settings: ChartSettings,
  room: Room,
  layout: Layout,
): Drawing {
  const chart = describeChart(story, chartOptions(settings, tongue, worded));
  const picture = pictureOf(chart, room, layout);
  return {
    headline: chart.headline,
    summary: picture.summary ?? chart.summary,
    picture,
    notes: notesOf(chart, picture),
    sources: sourcesOf(chart),
  };
}
