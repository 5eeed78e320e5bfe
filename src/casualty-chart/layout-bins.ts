import { fill } from '../locale/languages.js';
import { apartNotes } from './apart-notes.js';
import { Bins } from './bins.js';
import * as columns from './layout-columns.js';
import { layoutPicture, type LayoutOptions, type Picture } from './layout-picture.js';
import type { ChartModel } from './model.js';
import type { ChartOptions } from './row.js';
import { units, type Unit } from './units.js';
import { viewWords } from './words/views.js';

/** Pixels that a column needs at least, with the space beside it. */
const narrowest = 6;

const known = new WeakMap<ChartModel, Map<string, Bins>>();

/** The bins of a model, worked out once for each width that makes a difference. */
function binsOf(model: ChartModel, chart: ChartOptions, width: number): Bins {
  const unit = units.find((one) => one === chart.bin);
  const most = Math.max(24, Math.min(160, Math.floor(width / narrowest)));
  let own = known.get(model);
  if (!own) known.set(model, (own = new Map()));
  const key = unit ?? String(most);
  let bins = own.get(key);
  if (!bins) own.set(key, (bins = new Bins(model, chart, unit as Unit, most)));
  return bins;
}

/** Lays many figures out as columns of what they add up to. Pure. */
export function layout(model: ChartModel, options: LayoutOptions, chart: ChartOptions): Picture {
  const bins = binsOf(model, chart, options.width);
  const { panels, groups, sums, more, unit, asWide, any, apart } = bins;
  const shown = { panels, groups, missing: [] };
  const picture = layoutPicture(shown, options, chart, { ...columns, columnsFit: () => true });
  const { words, current } = model;
  const { addedBy, asWide: wide } = viewWords(chart.lang);
  const said = fill(addedBy[unit], { n: words.digits(current.length) });
  const summary = any && { summary: asWide ? `${said} ${wide}` : said };
  const notes = apartNotes(apart, words, chart.lang);
  return { ...picture, sums, ...summary, notes, more: picture.more + more };
}
