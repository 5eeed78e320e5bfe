/** How much width columns of time need, for their dates and for the words of their marks. */
import type { Page } from '../marks/page.js';
import { heightOf, linesOf } from './labels.js';
import type { LayoutOptions } from './layout.js';
import { isMark, type Entry, type TimelineModel } from './model.js';
import type { Segment } from './segments.js';
import { gap, startsOf, type Start } from './tracks.js';

/** Widths in which words are tried. */
const tried = [56, 68, 80, 92, 106, 120, 140, 160, 190, 230, 280];
/** The least width of a column that holds something, and of one that does not. */
export const narrowest = 64;
const narrowestBare = 14;

export const headStyle = { size: 12, bold: true, ink: 'ink-2' } as const;

/** The widths that a column's heading needs, and the words of its marks. */
interface Need {
  readonly head: number;
  readonly words: number;
}

export class ColumnNeeds {
  readonly #page: Page;
  readonly #model: TimelineModel;
  readonly #options: LayoutOptions;
  readonly #words = new Map<Entry, number>();
  readonly #starts = new Map<Segment, ReadonlyMap<Entry, Start>>();

  constructor(page: Page, model: TimelineModel, options: LayoutOptions) {
    this.#page = page;
    this.#model = model;
    this.#options = options;
  }

  /** The least width in which an entry's words take three lines. */
  #wordsOf(entry: Entry): number {
    let need = this.#words.get(entry);
    if (need === undefined) {
      const page = this.#page;
      // Words that fit into one width fit into all that are wider.
      let [low, high] = [0, tried.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (linesOf(page, entry, page.px(tried[middle]!), [], 3)) high = middle;
        else low = middle + 1;
      }
      this.#words.set(entry, (need = page.px(tried[low] ?? 56)));
    }
    return need;
  }

  /** Where marks and words start in a column. */
  startsOf(segment: Segment): ReadonlyMap<Entry, Start> {
    let starts = this.#starts.get(segment);
    if (!starts) {
      starts = startsOf(segment.entries.filter(isMark), this.#model.facing, this.#page);
      this.#starts.set(segment, starts);
    }
    return starts;
  }

  /** What the heading of a column needs, and the words of its marks. */
  #need(segment: Segment): Need {
    const page = this.#page;
    const { entries, when } = segment;
    const needs = [...this.startsOf(segment)].map(
      ([entry, { text }]) => this.#wordsOf(entry) + text + page.px(4),
    );
    const dates = entries.length ? this.#options.date(when).split(' ') : [];
    const longest = dates.map((word) => page.widthOf(word, headStyle) + page.px(gap + 4));
    return {
      head: Math.max(page.px(entries.length ? narrowest : narrowestBare), ...longest),
      words: Math.max(0, ...needs),
    };
  }

  /** How high the words of a column's marks would stand in the lane where they stand highest. */
  height(segment: Segment, width: number): number {
    const page = this.#page;
    const heights = this.#model.lanes.map(() => 0);
    for (const [entry, { text }] of this.startsOf(segment)) {
      const lines = linesOf(page, entry, width - text - page.px(4), [], 3) ?? [];
      heights[entry.lanes.at(-1)!]! += page.px(12) + heightOf(page, lines);
    }
    return Math.max(...heights);
  }

  /**
   * Widths that columns need. Words may go on into the time after them in which nothing stands, but
   * for so much of it.
   */
  widths(list: readonly Segment[], but = 0): number[] {
    const needs = list.map((segment) => this.#need(segment));
    return needs.map(({ head, words }, i) => {
      const bare = list[i + 1]?.entries.length === 0 ? needs[i + 1]!.head : 0;
      return Math.max(head, words - Math.max(0, bare - but));
    });
  }

  /** What columns need at the very least: found without a look at how their marks stand together. */
  least(list: readonly Segment[]): number {
    const page = this.#page;
    const bare = page.px(narrowestBare);
    return list.reduce((all, { entries }, i) => {
      if (!entries.length) return all + bare;
      const words = entries.filter(isMark).reduce((n, one) => Math.max(n, this.#wordsOf(one)), 0);
      const beyond = list[i + 1]?.entries.length === 0 ? bare : 0;
      return all + Math.max(page.px(narrowest), words && words + page.px(gap + 4) - beyond);
    }, 0);
  }
}
