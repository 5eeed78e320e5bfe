import * as columns from './layout-columns.js';
import { layoutPicture, type LayoutOptions, type Picture } from './layout-picture.js';
import type { ChartModel } from './model.js';

export type { Picture } from './layout-picture.js';

/** Lays the chart out with all that it can be made of; see `layoutPicture`. */
export const layoutBars = (model: ChartModel, options: LayoutOptions): Picture =>
  layoutPicture(model, options, columns);
