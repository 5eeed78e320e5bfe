import type { Hue } from '../marks/shape.js';
import { dateInWords, durationInWords } from '../story/date-words.js';
import { readEdtf, type Edtf } from '../story/edtf-span.js';
import { byId, type ById } from '../story/by-id.js';
import type { Localised, Story } from '../story/types.js';
import { commas, listed, localise } from './languages.js';
import type { Locale } from './locale.js';

/** The language of a picture, and the one wanted for the story's own texts. */
export interface Tongue {
  /** Of words, numbers and dates. */
  readonly lang: string;
  /** Of the story's own texts, which may know more languages than we do. */
  readonly texts: string;
  readonly locale: Locale;
}

/** A date that the reader has checked; undefined where there is none. */
export const edtf = (text: string | undefined): Edtf | undefined => readEdtf(text ?? '');

/** Hue of an actor: its place in the story's list, so that it is the same in every widget. */
export function hueOf(story: Story, actor: string | undefined): Hue {
  // Nobody is at −1.
  const index = story.actors.findIndex(({ id }) => id === actor);
  return (index < 8 ? index + 1 : 0) as Hue;
}

/** The names, texts and dates of a story in the reader's language. */
export class StoryWords {
  readonly story: Story;
  readonly index: ById;
  readonly tongue: Tongue;

  constructor(story: Story, tongue: Tongue) {
    this.story = story;
    this.index = byId(story);
    this.tongue = tongue;
  }

  text(value: Localised | undefined): string {
    return localise(value, this.tongue.texts, this.story.lang);
  }

  /** Name of an actor, a place or a source; the id itself where nothing has it. */
  name(id: string): string {
    const item = this.index.actors.get(id) ?? this.index.places.get(id);
    if (item) return this.text(item.name);
    const source = this.index.sources.get(id);
    return source ? this.text(source.publisher ?? source.title) : id;
  }

  /** Name of an actor in at most five letters, where the story has one; else its whole name. */
  short(id: string): string {
    return this.text(this.index.actors.get(id)?.short) || this.name(id);
  }

  /** "Armenia and Azerbaijan" */
  names(ids: readonly string[]): string {
    return listed(
      this.tongue.lang,
      ids.map((id) => this.name(id)),
    );
  }

  date(when: string | undefined, options?: { readonly short?: boolean }): string {
    const { lang, locale } = this.tongue;
    return when ? dateInWords(when, lang, locale.dates, options) : '';
  }

  /** "autumn 2020, six weeks" */
  span(when: string | undefined, duration?: string): string {
    const { lang, locale } = this.tongue;
    const long = duration && durationInWords(duration, lang, locale.dates);
    return commas(locale.dates, this.date(when), long);
  }
}
