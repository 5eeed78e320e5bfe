/** Texts, links and keys that are not what they should be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../src/story/read-story.js';
import { fullStory } from '../fixtures/full-story.js';
import { ids, meets, whole, type Raw } from './bad-story.js';

test('10 MB of text in a title is cut', () => {
  const raw = fullStory();
  raw['events'][0].title = 'x'.repeat(10_000_000);
  const { story, problems } = readStory(raw);
  assert.deepEqual(
    problems.map((p) => [p.path, p.code]),
    [['events[0].title', 'long']],
  );
  assert.equal((story.events[0]?.title as string).length, 5000);
  assert.ok((story.events[0]?.title as string).endsWith('…'));
});
meets(
  'a name of control characters alone is no name',
  (raw) => (raw['actors'][0].name = '\0'.repeat(4000)),
  { path: 'actors[0].name', code: 'missing', severity: 'warning' },
  (story) => assert.equal(story.actors[0]?.name, 'north'),
);
test('markup stays text, in every text', () => {
  const markup = '<img src=x onerror=alert(1)>&amp;<script>';
  const raw = fullStory();
  raw['title'] = raw['method'] = markup;
  raw['events'][0].title = raw['events'][0].text = markup;
  raw['figures'][1].words = raw['figures'][5].unit = markup;
  raw['actors'][1].name = { en: markup };
  raw['chapters'][0].text = raw['corrections'][0].reason = markup;
  const { story, problems } = readStory(raw);
  assert.deepEqual(problems, []);
  const { events, figures, actors, chapters, corrections } = story;
  const texts = [story.title, story.method, events[0]?.title, events[0]?.text, figures[1]?.words];
  texts.push(figures[5]?.unit, (actors[1]?.name as Raw)['en'], chapters[0]?.text);
  for (const text of [...texts, corrections[0]?.reason]) assert.equal(text, markup);
});
for (const url of [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u200bscript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'blob:https://a',
  'file:///etc/passwd',
])
  meets(
    `${JSON.stringify(url)} is not followed`,
    (raw) => (raw['sources'][0].url = url),
    { path: 'sources[0].url', code: 'link', severity: 'warning' },
    (story) => {
      assert.ok(!('url' in story.sources[0]!));
      assert.equal(story.sources[0]?.title, 'A daily');
    },
  );
test('http, https and relative addresses are followed', () => {
  for (const url of ['https://a.b/c:d', 'HTTP://a.b', '/a', 'a/b', '../a?b=c:d', '#a', '//a.b/c']) {
    const raw = fullStory();
    raw['sources'][0].url = url;
    assert.deepEqual(readStory(raw).problems, [], url);
    assert.equal(readStory(raw).story.sources[0]?.url, url);
  }
});
meets(
  'a language that Intl refuses',
  (raw) => (raw['lang'] = 'en_GB'),
  { path: 'lang', code: 'language', severity: 'warning', fix: 'en-GB' },
  (story) => assert.equal(story.lang, 'en-GB'),
);
meets(
  'a title that is missing is the id',
  (raw) => delete raw['events'][0].title,
  { path: 'events[0].title', code: 'missing', severity: 'warning' },
  (story) => assert.equal(story.events[0]?.title, 'war'),
);
meets(
  'a short name of more than five letters is kept',
  (raw) => (raw['actors'][0].short = 'NORTHERN'),
  { path: 'actors[0].short', code: 'long', severity: 'warning' },
  (story) => assert.equal(story.actors[0]?.short, 'NORTHERN'),
);

test('keys that reach for a prototype do nothing', () => {
  const evil = '{"polluted":1,"title":"no"}';
  const text = `{"version":1,"__proto__":${evil},"constructor":{"prototype":${evil}},"actors":[
    {"id":"__proto__","kind":"state","name":{"__proto__":"x","en":"A"},"__proto__":${evil}},
    {"id":"constructor","kind":"state"}],"chapters":[{"id":"c","casualty-chart":{"__proto__":1,
    "constructor":2,"view":"bars"}}]}`;
  const { story, problems } = readStory(JSON.parse(text));
  assert.equal(({} as Raw)['polluted'], undefined);
  const forbidden = problems.filter(({ code }) => code === 'forbidden-key').map(({ path }) => path);
  assert.deepEqual(forbidden, ['__proto__', 'constructor', 'actors[0].__proto__']);
  assert.equal(story.title, undefined);
  assert.deepEqual(story.actors[0]?.name, { en: 'A' });
  assert.deepEqual(ids(story.actors), ['proto', 'constructor']);
  assert.deepEqual(story.chapters[0]?.['casualty-chart'], { view: 'bars' });
  for (const one of [story, story.actors[0]!, story.actors[0]!.name as object])
    assert.equal(Object.getPrototypeOf(one), Object.prototype);
});
meets(
  'an unknown key warns with what was meant',
  (raw) => (raw['events'][0].tittle = 'x'),
  { path: 'events[0].tittle', code: 'key', severity: 'warning', fix: 'title' },
  whole,
);
