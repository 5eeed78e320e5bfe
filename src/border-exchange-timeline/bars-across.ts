import type { Columns, Spot } from './columns.js';
import { barOf, type Reach } from './glyphs.js';
import { setWords, type Words } from './labels.js';
import { besideLine } from './marks-across.js';
import type { Entry } from './model.js';
import type { Pass, Side } from './pass.js';
import { gap, margin } from './tracks.js';

/** Words next to a bar: where they start, how far from their edge, and what that costs. */
interface Place {
  readonly x: number;
  readonly words: Words;
  readonly far: number;
  readonly cost: number;
}

/** What a place for words has to keep to. */
interface Wish {
  /** Where words may start. */
  readonly starts: (words: Words) => readonly number[];
  /** Between which pixels they start, and after which they end. */
  readonly between: readonly [first: number, last: number, end: number];
  /** Where lines cross that they must not lie over. */
  readonly crossed: readonly number[];
  readonly at: (x: number, words: Words) => Pick<Place, 'far' | 'cost'>;
}

/** Widths that words next to bars are tried in. */
const rooms = [260, 168, 120];

/** The place that costs least. */
function bestOf(
  pass: Pass,
  entry: Entry,
  { starts, between, crossed, at }: Wish,
): Place | undefined {
  const { page } = pass;
  const inset = page.px(6);
  const most = page.width - page.px(margin);
  const [first, last, end] = between;
  let best: Place | undefined;
  for (const room of rooms) {
    const words = pass.label(entry, page.px(room), '');
    for (const start of words ? starts(words) : []) {
      const x = Math.max(first, Math.min(start, most - words!.width));
      const right = x + words!.width;
      if (x > last || right < end || right > most) continue;
      if (crossed.some((line) => x - inset < line && line < right + 3 * inset)) continue;
      const place = { x, words: words!, ...at(x, words!) };
      if (!best || place.cost < best.cost) best = place;
    }
  }
  return best;
}

/** A number in the place of words. */
function numbered({ page, setting }: Pass, entry: Entry, bar: Reach, { at }: Wish) {
  const words = setting.key.number(page, entry);
  const x = Math.min(bar.from + page.px(gap), page.width - page.px(margin) - words.width);
  return { x, words, ...at(x, words), under: false };
}

/** How thick a bar is that has its words over it or under it, and how far they are apart. */
const thick = 10;
const apart = 3;

/** Marks that stand in a lane of their own, with what room their columns have. */
const rowsOf = ({ spots }: Columns, lane: number): Spot[] =>
  [...spots].flatMap(([{ lanes }, spot]) => (lanes.length < 2 && lanes[0] === lane ? spot : []));

/** Whether words are in the way of such marks. */
const inWayOf = (rows: readonly Spot[], from: number, to: number): boolean =>
  rows.some(({ x, end }) => x < to && from < end);

/** Where words of a bar may stand, over it or under it: it stands as high in its lane as it can. */
function wishOf(
  { page, setting }: Pass,
  bar: Reach,
  lane: number,
  { sky }: Side,
  under: boolean,
): Wish {
  const { columns } = setting;
  const edge = page.px(4);
  // From above, too: bars stand high in their lane.
  const crossed = columns.crossings(lane - 0.25);
  const stands = columns.crossings(lane, 1);
  const rows = rowsOf(columns, lane).filter(({ x }) => bar.from < x && x < bar.to);
  return {
    // At its start, past a line that crosses it, or before what stands where it goes on.
    starts: ({ width }) => [
      bar.from + edge,
      ...crossed.map((x) => x + 2 * edge),
      ...stands.map((x) => x - page.px(18) - width),
    ],
    between: [
      columns.left + edge,
      Math.max(bar.from + edge, bar.to - page.px(12)),
      Math.min(bar.from + page.px(48), bar.to),
    ],
    crossed,
    at: (x, { width, height }) => {
      const taken = sky.at(x - edge, width + 2 * edge);
      const beyond = under ? -page.px(thick + apart) : height + page.px(apart);
      const far = Math.max(sky.at(bar.from, bar.to - bar.from), taken + beyond);
      const end = far + page.px(thick) + (under ? height + page.px(apart) : 0);
      // Words under it are in the way of marks that stand in the lane below it.
      const inWay = under && inWayOf(rows, x, x + width + page.px(18));
      return { far, cost: (rows.length ? (inWay ? end : far) : 0) + end / 4 + (under ? edge : 0) };
    },
  };
}

/** A bar along a lane, its words inside it if they fit in one line, else over it or under it. */
export function putBar(pass: Pass, entry: Entry): void {
  const { page, setting } = pass;
  const bar = setting.columns.reach(entry);
  const lane = Math.ceil(pass.levelOf(entry));
  const side = pass.sides[lane]!.top;
  if (putInside(pass, entry, bar, side)) return;
  const found = [false, true].flatMap((under) => {
    const place = bestOf(pass, entry, wishOf(pass, bar, lane, side, under));
    return place ? { ...place, under } : [];
  });
  const [best = numbered(pass, entry, bar, wishOf(pass, bar, lane, side, false))] = found.sort(
    (a, b) => a.cost - b.cost,
  );
  const { x, words, far, under } = best;
  const height = page.px(thick);
  const y = pass.inLane(side, far, height);
  pass.marks.set(entry, [lane, y + height / 2 - pass.plan.edges[lane]!]);
  const top = under ? y + height + page.px(apart) : y - words.height - page.px(apart);
  const edge = page.px(4);
  side.sky.raise(bar.from, bar.to - bar.from, far + height + page.px(gap + 4));
  side.sky.raise(
    x - edge,
    words.width + 2 * edge,
    far + edge + (under ? top + words.height - y : 0),
  );
  if (pass.dry) return;
  page.shapes.push(...barOf(entry, bar, y, height, false));
  setWords(page, words, x, top, true);
  pass.item(entry, [bar.from, y, bar.to, y + height], x, top, words);
}

/** A thicker bar with its words inside it; answers whether they have room. */
function putInside(pass: Pass, entry: Entry, bar: Reach, { sky, ...side }: Side): boolean {
  const { page, setting } = pass;
  const { status, form } = entry;
  if (status === 'disputed' || status === 'estimated' || form !== 'bar') return false;
  const { title, details, stamp } = entry.said;
  const length = bar.to - bar.from;
  const full = bar.from + Math.min(bar.softFrom / 2, length / 4) + page.px(bar.cutFrom ? 18 : 10);
  const struck = status === 'withdrawn' && { struck: true };
  const rest = [...details, stamp, entry.answer].filter(Boolean);
  const runs = [
    { text: title, size: 12, bold: true, ink: 'ink-1', ...struck },
    { text: rest.join(setting.options.separator), size: 12, ink: 'ink-1' },
  ] as const;
  const space = page.px(6);
  const long = runs.reduce((sum, run) => sum + page.widthOf(run.text, run) + space, 0);
  if (long >= bar.to - bar.softTo - page.px(16) - full) return false;
  const thickness = page.px(20);
  const y = pass.put({ sky, ...side }, bar.from, length, thickness + page.px(gap));
  pass.marks.set(entry, [side.edge, y + thickness / 2 - pass.plan.edges[side.edge]!]);
  page.shapes.push(...barOf(entry, bar, y, thickness, false));
  let x = full;
  for (const { text, ...style } of runs)
    x += page.text(x, y + thickness / 2 + page.px(4.3), text, style) + space;
  pass.item(entry, [bar.from, y, bar.to, y + thickness]);
  return true;
}

/**
 * What lasts and concerns two, along the line between them, behind its marks; what lasts at the
 * same time as another has its place in a lane.
 */
export function putAlong(pass: Pass, entry: Entry): void {
  const { page, under, setting, plan } = pass;
  const line = pass.lineOf(entry);
  const bar = setting.columns.reach(entry);
  const along = pass.along.get(line) ?? [];
  if (along.some(([from, to]) => bar.from < to && from < bar.to)) return putBar(pass, entry);
  pass.along.set(line, [...along, [bar.from, bar.to]]);
  const y = pass.lineAt(line);
  const above = plan.above.has(entry);
  const wishes = [above, !above].map((up) => ({ up, wish: wishAlong(pass, bar, line, up) }));
  const [best] = wishes
    .flatMap(({ up, wish }) => {
      const place = bestOf(pass, entry, wish);
      return place ? { ...place, up } : [];
    })
    .sort((a, b) => a.cost - b.cost);
  const { x, words, up } = best ?? { ...numbered(pass, entry, bar, wishes[0]!.wish), up: above };
  const top = besideLine(pass, line, up, x, words.width + page.px(6), words, page.px(8));
  if (pass.dry) return;
  under.shapes.push(...barOf(entry, bar, y - 5, 10, false));
  // Joined to it where something lies between.
  const far = up ? y - top - words.height : top - y;
  if (far > page.px(8)) {
    const beside = x > bar.from + page.px(5);
    const from = beside ? x - page.px(5) : Math.max(x, bar.from) + page.px(3);
    pass.link(from, y, beside === up ? top : top + words.height, 'line', 1);
  }
  setWords(page, words, x, top, true);
  pass.item(entry, [bar.from, y - 5, bar.to, y + 5], x, top, words);
}

/** Where words of what lies along a line may stand: next to where it is in full, best with nothing between them. */
function wishAlong(pass: Pass, bar: Reach, line: number, up: boolean): Wish {
  const { page, setting } = pass;
  const { columns } = setting;
  const { sky } = pass.beside(line, up);
  const full = bar.from + bar.softFrom / 4;
  const marks = columns.crossings(line + 0.5, 0.25);
  const rows = rowsOf(columns, line + (up ? 0 : 1));
  return {
    starts: () => {
      const from = full + page.px(gap);
      const step = page.px(20);
      return Array.from(
        { length: Math.max(1, Math.ceil((bar.to - from) / step)) },
        (_, i) => from + i * step,
      );
    },
    between: [columns.left, Math.max(full + page.px(gap), bar.to - page.px(24)), 0],
    crossed: [line + (up ? 0 : 1), line + 0.5].flatMap((at) => columns.crossings(at)),
    at: (x, { width, height }) => {
      const far = sky.at(x, width + page.px(6));
      const [start, end] = [x - page.px(30), x + width + page.px(18)];
      const cut = sky.at(x - page.px(6), page.px(3)) > page.px(8);
      // Next to a mark they would seem to be that mark's.
      const unclear = far < page.px(32) && marks.some((at) => start < at && at < end);
      const inWay = inWayOf(rows, start, end) ? height : 0;
      return {
        far,
        cost: far / 2 + inWay + height / 4 + width / 8 + page.px(cut ? 400 : unclear ? 100 : 0),
      };
    },
  };
}
