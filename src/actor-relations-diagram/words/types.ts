/* Everything the relations diagram says in one language. `{x}` marks where a value goes. */

/** What the first picture says. */
export interface FirstWords {
  readonly views: Readonly<Record<'diagram' | 'list' | 'table', string>>;
  /** Where the story has no title. */
  readonly headline: string;
  /** How many ties there are at a date, may be there, and were last on record before. */
  readonly summary: (ties: number, maybe: number, past: number) => string;
  /** Kinds of ties as they stand in a label; in English most are called what a story calls them. */
  readonly kinds: Readonly<Record<string, string>>;
  /** By sign: hostile, no sign, friendly. */
  readonly signs: Readonly<Record<'-1' | '0' | '1', string>>;
  readonly says: string;
  readonly someoneSays: string;
  /** Of what is on record up to the date of the story. */
  readonly onRecord: string;
  readonly lastOnRecord: string;
  readonly dateUncertain: string;
  readonly more: string;
  /** Of ties of one sign. */
  readonly moreOf: Readonly<Record<'-1' | '0' | '1', string>>;
  /** Between two ends, and from one to the other. */
  readonly between: string;
  readonly directed: string;
}

/** What is said after it: slider, notes, cards, list and table. */
export interface LaterWords {
  readonly actorKinds: Readonly<Record<string, string>>;
  readonly level: string;
  readonly undated: string;
  /** Who says it, by act; of an accusation by what it is about. */
  readonly claims: Readonly<Record<string, string>>;
  /** The date slider: its name, and what changed. */
  readonly date: string;
  /** Of a stop that is named by its end. */
  readonly by: string;
  /** Of a date at which all is as it was at a stop. */
  readonly since: string;
  readonly began: string;
  readonly ended: string;
  readonly past: string;
  readonly nothingNew: string;
  /** Of the story's date, where no tie is left by then. */
  readonly noneNow: string;
  readonly noneEnded: string;
  /** A step of the arrow keys. */
  readonly along: string;
  readonly ties: (n: number) => string;
  readonly noTies: string;
  readonly noTiesWhy: string;
  readonly howToRead: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly faint: string;
  readonly noLine: string;
  readonly unnamed: (n: number) => string;
  readonly tiesInList: string;
  readonly columns: Readonly<
    Record<'from' | 'to' | 'kind' | 'when' | 'sign' | 'label' | 'status' | 'source', string>
  >;
}

export type RelationsWords = FirstWords & LaterWords;
