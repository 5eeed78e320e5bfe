import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresToCSV } from '../../src/export/csv.js';
import { localise } from '../../src/locale/languages.js';
import { byId } from '../../src/story/by-id.js';
import { parseDelimited } from '../../src/story/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows } from '../../src/story/rows.js';
import type { Story } from '../../src/story/types.js';
import { randomFrom } from '../fixtures/random.js';
import { anyStory, meanings } from './figures.js';
import { lachin, seed, stress } from './files.js';

const tableOf = (csv: string) => storyFromRows(parseDelimited(csv).rows, { name: 'figures.csv' });
const cellsOf = (csv: string): Record<string, string>[] => {
  const [head, ...rows] = parseDelimited(csv).rows;
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head![i]!, cell])));
};

type List = 'actors' | 'sources' | 'places' | 'events';

/** A name without the id by which a file tells it from another like it. */
function nameIn(story: Story): (list: List, id: string) => string {
  const index = byId(story);
  return (list, id) => {
    const item = index[list].get(id);
    const name = localise(item && ('name' in item ? item.name : item.title), 'en', 'en');
    return name
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim()
      .replace(/ \((?:actor|source|place|event)\d\)$/, '');
  };
}

const cases = 10_000;

test(`${cases} stories of arbitrary figures come back from their CSV as the same figures`, () => {
  for (let n = 0; n < cases; n++) {
    const { story } = readStory(anyStory(randomFrom(n)));
    const csv = figuresToCSV(story, story.figures, 'en');
    const read = tableOf(csv);
    const again = readStory(read.story).story;
    const there = `story ${n}\n${csv}`;
    const wrong = read.problems.filter(({ code }) => !['order', 'implausible'].includes(code));
    assert.deepEqual(wrong, [], there);
    assert.equal(figuresToCSV(again, again.figures, 'en'), csv, there);
    assert.deepEqual(meanings(again, nameIn(again)), meanings(story, nameIn(story)), there);
  }
});

for (const name of ['lachin-2022', 'stress'])
  test(`the CSV of ${name} reads back as the same figures`, () => {
    const { story } = readStory(seed(`${name}.story.json`));
    const killed = story.figures.filter(({ measure }) => measure === 'killed');
    const csv = figuresToCSV(story, killed, 'en');
    const read = tableOf(csv);
    assert.deepEqual(read.problems, []);
    const again = readStory(read.story).story;
    assert.equal(figuresToCSV(again, again.figures, 'en'), csv);
    assert.equal(cellsOf(csv).length, killed.length);
    assert.deepEqual(
      again.figures.map(({ number, scope, late, tally }) => [number, scope.when, late, tally]),
      killed.map(({ number, scope, late, tally }) => [number, scope.when, late, tally]),
    );
  });

test('the CSV carries qualifier, claimant and source of each number', () => {
  const { story } = readStory(lachin);
  const csv = figuresToCSV(story, story.figures, 'en');
  assert.match(csv, /2020-23,.*"over 6,500"/);
  assert.match(csv, /over 280/);
  assert.match(csv, /Newspaper report/);
});

const small = (figures: object[], names: Record<string, string> = {}): Story => {
  const actors = ['north', 'south'].map((id) => ({
    id,
    name: names[id] ?? id,
    short: id.slice(0, 5),
    kind: 'state',
  }));
  const sources = ['wire', 'post'].map((id) => ({ id, title: names[id] ?? id, kind: 'news' }));
  const plain = { measure: 'killed', category: 'not-stated', tally: 'period', status: 'reported' };
  const number = { value: 3, bound: 'exact' };
  const scope = { when: '2020', sides: ['north'] };
  const whole = figures.map((one, i) => ({
    id: `f${i}`,
    ...plain,
    number,
    scope,
    sources: ['wire'],
    ...one,
  }));
  return readStory({ version: 1, id: 's', lang: 'en', title: 'S', actors, sources, figures: whole })
    .story;
};
const columns = (story: Story): string[] =>
  parseDelimited(figuresToCSV(story, story.figures, 'en')).rows[0]!;

test('a simple file has the ten usual columns, and others only where a figure fills them', () => {
  const usual = 'when,event,side,measure,number,category,status,claimed by,source,as of'.split(',');
  assert.deepEqual(columns(small([{}])), usual);
  assert.deepEqual(
    columns(small([{ number: { value: 3, bound: 'over' }, words: 'over 3' }])),
    usual,
  );
  assert.deepEqual(columns(small([{ late: 1, tally: 'cumulative' }])), [...usual, 'tally', 'late']);
  const linked = [{ id: 'one' }, { id: 'two', contradicts: ['one'], supersedes: ['one'] }];
  assert.deepEqual(columns(small(linked)), [...usual, 'id', 'contradicts', 'supersedes']);
});

test('no cell begins with what a spreadsheet would run', () => {
  const story = small(
    [
      {
        scope: { when: '2020', sides: ['north', 'south'] },
        words: '@SUM(A1)',
        sources: ['wire', 'post'],
      },
    ],
    { north: '=HYPERLINK("http://x.org")', south: '-1+1', wire: '+1', post: 'Post' },
  );
  const csv = figuresToCSV(story, story.figures, 'en');
  const [cells] = cellsOf(csv);
  assert.equal(cells!['side'], '"=HYPERLINK(""http://x.org"")" + "-1+1"');
  assert.equal(cells!['source'], '"+1"; Post');
  assert.equal(cells!['words'], '"@SUM(A1)"');
  const { story: again } = readStory(tableOf(csv).story);
  assert.deepEqual(
    again.actors.map(({ name }) => name),
    ['=HYPERLINK("http://x.org")', '-1+1'],
  );
});

test('sources of one title stay two, and a claim that nobody owns finds no owner', () => {
  const story = small([{ sources: ['wire', 'post'], status: 'claimed' }], {
    wire: 'Report',
    post: 'report',
  });
  const csv = figuresToCSV(story, story.figures, 'en');
  assert.equal(cellsOf(csv)[0]!['source'], 'Report (wire); report (post)');
  const [figure] = readStory(tableOf(csv).story).story.figures;
  assert.equal(figure!.sources.length, 2);
  assert.equal(figure!.claimedBy, undefined);
});

test('a figure that points at one which is not in the file points at nothing', () => {
  const story = small([{ id: 'one' }, { id: 'two', contradicts: ['one'] }]);
  const csv = figuresToCSV(story, story.figures.slice(1), 'en');
  assert.ok(!csv.includes('contradicts'));
});

test('addresses of sources go along, and come back', () => {
  const one = {
    measure: 'killed',
    number: { value: 1, bound: 'exact' },
    scope: { when: '2020', sides: ['north'] },
  };
  const rest = { category: 'not-stated', tally: 'period', status: 'reported' };
  const { story } = readStory({
    version: 1,
    id: 'x',
    lang: 'en',
    title: 'X',
    actors: [{ id: 'north', name: 'North', short: 'N', kind: 'state' }],
    sources: [
      { id: 'a', title: 'Agency', kind: 'news', url: 'https://a.example/report?x=1;y' },
      { id: 'b', title: 'Bureau', kind: 'news', url: 'https://b.example/' },
      { id: 'c', title: 'Chronicle', kind: 'news' },
    ],
    figures: [['a'], ['b', 'a'], ['c'], ['a'], ['b']].map((sources, i) => ({
      id: `f${i}`,
      ...one,
      ...rest,
      sources,
    })),
  });
  const csv = figuresToCSV(story, story.figures, 'en');
  const address = 'https://a.example/report?x=1;y';
  assert.deepEqual(
    cellsOf(csv).map((row) => row['source url']),
    [address, '', '', address, ''],
    'not where a reader would take it for another source’s, or not at all',
  );
  const again = readStory(tableOf(csv).story).story;
  assert.equal(figuresToCSV(again, again.figures, 'en'), csv);
  assert.equal(again.sources.find(({ title }) => title === 'Agency')!.url, address);
});

test('corrections go along with what they correct, and come back', () => {
  const { story } = readStory(stress);
  const made = story.corrections.filter(({ target }) =>
    story.figures.some(({ id }) => id === target),
  );
  assert.ok(made.length > 1);
  const csv = figuresToCSV(story, story.figures, 'en');
  const told = cellsOf(csv).filter((row) => row['corrected']);
  assert.equal(told.length, new Set(made.map(({ target }) => target)).size);
  for (const { target, made: when, reason } of made) {
    const row = cellsOf(csv)[story.figures.findIndex(({ id }) => id === target)]!;
    assert.equal(row['corrected'], when);
    assert.ok(row['correction']!.includes(localise(reason, 'en', 'en')), row['correction']);
  }
  const again = readStory(tableOf(csv).story).story;
  assert.equal(figuresToCSV(again, again.figures, 'en'), csv);
  const at = (of: Story) =>
    of.corrections.map((one) => [of.figures.findIndex(({ id }) => id === one.target), one.made]);
  const inOrder = (pairs: unknown[]): unknown[] => [...pairs].sort();
  assert.deepEqual(
    inOrder(at(again)),
    inOrder(at(story).filter(([place]) => (place as number) >= 0)),
  );
});
