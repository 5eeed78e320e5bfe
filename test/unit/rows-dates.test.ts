/** Dates as tables write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbers, read } from './read-rows.js';

test('a table is as of the last date that it says it is of, not of the last that it tells of', () => {
  const asOf = (heading: string, ...cells: string[]) =>
    read(
      `when,side,killed,source,${heading}\n${cells.map((cell) => `2018-06-15,North,4,UN,${cell}`).join('\n')}`,
    ).story.asOf;
  assert.equal(asOf('note', 'seen'), undefined);
  assert.equal(asOf('as of', '2018-07-01', '2018-08', '', '2018-07-02'), '2018-08');
  assert.equal(asOf('as of', ''), undefined);
  const told = (input: string) => read(input).story.asOf;
  assert.equal(told('when,title,source,as of\n2018,Note,UN,2019'), '2019');
  assert.equal(told('from,to,kind,since,source,as of\nNorth,South,dispute,2018,UN,2019'), '2019');
});

test('dates: ambiguous ones are left out unless the column proves its order', () => {
  const unsure = read('date,killed\n10/11/2022,1\n2022-01-01,2');
  assert.deepEqual(numbers(unsure.story), [{ value: 2, bound: 'exact' }]);
  assert.deepEqual(unsure.problems, ['rows[1].date date-ambiguous']);
  const proven = read('date,killed\n10/11/2022,1\n25/11/2022,2');
  assert.deepEqual(
    proven.story.figures.map((figure) => figure.scope.when),
    ['2022-11-10', '2022-11-25'],
  );
});

test('dates in parts and in two columns', () => {
  const when = (csv: string) => read(csv).story.events[0]?.when;
  assert.equal(when('year,month,day,title,side\n1990,3,5,X,A'), '1990-03-05');
  assert.equal(when('year,month,title,side\n1990,Oct,X,A'), '1990-10');
  assert.equal(when('month,title,side\n2022-10,X,A'), '2022-10');
  assert.equal(when('start,end,title,side\n2020-01,2020-02,X,A'), '2020-01/2020-02');
  assert.equal(when('start,end,title,side\n2020-01,2020-01,X,A'), '2020-01');
  assert.deepEqual(read('start,end,title\n2020-02,2020-01,X').problems, ['rows[1] date-reversed']);
});

test('an end that is "present" is one still open, and no date that could not be read', () => {
  for (const until of ['present', 'now', 'today', 'ongoing', 'to date', 'Ongoing']) {
    const ties = read(`from,to,kind,since,until\nVelmark,Sornia,dispute,2018,${until}`);
    assert.deepEqual([ties.problems, ties.after], [[], []], until);
    assert.equal(ties.story.relations[0]!.phases[0]!.when, '2018/..');
    const events = read(`start,end,title,kind\n2018-03,${until},Siege,blockade`);
    assert.deepEqual(events.problems, [], until);
    assert.equal(events.story.events[0]!.when, '2018-03/..');
  }
  const { problems } = read('from,to,kind,since,until\nVelmark,Sornia,dispute,,now');
  assert.deepEqual(problems, ['rows[1].until missing']);
});
