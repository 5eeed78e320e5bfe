/** What is no story, no JSON or not all of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readStory } from '../../src/story/read-story.js';
import { readJson } from '../../src/story/read-text.js';
import type { Problem } from '../../src/story/types.js';
import { fullStory } from '../fixtures/full-story.js';
import { ids, meets, whole, type Raw } from './bad-story.js';

for (const [name, raw] of [
  ['null', null],
  ['a number', 5],
  ['a list', []],
  ['a text', 'story'],
  ['nothing', undefined],
] as const)
  test(`${name} is an empty story and one error`, () => {
    const { story, problems } = readStory(raw);
    assert.deepEqual(
      problems.map((p) => [p.path, p.code, p.severity]),
      [['', 'not-a-story', 'error']],
    );
    assert.deepEqual([story.events, story.figures, story.corrections], [[], [], []]);
  });

test('truncated JSON: a problem with its place, and what was whole', () => {
  const text = JSON.stringify(fullStory(), null, 2);
  const figures = text.indexOf('"figures": [\n    {');
  const cut = text.slice(0, text.indexOf('"range"', figures) + 60);
  const { raw, problems } = readJson(cut);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.code, 'json-cut');
  assert.equal(problems[0]?.severity, 'error');
  const line = cut.split('\n').length;
  assert.match(problems[0]?.found ?? '', new RegExp(`^${line}:\\d+`));
  const { story } = readStory(raw);
  assert.deepEqual(ids(story.figures), ['dead-2020', 'dead-2022']);
  assert.equal(story.events.length, 2);
});

test('JSON cut at any place: no item that is not whole, no number that lost digits', () => {
  const text = JSON.stringify(fullStory());
  const { figures, events } = fullStory();
  for (let end = 1; end < text.length; end++) {
    const { raw, problems } = readJson(text.slice(0, end)) as { raw: Raw; problems: Problem[] };
    assert.equal(problems.length, 1, `at ${end}`);
    const plain = JSON.parse(JSON.stringify(raw ?? {})) as Raw;
    const [some, other] = [plain['figures'] ?? [], plain['events'] ?? []];
    assert.deepEqual(some, figures.slice(0, some.length));
    assert.deepEqual(other, events.slice(0, other.length));
  }
  assert.deepEqual({ ...(readJson('{"a":1,"b":65').raw as object) }, { a: 1 });
  assert.deepEqual(readJson('[1,65').raw, [1]);
});

test('JSON with a comma too many, or NaN, is read on', () => {
  const { raw, problems } = readJson('{"a": [1, 2,],\n "b": NaN, "c": "d",}');
  assert.deepEqual({ ...(raw as object) }, { a: [1, 2], b: NaN, c: 'd' });
  assert.deepEqual(
    problems.map((p) => [p.code, p.found.slice(0, 4)]),
    [['json', '1:13']],
  );
});

test('an empty file, a byte order mark, a web page served as JSON', () => {
  for (const text of ['', ' \n', '\ufeff'])
    assert.deepEqual(
      readJson(text).problems.map((p) => p.code),
      ['empty-file'],
    );
  assert.deepEqual(readJson('\ufeff{"version":1}'), { raw: { version: 1 }, problems: [] });
  const page = '<!DOCTYPE html><title>404 Not Found</title><h1>Sorry</h1>';
  const { raw, problems } = readJson(page, 'application/json');
  assert.equal(raw, undefined);
  assert.deepEqual([problems[0]?.code, problems[0]?.found], ['web-page', '404 Not Found']);
});

test('any text is read without throwing; whole JSON as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { raw, problems } = readJson(text);
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        return void assert.equal(problems.length, 1);
      }
      assert.deepEqual(raw, expected);
      assert.equal(problems.length, 0);
    }),
    { numRuns: 500 },
  );
});

meets(
  'another version is named and read as far as it goes',
  (raw) => (raw['version'] = 2),
  { path: 'version', code: 'version', severity: 'error', fix: '1' },
  whole,
);
meets(
  'a missing version is a warning',
  (raw) => delete raw['version'],
  { path: 'version', code: 'missing', severity: 'warning' },
  (story) => assert.equal(story.version, 1),
);
test('objects that throw, run in circles or hold odd values are met with a problem', () => {
  const circle: Raw = fullStory();
  circle['actors'][0].name = circle;
  assert.ok(readStory(circle).problems.length > 0);
  const odd = fullStory();
  Object.assign(odd['figures'][5], { unit: 1n, words: () => 1, late: Symbol('x') });
  assert.equal(readStory(odd).story.figures.length, 6);
  const thrower = {
    get version(): number {
      throw new Error('no');
    },
  };
  const { story, problems } = readStory(thrower);
  assert.deepEqual(
    problems.map((p: Problem) => p.code),
    ['unreadable'],
  );
  assert.deepEqual(story.events, []);
});
