/** Stories that are wrong, odd or too much. */
import { storyOf } from './story.js';

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
  { id: 'south', name: 'South', short: 'SOU', kind: 'state', memberOf: [{ actor: 'south' }] },
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
  'an actor that is its own member': { actors },
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
    actors: [1, null, 'x', { id: 'north' }, ...actors],
    events: [5, {}, incident('good'), incident('bad', { when: 'yesterday', kind: 7 })],
    relations: [null, tie('good-tie'), tie('lost', { to: 'nobody' }), { id: 'empty' }],
    figures: 'none',
    claims: [{}],
  },
  'nothing at all': { actors: [], events: [], relations: [], figures: [] },
};
/** Where these are told to be wrong, in the order of the text; none where nothing is. */
export const told: Record<string, readonly string[]> = {
  'events with no parties, one twice, and forty': [
    'actors[1].memberOf circle',
    'events[0].parties missing',
    'events[1].parties twice',
    'events[2].parties many-parties',
  ],
  '300 events in one fuzzy month': ['actors[1].memberOf circle', 'events[0].when many-at-once'],
  'a war that contains itself, and an event a part of its part': [
    'actors[1].memberOf circle',
    'events[0].partOf circle',
    'events[2].partOf circle',
  ],
  'two claims that answer each other': [
    'actors[1].memberOf circle',
    'events[0].claims[1].answers circle',
  ],
  'a tie whose phases overlap or run backwards, and one with itself': [
    'actors[1].memberOf circle',
    'relations[0].phases backwards',
    'relations[0].phases overlap',
    'relations[1].to self-tie',
  ],
  'an actor that is its own member': ['actors[1].memberOf circle'],
  '200 ties between one pair': ['actors[1].memberOf circle', 'relations[0] many-ties'],
  'names of 400 letters without a space': [
    'actors[0].name long-name',
    'actors[1].name long-name',
    'events[0].title long-name',
    'relations[0].phases[0].label long-name',
  ],
  'names that run the other way': [],
};
export const oddStory = (name: string): object =>
  storyOf([], {
    actors,
    events: [incident('one')],
    relations: [tie('one-tie')],
    ...odd[name],
  });
