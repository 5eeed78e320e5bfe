import { groupBy } from '../marks/group-by.js';
import type { Page } from '../marks/page.js';
import { putAlong, putBar } from './bars-across.js';
import { Columns, type Spot } from './columns.js';
import { ground, gutterOf, namesOf } from './ground.js';
import type { Key, Words } from './labels.js';
import { endsOf, levelOf } from './lanes.js';
import type { Drawn, LayoutOptions, Scaling } from './layout.js';
import { claim, putEnd, putFlag, putIn, putOnLine } from './marks-across.js';
import { isMark, type Entry, type Span, type TimelineModel } from './model.js';
import { Pass, sidesOf, type Plan, type Setting } from './pass.js';

/** Entries on one line that are tried one by one. */
const most = 16;

/** Whether marks would stand in each other's way on a linear axis so wide. */
function crowds(entries: readonly Entry[], window: Span, width: number): boolean {
  const xs = entries
    .filter(isMark)
    .map(({ span }) => {
      const middle = (Math.max(span.start, window.start) + Math.min(span.end, window.end)) / 2;
      return ((middle - window.start) / (window.end - window.start)) * width;
    })
    .sort((a, b) => a - b);
  const near = xs.filter((x, i) => i && x - xs[i - 1]! < 24).length;
  return near > xs.length / 4;
}

/** Something that is put in its place, sooner or later than others. */
interface Step {
  readonly rank: number;
  readonly put: (pass: Pass) => void;
}

/**
 * Lanes that run across, time from left to right. Lanes grow with what they hold, so everything is
 * put in its place more than once: to see how high lanes are, and to draw.
 */
export class Across {
  readonly #page: Page;
  readonly #setting: Setting;
  readonly #names: readonly Words[];

  constructor(
    blank: () => Page,
    model: TimelineModel,
    options: LayoutOptions,
    key: Key,
    stretched: boolean,
  ) {
    const page = (this.#page = blank());
    const room = gutterOf(page, model);
    const left = room && room + page.px(14);
    const columns = new Columns(page, model, options, left, stretched);
    this.#names = namesOf(page, model, room, options, key);
    const sides = sidesOf(model.lanes.length, page.width);
    this.#setting = { blank, model, options, columns, key, stretched, sides, labels: new Map() };
  }

  /** Whether time is stretched: as asked for, or where a linear axis would crowd few marks. */
  static stretches({ entries, window }: TimelineModel, scale: Scaling, width: number): boolean {
    return scale === 'auto' ? crowds(entries, window, width) : scale === 'stretched';
  }

  /** Gives time its room; answers whether words have too little of it. */
  *isTight(): Generator<unknown, boolean> {
    yield* this.#setting.columns.place();
    return this.#setting.columns.tight;
  }

  *draw(): Generator<unknown, Drawn> {
    const page = this.#page;
    const { model, columns } = this.#setting;
    const steps = this.#steps();
    const run = (plan: Plan, dry: boolean): Pass => {
      const pass = new Pass(this.#setting, plan, dry);
      for (const { put } of steps) put(pass);
      return pass;
    };
    const flat = { edges: [0, ...model.lanes.map(() => 0)], marks: new Map() };
    const planOf = (above: ReadonlySet<Entry>): Plan =>
      run({ ...flat, above }, true).better(page.y, this.#names);
    let plan = planOf(new Set());
    // Words of a line stand above it, or some of them, where that takes less height.
    for (const some of this.#choices()) {
      yield;
      const above = new Set(plan.above);
      for (const entry of some) if (!above.delete(entry)) above.add(entry);
      const tried = planOf(above);
      if (tried.edges.at(-1)! < plan.edges.at(-1)! - page.px(8)) plan = tried;
    }
    yield;
    const { edges } = plan;
    const { under, links, page: over, items, bands } = run(plan, false);
    yield;
    ground(page, model, columns, edges, bands, this.#names);
    page.shapes.push(...under.shapes, ...links.shapes, ...over.shapes);
    page.y = edges.at(-1)!;
    return { page, items, more: 0 };
  }

  /** What may have its words above or below: all on a line, then each one that stands on it. */
  #choices(): (readonly Entry[])[] {
    const { entries } = this.#setting.model;
    const on = entries.filter((entry) => this.#levelOf(entry) % 1);
    const lines = [...groupBy(on, (entry) => this.#levelOf(entry)).values()];
    return [
      ...lines,
      ...lines.flatMap((line) => (line.length > most ? [] : line.map((one) => [one]))),
    ];
  }

  /** Where an entry stands: on a line it is halfway between two lanes. */
  #levelOf(entry: Entry): number {
    return levelOf(entry, this.#setting.model.facing);
  }

  /**
   * First what stands on lines and comes from above; what goes on or comes from below is last. Of
   * many in one column on one line the middle one stands on it, the others around it in a band.
   */
  #steps(): Step[] {
    const { model, columns } = this.#setting;
    const { entries, facing } = model;
    const groups = groupBy(
      entries.filter((entry) => this.#levelOf(entry) % 1 && columns.spots.get(entry)?.when),
      (entry) => `${this.#levelOf(entry)} ${columns.spots.get(entry)!.when}`,
    );
    const off = new Map<Entry, number>();
    for (const group of groups.values())
      group.forEach((entry, i) => off.set(entry, i - (group.length >> 1)));
    const clear = model.lanes.map((_, line) => ({
      rank: 0.7,
      put: (pass: Pass) => pass.clear(line),
    }));
    return entries
      .flatMap((entry): Step[] => {
        const spot = columns.spots.get(entry);
        if (!isMark(entry) && this.#levelOf(entry) % 1)
          return [{ rank: 0.5, put: (pass) => putAlong(pass, entry) }];
        const ends = (at: Spot): Step[] =>
          endsOf(entry, facing).map((end) => ({
            rank: end[0] < this.#levelOf(entry) ? 6 : 1,
            put: (pass: Pass) => putEnd(pass, entry, end, at),
          }));
        if (!spot)
          return [{ rank: 3, put: (pass) => putBar(pass, entry) }, ...ends(columns.startOf(entry))];
        return [...this.#own(entry, spot, off.get(entry) ?? 0), ...ends(spot)];
      })
      .concat(clear)
      .sort((a, b) => a.rank - b.rank);
  }

  /** A mark, and its words; of a few side by side, the last has its words nearest to the line. */
  #own(entry: Entry, spot: Spot, off: number): Step[] {
    const { lanes, to } = entry;
    if (spot.flag !== undefined)
      return [
        { rank: -9, put: (pass) => claim(pass, entry, spot) },
        { rank: -spot.flag - 1, put: (pass) => putFlag(pass, entry, spot) },
      ];
    if (this.#levelOf(entry) % 1)
      return [{ rank: Math.abs(off) / 1e6, put: (pass) => putOnLine(pass, entry, spot, off) }];
    const rank = to === undefined ? 4 : to < lanes[0]! ? 2 : 5;
    return [{ rank, put: (pass) => putIn(pass, entry, spot, pass.sides[lanes[0]!]!.top) }];
  }
}
