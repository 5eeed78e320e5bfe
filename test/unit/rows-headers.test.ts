/** What headings say, in several languages, and where they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { names, numbers, only, read } from './read-rows.js';

test('headers with sides, categories, tallies and footnotes', () => {
  const { story, problems } = read(
    `Date;Killed (Armenia)[1];Azerbaijan killed*;Civilians injured;Killed by Armenia;deaths_cumulative;Killed in action;Casualties
2020;1;2;3;4;5;6;7`,
  );
  assert.deepEqual(problems, []);
  const brief = story.figures.map(({ measure, unit, scope, category, tally }) => [
    unit ?? measure,
    names(story, scope.sides).join(),
    category,
    tally,
    scope.affiliation,
  ]);
  assert.deepEqual(brief, [
    ['killed', 'Armenia', 'not-stated', 'period', undefined],
    ['killed', 'Azerbaijan', 'not-stated', 'period', undefined],
    ['injured', '', 'civilian', 'period', undefined],
    ['killed', 'Armenia', 'not-stated', 'period', 'caused-by'],
    ['killed', '', 'not-stated', 'cumulative', undefined],
    ['killed', '', 'not-stated', 'period', undefined],
    ['casualties', '', 'not-stated', 'period', undefined],
  ]);
});

test('columns of parts and rates are no sides', () => {
  const { story, problems } = read('when,killed children,death rate,killed\n2020,1,2,3');
  assert.deepEqual(only(story).number, { value: 3, bound: 'exact' });
  assert.deepEqual(problems, ['rows[0].killed children column', 'rows[0].death rate column']);
});

test('unknown columns are named once, with what may be meant', () => {
  const { problems } = storyFromRows(parseDelimited('when,kiled,sourse,killed\n2020,1,2,3').rows);
  assert.deepEqual(
    problems.map((p) => [p.path, p.code, p.severity, p.fix]),
    [
      ['rows[0].kiled', 'column', 'warning', 'killed'],
      ['rows[0].sourse', 'column', 'warning', 'source'],
    ],
  );
});

test('headers in other languages, and the language they tell', () => {
  const ru = read('дата,сторона,убито,ранено,источник\nоктябрь 2022,Армения,более 6 500,сотни,ООН');
  assert.deepEqual(numbers(ru.story), [
    { value: 6500, bound: 'over' },
    { vague: true, words: 'сотни' },
  ]);
  const fa = read('تاریخ,طرف,کشته,منبع\nپاییز ۲۰۲۰,ارمنستان,بیش از ۶٬۵۰۰,سازمان ملل');
  assert.equal(only(fa.story).scope.when, '2020-23');
  const az = read('Tarix,Tərəf,Ölənlər,Mənbə\n2020,Ermənistan,280-dan çox,BMT');
  assert.deepEqual(only(az.story).number, { value: 280, bound: 'over' });
  assert.deepEqual([ru.story.lang, fa.story.lang, az.story.lang], ['ru', 'fa', 'az']);
  assert.deepEqual([ru.problems, fa.problems, az.problems], [[], [], []]);
});

test('a title row above, spanned headers twice, a source from the table itself', () => {
  const { story } = read(
    'Casualties of the war,,\n,,\nDate Date,Killed Side A,Side A Killed low\n2020,5,3',
    {
      name: 'War losses',
    },
  );
  assert.deepEqual(only(story).number, { value: 5, bound: 'about' });
  assert.equal(only(story).words, 'best 5, low 3');
  assert.deepEqual(
    story.sources.map((source) => source.title),
    ['War losses'],
  );
  assert.equal(story.title, 'War losses');
  const unnamed = read('when,killed\n2020,5').story.sources[0]!.title;
  assert.equal((unnamed as Record<string, string>)['en'], 'Table in this article');
  const given = read([{ when: '2020', killed: 5 }]).story.sources[0]!.title;
  assert.equal((given as Record<string, string>)['en'], 'not stated');
});

test('records: keys are headers, and a polluting key is only a key', () => {
  const records = JSON.parse(
    '[{"when":"2020","killed":5,"__proto__":{"killed":9},"constructor":1},{"when":"2021","injured":2}]',
  ) as Record<string, unknown>[];
  const { story, problems } = read(records);
  assert.deepEqual(
    story.figures.map((figure) => [figure.measure, figure.scope.when]),
    [
      ['killed', '2020'],
      ['injured', '2021'],
    ],
  );
  assert.deepEqual(problems, ['rows[0].__proto__ column', 'rows[0].constructor column']);
  assert.equal(({} as Record<string, unknown>)['killed'], undefined);
  assert.deepEqual(read([{ when: 'soon', killed: 5 }]).problems, ['rows[0].when date-syntax']);
});
