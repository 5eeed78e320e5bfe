import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apartSentences } from '../../src/casualty-chart/words/apart.js';
import {
  apartReasons,
  storyLinks,
  whyApart,
  type ApartReason,
  type StoryLinks,
} from '../../src/story/apart.js';
import { add } from '../../src/story/sum.js';
import { sumAddable, sumFigures, type Sum } from '../../src/story/sum-figures.js';
import type { Figure, Status } from '../../src/story/types.js';
import { about, atLeast, dozens, figure, is, many, over, quantity, type Given } from './stated.js';

/** Asserts why two figures stand apart, in both directions. */
function stand(a: Given, b: Given, reason: ApartReason | undefined, links?: StoryLinks): void {
  const [one, other] = [figure(a), figure(b)];
  assert.equal(whyApart(one, other, links), reason);
  assert.equal(whyApart(other, one, links), reason);
}

test('killed and injured are not added, nor are people and houses', () => {
  stand({}, { measure: 'injured', when: '2019' }, 'measure');
  stand(
    { measure: 'other', unit: 'people' },
    { measure: 'other', unit: 'houses', when: '2019' },
    'measure',
  );
  const unit = { en: 'people', fa: 'نفر' };
  const same = { fa: 'نفر', en: 'people' };
  stand({ measure: 'other', unit }, { measure: 'other', unit: same, when: '2019' }, undefined);
});

test('what was withdrawn or superseded is not counted', () => {
  stand({ status: 'withdrawn' }, { when: '2019' }, 'withdrawn');
  stand({ id: 'old' }, { supersedes: ['old'] }, 'superseded');
  const links = storyLinks({ events: [], figures: [figure({ supersedes: ['gone'] })] });
  stand({ id: 'gone' }, { when: '2019' }, 'superseded', links);
});

test('claimants are not added to each other, nor to what is reported, whatever they claim', () => {
  const claim = { status: 'claimed', claimedBy: 'north' } as const;
  stand(claim, { ...claim, claimedBy: 'south', when: '2019' }, 'claimants');
  stand(claim, { when: '2019' }, 'claimants');
  stand(claim, { ...claim, when: '2019' }, undefined);
  stand({ status: 'claimed' }, { ...claim, claimedBy: 'wire', when: '2019' }, undefined);
});

test('a figure is not added to one that it contradicts', () => {
  stand({ id: 'one' }, { contradicts: ['one'], when: '2019' }, 'contradicts');
});

test('people of a side are not added to people whom it killed', () => {
  stand(
    { sides: ['north'], affiliation: 'caused-by' },
    { sides: ['north'], affiliation: 'belongs-to', when: '2019' },
    'affiliation',
  );
  stand(
    { sides: ['north'] },
    { sides: ['north'], affiliation: 'belongs-to', when: '2019' },
    undefined,
  );
});

test('a running total is not added to a month, nor to an earlier running total', () => {
  stand({ tally: 'cumulative' }, { when: '2019' }, 'tallies');
  stand(
    { tally: 'cumulative', when: '2018-03' },
    { tally: 'cumulative', when: '2018-05' },
    'running',
  );
});

test('both sides together are not added to one of them; two single sides are', () => {
  stand({ sides: ['north', 'south'] }, { sides: ['south'] }, 'sides');
  stand({ sides: [] }, { sides: ['south'] }, 'sides');
  stand({ sides: ['north'] }, { sides: ['south'] }, undefined);
  stand({ sides: ['north', 'south'] }, { sides: ['south'], when: '2018-06' }, undefined);
});

test('civilians are not added to those of whom it is not said; they are added to fighters', () => {
  stand({ category: 'civilian' }, {}, 'categories');
  stand({ category: 'civilian' }, { category: 'mixed' }, 'categories');
  stand({ category: 'civilian' }, { category: 'combatant' }, undefined);
});

test('those not known to be either are a part of one source’s count, not of another’s', () => {
  stand({ category: 'civilian' }, { category: 'unknown' }, undefined);
  stand({ category: 'civilian' }, { category: 'unknown', sources: ['daily'] }, 'categories');
});

test('two sources on one event are rivals even where they date it differently', () => {
  const event = { event: 'strike', when: '2018-05-14' };
  stand(event, { ...event, sources: ['daily'] }, 'accounts');
  stand(event, { event: 'strike', when: '2018-05-15', sources: ['daily'] }, 'accounts');
  stand({}, { sources: ['daily'] }, 'accounts');
});

test('sources are added where they speak of different months or events', () => {
  stand({}, { when: '2018-06', sources: ['daily'] }, undefined);
  stand({ event: 'strike' }, { event: 'raid', sources: ['daily'] }, undefined);
});

test('different events on one day are added, unless one is part of the other', () => {
  stand({ event: 'strike' }, { event: 'war' }, undefined);
  const links: StoryLinks = { partOf: new Map([['strike', 'war']]), replaced: new Set() };
  stand({ event: 'strike' }, { event: 'war' }, 'periods', links);
  stand({ event: 'strike' }, { event: 'war', when: '2018-06' }, undefined, links);
});

test('an event is not added to the month that it happened in', () => {
  stand({ event: 'strike', when: '2018-05-14' }, {}, 'periods');
  stand({ event: 'strike', when: '2018-04-30' }, {}, undefined);
});

test('overlapping periods are not added; neighbours are, but for an about between them', () => {
  stand({ when: '2018' }, {}, 'periods');
  stand({ when: '2018-01/2018-05' }, {}, 'periods');
  stand({ when: '2018-01/..' }, { when: '2019-06' }, 'periods');
  stand({ when: '2018-04' }, {}, undefined);
  stand({ when: '2018-21' }, { when: '2018-22' }, undefined);
  stand({ when: '2018-04~' }, {}, 'periods');
});

test('different places are no ground for adding: one may lie in the other', () => {
  stand({ place: 'valley' }, { place: 'town' }, 'periods');
});

const row = ({ number, ids, apart }: Sum['totals'][number]): unknown => [number, ids, apart];

test('months become one total, the year a second, with the reason', () => {
  const months = ['2018-01', '2018-02', '2018-03'].map((when) =>
    figure({ id: when, when, number: over(2) }),
  );
  const year = figure({ id: 'year', when: '2018', number: is(9), sources: ['yearbook'] });
  const { totals, leftOut } = sumFigures([...months, year]);
  assert.deepEqual(totals.map(row), [
    [over(6), ['2018-01', '2018-02', '2018-03'], undefined],
    [is(9), ['year'], 'periods'],
  ]);
  assert.deepEqual(leftOut, []);
});

test('two sources, month by month, become two totals, also where one has a month more', () => {
  const of = (source: string, ...months: string[]): Figure[] =>
    months.map((when) => figure({ id: `${source} ${when}`, when, sources: [source] }));
  const { totals } = sumFigures([
    ...of('wire', '2018-02', '2018-03'),
    ...of('daily', '2018-01', '2018-02', '2018-03'),
  ]);
  assert.deepEqual(totals.map(row), [
    [is(30), ['daily 2018-01', 'daily 2018-02', 'daily 2018-03'], undefined],
    [is(20), ['wire 2018-02', 'wire 2018-03'], 'accounts'],
  ]);
});

test('a total is as sure as its least certain part, keeps its claimant, and says it is bounds', () => {
  const claim = { status: 'claimed', claimedBy: 'north' } as const;
  const { totals } = sumFigures([
    figure({ id: 'a', event: 'a', status: 'confirmed', number: { low: 1, best: 2, high: 4 } }),
    figure({ id: 'b', event: 'b', status: 'estimated', number: { low: 2, best: 2, high: 3 } }),
    figure({ id: 'c', event: 'c', number: is(0) }),
    figure({ id: 'd', event: 'd', number: about(7), ...claim }),
  ]);
  const [first, second] = totals;
  assert.deepEqual(first, {
    number: { low: 3, best: 4, high: 7 },
    isBounds: true,
    isNear: false,
    status: 'estimated',
    claimedBy: undefined,
    ids: ['a', 'b', 'c'],
    apart: undefined,
  });
  assert.deepEqual(second, {
    number: about(7),
    isBounds: false,
    isNear: true,
    status: 'claimed',
    claimedBy: 'north',
    ids: ['d'],
    apart: 'claimants',
  });
});

test('a range that stands alone is its source’s estimate, not bounds, and keeps its words', () => {
  const { totals } = sumFigures([
    figure({ number: { low: 1, high: 4 } }),
    figure({ event: 'x', when: '2019', number: is(0) }),
  ]);
  assert.deepEqual(
    totals.map(({ number, isBounds }) => [number, isBounds]),
    [[{ low: 1, high: 4 }, false]],
  );
  assert.deepEqual(sumFigures([figure({ number: dozens })]).totals[0]!.number, dozens);
});

test('those not known to be fighters or civilians may be among the civilians of another source', () => {
  const { totals } = sumFigures([
    figure({ id: 'wire', category: 'civilian', when: '2018-05-01' }),
    figure({ id: 'daily', category: 'civilian', when: '2018-05-02', sources: ['daily'] }),
    figure({ id: 'unclear', category: 'unknown', when: '2018-05-02', event: 'strike' }),
  ]);
  assert.deepEqual(
    totals.map(({ ids, apart }) => [ids, apart]),
    [
      [['wire', 'daily'], undefined],
      [['unclear'], 'categories'],
    ],
  );
});

test('withdrawn, superseded and outrun figures are left out by name', () => {
  const running = { tally: 'cumulative', number: atLeast(5) } as const;
  const { totals, leftOut } = sumFigures([
    figure({ id: 'back', status: 'withdrawn' }),
    figure({ id: 'old' }),
    figure({ id: 'new', supersedes: ['old'] }),
    figure({ id: 'march', ...running, when: '2018-01/2018-03' }),
    figure({ id: 'june', ...running, when: '2018-01/2018-06' }),
  ]);
  assert.deepEqual(leftOut, [
    { id: 'back', reason: 'withdrawn' },
    { id: 'march', reason: 'running' },
    { id: 'old', reason: 'superseded' },
  ]);
  assert.deepEqual(
    totals.map(({ ids, apart }) => [ids, apart]),
    [
      [['june'], undefined],
      [['new'], 'tallies'],
    ],
  );
});

test('no figures make no total', () => {
  assert.deepEqual(sumFigures([]), { totals: [], leftOut: [] });
});

test('twenty thousand events become one total', () => {
  const events = Array.from({ length: 20_000 }, (_, i) =>
    figure({
      id: `killed-${i}`,
      event: `event-${i}`,
      when: `20${10 + (i % 9)}-05-1${i % 7}`,
      sides: [`group-${i % 40}`, 'state'],
      number: { low: 1, best: 2, high: 3 },
    }),
  );
  const { totals } = sumFigures(events);
  assert.equal(totals.length, 1);
  assert.deepEqual(totals[0]!.number, { low: 20_000, best: 40_000, high: 60_000 });
});

test('thousands of numbers for the same thing are not tried with each other for ever', () => {
  const same = Array.from({ length: 20_000 }, () => figure());
  const start = performance.now();
  assert.equal(sumFigures(same).totals.length, 20_000);
  assert.ok(performance.now() - start < 5_000);
});

/** Days that a date may mean, from 0 for 1 May 2018; running totals begin before all. */
const DATES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  '2018-05-01': [0, 0],
  '2018-05-02': [1, 1],
  '2018-05-03': [2, 2],
  '2018-05-01/2018-05-02': [0, 1],
  '2018-05-02/2018-05-04': [1, 3],
  '2018-05-03/..': [2, 5],
  '[2018-05-01,2018-05-03]': [0, 2],
  '2018-05-03~': [1, 3],
  '2018-05': [0, 5],
};
const EVENTS = { strike: 'war', war: 'conflict', raid: undefined, conflict: undefined } as const;
const links = (figures: readonly Figure[]): StoryLinks => ({
  partOf: new Map([
    ['strike', 'war'],
    ['war', 'conflict'],
  ]),
  replaced: storyLinks({ events: [], figures: [...figures] }).replaced,
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const some = (...values: string[]): fc.Arbitrary<string[]> => fc.subarray(values);
const rarely = fc.oneof(
  { weight: 12, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.subarray(ids, { maxLength: 1 }) },
);
const given = fc.record({
  number: quantity,
  when: fc.constantFrom(...Object.keys(DATES)),
  event: fc.constantFrom(undefined, undefined, ...Object.keys(EVENTS)),
  sides: some('north', 'south'),
  affiliation: fc.constantFrom(undefined, undefined, 'belongs-to', 'caused-by'),
  category: fc.constantFrom('combatant', 'civilian', 'mixed', 'unknown', 'not-stated'),
  tally: fc.constantFrom('period', 'period', 'cumulative'),
  status: fc.constantFrom<Status>('confirmed', 'reported', 'estimated', 'claimed', 'withdrawn'),
  claimedBy: fc.constantFrom(undefined, undefined, 'north'),
  sources: fc.constantFrom<string[][]>(['wire'], ['daily'], ['daily', 'wire']),
  contradicts: rarely,
  supersedes: rarely,
});
const figures: fc.Arbitrary<Figure[]> = fc
  .array(given, { maxLength: ids.length })
  .map((list) =>
    list.map(({ claimedBy, ...rest }, i) =>
      figure({ ...rest, id: ids[i]!, ...(claimedBy && { claimedBy }) } as Given),
    ),
  );

/** Somebody killed; what each source knows of whether they fought may differ. */
interface Person {
  readonly side: string;
  readonly civilian: boolean;
  readonly unclearTo: string;
  readonly event: string | undefined;
  readonly day: number;
}
const people: Person[] = ['north', 'south'].flatMap((side) =>
  [true, false].flatMap((civilian) =>
    ['', 'wire', 'daily'].flatMap((unclearTo) =>
      [undefined, ...Object.keys(EVENTS)].flatMap((event) =>
        [0, 1, 2, 3].map((day) => ({ side, civilian, unclearTo, event, day })),
      ),
    ),
  ),
);

/** Whether a figure may count a person. */
function counts({ scope, category, tally, sources }: Figure, person: Person): boolean {
  const [from, to] = DATES[scope.when]!;
  const running = tally === 'cumulative' && !scope.when.includes('/');
  if (person.day > to || (person.day < from && !running)) return false;
  if (scope.sides.length && !scope.sides.includes(person.side)) return false;
  if (scope.event) {
    let at = person.event;
    while (at && at !== scope.event) at = EVENTS[at as keyof typeof EVENTS];
    if (!at) return false;
  }
  const unclear = sources.join(' ') === person.unclearTo;
  if (category === 'unknown') return unclear;
  if (category === 'mixed' || category === 'not-stated') return true;
  return !unclear && (category === 'civilian') === person.civilian;
}

test('nobody who may have been killed is counted twice in a total', () => {
  fc.assert(
    fc.property(figures, (list) => {
      const byId = new Map(list.map((one) => [one.id, one]));
      for (const { ids } of sumFigures(list, links(list)).totals) {
        if (ids.length < 2) continue;
        const own = ids.map((id) => byId.get(id)!);
        for (const person of people)
          assert.ok(own.filter((one) => counts(one, person)).length < 2, JSON.stringify(person));
      }
    }),
    many,
  );
});

test('every figure is in one total or left out; none is mixed with what it stands apart from', () => {
  fc.assert(
    fc.property(figures, (list) => {
      const known = links(list);
      const { totals, leftOut } = sumFigures(list, known);
      const named = [...totals.flatMap(({ ids }) => ids), ...leftOut.map(({ id }) => id)];
      assert.deepEqual([...named].sort(), list.map(({ id }) => id).sort());
      const byId = new Map(list.map((one) => [one.id, one]));
      for (const [i, total] of totals.entries()) {
        const own = total.ids.map((id) => byId.get(id)!);
        assert.deepEqual(total.number, add(...own.map(({ number }) => number)));
        assert.equal(total.apart === undefined, i === 0);
        assert.ok(own.some(({ status }) => status === total.status));
        for (const a of own)
          for (const b of own) if (a !== b) assert.equal(whyApart(a, b, known), undefined);
      }
      for (const key of ['claimedBy', 'tally'] as const)
        for (const { ids } of totals)
          assert.equal(new Set(ids.map((id) => byId.get(id)![key])).size, 1);
    }),
    many,
  );
});

test('the order of the figures changes nothing', () => {
  const both = figures.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(both, ([list, other]) =>
      assert.deepEqual(sumFigures(other, links(other)), sumFigures(list, links(list))),
    ),
    many,
  );
});

test('figures with nothing between any two of them are one total', () => {
  fc.assert(
    fc.property(figures, (list) => {
      const known = links(list);
      const friends: Figure[] = [];
      for (const one of list)
        if (
          one.status !== 'withdrawn' &&
          one.category !== 'unknown' &&
          !known.replaced.has(one.id) &&
          friends.every((other) => !whyApart(one, other, known))
        )
          friends.push(one);
      assert.ok(sumFigures(friends, known).totals.length < 2);
    }),
    many,
  );
});

test('of figures that are one total, any may be added without being looked at again', () => {
  let several = 0;
  fc.assert(
    fc.property(figures, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (list, picked) => {
      const known = links(list);
      const { totals, leftOut } = sumFigures(list, known);
      const some = list.filter((_, i) => picked[i]);
      if (totals.length !== 1 || leftOut.length || !some.length) return;
      if (some.length > 1) several++;
      assert.deepEqual(sumAddable(some, known), sumFigures(some, known));
    }),
    many,
  );
  assert.ok(several > 200, `${several} sums of several figures`);
});

test('why two figures stand apart is the same from either side', () => {
  fc.assert(
    fc.property(figures, (list) => {
      const known = links(list);
      for (const a of list)
        for (const b of list) assert.equal(whyApart(a, b, known), whyApart(b, a, known));
    }),
    many,
  );
});

test('every reason has its sentence in every language', () => {
  for (const lang of ['en', 'az', 'ru', 'fa'] as const)
    for (const reason of apartReasons)
      assert.match(apartSentences[lang][reason], /^\p{L}.{15,}\.$/u, `${lang} ${reason}`);
});
