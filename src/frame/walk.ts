import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FrameWords } from '../locale/frame-words.js';
import type { Box } from '../marks/shape.js';
import { after } from './after.js';
import type { WalkLayer } from './walk-layer.js';

/** Something in the picture that a reader can go to, by pointer or by key. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly box: Box;
}

/** What a widget tells the walk about its places, and hears from it. */
export interface WalkOptions {
  readonly places: readonly Place[];
  /** To be told of the picture after each update, where its marks move to the next. */
  readonly drawn?: (svg: SVGElement | null) => void;
  readonly name: string;
  readonly words: FrameWords;
  readonly rtl: boolean;
  readonly number: (n: number) => string;
  /** The sentence that a place is spoken as, and the card that it opens, once they can be said. */
  readonly sentence?: (place: Place) => string;
  readonly card?: (place: Place) => unknown;
  readonly choose: (place: Place) => void;
  /** Where an arrow or a Page key leads from a place, where that is not the next in order. */
  readonly go?: (from: Place, way: Lead) => Step | undefined;
  /** Walked in the place of `places`, which can still be pointed at. */
  readonly tree?: Tree | undefined;
}

/** Very many places as a tree: those beside each other, what they are part of, what is in them. */
export interface Tree {
  readonly start: Place | undefined;
  /** A place by its id; made when it is asked for. */
  find(id: string): Place | undefined;
  go(from: Place, way: Way | Leap | 'first' | 'last'): Place;
  /** Which of how many beside it a place is. */
  position(place: Place): readonly [n: number, total: number];
}

/** Arrows as they are meant: on and back follow the direction of reading. */
export type Way = 'on' | 'back' | 'up' | 'down';

/** The Page keys go further. */
export type Leap = 'later' | 'earlier';

/** What leads to a place: a key, or that another is gone, which the nearest then stands for. */
export type Lead = Way | Leap | 'near';

/** Where an arrow leads, and what is said on the way there. */
export interface Step {
  readonly to: Place;
  readonly said?: string;
}

/** A picture with its layer of meaning, which comes right after it. */
export class Walk {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #layer: WalkLayer | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Id of the place that the reader came to last; undefined before the first. */
  get current(): string | undefined {
    return this.#layer?.current;
  }

  /** The picture as it can be walked. `selected` are the ids of what is picked out. */
  template(picture: unknown, selected: readonly string[], options: WalkOptions): TemplateResult {
    const { value } = after;
    if (value) this.#layer ??= new value.WalkLayer(this.#host);
    const layer = this.#layer;
    return html`<div
      class="plot"
      part="plot"
      @pointermove=${layer?.hover}
      @pointerleave=${layer?.leave}
      @click=${layer?.click}
    >
      ${picture} ${layer?.template(selected, options)}
    </div>`;
  }
}
