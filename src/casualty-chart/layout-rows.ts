import { capitalise, commas } from '../locale/languages.js';
import { bar, stub, type BarMark } from '../marks/bar.js';
import { labelPlace } from '../marks/label-place.js';
import type { Page } from '../marks/page.js';
import type { Ink } from '../marks/shape.js';
import { CountScale } from './count-scale.js';
import { groupHeading } from './group-heading.js';
import type { Columns, Item, LayoutOptions } from './layout-picture.js';
import type { Group } from './model.js';
import { said, type Row } from './row.js';

const claimantColumn = 196;
const columnFrom = 600;
/** Narrower than this there is no room to explain an open end. */
const openNoteFrom = 350;

/** What the heading of a group says of all its rows: their event, side, category, source … */
const saidBy = ({ id }: Group): string => /^(?!when)\w+(?=:)/.exec(id)?.[0] ?? 'event';

const differ = (rows: readonly Row[], of: (row: Row) => string): boolean =>
  new Set(rows.map(of)).size > 1;

/** Lays groups of horizontal bars one below the other, all on one linear axis from zero. */
export class RowsLayout {
  readonly #page: Page;
  readonly #options: LayoutOptions;
  readonly #items: Item[];
  /** Whether some event has several accounts: then each bar is headed by who gives it. */
  readonly #accounts: boolean;
  readonly #scale: CountScale;
  /** Marks that few charts need, once they are there. */
  readonly #more: Columns | undefined;
  #explained = false;

  constructor(
    page: Page,
    groups: readonly Group[],
    options: LayoutOptions,
    items: Item[],
    more?: Columns,
  ) {
    this.#more = more;
    this.#page = page;
    this.#options = options;
    this.#items = items;
    this.#accounts = groups.some((group) => group.rows.length > 1);
    const rows = groups.flatMap((group) => group.rows);
    this.#scale = new CountScale(
      page,
      this.#accounts && page.width >= columnFrom ? claimantColumn : 0,
      rows.flatMap((row) => [row.extent, ...(more?.pastExtents(row) ?? [])]),
      options,
    );
    for (const group of groups) this.#group(group);
    this.#scale.axis();
  }

  #group(group: Group): void {
    const page = this.#page;
    if (page.y) page.y += page.px(this.#accounts ? 20 : 24);
    const top = page.y;
    this.#heading(group);
    // A bar that stands alone has its heading for its own.
    const alone = group.rows.length === 1;
    for (const row of group.rows) this.#row(row, group, alone ? top : page.y);
  }

  #heading(group: Group): void {
    const page = this.#page;
    const { title, when, hue, rows, rivals } = group;
    // Whom all rows count is said once: a hue alone does not tell.
    const shared = this.#accounts && !differ(rows, (row) => row.sides) && rows[0]!.sides;
    const about = [when, shared !== title && shared];
    if (!this.#accounts && saidBy(group) !== 'event') about.push(...this.#facts(rows[0]!, group));
    const named = capitalise(title, rows[0]!.words.tongue.lang);
    groupHeading(page, named, commas(this.#options, ...about), hue);
    if (rivals && rows.some(({ number }) => number !== rows[0]!.number))
      page.paragraph(0, page.width, this.#options.words.rivals, { size: 13, ink: 'ink-2' });
    page.y += page.px(this.#accounts ? 2 : 4);
  }

  /** What a heading that names no event leaves open: which one, when, and by whose word. */
  #facts(row: Row, group: Group): (string | false)[] {
    const { eventTitle, whenWords } = row;
    // A bar that stands alone may say itself who claims its number.
    const isTold = saidBy(group) === 'source' || this.#said(row, group) !== row.label;
    return [eventTitle, whenWords !== group.when && whenWords, !isTold && row.who];
  }

  /** Whether a row counts others than its neighbours do. */
  #isApart(row: Row, { rows, title }: Group): boolean {
    return row.sides !== title && differ(rows, ({ sides }) => sides);
  }

  /**
   * What sets a row apart from its neighbours: who says it, or when it is about, or else whom. Beside
   * whoever says it a side would read as one who did it.
   */
  #titleOf(row: Row, group: Group): string {
    const isEvent = saidBy(group) === 'event';
    const parts = isEvent ? [row.who] : this.#facts(row, group);
    if (isEvent && differ(group.rows, (r) => r.whenWords)) parts.push(row.whenWords);
    return commas(this.#options, ...parts) || (this.#isApart(row, group) ? row.sides : '');
  }

  /** The number, with whoever claims it where nothing else says so. */
  #said(row: Row, group: Group): string {
    const isTold = this.#accounts || (saidBy(group) === 'source' && row.claimant);
    return isTold ? row.label : said(row, this.#options.words);
  }

  #row(row: Row, group: Group, top: number): void {
    const page = this.#page;
    const begin = page.y;
    if (!this.#accounts) return this.#bar(row, group, top);
    const title = this.#titleOf(row, group);
    const badge =
      this.#more?.badgeOf(row) ?? (row.party ? row.words.tongue.locale.frame.partySource : '');
    const beside = this.#scale.zero > 0;
    const inner = beside ? claimantColumn - 16 : page.width;
    const plain = { size: 12, ink: 'ink-3' as const };
    page.y += page.px(6);
    const end = page.paragraph(0, inner, title, { size: 13, bold: true, ink: 'ink-1' });
    if (badge && !beside && end + 8 + page.widthOf(badge, plain) <= inner) {
      page.text(end + 8, page.y - page.px(4), badge, plain);
    } else if (badge) page.paragraph(0, inner, badge, plain);
    const bottom = page.y;
    page.y = beside ? begin + page.px(4) : bottom + page.px(2);
    this.#bar(row, group, top);
    page.y = Math.max(page.y, bottom) + page.px(4);
  }

  /** What stands beside the number: what the heading says is not said again. */
  #note(row: Row, group: Group): string {
    const { separator, statuses, words } = this.#options;
    const by = saidBy(group);
    const tally =
      group.id !== 'sum:running' && row.figure.tally === 'cumulative' && words.cumulative;
    const sides = this.#accounts
      ? this.#isApart(row, group) && this.#titleOf(row, group) !== row.sides && row.whose
      : row.sides !== group.title && (row.claimant ? row.whose : row.sides);
    const whom = [sides, by !== 'category' && row.category, tally];
    const remarks = this.#more?.remarksOf(row, this.#accounts) ?? [];
    return [commas(this.#options, ...whom), statuses[row.status], ...remarks]
      .filter(Boolean)
      .join(separator);
  }

  /** One bar with its words, from `page.y` down; `top` is where its item begins. */
  #bar(row: Row, group: Group, top: number): void {
    const page = this.#page;
    const { extent } = row;
    const thickness = page.px(this.#accounts ? 20 : 36);
    const cross = page.y + page.px(2);
    page.y = cross + thickness;
    let mark: BarMark;
    if (extent) {
      this.#scale.grid(cross, thickness);
      const { zero, length: scale } = this.#scale;
      const place = { vertical: false, zero, scale, cross, thickness };
      const hue = row.hueOr(group.rivals ? row.actor?.id : undefined);
      mark = bar(extent, { status: row.status, hue }, place);
      mark = this.#more?.withChanges(mark, row, place) ?? mark;
    } else {
      mark = { shapes: [stub(this.#scale.zero, cross + (thickness - 20) / 2)], start: 0, end: 44 };
    }
    page.shapes.push(...mark.shapes);
    this.#label(row, group, mark, cross, thickness);
    this.#items.push({
      id: row.id,
      kind: 'figure',
      box: { x: 0, y: top, width: page.width, height: page.y - top + page.px(2) },
    });
  }

  /** The number's words by the order of the house, then the note, beside them or below. */
  #label(row: Row, group: Group, mark: BarMark, cross: number, thickness: number): void {
    const page = this.#page;
    const text = this.#said(row, group);
    const note = this.#note(row, group);
    const room = page.width - this.#scale.zero;
    const sizes = this.#accounts ? [13] : [22, 18, 15];
    const fits = (s: number): boolean => page.widthOf(text, { size: s, bold: true }) <= room;
    const size = sizes.find(fits) ?? sizes.at(-1)!;
    const width = page.widthOf(text, { size, bold: true });
    const { where, x } = labelPlace(mark, this.#plain(row, mark, size), width, room);
    const ink: Ink = where === 'inside' && row.status === 'confirmed' ? 'surface' : 'ink-1';
    const style = { size, bold: true, ink, struck: row.struck };
    const y = cross + thickness / 2 + page.px(size) * 0.36;
    if (where === 'below') {
      page.y += page.px(2);
      page.paragraph(this.#scale.zero, room, text, style);
    } else page.text(this.#scale.zero + x, y, text, { ...style, halo: where !== 'inside' });
    if (where === 'inside') this.#openNote(row, mark, note);
    if (!note) return;
    const plain = { size: 13, ink: 'ink-2' as const };
    const beside = x + width + 10;
    if (where === 'after' && beside + page.widthOf(note, plain) <= room) {
      page.text(this.#scale.zero + beside, y, note, { ...plain, halo: true });
    } else {
      page.y += page.px(2);
      page.paragraph(this.#scale.zero, room, note, plain);
    }
  }

  /** How much of a bar, in pixels, is plain enough to carry words of this size. */
  #plain({ extent, status }: Row, mark: BarMark, size: number): number {
    const light = status === 'reported' || status === 'claimed';
    // On the full hue only large type has contrast enough.
    if (!extent || !(light || (status === 'confirmed' && size >= 18))) return 0;
    if (mark.crossed) return 0;
    return extent.to * this.#scale.perCount - mark.start;
  }

  /** Says once, under the first open bar that has the room, what the open end means. */
  #openNote(row: Row, mark: BarMark, note: string): void {
    const page = this.#page;
    if (this.#explained || !row.extent?.openEnd || page.width < openNoteFrom) return;
    const plain = { size: 13, ink: 'ink-2' as const };
    const { openEndLong, openEnd } = this.#options.words;
    const end = this.#scale.zero + mark.end - 8;
    const taken = this.#scale.zero + page.widthOf(note, plain) + 24;
    const text = [openEndLong, openEnd].find((t) => end - page.widthOf(t, plain) >= taken);
    if (!text) return;
    this.#explained = true;
    const tick = end - 12;
    const { y } = page;
    page.rule(tick, y + 1, tick, y + 5, 'line');
    const baseline = y + page.px(2) + page.line(13) - page.px(13) * 0.3;
    page.text(end, baseline, text, { ...plain, anchor: 'end' });
  }
}
