/** A story to walk through, and what is read on the way. */
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import { figure, number, part, plain, storyOf } from './story.js';

/** What a card says. */
export const card = (chart: CasualtyChart): string => plain(part(chart, 'tooltip')?.textContent);

/** A story with a bit of everything to be walked. */
export const rich = () =>
  storyOf(
    [
      figure('claim', {
        number: number(60, 'over'),
        scope: { when: '2018-01', event: 'first', sides: ['north'] },
        status: 'claimed',
        claimedBy: 'ministry',
        sources: ['ministry'],
        category: 'civilian',
        words: 'more than sixty souls',
      }),
      figure('range', {
        number: { low: 10, best: 12, high: 14 },
        scope: { when: '2018-02', event: 'second', sides: ['north', 'south'] },
        status: 'estimated',
      }),
      figure('unknown', {
        number: { unknown: true },
        scope: { when: '2018-03', event: 'third', sides: ['south'] },
      }),
    ],
    {
      events: ['first', 'second', 'third', 'fourth'].map((id, i) => ({
        id,
        when: `2018-0${i + 1}`,
        title: `The ${id} fight`,
        kind: 'fighting',
        parties: [{ actor: 'north', role: 'side' }],
        status: 'reported',
        sources: ['wire'],
      })),
    },
  );
