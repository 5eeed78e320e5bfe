/** What the rows of a table become. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDelimited, readRows } from '../../src/embed/tables.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows, storyFromRowsSteps } from '../../src/story/rows.js';
import { names, numbers, only, read } from './read-rows.js';

test('casualties: one figure for each count, with its side, date and source', () => {
  const { story, problems, after } = read(`when,side,killed,source
2022-09,North,over 40,UN
2022-09,South,10–14,North
2022-10,South,unknown,UN
2022-11,North,0,https://example.org/report`);
  assert.deepEqual([problems, after], [[], []]);
  assert.deepEqual(numbers(story), [
    { value: 40, bound: 'over' },
    { low: 10, high: 14 },
    { unknown: true },
    { value: 0, bound: 'exact' },
  ]);
  const [first] = story.figures;
  assert.equal(first!.measure, 'killed');
  assert.equal(first!.words, 'over 40');
  assert.equal(first!.scope.when, '2022-09');
  assert.deepEqual(names(story, first!.scope.sides), ['North']);
  assert.deepEqual(
    [first!.status, first!.tally, first!.category],
    ['reported', 'period', 'not-stated'],
  );
  assert.deepEqual(
    story.sources.map((source) => [source.title, source.party, source.url]),
    [
      ['UN', undefined, undefined],
      ['North', 'north', undefined],
      ['example.org', undefined, 'https://example.org/report'],
    ],
  );
  assert.equal(story.asOf, undefined);
  assert.equal(new Set(story.figures.map((figure) => figure.id)).size, 4);
});

test('empty cells state nothing; rows with nothing usable are named', () => {
  const { story, problems } = read(`when,killed,injured
2020,5,
2021,,
,7,
2023,seven,3`);
  assert.deepEqual(
    story.figures.map((figure) => [figure.measure, figure.scope.when]),
    [
      ['killed', '2020'],
      ['injured', '2023'],
    ],
  );
  assert.deepEqual(problems, [
    'rows[2] empty-row',
    'rows[3] missing',
    'rows[4].killed number-unreadable',
  ]);
});

test('low, best and high columns make one figure', () => {
  const { story, problems } = read(`when,low,killed,high
2020,22,28,35
2021,5,5,5
2022,22,,
2023,,,35
2024,30,28,35`);
  assert.deepEqual(numbers(story), [
    { low: 22, best: 28, high: 35 },
    { value: 5, bound: 'exact' },
    { value: 22, bound: 'at-least' },
    { value: 35, bound: 'up-to' },
    { low: 30, best: 28, high: 35 },
  ]);
  assert.deepEqual(problems, ['rows[5].killed order']);
});

test('a measure column; a bare number is never taken for deaths', () => {
  const named = read('when,measure,count\n2020,Deaths,3\n2020,wounded,4\n2020,arrests,5');
  assert.deepEqual(
    named.story.figures.map((figure) => figure.unit ?? figure.measure),
    ['killed', 'injured', 'arrests'],
  );
  const bare = read('when,side,number\n2020,A,3');
  assert.deepEqual([only(bare.story).measure, only(bare.story).unit], ['other', 'number']);
  assert.deepEqual(bare.problems, ['rows[0].number measure']);
});

test('all sides are all that the table names; both are two, and of more nobody said which', () => {
  const { story, problems } = read(`when,side,killed
2020,Armenia,1
2020,Azerbaijan,2
2020,All sides,3
2020,Armenia and Azerbaijan,4
2020,Bosnia and Herzegovina,5
2020,unknown,6
2020,Обе стороны,7`);
  assert.deepEqual(
    story.figures.map((figure) => names(story, figure.scope.sides)),
    [
      ['Armenia'],
      ['Azerbaijan'],
      ['Armenia', 'Azerbaijan', 'Bosnia and Herzegovina'],
      ['Armenia', 'Azerbaijan'],
      ['Bosnia and Herzegovina'],
      [],
      [],
    ],
  );
  assert.deepEqual(problems, ['rows[7].side both']);
  const two = read('when,side,killed\n2020,North,1\n2020,South,2\n2020,both,3');
  assert.deepEqual(names(two.story, two.story.figures[2]!.scope.sides), ['North', 'South']);
  assert.deepEqual(two.problems, []);
  assert.deepEqual(only(read('when,side,killed\n2020,both,3').story).scope.sides, []);
});

test('claims: a claimant makes a figure a claim; an unknown status leaves it out', () => {
  const { story, problems, after } = read(`when,side,killed,claimed by,status,source
2020,Armenia,1,Azerbaijan,,AP
2020,Azerbaijan,2,Observatory,,AP
2020,Azerbaijan,3,,claimed,AP
2020,Azerbaijan,4,,Verified,AP
2020,Azerbaijan,5,,dubious,AP`);
  assert.deepEqual(
    story.figures.map((figure) => [figure.status, figure.claimedBy]),
    [
      ['claimed', 'azerbaijan'],
      ['claimed', 'source-observatory'],
      ['claimed', 'source-ap'],
      ['confirmed', undefined],
    ],
  );
  assert.deepEqual(problems, ['rows[5].status word']);
  assert.deepEqual(after, []);
});

test('a claim of nobody in a table that names no source is told of, and not the table’s', async () => {
  for (const [rows, claimedBy] of [
    [
      [
        ['when', 'side', 'killed', 'status'],
        ['2020', 'North', 3, 'claimed'],
      ],
      [],
    ],
    [
      [
        ['when', 'title', 'side', 'status'],
        ['2020', 'Shots', 'North', 'claimed'],
      ],
      [],
    ],
    [
      [
        ['from', 'to', 'since', 'status'],
        ['North', 'South', '2020', 'claimed'],
      ],
      [],
    ],
    [
      [
        ['when', 'killed', 'status', 'source'],
        ['2020', 3, 'claimed', 'Wire'],
      ],
      ['source-wire'],
    ],
  ] as const) {
    const { raw, problems, forgiven } = await readRows(rows);
    const { story, problems: own } = readStory(raw);
    const { figures, events, relations } = story;
    const items = [...figures, ...events, ...relations.flatMap(({ phases }) => phases)];
    assert.deepEqual(
      items.map(({ status, claimedBy }) => [status, claimedBy]),
      [['claimed', claimedBy[0]]],
    );
    assert.deepEqual(
      [...problems, ...own.filter((one) => !forgiven(one))].map(({ path, code }) => [path, code]),
      claimedBy.length ? [] : [['rows[1].status', 'no-claimant']],
    );
  }
});

test('rows of more or fewer cells than the headings are told of, however they come', async () => {
  const rows = [
    ['Killed in 2020'],
    ['when', 'side', 'killed', ''],
    ['2020-01', 'North', 3],
    ['2020-02', 'South'],
    ['2020-03', 'South', 4, ' ', ''],
    ['2020-04', 'South', 5, 'lost'],
    [],
  ];
  const csv = rows.map((row) => row.join(',')).join('\n');
  for (const read of [await readRows(rows), await readDelimited(csv, '')])
    assert.deepEqual(
      read.problems.flatMap(({ path, code }) => (code === 'ragged' ? path : [])),
      ['rows[3]', 'rows[5]'],
    );
});

test('events and places named by figures are made once, and span their dates', () => {
  const { story, after } = read(`when,side,killed,event,place
2020-09,A,1,Second war,Karabakh
2020-11,B,2,second war,Karabakh
2020-10,A,3,Second war,Border`);
  assert.equal(story.events.length, 1);
  const [event] = story.events;
  assert.equal(event!.when, '2020-09/2020-11');
  assert.deepEqual(
    event!.parties.map((party) => [party.actor, party.role]),
    [
      ['a', 'side'],
      ['b', 'side'],
    ],
  );
  assert.deepEqual(
    story.figures.map((f) => f.scope.event),
    [event!.id, event!.id, event!.id],
  );
  assert.deepEqual(
    story.places.map((place) => place.name),
    ['Karabakh', 'Border'],
  );
  assert.deepEqual(after, []);
});

test('incidents: events with kinds, parties and roles', () => {
  const { story, problems, after } = read(`When,What,Sender,Recipient,Side,Type,Note,Source
2022-10,Note to the embassy,Azerbaijan,Iran,,note,Asks to clarify,Report
2022-09-13,Shoot-out,,,Armenia; Azerbaijan,shelling,,Report
2022,Flood,,,Iran,Natural disaster,,Report`);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    story.events.map((event) => [
      event.kind,
      event.parties.map((party) => `${party.actor} ${party.role}`).join(),
      event.text,
    ]),
    [
      ['diplomatic-note', 'azerbaijan sender,iran recipient', 'Asks to clarify'],
      ['fire-exchange', 'armenia side,azerbaijan side', undefined],
      ['other', 'iran side', undefined],
    ],
  );
  assert.equal(story.events[2]!.kindWord, 'natural-disaster');
  assert.deepEqual(after, ['events[2].kind word']);
});

test('relations: rows of one pair and kind are phases of one tie', () => {
  const { story, problems, after } = read(`from,to,kind,sign,since,until
A,B,armed-conflict,-1,2020,2021
B,A,Armed conflict,,2022,
C,A,mediation,0,199X,
A,C,control,+,,2020
C,D,alliance,good,2020,`);
  assert.deepEqual(
    story.relations.map((tie) => [
      `${tie.from} ${tie.to} ${tie.kind} ${tie.directed}`,
      tie.phases.map((phase) => `${phase.when} ${phase.sign}`).join(),
    ]),
    [
      ['a b armed-conflict false', '2020/2021 -1,2022/.. -1'],
      ['c a mediation true', '199X/.. 0'],
      ['a c control true', '/2020 1'],
    ],
  );
  assert.deepEqual(problems, ['rows[5].sign word']);
  assert.deepEqual(after, []);
});

test('what a cell says and its form cannot, its words keep', () => {
  const cells = ['about 10–20', '~10–14', 'nearly 50', '10–14+', 'at least 10–14', '10 or 12'];
  const { story, problems } = read(
    `when,killed,source\n${cells.map((cell, i) => `2020-0${i + 1},${cell},UN`).join('\n')}`,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    story.figures.map(({ words }) => words),
    cells,
  );
  assert.deepEqual(numbers(story).slice(3), [
    { value: 10, bound: 'at-least' },
    { value: 10, bound: 'at-least' },
    { low: 10, high: 12 },
  ]);
});

test('a count of what its column counts is read, of anything else it is not', () => {
  const { story, problems } = read(
    'when,killed,injured,source\n2020-01,40 killed,6 injured,UN\n2020-02,40+ killed,6 killed,UN',
  );
  assert.deepEqual(numbers(story), [
    { value: 40, bound: 'exact' },
    { value: 6, bound: 'exact' },
    { value: 40, bound: 'at-least' },
  ]);
  assert.deepEqual(problems, ['rows[2].injured number-unreadable']);
});

test('what is no table is said to be none', () => {
  assert.deepEqual(read('a1,b1\n1,2').problems, ['rows[0] columns']);
  assert.deepEqual(read('when,killed').problems, ['rows[0] no-rows']);
  for (const bad of [null, 5, 'x', [], [null, 1, 'x'], [[]], [[null]], [{}]]) {
    const { story, problems } = storyFromRows(bad as never);
    assert.equal(problems.at(-1)?.severity, 'error');
    assert.deepEqual(readStory(story).story.figures, []);
  }
});

test('reading in steps gives the same and pauses on the way', () => {
  const rows = [['when', 'killed'], ...Array.from({ length: 1000 }, (_, i) => ['2020', i])];
  const steps = storyFromRowsSteps(rows);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  assert.equal(pauses, 8);
  const { isUcdp, ...result } = step.value;
  assert.equal(isUcdp, false);
  assert.deepEqual(result, storyFromRows(rows));
});

test('any rows: nothing throws, and the story made of them has no errors', () => {
  const header = fc.constantFrom('when', 'side', 'killed', 'Killed (A)', 'source', 'low', 'high');
  const more = fc.constantFrom('from', 'to', 'sign', 'since', 'title', 'kind', 'status', 'x', '');
  const cell = fc.oneof(
    fc.constantFrom('2020', '2020/2021', 'over 5', '10–14', 'A', 'both', 'A; B', 'claimed', '-1'),
    fc.string(),
    fc.anything({ maxDepth: 1 }),
  );
  const table = fc.tuple(
    fc.array(fc.oneof(header, more), { maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
  );
  fc.assert(
    fc.property(table, ([head, body]) => {
      const { story, problems } = storyFromRows([head, ...body]);
      assert.ok(problems.every((p) => p.found.length <= 80));
      const errors = readStory(story).problems.filter((p) => p.severity === 'error');
      // The one thing a table may say that a story may not: a tie of an actor with itself.
      assert.deepEqual(
        errors.filter((p) => p.code !== 'self-tie'),
        [],
      );
    }),
    { numRuns: 2000 },
  );
});
