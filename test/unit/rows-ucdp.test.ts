/** Tables as UCDP GED publishes them: the dead of a pair in parts. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { storyLinks } from '../../src/story/apart.js';
import { sumFigures } from '../../src/story/sum-figures.js';
import type { Story } from '../../src/story/types.js';
import { published } from './files.js';
import { names, only, read } from './read-rows.js';

const ged = (type: 1 | 2 | 3, ...rest: Record<string, unknown>[]): Record<string, unknown> =>
  Object.assign(
    { id: 1, type_of_violence: type, side_a: 'Government of North', side_b: 'South' },
    { date_prec: 1, date_start: '2020-01-01', date_end: '2020-01-01', low: 9, best: 9, high: 9 },
    ...rest,
  ) as Record<string, unknown>;
const dead = (a: unknown, b: unknown, civilians: unknown, unknown: unknown) => ({
  ...{ deaths_a: a, deaths_b: b, deaths_civilians: civilians, deaths_unknown: unknown },
});
const whoDied = (story: Story) =>
  story.figures.map(({ id, number, category, scope }) => [
    id,
    'value' in number ? `${number.bound} ${number.value}` : number,
    category,
    names(story, scope.sides),
    ...(scope.affiliation ? [scope.affiliation] : []),
  ]);

test('UCDP GED: the parts of one pair’s dead stand beside the whole, never added to it', () => {
  const { story, problems, after } = read([
    ged(1, dead(2, 4, 1, 2)),
    ged(1, { id: 2, date_start: '2020-02-01', date_end: '2020-02-01' }, dead('0', '9', '0', '0')),
  ]);
  assert.deepEqual([problems, after], [[], []]);
  const both = ['Government of North', 'South'];
  assert.deepEqual(whoDied(story), [
    ['killed-ucdp-1', 'exact 9', 'not-stated', both],
    ['killed-ucdp-1-a', 'exact 2', 'combatant', ['Government of North']],
    ['killed-ucdp-1-b', 'exact 4', 'combatant', ['South']],
    ['killed-ucdp-1-civilians', 'exact 1', 'civilian', []],
    ['killed-ucdp-1-unknown', 'exact 2', 'unknown', []],
    ['killed-ucdp-2', 'exact 9', 'not-stated', both],
    ['killed-ucdp-2-b', 'exact 9', 'combatant', ['South']],
  ]);
  assert.ok(
    story.figures.every(({ status, tally }) => status === 'estimated' && tally === 'period'),
  );
  const { totals, leftOut } = sumFigures(story.figures, storyLinks(story));
  assert.deepEqual(leftOut, []);
  assert.deepEqual(
    totals.map(({ number, ids }) => [number, ids.length]),
    [
      [{ value: 18, bound: 'exact' }, 2],
      [{ value: 18, bound: 'exact' }, 5],
    ],
  );
});

test('UCDP GED: a part of an uncertain whole is about as many', () => {
  const { story } = read([ged(1, dead(0, 9, 0, 0), { high: 12 })]);
  assert.deepEqual(
    whoDied(story).map(([, number]) => number),
    [{ low: 9, best: 9, high: 12 }, 'about 9'],
  );
});

test('UCDP GED: no parts where they do not make up the best estimate, nor of many pairs', () => {
  const wrong = [dead(2, 4, 1, 1), dead(2, 4, '', 3), dead(-9, 9, 0, 0), dead(9, 9, 0, -9), {}];
  for (const given of wrong) {
    const { story, problems } = read([ged(1, given)]);
    assert.deepEqual(problems, [], JSON.stringify(given));
    assert.deepEqual(whoDied(story), [
      ['killed-ucdp-1', 'exact 9', 'not-stated', ['Government of North', 'South']],
    ]);
  }
  const other = (side_b: string, type: 1 | 3) => {
    const rows = [ged(1, dead(0, 9, 0, 0)), ged(type, { id: 2, side_b }, dead(0, 0, 9, 0))];
    return read(rows).story.figures.map(({ id }) => id);
  };
  assert.deepEqual(other('West', 1), ['killed-ucdp-1', 'killed-ucdp-2']);
  const turned = read([
    ged(2, dead(0, 9, 0, 0)),
    ged(2, { side_a: 'South', side_b: 'Government of North' }, dead(0, 9, 0, 0)),
  ]).story;
  assert.deepEqual(names(turned, turned.figures.at(-1)!.scope.sides), ['Government of North']);
  const attacks = ['killed-ucdp-1', 'killed-ucdp-1-b', 'killed-ucdp-2'];
  assert.deepEqual(other('Civilians', 3), attacks, 'one-sided violence is no other pair');
});

test('UCDP GED: one-sided violence is of people whom a side killed, not of its own', () => {
  const whole = (...given: Record<string, unknown>[]) => {
    const { story, problems } = read([ged(3, { side_b: 'Civilians' }, ...given)]);
    assert.deepEqual(problems, []);
    const { category, scope } = only(story);
    return [category, names(story, scope.sides), scope.affiliation];
  };
  const north = ['Government of North'];
  assert.deepEqual(whole(dead(0, 0, 9, 0)), ['civilian', north, 'caused-by']);
  assert.deepEqual(whole(dead(0, 0, 0, 9)), ['unknown', north, 'caused-by']);
  assert.deepEqual(whole(dead(0, 0, 6, 3)), ['not-stated', north, 'caused-by']);
  assert.deepEqual(whole({}), ['not-stated', north, 'caused-by'], 'without the columns');
  assert.deepEqual(whole({ side_b: '' }), ['not-stated', north, 'caused-by']);
  assert.deepEqual(whole(dead(0, 0, 0, 0), { low: 0, best: 0 })[0], 'civilian', 'none of others');
  assert.deepEqual(whole({ side_a: '' }), ['not-stated', ['Civilians'], undefined]);
  const both = [...north, 'Civilians'];
  assert.deepEqual(whole(dead(1, 0, 8, 0)), ['mixed', both, undefined], 'of both after all');
});

const ucdp = published('ucdpged_sample.lean.csv');
test('UCDP GED: an event and a figure for each row', { skip: !existsSync(ucdp) }, () => {
  const { story, problems } = read(readFileSync(ucdp, 'utf8'));
  assert.equal(story.events.length, 1000);
  assert.equal(story.figures.length, 1000);
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /\.best order × 13$/);
  const figure = story.figures.find((one) => one.id === 'killed-ucdp-300380')!;
  assert.deepEqual(figure.number, { value: 2, bound: 'exact' });
  assert.deepEqual(names(story, figure.scope.sides), ['Government of Syria', 'Syrian insurgents']);
  assert.deepEqual([figure.status, figure.category], ['estimated', 'not-stated']);
  // A range out of order is kept as given.
  assert.deepEqual(story.figures[131]!.number, { low: 18, best: 18, high: 17 });
  assert.deepEqual(new Set(story.events.map((e) => e.kind)), new Set(['fighting', 'attack']));
  const attack = story.events.find((event) => event.kind === 'attack')!;
  assert.deepEqual(
    attack.parties.map((party) => party.role),
    ['carried-out', 'affected'],
  );
  const attacks = new Set(story.events.flatMap(({ id, kind }) => (kind === 'attack' ? id : [])));
  assert.equal(attacks.size, 160);
  for (const { scope } of story.figures) {
    const oneSided = attacks.has(scope.event!);
    assert.equal(scope.affiliation, oneSided ? 'caused-by' : undefined);
    assert.ok(!oneSided || !names(story, scope.sides).includes('Civilians'));
  }
  const categories = story.figures.map(({ category }) => category);
  assert.equal(categories.filter((one) => one === 'civilian').length, 154);
  assert.equal(categories.filter((one) => one === 'unknown').length, 3);
  assert.deepEqual(
    story.sources.map((source) => source.title),
    ['UCDP GED'],
  );
});
