/** Files as others publish them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { published } from './files.js';
import { read } from './read-rows.js';

const timeline = published('timelinejs_women_in_computing.csv');
test('a TimelineJS file gives its events', { skip: !existsSync(timeline) }, () => {
  const { story } = read(readFileSync(timeline, 'utf8'));
  assert.equal(story.events.length, 10);
  const [first] = story.events;
  assert.deepEqual([first!.title, first!.when], ['Ada Lovelace', '1815-12-10/1852-11-27']);
});

const cow = published('cow_signed_windows_1946_1999.csv');
test('signed ties by year', { skip: !existsSync(cow) }, () => {
  const text = readFileSync(cow, 'utf8').split('\n').slice(0, 60).join('\n');
  const { story, problems } = read(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(story.relations[0]!.phases[0], {
    when: '1946/1949',
    sign: 1,
    sources: story.sources.map((source) => source.id),
  });
});

const lebanon = published('tfp_lebanon_casualties_daily.min.json');
test('cumulative and period tallies side by side', { skip: !existsSync(lebanon) }, () => {
  const { story } = read(JSON.parse(readFileSync(lebanon, 'utf8')) as Record<string, unknown>[]);
  const tallies = new Set(story.figures.map((one) => `${one.measure} ${one.tally}`));
  assert.deepEqual([...tallies].sort(), [
    'injured cumulative',
    'injured period',
    'killed cumulative',
    'killed period',
  ]);
});
