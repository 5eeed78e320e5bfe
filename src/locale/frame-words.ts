/** What a table says beside its data. */
export interface TableWords {
  /** Before the names of the columns, where they stand apart from the cells. */
  readonly sort: string;
  /** What is heard after sorting: up, down, and in the order of the story. */
  readonly up: string;
  readonly down: string;
  readonly asTold: string;
  readonly copy: string;
  readonly copied: string;
  /** Columns that a copy has beside the words of a number, and two of the qualifiers. */
  readonly qualifier: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly range: string;
  readonly best: string;
}

/**
 * What the frame says once its first picture is there, or cannot be: of lists that open, on the
 * walk, of what went wrong.
 */
export interface LaterWords {
  readonly correctionKinds: Readonly<Record<string, string>>;
  readonly downloadAs: string;
  readonly close: string;
  /** How to use the graphic, said once when it takes the focus. */
  readonly howTo: string;
  /** Position in the walk: "2 of 5". */
  readonly position: string;
  readonly failed: string;
  readonly retry: string;
  /** A view for which something is missing is shown as another. */
  readonly viewFailed: string;
  readonly showWhole: string;
  readonly empty: string;
  readonly showAllDates: string;
  readonly showMore: string;
}

/** What the frame around every picture says in one language. `{x}` marks where a value goes. */
export interface FrameWords {
  readonly statuses: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly undated: string;
  readonly source: string;
  readonly sources: (count: number, parties: number) => string;
  readonly partySource: string;
  readonly correctionsNone: string;
  readonly corrections: (count: number) => string;
  readonly viewAsTable: string;
  readonly viewAsChart: string;
  readonly table: string;
  readonly views: string;
  readonly download: string;
  readonly loading: string;
  readonly problems: (count: number) => string;
  readonly statusBy: string;
  /** Between a label and its explanation; end of a sentence; between items of a run. */
  readonly separator: string;
  /** English has these in `en/later.ts` and `en/tables.ts`: its first picture can do without. */
  readonly later?: LaterWords;
  readonly tables?: TableWords;
}
