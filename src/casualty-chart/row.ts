import { commas, fill, listed, localise } from '../locale/languages.js';
import type { Locale } from '../locale/locale.js';
import type { BarStatus, Extent } from '../marks/bar.js';
import type { Hue } from '../marks/shape.js';
import { dateInWords, durationInWords } from '../story/date-words.js';
import { parseEdtf, type Edtf } from '../story/edtf.js';
import { lookup, type Lookup } from '../story/lookup.js';
import { drawnExtent, quantityInWords } from '../story/quantity.js';
import type { Figure, Story, StoryEvent } from '../story/types.js';
import type { CasualtyWords } from './words/index.js';

export const groupings = ['event', 'side', 'category', 'source'] as const;
export type GroupBy = (typeof groupings)[number];

/** What the reader or the author asked to see, and in which language. */
export interface ChartOptions {
  readonly measure: string;
  readonly groupBy: GroupBy;
  /** EDTF window; figures outside it are left out. */
  readonly period?: string | undefined;
  /** Language of words, numbers and dates; and the one wanted for the story's own texts. */
  readonly lang: string;
  readonly texts: string;
  readonly locale: Locale;
  readonly words: CasualtyWords;
}

/** One figure, in words and as a mark. */
export interface Row {
  readonly id: string;
  readonly figure: Figure;
  readonly event: StoryEvent | undefined;
  readonly when: Edtf | undefined;
  readonly extent: Extent | undefined;
  readonly status: BarStatus;
  readonly hue: Hue;
  /** "over 6,500" and "over 6,500 killed": qualifier and number are one unit. */
  readonly number: string;
  readonly label: string;
  /** Who says so, where that has to be said with the number. */
  readonly claimant: string | undefined;
  /** The claimant's short name, for narrow places. */
  readonly claimantShort: string | undefined;
  readonly party: boolean;
  /** Whom the number covers; fighters or civilians, where stated. */
  readonly sides: string;
  readonly category: string;
  readonly sourceName: string;
  readonly eventTitle: string;
  /** "autumn 2020", and with how long it took, "autumn 2020, six weeks". */
  readonly date: string;
  readonly shortDate: string;
  readonly whenWords: string;
  readonly struck: boolean;
}

/** A date that the reader has checked; undefined where there is none. */
export const edtf = (text: string | undefined): Edtf | undefined => {
  const read = text === undefined ? undefined : parseEdtf(text);
  return read && 'start' in read ? read : undefined;
};

/** Hue of an actor: its place in the story's list, so that it is the same in every widget. */
function hueOf(story: Story, actor: string | undefined): Hue {
  const index = story.actors.findIndex(({ id }) => id === actor);
  return (index >= 0 && index < 8 ? index + 1 : 0) as Hue;
}

/** The words of one figure, drawn from the story in the reader's language. */
export class FigureWords {
  readonly #story: Story;
  readonly #index: Lookup;
  readonly #options: ChartOptions;

  constructor(story: Story, options: ChartOptions) {
    this.#story = story;
    this.#index = lookup(story);
    this.#options = options;
  }

  text(value: Parameters<typeof localise>[0]): string {
    return localise(value, this.#options.texts, this.#story.lang);
  }

  name(id: string): string {
    const item = this.#index.actors.get(id) ?? this.#index.places.get(id);
    if (item) return this.text(item.name);
    const source = this.#index.sources.get(id);
    return source ? this.text(source.publisher ?? source.title) : id;
  }

  date(when: string | undefined): string {
    return when ? dateInWords(when, this.#options.lang, this.#options.locale.dates) : '';
  }

  /** "autumn 2020, six weeks" */
  span(when: string | undefined, duration?: string): string {
    const { lang, locale } = this.#options;
    const long = duration && durationInWords(duration, lang, locale.dates);
    return commas(locale.dates, this.date(when), long);
  }

  sides({ scope: { sides, affiliation } }: Figure): string {
    const { words, lang } = this.#options;
    if (sides.length === 2) return words.bothTogether;
    const names = listed(
      lang,
      sides.map((id) => this.name(id)),
    );
    if (sides.length > 2) return fill(words.together, { sides: names });
    if (!names) return words.sidesNotStated;
    return affiliation === 'caused-by' ? fill(words.causedBy, { side: names }) : names;
  }

  row(figure: Figure): Row {
    const { words, locale, lang, measure } = this.#options;
    const { scope } = figure;
    const event = scope.event === undefined ? undefined : this.#index.events.get(scope.event);
    const quantity =
      'vague' in figure.number && !figure.number.words
        ? { vague: true as const, words: this.text(figure.words) }
        : figure.number;
    const number = quantityInWords(quantity, lang, locale.quantities);
    const unit =
      figure.measure === 'other' && figure.unit
        ? this.text(figure.unit)
        : (words.measures[measure] ?? measure);
    const label =
      'unknown' in figure.number ? number : fill(words.counted, { n: number, measure: unit });
    const [source] = this.#index.sourcesOf(figure);
    const by = figure.claimedBy;
    const party = by ? this.#index.partyOf(by)?.id : source?.party;
    const date = this.date(scope.when);
    return {
      id: figure.id,
      figure,
      event,
      when: edtf(scope.when),
      extent: drawnExtent(quantity),
      status: figure.status,
      hue: scope.sides.length > 1 ? 0 : hueOf(this.#story, scope.sides[0] ?? party),
      number,
      label,
      claimant: by && this.name(by),
      claimantShort: by && this.text(this.#index.partyOf(by)?.short),
      party: Boolean(party),
      sides: this.sides(figure),
      category: figure.category === 'not-stated' ? '' : (words.categories[figure.category] ?? ''),
      sourceName: source ? this.text(source.publisher ?? source.title) : '',
      eventTitle: event ? this.text(event.title) : '',
      date,
      shortDate: dateInWords(scope.when, this.#options.lang, this.#options.locale.dates, {
        short: true,
      }),
      whenWords: scope.when === event?.when ? this.span(scope.when, event.duration) : date,
      struck: figure.status === 'withdrawn',
    };
  }
}
