import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { published } from './files.js';
import { read } from './read-rows.js';

const daily = (values: readonly (number | string)[], rest = '', heading = ''): string =>
  [
    `when,side,killed,source${heading}`,
    ...values.map((n, i) => `2023-10-${String(i + 7).padStart(2, '0')},North,${n},Ministry${rest}`),
  ].join('\n');
const rising = [120, 300, 300, 410, 480, 700, 700, 910, 1_200, 1_340, 1_500, 1_900];
const tallies = (input: string): [string[], string[]] => {
  const { story, problems } = read(input);
  return [[...new Set(story.figures.map(({ tally }) => tally))], problems];
};

test('numbers of day after day that never fall are running totals, and this is told', () => {
  assert.deepEqual(tallies(daily(rising)), [['cumulative'], ['rows[0].killed running']]);
  const backwards = daily(rising).split('\n');
  const [heading, ...rows] = backwards;
  assert.deepEqual(tallies([heading, ...rows.reverse()].join('\n'))[0], ['cumulative']);
});

test('what falls, hardly rises, is short, is no day or has its tally stated is as it was given', () => {
  const asGiven = [['period'], []];
  assert.deepEqual(tallies(daily([...rising, 1_899])), asGiven);
  assert.deepEqual(tallies(daily(rising.map((_, i) => (i < 9 ? 7 : 8 + i)))), asGiven);
  assert.deepEqual(tallies(daily(rising.slice(0, 9))), asGiven);
  assert.deepEqual(tallies(daily(rising, ',period', ',tally')), asGiven);
  assert.deepEqual(tallies(daily(rising.map((n, i) => (i === 3 ? '400–420' : n)))), asGiven);
  const years = daily(rising).replace(/2023-10-(\d\d)/g, '20$1');
  assert.deepEqual(tallies(years), asGiven);
});

test('each side has a count of its own', () => {
  const two =
    daily(rising) +
    '\n' +
    daily([9, 4, 12]).replaceAll('North', 'South').split('\n').slice(1).join('\n');
  const { story } = read(two);
  const talliesOf = (side: string): string[] => [
    ...new Set(
      story.figures.filter(({ scope }) => scope.sides[0] === side).map((one) => one.tally),
    ),
  ];
  assert.deepEqual([talliesOf('north'), talliesOf('south')], [['cumulative'], ['period']]);
});

const file = published('ru_losses_personnel_claimed_by_ua.json');
test(
  'prisoners in the published file of losses are a running total, though nothing says so',
  { skip: !existsSync(file) },
  () => {
    const { story } = read(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[]);
    assert.equal(story.figures.length, 62);
    assert.ok(story.figures.every(({ tally }) => tally === 'cumulative'));
  },
);

test('of two running totals of the same people the first is read, and this is told', () => {
  const { story, problems } = read(
    'when,killed_cum,killed_cum_reported\n2018-01-01,4,9\n2018-01-02,5,11',
  );
  assert.deepEqual(
    story.figures.map(({ number }) => number),
    [
      { value: 4, bound: 'exact' },
      { value: 5, bound: 'exact' },
    ],
  );
  assert.ok(
    problems.some((problem) => /killed_cum_reported twice/.test(problem)),
    problems.join(),
  );
});
