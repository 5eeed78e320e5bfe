import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fills } from './fills.js';
import { chartOfFigures, figure, modelOf } from './small-figures.js';

const by = { scope: { when: '2020', sides: ['north'], affiliation: 'caused-by' } };

test('a side’s own dead never stand under what it caused', async () => {
  const { groups } = await modelOf(
    [figure('2020', 3, by), figure('2021-05', 5), figure('2022', 7, by)],
    { groupBy: 'side' },
  );
  assert.deepEqual(
    groups.map(({ title, rows }) => [title, rows.map(({ id }) => id).join()]).sort(),
    [
      ['North', 'b'],
      ['caused by North', 'a,c'],
    ],
  );
});

test('a side’s own periods are no columns among those it caused', async () => {
  const months = [1, 2, 3, 4].map((month) => `2020-0${month}`);
  const caused = (when: string) => ({ scope: { ...by.scope, when } });
  const { panels } = await modelOf([
    ...months.map((when) => figure(when, 4)),
    ...months.map((when) => figure(when, 9, caused(when))),
  ]);
  assert.deepEqual(panels.map(({ title, rows }) => `${title}: ${rows.length}`).sort(), [
    'North: 4',
    'caused by North: 4',
  ]);
});

test('one side’s own dead and those it caused are no rival accounts', async () => {
  const { groups } = await modelOf([
    figure('2020', 3, { ...by, sources: ['monitors'] }),
    figure('2020', 5),
  ]);
  assert.deepEqual(
    groups.map(({ rivals }) => rivals),
    [false],
  );
});

const unstated = { scope: { when: '2020-03', sides: [] }, sources: ['ministry'] };

test('a figure whose sides are not stated wears no side’s colour, whoever its source is', async () => {
  const { picture } = await chartOfFigures([figure('2020-01', 5), figure('2020-03', 5, unstated)]);
  assert.deepEqual(fills(picture), ['tint-1', 'tint-0']);
});

test('among rival accounts each party’s own has its colour', async () => {
  const scope = { when: '2020-03', sides: [] };
  for (const view of ['claims', 'bars'] as const) {
    const { picture } = await chartOfFigures(
      [figure('2020-03', 5, { scope }), figure('2020-03', 9, unstated)],
      { view },
    );
    assert.deepEqual(fills(picture), ['tint-1', 'tint-0'], view);
  }
});
