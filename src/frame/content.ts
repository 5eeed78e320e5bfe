/** What passes between a widget and its frame. */
import type { CSSResultOrNative } from 'lit';
import type { Measure } from '../marks/text.js';
import type { Story } from '../story/types.js';
import type { Picture } from './picture.js';
import type { Choices, Lists } from './settings.js';
import type { Speech, View } from './templates.js';

/** What a widget puts into its frame. */
export interface Content {
  readonly headline: string;
  readonly summary: string;
  /** The widget's own view first, `table` among them. */
  readonly views: readonly View[];
  readonly view: string;
  /** What else there is to choose from. */
  readonly also?: Choice;
  /** The picture or the table. */
  readonly body: unknown;
  readonly notes?: unknown;
  /** Ids of the sources behind what is shown. */
  readonly sources: readonly string[];
  /** Whether this is still an earlier picture, while a new one is worked out. */
  readonly stale?: boolean;
}

/** Something a reader may choose, where there are two or more of it. */
export interface Choice {
  readonly name: string;
  readonly options: readonly View[];
  readonly current: string;
  readonly choose: (id: string) => void;
}

/** Room for a picture, and how its words are measured. */
export interface Room {
  readonly width: number;
  /** Size of the reader's type over the usual 16 px. */
  readonly textScale: number;
  readonly rtl: boolean;
  readonly measure: Measure;
}

/** A graphic as it goes into a file. */
export interface Drawing {
  readonly headline: string;
  readonly summary: string;
  readonly picture: Picture;
  /** What the picture leaves out and how it is read, a paragraph each. */
  readonly notes?: readonly string[];
  readonly sources: readonly string[];
}

/** What a widget's own later part may bring for its frame. */
export interface Later {
  readonly styles?: CSSResultOrNative;
  /** The words that its attributes know. */
  readonly choices: Choices;
  readonly lists?: Lists;
}

/** A story that is ready to be drawn, and the language to speak of it. */
export type Ready = Speech & { readonly story: Story };
