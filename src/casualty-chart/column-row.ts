import type { Figure } from '../story/types.js';
import { Row, type FigureWords } from './row.js';
import type { Span } from './units.js';

/** A row whose column stands in more room than it covers. */
export class ColumnRow extends Row {
  readonly slot: Span;

  constructor(figure: Figure, words: FigureWords, near: boolean, slot: Span) {
    super(figure, words, near);
    this.slot = slot;
  }
}

/** The room of a row's column across the page. */
export const slotOf = (row: Row): Span => (row instanceof ColumnRow ? row.slot : row.when!);
