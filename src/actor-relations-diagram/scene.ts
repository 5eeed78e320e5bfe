import { fill } from '../locale/languages.js';
import type { Page } from '../marks/page.js';
import type { Box } from '../marks/shape.js';
import type { Crowd } from './crowd.js';
import type { Node } from './graph.js';
import type { Ground } from './ground.js';
import { square } from './layout-parts.js';
import { stretches, type Drawn, type Stretch } from './layout-ties.js';
import type { Model, RelationText } from './model.js';
import { isArrow } from './tie-mark.js';

/** What a picture is made of before it has ties: nodes at their places, and which are named. */
export interface Scene extends Partial<Crowd> {
  readonly page: Page;
  readonly model: Model;
  readonly ground: Ground;
  readonly named: readonly Node[];
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

export function tiedBy(drawn: readonly Drawn[], scene: Scene): Tied {
  const { model, ground, coarse, named, dots } = scene;
  const { length } = drawn;
  const dense = !!scene.dense?.(length);
  const ties = drawn.map((tie): Told => {
    const { now, rest, crowded } = tie;
    const mute = dense || (!rest.length && !!scene.bare?.(now, length));
    return { ...tie, mute, badged: !mute && !crowded && !rest.length };
  });
  const taken = (dots ? named : model.graph.nodes).map(({ id }) =>
    square(ground.centres.get(id)!, ground.radius + 1),
  );
  for (const { now, curve, end, middle, badged } of ties) {
    if (badged) taken.push(square(middle, ground.badge + 1));
    const { x, y } = curve.at(end - 3);
    if (!dense && isArrow(now)) taken.push(square([x, y], 5));
  }
  const lines = coarse ? [] : stretches(ties);
  return { ties, dense, lines, taken };
}

/** "and 12 more hostile in the list" */
export const moreOf = ({ now, rest }: Drawn, text: RelationText): string =>
  fill(text.words.moreOf[now.phase.sign ?? 0], { n: text.number(rest.length) });
