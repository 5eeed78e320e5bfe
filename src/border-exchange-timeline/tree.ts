/** Many events as a tree to be walked by keys: periods, their parts, and in those the events. */
import type { Leap, Place, Way } from '../frame/walk.js';
import { capitalise, fill } from '../locale/languages.js';
import type { Box } from '../marks/shape.js';
import { dateInWords } from '../story/date-words.js';
import { numberInWords } from '../story/quantity.js';
import type { Item } from './layout.js';
import type { Span, TimelineModel, TimelineOptions } from './model.js';
import { manyOf } from './words/many.js';

/** A place in the tree: events from one number to another, in order of time, or a single one. */
interface Node extends Place {
  readonly parent: Node | undefined;
  readonly from: number;
  readonly to: number;
  /** How finely time is cut within it. */
  readonly unit: number;
  /** EDTF of its time; undefined for an event. */
  readonly when: string | undefined;
  /** Its own place among those beside it. */
  readonly at: number;
}

const day = 864e5;
/** Letters of an ISO date that name a decade, a year, a month, a day. */
const letters = [3, 4, 7, 10];
/** Lengths of a window from which it is cut into decades, years, months. */
const long = [40 * 365 * day, 3 * 365 * day, 92 * day];
/** Events that need no parts, and how far a Page key leads. */
const fewest = 12;
const pageStep = 10;
/** Places of events that tell where a period lies. */
const most = 500;

const nameOf = (when: string): string => `@${when}`;
const clamp = (i: number, length: number): number => Math.max(0, Math.min(length - 1, i));

export class Tree {
  readonly #model: TimelineModel;
  readonly #options: TimelineOptions;
  readonly #items: readonly Item[];
  /** Where the walk has been, by id; and what is in each of them. */
  readonly #known = new Map<string, Node>();
  readonly #children = new Map<Node | undefined, readonly Node[]>();
  readonly #said = new Map<Node, readonly string[]>();

  constructor(model: TimelineModel, options: TimelineOptions, items: readonly Item[]) {
    this.#model = model;
    this.#options = options;
    this.#items = items;
  }

  /** Where the walk begins: the first period. */
  get start(): Place | undefined {
    return this.#in(undefined)[0];
  }

  /** The place of a period or an event that the picture shows. */
  find(id: string): Place | undefined {
    return this.#node(id);
  }

  /** Which it is of how many beside it. */
  position({ id }: Place): readonly [n: number, total: number] {
    const node = this.#node(id)!;
    return [node.at + 1, this.#in(node.parent).length];
  }

  /** Along those beside it, up to what it is part of, down to its first part. */
  go({ id }: Place, way: Way | Leap | 'first' | 'last'): Place {
    const node = this.#node(id)!;
    const beside = this.#in(node.parent);
    const { at } = node;
    const to = {
      on: at + 1,
      back: at - 1,
      later: at + pageStep,
      earlier: at - pageStep,
      first: 0,
      last: beside.length - 1,
      up: undefined,
      down: undefined,
    }[way];
    if (to !== undefined) return beside[clamp(to, beside.length)]!;
    return (way === 'up' ? node.parent : node.when && this.#in(node)[0]) || node;
  }

  /** The time of a place. */
  span({ id }: Pick<Place, 'id'>): Span | undefined {
    const node = this.#node(id);
    const [first, last] = [node?.from, node && node.to - 1].map(
      (i) => this.#model.entries[i!]?.span,
    );
    return first && last && { start: first.start, end: Math.max(first.end, last.end) };
  }

  /** What a period says: when, how many events, of whom, how many are claims; nothing for an event. */
  said({ id }: Place): readonly string[] | undefined {
    const node = this.#node(id);
    if (!node?.when) return undefined;
    let said = this.#said.get(node);
    if (!said) this.#said.set(node, (said = this.#say(node, node.when)));
    return said;
  }

  #say({ from, to }: Node, when: string): string[] {
    const { lanes, entries } = this.#model;
    const { lang, locale } = this.#options;
    const words = manyOf(this.#options);
    const number = (n: number): string => numberInWords(n, lang);
    const counts = new Map<readonly number[], number>();
    let claimed = 0;
    for (const { lanes, hollow } of entries.slice(from, to)) {
      counts.set(lanes, (counts.get(lanes) ?? 0) + 1);
      claimed += Number(hollow);
    }
    const of = [...counts]
      .sort(([a], [b]) => a[0]! - b[0]! || a.length - b.length)
      .map(([own, n]) => `${own.map((i) => lanes[i]!.name).join(' – ')}: ${number(n)}`);
    const events = to - from === 1 ? words.event : fill(words.events, { n: number(to - from) });
    return [
      `${capitalise(dateInWords(when, lang, locale.dates), lang)}: ${events}`,
      lanes[0]!.name && of.join(locale.frame.separator),
      claimed ? fill(words.claimed, { n: number(claimed) }) : '',
    ].filter(Boolean);
  }

  #node(id: string): Node | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const i = this.#model.entries.findIndex((entry) => entry.id === id);
    const holds = ({ from, to, when }: Node): boolean =>
      i < 0 ? !!when && id.startsWith(nameOf(when).replace('X', '')) : from <= i && i < to;
    // Down from the period that holds it: a picture that is laid out anew has a tree of its own.
    let node: Node | undefined;
    do node = this.#in(node).find((one) => one.id === id || holds(one));
    while (node?.when && node.id !== id);
    return node;
  }

  /** What is in a place, made when a reader comes near. */
  #in(node: Node | undefined): readonly Node[] {
    let found = this.#children.get(node);
    if (!found) {
      found = this.#make(node);
      this.#children.set(node, found);
      for (const one of found) this.#known.set(one.id, one);
    }
    return found;
  }

  #make(parent: Node | undefined): Node[] {
    const { window, entries } = this.#model;
    const { from, to } = parent ?? { from: 0, to: entries.length };
    const coarsest = long.findIndex((length) => window.end - window.start > length);
    let unit = parent ? parent.unit + 1 : coarsest < 0 ? letters.length - 1 : coarsest;
    // A part that would be all of it is passed over.
    for (; unit < letters.length && (!parent || to - from > fewest); unit++) {
      const parts = this.#cut(parent, from, to, unit);
      if (!parent || parts.length > 1) return parts;
    }
    return entries.slice(from, to).flatMap(({ id, kind }, at) => {
      const box = () => this.#boxOf(from + at, from + at + 1);
      return placed(
        { id, kind, parent, from: from + at, to: from + at + 1, unit, at },
        undefined,
        box,
      );
    });
  }

  /** Parts of so much time each, those that hold something. */
  #cut(parent: Node | undefined, from: number, to: number, unit: number): Node[] {
    const parts: Node[] = [];
    for (let i = from; i < to;) {
      const name = new Date(this.#startOf(i)).toISOString().slice(0, letters[unit]!);
      const end = this.#firstFrom(nextOf(name, unit), i + 1, to);
      const [first, at] = [i, parts.length];
      const when = unit ? name : `${name}X`;
      const node = { id: nameOf(when), kind: 'period', parent, from: first, to: end, unit, at };
      parts.push(placed(node, when, () => this.#boxOf(first, end)));
      i = end;
    }
    return parts;
  }

  #startOf(i: number): number {
    return Math.max(this.#model.entries[i]!.span.start, this.#model.window.start);
  }

  /** The first of some entries, in order of time, that begins at a time or after it. */
  #firstFrom(time: number, from: number, to: number): number {
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#startOf(middle) < time) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Around the marks of some entries; of thousands some tell. */
  #boxOf(from: number, to: number): Box {
    const all = this.#items.length === this.#model.entries.length;
    const ids = all ? undefined : new Set(this.#model.entries.slice(from, to).map(({ id }) => id));
    const items = ids ? this.#items.filter(({ id }) => ids.has(id)) : this.#items.slice(from, to);
    const step = Math.ceil(items.length / most);
    const boxes = items.filter((_, i) => i % step === 0).map(({ box }) => box);
    if (!boxes.length) return { x: 0, y: 0, width: 0, height: 0 };
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x, y, width: right - x, height: bottom - y };
  }
}

/** A place whose box is worked out when it is asked for. */
function placed(
  node: Omit<Node, 'box' | 'when'>,
  when: string | undefined,
  boxOf: () => Box,
): Node {
  let box: Box | undefined;
  return {
    ...node,
    when,
    get box() {
      return (box ??= boxOf());
    },
  };
}

/** The time at which the decade, year, month or day after one that is named begins. */
function nextOf(name: string, unit: number): number {
  const [year, month = 1, date = 1] = name.split('-').map(Number) as [number, number?, number?];
  const on = new Date(0);
  if (unit === 0) return on.setUTCFullYear((year + 1) * 10, 0, 1);
  if (unit === 1) return on.setUTCFullYear(year + 1, 0, 1);
  return on.setUTCFullYear(year, unit === 2 ? month : month - 1, unit === 2 ? 1 : date + 1);
}
