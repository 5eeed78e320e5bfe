/** Everything the timeline says in one language. `{x}` marks where a value goes. */
export interface TimelineWords {
  /** The title where neither page nor story has one. */
  readonly headline: string;
  /** One line below the title; `{when}` is the whole time shown. */
  readonly summary: string;
  readonly views: Readonly<Record<'lanes' | 'list', string>>;
  /** The lane of those that have none of their own. */
  readonly others: string;
  readonly unordered: string;
  /** Names of the kinds of events, and of the ties that are drawn as periods. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What a party did, `{who}` being the party. */
  readonly roles: Readonly<Record<string, string>>;
  /** A number with what it counts: "{n} killed". */
  readonly counted: Readonly<Record<string, string>>;
  readonly together: string;
  /** Whom a number counts: those that somebody's acts killed, not his own. */
  readonly causedBy: string;
  readonly manyFigures: string;
  readonly mutual: string;
  /** What is done by a claim: "{who} accuses {whom}", "{who} denies it". */
  readonly acts: Readonly<Record<string, string>>;
  readonly responses: Readonly<Record<'awaited' | 'none-found', string>>;
  /** English has these in `many.ts` and `later.ts`: most first pictures can do without. */
  readonly many?: ManyWords;
  readonly later?: LaterWords;
}

/** What is said where events are counted in bars. */
export interface ManyWords {
  /** The line below the title, and how to read bars. */
  readonly summary: string;
  readonly reading: string;
  /** "{n} events", and of one; "{n} claimed". */
  readonly events: string;
  readonly event: string;
  readonly claimed: string;
}

/** What lists, cards, tables and controls say. */
export interface LaterWords {
  readonly more: string;
  /** How to read: a title, then a sentence for each form that is there. */
  readonly reading: Readonly<
    Record<
      | 'title'
      | 'stretched'
      | 'pair'
      | 'claim'
      | 'reported'
      | 'arrow'
      | 'affected'
      | 'blame'
      | 'strip'
      | 'soft'
      | 'number',
      string
    >
  >;
  readonly zoom: Readonly<Record<'name' | 'in' | 'out' | 'earlier' | 'later', string>>;
  /** Any other claim. */
  readonly says: string;
  readonly blames: Readonly<Record<string, string>>;
  /** Said in full of a number that does not say whom it counts. */
  readonly sidesNotStated: string;
  /** What a road or a border joins. */
  readonly connects: string;
  readonly partOf: string;
  readonly concerns: string;
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
