import type { Spot } from './columns.js';
import { endOf, markOf } from './ends.js';
import { reach, softBar } from './glyphs.js';
import { block, setWords, type Words } from './labels.js';
import type { End } from './lanes.js';
import type { Entry } from './model.js';
import { pad, type Pass, type Side } from './pass.js';
import { gap } from './tracks.js';

/** Half of what a mark on a line takes across it. */
const half = 16;

/** The width of a mark and its words; words that would leave the picture stand before it. */
function beside({ page, setting }: Pass, { x, text }: Spot, { width }: Words, start = x) {
  const mark = page.px(reach);
  const back = text > x && text + width > page.width;
  const before = Math.min(x - mark, start) - page.px(5) - width;
  const at = back ? Math.max(setting.columns.left, before) : text;
  const from = Math.min(at, x - mark) - page.px(2);
  return { from, at, width: Math.max(at + width, x + mark) + page.px(6) - from };
}

/** Draws a mark and its words. */
function draw(
  pass: Pass,
  entry: Entry,
  spot: Spot,
  y: number,
  words: Words,
  at: number,
  top: number,
): void {
  const { page, setting } = pass;
  const { x, end } = spot;
  if (pass.dry) return;
  if (!setting.stretched && !entry.band) soft(pass, entry, y);
  page.shapes.push(...markOf(entry, setting.model, x, y, false));
  setWords(page, words, at, top, at + words.width > end);
  const size = page.px(reach);
  pass.item(entry, [x - size, y - size, x + size, y + size], at, top, words);
}

/** How long the time is in which a mark may have been, on an axis that shows it. */
function soft({ page, setting }: Pass, entry: Entry, y: number): void {
  const bar = setting.columns.reach(entry);
  if (entry.when.form === 'interval' || bar.to - bar.from < 2 * reach + 4) return;
  const fill = { ink: `tint-${entry.hues.length > 1 ? 0 : (entry.hues[0] ?? 0)}` } as const;
  page.shapes.push(...softBar(bar, y - 3, 6, fill, false));
}

/** A mark in a row of a lane, its words beside it. */
export function putIn(pass: Pass, entry: Entry, spot: Spot, side: Side): void {
  const { page, setting, plan } = pass;
  const words = pass.words(entry, spot.room, spot.when);
  const start = spot.when ? spot.x : setting.columns.reach(entry).from;
  const { from, width, at } = beside(pass, spot, words, start);
  const dot = entry.form === 'dot';
  const height = Math.max(words.height, page.px(dot ? 20 : 32)) + page.px(gap);
  const top = pass.put(side, from, width, height);
  const first = Math.max(page.line(words.lines[0]?.size ?? 13) / 2, page.px(8));
  const y = top + first + (dot ? 0 : page.px(6));
  const edge = plan.edges[side.edge]!;
  pass.marks.set(entry, [side.edge, y - edge]);
  draw(pass, entry, spot, y, words, at, top);
}

/** Takes the room of a mark on its line. */
export function claim(pass: Pass, entry: Entry, { x }: Spot): void {
  const line = pass.lineOf(entry);
  for (const up of [true, false])
    pass
      .beside(line, up)
      .sky.raise(x - pass.page.px(reach), pass.page.px(2 * reach), pass.page.px(half));
}

/** On the line between two lanes; where that is taken, above or below it in its band. */
export function putOnLine(pass: Pass, entry: Entry, spot: Spot, off: number): void {
  const { page } = pass;
  const line = pass.lineOf(entry);
  const [above, below] = [pass.beside(line, true), pass.beside(line, false)];
  const mark = [spot.x - page.px(reach), page.px(2 * reach)] as const;
  if (below.sky.at(...mark) || above.sky.at(...mark)) {
    const { from, width } = beside(pass, spot, pass.words(entry, spot.room, spot.when));
    const up = spot.when ? off < 0 : above.sky.at(from, width) <= below.sky.at(from, width);
    pass.bands[line] = 1;
    return putIn(pass, entry, spot, up ? above : below);
  }
  claim(pass, entry, spot);
  const words = pass.words(entry, spot.room, spot.when);
  const { from, width, at } = beside(pass, spot, words);
  const near = page.px(at > spot.x ? 6 : half);
  const top = besideLine(
    pass,
    line,
    pass.plan.above.has(entry),
    at,
    from + width - at,
    words,
    near,
  );
  pass.marks.set(entry, [line + 1, 0]);
  draw(pass, entry, spot, pass.lineAt(line), words, at, top);
}

/** One of a few on a line: its words on either side, joined to it where others lie between. */
export function putFlag(pass: Pass, entry: Entry, spot: Spot): void {
  const { page, plan } = pass;
  const line = pass.lineOf(entry);
  const words = pass.words(entry, spot.room, spot.when);
  const up = spot.up ?? plan.above.has(entry) === (spot.flag! % 2 === 0);
  const { from, width, at } = beside(pass, spot, words);
  const top = besideLine(pass, line, up, at, from + width - at, words, page.px(half));
  const y = pass.lineAt(line);
  if (up ? top + words.height < y - page.px(half + 2) : top > y + page.px(half + 2))
    pass.link(spot.x, y, up ? top : top + words.height, 'line', 1);
  pass.marks.set(entry, [line + 1, 0]);
  draw(pass, entry, spot, y, words, at, top);
}

/** Room for words next to a line, this far from it; answers their top. */
export function besideLine(
  pass: Pass,
  line: number,
  up: boolean,
  x: number,
  width: number,
  { height }: Words,
  off: number,
): number {
  const { page } = pass;
  const side = pass.beside(line, up);
  const taken = side.sky.at(x, width);
  // What is put into the lane stands off its edge.
  const far = Math.max(off, taken > page.px(half) ? taken + page.px(pad) : taken);
  side.sky.raise(x, width, far + height + page.px(4));
  return pass.top(side, far, height);
}

/** The end of a line from another lane, with what is said where an answer should be. */
export function putEnd(pass: Pass, entry: Entry, end: End, spot: Spot): void {
  const { page, links, plan, setting } = pass;
  const { x } = spot;
  const [lane, as] = end;
  const isTo = as === 'to';
  const style = { size: 12, ink: 'ink-2' } as const;
  const set = isTo && entry.answer ? page.wrap(entry.answer, spot.room, style) : [];
  const words = block(
    page,
    set.map((text) => ({ ...style, text })),
  );
  const { from, width, at } = beside(pass, spot, words);
  const up = lane < pass.levelOf(entry);
  const side = pass.sides[lane]![up ? 'end' : 'top'];
  const top = pass.put(side, from, width, Math.max(words.height, page.px(12)) + page.px(gap));
  if (pass.dry) return;
  const middle = top + page.px(set.length ? 8 : 6);
  const [edge, off] = plan.marks.get(entry) ?? [0, 0];
  links.shapes.push(...endOf(entry, end, setting.model, x, plan.edges[edge]! + off, middle, false));
  setWords(page, words, at, top);
}
