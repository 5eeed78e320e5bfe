/** Small figures and the running totals of them. */
import type { Run } from '../../src/casualty-chart/run.js';
import { runningModel } from '../../src/casualty-chart/running.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { locales } from '../../src/locale/locale.js';
import { figure, modelOf, type Raw } from './small-figures.js';

export const options = {
  ...{ measure: 'killed', bin: 'auto' as const, groupBy: 'event' as const },
  ...{ lang: 'en', texts: 'en', locale: await locales.load('en') },
  words: await casualtyWords.load('en'),
};

export const runs = async (...figures: Raw[]): Promise<Run[]> =>
  runningModel(await modelOf(figures)).runs;
export const months = (...counts: [month: string, count: number | Raw][]): Raw[] =>
  counts.map(([month, count]) => figure(`2018-${month}`, count));
export const totals = (...counts: [day: string, count: number | Raw][]): Raw[] =>
  counts.map(([day, count]) => figure(`2018-${day}`, count, { tally: 'cumulative' }));
export const numbers = ({ points }: Run): unknown[] => points.map(({ number }) => number);

export const season = (when: string, value: number): Raw =>
  figure(when, value, { scope: { when, sides: ['north'] } });
