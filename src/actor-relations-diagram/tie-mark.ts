import type { Ink, Line, Point, Shape } from '../marks/shape.js';
import type { Curve } from './curve.js';
import { grid } from './curve.js';
import type { Now } from './dates.js';

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

const zigzag =
  (amplitude: number) =>
  (i: number, last: number): number =>
    i === 0 || i === last ? 0 : i % 2 ? amplitude : -amplitude;
const along = (off: number) => (): number => off;

/**
 * The line of a tie from `start` to `end` pixels along its curve. `coarse` makes do with fewer
 * points, for pictures of hundreds of ties.
 */
export function tieLines(
  now: Now,
  curve: Curve,
  start: number,
  whole: number,
  coarse: boolean,
): Line[] {
  const ink = coarse ? 'line' : inkOf(now);
  const form = formOf(now);
  // Before an arrow's head all that is not one plain line comes to one.
  const end = isArrow(now) ? whole - stemOf(form) : whole;
  const weight = weightOf(now);
  const line = (width: number, points: Point[], more?: Partial<Line>): Line => ({
    type: 'line',
    points,
    ink,
    width: width * weight,
    ...more,
  });
  const smooth = coarse ? end - start : 6;
  switch (form) {
    case 'fighting':
      return [
        line(coarse ? 1.5 : 2.5, curve.part(start, end, coarse ? 6 : 7, zigzag(coarse ? 3 : 5))),
      ];
    case 'hostile':
      return [
        line(coarse ? 1 : 1.5, curve.part(start, end, coarse ? 6 : 5, zigzag(coarse ? 2 : 3))),
      ];
    case 'friendly': {
      const half = coarse ? 1.5 : 3;
      const width = coarse ? 1 : 2;
      return [half, -half].map((off) => line(width, curve.part(start, end, smooth, along(off))));
    }
    case 'between':
      return [
        line(coarse ? 2 : 3, curve.part(start, end, smooth, along(0)), {
          dash: '0 6.5',
          round: true,
        }),
      ];
    case 'plain':
      return [line(coarse ? 1 : 2, curve.part(start, end, smooth, along(0)))];
  }
}

export const isArrow = ({ tie }: Now): boolean => tie.directed && !tie.and;

const stemOf = (form: LineForm): number => (form === 'plain' ? 1 : form === 'between' ? 5 : 9);

/** The head of an arrow whose point is `end` pixels along, and the stem that it sits on. */
export function arrow(now: Now, curve: Curve, end: number, coarse: boolean): Line[] {
  const size = coarse ? 4 : 8;
  const { x, y, nx, ny } = curve.at(end);
  const wing = (side: number): Point => [
    grid(x + ny * size + nx * side * size * 0.6),
    grid(y - nx * size + ny * side * size * 0.6),
  ];
  const ink = coarse ? 'line' : inkOf(now);
  const line = (points: Point[]): Line => ({ type: 'line', points, ink, width: size / 4 });
  const stem = curve.part(end - stemOf(formOf(now)), end - 1, 6, along(0));
  return [line(stem), line([wing(1), [grid(x), grid(y)], wing(-1)])];
}

/* Strokes around the middle of a badge, as x and y in turn. */
const bars = ['-2.5 -4.5 -2.5 4.5', '2.5 -4.5 2.5 4.5'];
const equals = ['-4.5 -2.5 4.5 -2.5', '-4.5 2.5 4.5 2.5'];
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
  membership: ['4.5 -4 0 -4 -3.5 0 0 4 4.5 4'],
  'part-of': ['4.5 -4 0 -4 -3.5 0 0 4 4.5 4'],
  trade: ['-5 -2.5 5 -2.5 2.5 -5', '5 2.5 -5 2.5 -2.5 5'],
};

export const badgeRadius = 9;

/** The badge on a tie: what kind it is, as a small sign; or `number`, where its words are below. */
export function badge(now: Now, [x, y]: Point, number: string, rtl: boolean): Shape[] {
  const ink = inkOf(now);
  const { sign } = now.phase;
  const strokes =
    glyphs[now.tie.kind] ?? (sign === -1 ? bars : sign === 1 ? equals : ['-0.5 0 0.5 0']);
  // A tick is a tick in every script: it is turned back before the picture is mirrored.
  const facing = rtl && strokes === hook ? -1 : 1;
  const disc: Shape = {
    type: 'dot',
    x: grid(x),
    y: grid(y),
    r: badgeRadius,
    fill: { ink: 'surface' },
    stroke: { ink, width: 1.5 },
  };
  if (number)
    return [
      disc,
      {
        type: 'text',
        x: grid(x),
        y: grid(y) + 4.25,
        text: number,
        size: 12,
        bold: true,
        ink: 'ink-1',
        anchor: 'middle',
      },
    ];
  return [
    disc,
    ...strokes.map((stroke): Line => {
      const numbers = stroke.split(' ').map(Number);
      const points = numbers.flatMap((n, i): Point[] =>
        i % 2 ? [] : [[grid(x + n * facing), grid(y + numbers[i + 1]!)]],
      );
      return { type: 'line', points, ink, width: 2 };
    }),
  ];
}
