import type { Page } from '../marks/page.js';
import { around, overlap, type Block, type Candidate, type Where } from '../marks/place-labels.js';
import { distance, type Box, type Ink, type Label, type Shape } from '../marks/shape.js';
import type { TextStyle } from '../marks/text.js';
import { grid } from './curve.js';
import { shares, type Drawn, type Stretch } from './layout-ties.js';
import { badgeRadius } from './tie-mark.js';

/** Words set in up to three lines. */
export interface Words extends Block {
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

/** Candidates for a name at its node: the sides in `sides` first, then the corners. */
export function nameSpots(
  mark: Box,
  words: readonly Words[],
  sides: readonly Where[],
  width: number,
): Spot[] {
  const beside = around(mark, words, { gap: 3 })
    .map(({ where, block, box }) => {
      const level = where === 'above' || where === 'below';
      // At the edge of the picture a name moves in rather than out of sight.
      const x = level ? Math.max(0, Math.min(width - block.width, box.x)) : box.x;
      const anchor = level ? 'middle' : where === 'before' ? 'end' : 'start';
      return { where, spot: spotAt({ x, y: box.y }, block, anchor, false) };
    })
    .sort((a, b) => sides.indexOf(a.where) - sides.indexOf(b.where))
    .map(({ spot }) => spot);
  const middle = mark.y + mark.height / 2;
  // More than a name would fill the corner that the words of ties need.
  const names = words.filter(({ below }) => !below);
  const corners = names.flatMap((block) =>
    [middle - block.height - 12, middle + 12].flatMap((y) => [
      spotAt({ x: mark.x + mark.width + 1, y }, block, 'start', false),
      spotAt({ x: mark.x - block.width - 1, y }, block, 'end', false),
    ]),
  );
  return [...beside, ...corners];
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

/** Candidates for the words of a tie: beside it from its middle outwards, then on it. */
export function tieSpots(tie: Drawn, words: readonly Words[]): Spot[] {
  const { curve, start, end, middle } = tie;
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
      const off = (far < reach + badgeRadius ? badgeRadius + 4 : 8) + half;
      // Beside an upright line few words a line, over a level one many.
      const cost =
        rank * 2 +
        (upright > 0.7 ? block.width / 60 + block.lines.length / 2 : block.lines.length * 1.5);
      // Straight off the line, or moved along it until the words stand level with or right over it.
      const moves = [
        [nx, ny],
        ...(upright > 0.4 && ny ? [[1 / nx, 0]] : []),
        ...(level > 0.4 && nx ? [[0, 1 / ny]] : []),
      ] as [number, number][];
      moves.forEach(([mx, my], detour) => {
        for (const side of ny < 0 || (ny === 0 && nx > 0) ? [1, -1] : [-1, 1]) {
          const [cx, cy] = [x + mx * off * side, y + my * off * side];
          const box = boxAround(cx, cy, block);
          // Words beyond the end of their line would be taken for another's.
          const away = distance(box, x, y);
          const toMiddle = distance(box, ...middle);
          if ((detour && away > 34) || toMiddle > 80) continue;
          const anchor = Math.abs(cx - x) < 12 ? 'middle' : cx > x ? 'start' : 'end';
          const aside = detour ? 0.5 : 0;
          const rank = cost + aside + toMiddle / 12 + (side > 0 ? 0 : 0.5);
          spots.push([rank, spotAt(box, block, anchor, false)]);
        }
      });
      const ends = Math.min(at - start, end - at);
      if (far > reach + badgeRadius + 6 && ends > reach + 14) {
        spots.push([cost + 3, spotAt(boxAround(x, y, block), block, 'middle', true)]);
      }
    }
  });
  return spots.sort((a, b) => a[0] - b[0]).map(([, spot]) => spot);
}

/** Candidates for words that stand for several ties: where their line would be, then beside that. */
export const bundleSpots = (tie: Drawn, words: readonly Words[]): Spot[] => [
  ...words.map((block) => spotAt(boxAround(...tie.middle, block), block, 'middle', false)),
  ...tieSpots(tie, words).filter(({ interrupts }) => !interrupts),
];

const boxAround = (x: number, y: number, { width, height }: Block): Box => ({
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
