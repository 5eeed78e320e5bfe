import { commas, fill } from '../locale/languages.js';
import { bar, openRoom, stub, type BarMark } from '../marks/bar.js';
import { labelPlace } from '../marks/label-place.js';
import type { Page } from '../marks/page.js';
import type { Shape } from '../marks/shape.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import { quantityInWords } from '../story/quantity.js';
import { accountsOf, doDiffer, type Scope, type Verdict } from './accounts.js';
import { badgeOf, changesOf, pastExtents, withChanges } from './changes.js';
import { CountScale } from './count-scale.js';
import { groupHeading } from './group-heading.js';
import { summarise } from './heading.js';
import { layPicture, type Item, type LayoutOptions, type Picture } from './layout-picture.js';
import type { ChartModel } from './model.js';
import type { ChartOptions, Row } from './row.js';
import { fitWords } from './words/fit.js';

const claimantColumn = 196;
const columnFrom = 600;
const thickness = 20;
/** A picture is read, not scrolled through: what is beyond stands in the table. */
const mostRows = 60;

/** A number in a row of accounts: a bar as everywhere, a stub without a length. */
function accountMark(
  row: Row,
  zero: number,
  scale: (count: number) => number,
  cross: number,
  thickness: number,
): BarMark {
  const { extent } = row;
  if (!extent) return { shapes: [stub(zero, cross + (thickness - 20) / 2)], start: 0, end: 44 };
  const place = { vertical: false, zero, scale, cross, thickness };
  const style = { status: row.status, hue: row.hueOr(row.actor?.id) };
  return withChanges(bar(extent, style, place), row, place);
}

/** How much of a mark, in pixels, is plain and light enough to carry words. */
function plainOf({ extent, status }: Row, { start, end, crossed }: BarMark): number {
  if (!extent || crossed) return 0;
  const past = extent.openEnd ? openRoom : 0;
  return status === 'reported' || status === 'claimed' ? end - past - start : 0;
}

/** What a scope's scale is made for, and whether it is drawn below it. */
interface Shared {
  readonly extents: Row['extent'][];
  readonly axis: boolean;
}

/** Lays out one scope: a row for each account, all on one scale. */
class ScopeLayout {
  readonly #page: Page;
  readonly #options: LayoutOptions;
  readonly #chart: ChartOptions;
  readonly #scale: CountScale;
  readonly #rows: readonly Row[];

  constructor(
    page: Page,
    { title, when, whom, rows, verdict }: Scope,
    { extents, axis }: Shared,
    options: LayoutOptions,
    chart: ChartOptions,
    items: Item[],
  ) {
    this.#page = page;
    this.#options = options;
    this.#chart = chart;
    this.#rows = rows;
    this.#scale = new CountScale(
      page,
      page.width >= columnFrom ? claimantColumn : 0,
      extents,
      options,
    );
    if (page.y) page.y += page.px(24);
    groupHeading(page, title, commas(options, when, whom !== title && whom), 0);
    const plain = { size: 13, ink: 'ink-2' as const };
    if (doDiffer(rows)) page.paragraph(0, page.width, options.words.rivals, plain);
    if (verdict) page.paragraph(0, page.width, this.#say(verdict), plain);
    page.y += page.px(4);
    const behind = page.shapes.length;
    const top = page.y;
    for (const row of rows) items.push(this.#row(row));
    page.shapes.splice(behind, 0, ...this.#fits(verdict, top, page.y + page.px(4)));
    if (axis) this.#scale.axis();
  }

  #say({ fits }: Verdict): string {
    const { lang, locale } = this.#chart;
    const { allFit, noneFit } = fitWords(lang);
    return fits ? fill(allFit, { n: quantityInWords(fits, lang, locale.quantities) }) : noneFit;
  }

  /** What fits all accounts, as a band behind them. */
  #fits(verdict: Verdict | undefined, top: number, bottom: number): Shape[] {
    if (!verdict?.fits) return [];
    const x = this.#scale.zero + this.#scale.length(lowerBound(verdict.fits)!);
    const high = upperBound(verdict.fits);
    const width =
      high === undefined
        ? Math.max(24, this.#page.width - x)
        : Math.max(3, this.#scale.length(high) - this.#scale.length(lowerBound(verdict.fits)!));
    const fade = high === undefined && { fade: 'right' as const };
    return [
      { type: 'rect', x, y: top, width, height: bottom - top, fill: { ink: 'period' }, ...fade },
    ];
  }

  #row(row: Row): Item {
    const page = this.#page;
    const top = page.y;
    const who = row.claimant ?? row.sourceName;
    const strong = { size: 13, bold: true, ink: 'ink-1' as const };
    const plain = { size: 12, ink: 'ink-3' as const };
    const badge = badgeOf(row);
    page.y += page.px(6);
    if (this.#scale.zero) {
      const inner = claimantColumn - 16;
      page.paragraph(0, inner, who, strong);
      if (badge) page.paragraph(0, inner, badge, plain);
      const bottom = page.y;
      page.y = top + page.px(4);
      this.#mark(row);
      page.y = Math.max(page.y, bottom);
    } else {
      const end = page.paragraph(0, page.width, who, strong);
      if (badge && end + 8 + page.widthOf(badge, plain) <= page.width)
        page.text(end + 8, page.y - page.px(4), badge, plain);
      else if (badge) page.paragraph(0, page.width, badge, plain);
      this.#mark(row);
    }
    page.y += page.px(4);
    const box = { x: 0, y: top, width: page.width, height: page.y - top };
    return { id: row.id, kind: 'figure', box };
  }

  #mark(row: Row): void {
    const page = this.#page;
    const { zero, length } = this.#scale;
    const height = page.px(thickness);
    const cross = page.y + page.px(1);
    page.y = cross + height + page.px(1);
    if (row.extent) this.#scale.grid(cross, height);
    const mark = accountMark(row, zero, length, cross, height);
    page.shapes.push(...mark.shapes);
    this.#label(row, mark, cross + height / 2);
  }

  #label(row: Row, mark: BarMark, y: number): void {
    const page = this.#page;
    const { zero } = this.#scale;
    const room = page.width - zero;
    const bold = { size: 13, bold: true, ink: 'ink-1' as const, struck: row.struck };
    const plain = { size: 13, ink: 'ink-2' as const };
    const baseline = y + page.px(13) * 0.36;
    const width = page.widthOf(row.label, bold);
    const { where, x } = labelPlace(mark, plainOf(row, mark), width, room);
    if (where === 'below') page.paragraph(zero, room, row.label, bold);
    else page.text(zero + x, baseline, row.label, { ...bold, halo: where !== 'inside' });
    const { separator, statuses } = this.#options;
    const differs = new Set(this.#rows.map(({ sides }) => sides)).size > 1;
    const whom = commas(this.#options, differs && row.whose, row.category);
    const note = [whom, statuses[row.status], ...changesOf(row)].filter(Boolean).join(separator);
    const beside = x + width + 10;
    if (where === 'after' && beside + page.widthOf(note, plain) <= room)
      page.text(zero + beside, baseline, note, { ...plain, halo: true });
    else page.paragraph(zero, room, note, plain);
  }
}

/**
 * Lays out rival accounts: one row a claimant, at one scale for one scope, or for all that stand alone, with the numbers that
 * fit them all as a band behind them. Pure; height follows content.
 */
export function layout(model: ChartModel, options: LayoutOptions, chart: ChartOptions): Picture {
  const { scopes, more } = accountsOf(model, chart);
  const given: Row[] = [];
  const picture = layPicture(options, (page, items) => {
    let room = mostRows;
    const shown = scopes.flatMap((scope) => {
      // Of the accounts of one thing all stand, or none.
      const shows = room > 0;
      room -= scope.rows.length;
      return shows ? [scope] : [];
    });
    const all = shown.flatMap(({ rows }) => rows);
    // Where nothing has two accounts, there is only the one beside it to compare an account with.
    const alone = all.length === shown.length;
    for (const scope of shown) {
      const extents = (alone ? all : scope.rows).flatMap((row) => [
        row.extent,
        ...pastExtents(row),
      ]);
      const axis = !alone || scope === shown.at(-1);
      new ScopeLayout(page, scope, { extents, axis }, options, chart, items);
    }
    given.push(...all.filter(({ struck }) => !struck));
    return more + scopes.reduce((n, { rows }) => n + rows.length, 0) - all.length;
  });
  return { ...picture, summary: summarise(given, options.words) };
}
