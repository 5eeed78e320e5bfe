/** The table of the timeline as CSV. */
import assert from 'node:assert/strict';
import { readStory } from '../../src/story/read-story.js';
import { readDelimited } from '../../src/embed/tables.js';
import { test } from 'node:test';
import { incidentsToCSV } from '../../src/border-exchange-timeline/csv.js';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { timelineOf } from './timeline.js';
import { lachin, stress } from './files.js';

const csvOf = async (raw: unknown): Promise<string> => {
  const { model, options } = await timelineOf(raw);
  return incidentsToCSV(model, options);
};
const rowsOf = (csv: string): Record<string, string>[] => {
  const [head = [], ...rows] = parseDelimited(csv).rows as string[][];
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};

test('CSV reads back as the same CSV', async () => {
  for (const raw of [lachin, stress]) {
    const csv = await csvOf(raw);
    const again = storyFromRows(parseDelimited(csv).rows, { lang: 'en' });
    assert.deepEqual(
      again.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(await csvOf(again.story), csv);
  }
});

test('CSV reads back without a word against it', async () => {
  for (const raw of [lachin, stress]) {
    const csv = await csvOf(raw);
    assert.match(csv, /peacekeeping|control/);
    const { raw: again, problems, forgiven } = await readDelimited(csv, 'incidents.csv');
    const told = [...problems, ...readStory(again).problems.filter((one) => !forgiven(one))];
    assert.deepEqual(told, []);
  }
  assert.match(await csvOf(lachin), /"{3}mining"{3}/);
});

test('CSV makes no claim a fact, and says what the picture says', async () => {
  const rows = rowsOf(await csvOf(stress));
  const row = (title: string) => rows.find((one) => one['title'] === title)!;
  const strike = row('Strike on a market');
  assert.deepEqual(
    ['carried out by', 'affected', 'status', 'claimed by'].map((name) => strike[name]),
    ['', 'Velmark', 'confirmed', ''],
  );
  assert.match(strike['text']!, /By Sornia, claimed by Velmark\./);
  assert.match(strike['text']!, /Velmark held Sornia responsible: Sornia fired the rocket\./);
  assert.match(row('Blast at a depot')['text']!, /By .*, disputed\..* killed/);
  assert.match(row('Velmark writes to Halden')['text']!, /Answer awaited \(31 August 2018\)\./);
  assert.match(row('Spring campaign')['text']!, /six weeks\./i);
  assert.match(row('Night of shelling')['text']!, /Sornia accused Velmark of starting it\./);
  const wars = rowsOf(await csvOf(lachin));
  assert.ok(wars.some(({ text }) => text!.includes('ver 6,500 killed')));
});

test('CSV has a row for each period', async () => {
  const periods = rowsOf(await csvOf(stress)).filter(({ kind }) =>
    ['control', 'peacekeeping'].includes(kind!),
  );
  assert.deepEqual(
    periods.map((one) => [one['when'], one['kind'], one['status']]),
    [
      ['1994~/2016', 'control', 'reported'],
      ['2018%/..', 'control', 'disputed'],
      ['2018-07-01/..', 'peacekeeping', 'reported'],
    ],
  );
  assert.ok(periods.slice(0, 2).every((one) => one['in control']!.includes('Municipalities')));
  assert.ok(periods[2]!['carried out by']!.includes('Observation'));
  assert.ok(periods.every(({ place }) => place === 'Orla valley'));
});

test('no cell begins like a formula, whoever took part; all read back as they were named', async () => {
  const names = ['=1+1', '@SUM(1)', '+1', '-2+3', 'Both', 'North; South', 'South'];
  const csv = await csvOf({
    version: 1,
    id: 'hostile',
    lang: 'en',
    title: 'Names',
    actors: names.map((name, i) => ({ id: `a${i}`, name, short: `A${i}`, kind: 'other' })),
    places: [{ id: 'place', name: '=2+2' }],
    sources: [{ id: 'source', title: '=3+3', kind: 'news' }],
    events: names.map((name, i) => ({
      id: `e${i}`,
      when: `2020-0${i + 1}`,
      title: name,
      kind: 'other',
      place: 'place',
      parties: [{ actor: `a${i}`, role: 'side' }],
      status: 'reported',
      sources: ['source'],
    })),
  });
  const rows = rowsOf(csv);
  assert.equal(rows.length, names.length);
  for (const row of rows)
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@]/);
  const again = storyFromRows(parseDelimited(csv).rows, { lang: 'en' });
  const actors = again.story['actors'] as { name: string }[];
  assert.deepEqual(actors.map(({ name }) => name).sort(), [...names].sort());
});
