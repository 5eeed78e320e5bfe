import { commas } from '../locale/languages.js';
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
    const { title, hue, rivals } = group;
    // Whom all rows count is said once: a hue alone does not tell.
    const sides = new Set(group.rows.map((row) => row.sides));
    const shared = this.#accounts && sides.size === 1 ? group.rows[0]!.sides : '';
    const when = commas(this.#options, group.when, shared !== title && shared);
    groupHeading(page, title, when, hue);
    if (rivals)
      page.paragraph(0, page.width, this.#options.words.rivals, { size: 13, ink: 'ink-2' });
    page.y += page.px(this.#accounts ? 2 : 4);
  }

  /** What sets a row apart from its neighbours: who says it, or whom or when it is about. */
  #titleOf(row: Row, group: Group): string {
    const differs = (of: (row: Row) => string): boolean => new Set(group.rows.map(of)).size > 1;
    const who = (r: Row): string => r.claimant ?? r.sourceName;
    const event = (r: Row): string => r.eventTitle || r.whenWords;
    const parts = group.id.includes(':') && !group.id.startsWith('when:') ? [event(row)] : [];
    if (differs(who) || !parts.length) parts.push(who(row));
    if (differs((r) => r.sides)) parts.push(row.sides);
    if (differs((r) => r.whenWords)) parts.push(row.whenWords);
    return commas(this.#options, ...new Set(parts));
  }

  #row(row: Row, group: Group, top: number): void {
    const page = this.#page;
    const begin = page.y;
    if (!this.#accounts) return this.#bar(row, top, this.#note(row, true));
    const title = this.#titleOf(row, group);
    const note = this.#note(row, false);
    const badge = row.party ? this.#options.partySource : '';
    if (this.#scale.zero) {
      const inner = claimantColumn - 16;
      page.y += page.px(6);
      page.paragraph(0, inner, title, { size: 13, bold: true, ink: 'ink-1' });
      if (badge) page.paragraph(0, inner, badge, { size: 12, ink: 'ink-3' });
      const bottom = page.y;
      page.y = begin + page.px(4);
      this.#bar(row, top, note);
      page.y = Math.max(page.y, bottom);
    } else {
      page.y += page.px(6);
      const end = page.paragraph(0, page.width, title, { size: 13, bold: true, ink: 'ink-1' });
      const plain = { size: 12, ink: 'ink-3' as const };
      if (badge && end + 8 + page.widthOf(badge, plain) <= page.width) {
        page.text(end + 8, page.y - page.px(4), badge, plain);
      } else if (badge) page.paragraph(0, page.width, badge, plain);
      page.y += page.px(2);
      this.#bar(row, top, note);
    }
    page.y += page.px(4);
  }

  #note(row: Row, full: boolean): string {
    const { separator, statuses, words } = this.#options;
    const tally = row.figure.tally === 'cumulative' && words.cumulative;
    const whom = [full && row.sides, row.category, tally];
    const changes = this.#more?.changesOf(row) ?? [];
    return [commas(this.#options, ...whom), statuses[row.status], ...changes]
      .filter(Boolean)
      .join(separator);
  }

  /** One bar with its words, from `page.y` down; `top` is where its item begins. */
  #bar(row: Row, top: number, note: string): void {
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
      mark = bar(extent, row, place);
      mark = this.#more?.withChanges(mark, row, place) ?? mark;
    } else {
      mark = { shapes: [stub(this.#scale.zero, cross + (thickness - 20) / 2)], start: 0, end: 44 };
    }
    page.shapes.push(...mark.shapes);
    this.#label(row, mark, cross, thickness, note);
    this.#items.push({
      id: row.id,
      kind: 'figure',
      box: { x: 0, y: top, width: page.width, height: page.y - top + page.px(2) },
    });
  }

  /** The number's words by the order of the house, then the note, beside them or below. */
  #label(row: Row, mark: BarMark, cross: number, thickness: number, note: string): void {
    const page = this.#page;
    const text = this.#accounts ? row.label : said(row, this.#options.words);
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
    if (extent.openStart || extent.best !== undefined || mark.crossed) return 0;
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
