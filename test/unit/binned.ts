import { figure, type Raw } from './small-figures.js';
import { Bins } from '../../src/casualty-chart/bins.js';
import type { ChartModel } from '../../src/casualty-chart/model.js';
import type { Unit } from '../../src/casualty-chart/units.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { atOnce } from '../../src/frame/slices.js';
import { locales } from '../../src/locale/locale.js';

export const options = {
  measure: 'killed',
  bin: 'auto' as const,
  texts: 'en',
  locale: await locales.load('en'),
  words: await casualtyWords.load('en'),
};
/** Figures added up in bins, for tests. */
export const binsOf = (model: ChartModel, unit?: Unit, most = 120): Bins =>
  atOnce(new Bins(model, { ...options, groupBy: 'event', lang: 'en' }, unit, most).add());

export const day = 864e5;
export const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const start = Date.UTC(2020, 0, 1);

export const everyDay = (count: number, people = 1): Raw[] =>
  Array.from({ length: count }, (_, i) => figure(iso(start + i * day), people));
