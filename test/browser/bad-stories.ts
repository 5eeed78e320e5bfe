/** Stories with one thing wrong, and what is to be told of it. */
import { figure, number, storyOf, type Raw } from './story.js';

export const event = (id: string, change: Raw = {}): Raw => ({
  id,
  when: '2018-04',
  title: `Event ${id}`,
  kind: 'fighting',
  parties: [],
  status: 'reported',
  sources: ['wire'],
  ...change,
});

/** A story of one good figure and whatever else. */
export const beside = (change: (story: Raw) => void): Raw => {
  const story = storyOf([figure('good', { number: number(280, 'over') })]);
  change(story);
  return story;
};
export const bad = (change: Raw): Raw =>
  beside(({ figures }) => figures.push(figure('bad', change)));

interface Case {
  readonly data: unknown;
  /** Where the problem is, and how bad. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** What else the picture says, where the item is kept. */
  readonly kept?: string;
  /** What it must not say. */
  readonly never?: RegExp;
}

export const cases: Record<string, Case> = {
  'a story of another version': {
    data: beside((story) => (story['version'] = 9)),
    path: 'version',
    severity: 'error',
  },
  'a duplicate id': {
    data: beside(({ figures }) =>
      figures.push(figure('good', { number: number(7), scope: { when: '2019' } })),
    ),
    path: 'figures[1].id',
    severity: 'warning',
    kept: '7 killed',
  },
  'a reference to nothing': {
    data: bad({ number: number(7), sources: ['wire', 'nobody'] }),
    path: 'figures[1].sources[1]',
    severity: 'warning',
    kept: '7 killed',
  },
  'a cycle in partOf': {
    data: beside((story) => {
      story['events'] = [event('a', { partOf: 'b' }), event('b', { partOf: 'a' })];
    }),
    path: 'events[1].partOf',
    severity: 'error',
    kept: 'Event a',
  },
  'a cycle in supersedes': {
    data: beside(({ figures }) => {
      figures.push(figure('p', { number: number(7), supersedes: ['q'] }));
      figures.push(figure('q', { number: number(8), supersedes: ['p'] }));
    }),
    path: 'figures[2].supersedes',
    severity: 'error',
    kept: '7 killed',
  },
  'a figure that supersedes itself': {
    data: bad({ number: number(7), supersedes: ['bad'] }),
    path: 'figures[1].supersedes',
    severity: 'error',
    kept: '7 killed',
  },
  'an unknown bound': {
    data: bad({ number: number(7, 'roughly-ish') }),
    path: 'figures[1].number.bound',
    severity: 'error',
    never: /\b7\b/,
  },
  'an unknown status': {
    data: bad({ number: number(7), status: 'certain' }),
    path: 'figures[1].status',
    severity: 'error',
    never: /\b7\b/,
  },
  'an unknown sign': {
    data: beside((story) => {
      story['relations'] = [
        {
          id: 'tie',
          from: 'north',
          to: 'south',
          directed: false,
          kind: 'dispute',
          phases: [{ when: '2018', sign: 5, sources: ['wire'] }],
        },
      ];
    }),
    path: 'relations[0].phases[0].sign',
    severity: 'error',
  },
  'a tie of an actor with itself': {
    data: beside((story) => {
      story['relations'] = [
        {
          id: 'tie',
          from: 'north',
          to: 'north',
          directed: false,
          kind: 'dispute',
          phases: [{ when: '2018', sign: -1, sources: ['wire'] }],
        },
      ];
    }),
    path: 'relations[0].to',
    severity: 'error',
  },
  'a claimed figure without claimedBy': {
    data: bad({ number: number(7), status: 'claimed' }),
    path: 'figures[1].claimedBy',
    severity: 'warning',
    kept: '7 killed | claimed',
  },
  'a count of NaN': {
    data: bad({ number: number(NaN) }),
    path: 'figures[1].number.value',
    severity: 'error',
    never: /NaN/,
  },
  'a count of Infinity': {
    data: bad({ number: number(Infinity) }),
    path: 'figures[1].number.value',
    severity: 'error',
    never: /∞|Infinity/,
  },
  'a count below zero': {
    data: bad({ number: number(-7) }),
    path: 'figures[1].number.value',
    severity: 'error',
    never: /\b7\b/,
  },
  'a count of 1e15': {
    data: bad({ number: number(1e15) }),
    path: 'figures[1].number.value',
    severity: 'warning',
    kept: '1,000,000,000,000,000 killed',
  },
  'a low above its high': {
    data: bad({ number: { low: 30, high: 20 } }),
    path: 'figures[1].number.low',
    severity: 'warning',
    kept: '30–20 killed',
  },
  'a best below its low': {
    data: bad({ number: { low: 30, best: 5, high: 40 } }),
    path: 'figures[1].number.best',
    severity: 'warning',
    kept: '30–40',
  },
  'a reversed date': {
    data: bad({ number: number(7), scope: { when: '2018-05/2018-02' } }),
    path: 'figures[1].scope.when',
    severity: 'error',
    never: /\b7\b/,
  },
  'an empty date': {
    data: bad({ number: number(7), scope: { when: '' } }),
    path: 'figures[1].scope.when',
    severity: 'error',
    never: /\b7\b/,
  },
  'an impossible date': {
    data: bad({ number: number(7), scope: { when: '2022-02-30' } }),
    path: 'figures[1].scope.when',
    severity: 'error',
    never: /\b7\b/,
  },
};
