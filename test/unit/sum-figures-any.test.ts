/** What holds for the sums of any figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { storyLinks, whyApart, type StoryLinks } from '../../src/story/apart.js';
import { add } from '../../src/story/sum.js';
import { reasonsApart, sumAddable, sumFigures } from '../../src/story/sum-figures.js';
import type { Figure, Status } from '../../src/story/types.js';
import { figure, many, quantity, type Given } from './stated.js';

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

/** Those of some figures that have nothing between any two of them. */
function addable(list: readonly Figure[], known: StoryLinks): Figure[] {
  const friends: Figure[] = [];
  for (const one of list)
    if (
      one.status !== 'withdrawn' &&
      one.category !== 'unknown' &&
      !known.replaced.has(one.id) &&
      friends.every((other) => !whyApart(one, other, known))
    )
      friends.push(one);
  return friends;
}

test('figures with nothing between any two of them are one total', () => {
  fc.assert(
    fc.property(figures, (list) => {
      const known = links(list);
      assert.ok(sumFigures(addable(list, known), known).totals.length < 2);
    }),
    many,
  );
});

test('of figures that are one total, any may be added without being looked at again', () => {
  let several = 0;
  fc.assert(
    fc.property(figures, (list) => {
      const known = links(list);
      const all = addable(list, known);
      const { totals, leftOut } = sumFigures(all, known);
      if (totals.length !== 1 || leftOut.length) return;
      const some = all.filter((_, i) => i !== 1);
      if (some.length > 1) several++;
      const [one, other] = [sumAddable(some, known), sumFigures(some, known)].map((sum) => ({
        ...sum,
        totals: sum.totals.map((total) => ({ ...total, ids: [...total.ids].sort() })),
      }));
      assert.deepEqual(one, other);
    }),
    many,
  );
  assert.ok(several > 20, `${several} sums of several figures`);
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

test('why figures come to several totals is told without them as with them', () => {
  // Mostly of kinds that are told apart at once, which any figures seldom are.
  const plain = figures.map((list) =>
    list.map((one) => ({ ...one, contradicts: [], tally: 'period' as const })),
  );
  fc.assert(
    fc.property(fc.oneof(plain, figures), (list) => {
      const own = links(list);
      const counted = list.filter(
        ({ id, status }) => status !== 'withdrawn' && !own.replaced.has(id),
      );
      const { totals } = sumFigures(counted, own);
      const reasons = new Set(totals.flatMap(({ apart }) => apart ?? []));
      assert.deepEqual(reasonsApart(counted, own), reasons);
    }),
    many,
  );
});
