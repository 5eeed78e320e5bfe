/** What has to be said below a picture: how to read it, what is not in it, how the story was made. */
import { fill } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import { isSuffered } from './entry-words.js';
import type { Picture } from './layout.js';
import type { TimelineModel, TimelineOptions } from './model.js';
import { isSoftIn } from './soft.js';
import { laterOf } from './speech.js';

/** How to read the forms that are there, after its title; '' where nothing has to be said. */
export function readingOf(
  { entries }: TimelineModel,
  options: TimelineOptions,
  picture: Picture,
): string {
  const { reading } = laterOf(options);
  return [
    picture.stretched && reading.stretched,
    ...(picture.many
      ? [picture.many.reading]
      : [
          entries.some(({ form }) => form === 'pair') && reading.pair,
          entries.some(({ form, hollow }) => hollow && form === 'dot') && reading.claim,
          entries.some(({ to }) => to !== undefined) && reading.arrow,
          entries.some(({ event, hues: [hue] }) => !hue && event && isSuffered(event)) &&
            reading.affected,
          entries.some(({ blame }) => blame) && reading.blame,
          entries.some(({ form }) => form === 'strip') && reading.strip,
        ]),
    entries.some(({ status }) => status === 'reported') && reading.reported,
    isSoftIn(picture) && reading.soft,
    picture.numbered && reading.number,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How the story was made. */
export const methodOf = ({ speak: { story } }: TimelineModel): string =>
  story.text(story.story.method);

/** How many events found no room in a picture, and where they are; '' where all did. */
export const moreOf = (more: number, options: TimelineOptions): string =>
  more ? fill(laterOf(options).more, { n: numberInWords(more, options.lang) }) : '';

/** What goes with a picture that travels alone. */
export function notesOf(
  model: TimelineModel,
  options: TimelineOptions,
  picture: Picture,
): string[] {
  const reading = readingOf(model, options, picture);
  return [
    moreOf(picture.more, options),
    reading && `${laterOf(options).reading.title} ${reading}`,
    methodOf(model),
  ].filter(Boolean);
}
