import { Page } from '../marks/page.js';
import { overlap, placeLabels, type Where } from '../marks/place-labels.js';
import {
  mirror,
  mirrorBox,
  moved,
  type Box,
  type Line,
  type Point,
  type Shape,
} from '../marks/shape.js';
import type { Measure } from '../marks/text.js';
import type { Arrangement } from './arrange.js';
import { grid } from './curve.js';
import type { Now } from './dates.js';
import type { Graph } from './graph.js';
import {
  nameSpots,
  offTheLines,
  setInLines,
  tieSpots,
  write,
  type Spot,
  type Words,
} from './layout-labels.js';
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

const widestPlot = 960;
/** Ties beyond which none carries words and a badge. */
const mostWorded = 40;
/** Nodes beyond which lines are made of fewer points and put into few elements. */
const manyNodes = 60;
const mostElements = 400;
const fewNodes = 40;
const mostNames = 160;

const union = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

const square = ([x, y]: Point, r: number): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});

/** Where words may stand, best first; and what may stand for them where none of it is free. */
interface Wishes {
  readonly clear: Spot[];
  readonly brief: () => Spot[];
}

const boxOf = (spot: Spot | undefined): Box[] => (spot ? [spot.box] : []);

class Diagram {
  readonly #page: Page;
  readonly #graph: Graph;
  readonly #options: LayoutOptions;
  readonly #centres: ReadonlyMap<string, Point>;
  readonly #radius: number;
  readonly #composed: boolean;
  readonly #ties: Drawn[];
  readonly #coarse: boolean;
  readonly #key: string[] = [];
  #count = 0;
  readonly #numbers = new Map<Drawn, string>();
  unnamed = 0;

  constructor(graph: Graph, nows: readonly Now[], places: Arrangement, options: LayoutOptions) {
    const width = Math.min(options.width, widestPlot);
    this.#page = new Page(width, options.textScale, options.rtl, options.measure);
    this.#graph = graph;
    this.#options = options;
    this.#composed = places.composed;
    this.#coarse = graph.nodes.length > manyNodes;
    const narrow = width < 480;
    const gap = this.#composed ? this.#page.px(narrow ? 38 : 44) : 40;
    const { centres, radius, middle } = centresOf(graph, places, this.#page, gap);
    this.#centres = centres;
    this.#radius = radius;
    this.#ties = layTies(nows, { centre: this.centre, radius, gap, middle, ties: graph.ties });
  }

  readonly centre = (id: string): Point => this.#centres.get(id)!;

  picture(): Picture {
    const page = this.#page;
    const { nodes } = this.#graph;
    const ties = this.#ties;
    const dense = ties.length > mostWorded;
    const lines = this.#coarse ? new Map<Drawn, Box[]>() : stretches(ties);
    const marks = nodes.map(({ id }) => square(this.centre(id), this.#radius + 1));
    const badges = !dense ? ties.map(({ middle }) => square(middle, badgeRadius + 1)) : [];
    const named = this.#rank();
    const taken = [...marks, ...badges];
    const names = this.#placeNames(named, lines, taken);
    const spots = dense ? [] : this.#placeTies(lines, [...taken, ...names.flatMap(boxOf)]);
    const nameOf = new Map(named.map((i, at) => [nodes[i]!.id, names[at]]));
    this.#nameKey(nameOf);
    if (!dense) this.#number(ties.filter((_, i) => !spots[i]));
    page.shapes.push(...this.#lines());
    // Gaps for words first, so that none covers a badge.
    const tieText = ties.flatMap((_, i) => {
      const spot = spots[i];
      return spot ? write(page, spot) : [];
    });
    page.shapes.push(...tieText.filter(({ type }) => type === 'rect'));
    if (!dense)
      for (const tie of ties)
        page.shapes.push(...badge(tie.now, tie.middle, this.#numbers.get(tie), this.#options.rtl));
    page.shapes.push(...this.#nodes());
    page.shapes.push(...tieText.filter(({ type }) => type !== 'rect'));
    for (const spot of nameOf.values()) if (spot) page.shapes.push(...write(page, spot));
    const items = this.#items(nameOf, (i) => spots[i]?.box, !dense);
    return this.#finish(items, dense);
  }

  /** Names first with room left for the words of ties, then those for which there was none. */
  #placeNames(
    named: readonly number[],
    lines: ReadonlyMap<Drawn, Box[]>,
    taken: readonly Box[],
  ): (Spot | undefined)[] {
    const wishes = named.map((i) => this.#nameWishes(i, lines));
    const ties = this.#ties.length > mostWorded ? [] : this.#ties;
    const words = ties.map((tie) => this.#tieWishes(tie, lines).clear);
    const first = this.#place([...wishes.map(({ clear }) => clear), ...words], taken);
    const found = first.slice(0, named.length);
    const missing = wishes.filter((_, i) => !found[i]);
    const rest = this.#place(
      missing.map(({ brief }) => brief()),
      [...taken, ...found.flatMap(boxOf)],
    );
    return found.map((spot) => this.#numbered(spot ?? rest.shift()));
  }

  /** Words of ties, off all lines where that can be. */
  #placeTies(lines: ReadonlyMap<Drawn, Box[]>, taken: readonly Box[]): (Spot | undefined)[] {
    const wishes = this.#ties.map((tie) => this.#tieWishes(tie, lines));
    const first = this.#place(
      wishes.map(({ clear }) => clear),
      taken,
    );
    return this.#place(
      wishes.map(({ clear, brief }, i) => (first[i] ? clear : [...clear, ...brief()])),
      taken,
    );
  }

  #place(wishes: readonly Spot[][], taken: readonly Box[]): (Spot | undefined)[] {
    const width = this.#page.width + 8;
    return placeLabels(wishes, taken, { x: -4, y: -400, width, height: 1e5 });
  }

  /** Nodes in the order in which they are named: those with most ties first, where not all fit. */
  #rank(): number[] {
    const { nodes, ties } = this.#graph;
    const all = nodes.map((_, i) => i);
    if (nodes.length <= fewNodes) return all;
    const degree = new Map<string, number>();
    for (const { from, to } of ties)
      for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
    const of = (i: number): number => degree.get(nodes[i]!.id) ?? 0;
    return all.sort((a, b) => of(b) - of(a) || a - b).slice(0, mostNames);
  }

  #nameWishes(i: number, lines: ReadonlyMap<Drawn, Box[]>): Wishes {
    const { nodes } = this.#graph;
    const { id, hue, kind } = nodes[i]!;
    const { name, short, contested, number } = this.#options;
    const page = this.#page;
    const centre = this.centre(id);
    const few = nodes.length <= fewNodes;
    const style = {
      size: this.#coarse ? 12 : kind === 'place' ? 13 : 14,
      bold: kind === 'actor',
      ink: kind === 'place' ? ('ink-1' as const) : (`text-${hue}` as const),
    };
    const widest = Math.min(page.px(210), page.width * (few ? 0.5 : 0.3));
    const top = Math.min(...[...this.#centres.values()].map(([, y]) => y));
    const sides: Where[] = !this.#composed
      ? ['after', 'before', 'above', 'below']
      : centre[1] - top < 1
        ? ['above', 'below', 'after', 'before']
        : ['below', 'after', 'before', 'above'];
    const spots = (all: readonly Words[]): Spot[] =>
      nameSpots(square(centre, this.#radius), all, sides, page.width);
    const whole = setInLines(page, name(id), style, widest);
    if (!few) return { clear: spots(whole.slice(0, 1)), brief: () => [] };
    const other = contested(id);
    const under = other ? setInLines(page, other, { size: 12, ink: 'ink-2' }, widest) : [];
    const full = other ? whole.flatMap((words) => joined(words, under)) : whole;
    const { clear, crossing } = offTheLines(spots(full), lines);
    const off = (
      all: readonly Words[],
      partial: 'rest' | 'number',
    ): ReturnType<typeof offTheLines> =>
      offTheLines(spots(all.map((w) => ({ ...w, partial }))), lines);
    return {
      clear,
      brief: () => {
        const plain = off(other ? whole : [], 'rest');
        const alone = name(id) === short(id);
        const set = setInLines(page, alone ? number(88) : short(id), style, widest);
        const code = off(set, alone ? 'number' : 'rest');
        return [...plain.clear, ...crossing, ...code.clear, ...plain.crossing, ...code.crossing];
      },
    };
  }

  #tieWishes(tie: Drawn, lines: ReadonlyMap<Drawn, Box[]>): Wishes {
    const spots = tieSpots(tie, this.#tieWords(tie));
    const { clear, crossing } = offTheLines(spots, lines, tie);
    return { clear, brief: () => crossing };
  }

  #tieWords(tie: Drawn): Words[] {
    const page = this.#page;
    const { words, more } = this.#options;
    const narrow = page.width < 480;
    const style = { size: 13, ink: 'ink-1' } as const;
    const widest = Math.min(page.px(290), page.width * (narrow ? 0.5 : 0.36));
    if (tie.rest.length) return setInLines(page, more(tie.rest.length), style, widest);
    const { text, dated, struck } = words(tie.now);
    const bold = tie.now.tie.kind === 'armed-conflict' && tie.now.standing === 'there';
    const own = { ...style, ...(bold && { bold }), ...(struck && { struck }) };
    return [...new Set(narrow ? [text] : [dated, text])].flatMap((one) =>
      setInLines(page, one, own, widest),
    );
  }

  /** A spot that is to hold a number, with the next one in it. */
  #numbered(spot: Spot | undefined): Spot | undefined {
    if (spot?.words.partial !== 'number') return spot;
    return { ...spot, words: { ...spot.words, lines: [this.#options.number(++this.#count)] } };
  }

  /** Ties whose words found no room: a number in the badge, and the words below the picture. */
  #number(ties: readonly Drawn[]): void {
    const { ends, words, more, number } = this.#options;
    for (const tie of ties) {
      const n = number(++this.#count);
      const what = tie.rest.length ? more(tie.rest.length) : words(tie.now).dated;
      this.#numbers.set(tie, n);
      this.#key.push(`${n}\u2002${ends(tie.now)}: ${what}`);
    }
  }

  /** Names that stand below the picture, under the letters or the number at the node. */
  #nameKey(spots: ReadonlyMap<string, Spot | undefined>): void {
    const { name, contested } = this.#options;
    const { nodes } = this.#graph;
    for (const { id } of nodes) {
      const spot = spots.get(id);
      if (spot && !spot.words.partial) continue;
      if (!spot) this.unnamed++;
      else {
        const shown = spot.words.lines.join(' ');
        const rest = [shown === name(id) ? '' : name(id), contested(id)].filter(Boolean);
        this.#key.push(`${shown}\u2002${rest.join(': ')}`);
      }
    }
  }

  #lines(): Shape[] {
    const coarse = this.#coarse;
    const size = coarse ? 4 : 8;
    const lines = this.#ties.flatMap((tie) => {
      const { now, curve, start, end } = tie;
      const line = tieLines(now, curve, start, end, coarse);
      return isArrow(now) ? [...line, ...arrow(now, curve, end, size)] : line;
    });
    return coarse ? gathered(lines) : lines;
  }

  #nodes(): Shape[] {
    const { nodes } = this.#graph;
    const r = this.#radius;
    if (nodes.length <= mostElements)
      return nodes.map((node) => nodeMark(node, this.centre(node.id), r));
    // A stroke of no length with round ends is a dot.
    return gathered(
      nodes.map(({ id, hue }): Line => {
        const at = this.centre(id);
        return { type: 'line', points: [at, at], ink: `hue-${hue}`, width: 2 * r, round: true };
      }),
    );
  }

  /** Each node and after it the ties that were not met before. */
  #items(
    names: ReadonlyMap<string, Spot | undefined>,
    words: (i: number) => Box | undefined,
    badged: boolean,
  ): Item[] {
    const byNode = new Map<string, Item[]>();
    const seen = new Set<string>();
    this.#ties.forEach((tie, i) => {
      const { from, id } = tie.now.tie;
      if (seen.has(id)) return;
      seen.add(id);
      const mark = square(tie.middle, badged ? badgeRadius : 5);
      const label = words(i);
      const box = label ? union(mark, label) : mark;
      const item: Item = { id, kind: 'relation', box, at: tie.middle, tie };
      byNode.set(from, [...(byNode.get(from) ?? []), item]);
    });
    return this.#graph.nodes.flatMap(({ id, kind }): Item[] => {
      const mark = square(this.centre(id), this.#radius);
      const name = names.get(id)?.box;
      const near =
        name &&
        overlap(
          { ...mark, x: mark.x - 12, width: mark.width + 24 },
          { ...name, y: name.y - 12, height: name.height + 24 },
        );
      const box = near ? union(mark, name) : mark;
      return [{ id, kind, box, at: this.centre(id) }, ...(byNode.get(id) ?? [])];
    });
  }

  /** Moves the picture to its top, puts the key below and mirrors it where that is the way to read. */
  #finish(items: readonly Item[], dense: boolean): Picture {
    const page = this.#page;
    const extent = page.shapes.reduce<[number, number]>(
      ([low, high], shape) => {
        const [a, b] = extentOf(shape);
        return [Math.min(low, a), Math.max(high, b)];
      },
      [Infinity, -Infinity],
    );
    const [low, high] = Number.isFinite(extent[0]) ? extent : [0, 0];
    const dy = grid(4 - low);
    const body = page.shapes.map((shape) => moved(shape, 0, dy));
    page.shapes.length = 0;
    page.y = high + dy + (this.#key.length ? page.px(12) : 0);
    for (const text of this.#key) {
      page.paragraph(0, page.width, text, { size: 13, ink: 'ink-2' });
      page.y += 2;
    }
    const all = [...body, ...page.shapes];
    const { width } = page;
    const { rtl } = this.#options;
    const put = (item: Item): Item => {
      const box = { ...item.box, y: item.box.y + dy };
      const at: Point = [rtl ? width - item.at[0] : item.at[0], item.at[1] + dy];
      return { ...item, at, box: rtl ? mirrorBox(box, width) : box };
    };
    return {
      width,
      height: Math.ceil(page.y + 4),
      shapes: rtl ? all.map((shape) => mirror(shape, width)) : all,
      items: items.map(put),
      unnamed: this.unnamed,
      dense,
    };
  }
}

/** Words and, under them, others in fewer or as many lines, as one block. */
const joined = (above: Words, under: readonly Words[]): Words[] =>
  under
    .filter(({ lines }) => lines.length + above.lines.length <= 4)
    .slice(0, 2)
    .map((below) => ({
      ...above,
      width: Math.max(above.width, below.width),
      height: above.height + below.height,
      below,
    }));

/** Lines that look alike, put into one element each. */
function gathered(lines: readonly Line[]): Shape[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = [line.ink, line.width, line.dash].join();
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((group) => {
    const { ink, width, dash, round } = group[0]!;
    const lines = group.map(({ points }) => points);
    return { type: 'lines', lines, ink, width, ...(dash && { dash }), ...(round && { round }) };
  });
}

function extentOf(shape: Shape): [number, number] {
  switch (shape.type) {
    case 'rect':
      return [shape.y, shape.y + shape.height];
    case 'dot':
      return [shape.y - shape.r, shape.y + shape.r];
    case 'text':
      return [shape.y - shape.size, shape.y + shape.size * 0.35];
    case 'lines':
      return shape.lines
        .flat()
        .reduce<[number, number]>(
          ([a, b], [, y]) => [Math.min(a, y), Math.max(b, y)],
          [Infinity, -Infinity],
        );
    default: {
      const ys = shape.points.map(([, y]) => y);
      return [Math.min(...ys), Math.max(...ys)];
    }
  }
}

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
