/** Stories that are wrong, odd or too much. */
import { figure, storyOf } from './story.js';

const source = { sources: ['wire'] };
const party = (actor: string, role = 'side'): object => ({ actor, role });
const incident = (id: string, change: object = {}): object => ({
  id,
  when: '2018-06',
  kind: 'attack',
  title: id,
  parties: [party('north'), party('south')],
  status: 'reported',
  ...source,
  ...change,
});
const tie = (id: string, change: object = {}): object => ({
  id,
  from: 'north',
  to: 'south',
  directed: false,
  kind: 'dispute',
  phases: [{ when: '2010/..', sign: -1, status: 'reported', ...source }],
  ...change,
});
const many = Array.from({ length: 40 }, (_, i) => `many-${i}`);
const long = 'Grenzüberschreitungsbeobachtungskommission'.repeat(10).slice(0, 400);
const actors = [
  { id: 'north', name: 'North', short: 'NOR', kind: 'state' },
  { id: 'south', name: 'South', short: 'SOU', kind: 'state' },
];

/** Stories that are wrong, odd or too much, each in its own way. */
export const odd: Record<string, object> = {
  'events with no parties, one twice, and forty': {
    actors: [...actors, ...many.map((id) => ({ id, name: id, short: 'M', kind: 'armed-group' }))],
    events: [
      incident('none', { parties: [] }),
      incident('twice', { parties: [party('north'), party('north')] }),
      incident('forty', { parties: many.map((id) => party(id)) }),
    ],
    relations: many.map((id, i) => tie(`tie-${i}`, { to: id })),
  },
  '300 events in one fuzzy month': {
    events: Array.from({ length: 300 }, (_, i) => incident(`event-${i}`, { when: '2018-06~' })),
  },
  'a war that contains itself, and an event a part of its part': {
    events: [
      incident('war', { kind: 'war', when: '2018', partOf: 'war' }),
      incident('a', { partOf: 'b' }),
      incident('b', { partOf: 'a' }),
    ],
  },
  'two claims that answer each other': {
    events: [
      incident('shots', {
        claims: [
          {
            id: 'x',
            by: 'north',
            act: 'accuses',
            about: 'started',
            against: 'south',
            answers: ['y'],
          },
          {
            id: 'y',
            by: 'south',
            act: 'accuses',
            about: 'started',
            against: 'north',
            answers: ['x'],
          },
        ],
      }),
    ],
  },
  'a tie whose phases overlap or run backwards, and one with itself': {
    relations: [
      tie('overlap', {
        phases: [
          { when: '2010/2015', sign: -1, ...source },
          { when: '2012/2018', sign: 1, ...source },
          { when: '2001/2003', sign: 0, ...source },
        ],
      }),
      tie('self', { to: 'north' }),
    ],
  },
  'an actor that is its own member': {
    actors: [actors[0], { ...actors[1], memberOf: [{ actor: 'south' }] }],
  },
  '200 ties between one pair': {
    relations: Array.from({ length: 200 }, (_, i) => tie(`tie-${i}`)),
  },
  'names of 400 letters without a space': {
    actors: [
      { id: 'north', name: long, short: 'NOR', kind: 'state' },
      { id: 'south', name: `X${long}`, short: 'SOU', kind: 'state' },
    ],
    events: [incident('long', { title: long })],
    relations: [
      tie('long-tie', { phases: [{ when: '2010/..', sign: -1, label: long, ...source }] }),
    ],
  },
  'names that run the other way': {
    actors: [
      { id: 'north', name: 'جمهوری شمال', short: 'شما', kind: 'state' },
      { id: 'south', name: 'الجنوب (2018)', short: 'جنو', kind: 'state' },
    ],
    events: [incident('rtl', { title: 'تبادل آتش در مرز (North), 14 نفر' })],
    relations: [tie('rtl-tie')],
  },
  'things of the wrong kind in every list': {
    actors: [1, null, 'x', { id: 'bare' }, ...actors],
    events: [5, {}, incident('good'), incident('bad', { when: 'yesterday', kind: 7 })],
    relations: [null, tie('good-tie'), tie('lost', { to: 'nobody' }), { id: 'empty' }],
    figures: [null, 'x', figure('right-figure')],
    claims: [{}],
  },
  'values that cannot be': {
    version: 9,
    mood: 'grim',
    figures: [
      figure('bound', { number: { value: 7, bound: 'roughly-ish' } }),
      figure('status', { status: 'certain' }),
      figure('claimed', { status: 'claimed' }),
      figure('negative', { number: { value: -7, bound: 'exact' } }),
      figure('low', { number: { low: 30, high: 20 } }),
      figure('best', { number: { low: 30, best: 5, high: 40 } }),
      figure('reversed', { scope: { when: '2018-05/2018-02' } }),
      figure('empty', { scope: { when: '' } }),
      figure('impossible', { scope: { when: '2022-02-30' } }),
      figure('source', { sources: ['wire', 'nobody'] }),
      figure('itself', { supersedes: ['itself'] }),
      figure('itself'),
      figure('right-figure'),
    ],
    events: [
      incident('role', { parties: [party('north', 'aggressor')] }),
      incident('claim', { status: 'claimed' }),
      incident('day', { when: '2022-02-30' }),
      incident('lost', { status: 'certain' }),
    ],
    relations: [
      tie('sign', { phases: [{ when: '2010/..', sign: 5, ...source }] }),
      tie('date', { phases: [{ when: '2018/2010', sign: 1, ...source }] }),
    ],
  },
  'nothing that is odd': {},
  'nothing at all': { actors: [], events: [], relations: [], figures: [] },
};

/** Where these are told to be wrong, in the order of the text; none where nothing is. */
export const told: Record<string, readonly string[]> = {
  'events with no parties, one twice, and forty': [
    'events[0].parties missing',
    'events[1].parties twice',
    'events[2].parties many-parties',
  ],
  '300 events in one fuzzy month': ['events[0].when many-at-once'],
  'a war that contains itself, and an event a part of its part': [
    'events[0].partOf circle',
    'events[2].partOf circle',
  ],
  'two claims that answer each other': ['events[0].claims[1].answers circle'],
  'a tie whose phases overlap or run backwards, and one with itself': [
    'relations[0].phases backwards',
    'relations[0].phases overlap',
    'relations[1].to self-tie',
  ],
  'an actor that is its own member': ['actors[1].memberOf circle'],
  '200 ties between one pair': ['relations[0] many-ties'],
  'names of 400 letters without a space': [
    'actors[0].name long-name',
    'actors[1].name long-name',
    'events[0].title long-name',
    'relations[0].phases[0].label long-name',
  ],
  'names that run the other way': [],
  'things of the wrong kind in every list': [
    ...['actors[0]', 'actors[1]', 'actors[2]', 'events[0]'].map((path) => `${path} type`),
    ...['figures[0]', 'figures[1]', 'relations[0]'].map((path) => `${path} type`),
    ...['kind', 'name', 'short'].map((name) => `actors[3].${name} missing`),
    ...['about', 'act', 'by', 'id'].map((name) => `claims[0].${name} missing`),
    ...['id', 'kind', 'parties', 'sources', 'status', 'title', 'when'].map(
      (name) => `events[1].${name} missing`,
    ),
    ...['directed', 'from', 'kind', 'phases', 'to'].map((name) => `relations[3].${name} missing`),
    'events[3].kind word',
    'events[3].when date-syntax',
    'relations[2].to ref',
  ],
  'values that cannot be': [
    'events[0].parties[0].role word',
    'events[1].claimedBy no-claimant',
    'events[2].when date-impossible-date',
    'events[3].status word',
    'figures[0].number.bound word',
    'figures[10].supersedes circle',
    'figures[11].id duplicate',
    'figures[1].status word',
    'figures[2].claimedBy no-claimant',
    'figures[3].number.value count',
    'figures[4].number.low order',
    'figures[5].number.best order',
    'figures[6].scope.when date-reversed',
    'figures[7].scope.when missing',
    'figures[8].scope.when date-impossible-date',
    'figures[9].sources[1] ref',
    'mood key',
    'relations[0].phases[0].sign word',
    'relations[1].phases[0].when date-reversed',
    'version version',
  ],
  'nothing at all': ['sources[1].party ref'],
};

type Lists = Record<string, any>;

/** An odd story, and in it what is right: a figure, an event and a tie. */
export function oddStory(name: string): object {
  const { actors: own = actors, events = [], relations = [], ...rest } = odd[name] as Lists;
  if (!own.length) return storyOf([], odd[name]);
  return storyOf([figure('right-figure')], {
    actors: [...own, { id: 'west', name: 'West', short: 'WES', kind: 'state' }],
    events: [...events, incident('right', { when: '2016-03', title: 'All is well' })],
    relations: [...relations, tie('right-tie', { to: 'west', kind: 'alliance' })],
    ...rest,
  });
}

/** What each widget says of what is right. */
export const right: Readonly<Record<string, RegExp>> = {
  'casualty-chart': /12 killed/,
  'border-exchange-timeline': /All is well|March 2016: 1 event/,
  'actor-relations-diagram': /West/,
};

const line = (...cells: string[]): string => cells.join(' | ');
const times = (n: number, ...cells: string[]): string[] =>
  Array.from({ length: n }, () => line(...cells));

/** Tables with one line that is right and others that are not, or odd; and what is told of them. */
export const oddTables: Readonly<
  Record<string, { readonly lines: readonly string[]; readonly told: readonly string[] }>
> = {
  'casualty-chart': {
    lines: [
      'When | Side | Killed | Status | Source',
      '2016-03 | West | 12 | reported | Wire',
      '2018-02-30 | North | 7 | reported | Wire',
      '2018-05/2018-02 | North | 7 | reported | Wire',
      '2018-01 | North | 7 | perhaps | Wire',
      '2018-01 | North | 7 | claimed |',
      '2018-02 | North | seven or so | reported | Wire',
      '2018-03 | North | 8',
      '2018-04 | North | 9 | reported | Wire | beyond',
      line('2018-06', long, '10', 'reported', 'Wire'),
      ...times(300, '2018-06~', 'North', '11', 'reported', 'Wire'),
    ],
    told: [
      'actors[2].name long-name',
      'rows[2].When date-impossible-date',
      'rows[3].When date-reversed',
      'rows[4].Status word',
      'rows[5].Status no-claimant',
      'rows[6].Killed number-unreadable',
      'rows[7] ragged',
      'rows[8] ragged',
    ],
  },
  'border-exchange-timeline': {
    lines: [
      'When | Title | Side | Kind | Status | Source',
      '2016-03 | All is well | West | meeting | reported | Wire',
      '2018-02-30 | Lost | North | attack | reported | Wire',
      '2018-05/2018-02 | Lost | North | attack | reported | Wire',
      '2018-01 | Lost | North | attack | perhaps | Wire',
      '2018-01 | Claimed | North | attack | claimed |',
      '2018-03 | Short',
      '2018-04 | Beyond | North | attack | reported | Wire | beyond',
      line('2018-05', long, 'North; South', 'attack', 'reported', 'Wire'),
      line('2018-07', 'Forty', many.join('; '), 'meeting', 'reported', 'Wire'),
      ...times(300, '2018-06~', 'Shots', 'North', 'attack', 'reported', 'Wire'),
    ],
    told: [
      'events[4].title long-name',
      'events[5].parties many-parties',
      'events[6].when many-at-once',
      'rows[2].When date-impossible-date',
      'rows[3].When date-reversed',
      'rows[4].Status word',
      'rows[5].Status no-claimant',
      'rows[6] ragged',
      'rows[7] ragged',
    ],
  },
  'actor-relations-diagram': {
    lines: [
      'From | To | Kind | Sign | Since | Until | Status | Source',
      'North | West | alliance | 1 | 2010 |  | reported | Wire',
      'North | North | dispute | -1 | 2010 |  | reported | Wire',
      'North | South | dispute | -1 | 2010 | 2015 | reported | Wire',
      'North | South | dispute | 1 | 2012 | 2018 | reported | Wire',
      'North | East | trade | 0 | 2018 | 2010 | reported | Wire',
      'North | East | trade | 0 | 2018-02-30 |  | reported | Wire',
      'North | East | trade | 0 | 2018 |  | perhaps | Wire',
      'North | East | trade | 0 | 2018 |  | claimed |',
      'North | East | trade | good | 2018 |  | reported | Wire',
      'West | South | trade | 0 | 2018',
      'West | East | trade | 0 | 2018 |  | reported | Wire | beyond',
      line('West', long, 'trade', '0', '2018', '', 'reported', 'Wire'),
      ...many.map((name) => line('West', name, 'trade', '0', '2018', '', 'reported', 'Wire')),
    ],
    told: [
      'actors[4].name long-name',
      'relations[1].to self-tie',
      'relations[2].phases overlap',
      'rows[5] date-reversed',
      'rows[6].Since date-impossible-date',
      'rows[7].Status word',
      'rows[8].Status no-claimant',
      'rows[9].Sign word',
      'rows[10] ragged',
      'rows[11] ragged',
    ],
  },
};
