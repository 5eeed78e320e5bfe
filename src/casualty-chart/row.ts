import { fill } from '../locale/languages.js';
import { edtf, hueOf, StoryWords, type Tongue } from '../locale/story-words.js';
import type { BarStatus, Extent } from '../marks/bar.js';
import type { Hue } from '../marks/shape.js';
import type { Edtf } from '../story/edtf-span.js';
import { drawnExtent } from '../story/quantity-extent.js';
import { numberInWords, quantityInWords, type Quantity } from '../story/quantity.js';
import type { Actor, Figure, StoryEvent } from '../story/types.js';
import { en } from './words/en.js';
import type { CasualtyWords } from './words/index.js';

export const groupings = ['event', 'side', 'category', 'source'] as const;
export type GroupBy = (typeof groupings)[number];

export type ChartView = keyof CasualtyWords['views'];
export const views = Object.keys(en.views) as ChartView[];

export const bins = ['auto', 'none', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Bin = (typeof bins)[number];

/** A view by its name; bars for what is none. */
export const viewOf = (view: string | undefined): ChartView =>
  views.find((known) => known === view) ?? 'bars';

/** What the reader or the author asked to see, and in which language. */
export interface ChartOptions extends Tongue {
  readonly measure: string;
  readonly groupBy: GroupBy;
  /** What figures are added up by; `auto` where they are too many to stand one by one. */
  readonly bin: Bin;
  /** EDTF window; figures outside it are left out. */
  readonly period?: string | undefined;
  readonly words: CasualtyWords;
  /** Says a number as it was worded, where that says more than its form; see `worded`. */
  readonly worded?: Worded | undefined;
}

/** A number in the words of its source; undefined where its form says as much. */
export type Worded = (figure: Figure, words: FigureWords) => string | undefined;

/** One figure, in words and as a mark. What it says is worked out when it is first asked for. */
export class Row {
  readonly id: string;
  readonly figure: Figure;
  readonly when: Edtf | undefined;
  readonly status: BarStatus;
  readonly struck: boolean;
  readonly words: FigureWords;
  readonly #near: boolean;
  #extent: Extent | false | undefined;
  #number: string | undefined;
  #label: string | undefined;
  #sides: string | undefined;
  #date: string | undefined;
  #sourceName: string | undefined;

  /** @param near whether the number is near, though its form does not say so */
  constructor(figure: Figure, words: FigureWords, near = false) {
    this.#near = near;
    this.id = figure.id;
    this.figure = figure;
    this.when = edtf(figure.scope.when);
    this.status = figure.status;
    this.struck = figure.status === 'withdrawn';
    this.words = words;
  }

  get event(): StoryEvent | undefined {
    const { event } = this.figure.scope;
    return event === undefined ? undefined : this.words.index.events.get(event);
  }

  get extent(): Extent | undefined {
    return (this.#extent ??= drawnExtent(this.figure.number) ?? false) || undefined;
  }

  /** Of whom it counts: where nobody says whom, of no side. */
  get hue(): Hue {
    return this.hueOr();
  }

  /** The same; where nobody says whom it counts, of another party. */
  hueOr(party?: string): Hue {
    const [side, ...others] = this.figure.scope.sides;
    return others.length ? 0 : this.words.hue(side ?? party);
  }

  /** "over 6,500" and "over 6,500 killed": qualifier and number are one unit. */
  get number(): string {
    return (this.#number ??=
      this.words.tongue.worded?.(this.figure, this.words) ??
      this.words.number(this.#quantity, this.#near));
  }

  /** Whether it was worded otherwise. */
  get isWorded(): boolean {
    const said = this.words.text(this.figure.words);
    return said !== '' && said.replaceAll(' ', '\u00a0') !== this.number;
  }

  get label(): string {
    return (this.#label ??= this.words.counted(this.number, this.figure));
  }

  /** Who says so, where that has to be said with the number. */
  get claimant(): string | undefined {
    const { claimedBy } = this.figure;
    return claimedBy && this.words.name(claimedBy);
  }

  /** Whether the number comes from a party. */
  get party(): boolean {
    return this.actor !== undefined;
  }

  /** Whom the number covers; fighters or civilians, where stated. */
  get sides(): string {
    return (this.#sides ??= this.words.sides(this.figure));
  }

  /** "killed: North", where a bare name beside whoever gives the number would be one of these. */
  get whose(): string {
    const { figure, sides, words } = this;
    const { measure, scope } = figure;
    if (scope.sides.length !== 1 || scope.affiliation === 'caused-by') return sides;
    const { lang, words: w } = words.tongue;
    const name = words.text(figure.unit) || w.measureTitles[measure]!;
    return `${name.toLocaleLowerCase(lang)}: ${sides}`;
  }

  get category(): string {
    const { category } = this.figure;
    return category === 'not-stated' ? '' : this.words.category(category);
  }

  get sourceName(): string {
    return (this.#sourceName ??= this.words.name(this.figure.sources[0] ?? ''));
  }

  /** By whose word it is: the claimant, else the source; of a number that was added up, nobody. */
  get who(): string {
    return this.claimant ?? (this.id.startsWith('sum:') ? '' : this.sourceName);
  }

  get eventTitle(): string {
    return this.words.text(this.event?.title);
  }

  /** "autumn 2020", and with how long it took, "autumn 2020, six weeks". */
  get date(): string {
    return (this.#date ??= this.words.date(this.figure.scope.when));
  }

  get shortDate(): string {
    return this.words.date(this.figure.scope.when, { short: true });
  }

  get whenWords(): string {
    const { event } = this;
    return event && event.when === this.figure.scope.when
      ? this.words.span(event.when, event.duration)
      : this.date;
  }

  /** The party by whose word it is, if it is one's. */
  get actor(): Actor | undefined {
    const { claimedBy, sources } = this.figure;
    return this.words.index.partyOf(claimedBy ?? sources[0] ?? '');
  }

  /** The number; a vague one with the words of its figure. */
  get #quantity(): Quantity {
    const { number, words } = this.figure;
    return 'vague' in number && !number.words
      ? { vague: true, words: this.words.text(words) }
      : number;
  }
}

/** The number with whoever claims it: "Side A says over 60 killed". */
export function said(row: Row, words: CasualtyWords): string {
  if (row.status !== 'claimed') return row.label;
  const { claimant: who, label: n } = row;
  return fill(who ? words.says : words.someoneSays, { who: who ?? '', n });
}

/** The words of one figure, drawn from the story in the reader's language. */
export class FigureWords extends StoryWords {
  declare readonly tongue: ChartOptions;
  #hasOnePair: boolean | undefined;
  readonly #hues = new Map<string | undefined, Hue>();

  sides({ scope: { sides, affiliation } }: Figure): string {
    const { words } = this.tongue;
    if (sides.length === 2 && this.#onePair) return words.bothTogether;
    const names = this.names(sides);
    if (sides.length > 1) return fill(words.together, { sides: names });
    if (!names) return words.sidesNotStated;
    return affiliation === 'caused-by' ? fill(words.causedBy, { side: names }) : names;
  }

  /** Whether "both sides" says which: all numbers for two sides are for the same two. */
  get #onePair(): boolean {
    let pair: readonly string[] | undefined;
    return (this.#hasOnePair ??= this.story.figures.every(
      ({ scope: { sides } }) =>
        sides.length !== 2 || sides.every((side) => (pair ??= sides).includes(side)),
    ));
  }

  category(category: Figure['category']): string {
    return this.tongue.words.categories[category] ?? category;
  }

  digits(n: number): string {
    return numberInWords(n, this.tongue.lang);
  }

  /** @param near whether it comes of parts that are only "about", which its form does not say */
  number(quantity: Quantity, near = false): string {
    const { quantities } = this.tongue.locale;
    const text = quantityInWords(quantity, this.tongue.lang, quantities);
    if (!near) return text;
    const said =
      'low' in quantity
        ? fill(quantities.bounds.about, { n: text })
        : 'value' in quantity && quantity.bound === 'at-least'
          ? fill(quantities.aboutOrMore, { n: this.digits(quantity.value) })
          : text;
    return said.replaceAll(' ', '\u00a0');
  }

  /** A number in words with what it counts: "over 6,500 killed"; where there is none, nothing. */
  counted(n: string, { measure, unit }: Figure): string {
    const { words, locale } = this.tongue;
    if (n === locale.quantities.unknown) return n;
    const own = measure === 'other' && this.text(unit);
    const name = own || words.measures[measure]!;
    return fill(words.counted, { n, measure: words.agreed?.(n, name) ?? name });
  }

  hue(actor: string | undefined): Hue {
    let hue = this.#hues.get(actor);
    if (hue === undefined) this.#hues.set(actor, (hue = hueOf(this.story, actor)));
    return hue;
  }
}
