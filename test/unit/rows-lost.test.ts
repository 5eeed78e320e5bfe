/** No row of a table is lost without a word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbers, read } from './read-rows.js';

test('a row whose only number is the mark of a footnote is told of, as an empty one is', () => {
  const { story, problems } = read('when,side,killed,source\n2020-01,A,[12],S\n2020-02,A,5,S');
  assert.deepEqual(numbers(story), [{ value: 5, bound: 'exact' }]);
  assert.deepEqual(problems, ['rows[1] empty-row']);
});

test('what is no row among rows is told of, and the others are read', () => {
  const row = { when: '2018-01', side: 'North', killed: 12, source: 'W' };
  const odd = [row, null, 7, 'x', { ...row, when: '2018-02' }];
  const { story, problems } = read(odd as Record<string, unknown>[]);
  assert.equal(story.figures.length, 2);
  assert.deepEqual(problems, ['rows[1] type', 'rows[2] type', 'rows[3] type']);
  const lines = [['when', 'side', 'killed'], ['2018-01', 'North', 12], row];
  const listed = read(lines as unknown as Record<string, unknown>[]);
  assert.equal(listed.story.figures.length, 1);
  assert.deepEqual(listed.problems, ['rows[2] type']);
});
