import { capitalise, commas, fill } from '../locale/languages.js';
import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import type { Box, Ink } from '../marks/shape.js';
import type { ChartModel } from './model.js';
import { onOpponent } from './changes.js';
import type { ChartOptions, FigureWords } from './row.js';
import type { Ground } from './run-lines.js';
import { lastOf } from './run-forms.js';
import type { Run, RunPoint } from './run.js';
import {
  amongInWords,
  isoDay,
  labelOf,
  mixInWords,
  silenceInWords,
  sourcesIn,
  wholeSides,
} from './sums.js';
import type { Span } from './units.js';
import { viewWords } from './words/views.js';

/** The words of one run: whose it is, where it stands in the end, and by whose word. */
export interface RunName {
  readonly run: Run;
  readonly title: string;
  readonly label: string;
  readonly about: string;
}

/** From this width on names stand in a column of their own, past the ends of the lines. */
const columnFrom = 480;
const titleSize = 13;
const noteSize = 12;

const last = ({ points }: Run): RunPoint => lastOf(points);

/** Names runs by what sets them apart. */
export function namesOf(
  runs: readonly Run[],
  { words }: ChartModel,
  options: ChartOptions,
): RunName[] {
  const { words: w, locale, lang, period } = options;
  const who = ({ of, points }: Run): string =>
    of.claimant ??
    sourcesIn(
      points.map(({ row }) => row),
      words,
    );
  const differs = (say: (run: Run) => string): boolean => new Set(runs.map(say)).size > 1;
  const sides = ({ of }: Run): string => of.sides;
  const category = ({ of }: Run): string => of.category;
  const byCategory = differs(category);
  const told = new Set(runs.map((run) => `${sides(run)}\n${category(run)}`)).size;
  const byWho = differs(who) && told < runs.length;
  const { added, addedOne, notIn, partlyAbout, noneSince } = viewWords(lang);
  return runs.map((run) => {
    const { of } = run;
    const status = locale.frame.statuses[last(run).status] ?? '';
    const said = of.claimant ? fill(locale.frame.statusBy, { status, who: of.claimant }) : status;
    const parts = [
      capitalise(wholeSides(of, words, w.together), lang),
      byCategory && category(run),
      // A claimant's bare name beside the sides would read as one of them.
      byWho && (of.claimant ? said : who(run)),
    ];
    const isSaid = byWho && of.claimant;
    const { count, besides, unnumbered, number } = last(run);
    const how = run.added && (count === 1 ? addedOne : fill(added, { n: words.digits(count) }));
    // A window cuts off what was before: the total is one of the window.
    const start = period && run.added ? run.from : undefined;
    const since = start !== undefined && words.date(`${isoDay(start)}/..`);
    const label = labelOf(number, last(run).row, last(run).near, words);
    return {
      run,
      title: capitalise(commas(locale.dates, ...parts), lang),
      label: run.points.at(-1)!.row.extent
        ? label
        : fill(noneSince, { n: label, when: last(run).row.date }),
      about: commas(
        locale.dates,
        mixInWords(last(run).statuses, words, options) || (!isSaid && said),
        onOpponent(of),
        how,
        count > 1 && amongInWords(unnumbered, number, words, options),
        besides !== undefined && besides > 0 && fill(notIn, { n: words.digits(besides) }),
        since,
        last(run).near && partlyAbout,
      ),
    };
  });
}

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

function print(page: Page, { lines }: Block, x: number, top: number, halo: boolean): number {
  let y = top;
  for (const { text, ...style } of lines) {
    y += page.line(style.size);
    page.text(x, y - page.px(style.size) * 0.3, text, { ...style, ...(halo && { halo }) });
  }
  return y;
}

/** Width to keep free at the end for names; 0 where they stand among the lines. */
export const roomForNames = (page: Page): number =>
  page.width >= columnFrom ? Math.min(page.px(190), page.width * 0.3) : 0;

/** Names beside the ends of their lines, moved apart where these are close, then joined by a leader. */
function beside(page: Page, names: readonly RunName[], ground: Ground, room: number): void {
  const gap = page.px(16);
  const blocks = names
    .map((name) => ({ ...block(page, name, room - gap), at: endOf(name.run, ground) }))
    .sort((a, b) => a.at - b.at);
  const tops: number[] = [];
  let free = 0;
  for (const { at, lines, height } of blocks) {
    const top = Math.max(free, at - page.line(lines[0]!.size) / 2);
    tops.push(top);
    free = top + height + page.px(8);
  }
  // What went past the bottom moves up as far as there is room.
  const all = blocks.reduce((sum, { height }) => sum + height + page.px(8), 0);
  let floor = Math.max(ground.zero, page.y, all);
  for (let i = blocks.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, floor - blocks[i]!.height);
    floor = tops[i]! - page.px(8);
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
    page.y = Math.max(page.y, print(page, one, ground.right + gap, top, false));
  });
}

const endOf = (run: Run, { y }: Ground): number => {
  const { extent } = last(run);
  return y(extent!.best ?? extent!.to);
};

/** Names among the lines, near their ends; those without room follow below, with a piece of line. */
function among(
  page: Page,
  names: readonly RunName[],
  ground: Ground,
  taken: readonly Box[],
): Box[] {
  const width = ground.right - ground.left;
  const wishes = names.map((name) => {
    const one = block(page, name, width * 0.7);
    const at = endOf(name.run, ground);
    const end = Math.min(ground.right, ground.x(last(name.run).time));
    return [0, 0.1, 0.2, 0.3, 0.45, 0.6].flatMap((share) =>
      [at - one.height - 10, at + 10, ground.top + 2].map((top) => ({
        one,
        box: { x: end - one.width - share * width, y: top, width: one.width, height: one.height },
      })),
    );
  });
  const bounds = { x: ground.left, y: 0, width, height: ground.zero };
  const placed = placeLabels(wishes, taken, bounds);
  const below: RunName[] = [];
  placed.forEach((found, i) => {
    if (found) print(page, found.one, found.box.x, found.box.y, true);
    else below.push(names[i]!);
  });
  for (const name of below) {
    const one = block(page, name, page.width - 34);
    const y = page.y + page.px(6);
    page.rule(
      0,
      y + page.line(titleSize) / 2,
      24,
      y + page.line(titleSize) / 2,
      `hue-${name.run.of.hue}`,
      3,
    );
    page.y = print(page, one, 34, y, false);
  }
  return placed.flatMap((found) => found?.box ?? []);
}

/** Sets the names of runs, and then what there is to remark on them, the greatest first. */
export function nameRuns(
  page: Page,
  names: readonly RunName[],
  ground: Ground,
  room: number,
  taken: readonly Box[],
): Box[] {
  if (room) beside(page, names, ground, room);
  return room ? [] : among(page, names, ground, taken);
}

/** Lines in which a time is said to be without figures, at most. */
const mostLines = 4;

/** Says within a hatched time that nothing is on record of it, where there is room for the words. */
export function setSilences(
  page: Page,
  silences: readonly Span[],
  { x, top, zero }: Ground,
  taken: readonly Box[],
  words: FigureWords,
): { boxes: Box[]; said: Set<string> } {
  const style = { size: noteSize, ink: 'ink-2' as const };
  // Several runs may be without figures at the same time.
  const times = new Map(silences.map((gap) => [`${gap.start} ${gap.end}`, gap]));
  const wishes = [...times.values()]
    .filter(({ start }) => Number.isFinite(start))
    .map((gap) => {
      const room = x(gap.end) - x(gap.start) - 12;
      const text = silenceInWords(gap, words);
      if (text.split(' ').some((word) => page.widthOf(word, style) > room)) return [];
      const lines = page.wrap(text, room, style);
      if (lines.length > mostLines) return [];
      const width = Math.max(...lines.map((line) => page.widthOf(line, style)));
      const height = lines.length * page.line(noteSize);
      const left = (x(gap.start) + x(gap.end) - width) / 2;
      return [0.5, 0.2, 0.8, 0, 1].map((share) => ({
        lines,
        text,
        box: { x: left, y: top + share * (zero - top - height - 6), width, height },
      }));
    });
  const bounds = { x: 0, y: top, width: page.width, height: zero - top };
  const set = placeLabels(wishes, taken, bounds).flatMap((found) => found ?? []);
  for (const { lines, box } of set)
    lines.forEach((line, i) =>
      page.text(box.x + box.width / 2, box.y + (i + 1) * page.line(noteSize) - 4, line, {
        ...style,
        anchor: 'middle',
        halo: true,
      }),
    );
  return { boxes: set.map(({ box }) => box), said: new Set(set.map(({ text }) => text)) };
}
