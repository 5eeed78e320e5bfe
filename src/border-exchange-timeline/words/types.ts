/** Everything the timeline says in one language. `{x}` marks where a value goes. */
export interface TimelineWords {
  /** The title where neither page nor story has one. */
  readonly headline: string;
  /** One line below the title; `{when}` is the whole time shown. */
  readonly summary: string;
  /** The same where events are counted in bars. */
  readonly summaryOfBars: string;
  readonly views: Readonly<Record<'lanes' | 'list', string>>;
  /** The lane of those that have none of their own. */
  readonly others: string;
  readonly toScale: string;
  readonly unordered: string;
  /** Names of the kinds of events, and of the ties that are drawn as periods. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What a party did, `{who}` being the party. */
  readonly roles: Readonly<Record<string, string>>;
  /** A number with what it counts: "{n} killed". */
  readonly counted: Readonly<Record<string, string>>;
  readonly together: string;
  readonly sidesNotStated: string;
  readonly manyFigures: string;
  readonly mutual: string;
  readonly responses: Readonly<Record<'awaited' | 'none-found', string>>;
  readonly more: string;
  readonly zoom: Readonly<Record<'name' | 'in' | 'out', string>>;
  /** How to read: a title, then a sentence for each form that is there. */
  readonly reading: Readonly<
    Record<
      | 'title'
      | 'stretched'
      | 'binned'
      | 'pair'
      | 'claim'
      | 'reported'
      | 'arrow'
      | 'strip'
      | 'soft'
      | 'number',
      string
    >
  >;
  /** English has these in `later.ts`: its first picture can do without. */
  readonly later?: LaterWords;
}

/** What lists, cards and tables say. */
export interface LaterWords {
  /** Claims: "{who} says", "{who} accuses {whom}". */
  readonly acts: Readonly<Record<string, string>>;
  readonly blames: Readonly<Record<string, string>>;
  /** What a road or a border joins. */
  readonly connects: string;
  readonly partOf: string;
  readonly noEventsIn: string;
  readonly notCalm: string;
  readonly columns: Readonly<
    Record<
      | 'event'
      | 'when'
      | 'kind'
      | 'parties'
      | 'place'
      | 'figures'
      | 'claims'
      | 'note'
      | 'status'
      | 'source',
      string
    >
  >;
}
