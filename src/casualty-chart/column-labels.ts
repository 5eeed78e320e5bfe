import { fill } from '../locale/languages.js';
import { openRoom } from '../marks/bar.js';
import type { Page } from '../marks/page.js';
import { overlap } from '../marks/place-labels.js';
import type { Box, Ink } from '../marks/shape.js';
import { slotOf } from './column-row.js';
import { countOf, slotsOf, type ColumnScales, type Place } from './column-scales.js';
import type { LayoutOptions } from './layout-picture.js';
import type { Panel } from './model.js';
import type { Row } from './row.js';
import { around } from './units.js';
import type { CasualtyWords } from './words/index.js';

const size = 13;
/** Room at least between the labels of two columns, where they can be set in lines. */
const apart = 8;
/** What a name over a narrower column may take, at the usual type size. */
const widestName = 120;
/** Columns in a panel at most that are named one by one; of more, the tallest are. */
export const mostNamed = 24;

/** A column with its label, in as many lines as the column is narrow. */
export interface Labelled extends Place {
  readonly lines: readonly string[];
}

/** A label in its place, with `y` from the count 0. */
export interface Placed {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly box: Box;
  /** From the label down to the column below it. */
  readonly leader: Box | undefined;
}

/** How far up a label goes to find room, at most, in half lines. */
const mostLift = 24;

/** The claimant's short name, for narrow places. */
const shortClaimant = ({ actor, claimant, figure, words }: Row): string =>
  (figure.claimedBy && words.text(actor?.short)) || claimant || '';

/** "Side A says", without the number. */
const saysIn = ({ says }: CasualtyWords, who: string): string => fill(says, { who, n: '' }).trim();

/** A number, and its best estimate, which stands on a line of its own. */
const numbersOf = ({ number }: Row): string[] => number.split(/[,،]\u00a0/);

/** Columns whose panel says in its heading by whose word they are. */
const inHeadings = (panels: readonly Panel[]): ReadonlySet<Row> =>
  new Set(panels.flatMap(({ rows, saysWho }) => (saysWho ? rows : [])));

/**
 * Whether every column has room for its label without a word being broken. Many columns need not
 * all be named; a few that cannot be are better drawn as bars along the page.
 */
export function columnsFit(
  page: Page,
  panels: readonly Panel[],
  { words }: LayoutOptions,
): boolean {
  const { start, end } = around(slotsOf(panels));
  const style = { size, bold: true };
  const saysWho = inHeadings(panels);
  const fits = (row: Row): boolean => {
    const slot = slotOf(row);
    const width = ((slot.end - slot.start) / (end - start)) * (page.width - page.px(30));
    const says =
      row.status === 'claimed' && !saysWho.has(row) ? saysIn(words, shortClaimant(row)) : '';
    return `${row.number} ${says}`
      .split(/[ \u00a0]/)
      .every((word) => page.widthOf(word, style) <= width - 2);
  };
  return panels.every((panel) => panel.rows.length > mostNamed || panel.rows.every(fits));
}

/** The labels over columns: of each, or where they are many, of the tallest. */
export class ColumnLabels {
  readonly #page: Page;
  readonly #scales: ColumnScales;
  readonly #words: CasualtyWords;
  /** Whether every column has room for its label. */
  readonly all: boolean;
  /** Claimants are all named in full, or all in short: none more than another. */
  readonly #fullNames: boolean;
  readonly #said: ReadonlySet<Row>;

  constructor(page: Page, scales: ColumnScales, panels: readonly Panel[], options: LayoutOptions) {
    this.#page = page;
    this.#scales = scales;
    this.#words = options.words;
    const style = { size, bold: true };
    this.#said = inHeadings(panels);
    this.#fullNames = panels.every(({ rows }) =>
      rows.every((row) => {
        if (row.status !== 'claimed' || !row.claimant || row.extent === undefined) return true;
        const width = scales.place(row).width - 2;
        return page.wrap(saysIn(options.words, row.claimant), width, style).length <= 2;
      }),
    );
    this.all =
      panels.every(({ rows }) => rows.length <= mostNamed) && columnsFit(page, panels, options);
  }

  /** A column with the label that fits into its width, where all have one. */
  within(row: Row): Labelled {
    const place = this.#scales.place(row);
    return { ...place, lines: this.all ? this.#lines(row, place.width) : [] };
  }

  /**
   * Labels of columns that have no room for all of them, and where they stand above the count 0, in
   * their order: those of many columns where no other label and no other column is. Of a few none is
   * to be without its number: it stands higher, or in more and narrower lines.
   */
  over(
    slots: readonly Labelled[],
    bars: readonly Box[],
    few: boolean,
  ): { named: Labelled[]; placed: Placed[] } {
    const set = (narrow: boolean): { named: Labelled[]; placed: Placed[] } => {
      const named = slots.slice(0, mostNamed).map((slot) => this.#wider(slot, narrow));
      return { named, placed: this.place(named, bars, few) };
    };
    const wide = set(false);
    if (!few || wide.placed.length === slots.length) return wide;
    const narrow = set(true);
    return narrow.placed.length > wide.placed.length ? narrow : wide;
  }

  /** A column with a label that may be wider: the claimant, the number, its best estimate. */
  #wider(slot: Labelled, narrow: boolean): Labelled {
    const { row, width } = slot;
    const page = this.#page;
    const style = { size, bold: true };
    const inWords = (text: string): string[] => {
      const words = text.split(/[ \u00a0]/);
      const room = Math.max(width - 4, ...words.map((word) => page.widthOf(word, style)));
      return page.wrap(words.join(' '), room, style);
    };
    const says = this.#claims(row) ? [saysIn(this.#words, shortClaimant(row))] : [];
    const room = Math.max(width, page.px(widestName));
    const numbers = numbersOf(row);
    return {
      ...slot,
      lines: narrow
        ? [...says, ...numbers].flatMap(inWords)
        : [...says.flatMap((line) => page.wrap(line, room, style)), ...numbers],
    };
  }

  /** Whether its claimant has to be named with the number. */
  #claims(row: Row): boolean {
    return row.status === 'claimed' && Boolean(row.claimant) && !this.#said.has(row);
  }

  /** How far above zero a column and its label go. */
  reach({ row, lines }: Labelled): number {
    if (!row.extent) return 0;
    const past = row.extent.openEnd ? openRoom : 8;
    return countOf(row) * this.#scales.perCount + past + lines.length * this.#page.line(size) + 4;
  }

  /** A label in lines no wider than its column: the claimant first, then the number. */
  #lines(row: Row, width: number): string[] {
    const page = this.#page;
    const style = { size, bold: true };
    const fitted = (text: string): string[] =>
      page.widthOf(text, style) <= width - apart
        ? [text]
        : page.wrap(text.replaceAll('\u00a0', ' '), width - 2, style);
    const number = numbersOf(row).flatMap(fitted);
    if (!this.#claims(row)) return number;
    const who = (this.#fullNames && row.claimant) || shortClaimant(row);
    return [...fitted(saysIn(this.#words, who)), ...number];
  }

  /** Where labels stand above the count 0; see `over` for those that have no room for all. */
  place(slots: readonly Labelled[], bars: readonly Box[], few: boolean): Placed[] {
    const taken: Box[] = [];
    return slots.flatMap((slot) => this.#place(slot, taken, bars, few) ?? []);
  }

  #place(slot: Labelled, taken: Box[], bars: readonly Box[], few: boolean): Placed | undefined {
    const page = this.#page;
    const { row, x, width } = slot;
    const { extent } = row;
    const lines = extent
      ? slot.lines
      : page.wrap(row.number.replaceAll('\u00a0', ' '), Math.max(width, 30), { size });
    const style = { size, bold: Boolean(extent) };
    const widest = Math.max(...lines.map((line) => page.widthOf(line, style)));
    const height = lines.length * page.line(size);
    const { start, end } = row.when!;
    const inner = Math.max(0, (width - widest) / 2);
    const offset = this.#scales.x((start + end) / 2) - (x + width / 2);
    const middle = x + width / 2 + Math.max(-inner, Math.min(offset, inner));
    const bottom = extent
      ? -countOf(row) * this.#scales.perCount -
        (extent.openEnd ? openRoom + 2 : extent.softEnd ? 10 : 5)
      : -(this.#scales.height - height) / 2;
    // The scale's numbers stand at the start.
    const from = this.all ? 0 : this.#scales.gutter;
    const boxAt = (at: number, lift: number): Box => {
      const left = Math.max(from, Math.min(at, page.width - widest));
      return { x: left - 2, y: bottom - height - lift, width: widest + 4, height };
    };
    const isFree = (box: Box): boolean =>
      ![...taken, ...bars.filter((other) => other.x !== x)].some((other) => overlap(other, box));
    // Beside a taller column a label begins or ends with its own.
    const places = [middle - widest / 2, x + 3, x + width - widest - 3];
    const put = (box: Box, leader?: Box): Placed => {
      taken.push(box, ...(leader ? [leader] : []));
      return { row, lines, box, leader };
    };
    if (this.all) return put(boxAt(places[0]!, 0));
    if (!extent) return undefined;
    const free = places.map((at) => boxAt(at, 0)).find(isFree);
    if (free || !few) return free && put(free);
    const step = page.line(size) / 2;
    for (let lift = step; lift < mostLift * step; lift += step) {
      const leader = [0.5, 0.8, 0.2]
        .map((share) => ({ x: x + share * width, y: bottom - lift, width: 1, height: lift }))
        .find(isFree);
      const lifted = leader && places.map((at) => boxAt(at, lift)).find(isFree);
      if (lifted) return put(lifted, leader);
    }
    return undefined;
  }

  /** Prints a label, with a line down to its column where it stands higher. */
  print({ row, lines, box, leader }: Placed, zero: number): void {
    const page = this.#page;
    const bold = Boolean(row.extent);
    const ink: Ink = bold ? 'ink-1' : 'ink-2';
    if (leader) {
      const y = zero + leader.y;
      page.rule(leader.x, y, leader.x, y + leader.height, 'line');
    }
    lines.forEach((line, i) => {
      const y = zero + box.y + (i + 1) * page.line(size) - 3;
      page.text(box.x + box.width / 2, y, line, {
        ...{ size, bold, ink },
        anchor: 'middle',
        halo: true,
        struck: row.struck,
      });
    });
  }
}
