import type { Actor, Figure } from '../story/types.js';
import { Row, type FigureWords } from './row.js';
import type { Span } from './units.js';

/** Where a number that was added up stands, and of whom it is where that is no side by itself. */
interface Added {
  readonly slot: Span;
  readonly whom?: string | undefined;
  /** What is said of a vague number that has no words of its own. */
  readonly imprecise: string;
}

/** A row whose column stands in more room than it covers. */
export class ColumnRow extends Row {
  readonly slot: Span;
  readonly #whom: string | undefined;
  readonly #imprecise: string;

  constructor(figure: Figure, words: FigureWords, near: boolean, { slot, whom, imprecise }: Added) {
    super(figure, words, near);
    this.slot = slot;
    this.#whom = whom;
    this.#imprecise = imprecise;
  }

  override get sides(): string {
    return this.#whom ?? super.sides;
  }

  /** A sum of several sources is no party's. */
  override get actor(): Actor | undefined {
    const { claimedBy, sources } = this.figure;
    return claimedBy || sources.length < 2 ? super.actor : undefined;
  }

  override get number(): string {
    return this.#isWordless ? this.#imprecise : super.number;
  }

  override get label(): string {
    return this.#isWordless ? this.number : super.label;
  }

  get #isWordless(): boolean {
    const { number } = this.figure;
    return 'vague' in number && !number.words;
  }
}

/** The last of some running totals: its date is until when they run. */
export class LatestRow extends Row {
  override get whenWords(): string {
    const { when } = this.figure.scope;
    return /[/[{]/.test(when) ? super.whenWords : this.words.date(`../${when}`);
  }
}

/** The room of a row's column across the page. */
export const slotOf = (row: Row): Span => (row instanceof ColumnRow ? row.slot : row.when!);
