import type { ChartModel } from '../../src/casualty-chart/model.js';
import { chartOf, type Chart, type Settings } from './chart.js';

export type Raw = Record<string, unknown>;

export const number = (value: number, bound = 'exact'): Raw => ({ value, bound });

/** What was stated for `when`, of side "north" by the source "wire"; `change` says what differs. */
export const figure = (when: string, value: number | Raw, change: Raw = {}): Raw => ({
  measure: 'killed',
  number: typeof value === 'number' ? number(value) : value,
  scope: { when, sides: ['north'] },
  category: 'not-stated',
  tally: 'period',
  status: 'reported',
  sources: ['wire'],
  ...change,
});

const sidesOf = ({ scope }: Raw): string[] => (scope as { sides?: string[] }).sides ?? [];

/** A chart of these figures, which are named a, b, c … where they have no id. */
export const chartOfFigures = (figures: readonly Raw[], settings?: Settings): Promise<Chart> =>
  chartOf(
    {
      version: 1,
      id: 'small',
      lang: 'en',
      title: 'A small story',
      asOf: '2030',
      actors: [...new Set(['north', 'south', ...figures.flatMap(sidesOf)])].map((id) => ({
        id,
        name: `${id[0]!.toUpperCase()}${id.slice(1)}`,
        short: id.slice(0, 3),
        kind: 'state',
      })),
      sources: [
        { id: 'wire', title: 'Ember Wire', kind: 'news' },
        { id: 'monitors', title: 'UN monitors', kind: 'un' },
        { id: 'ministry', title: 'North ministry', kind: 'official', party: 'north' },
        ...[...new Set(figures.flatMap(({ sources }) => sources as string[]))]
          .filter((id) => !['wire', 'monitors', 'ministry'].includes(id))
          .map((id) => ({ id, title: id, kind: 'news' })),
      ],
      figures: figures.map((one, i) => ({
        id: i < 26 ? 'abcdefghijklmnopqrstuvwxyz'[i] : `n${i}`,
        ...one,
      })),
    },
    settings,
  );

export const modelOf = async (figures: readonly Raw[], settings?: Settings): Promise<ChartModel> =>
  (await chartOfFigures(figures, settings)).model;
