import { layout as bins } from './layout-bins.js';
import { layout as claims } from './layout-claims.js';
import * as columns from './layout-columns.js';
import { layout as cumulative } from './layout-cumulative.js';
import { layoutPicture, type Layout } from './layout-picture.js';

export type { Picture } from './layout-picture.js';

/** Lays the chart out with all that it can be made of; see `layoutPicture`. */
export const layoutBars: Layout = (...of) => layoutPicture(...of, columns);

/** Bars, or where figures or sides are many what they add up to. */
const bars: Layout = (model, ...of) =>
  model.binned ? bins(model, ...of) : layoutBars(model, ...of);

/** How each view is laid out; a table goes into a file as bars. */
export const layouts = {
  bars,
  table: bars,
  claims,
  cumulative,
};
