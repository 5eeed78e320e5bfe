import type { Room } from '../frame/frame.js';
import { fill } from '../locale/languages.js';
import { Page } from '../marks/page.js';
import { placeLabels, type Where } from '../marks/place-labels.js';
import { mirror, moved, pathOf, type Box, type Line, type Shape } from '../marks/shape.js';
import { arrange } from './arrange.js';
import { grid } from './curve.js';
import type { Node } from './graph.js';
import type { Ground } from './ground.js';
import {
  bundleSpots,
  nameSpots,
  offTheLines,
  setInLines,
  tieSpots,
  write,
  type Spot,
  type Words,
} from './layout-labels.js';
import { joined, square } from './layout-parts.js';
import { layTies, stretches, type Drawn, type Stretch } from './layout-ties.js';
import type * as Many from './many.js';
import type { Model } from './model.js';
import { nodeMark } from './node-mark.js';
import { badge, badgeRadius, isArrow, tieLines } from './tie-mark.js';

/** Spots that cover no line, and those to be had for want of them. */
type Wishes = readonly [clear: readonly Spot[], rest: readonly Spot[]];
type Spots = readonly (Spot | undefined)[];

/** A finished picture in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Nodes whose name found no room. */
  readonly unnamed: number;
  /** Whether the ties carry no words because there are too many. */
  readonly dense: boolean;
  /* What it was made of, before it was moved down and mirrored: by this it is walked. */
  readonly down: number;
  readonly rtl: boolean;
  readonly nodes: readonly Node[];
  readonly ground: Ground;
  readonly names: ReadonlyMap<string, Spot | undefined>;
  readonly ties: readonly Drawn[];
  /** The words of each tie. */
  readonly words: Spots;
}

const widestPlot = 960;
/** Ties beyond which none carries words and a badge. */
const mostWorded = 40;
/** Nodes beyond which lines are coarse, and up to which all are named. */
const manyNodes = 60;
const fewNodes = 40;
/** Ties up to which each is named, if only by its sign. */
const mostBare = 12;
/** Stands for a number that is known only when all names have found their places. */
const placeholder = 88;

const boxesOf = (spots: Spots): Box[] => spots.flatMap((spot) => (spot ? [spot.box] : []));

class Diagram {
  readonly #page: Page;
  readonly #model: Model;
  readonly #ground: Ground;
  readonly #many: typeof Many | undefined;
  readonly #ties: readonly Drawn[];
  readonly #dense: boolean;
  readonly #coarse: boolean;
  readonly #few: boolean;
  readonly #named: readonly Node[];
  /** All nodes as few shapes, where there are too many for one each. */
  readonly #dots: readonly Shape[] | undefined;
  /** The boxes along each line, and what words may not cover. */
  readonly #lines: readonly Stretch[];
  readonly #taken: Box[];
  readonly #key: string[] = [];
  #count = 0;
  #unnamed = 0;

  constructor(
    page: Page,
    model: Model,
    ground: Ground,
    ties: readonly Drawn[],
    many: typeof Many | undefined,
  ) {
    const { graph } = model;
    const { length } = graph.nodes;
    this.#page = page;
    this.#model = model;
    this.#ground = ground;
    this.#many = many;
    this.#ties = ties;
    this.#dense = ties.length > mostWorded;
    this.#coarse = length > manyNodes;
    this.#few = length <= fewNodes;
    this.#lines = this.#coarse ? [] : stretches(ties.filter(({ rest }) => !rest.length));
    this.#named = this.#few ? graph.nodes : (many?.foremost(graph) ?? []);
    this.#dots = many?.dots(graph, ground);
    this.#taken = (this.#dots ? this.#named : graph.nodes).map(({ id }) =>
      square(ground.centres.get(id)!, ground.radius + 1),
    );
    if (!this.#dense)
      for (const tie of ties) {
        const { x, y } = tie.curve.at(tie.end - 3);
        if (this.#badged(tie)) this.#taken.push(square(tie.middle, badgeRadius + 1));
        if (isArrow(tie.now)) this.#taken.push(square([x, y], 5));
      }
  }

  *picture(rtl: boolean): Generator<undefined, Picture> {
    const { graph } = this.#model;
    const named = this.#named;
    const words = this.#dense ? [] : this.#ties.map((tie) => this.#tieWishes(tie));
    yield;
    // Names leave room for the words of ties.
    const placed = this.#settle(
      named.map((node) => this.#nameWishes(node)),
      [],
      words,
    );
    yield;
    const ties = this.#settle(words, boxesOf(placed));
    const names = new Map(named.map(({ id }, i) => [id, placed[i]]));
    for (const { id } of graph.nodes) this.#nameKey(id, names);
    yield* this.#draw(ties, names, rtl);
    return yield* this.#finish(names, ties, rtl);
  }

  /** Places words, off all lines where that can be; then those for which there was no room. */
  #settle(
    wishes: readonly Wishes[],
    taken: readonly Box[],
    besides: readonly Wishes[] = [],
  ): Spots {
    const bounds = { x: 0, y: -400, width: this.#page.width, height: 1e5 };
    const place = (of: readonly (readonly Spot[])[], more: readonly Box[]): Spots =>
      placeLabels(of, [...this.#taken, ...taken, ...more], bounds);
    const found = place(
      [...wishes, ...besides].map(([clear]) => clear),
      [],
    ).slice(0, wishes.length);
    const rest = place(
      wishes.map(([, rest], i) => (found[i] ? [] : rest)),
      boxesOf(found),
    );
    return found.map((spot, i) => spot ?? rest[i]);
  }

  /** Spots for a name; for want of them across lines, or for a code in its place. */
  #nameWishes({ id, hue, kind }: Node): Wishes {
    const { text } = this.#model;
    const page = this.#page;
    const { centres, radius, composed } = this.#ground;
    const centre = centres.get(id)!;
    const few = this.#few;
    const actor = kind === 'actor';
    const style: Words['style'] = {
      size: this.#coarse ? 12 : actor ? 14 : 13,
      bold: actor,
      ink: actor ? `text-${hue}` : 'ink-1',
    };
    const widest = Math.min(page.px(210), page.width * (few ? 0.5 : 0.3));
    const top = (): boolean => [...centres.values()].every(([, y]) => centre[1] - y < 1);
    const sides: Where[] = !composed
      ? ['after', 'before', 'above', 'below']
      : top()
        ? ['above', 'below', 'after', 'before']
        : ['below', 'after', 'before', 'above'];
    const off = (words: readonly Words[]): Wishes =>
      offTheLines(nameSpots(square(centre, radius), words, sides, page.width), this.#lines);
    const set = (words: string, own = style): Words[] => setInLines(page, words, own, widest);
    const name = text.name(id);
    const whole = set(name);
    if (!few) {
      const [clear, crossing] = off(whole.slice(0, 1));
      return [this.#coarse ? clear.map((spot) => ({ ...spot, crosses: true })) : clear, crossing];
    }
    const other = text.contested(id);
    const under = other ? set(other, { size: 12, ink: 'ink-2' }) : [];
    const [clear, crossing] = off(other ? whole.flatMap((words) => joined(words, under)) : whole);
    const partial = (words: Words[]): Wishes =>
      off(words.map((one) => ({ ...one, partial: true })));
    const plain = partial(other ? whole : []);
    const short = text.short(id);
    const code = partial(set(name === short ? text.number(placeholder) : short));
    return [clear, [...plain[0], ...crossing, ...code[0], ...plain[1], ...code[1]]];
  }

  #more(rest: Drawn['rest']): string {
    const { text } = this.#model;
    return fill(text.words.more, { n: text.number(rest.length) });
  }

  /** Among many ties, one whose words and glyph would only repeat its line has none. */
  #wordless({ now, rest }: Drawn): boolean {
    return this.#ties.length > mostBare && !rest.length && this.#model.text.isBare(now);
  }

  #badged(tie: Drawn): boolean {
    return !tie.crowded && !tie.rest.length && !this.#wordless(tie);
  }

  #tieWishes(tie: Drawn): Wishes {
    if (this.#wordless(tie)) return [[], []];
    const page = this.#page;
    const narrow = page.width < 480;
    const { now, rest } = tie;
    const { text, dated, struck } = this.#model.text.tie(now);
    const bold = now.tie.kind === 'armed-conflict' && now.standing === 'there';
    const style = { size: 13, ink: 'ink-1' as const, bold, struck: struck && !rest.length };
    const widest = Math.min(page.px(290), page.width * (narrow ? 0.5 : 0.42));
    const texts = rest.length ? [this.#more(rest)] : narrow ? [text] : [dated, text];
    const set = [...new Set(texts)].flatMap((one) => setInLines(page, one, style, widest));
    // On a foreign line they would be taken for that line's.
    const around = rest.length ? bundleSpots(tie, set) : tieSpots(tie, set);
    return [offTheLines(around, this.#lines, tie)[0], []];
  }

  /** What a name does not say at its node stands below the picture, under its code. */
  #nameKey(id: string, names: Map<string, Spot | undefined>): void {
    const { text } = this.#model;
    const spot = names.get(id);
    if (!spot) this.#unnamed++;
    if (!spot?.words.partial) return;
    let shown = spot.words.lines.join(' ');
    if (shown === text.number(placeholder)) {
      shown = text.number(++this.#count);
      names.set(id, { ...spot, words: { ...spot.words, lines: [shown] } });
    }
    const name = text.name(id);
    const rest = [shown === name ? '' : name, text.contested(id)].filter(Boolean);
    this.#key.push(`${shown}\u2002${rest.join(': ')}`);
  }

  *#draw(
    spots: Spots,
    names: ReadonlyMap<string, Spot | undefined>,
    rtl: boolean,
  ): Generator<undefined, void> {
    const { text, graph } = this.#model;
    const { centres, radius } = this.#ground;
    const { shapes } = this.#page;
    const lines: Line[] = [];
    for (const [i, tie] of this.#ties.entries()) {
      // Several in one have no line: it would assert one sign of all.
      if (!tie.rest.length) lines.push(...tieLines(tie, this.#coarse));
      if (i % 64 === 63) yield;
    }
    shapes.push(...((this.#coarse && this.#many?.gathered(lines)) || lines));
    yield;
    // Gaps for words first, so that none covers a badge.
    const words = spots.flatMap((spot) => (spot ? write(this.#page, spot) : []));
    shapes.push(...words.filter(({ type }) => type === 'rect'));
    if (!this.#dense)
      this.#ties.forEach((tie, i) => {
        const { now, middle, rest } = tie;
        const badged = this.#badged(tie);
        const mute = spots[i] || this.#wordless(tie);
        // Words that found no room stand below the picture, under a number in the badge.
        const n = mute || !badged ? '' : text.number(++this.#count);
        const what = rest.length ? this.#more(rest) : text.tie(now).dated;
        if (!mute) this.#key.push(`${n && `${n}\u2002`}${text.ends(now.tie)}: ${what}`);
        if (badged) shapes.push(...badge(now, middle, n, rtl));
      });
    // Where all are dots, those that are named stand out.
    const marked = this.#dots ? this.#named.filter(({ id }) => names.get(id)) : graph.nodes;
    const size = this.#dots ? radius + 2 : radius;
    shapes.push(
      ...(this.#dots ?? []),
      ...marked.map((node) => nodeMark(node, centres.get(node.id)!, size)),
      ...words.filter(({ type }) => type !== 'rect'),
    );
    for (const spot of names.values()) if (spot) shapes.push(...write(this.#page, spot));
  }

  /** Moves the picture to its top, puts the key below and mirrors it where that is the way to read. */
  *#finish(
    names: ReadonlyMap<string, Spot | undefined>,
    words: Spots,
    rtl: boolean,
  ): Generator<undefined, Picture> {
    const page = this.#page;
    const { width } = page;
    // What is the same at every date: nodes stay where they are, and so does what is below.
    let [low, high] = this.#ground.reserved;
    for (const { y, height } of [
      ...this.#taken,
      ...boxesOf([...names.values(), ...words]),
      ...this.#ties.map(({ curve }) => curve.box(6)),
    ]) {
      low = Math.min(low, y);
      high = Math.max(high, y + height);
    }
    const down = low < high ? grid(2 - low) : 0;
    const bodown = page.shapes.splice(0);
    page.y = low < high ? high + down + (this.#key.length ? page.px(12) : 0) : 0;
    for (const text of this.#key) {
      page.paragraph(0, width, text, { size: 13, ink: 'ink-2' });
      page.y += 2;
    }
    const shapes: Shape[] = [];
    for (const [i, one] of [...bodown, ...page.shapes].entries()) {
      const shape = i < bodown.length ? moved(one, 0, down) : one;
      shapes.push(rtl ? mirror(shape, width) : shape);
      if (shape.type !== 'lines') continue;
      pathOf((shapes[i] as typeof shape).lines);
      yield;
    }
    return {
      width,
      height: Math.ceil(page.y + 4),
      shapes,
      unnamed: this.#unnamed,
      dense: this.#dense,
      down,
      rtl,
      nodes: this.#model.graph.nodes,
      ground: this.#ground,
      names,
      ties: this.#ties,
      words,
    };
  }
}

/**
 * Draws the ties of one date among nodes whose places do not depend on it. Pure: same model, size
 * and measurer, same picture. Height follows content. In steps.
 *
 * @param many what a graph of more than a few nodes needs besides
 */
export function* layoutDiagram(
  model: Model,
  { width, textScale, rtl, measure }: Room,
  many: typeof Many | undefined,
): Generator<undefined, Picture> {
  const { graph, nows } = model;
  const page = new Page(Math.min(width, widestPlot), textScale, rtl, measure);
  const ground = yield* arrange(graph, page, many);
  const ties = yield* layTies(nows, graph.ties, ground, nows.length <= 10 * mostWorded);
  return yield* new Diagram(page, model, ground, ties, many).picture(rtl);
}
