import { fill } from '../locale/languages.js';
import { edtf, hueOf, StoryWords, type Tongue } from '../locale/story-words.js';
import type { BarStatus, Extent } from '../marks/bar.js';
import type { Hue } from '../marks/shape.js';
import type { Edtf } from '../story/edtf-span.js';
import { drawnExtent, numberInWords, quantityInWords, type Quantity } from '../story/quantity.js';
import type { Figure, Story, StoryEvent } from '../story/types.js';
import type { CasualtyWords } from './words/index.js';

export const groupings = ['event', 'side', 'category', 'source'] as const;
export type GroupBy = (typeof groupings)[number];

export const views = ['bars', 'cumulative', 'claims', 'table'] as const;
export type ChartView = (typeof views)[number];

/** A view by its name; bars for what is none. */
export const viewOf = (view: string | undefined): ChartView =>
  views.find((known) => known === view) ?? 'bars';

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
  /** Whether a party says it of the other side alone. */
  readonly opponent: boolean;
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

  category(category: Figure['category']): string {
    return this.#options.words.categories[category] ?? category;
  }

  digits(n: number): string {
    return numberInWords(n, this.#options.lang);
  }

  /** A number with what it counts: "over 6,500 killed". */
  counted(quantity: Quantity, { measure, unit }: Figure): string {
    const { words, locale, lang } = this.#options;
    const n = quantityInWords(quantity, lang, locale.quantities);
    if ('unknown' in quantity) return n;
    const own = measure === 'other' && unit && this.text(unit);
    return fill(words.counted, { n, measure: own || (words.measures[measure] ?? measure) });
  }

  row(figure: Figure): Row {
    const { locale, lang } = this.#options;
    const { scope } = figure;
    const event = scope.event === undefined ? undefined : this.index.events.get(scope.event);
    const quantity =
      'vague' in figure.number && !figure.number.words
        ? { vague: true as const, words: this.text(figure.words) }
        : figure.number;
    const number = quantityInWords(quantity, lang, locale.quantities);
    const [source] = this.index.sourcesOf(figure);
    const by = figure.claimedBy;
    const party = this.index.partyOf(by ?? source?.party ?? '');
    const [side, ...others] = scope.sides;
    const date = this.date(scope.when);
    return {
      id: figure.id,
      figure,
      event,
      when: edtf(scope.when),
      extent: drawnExtent(quantity),
      status: figure.status,
      hue: others.length ? 0 : hueOf(this.story, side ?? party?.id),
      number,
      label: this.counted(quantity, figure),
      claimant: by && this.name(by),
      claimantShort: by && this.text(party?.short),
      party: Boolean(party),
      opponent:
        Boolean(party && side && !others.length && side !== party.id) &&
        !party!.memberOf.some(({ actor }) => actor === side),
      sides: this.sides(figure),
      category: figure.category === 'not-stated' ? '' : this.category(figure.category),
      sourceName: source ? this.text(source.publisher ?? source.title) : '',
      eventTitle: event ? this.text(event.title) : '',
      date,
      shortDate: this.date(scope.when, { short: true }),
      whenWords: scope.when === event?.when ? this.span(scope.when, event.duration) : date,
      struck: figure.status === 'withdrawn',
    };
  }
}
