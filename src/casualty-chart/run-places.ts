/** Where the names of runs stand: past the ends of their lines, among them, or below. */
import { openRoom } from '../marks/bar.js';
import { groupBy } from '../marks/group-by.js';
import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import type { Box, Ink, Point } from '../marks/shape.js';
import type { FigureWords } from './row.js';
import { lastOf } from './run-forms.js';
import type { Ground, RunLines } from './run-lines.js';
import { kindOf } from './order.js';
import type { RunName } from './run-names.js';
import type { Run, RunPoint } from './run.js';

/** From this width on names stand in a column of their own, past the ends of the lines. */
const columnFrom = 480;
const titleSize = 13;
const noteSize = 12;

const last = ({ points }: Run): RunPoint => lastOf(points);

interface Block {
  readonly name: RunName;
  readonly lines: readonly {
    readonly text: string;
    readonly size: number;
    readonly bold: boolean;
    readonly ink: Ink;
  }[];
  readonly width: number;
  readonly height: number;
}

/** A name set in lines no wider than `width`. */
function block(page: Page, name: RunName, width: number): Block {
  const hue = name.run.of.hue;
  // What is longer than a line breaks at its spaces rather than within a number.
  const loose = (text: string, size: number, bold: boolean): string =>
    text.split(' ').some((word) => page.widthOf(word, { size, bold }) > width)
      ? text.replaceAll('\u00a0', ' ')
      : text;
  const set = (text: string, size: number, bold: boolean, ink: Ink) =>
    page
      .wrap(loose(text, size, bold), width, { size, bold })
      .map((line) => ({ text: line, size, bold, ink }));
  const lines = [
    ...set(name.title, titleSize, true, hue ? `text-${hue}` : 'ink-1'),
    ...set(name.label, titleSize, true, 'ink-1'),
    ...(name.about ? set(name.about, noteSize, false, 'ink-2') : []),
  ];
  return {
    name,
    lines,
    width: Math.max(...lines.map((line) => page.widthOf(line.text, line))),
    height: lines.reduce((sum, { size }) => sum + page.line(size), 0),
  };
}

/** @param among whether it stands among the lines; before the end of its own, its words end there */
function print(
  page: Page,
  { lines }: Block,
  x: number,
  top: number,
  among?: 'start' | 'end',
): number {
  let y = top;
  for (const { text, ...style } of lines) {
    y += page.line(style.size);
    page.text(x, y - page.px(style.size) * 0.3, text, {
      ...style,
      ...(among && { anchor: among, halo: true }),
    });
  }
  return y;
}

/** Width to keep free at the end for names; 0 where they stand among the lines. */
export const roomForNames = (page: Page): number =>
  page.width >= columnFrom ? Math.min(page.px(190), page.width * 0.3) : 0;

const besideGap = (page: Page): number => page.px(16);
const nameGap = (page: Page): number => page.px(8);

/** How high names in a column of some room are together. */
export const heightOfNames = (page: Page, names: readonly RunName[], room: number): number =>
  names.reduce(
    (sum, name) => sum + block(page, name, room - besideGap(page)).height + nameGap(page),
    0,
  );

/** Names beside the ends of their lines, moved apart where these are close, then joined by a leader. */
function beside(page: Page, names: readonly RunName[], ground: Ground, room: number): void {
  const gap = besideGap(page);
  const blocks = names
    .map((name) => ({ ...block(page, name, room - gap), at: endOf(name.run, ground) }))
    .sort((a, b) => a.at - b.at);
  const tops: number[] = [];
  let free = 0;
  for (const { at, lines, height } of blocks) {
    const top = Math.max(free, at - page.line(lines[0]!.size) / 2);
    tops.push(top);
    free = top + height + nameGap(page);
  }
  // What went past the bottom moves up as far as there is room.
  const all = blocks.reduce((sum, { height }) => sum + height + nameGap(page), 0);
  let floor = Math.max(ground.zero, page.y, all);
  for (let i = blocks.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, floor - blocks[i]!.height);
    floor = tops[i]! - nameGap(page);
  }
  blocks.forEach((one, i) => {
    const top = tops[i]!;
    const middle = top + page.line(titleSize) / 2;
    const end = ground.x(last(one.name.run).time) + 7;
    const isShort = end < ground.right;
    // A leader across the ground must not pass for a line.
    if (isShort || Math.abs(middle - one.at) > 6)
      page.rule(
        end,
        one.at,
        ground.right + gap - 3,
        middle,
        'line',
        1,
        isShort ? '1 3' : undefined,
      );
    page.y = Math.max(page.y, print(page, one, ground.right + gap, top));
  });
}

const levelAt = ({ extent }: RunPoint, { y }: Ground): number => y(extent!.best ?? extent!.to);
const endOf = (run: Run, ground: Ground): number => levelAt(last(run), ground);

/** Points of a line, from its end, at which a number is tried: there may be thousands. */
const mostBack = 40;
/** Numbers that tell lines of one colour apart. */
const markStyle = { size: noteSize, bold: true, ink: 'ink-1' as const };

/** Shares of the ground that a name may take: narrow ones fit beside a line that rises. */
const widths = [0.7, 0.45, 0.3];
/** Lines at most that a name among the lines is broken into. */
const mostLines = 6;
/** How far from its line's end a name may begin and be seen to be its own, in pixels. */
const near = 24;
/** Share of the ground that a leader may cross: what is further off stands below instead. */
const reach = 0.4;

/** A name at a place of its own, and where its line ends. */
interface Wish {
  readonly one: Block;
  readonly end: Point;
  readonly box: Box;
}

/** Where a name may stand: beside the end of its line, else as near to it as may be. */
function placesOf(page: Page, name: RunName, ground: Ground): Wish[] {
  const width = ground.right - ground.left;
  const y = endOf(name.run, ground);
  const x = Math.min(ground.right, ground.x(last(name.run).time));
  const rise = last(name.run).extent!.openEnd ? openRoom : 0;
  return widths.flatMap((share) => {
    const one = block(page, name, width * share);
    if (one.lines.length > mostLines) return [];
    const { width: wide, height } = one;
    const places: Point[] = [
      [x + 14, y - height / 2],
      ...[0, 0.1, 0.2, 0.3, 0.45, 0.6].flatMap((left) =>
        [y - height - 10 - rise, y + 10, ground.top + 2].map((top): Point => {
          return [x - wide - left * width, top];
        }),
      ),
    ];
    return places
      .map(([left, top]): Wish => {
        return { one, end: [x, y], box: { x: left, y: top, width: wide, height } };
      })
      .filter((wish) => leaderOf(wish).length < width * reach);
  });
}

/** The nearest place of a name to the end of its line, and how far that is. */
function leaderOf({ box, end: [x, y] }: Wish): { from: Point; length: number } {
  const within = (at: number, start: number, room: number): number =>
    Math.max(start, Math.min(start + room, at));
  const from: Point = [within(x, box.x, box.width), within(y, box.y, box.height)];
  const [dx, dy] = [x - from[0], y - from[1]];
  return { from, length: Math.sqrt(dx * dx + dy * dy) };
}

/** Joins a name to the end of its line, where it stands too far off to be seen to be its own. */
function lead(page: Page, wish: Wish): void {
  const { from, length } = leaderOf(wish);
  if (length <= near) return;
  const [x, y] = wish.end;
  const [dx, dy] = [(x - from[0]) / length, (y - from[1]) / length];
  page.rule(from[0] + dx * 3, from[1] + dy * 3, x - dx * 8, y - dy * 8, 'line', 1, '1 3');
}

/** Numbers lines that have no name beside them, where there is room: which ones, and how. */
function number(
  page: Page,
  names: readonly RunName[],
  ground: Ground,
  taken: readonly Box[],
  words: FigureWords,
): Map<RunName, string> {
  const height = page.line(noteSize);
  const width = page.widthOf(words.digits(8), markStyle);
  const wishes = names.map((name) =>
    // As near to its end as may be, else further back along the line.
    name.run.points
      .slice(-mostBack)
      .reverse()
      .flatMap((point) => {
        if (!point.row.extent || !point.extent) return [];
        const [x, y] = [Math.min(ground.right, ground.x(point.time)), levelAt(point, ground)];
        return [y - height - 3, y + 4].flatMap((top) =>
          [6, 12, 20].map((far) => {
            return { name, box: { x: x - width - far, y: top, width, height } };
          }),
        );
      }),
  );
  const bounds = { x: ground.left, y: 0, width: page.width, height: ground.zero };
  const placed = placeLabels(wishes, taken, bounds).flatMap((found) => found ?? []);
  return new Map(
    placed.map(({ name, box }, i) => {
      const mark = words.digits(i + 1);
      page.text(box.x, box.y + height - 4, mark, { ...markStyle, halo: true });
      return [name, mark];
    }),
  );
}

/** Names among the lines, near their ends; those without room follow below, with a piece of line. */
function among(
  page: Page,
  names: readonly RunName[],
  ground: Ground,
  { taken, areas }: Pick<RunLines, 'taken' | 'areas'>,
  words: FigureWords,
): Box[] {
  const bounds = {
    ...{ x: ground.left, y: 0 },
    ...{ width: ground.right - ground.left, height: ground.zero },
  };
  const wishes = names.map((name) => placesOf(page, name, ground));
  // No name is to lie on the band of another; a number stands at its own line.
  const found = placeLabels(wishes, [...taken, ...areas], bounds);
  // Of sides none is named in the picture while another is named below it.
  const isSide = names.map(({ run }) => kindOf(run.of) === 0);
  const equal = found.every((wish, i) => wish || !isSide[i]);
  const placed = equal ? found : found.map((wish, i) => (isSide[i] ? undefined : wish));
  for (const wish of placed) {
    if (!wish) continue;
    const { one, box, end } = wish;
    const isBefore = box.x < end[0];
    print(page, one, isBefore ? box.x + box.width : box.x, box.y, isBefore ? 'end' : 'start');
    lead(page, wish);
  }
  const boxes = placed.flatMap((found) => found?.box ?? []);
  const below = names.filter((_, i) => !placed[i]);
  const hues = groupBy(names, ({ run }) => run.of.hue);
  const alike = below.filter(({ run }) => hues.get(run.of.hue)!.length > 1);
  const marks = number(page, alike, ground, [...taken, ...boxes], words);
  for (const name of below) {
    const one = block(page, name, page.width - 34);
    const top = page.y + page.px(6);
    const y = top + page.line(titleSize) / 2;
    const mark = marks.get(name);
    page.rule(0, y, 24, y, `hue-${name.run.of.hue}`, 3);
    if (mark) page.text(12, y + 4, mark, { ...markStyle, anchor: 'middle', halo: true });
    page.y = print(page, one, 34, top);
  }
  return boxes;
}

/** Sets the names of runs: past the ends of their lines where there is room, else among them. */
export function nameRuns(
  page: Page,
  names: readonly RunName[],
  ground: Ground,
  room: number,
  lines: Pick<RunLines, 'taken' | 'areas'>,
  words: FigureWords,
): Box[] {
  if (room) beside(page, names, ground, room);
  return room ? [] : among(page, names, ground, lines, words);
}
