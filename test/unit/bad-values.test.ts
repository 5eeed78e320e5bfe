/** Words that meaning hangs on, numbers and dates. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../src/story/read-story.js';
import type { Story } from '../../src/story/types.js';
import { fullStory } from '../fixtures/full-story.js';
import { at, last, lastFigure, meets, without, type Raw } from './bad-story.js';

meets(
  'an unknown sign costs its phase',
  (raw) => (raw['relations'][0].phases[0].sign = 2),
  { path: 'relations[0].phases[0].sign', code: 'word', severity: 'error' },
  (story) =>
    assert.deepEqual(
      story.relations[0]?.phases.map((p) => p.when),
      ['2020/..'],
    ),
);
meets(
  'an unknown bound costs its figure',
  (raw) => (lastFigure(raw)['number'].bound = 'ovre'),
  { path: at('number.bound'), code: 'word', severity: 'error', fix: 'over' },
  (story) => without(story, 'figures', last),
);
meets(
  'an unknown status costs its item',
  (raw) => (lastFigure(raw)['status'] = 'rumoured'),
  { path: at('status'), code: 'word', severity: 'error' },
  (story) => without(story, 'figures', last),
);
meets(
  'an unknown status of a party costs the party, not the event',
  (raw) => (raw['events'][0].parties[1].status = 'rumoured'),
  { path: 'events[0].parties[1].status', code: 'word', severity: 'error' },
  (story) => assert.deepEqual(story.events[0]?.parties, [{ actor: 'north', role: 'side' }]),
);
meets(
  'an unknown role costs its party',
  (raw) => (raw['events'][0].parties[0].role = 'aggressor'),
  { path: 'events[0].parties[0].role', code: 'word', severity: 'error' },
  (story) =>
    assert.deepEqual(
      story.events[0]?.parties.map((p) => p.actor),
      ['south'],
    ),
);
meets(
  'an unknown kind stays as other, in its own word',
  (raw) => (raw['events'][0].kind = 'wra'),
  { path: 'events[0].kind', code: 'word', severity: 'warning', fix: 'war' },
  (story) => assert.deepEqual([story.events[0]?.kind, story.events[0]?.kindWord], ['other', 'wra']),
);
meets(
  'an unknown category is not stated',
  (raw) => (lastFigure(raw)['category'] = 'children'),
  { path: at('category'), code: 'word', severity: 'warning' },
  (story) => assert.equal(story.figures[5]?.category, 'not-stated'),
);
meets(
  'another spelling of a word is understood',
  (raw) => (lastFigure(raw)['status'] = 'Reported '),
  { path: at('status'), code: 'spelling', severity: 'warning', fix: 'reported' },
  (story) => assert.equal(story.figures[5]?.status, 'reported'),
);
meets(
  'a claimed figure without claimedBy is kept and drawn as claimed',
  (raw) => (lastFigure(raw)['status'] = 'claimed'),
  { path: at('claimedBy'), code: 'no-claimant', severity: 'warning' },
  (story) => assert.equal(story.figures[5]?.status, 'claimed'),
);

for (const value of [NaN, Infinity, -Infinity, -1, 2.5, 'many', 1e300])
  meets(
    `a count of ${value}`,
    (raw) => (lastFigure(raw)['number'].value = value),
    { path: at('number.value'), code: 'count', severity: 'error' },
    (story) => without(story, 'figures', last),
  );
meets(
  'a count of 1e15 is kept with a warning',
  (raw) => (lastFigure(raw)['number'].value = 1e15),
  { path: at('number.value'), code: 'implausible', severity: 'warning' },
  (story) => assert.deepEqual(story.figures[5]?.number, { value: 1e15, bound: 'exact' }),
);
for (const [number, path] of [
  [{ low: 13, best: 12, high: 14 }, 'best'],
  [{ low: 10, best: 15, high: 14 }, 'best'],
  [{ low: 20, high: 14 }, 'low'],
] as const)
  meets(
    `${JSON.stringify(number)} is kept as given`,
    (raw) => (lastFigure(raw)['number'] = number),
    { path: at(`number.${path}`), code: 'order', severity: 'warning' },
    (story) => assert.deepEqual(story.figures[5]?.number, number),
  );
for (const number of [280, '280'])
  test(`a bare number ${JSON.stringify(number)} is read as exact, with the fix`, () => {
    const raw = fullStory();
    lastFigure(raw)['number'] = number;
    const { story, problems } = readStory(raw);
    assert.equal(problems[0]?.code, 'plain-number');
    assert.equal(problems[0]?.fix, '{"value":280,"bound":"exact"}');
    assert.ok(problems.every((problem) => problem.severity === 'warning'));
    assert.deepEqual(story.figures[5]?.number, { value: 280, bound: 'exact' });
  });
test('two forms of a number at once are a problem', () => {
  const raw = fullStory();
  lastFigure(raw)['number'] = { low: 1, high: 3, value: 2, bound: 'exact' };
  const { story, problems } = readStory(raw);
  assert.ok(problems.some((p) => p.code === 'two-forms' && p.path === at('number')));
  assert.deepEqual(story.figures[5]?.number, { low: 1, high: 3 });
});

for (const [when, code] of [
  ['2022/2020', 'date-reversed'],
  ['2022-02-30', 'date-impossible-date'],
  ['', 'missing'],
  ['soon', 'date-syntax'],
  ['9'.repeat(1e6), 'date-too-long'],
] as const)
  test(`a date of “${when.slice(0, 12)}” costs its event`, () => {
    const raw = fullStory();
    raw['events'][1].when = when;
    const { story, problems } = readStory(raw);
    const problem = problems.find((p) => p.path === 'events[1].when');
    assert.deepEqual([problem?.code, problem?.severity], [code, 'error']);
    without(story, 'events', 'shoot-out');
  });
test('a bad date that is not needed is dropped, and the item kept', () => {
  const raw = fullStory();
  raw['figures'][1].asOf = '2022-13';
  const { story, problems } = readStory(raw);
  assert.deepEqual(
    problems.map((p) => [p.path, p.severity]),
    [['figures[1].asOf', 'warning']],
  );
  assert.equal(story.figures[1]?.asOf, undefined);
});
const phases =
  (...whens: string[]) =>
  (raw: Raw): void => {
    raw['relations'][1].phases = whens.map((when) => ({ when, sign: 0, sources: ['daily'] }));
  };
const both = (story: Story): void => assert.equal(story.relations[1]?.phases.length, 2);
meets(
  'phases that overlap',
  phases('2010/2020', '2015/..'),
  { path: 'relations[1].phases', code: 'overlap', severity: 'warning' },
  both,
);
meets(
  'a phase after one that is still open',
  phases('2010/..', '2015/2016'),
  { path: 'relations[1].phases', code: 'overlap', severity: 'warning' },
  both,
);
meets(
  'phases that run backwards',
  phases('2015/2016', '2010/2012'),
  { path: 'relations[1].phases', code: 'backwards', severity: 'warning' },
  both,
);
meets(
  'a phase that ends before it begins',
  phases('2015/2010', '2016/..'),
  {
    path: 'relations[1].phases[0].when',
    code: 'date-reversed',
    severity: 'error',
    fix: '2010/2015',
  },
  (story) =>
    assert.deepEqual(
      story.relations[1]?.phases.map((p) => p.when),
      ['2016/..'],
    ),
);
test('phases that meet in a month, or whose ends are not known, do not overlap', () => {
  for (const whens of [
    ['2010/2020-10', '2020-10/..'],
    ['2010/', '2015/..'],
    ['2010', '2010'],
  ]) {
    const raw = fullStory();
    phases(...whens)(raw);
    assert.deepEqual(readStory(raw).problems, []);
  }
});
