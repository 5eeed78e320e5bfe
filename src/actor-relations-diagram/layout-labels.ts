import type { Page } from '../marks/page.js';
import { overlap, placeLabels, type Candidate } from '../marks/place-labels.js';
import {
  distance,
  type Box,
  type Ink,
  type Label,
  type Point,
  type Shape,
} from '../marks/shape.js';
import type { TextStyle } from '../marks/text.js';
import { grid } from './curve.js';
import { shares, type Drawn, type Stretch } from './layout-ties.js';

/** Words set in up to three lines: a block of this size. */
export interface Words {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly style: TextStyle & { readonly ink: Ink; readonly struck?: boolean };
  /** Other words right under these. */
  readonly below?: Words;
  /** Words that do not say all: the rest stands below the picture. */
  readonly partial?: boolean;
}

export interface Spot extends Candidate {
  readonly words: Words;
  readonly anchor: NonNullable<Label['anchor']>;
  /** Whether the words stand on their own line, or cross a foreign one. */
  readonly interrupts: boolean;
  readonly crosses: boolean;
}

/** Spots that cover no line, and those to be had for want of them. */
export type Wishes = readonly [clear: readonly Spot[], rest?: () => readonly Spot[]];
export type Spots = readonly (Spot | undefined)[];

export const boxesOf = (spots: Iterable<Spot | undefined>): Box[] =>
  [...spots].flatMap((spot) => (spot ? [spot.box] : []));

/**
 * Places words, off all lines where that can be; then those for which there was no room.
 *
 * @param besides words that are placed later, for which room is left
 */
export function settle(
  wishes: readonly Wishes[],
  taken: readonly Box[],
  width: number,
  besides: readonly Wishes[] = [],
): Spots {
  const bounds = { x: 0, y: -400, width, height: 1e5 };
  const clear = [...wishes, ...besides].map(([clear]) => clear);
  const found = placeLabels(clear, taken, bounds).slice(0, wishes.length);
  const rest = placeLabels(
    wishes.map(([, rest], i) => (found[i] ? [] : (rest?.() ?? []))),
    [...taken, ...boxesOf(found)],
    bounds,
  );
  return found.map((spot, i) => spot ?? rest[i]);
}

const mostLines = 3;
/** Pixels that are kept free at either end of a line. */
const beside = 3;

/** `text` in one, two and three lines, none wider than `widest`; none where three do not do. */
export function setInLines(
  page: Page,
  text: string,
  style: Words['style'],
  widest: number,
): Words[] {
  const word = Math.max(...text.split(' ').map((one) => page.widthOf(one, style)));
  // Words are not broken: what does not fit is said elsewhere.
  if (word > widest) return [];
  const whole = page.widthOf(text, style);
  const result: Words[] = [];
  for (let count = 1; count <= mostLines; count++) {
    // A little more than an even share, since words do not break where one would like.
    for (const share of [1.02, 1.15, 1.35, 1.7]) {
      const room = Math.min(widest, Math.max(word, (whole / count) * share) + 1);
      const lines = page.wrap(text, room, style);
      if (lines.length > count) continue;
      const own = Math.max(...lines.map((line) => page.widthOf(line, style)));
      const width = Math.ceil(own) + 2 * beside;
      if (lines.length === count)
        result.push({ lines, style, width, height: count * page.line(style.size) });
      break;
    }
  }
  return result;
}

/** Ways from a node to its name; 1 is all the way off it to the right, or down. */
type Side = readonly [across: number, down: number];

const after: Side = [1, 0];
const before: Side = [-1, 0];
const above: Side = [0, -1];
const below: Side = [0, 1];
const corners: readonly Side[] = [after, before].flatMap(([way]) => [
  [way, -0.8] as const,
  [way, 0.8] as const,
]);
/** Over and under a node, with most of the name to one side. */
const aside: readonly Side[] = [above, below].flatMap(([, way]) => [
  [0.75, way] as const,
  [-0.75, way] as const,
]);

/**
 * In what order the sides of a node are tried, by where it stands: after it first, before it, then
 * above and below. In a composed picture ties leave for the sides and run between the rows, so there
 * what is over the top row and under the others comes first, as far from the ties as can be.
 */
export const sides = {
  spread: [after, before, above, below],
  top: [above, below, after, before],
  composed: [below, after, before, above],
} as const;

/** Candidates for a name at its node, `reach` from its middle: the four sides in `first`, then between them. */
export function nameSpots(
  [x, y]: Point,
  reach: number,
  words: readonly Words[],
  first: readonly Side[],
  width: number,
): Spot[] {
  return [...first, ...corners, ...aside].flatMap((side, i) => {
    const [across, down] = side;
    // More than a name would fill the corner that the words of ties need.
    return words
      .filter(({ below }) => i < 4 || !below)
      .map((block) => {
        const left = x + across * reach + ((across - 1) / 2) * block.width;
        const box = {
          // At the edge of the picture a name moves in rather than out of sight.
          x: Math.abs(across) < 1 ? Math.max(0, Math.min(width - block.width, left)) : left,
          y: y + down * reach + ((down - 1) / 2) * block.height,
        };
        return spotAt(box, block, across ? (across < 0 ? 'end' : 'start') : 'middle', false);
      });
  });
}

/** `words` in a box of their size, whose place is `at`. */
export const spotAt = (
  { x, y }: Pick<Box, 'x' | 'y'>,
  words: Words,
  anchor: Spot['anchor'],
  interrupts: boolean,
): Spot => ({
  box: { x, y, width: words.width, height: words.height },
  words,
  anchor,
  interrupts,
  crosses: false,
});

/** Candidates for the words of a tie, off a `badge` of that radius: beside it from its middle outwards, then on it. */
export function tieSpots(tie: Drawn, words: readonly Words[], badge: number): Spot[] {
  const { curve, start, end, middle, rest } = tie;
  const spots: [number, Spot][] = [];
  shares.forEach((share, rank) => {
    const at = start + (end - start) * share;
    const { x, y, nx, ny } = curve.at(at);
    const [dx, dy] = [x - middle[0], y - middle[1]];
    const far = Math.sqrt(dx * dx + dy * dy);
    const [upright, level] = [Math.abs(nx), Math.abs(ny)];
    for (const block of words) {
      const half = (upright * block.width + level * block.height) / 2;
      const reach = (level * block.width + upright * block.height) / 2;
      const off = (far < reach + badge ? badge + 4 : 8) + half;
      // Beside an upright line few words a line, over a level one many.
      const cost =
        rank * 2 +
        (upright > 0.7 ? block.width / 60 + block.lines.length / 2 : block.lines.length * 1.5);
      // As for names: first after an upright line, above a level one, whichever way it runs.
      const first = (upright > level ? nx : -ny) > 0 ? 1 : -1;
      // Straight off the line, or moved along it until the words stand level with or right over it.
      const moves = [
        [nx, ny],
        ...(upright > 0.4 && ny ? [[1 / nx, 0]] : []),
        ...(level > 0.4 && nx ? [[0, 1 / ny]] : []),
      ] as [number, number][];
      moves.forEach(([mx, my], detour) => {
        for (const side of [first, -first]) {
          const [cx, cy] = [x + mx * off * side, y + my * off * side];
          const box = boxAround(cx, cy, block);
          // Words beyond the end of their line would be taken for another's.
          const away = distance(box, x, y);
          const toMiddle = distance(box, ...middle);
          if ((detour && away > 40) || toMiddle > 80) continue;
          const anchor = Math.abs(cx - x) < 12 ? 'middle' : cx > x ? 'start' : 'end';
          const aside = detour ? 0.5 : 0;
          const rank = cost + aside + toMiddle / 12 + (side === first ? 0 : 0.5);
          spots.push([rank, spotAt(box, block, anchor, false)]);
        }
      });
      const ends = Math.min(at - start, end - at);
      // What stands for several has no badge.
      if ((rest.length || far > reach + badge + 6) && ends > reach + 14) {
        spots.push([cost + 3, spotAt(boxAround(x, y, block), block, 'middle', true)]);
      }
    }
  });
  return spots.sort((a, b) => a[0] - b[0]).map(([, spot]) => spot);
}

const boxAround = (x: number, y: number, { width, height }: Words): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** Spots that cross no line but the one they stand on; and those that do, the fewest lines first. */
export function offTheLines(
  spots: readonly Spot[],
  lines: readonly Stretch[],
  own?: Drawn,
): [clear: Spot[], crossing: Spot[]] {
  const by: Spot[][] = [[], [], [], [], []];
  for (const spot of spots) {
    let crosses = 0;
    for (const { tie, boxes, whole } of lines) {
      if (!overlap(whole, spot.box) || (tie === own && spot.interrupts)) continue;
      if (boxes.some((box) => overlap(box, spot.box)) && ++crosses === by.length) break;
    }
    if (!crosses || !spot.interrupts) by[crosses]?.push({ ...spot, crosses: crosses > 0 });
  }
  const [clear, ...crossing] = by;
  return [clear!, crossing.flat()];
}

/** The same spot with `lines` where they are now. */
export const over = (spot: Spot, lines: readonly Stretch[]): Spot => ({
  ...spot,
  crosses: !offTheLines([spot], lines)[0].length,
});

/** The words at their spot, over a break in their own line or with a halo over a foreign one. */
export function write(page: Page, { box, words, anchor, interrupts, crosses }: Spot): Shape[] {
  const x =
    anchor === 'middle'
      ? box.x + box.width / 2
      : anchor === 'end'
        ? box.x + box.width - beside
        : box.x + beside;
  let y = box.y;
  const text = ({ lines, style, below }: Words): Label[] => [
    ...lines.map((line): Label => {
      y += page.line(style.size);
      const size = page.px(style.size);
      const halo = crosses && { halo: true };
      const at = { x: grid(x), y: grid(y - size * 0.3) };
      return { type: 'text', ...at, text: line, anchor, ...style, size, ...halo };
    }),
    ...(below ? text(below) : []),
  ];
  const gap: Shape[] = interrupts
    ? [
        {
          type: 'rect',
          x: grid(box.x),
          y: grid(box.y - 1),
          width: box.width,
          height: box.height + 2,
          fill: { ink: 'surface' },
        },
      ]
    : [];
  return [...gap, ...text(words)];
}
