/** Many events as bars that count them: what stands where, and where each event is in it. */
import type { Box } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import type { Edtf } from '../story/edtf-span.js';
import type { Reach } from './glyphs.js';
import { levelOf } from './lanes.js';
import type { Item } from './layout.js';
import type { Entry } from './model.js';
import type { TimeScale } from './time.js';

/** A bar of one event, and the event's number. */
export type PlacedBar = readonly [entry: Entry, bar: Reach, index: number];

/** A bar's parts from its line on: confirmed, reported, in doubt, claimed, withdrawn. */
export const parts = 5;
export const rankOf = ({ status, hollow }: Entry): number => {
  if (status === 'withdrawn') return 4;
  if (hollow) return 3;
  return status === 'confirmed' ? 0 : status === 'reported' ? 1 : 2;
};

/** Events of one fuzzy date: a bar of their own, as wide as that. */
export interface SoftBar {
  readonly reach: Reach;
  readonly stack: BarRow;
}

/**
 * Bars along a line, and what lasts too long for them. Of each bar only is known how many events
 * each of its parts counts; where the line is follows once all have been counted.
 */
export class BarRow {
  /** How many events each part of each bar counts. */
  readonly counts: Uint32Array;
  /** What lasts, and events of one fuzzy date each, too long for a bar. */
  readonly long: PlacedBar[] = [];
  readonly soft = new Map<Edtf, SoftBar>();
  readonly left: number;
  readonly bin: number;
  #base = 0;
  #each = 0;
  #mirrored = false;

  constructor(left: number, bin: number, width: number) {
    this.left = left;
    this.bin = bin;
    this.counts = new Uint32Array(parts * (Math.ceil((width - left) / bin) + 1));
  }

  /** Counts an event; answers its number within its part of its bar. */
  add(bar: number, rank: number): number {
    return this.counts[parts * bar + rank]!++;
  }

  /** How many events of a bar lie nearer to the line than those of a part. */
  before(bar: number, rank: number): number {
    let n = 0;
    for (let i = parts * bar; i < parts * bar + rank; i++) n += this.counts[i]!;
    return n;
  }

  get most(): number {
    let most = 0;
    for (let bar = 0; bar * parts < this.counts.length; bar++)
      most = Math.max(most, this.before(bar, parts));
    return most;
  }

  /** The bar of a fuzzy date, made for its first event. */
  softBar(when: Edtf, reach: Reach): SoftBar {
    let found = this.soft.get(when);
    if (!found) {
      const { from, to } = reach;
      this.soft.set(when, (found = { reach, stack: new BarRow(from, to - from, from) }));
    }
    return found;
  }

  /** How many events soft bars hold where they lie over one another. */
  get mostSoft(): number {
    if (!this.soft.size) return 0;
    const sky = new Skyline(Math.max(...[...this.soft.values()].map(({ reach }) => reach.to)));
    const tops = this.wideFirst.map(
      ({ reach, stack: { most } }) => putSoft(sky, reach, most) + most,
    );
    return Math.max(...tops);
  }

  /** Soft bars as they lie over one another: what says least is nearest to the line. */
  get wideFirst(): SoftBar[] {
    const length = ({ reach }: SoftBar): number => reach.to - reach.from;
    return [...this.soft.values()].sort((a, b) => length(b) - length(a));
  }

  /** The bar that counts more than any other; undefined where none does. */
  get peak(): number | undefined {
    const { most } = this;
    const bars = Array.from({ length: this.counts.length / parts }, (_, bar) => bar);
    const [first, second] = bars.filter((bar) => this.before(bar, parts) === most);
    return second === undefined ? first : undefined;
  }

  /** Says where the line is, how high an event, below zero where bars grow up, and if they grow both ways. */
  stand(base: number, each: number, mirrored: boolean): void {
    this.#base = base;
    this.#each = each;
    this.#mirrored = mirrored;
  }

  /** Where an event lies that has `n` between itself and the line; a mirrored one lies around them. */
  boxOf(bar: number, n: number): Box {
    const [base, each] = [this.#base, this.#each];
    return {
      x: this.left + bar * this.bin,
      y: base + Math.min(each, 0) * (n + 1) + Math.max(each, 0) * n,
      width: this.bin,
      height: Math.abs(each) * (this.#mirrored ? 2 * (n + 1) : 1),
    };
  }

  /** The middle of a bar. */
  middle(bar: number): number {
    return this.left + (bar + 0.5) * this.bin;
  }
}

/** Events whose length tells how wide bars are. */
const mostAsked = 2000;

/**
 * The width of bars that fill the room: most events' own time, at least `least`. Of thousands of
 * events some tell.
 */
export function binOf(
  entries: readonly Entry[],
  scale: TimeScale,
  room: number,
  least: number,
): number {
  const step = Math.ceil(entries.length / mostAsked);
  const lengths = new Float64Array(Math.ceil(entries.length / step));
  for (let i = 0; i < lengths.length; i++) {
    const { start, end } = entries[i * step]!.span;
    lengths[i] = scale(end) - scale(start);
  }
  const usual = lengths.sort()[Math.floor(lengths.length * 0.6)] ?? 0;
  // As many as there is room for, whole.
  return room / Math.floor(room / Math.max(least, Math.min(usual + 1, room / 8)));
}

/** Width in px by which soft ends may lie over each other: a month stands beside the next. */
const shared = 4;

/** Puts a soft bar on those that it lies over; answers the height at which it stands. */
export const putSoft = (sky: Skyline, { from, to }: Reach, height: number): number =>
  sky.put(from + shared, Math.max(shared, to - from - 2 * shared), height);

/** Sets of lanes that do not lie side by side, at most, that have a row each; the rest share one. */
const mostApart = 4;

/** Bars of lanes, of lines between two, and of what no line between two lanes tells the lanes of. */
export class BarRows {
  readonly #facing: number;
  readonly #fresh: () => BarRow;
  readonly #beside = new Map<number, BarRow>();
  readonly #apart = new Map<string, { readonly lanes: Set<number>; readonly row: BarRow }>();

  constructor(facing: number, fresh: () => BarRow) {
    this.#facing = facing;
    this.#fresh = fresh;
  }

  /** The row of a lane, or of the line halfway between two. */
  at(level: number): BarRow | undefined {
    return this.#beside.get(level);
  }

  /** Rows of lanes that do not lie side by side. */
  get apart(): Iterable<{ readonly lanes: ReadonlySet<number>; readonly row: BarRow }> {
    return this.#apart.values();
  }

  get all(): BarRow[] {
    return [...this.#beside.values(), ...[...this.#apart.values()].map(({ row }) => row)];
  }

  /** The row of an event, made for the first one. */
  of(entry: Entry): BarRow {
    const { lanes } = entry;
    const level = levelOf(entry, this.#facing);
    if (lanes.every((lane) => Math.abs(lane - level) < 1)) {
      let row = this.#beside.get(level);
      if (!row) this.#beside.set(level, (row = this.#fresh()));
      return row;
    }
    const own = lanes.join();
    const key = this.#apart.has(own) || this.#apart.size < mostApart ? own : '';
    let found = this.#apart.get(key);
    if (!found) this.#apart.set(key, (found = { lanes: new Set(), row: this.#fresh() }));
    for (const lane of lanes) found.lanes.add(lane);
    return found.row;
  }
}

/** An event in its bar. Where that is, is worked out when a reader comes near. */
export class BarItem implements Item {
  readonly #entry: Entry;
  readonly #row: BarRow;
  readonly #bar: number;
  readonly #rank: number;
  readonly #n: number;

  constructor(entry: Entry, row: BarRow, bar: number, rank: number) {
    this.#entry = entry;
    this.#row = row;
    this.#bar = bar;
    this.#rank = rank;
    this.#n = row.add(bar, rank);
  }

  get id(): string {
    return this.#entry.id;
  }

  get kind(): Item['kind'] {
    return this.#entry.kind;
  }

  get box(): Box {
    const bar = this.#bar;
    return this.#row.boxOf(bar, this.#row.before(bar, this.#rank) + this.#n);
  }
}
