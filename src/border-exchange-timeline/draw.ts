import type { Drawing, Room } from '../frame/frame.js';
import { atOnce } from '../frame/slices.js';
import type { Tongue } from '../locale/story-words.js';
import type { Story } from '../story/types.js';
import type { Layouts } from './layout.js';
import { notesOf } from './legend.js';
import { modelIn, wholeModel, type TimelineModel, type TimelineOptions } from './model.js';
import { headingOf, optionsOf, pictureOf, sourcesOf, type TimelineSettings } from './timeline.js';

/** What the timeline of a story says, before anything has a place. */
export const timelineModel = (story: Story, options: TimelineOptions): TimelineModel =>
  modelIn(atOnce(wholeModel(story, options)), options);

/** The timeline of a story as a graphic that stands alone. Pure; runs in Node too. */
export function drawTimeline(
  story: Story,
  tongue: Tongue,
  settings: TimelineSettings,
  room: Room,
  layouts: Layouts,
): Drawing {
  const options = optionsOf(tongue, settings);
  const model = timelineModel(story, options);
  const { headline, summary } = headingOf(story, model, options);
  const picture = atOnce(pictureOf(model, options, settings.scale, room, layouts));
  return {
    headline,
    summary: summary(picture.many),
    picture,
    notes: notesOf(model, options, picture),
    sources: sourcesOf(model, story),
  };
}
