import { bar, openFade, openRoom, statusFill, type BarStatus } from '../marks/bar.js';
import type { Page } from '../marks/page.js';
import { overlap } from '../marks/place-labels.js';
import type { Box, Hue, Ink, Point, Shape } from '../marks/shape.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import { drawnExtent } from '../story/quantity-extent.js';
import type { Item } from './layout-picture.js';
import { bands, betweenBounds, betweenDates, leastStep, tenth } from './run-bands.js';
import { aboutOf, isBanded, lastOf, levelOf, linesOf, stretchesOf } from './run-forms.js';
import { changedOf, idsOf, silentTimes } from './run-said.js';
import type { Run, RunPoint } from './run.js';
import type { Span } from './units.js';

/** Room for lines: pixels of its edges and of the count 0, and where times and counts lie in it. */
export interface Ground {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly zero: number;
  readonly x: (time: number) => number;
  readonly y: (count: number) => number;
}

/** Status on a line is its weight. */
const weights: Readonly<Record<BarStatus, number>> = {
  confirmed: 3,
  reported: 2,
  estimated: 2,
  claimed: 1.5,
  disputed: 1.5,
  withdrawn: 1,
};
/** Between hachures towards the open side of a line, and their length, in pixels. */
const hachure = { every: 12, length: 6 };

/** Width of the end of a line that is open: about that of a dot. */
const endWidth = 12;

/** Something to be said at a point of a line. */
export interface Remark {
  readonly x: number;
  readonly y: number;
  readonly point: RunPoint;
  readonly run: Run;
}

/** Width of the soft line of a number that is "about": fixed, since nobody says how near. */
const aboutWidth = 6;

/** Draws running totals on a ground: what is known from each date on holds until the next. */
export class RunLines {
  /** Where lines run, for words to keep off. */
  readonly taken: Box[] = [];
  /** Where bands are: no name is to lie on another's. */
  readonly areas: Box[] = [];
  readonly remarks: Remark[] = [];
  /** Times of which nothing is on record. */
  readonly silences: Span[] = [];
  /** Ends of lines that are open. */
  readonly #ends: Box[] = [];
  readonly #page: Page;
  readonly #ground: Ground;
  /** How many runs were drawn before, here and on the grounds before. */
  #drawn: number;

  constructor(page: Page, ground: Ground, before = 0) {
    this.#drawn = before - 1;
    this.#page = page;
    this.#ground = ground;
  }

  /** Draws the runs of one ground: what lies between bounds is behind every line and point. */
  draw(runs: readonly Run[], items: Item[]): void {
    for (const run of runs) this.#gaps(run, runs);
    for (const run of runs) this.#bands(run);
    for (const run of runs) this.#line(run);
    for (const run of runs) this.#points(run, items);
  }

  #line(run: Run): void {
    const { hue } = run.of;
    const { status } = run.points.at(-1)!;
    const ink = `hue-${hue}` as Ink;
    const { shapes } = this.#page;
    for (const points of linesOf(run)) {
      for (const some of aboutOf(points))
        shapes.push({
          type: 'line',
          points: this.#steps(some, levelOf),
          ink: `tint-${hue}`,
          width: aboutWidth,
          round: true,
        });
      const line = this.#steps(points, levelOf);
      if (line.length < 2) continue;
      shapes.push(...this.#hachures(points, ink));
      for (const { path, dash } of this.#bySilence(points, line))
        shapes.push({
          type: 'line',
          points: path,
          ink,
          width: dash ? 1 : weights[status],
          ...(dash && { dash }),
        });
      this.#keepOff(line);
    }
  }

  /** Times of which nothing is on record: they are not calm. */
  #gaps(run: Run, all: readonly Run[]): void {
    const { x, left: edge, top, zero } = this.#ground;
    const fill = { texture: 'unknown' } as const;
    for (const { start, end } of silentTimes(run, all)) {
      this.silences.push({ start, end });
      const left = Math.max(edge, x(start));
      const width = Math.max(2, x(end) - left);
      this.#page.shapes.push({ type: 'rect', x: left, y: top, width, height: zero - top, fill });
    }
  }

  /** A stair through points; of several in one pixel the last counts. */
  #steps(points: readonly RunPoint[], level: (point: RunPoint) => number | undefined): Point[] {
    const { x, y } = this.#ground;
    const path: [number, number][] = [];
    for (const point of points) {
      const count = level(point);
      if (count === undefined) continue;
      const at = tenth(x(point.time));
      const to = tenth(y(count));
      const last = path.at(-1);
      if (last && path.length > 1 && at - path.at(-2)![0] < leastStep) {
        last[1] = to;
        continue;
      }
      if (last) path.push([at, last[1]]);
      path.push([at, to]);
    }
    return path;
  }

  /** A line cut where nobody reported for long: there it is dashed. */
  #bySilence(
    points: readonly RunPoint[],
    line: readonly Point[],
  ): { path: readonly Point[]; dash?: string }[] {
    const { x } = this.#ground;
    const ends = points.filter(({ silent }) => silent).map(({ time }) => x(time));
    if (!ends.length) return [{ path: line }];
    const cuts: { path: Point[]; dash?: string }[] = [{ path: [] }];
    line.forEach((point, i) => {
      const before = line[i - 1];
      const silent = before && ends.some((end) => Math.abs(end - point[0]) < 0.6);
      if (silent && point[0] - before[0] > 2) {
        cuts.push({ path: [before, point], dash: '2 3' }, { path: [point] });
      } else cuts.at(-1)!.path.push(point);
    });
    return cuts.filter(({ path }) => path.length > 1);
  }

  /** What lies between the bounds of a total, and between the dates when it may have risen. */
  #bands(run: Run): void {
    const { shapes } = this.#page;
    const { hue } = run.of;
    const banded = isBanded(run);
    for (const [i, points] of stretchesOf(run).entries()) {
      const before = run.added && !i && !points[0]!.gap ? 0 : undefined;
      const most = (point: RunPoint): number | undefined =>
        banded ? (upperBound(point.number) ?? point.extent?.to) : levelOf(point);
      const dates = bands(betweenDates(points, most, before), this.#ground, hue, true);
      shapes.push(...dates.shapes);
      this.areas.push(...dates.areas);
      if (!banded) continue;
      const bounds = bands(betweenBounds(points), this.#ground, hue, false);
      shapes.push(...bounds.shapes);
      this.areas.push(...bounds.areas);
      bounds.edges.forEach((edge) => this.#keepOff(edge));
      // The least that is certain holds through: it is what an open total goes on from.
      const least = this.#steps(points, ({ number }) => lowerBound(number));
      shapes.push({ type: 'line', points: least, ink: `hue-${hue}`, width: 1 });
    }
  }

  /** Short strokes towards the side on which the truth may lie: above "over", below "up to". */
  #hachures(points: readonly RunPoint[], ink: Ink): Shape[] {
    const lines: Point[][] = [];
    const { x, y } = this.#ground;
    points.forEach((point, i) => {
      const { extent } = point;
      const up = extent?.openEnd ? -1 : extent?.openStart ? 1 : 0;
      const level = levelOf(point);
      const next = points[i + 1];
      if (!up || level === undefined || !next) return;
      const at = y(level);
      const [from, to] = [x(point.time), x(next.time)];
      const first = Math.ceil(from / hachure.every) * hachure.every;
      // A step of a few pixels is open, too.
      const short = first >= to && to - from > 3;
      for (let tick = short ? (from + to) / 2 : first; tick < to; tick += hachure.every)
        lines.push([
          [tick, at],
          [tick, at + up * hachure.length],
        ]);
    });
    return lines.length ? [{ type: 'lines', lines, ink, width: 1 }] : [];
  }

  #keepOff(line: readonly Point[]): void {
    let left = -Infinity;
    for (const [i, [x, y]] of line.entries()) {
      const next = line[i + 1];
      if (!next) break;
      if (next[0] - left < 4 && Math.abs(next[1] - y) < 4) continue;
      left = next[0];
      const [top, bottom] = [Math.min(y, next[1]), Math.max(y, next[1])];
      this.taken.push({ x, y: top - 2, width: next[0] - x + 1, height: bottom - top + 4 });
    }
  }

  #points(run: Run, items: Item[]): void {
    this.#drawn++;
    const { x, y } = this.#ground;
    const { points } = run;
    const { shapes } = this.#page;
    const banded = isBanded(run);
    const dot = (point: RunPoint, r: number): void => {
      const [low, high] = [lowerBound(point.number), upperBound(point.number)];
      if (banded && low !== high && high !== undefined && point.extent?.best === undefined) {
        const ends = [
          [x(point.time), y(low!)],
          [x(point.time), y(high)],
        ] as const;
        shapes.push({ type: 'line', points: ends, ink: `hue-${run.of.hue}`, width: r / 2 });
        return;
      }
      const level = levelOf(point) ?? point.extent!.to;
      shapes.push({
        type: 'dot',
        x: x(point.time),
        y: y(level),
        r,
        fill: statusFill({ status: point.status, hue: point.row.hue }, false),
        stroke: { ink: `hue-${run.of.hue}`, width: 1.5 },
      });
    };
    const drawn = points.filter(({ row, extent }) => row.extent && extent);
    // Few totals are points each; of many only the first and the last stand out.
    const few = drawn.length <= 24;
    const last = lastOf(points);
    drawn.forEach((point, i) => {
      const { openEnd, openStart } = point.extent!;
      if (point === last && (openEnd || openStart)) this.#openEnd(point, run.of.hue);
      else if (few || !i || point === last) dot(point, point === last ? 5 : 3.5);
    });
    const levelAt = (point: RunPoint): number => y(levelOf(point) ?? point.extent?.to ?? 0);
    for (const i of changedOf(run)) {
      const point = points[i]!;
      const { time, down } = point;
      const remark = { x: x(time), y: levelAt(point), point, run };
      // The count before may be further back than the point before, which may have none.
      if (down)
        this.#fall(remark.x, y(levelOf({ number: down, extent: drawnExtent(down) })!), remark.y);
      this.remarks.push(remark);
    }
    const ids = idsOf(run);
    const series = this.#drawn;
    let at = x(points[0]!.time);
    points.forEach((point, i) => {
      const { time } = point;
      const next = points[i + 1];
      const end = next ? x(next.time) : at + 6;
      const width = Math.max(2, end - at);
      const box = { x: at - 1, y: levelAt(point) - 9, width, height: 18 };
      items.push({ id: ids[i]!, kind: 'figure', box, series, time });
      at = end;
    });
  }

  /** The end of a line whose last number is open: as the end of a bar. */
  #openEnd(point: RunPoint, hue: Hue): void {
    const { x, y, zero } = this.#ground;
    const { openEnd, openStart, to } = point.extent!;
    const level = y(levelOf(point) ?? to);
    // Up to where nobody says, or down towards zero.
    const down = openStart ? Math.min(openFade, zero - level) : 0;
    const extent = { from: 0, to: down, openEnd, openStart };
    const at = x(point.time);
    const reach = openEnd ? openRoom : 2;
    const boxAt = (left: number): Box => ({
      ...{ x: left, y: level - reach, width: endWidth, height: reach + down },
    });
    // Two that end together stand beside each other.
    const aside = at + 1.6 * endWidth < this.#ground.right ? 0.6 : -1.6;
    const isTaken = this.#ends.some((end) => overlap(end, boxAt(at - endWidth / 2)));
    const cross = at + endWidth * (isTaken ? aside : -0.5);
    if (isTaken)
      this.#page.rule(at, level, cross + (aside > 0 ? 0 : endWidth), level, `hue-${hue}`, 2);
    const place = {
      vertical: true,
      zero: level + down,
      scale: (n: number) => n,
      cross,
      thickness: endWidth,
    };
    this.#page.shapes.push(...bar(extent, { status: point.status, hue }, place).shapes);
    this.#ends.push(boxAt(cross));
    this.taken.push(boxAt(cross));
  }

  /** A total that is lower than the one before: the fall of a corrected count, not of people. */
  #fall(x: number, from: number, to: number): void {
    const { shapes } = this.#page;
    const points = [
      [x, from],
      [x, to],
    ] as const;
    shapes.push({ type: 'line', points, ink: 'surface', width: 5 });
    shapes.push({ type: 'line', points, ink: 'ink-1', width: 1.5, dash: '2 3' });
    const stroke = { ink: 'ink-1', width: 1.5 } as const;
    shapes.push({ type: 'dot', x, y: from, r: 3.5, fill: { ink: 'surface' }, stroke });
  }
}
