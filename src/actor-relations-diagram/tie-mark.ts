import type { Ink, Line, Point, Shape } from '../marks/shape.js';
import { grid, type Curve } from './curve.js';
import type { Now } from './dates.js';
import { badgeRadius } from './ground.js';
import { figure } from './node-mark.js';

/** What a tie says of its sign by the form of its line. */
export type LineForm = 'fighting' | 'hostile' | 'friendly' | 'between' | 'plain';

/** Form by sign and kind: zigzags are hostile, two lines friendly, dots stand between others. */
export function formOf({ tie: { kind }, phase: { sign } }: Now): LineForm {
  if (sign === -1) return kind === 'armed-conflict' ? 'fighting' : 'hostile';
  if (sign === 1 || kind === 'part-of') return 'friendly';
  return kind === 'mediation' || kind === 'peacekeeping' ? 'between' : 'plain';
}

const thin = new Set<unknown>(['claimed', 'disputed', 'withdrawn']);

/** Share of the full weight that a status has; the word stands in the label. */
const weightOf = ({ phase: { status } }: Now): number =>
  thin.has(status) ? 0.5 : status === 'estimated' ? 0.75 : 1;

/** Lighter where the date leaves open whether the tie holds. */
export const inkOf = ({ standing }: Now): Ink => (standing === 'there' ? 'ink-2' : 'line');

/** How a form is drawn: width, pixels between its points, how far they stand off in turn, lines. */
const drawing: Readonly<Record<LineForm, readonly [number, number, number, readonly number[]]>> = {
  fighting: [2.5, 7, 5, [0]],
  hostile: [1.5, 5, 3, [0]],
  friendly: [2, 6, 0, [3, -3]],
  between: [3, 6, 0, [0]],
  plain: [2, 6, 0, [0]],
};

export const isArrow = ({ tie }: Now): boolean => tie.directed && !tie.and;

/** Pixels before an arrow's point in which all that is not one plain line comes to one. */
const stems: Partial<Record<LineForm, number>> = { plain: 1, between: 5 };

/**
 * The lines of a tie from `start` to `end` pixels along its curve, with the head of its arrow.
 * `coarse` is for pictures of hundreds of ties: smaller, of fewer points and in one ink.
 */
export function tieLines(
  { now, curve, start, end: tip }: { now: Now; curve: Curve; start: number; end: number },
  coarse?: boolean,
): Line[] {
  const form = formOf(now);
  const [width, step, swing, offs] = drawing[form];
  const scale = coarse ? 0.6 : 1;
  const ink = coarse ? 'line' : inkOf(now);
  const head = isArrow(now);
  const end = head ? tip - (stems[form] ?? 9) : tip;
  const every = swing ? step : coarse ? end - start : step;
  const line = (points: Point[], wide: number): Line => ({
    type: 'line',
    points,
    ink,
    width: wide,
  });
  const lines = offs.map((off) => ({
    ...line(
      curve.part(start, end, every, (i, last) =>
        i && i < last ? (off || (i % 2 ? swing : -swing)) * scale : off * scale,
      ),
      width * scale * weightOf(now),
    ),
    ...(form === 'between' && { dash: '0 6.5', round: true }),
  }));
  if (!head) return lines;
  const size = coarse ? 4 : 8;
  const { x, y, nx, ny } = curve.at(tip);
  const wing = (side: number): Point => [
    grid(x + (ny + nx * side * 0.6) * size),
    grid(y + (ny * side * 0.6 - nx) * size),
  ];
  return [
    ...lines,
    line(
      curve.part(end, tip - 1, 6, () => 0),
      size / 4,
    ),
    line([wing(1), [grid(x), grid(y)], wing(-1)], size / 4),
  ];
}

/* Strokes around the middle of a badge, as x and y in turn. */
const bars = ['-2.5 -4.5 -2.5 4.5', '2.5 -4.5 2.5 4.5'];
const dots = ['-4 0 -2 0', '-1 0 1 0', '2 0 4 0'];
const equals = ['-4.5 -2.5 4.5 -2.5', '-4.5 2.5 4.5 2.5'];
const part = ['4.5 -4 0 -4 -3.5 0 0 4 4.5 4'];
const hook = ['-4.5 0.5 -1.5 3.5 4.5 -3.5'];
const glyphs: Readonly<Record<string, readonly string[]>> = {
  'armed-conflict': ['-4 -4 4 4', '4 -4 -4 4'],
  dispute: bars,
  protest: ['0 -5 0 1.5', '0 3.5 0 5'],
  sanction: ['-5 0 5 0'],
  blockade: ['-4 -4.5 -4 4.5', '4 -4.5 4 4.5', '-4 0 4 0'],
  alliance: equals,
  partnership: equals,
  'arms-supply': ['-5 0 5 0', '1.5 -3.5 5 0 1.5 3.5'],
  mediation: ['0 -5 5 0 0 5 -5 0 0 -5'],
  peacekeeping: ['-4 -4.5 4 -4.5 4 0 0 5 -4 0 -4 -4.5'],
  control: ['-4 -4 4 -4 4 4 -4 4 -4 -4'],
  'sovereignty-recognition': hook,
  recognition: hook,
  membership: part,
  'part-of': part,
  trade: ['-5 -2.5 5 -2.5 2.5 -5', '5 2.5 -5 2.5 -2.5 5'],
};

/** The badge on a tie, `scale` times its usual size: what kind it is, as a small sign; or `number`, where its words are below. */
export function badge(
  now: Now,
  [x, y]: Point,
  number: string,
  rtl: boolean,
  scale: number,
): Shape[] {
  const ink = inkOf(now);
  const { sign } = now.phase;
  const strokes = glyphs[now.tie.kind] ?? (sign === -1 ? bars : sign === 1 ? equals : dots);
  // A tick is a tick in every script: it is turned back before the picture is mirrored.
  const facing = rtl && strokes === hook ? -scale : scale;
  const [cx, cy] = [grid(x), grid(y)];
  return [
    {
      type: 'dot',
      x: cx,
      y: cy,
      r: badgeRadius * scale,
      fill: { ink: 'surface' },
      stroke: { ink, width: 1.5 },
    },
    ...(number
      ? [
          {
            type: 'text',
            x: cx,
            y: cy + 4.25 * scale,
            text: number,
            size: 12 * scale,
            bold: true,
            anchor: 'middle',
            ink: 'ink-1',
          } as const,
        ]
      : strokes.map((stroke): Line => {
          const points = figure(stroke, [x, y], facing, scale);
          return { type: 'line', points, ink, width: 2 };
        })),
  ];
}
