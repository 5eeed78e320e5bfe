import { LitElement } from 'lit';
import type { Languages } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Problem, Story } from '../story/types.js';
import { theme } from '../theme/theme.js';
import { withCommonAttributes } from './common-attributes.js';
import { Frame, type Later, type Ready } from './frame.js';
import type { Part } from './part.js';
import { request, type Requests } from './requests.js';
import { frameStyles } from './styles.js';
import type { TableOptions } from './table.js';
import type { Place, WalkOptions } from './walk.js';

/** The plumbing between an element and its frame, which every widget has alike. */
export abstract class Widget extends withCommonAttributes(LitElement) {
  static override styles = [theme, frameStyles];

  /** @internal */
  protected readonly frame: Frame;
  #shownRows = 0;

  /** Takes what `Frame` does. */
  constructor(words: Languages<object>, later: Part<Later>, csv?: Part<unknown>) {
    super();
    this.frame = new Frame(this, words, later, csv);
  }

  /** The story as it was read, or undefined while there is none. */
  get story(): Story | undefined {
    return this.frame.source.story;
  }

  /** What was wrong with the data, each with its path and, where it can be told, the fix. */
  get problems(): readonly Problem[] {
    return this.frame.problems;
  }

  /** The graphic as one self-contained SVG file; empty while there is no picture. */
  abstract toSVG(): string;

  /** The data as CSV; it can be given back as `src`. */
  abstract toCSV(): string;

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale = 2): Promise<Blob> {
    return this.frame.toPNG(this.toSVG(), scale);
  }

  /**
   * Done when what was begun has been worked out.
   * @internal
   */
  protected working(): Promise<unknown> | undefined {
    return undefined;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    // Once for the story, the model and the picture, each of which may ask for the next.
    for (let round = 0; round < 3; round++) {
      await this.frame.complete;
      await super.getUpdateComplete();
      await this.working();
      done = (await super.getUpdateComplete()) && done;
    }
    return done;
  }

  /**
   * Asks for what a reader wants: of the container, if the story came from one.
   * @internal
   */
  protected ask<Type extends keyof Requests>(type: Type, detail: Requests[Type]): void {
    request(this, this.frame.source.way === 'container', type, detail);
  }

  /**
   * What all pictures tell the walk.
   * @internal
   */
  protected walked({
    locale,
    lang,
  }: Ready): Pick<WalkOptions, 'words' | 'rtl' | 'number' | 'choose'> {
    return {
      words: locale.frame,
      rtl: this.frame.environment.rtl,
      number: (n) => numberInWords(n, lang),
      choose: ({ kind, id }: Place) => this.ask('backstory-select', { kind, id }),
    };
  }

  /**
   * How a table of this widget begins and goes on.
   * @internal
   */
  protected table(caption: string): TableOptions {
    return {
      caption,
      shown: this.#shownRows,
      show: (rows) => {
        this.#shownRows = rows;
        this.requestUpdate();
      },
    };
  }
}
