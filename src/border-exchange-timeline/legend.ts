import { fill } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Picture } from './layout.js';
import type { TimelineModel, TimelineOptions } from './model.js';

/** How to read the forms that are there, after its title. */
export const readingOf = (
  { entries }: TimelineModel,
  { words: { reading } }: TimelineOptions,
  picture: Picture,
): string =>
  [
    picture.stretched && reading.stretched,
    ...(picture.binned
      ? [reading.binned]
      : [
          entries.some(({ form }) => form === 'pair') && reading.pair,
          entries.some(({ form, hollow }) => hollow && form === 'dot') && reading.claim,
          entries.some(({ to }) => to !== undefined) && reading.arrow,
          entries.some(({ form }) => form === 'strip') && reading.strip,
        ]),
    entries.some(({ status }) => status === 'reported') && reading.reported,
    picture.soft && reading.soft,
    picture.numbered && reading.number,
  ]
    .filter(Boolean)
    .join(' ');

/** How the story was made. */
export const methodOf = ({ speak: { story } }: TimelineModel): string =>
  story.text(story.story.method);

/** What goes with a picture that travels alone: what it leaves out, how to read it, how it was made. */
export function notesOf(
  model: TimelineModel,
  options: TimelineOptions,
  picture: Picture,
): string[] {
  const { words } = options;
  const reading = readingOf(model, options, picture);
  return [
    picture.more ? fill(words.more, { n: numberInWords(picture.more, options.lang) }) : '',
    reading && `${words.reading.title} ${reading}`,
    methodOf(model),
  ].filter(Boolean);
}
