import { fill } from '../locale/languages.js';
import type { Page } from '../marks/page.js';
import type { Box, Shape } from '../marks/shape.js';
import type { Node } from './graph.js';
import type { Ground } from './ground.js';
import { square } from './layout-parts.js';
import { stretches, type Drawn, type Stretch } from './layout-ties.js';
import type * as Many from './many.js';
import type { Model, RelationText } from './model.js';
import { badgeRadius, isArrow } from './tie-mark.js';

/** Ties beyond which none carries words and a badge. */
export const mostWorded = 40;
/** Ties up to which each is named, if only by its sign. */
const mostBare = 12;
/** Nodes beyond which lines are coarse, and up to which all are named. */
const manyNodes = 60;
const fewNodes = 40;

/** What a picture is made of before it has ties: nodes at their places, and which are named. */
export interface Scene {
  readonly page: Page;
  readonly model: Model;
  readonly ground: Ground;
  readonly many: typeof Many | undefined;
  /** Whether lines are coarse, and whether all nodes are named. */
  readonly coarse: boolean;
  readonly few: boolean;
  readonly named: readonly Node[];
  /** All nodes as few shapes, where there are too many for one each. */
  readonly dots: readonly Shape[] | undefined;
}

export function sceneOf(
  page: Page,
  model: Model,
  ground: Ground,
  many: typeof Many | undefined,
): Scene {
  const { graph } = model;
  const { length } = graph.nodes;
  const few = length <= fewNodes;
  const named = few ? graph.nodes : (many?.foremost(graph) ?? []);
  const dots = many?.dots(graph, ground);
  return { page, model, ground, many, few, named, dots, coarse: length > manyNodes };
}

/** A tie with what it has to say in the picture. */
export interface Told extends Drawn {
  /** Whether it has neither words nor glyph, and whether it has a badge. */
  readonly mute: boolean;
  readonly badged: boolean;
}

/** The ties of a picture, and what words keep off: the boxes along lines, and marks. */
export interface Tied {
  readonly ties: readonly Told[];
  readonly dense: boolean;
  readonly lines: readonly Stretch[];
  readonly taken: readonly Box[];
}

export function tiedBy(
  drawn: readonly Drawn[],
  { model, ground, coarse, named, dots }: Scene,
): Tied {
  const dense = drawn.length > mostWorded;
  const ties = drawn.map((tie): Told => {
    const { now, rest, crowded } = tie;
    // Among many, one whose words and glyph would only repeat its line has none.
    const bare = drawn.length > mostBare && !rest.length && model.text.isBare(now);
    const mute = dense || bare;
    return { ...tie, mute, badged: !mute && !crowded && !rest.length };
  });
  const taken = (dots ? named : model.graph.nodes).map(({ id }) =>
    square(ground.centres.get(id)!, ground.radius + 1),
  );
  for (const { now, curve, end, middle, badged } of ties) {
    if (badged) taken.push(square(middle, badgeRadius + 1));
    const { x, y } = curve.at(end - 3);
    if (!dense && isArrow(now)) taken.push(square([x, y], 5));
  }
  const lines = coarse ? [] : stretches(ties.filter(({ rest }) => !rest.length));
  return { ties, dense, lines, taken };
}

/** "and 12 more in the list" */
export const moreOf = ({ rest }: Drawn, text: RelationText): string =>
  fill(text.words.more, { n: text.number(rest.length) });
