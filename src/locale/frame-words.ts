/** What the frame around every picture says in one language. `{x}` marks where a value goes. */
export interface FrameWords {
  readonly statuses: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly undated: string;
  readonly source: string;
  readonly sources: (count: number, parties: number) => string;
  readonly partySource: string;
  readonly unnamedSource: string;
  readonly correctionsNone: string;
  readonly corrections: (count: number) => string;
  readonly correctionKinds: Readonly<Record<string, string>>;
  readonly viewAsTable: string;
  readonly viewAsChart: string;
  readonly table: string;
  readonly views: string;
  readonly download: string;
  readonly downloadAs: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly failedWhy: string;
  readonly retry: string;
  readonly empty: string;
  readonly showAllDates: string;
  readonly problems: (count: number) => string;
  readonly leftOut: string;
  readonly kept: string;
  readonly moreProblems: (count: number) => string;
  /** How to use the graphic, said once when it takes the focus. */
  readonly howTo: string;
  /** Position in the walk: "2 of 5". */
  readonly position: string;
  readonly showMore: string;
  readonly showWhole: string;
  readonly statusBy: string;
  /** Between a label and its explanation; end of a sentence; between items of a run. */
  readonly separator: string;
}
