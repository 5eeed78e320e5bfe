import type { Drawing, Room } from '../frame/frame.js';
import type { Tongue } from '../locale/story-words.js';
import type { Story } from '../story/types.js';
import { Across } from './layout-across.js';
import { Dense } from './layout-dense.js';
import { timelineModel } from './model.js';
import { headingOf, optionsOf, pictureOf, sourcesOf, type TimelineSettings } from './timeline.js';

/** The timeline of a story as a graphic that stands alone. Pure; runs in Node too. */
export function drawTimeline(
  story: Story,
  tongue: Tongue,
  settings: TimelineSettings,
  room: Room,
): Drawing {
  const options = optionsOf(tongue, settings);
  const model = timelineModel(story, options);
  return {
    ...headingOf(story, model, options),
    picture: pictureOf(model, options, settings.scale, room, { Across, Dense }),
    sources: sourcesOf(model),
  };
}
