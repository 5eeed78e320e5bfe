import { part, type Part } from '../frame/part.js';
import { atOnce, inSlices } from '../frame/slices.js';
import { fill } from '../locale/languages.js';
import { rivalReasons, type ApartReason } from '../story/apart.js';
import { apartNotes } from './apart-notes.js';
import { Bins } from './bins.js';
import { summarise } from './heading.js';
import * as columns from './layout-columns.js';
import { again, PanelsLayout } from './layout-grid.js';
import { layoutPicture, type LayoutOptions, type Picture } from './layout-picture.js';
import type { ChartModel } from './model.js';
import { withOthers } from './others.js';
import type { ChartOptions } from './row.js';
import { units } from './units.js';
import { viewWords } from './words/views.js';

/** Pixels that a column needs at least, with the space beside it. */
const narrowest = 6;
/** Columns at most, by how much room there is: few steps, so that a page is resized at ease. */
const steps = [160, 120, 90, 60, 40, 24];

/** Bins that were worked out, and those that somebody waits for. */
interface Known {
  readonly made: Map<string, Bins>;
  readonly parts: Map<string, Part<Bins>>;
}
const known = new WeakMap<ChartModel, Known>();

/** What is known of a model, by a name for the bins that a width asks for, and how to make them. */
function asked(
  model: ChartModel,
  chart: ChartOptions,
  width: number,
): Known & { readonly name: string; readonly make: () => Generator<void, Bins> } {
  let own = known.get(model);
  if (!own) known.set(model, (own = { made: new Map(), parts: new Map() }));
  const unit = units.find((one) => one === chart.bin);
  const most = steps.find((step) => step * narrowest <= width) ?? steps.at(-1)!;
  const make = (): Generator<void, Bins> => new Bins(model, chart, unit, most).add();
  return { ...own, name: unit ?? String(most), make };
}

function binsOf(model: ChartModel, chart: ChartOptions, width: number): Bins {
  const { made, name, make } = asked(model, chart, width);
  let found = made.get(name);
  if (!found) made.set(name, (found = atOnce(make())));
  return found;
}

/** What a picture waits for: very many figures are added up in slices. */
export function waits(
  model: ChartModel,
  chart: ChartOptions,
  width: number,
): Part<unknown> | undefined {
  if (model.binned === 'sides') return undefined;
  const { made, parts, name, make } = asked(model, chart, width);
  let found = parts.get(name);
  if (!found) {
    found = part(async () => {
      const bins = await inSlices(make());
      made.set(name, bins);
      return bins;
    });
    parts.set(name, found);
  }
  return found;
}

/** Columns at most that are named as no more than a part of their bin. */
const mostParts = 4;

/** Which columns cover no more than a part of their bin: narrow ones have no room to say so. */
function partNotes({ sums, unit, wideColumns }: Bins, model: ChartModel, chart: ChartOptions) {
  const { notWhole } = viewWords(chart.lang);
  const parts = [...sums.values()].filter(({ part }) => part);
  const dates = [...new Set(parts.map(({ when }) => model.words.date(when)))];
  if (!dates.length || wideColumns) return [];
  return [
    dates.length > mostParts
      ? columns.unevenNote(chart.lang)
      : `${notWhole[unit]}: ${dates.join(chart.locale.frame.separator)}.`,
  ];
}

/** Why panels stand apart: that accounts of one thing differ is said above them. */
const besideOf = ({ beside, rivals }: Bins): ApartReason[] =>
  [...beside].filter((why) => why === 'claimants' || !(rivals && rivalReasons.has(why)));

/** What was done with the figures: nothing is said to be added, or to have a column, that is not. */
function summaryOf(
  { any, told, sums, unit, wideColumns, wideBeside, rivals }: Bins,
  options: LayoutOptions,
  chart: ChartOptions,
): string {
  const numbers = summarise(told, options.words);
  if (!any) return numbers;
  const { addedBy, ownColumns } = viewWords(chart.lang);
  const isAdded = [...sums.values()].some(({ count, besides }) => count > 1 || besides);
  const areOwn = wideColumns && isAdded && !wideBeside;
  return [
    ...(numbers ? [numbers] : []),
    ...(isAdded ? [addedBy[unit]] : []),
    ...(areOwn ? [ownColumns] : []),
    ...(rivals ? [options.words.rivals] : []),
  ].join(' ');
}

const layPanels: typeof columns.layColumns = (page, panels, options, items, chart) => {
  if (!panels.length) return undefined;
  new PanelsLayout(page, panels, options, items);
  return columns.alongColumns(panels, chart);
};

/** For what is in order already. */
const asTheyAre: typeof columns.arranged = (model) => model;

/** Lays many sides out with their own figures, the greatest first, and the smallest together. */
function layoutSides(model: ChartModel, options: LayoutOptions, chart: ChartOptions): Picture {
  const { joined, sums, ...shown } = withOthers(model, chart);
  const all = { ...shown, missing: model.missing };
  const picture = layoutPicture(all, options, chart, { ...columns, arranged: asTheyAre });
  const n = model.words.digits(joined);
  const notes = [
    ...(joined ? [fill(viewWords(chart.lang).ranked, { n })] : []),
    ...(picture.notes ?? []),
  ];
  return { ...picture, sums, notes };
}

/** Lays many figures out as columns of what they add up to. Pure. */
export function layout(model: ChartModel, options: LayoutOptions, chart: ChartOptions): Picture {
  if (model.binned === 'sides') return layoutSides(model, options, chart);
  const bins = binsOf(model, chart, options.width);
  const { panels, groups, sums, more, apart } = bins;
  const shown = { panels, groups, missing: [] };
  const picture = layoutPicture(shown, options, chart, {
    ...columns,
    arranged: asTheyAre,
    layColumns: layPanels,
  });
  const summary = summaryOf(bins, options, chart);
  const added = [...sums.values()];
  const mixed = added.some(({ statuses }) => statuses.size > 1);
  // A panel's total may be a range of bounds where none of its columns is added up.
  const ranges = added.filter(({ number }) => 'low' in number);
  const bounds = ranges.some(({ count }) => count > 1) || ranges.length > 1;
  const notes = [
    ...new Set([...(picture.notes ?? []), ...partNotes(bins, model, chart)]),
    ...(bounds ? [viewWords(chart.lang).boundsShown] : []),
    ...(mixed ? [`${viewWords(chart.lang).leastSure}.`] : []),
    ...apartNotes(apart, model.words, chart.lang, besideOf(bins)),
  ];
  // A column that is shown once more says the same.
  const twice = new Map(sums);
  const items = picture.items.filter(({ id }) => {
    const sum = sums.get(id.replace(again, ''));
    if (sum) twice.set(id, sum);
    return sum || !id.endsWith(again);
  });
  return {
    ...picture,
    items,
    sums: twice,
    ...(summary && { summary }),
    notes,
    more: picture.more + more,
  };
}
