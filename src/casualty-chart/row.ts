import { fill } from '../locale/languages.js';
import { edtf, hueOf, StoryWords, type Tongue } from '../locale/story-words.js';
import type { BarStatus, Extent } from '../marks/bar.js';
import type { Hue } from '../marks/shape.js';
import type { Edtf } from '../story/edtf-span.js';
import { drawnExtent, quantityInWords } from '../story/quantity.js';
import type { Figure, Story, StoryEvent } from '../story/types.js';
import type { CasualtyWords } from './words/index.js';

export const groupings = ['event', 'side', 'category', 'source'] as const;
export type GroupBy = (typeof groupings)[number];

/** What the reader or the author asked to see, and in which language. */
export interface ChartOptions extends Tongue {
  readonly measure: string;
  readonly groupBy: GroupBy;
  /** EDTF window; figures outside it are left out. */
  readonly period?: string | undefined;
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

/** The number with whoever claims it: "Side A says over 60 killed". */
export function said(row: Row, words: CasualtyWords): string {
  if (row.status !== 'claimed') return row.label;
  return row.claimant
    ? fill(words.says, { who: row.claimant, n: row.label })
    : fill(words.someoneSays, { n: row.label });
}

/** The words of one figure, drawn from the story in the reader's language. */
export class FigureWords extends StoryWords {
  readonly #options: ChartOptions;

  constructor(story: Story, options: ChartOptions) {
    super(story, options);
    this.#options = options;
  }

  sides({ scope: { sides, affiliation } }: Figure): string {
    const { words } = this.#options;
    if (sides.length === 2) return words.bothTogether;
    const names = this.names(sides);
    if (sides.length > 2) return fill(words.together, { sides: names });
    if (!names) return words.sidesNotStated;
    return affiliation === 'caused-by' ? fill(words.causedBy, { side: names }) : names;
  }

  row(figure: Figure): Row {
    const { words, locale, lang, measure } = this.#options;
    const { scope } = figure;
    const event = scope.event === undefined ? undefined : this.index.events.get(scope.event);
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
    const [source] = this.index.sourcesOf(figure);
    const by = figure.claimedBy;
    const party = by ? this.index.partyOf(by)?.id : source?.party;
    const date = this.date(scope.when);
    return {
      id: figure.id,
      figure,
      event,
      when: edtf(scope.when),
      extent: drawnExtent(quantity),
      status: figure.status,
      hue: scope.sides.length > 1 ? 0 : hueOf(this.story, scope.sides[0] ?? party),
      number,
      label,
      claimant: by && this.name(by),
      claimantShort: by && this.text(this.index.partyOf(by)?.short),
      party: Boolean(party),
      sides: this.sides(figure),
      category: figure.category === 'not-stated' ? '' : (words.categories[figure.category] ?? ''),
      sourceName: source ? this.text(source.publisher ?? source.title) : '',
      eventTitle: event ? this.text(event.title) : '',
      date,
      shortDate: this.date(scope.when, { short: true }),
      whenWords: scope.when === event?.when ? this.span(scope.when, event.duration) : date,
      struck: figure.status === 'withdrawn',
    };
  }
}
