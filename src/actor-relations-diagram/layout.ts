import type { Room } from '../frame/frame.js';
import { Page } from '../marks/page.js';
import { inPage, moved, pathOf, type Line, type Shape } from '../marks/shape.js';
import { arrange, isCrowded } from './arrange.js';
import { grid } from './curve.js';
import type { Node } from './graph.js';
import type { Ground } from './ground.js';
import { boxesOf, over, settle, write, type Spot, type Spots } from './layout-labels.js';
import { layTies } from './layout-ties.js';
import type * as Many from './many.js';
import type { Model, RelationText } from './model.js';
import { nodeMark } from './node-mark.js';
import { moreOf, tiedBy, type Scene, type Tied, type Told } from './scene.js';
import { badge, tieLines } from './tie-mark.js';
import { nameWishes, placeholder, tieWishes } from './wishes.js';

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
  readonly names: Names;
  readonly ties: readonly Told[];
  /** The words of each tie. */
  readonly words: Spots;
}

type Names = ReadonlyMap<string, Spot | undefined>;

const widestPlot = 960;
/** Ties up to which badges, and ways around, are looked for. */
const mostBadged = 400;

/** What stands below the picture, since there was no room for it where it belongs. */
class Key {
  readonly lines: string[] = [];
  readonly #text: RelationText;
  #count = 0;

  constructor(text: RelationText) {
    this.#text = text;
  }

  /** The next number, by which a mark refers to a line. */
  next(): string {
    return this.#text.number(++this.#count);
  }

  add(mark: string, said: string): void {
    this.lines.push(mark && said ? `${mark}\u2002${said}` : said);
  }

  /** The spot of a name with its number; what it does not say is told here. */
  name(id: string, spot: Spot): Spot {
    const { words } = spot;
    if (!words.partial) return spot;
    const text = this.#text;
    const code = words.lines.join(' ');
    const shown = code === text.number(placeholder) ? this.next() : code;
    const name = text.name(id);
    this.add(shown, [shown === name ? '' : name, text.contested(id)].filter(Boolean).join(': '));
    return shown === code ? spot : { ...spot, words: { ...words, lines: [shown] } };
  }
}

/** Lines, gaps and badges, nodes, words: what comes later covers what came before. */
function* draw(
  many: typeof Many | undefined,
  { page, model, ground, coarse, named, dots }: Scene,
  { ties }: Tied,
  names: Names,
  words: Spots,
  key: Key,
  rtl: boolean,
): Generator<undefined, void> {
  const { text, graph } = model;
  const { shapes } = page;
  const lines: Line[] = [];
  for (const [i, tie] of ties.entries()) {
    lines.push(...tieLines(tie, coarse));
    if (i % 64 === 63) yield;
  }
  shapes.push(...((coarse && many?.gathered(lines)) || lines));
  yield;
  // Gaps for words first, so that none covers a badge.
  const written = words.flatMap((spot) => (spot ? write(page, spot) : []));
  shapes.push(...written.filter(({ type }) => type === 'rect'));
  ties.forEach((tie, i) => {
    const { now, middle, rest, badged } = tie;
    const told = words[i] || tie.mute;
    // Words that found no room stand below the picture, under a number in the badge.
    const n = !told && badged ? key.next() : '';
    if (!told)
      key.add(n, `${text.ends(now.tie)}: ${rest.length ? moreOf(tie, text) : text.tie(now).dated}`);
    if (badged) shapes.push(...badge(now, middle, n, rtl, page.scale));
  });
  // Where all are dots, those that are named stand out.
  const marked = dots ? named.filter(({ id }) => names.get(id)) : graph.nodes;
  const size = ground.radius + (dots ? 2 : 0);
  shapes.push(
    ...(dots ?? []),
    ...marked.map((node) => nodeMark(node, ground.centres.get(node.id)!, size)),
    ...written.filter(({ type }) => type !== 'rect'),
  );
  for (const spot of names.values()) if (spot) shapes.push(...write(page, spot));
}

/** Moves the picture to its top, puts the key below and mirrors it where that is the way to read. */
function* finish(
  { page, ground }: Scene,
  { ties, taken }: Tied,
  words: Spots,
  key: Key,
  rtl: boolean,
): Generator<undefined, Pick<Picture, 'width' | 'height' | 'shapes' | 'down' | 'rtl'>> {
  const { width } = page;
  // What is the same at every date: nodes stay where they are, and so does what is below.
  let [low, high] = ground.reserved;
  const curves = ties.map(({ curve }) => curve.box(6));
  yield;
  for (const { y, height } of [...taken, ...boxesOf(words), ...curves]) {
    low = Math.min(low, y);
    high = Math.max(high, y + height);
  }
  const down = low < high ? grid(2 - low) : 0;
  const body = page.shapes.splice(0);
  page.y = low < high ? high + down + (key.lines.length ? page.px(12) : 0) : 0;
  for (const line of key.lines) {
    page.paragraph(0, width, line, { size: 13, ink: 'ink-2' });
    page.y += 2;
  }
  const shapes: Shape[] = [];
  for (const [i, one] of [...body, ...page.shapes].entries()) {
    const own = i < body.length ? moved(one, 0, down) : one;
    const shape = inPage(own, width, rtl);
    shapes.push(shape);
    if (shape.type !== 'lines') continue;
    pathOf(shape.lines);
    yield;
  }
  return { width, height: Math.ceil(page.y + 4), shapes, down, rtl };
}

/**
 * Draws the ties of one date among nodes whose places do not depend on it. Pure: same model, size
 * and measurer, same picture. Height follows content. In steps.
 *
 * @param part what a crowded graph needs besides
 */
export function* layoutDiagram(
  model: Model,
  { width, textScale, rtl, measure }: Room,
  part: typeof Many | undefined,
): Generator<undefined, Picture> {
  const { graph, nows, text } = model;
  const many = isCrowded(graph) ? part : undefined;
  const page = new Page(Math.min(width, widestPlot), textScale, rtl, measure);
  const ground = yield* arrange(graph, page, many);
  const scene: Scene = { page, model, ground, named: graph.nodes, ...many?.crowdOf(graph, ground) };
  const { named, coarse } = scene;
  const badged = nows.length <= mostBadged;
  const lay = function* (names?: Names): Generator<undefined, Tied> {
    const detour = (badged && many?.detours(ground, names)) || (() => 0);
    return tiedBy(yield* layTies(nows, graph.ties, ground, badged, detour, many?.bundles), scene);
  };
  const wishesOf = ({ ties, lines }: Tied) => ties.map((tie) => tieWishes(tie, scene, lines));
  const straight = yield* lay();
  const { taken, lines, dense } = straight;
  yield;
  // Names leave room for the words of ties.
  const spots = settle(
    named.map((node) => nameWishes(node, scene, lines)),
    taken,
    page.width,
    dense ? [] : wishesOf(straight),
  );
  yield;
  const placed = new Map(named.map(({ id }, i) => [id, spots[i]] as const));
  // Ties go around names, and have their words where they are then.
  const around = !coarse && many;
  const tied = around ? yield* lay(placed) : straight;
  const key = new Key(text);
  const names = new Map<string, Spot | undefined>();
  for (const [id, spot] of placed)
    names.set(id, spot && key.name(id, around ? over(spot, tied.lines) : spot));
  const words = settle(wishesOf(tied), [...tied.taken, ...boxesOf(spots)], page.width);
  yield* draw(many, scene, tied, names, words, key, rtl);
  return {
    ...(yield* finish(scene, tied, [...spots, ...words], key, rtl)),
    unnamed: graph.nodes.filter(({ id }) => !names.get(id)).length,
    dense,
    nodes: graph.nodes,
    ground,
    names,
    ties: tied.ties,
    words,
  };
}
