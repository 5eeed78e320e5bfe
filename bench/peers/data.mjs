/** The data that every library draws: the same at every run. */

/** Numbers from 0 to 1 in a fixed order (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The day so many days after the first. */
export const dayOf = (n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);

/** Low, best and high of one number: small ones are common, large ones rare. */
function estimate(next, most) {
  const best = Math.floor(most * next() ** 3);
  return {
    low: Math.floor(best * (0.6 + 0.4 * next())),
    best,
    high: Math.ceil(best * (1 + next())) + 1,
  };
}

export const sides = ['north', 'south', 'east'];

/** A figure per day for each of three sides. */
export function figuresOf(periods) {
  const next = numbers(1);
  return Array.from({ length: periods * sides.length }, (_, i) => ({
    when: dayOf(Math.floor(i / sides.length)),
    side: sides[i % sides.length],
    ...estimate(next, 100),
  }));
}

/** The same figures as a story file. */
export const storyOf = (figures) => ({
  version: 1,
  id: 'bench',
  lang: 'en',
  title: 'Killed by day',
  asOf: '2022',
  actors: sides.map((id) => ({ id, name: id, short: id.slice(0, 5), kind: 'state' })),
  sources: [{ id: 'report', title: 'A report', kind: 'news' }],
  figures: figures.map(({ when, side, low, best, high }, i) => ({
    id: `f${i}`,
    measure: 'killed',
    number: { low, best, high },
    scope: { when, sides: [side] },
    category: 'not-stated',
    tally: 'period',
    status: 'estimated',
    sources: ['report'],
  })),
});

const kinds = ['fire-exchange', 'attack', 'statement', 'diplomatic-note', 'drill'];
const statuses = ['reported', 'reported', 'confirmed', 'claimed', 'disputed'];

/** Events over thirty years, each of one of three sides or between two of them. */
export function incidentsOf(count) {
  const next = numbers(3);
  return Array.from({ length: count }, (_, i) => {
    const first = Math.floor(next() * 3);
    const time = Date.UTC(1992, 0, 1 + Math.floor((i * 11000) / count));
    return {
      time,
      sides: [sides[first], ...(next() < 0.5 ? [sides[(first + 1) % 3]] : [])],
      kind: kinds[i % 5],
      status: statuses[Math.floor(next() * 5)],
      title: `Exchange of fire near village ${i % 500}`,
    };
  });
}

/** The same events as a story file. */
export const incidentStoryOf = (events) => ({
  version: 1,
  id: 'bench',
  lang: 'en',
  title: 'Along the border',
  asOf: '2022',
  actors: sides.map((id) => ({ id, name: id, short: id.slice(0, 5), kind: 'state' })),
  sources: [{ id: 'report', title: 'A report', kind: 'news' }],
  events: events.map(({ time, sides: own, kind, status, title }, i) => ({
    id: `e${i}`,
    when: new Date(time).toISOString().slice(0, 10),
    title,
    kind,
    parties: own.map((actor) => ({ actor, role: 'side' })),
    status,
    ...(status === 'claimed' && { claimedBy: own[0] }),
    sources: ['report'],
  })),
});

const ties = [
  ['dispute', -1],
  ['alliance', 1],
  ['trade', 0],
];

/** Actors that all hang together, 2.5 ties each: the graphs of `linksOf` in test/fixtures/random.ts. */
export function tiesOf(count) {
  let state = 7;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return {
    names: Array.from({ length: count }, (_, i) => `Actor ${i}`),
    links: Array.from({ length: count * 2.5 }, (_, i) => {
      const a = i < count - 1 ? i + 1 : Math.floor(next() * count);
      const b = Math.floor(next() * (i < count - 1 ? i + 1 : count));
      return [a, a === b ? (b + 1) % count : b];
    }),
  };
}

/** The same actors and ties as a story file. */
export const tieStoryOf = ({ names, links }) => ({
  version: 1,
  id: 'bench',
  lang: 'en',
  title: 'Who is tied to whom',
  asOf: '2022',
  actors: names.map((name, i) => ({
    id: `a${i}`,
    name,
    short: `A${i}`.slice(0, 5),
    kind: 'state',
  })),
  sources: [{ id: 'report', title: 'A report', kind: 'news' }],
  relations: links.map(([from, to], i) => ({
    id: `t${i}`,
    from: `a${from}`,
    to: `a${to}`,
    kind: ties[i % 3][0],
    directed: false,
    phases: [{ when: '2010/..', sign: ties[i % 3][1], status: 'reported', sources: ['report'] }],
  })),
});

/** Single events over twenty years, in the columns of the UCDP Georeferenced Event Dataset. */
export function eventsOf(count) {
  const next = numbers(2);
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i / count) * 7305);
    const other = Math.floor(next() * 3);
    return {
      id: i + 1,
      type_of_violence: 1 + (i % 3),
      side_a: 'Government of North',
      side_b: ['South Front', 'East Army', 'West League'][other],
      where_coordinates: `Village ${Math.floor(next() * 500)}`,
      date_prec: 1,
      date_start: dayOf(start),
      date_end: dayOf(start + (next() < 0.1 ? 1 : 0)),
      ...estimate(next, 40),
    };
  });
}

/** The numbers of a seed story as plain bars. */
export const figuresIn = ({ figures }) =>
  figures
    .filter(({ measure }) => measure === 'killed')
    .map(({ number, scope }) => ({
      when: scope.when,
      side: 'killed',
      best: number.best ?? number.value,
    }));
