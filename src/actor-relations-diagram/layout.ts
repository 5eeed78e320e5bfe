import { Page } from '../marks/page.js';
import { placeLabels, type Where } from '../marks/place-labels.js';
import { mirror, mirrorBox, moved, type Box, type Point, type Shape } from '../marks/shape.js';
import type { Measure } from '../marks/text.js';
import type { Arrangement } from './arrange.js';
import { grid } from './curve.js';
import type { Now } from './dates.js';
import type { Graph, Node } from './graph.js';
import {
  nameSpots,
  offTheLines,
  setInLines,
  tieSpots,
  write,
  type Spot,
  type Words,
} from './layout-labels.js';
import { gathered, joined, square, union } from './layout-parts.js';
import { layTies, stretches, type Drawn } from './layout-ties.js';
import { nodeMark } from './node-mark.js';
import { centresOf } from './room.js';
import { arrow, badge, badgeRadius, isArrow, tieLines } from './tie-mark.js';

/** Something in the picture that a reader can go to. */
export interface Item {
  readonly id: string;
  readonly kind: 'actor' | 'place' | 'relation';
  /** The mark with its words. */
  readonly box: Box;
  /** The middle of the mark, from which arrow keys look around. */
  readonly at: Point;
  /** Of a tie, what stands for it at this date. */
  readonly tie?: Drawn;
}

/** A finished picture in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly items: readonly Item[];
  /** Nodes whose name found no room. */
  readonly unnamed: number;
  /** Whether the ties carry no words because there are too many. */
  readonly dense: boolean;
}

/** Words of nodes and ties, and the room there is. */
export interface LayoutOptions {
  readonly width: number;
  readonly textScale: number;
  readonly rtl: boolean;
  readonly measure: Measure;
  readonly name: (id: string) => string;
  readonly short: (id: string) => string;
  readonly contested: (id: string) => string;
  readonly words: (now: Now) => { text: string; dated: string; struck: boolean };
  readonly ends: (now: Now) => string;
  readonly more: (n: number) => string;
  readonly number: (n: number) => string;
}

type Lines = ReadonlyMap<Drawn, Box[]>;

const widestPlot = 960;
/** Ties beyond which none carries words and a badge. */
const mostWorded = 40;
/** Nodes beyond which lines are coarse, and beyond which nodes too share an element. */
const manyNodes = 60;
const mostElements = 400;
/** Nodes up to which all are named, and how many are named beyond; of very many a quarter. */
const fewNodes = 40;
const mostNames = 160;

const boxOf = (spot: Spot | undefined): Box[] => (spot ? [spot.box] : []);

/** Nodes in the order in which they are named: those with most ties first, where not all fit. */
function ranked({ nodes, ties }: Graph): readonly Node[] {
  if (nodes.length <= fewNodes) return nodes;
  const degree = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const of = ({ id }: Node): number => degree.get(id) ?? 0;
  const most = nodes.length > mostElements ? mostNames / 4 : mostNames;
  return [...nodes].sort((a, b) => of(b) - of(a)).slice(0, most);
}

class Diagram {
  readonly #page: Page;
  readonly #graph: Graph;
  readonly #options: LayoutOptions;
  readonly #centres: ReadonlyMap<string, Point>;
  readonly #reserved: readonly [number, number];
  readonly #radius: number;
  readonly #composed: boolean;
  readonly #ties: Drawn[];
  readonly #dense: boolean;
  readonly #coarse: boolean;
  /** The boxes along each line, and what words may not cover. */
  readonly #lines: Lines;
  readonly #taken: Box[];
  readonly #key: string[] = [];
  #count = 0;
  #unnamed = 0;

  constructor(graph: Graph, nows: readonly Now[], places: Arrangement, options: LayoutOptions) {
    const { textScale, rtl, measure } = options;
    const page = new Page(Math.min(options.width, widestPlot), textScale, rtl, measure);
    const gap = places.composed ? page.px(page.width < 480 ? 38 : 44) : 40;
    const { centres, radius, middle, reserved } = centresOf(graph, places, page, gap);
    const centre = (id: string): Point => centres.get(id)!;
    const badged = nows.length <= 10 * mostWorded;
    const ties = layTies(nows, { centre, radius, gap, middle, badged, ties: graph.ties });
    this.#page = page;
    this.#graph = graph;
    this.#options = options;
    this.#composed = places.composed;
    this.#centres = centres;
    this.#reserved = reserved;
    this.#radius = radius;
    this.#ties = ties;
    this.#dense = ties.length > mostWorded;
    this.#coarse = graph.nodes.length > manyNodes;
    this.#lines = this.#coarse ? new Map() : stretches(ties);
    this.#taken = [...centres.values()].map((at) => square(at, radius + 1));
    if (!this.#dense)
      for (const { now, curve, end, middle, crowded } of ties) {
        const { x, y } = curve.at(end - 3);
        if (!crowded) this.#taken.push(square(middle, badgeRadius + 1));
        if (isArrow(now)) this.#taken.push(square([x, y], 5));
      }
  }

  picture(): Picture {
    const { nodes } = this.#graph;
    const named = ranked(this.#graph);
    const placed = this.#placeNames(named);
    const ties = this.#dense ? [] : this.#placeTies(placed.flatMap(boxOf));
    const names = new Map(named.map(({ id }, i) => [id, placed[i]]));
    for (const { id } of nodes) this.#nameKey(id, names);
    this.#draw(ties, names);
    return this.#finish(this.#items(names, ties), [...placed, ...ties].flatMap(boxOf));
  }

  /** Names first with room left for the words of ties, then those for which there was none. */
  #placeNames(named: readonly Node[]): (Spot | undefined)[] {
    const wishes = named.map((node) => this.#nameWishes(node));
    const words = this.#dense ? [] : this.#ties.map((tie) => this.#tieWishes(tie)[0]);
    const found = this.#place([...wishes.map(([clear]) => clear), ...words]).slice(0, named.length);
    const missing = wishes.filter(([, brief], i) => !found[i] && brief.length);
    if (!missing.length) return found;
    const rest = this.#place(
      missing.map(([, brief]) => brief),
      found.flatMap(boxOf),
    );
    return found.map((spot, i) => spot ?? (wishes[i]![1].length ? rest.shift() : undefined));
  }

  /** Words of ties, off all lines where that can be. */
  #placeTies(names: readonly Box[]): (Spot | undefined)[] {
    const wishes = this.#ties.map((tie) => this.#tieWishes(tie));
    const first = this.#place(
      wishes.map(([clear]) => clear),
      names,
    );
    return this.#place(
      wishes.map(([clear, crossing], i) => (first[i] ? clear : [...clear, ...crossing])),
      names,
    );
  }

  #place(wishes: readonly Spot[][], more: readonly Box[] = []): (Spot | undefined)[] {
    const bounds = { x: 0, y: -400, width: this.#page.width, height: 1e5 };
    return placeLabels(wishes, [...this.#taken, ...more], bounds);
  }

  /** Spots for a name, and those for want of them: across lines, or for a code in its place. */
  #nameWishes({ id, hue, kind }: Node): [Spot[], Spot[]] {
    const { name, short, contested, number } = this.#options;
    const page = this.#page;
    const centre = this.#centres.get(id)!;
    const few = this.#graph.nodes.length <= fewNodes;
    const actor = kind === 'actor';
    const style: Words['style'] = {
      size: this.#coarse ? 12 : actor ? 14 : 13,
      bold: actor,
      ink: actor ? `text-${hue}` : 'ink-1',
    };
    const widest = Math.min(page.px(210), page.width * (few ? 0.5 : 0.3));
    const top = Math.min(...[...this.#centres.values()].map(([, y]) => y));
    const sides: Where[] = !this.#composed
      ? ['after', 'before', 'above', 'below']
      : centre[1] - top < 1
        ? ['above', 'below', 'after', 'before']
        : ['below', 'after', 'before', 'above'];
    const off = (words: readonly Words[]): [Spot[], Spot[]] =>
      offTheLines(nameSpots(square(centre, this.#radius), words, sides, page.width), this.#lines);
    const set = (text: string, own = style): Words[] => setInLines(page, text, own, widest);
    const whole = set(name(id));
    if (!few) return [off(whole.slice(0, 1))[0], []];
    const other = contested(id);
    const under = other ? set(other, { size: 12, ink: 'ink-2' }) : [];
    const [clear, crossing] = off(other ? whole.flatMap((words) => joined(words, under)) : whole);
    const partial = (words: Words[]): [Spot[], Spot[]] =>
      off(words.map((one) => ({ ...one, partial: true })));
    const plain = partial(other ? whole : []);
    const code = partial(set(name(id) === short(id) ? number(placeholder) : short(id)));
    return [clear, [...plain[0], ...crossing, ...code[0], ...plain[1], ...code[1]]];
  }

  #tieWishes(tie: Drawn): [Spot[], Spot[]] {
    const page = this.#page;
    const { words, more } = this.#options;
    const narrow = page.width < 480;
    const { now, rest } = tie;
    const { text, dated, struck } = words(now);
    const bold = now.tie.kind === 'armed-conflict' && now.standing === 'there';
    const style = { size: 13, ink: 'ink-1' as const, bold, struck: struck && !rest.length };
    const widest = Math.min(page.px(290), page.width * (narrow ? 0.5 : 0.42));
    const texts = rest.length ? [more(rest.length)] : narrow ? [text] : [dated, text];
    const set = [...new Set(texts)].flatMap((one) => setInLines(page, one, style, widest));
    return offTheLines(tieSpots(tie, set), this.#lines, tie);
  }

  /** What a name does not say at its node stands below the picture, under its code. */
  #nameKey(id: string, names: Map<string, Spot | undefined>): void {
    const { name, contested, number } = this.#options;
    const spot = names.get(id);
    if (!spot) this.#unnamed++;
    if (!spot?.words.partial) return;
    let shown = spot.words.lines.join(' ');
    if (shown === number(placeholder)) {
      shown = number(++this.#count);
      names.set(id, { ...spot, words: { ...spot.words, lines: [shown] } });
    }
    const rest = [shown === name(id) ? '' : name(id), contested(id)].filter(Boolean);
    this.#key.push(`${shown}\u2002${rest.join(': ')}`);
  }

  #draw(spots: readonly (Spot | undefined)[], names: ReadonlyMap<string, Spot | undefined>): void {
    const { ends, words, more, number, rtl } = this.#options;
    const { shapes } = this.#page;
    const coarse = this.#coarse;
    const lines = this.#ties.flatMap(({ now, curve, start, end }) => [
      ...tieLines(now, curve, start, end, coarse),
      ...(isArrow(now) ? arrow(now, curve, end, coarse) : []),
    ]);
    shapes.push(...(coarse ? gathered(lines) : lines));
    // Gaps for words first, so that none covers a badge.
    const text = spots.flatMap((spot) => (spot ? write(this.#page, spot) : []));
    shapes.push(...text.filter(({ type }) => type === 'rect'));
    if (!this.#dense)
      this.#ties.forEach(({ now, middle, crowded, rest }, i) => {
        // Words that found no room stand below the picture, under a number in the badge.
        const n = spots[i] || crowded ? '' : number(++this.#count);
        const what = rest.length ? more(rest.length) : words(now).dated;
        if (!spots[i]) this.#key.push(`${n && `${n}\u2002`}${ends(now)}: ${what}`);
        if (!crowded) shapes.push(...badge(now, middle, n, rtl));
      });
    shapes.push(...this.#nodes(), ...text.filter(({ type }) => type !== 'rect'));
    for (const spot of names.values()) if (spot) shapes.push(...write(this.#page, spot));
  }

  #nodes(): Shape[] {
    const { nodes } = this.#graph;
    const r = this.#radius;
    const at = ({ id }: Node): Point => this.#centres.get(id)!;
    if (nodes.length <= mostElements) return nodes.map((node) => nodeMark(node, at(node), r));
    // A stroke of no length with round ends is a dot.
    const dot = { type: 'line', width: 2 * r, round: true } as const;
    return gathered(
      nodes.map((node) => ({ ...dot, points: [at(node), at(node)], ink: `hue-${node.hue}` })),
    );
  }

  /** Each node and after it the ties that were not met before. */
  #items(
    names: ReadonlyMap<string, Spot | undefined>,
    spots: readonly (Spot | undefined)[],
  ): Item[] {
    const items = new Map(
      this.#graph.nodes.map(({ id, kind }): [string, Item[]] => {
        const at = this.#centres.get(id)!;
        return [id, [{ id, kind, at, box: union(square(at, this.#radius), names.get(id)?.box) }]];
      }),
    );
    const seen = new Set<string>();
    this.#ties.forEach((tie, i) => {
      const { from, id } = tie.now.tie;
      if (seen.has(id)) return;
      seen.add(id);
      const box = union(square(tie.middle, this.#dense ? 5 : badgeRadius), spots[i]?.box);
      items.get(from)!.push({ id, kind: 'relation', box, at: tie.middle, tie });
    });
    return [...items.values()].flat();
  }

  /** Moves the picture to its top, puts the key below and mirrors it where that is the way to read. */
  #finish(items: readonly Item[], words: readonly Box[]): Picture {
    const page = this.#page;
    const { width } = page;
    const { rtl } = this.#options;
    // What is the same at every date: nodes stay where they are, and so does what is below.
    let [low, high] = this.#reserved;
    for (const { y, height } of [...this.#taken, ...words, ...[...this.#lines.values()].flat()]) {
      low = Math.min(low, y);
      high = Math.max(high, y + height);
    }
    const dy = low < high ? grid(2 - low) : 0;
    const body = page.shapes.splice(0).map((shape) => moved(shape, 0, dy));
    page.y = low < high ? high + dy + (this.#key.length ? page.px(12) : 0) : 0;
    for (const text of this.#key) {
      page.paragraph(0, width, text, { size: 13, ink: 'ink-2' });
      page.y += 2;
    }
    const all = [...body, ...page.shapes];
    return {
      width,
      height: Math.ceil(page.y + 4),
      shapes: rtl ? all.map((shape) => mirror(shape, width)) : all,
      items: items.map((item) => {
        const box = { ...item.box, y: item.box.y + dy };
        const at: Point = [rtl ? width - item.at[0] : item.at[0], item.at[1] + dy];
        return { ...item, at, box: rtl ? mirrorBox(box, width) : box };
      }),
      unnamed: this.#unnamed,
      dense: this.#dense,
    };
  }
}

/** Stands for a number that is known only when all names have found their places. */
const placeholder = 88;

/**
 * Draws the ties of one date among nodes whose places do not depend on it. Pure: same model, size
 * and measurer, same picture. Height follows content.
 */
export const layoutDiagram = (
  graph: Graph,
  nows: readonly Now[],
  places: Arrangement,
  options: LayoutOptions,
): Picture => new Diagram(graph, nows, places, options).picture();
