import type { Page } from '../marks/page.js';
import type { Ink } from '../marks/shape.js';
import { Skyline } from '../marks/skyline.js';
import type { Columns } from './columns.js';
import { labelOf, type Key, type Words } from './labels.js';
import { levelOf } from './lanes.js';
import type { Item, LayoutOptions } from './layout.js';
import type { Entry, TimelineModel } from './model.js';

/** A lane seen from one of its edges: what stands there stands on what was there before. */
export interface Side {
  readonly sky: Skyline;
  readonly edge: number;
  readonly up: boolean;
}

/** Both sides of each lane. */
export type Sides = readonly { readonly top: Side; readonly end: Side }[];

export const sidesOf = (lanes: number, width: number): Sides =>
  Array.from({ length: lanes }, (_, i) => ({
    top: { sky: new Skyline(width), edge: i, up: false },
    end: { sky: new Skyline(width), edge: i + 1, up: true },
  }));

/** Where things are to be put. */
export interface Plan {
  /** Edges of lanes, from top to bottom. */
  readonly edges: readonly number[];
  /** Marks on lines whose words stand above. */
  readonly above: ReadonlySet<Entry>;
  /** Where marks are: by an edge and how far they are below it. */
  readonly marks: ReadonlyMap<Entry, readonly [edge: number, off: number]>;
}

/** What is the same however often everything is put in its place. */
export interface Setting {
  readonly blank: () => Page;
  readonly model: TimelineModel;
  readonly options: LayoutOptions;
  readonly columns: Columns;
  readonly key: Key;
  readonly stretched: boolean;
  /** What stands where; each pass begins with nothing. */
  readonly sides: Sides;
  /** Words of entries, set once; undefined where they are too many for their room. */
  readonly labels: Map<string, Words | undefined>;
}

/** How far what is put into a lane stands off its edge. */
export const pad = 4;

/** One time that everything is put in its place, as a plan has it; a `dry` one draws nothing. */
export class Pass {
  readonly setting: Setting;
  readonly plan: Plan;
  readonly dry: boolean;
  readonly sides: Sides;
  /** Bars on lines, lines from lane to lane, marks and words: one over the other. */
  readonly under: Page;
  readonly links: Page;
  readonly page: Page;
  readonly items: Item[] = [];
  readonly marks = new Map<Entry, readonly [edge: number, off: number]>();
  /** What lies along lines: by the line, from where to where. */
  readonly along = new Map<number, (readonly [from: number, to: number])[]>();

  /** How far from their lines bands reach in which marks stand that find no room on them. */
  readonly bands: number[];

  constructor(setting: Setting, plan: Plan, dry: boolean) {
    const { blank, sides, key } = setting;
    this.dry = dry;
    this.setting = setting;
    this.plan = plan;
    this.under = blank();
    this.links = blank();
    this.page = blank();
    this.bands = setting.model.lanes.map(() => 0);
    key.clear();
    this.sides = sides;
    for (const { top, end } of sides) {
      top.sky.clear();
      end.sky.clear();
    }
  }

  /** The plan as it should have been; the two lanes that face each other are alike. */
  better(y: number, names: readonly Words[]): Plan {
    const { facing } = this.setting.model;
    const heights = this.sides.map(({ top, end }, i) => {
      const least = Math.max(names[i]!.height, this.page.px(20));
      const bands = (this.bands[i - 1] ?? 0) + this.bands[i]!;
      return Math.max(top.sky.against(end.sky), least + bands) + 2 * this.page.px(pad);
    });
    if (facing >= 0)
      heights[facing] = heights[facing + 1] = Math.max(heights[facing]!, heights[facing + 1]!);
    const edges = heights.reduce((tops, height) => [...tops, tops.at(-1)! + height], [y]);
    return { ...this.plan, edges, marks: this.marks };
  }

  /** Where an entry stands among lanes. */
  levelOf(entry: Entry): number {
    return levelOf(entry, this.setting.model.facing);
  }

  /** The line that an entry stands on, by the lane over it. */
  lineOf(entry: Entry): number {
    return Math.floor(this.levelOf(entry));
  }

  /** Where a line is. */
  lineAt(line: number): number {
    return this.plan.edges[line + 1]!;
  }

  /** One side of a line: the end of the lane above it, or the start of the one below. */
  beside(line: number, up: boolean): Side {
    return up ? this.sides[line]!.end : this.sides[line + 1]!.top;
  }

  /** Keeps what stands in lanes off a line's band, if it has one: as far from it on both sides. */
  clear(line: number): void {
    if (!this.bands[line]) return;
    const skies = [true, false].map((up) => this.beside(line, up).sky);
    const { width } = this.page;
    const far = Math.max(...skies.map((sky) => sky.at(0, width))) + this.page.px(pad);
    for (const sky of skies) sky.raise(0, width, far);
    this.bands[line] = far;
  }

  /** Where something so high, so far from its edge, has its top. */
  top({ edge, up }: Side, far: number, height: number): number {
    const y = this.plan.edges[edge]!;
    return up ? y - far - height : y + far;
  }

  /** Puts a box into a lane, from its edge; answers its top. */
  put(side: Side, x: number, width: number, height: number): number {
    return this.inLane(side, side.sky.put(x, width, height), height);
  }

  /** Where a box has its top that is so far within a lane. */
  inLane(side: Side, far: number, height: number): number {
    return this.top(side, far + this.page.px(pad), height);
  }

  /** The words of an entry in so much room; undefined where they are too many. */
  label(entry: Entry, room: number, when: string): Words | undefined {
    const { labels } = this.setting;
    const key = `${room} ${entry.id}`;
    if (!labels.has(key)) {
      const { duration, stamp } = entry.said;
      const date = entry.when.text === when ? duration : stamp;
      const answer = entry.to === undefined ? entry.answer : '';
      labels.set(key, labelOf(this.page, entry, room, [date, answer]));
    }
    return labels.get(key);
  }

  /** The same, or a number in their place. */
  words(entry: Entry, room: number, when: string): Words {
    return this.label(entry, room, when) ?? this.setting.key.number(this.page, entry);
  }

  link(x: number, from: number, to: number, ink: Ink, width: number, dash?: string): void {
    this.links.rule(x, from, x, to, ink, width, dash);
  }

  /** A place to go to: a box, from edge to edge, with the words of it. */
  item(
    { id, kind }: Entry,
    [left, top, right, bottom]: readonly [number, number, number, number],
    x = left,
    y = top,
    words = { width: 0, height: 0 },
  ): void {
    const [from, above] = [Math.min(left, x), Math.min(top, y)];
    const width = Math.max(right, x + words.width) - from;
    const height = Math.max(bottom, y + words.height) - above;
    this.items.push({ id, kind, box: { x: from, y: above, width, height } });
  }
}
