/** What stands below a picture: how to read it, what is not in it, how the story was made. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ready } from '../frame/frame.js';
import { fill, localise } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Picture } from './layout.js';
import type { TimelineModel, TimelineOptions } from './model.js';
import { isSoftIn } from './soft.js';
import { laterOf } from './speech.js';

/** How to read the forms that are there, and how the story was made. */
export function notes(
  { entries }: TimelineModel,
  options: TimelineOptions,
  { story, texts }: Ready,
  picture: Picture | undefined,
): TemplateResult {
  const { reading } = laterOf(options);
  const said = picture && [
    picture.stretched && reading.stretched,
    ...(picture.many
      ? [picture.many.reading]
      : [
          entries.some(({ form }) => form === 'pair') && reading.pair,
          entries.some(({ form, hollow }) => hollow && form === 'dot') && reading.claim,
          entries.some(({ to }) => to !== undefined) && reading.arrow,
          entries.some(({ blame }) => blame) && reading.blame,
          entries.some(({ form }) => form === 'strip') && reading.strip,
        ]),
    entries.some(({ status }) => status === 'reported') && reading.reported,
    isSoftIn(picture) && reading.soft,
    picture.numbered && reading.number,
  ];
  return html`${
    said
      ? html`<p part="legend"><b>${reading.title}</b> ${said.filter(Boolean).join(' ')}</p>`
      : nothing
  }
  ${story.method ? html`<p>${localise(story.method, texts, story.lang)}</p>` : nothing}`;
}

/** How many events found no room in the picture, and where they are. */
export const moreNotice = (more: number, options: TimelineOptions) =>
  more
    ? html`<p class="more">
        ${fill(laterOf(options).more, { n: numberInWords(more, options.lang) })}
      </p>`
    : nothing;
