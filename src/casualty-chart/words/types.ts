import type { GroupBy } from '../row.js';

/** A number that a headline names: its words, its date in words, and how the two join. */
export interface HeadlinePart {
  readonly number: string;
  readonly when: string;
  /** How English joins them: a day is "on", a longer span "in", anything else stands apart. */
  readonly join: 'on' | 'in' | false;
}

/** What the chart says in its first picture. `{x}` marks where a value goes. */
export interface FirstWords {
  /** Names of what is counted, as they follow a number, and as they stand alone. */
  readonly measures: Readonly<Record<string, string>>;
  readonly measureTitles: Readonly<Record<string, string>>;
  readonly views: Readonly<Record<'bars' | 'cumulative' | 'claims' | 'table', string>>;
  /** Name of the choice of what is counted. */
  readonly counts: string;
  readonly counted: string;
  /** What is counted, in the form that it has after a number in words; by default it has one. */
  readonly agreed?: (n: string, measure: string) => string;
  readonly says: string;
  /** A claimed number whose claimant the story does not name. */
  readonly someoneSays: string;
  readonly bothTogether: string;
  readonly together: string;
  readonly sidesNotStated: string;
  readonly causedBy: string;
  readonly categories: Readonly<Record<string, string>>;
  readonly openEnd: string;
  readonly openEndLong: string;
  readonly noFigure: string;
  readonly noFigureFor: string;
  readonly rivals: string;
  readonly noSplit: readonly [title: string, text: string];
  readonly headline: (parts: readonly HeadlinePart[], measure: string) => string;
  /** Titles by what figures stand together; by date where they are of no event. */
  readonly groupedBy: Readonly<Record<GroupBy | 'date', string>>;
  /**
   * One sentence on `known` numbers from `sources` sources: how many of them are lower limits, upper
   * limits, approximate, ranges.
   */
  readonly summary: (known: number, sources: number, kinds: readonly number[]) => string;
  readonly cumulative: string;
  readonly moreInTable: string;
}

/** What is said after it: cards, table, and in place of a picture. */
export interface LaterWords {
  readonly noFigures: string;
  readonly noFiguresIn: string;
  readonly notNone: string;
  readonly columns: Readonly<
    Record<'event' | 'when' | 'of' | 'category' | 'status' | 'source', string>
  >;
  /** In a column of fighters and civilians: nobody says which. */
  readonly notStated: string;
  readonly superseded: string;
  readonly asWorded: string;
  readonly contradicts: string;
  /** Figures `{n}` for which a file has no room, as a sentence. */
  readonly notDrawn: string;
}

/** What became of numbers, and whose they are: said where a story has such figures. */
export interface ChangeWords {
  /** The number before; with the date of its correction, of the newer number. */
  readonly was: string;
  readonly corrected: string;
  readonly revised: string;
  readonly late: string;
  /** Of a figure that a party gives of the other side. */
  readonly onOpponent: string;
}

/** Everything the casualty chart says in one language. */
export type CasualtyWords = FirstWords & LaterWords & ChangeWords;
