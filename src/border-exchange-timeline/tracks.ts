import { groupBy } from '../marks/group-by.js';
import type { Page } from '../marks/page.js';
import { reach } from './glyphs.js';
import { endsOf, levelOf } from './lanes.js';
import type { Entry } from './model.js';

/** How far from the start of its column a mark stands, and its words. */
export interface Start {
  readonly x: number;
  readonly text: number;
  /** Its place among the few on its line, each of which stands on it. */
  readonly flag?: number;
  /** Whether the words of one of those have to stand above the line, or below it. */
  readonly up?: boolean | undefined;
}

/** A mark, the lanes that it reaches between, and its company on its line if that is small. */
interface Mark {
  readonly entry: Entry;
  readonly level: number;
  readonly from: number;
  readonly to: number;
  readonly flags: readonly Entry[];
}

export const gap = 6;
/** How far words stay from the edge of the picture. */
export const margin = 4;
/** So many marks stand on one line side by side; of more, one stands on it. */
const mostFlags = 4;
const mostTracks = 4;

/** How far an entry reaches, from lane to lane. */
export function rangeOf(entry: Entry, facing: number): readonly [from: number, to: number] {
  const level = levelOf(entry, facing);
  const all = [level, ...endsOf(entry, facing).map(([lane]) => lane)];
  return [Math.min(...all), Math.max(...all)];
}

function marksOf(entries: readonly Entry[], facing: number): Mark[] {
  const lines = groupBy(entries, (entry) => levelOf(entry, facing));
  return entries.map((entry) => {
    const level = levelOf(entry, facing);
    const [from, to] = rangeOf(entry, facing);
    const line = lines.get(level)!;
    const few = level % 1 > 0 && line.length > 1 && line.length <= mostFlags;
    return { entry, level, from, to, flags: few ? line : [] };
  });
}

/** Tracks side by side, so that nothing crosses a mark; what reaches far comes first. */
function tracksOf(marks: readonly Mark[]): Map<Entry, number> {
  const taken: Mark[][] = [];
  const tracks = new Map<Entry, number>();
  const isArrow = ({ from, to, flags }: Mark): number => Number(from < to && !flags.length);
  for (const mark of [...marks].sort((a, b) => isArrow(b) - isArrow(a))) {
    const { entry, flags, from, to } = mark;
    const before = flags[flags.indexOf(entry) - 1];
    let i = before ? tracks.get(before)! + 1 : 0;
    while (i < mostTracks && taken[i]?.some((one) => from < one.to && one.from < to)) i++;
    (taken[i] ??= []).push(mark);
    tracks.set(entry, i);
  }
  return tracks;
}

/** Whether the line of a mark leads up to other lanes; undefined where it has none. */
const leadsUp = ({ from, to, level }: Mark): boolean | undefined =>
  from < to ? from < level : undefined;

/**
 * Whether the words of one of a few stand above: where no line of a later one goes through them,
 * else with its own line, if any of them has one.
 */
function sideOf(mark: Mark, company: readonly Mark[]): boolean | undefined {
  const at = company.indexOf(mark);
  const leads = (some: readonly Mark[]) => some.map(leadsUp).find((up) => up !== undefined);
  const later = leads(company.slice(at + 1));
  const earlier = leads(company.slice(0, at));
  const not = (up: boolean | undefined) => (up === undefined ? up : !up);
  return not(later) ?? leadsUp(mark) ?? not(earlier);
}

/** Where the marks of one column stand side by side, and where their words start. */
export function startsOf(
  entries: readonly Entry[],
  facing: number,
  page: Page,
): ReadonlyMap<Entry, Start> {
  const marks = marksOf(entries, facing);
  const tracks = tracksOf(marks);
  const step = page.px(marks.some(({ flags }) => flags.length) ? 20 : 14);
  const at = ({ entry }: Mark): number => page.px(gap + reach) + tracks.get(entry)! * step;
  // Words in lanes start past all that stands there or goes by.
  const plain = marks.filter(({ flags }) => !flags.length);
  const passing = marks.filter(({ from, to }) =>
    plain.some(({ level }) => from < level && level < to),
  );
  const past = Math.max(0, ...[...plain, ...passing].map(at)) + page.px(reach + 5);
  return new Map(
    marks.map((mark): [Entry, Start] => {
      const { entry, flags, level } = mark;
      const x = at(mark);
      if (flags.length) {
        const company = marks.filter((one) => flags.includes(one.entry));
        const up = sideOf(mark, company);
        return [entry, { x, text: x + page.px(5), flag: flags.indexOf(entry), up }];
      }
      const alone = marks.length === 1 && level % 1 > 0;
      return [entry, { x, text: alone ? page.px(gap) : past }];
    }),
  );
}
