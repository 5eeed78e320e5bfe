import type { Figure } from '../story/types.js';
import { Row, type FigureWords } from './row.js';
import type { Span } from './units.js';
import { viewWords } from './words/views.js';

/** A row whose column stands in more room than it covers. */
export class ColumnRow extends Row {
  readonly slot: Span;

  constructor(figure: Figure, words: FigureWords, near: boolean, slot: Span) {
    super(figure, words, near);
    this.slot = slot;
  }

  override get number(): string {
    return this.#isWordless ? viewWords(this.words.tongue.lang).imprecise : super.number;
  }

  override get label(): string {
    return this.#isWordless ? this.number : super.label;
  }

  get #isWordless(): boolean {
    const { number } = this.figure;
    return 'vague' in number && !number.words;
  }
}

/** The room of a row's column across the page. */
export const slotOf = (row: Row): Span => (row instanceof ColumnRow ? row.slot : row.when!);
