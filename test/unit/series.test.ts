/** Sides whose figures are of one kind have one form and one scale. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, modelOf, type Raw } from './small-figures.js';

const months = (side: string, ...list: number[]): Raw[] =>
  list.map((month) => {
    const when = `2018-${String(month).padStart(2, '0')}`;
    return figure(when, 10 * month, { scope: { when, sides: [side] } });
  });
const panels = async (...figures: Raw[]): Promise<string[]> =>
  (await modelOf(figures)).panels.map(({ title, rows }) => `${title} ${rows.length}`);

test('a side with two months stands in columns beside one with five', async () => {
  const figures = [...months('north', 1, 2, 3, 4, 5), ...months('south', 2, 4)];
  assert.deepEqual(await panels(...figures), ['North 5', 'South 2']);
  assert.deepEqual((await modelOf(figures)).groups, []);
});

test('where one side cannot be columns, none is', async () => {
  const year = figure('2018', 70, { scope: { when: '2018', sides: ['south'] } });
  assert.deepEqual(await panels(...months('north', 1, 2, 3), ...months('south', 2), year), []);
  assert.deepEqual(await panels(...months('north', 1, 2, 3), ...months('south', 12)), []);
});

test('a total of both sides is no side, and stays a bar', async () => {
  const both = figure('2018', 500, { scope: { when: '2018', sides: ['north', 'south'] } });
  assert.deepEqual(await panels(...months('north', 1, 2, 3), both), ['North 3']);
});
