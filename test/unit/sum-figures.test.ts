import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apartWords } from '../../src/casualty-chart/words/apart.js';
import {
  apartReasons,
  storyLinks,
  whyApart,
  type ApartReason,
  type StoryLinks,
} from '../../src/story/apart.js';
import { sumFigures, type Sum } from '../../src/story/sum-figures.js';
import type { Figure } from '../../src/story/types.js';
import { about, atLeast, dozens, figure, is, over, type Given } from './stated.js';

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
  let asked = 0;
  const same = Array.from({ length: 5000 }, () =>
    Object.defineProperty(figure(), 'contradicts', { get: () => (asked++, []) }),
  );
  assert.equal(sumFigures(same).totals.length, 5000);
  assert.ok(asked < 100 * same.length, `each is looked at ${asked / same.length} times`);
});

test('every reason has its words in every language', () => {
  for (const lang of ['en', 'az', 'ru', 'fa'] as const)
    for (const reason of apartReasons)
      assert.match(apartWords[lang][reason], /^\p{L}.{10,}\p{L}$/u, `${lang} ${reason}`);
});
