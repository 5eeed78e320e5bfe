import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeProblem } from '../../src/story/problems.js';
import { readStory } from '../../src/story/read-story.js';
import { readJson } from '../../src/story/read-text.js';
import type { Problem, Story } from '../../src/story/types.js';
import { fullStory } from '../fixtures/full-story.js';

type Raw = Record<string, any>;

interface Expected {
  path: string;
  code: string;
  severity: 'error' | 'warning';
  fix?: string;
}

/** Changes a good story, reads it, and finds exactly the one problem that was expected. */
function meets(name: string, change: (raw: Raw) => void, is: Expected, rest: (s: Story) => void) {
  test(name, () => {
    const raw = fullStory();
    change(raw);
    const { story, problems } = readStory(raw);
    const found = problems.map(({ path, code, severity, fix }) => ({
      path,
      code,
      severity,
      ...(fix && { fix }),
    }));
    assert.deepEqual(found, [is]);
    rest(story);
    for (const problem of problems) {
      assert.ok(problem.found.length <= 80);
      assert.match(describeProblem(problem), /^(error|warning) at \S.*: \S/);
    }
  });
}

const ids = (items: { id: string }[]): string[] => items.map((item) => item.id);
const without = (story: Story, list: 'figures' | 'events' | 'relations', id: string): void => {
  assert.ok(!ids(story[list]).includes(id));
  assert.equal(story[list].length, fullStory()[list].length - 1);
};
const whole = (story: Story): void => {
  for (const list of ['actors', 'figures', 'events', 'relations'] as const)
    assert.equal(story[list].length, fullStory()[list].length);
};
const last = 'entered';
const lastFigure = (raw: Raw): Raw => raw['figures'][5];
const at = (field: string): string => `figures[5].${field}`;

// ---- the file ----

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

// ---- ids, references, circles ----

meets(
  'a duplicate id gets a number',
  (raw) => (lastFigure(raw)['id'] = 'range'),
  { path: at('id'), code: 'duplicate', severity: 'warning', fix: 'range-2' },
  (story) =>
    assert.deepEqual(ids(story.figures).slice(2), ['range', 'vague', 'unknown', 'range-2']),
);
test('a made-up id never takes an id that another item has', () => {
  const { story } = readStory({
    version: 1,
    actors: ['x', 'x', 'x-2'].map((id) => ({ id, kind: 'state' })),
    relations: [{ from: 'x', to: 'x-2', kind: 'trade', phases: [] }],
  });
  assert.deepEqual(ids(story.actors), ['x', 'x-3', 'x-2']);
  assert.deepEqual([story.relations[0]?.from, story.relations[0]?.to], ['x', 'x-2']);
});
meets(
  'an id in two lists is renamed, and each reference still means its own list',
  (raw) => {
    raw['places'][1].id = 'north';
    raw['events'][0].place = 'north';
    raw['figures'][1].scope.place = 'north';
    raw['relations'].pop();
  },
  { path: 'places[1].id', code: 'duplicate', severity: 'warning', fix: 'north-2' },
  (story) => {
    assert.equal(story.events[0]?.place, 'north-2');
    assert.equal(story.events[0]?.parties[0]?.actor, 'north');
  },
);
meets(
  'an id that is no slug becomes one',
  (raw) => (lastFigure(raw)['id'] = ' People Entered '),
  { path: at('id'), code: 'spelling', severity: 'warning', fix: 'people-entered' },
  (story) => assert.equal(story.figures[5]?.id, 'people-entered'),
);
meets(
  'a reference to nothing is dropped, with what was meant',
  (raw) => (raw['events'][0].sources = ['daily', 'minstry']),
  { path: 'events[0].sources[1]', code: 'ref', severity: 'warning', fix: 'ministry' },
  (story) => assert.deepEqual(story.events[0]?.sources, ['daily']),
);
meets(
  'an item that cannot do without its reference is left out',
  (raw) => (raw['relations'][0].from = 'atlantis'),
  { path: 'relations[0].from', code: 'ref', severity: 'error' },
  (story) => without(story, 'relations', 'dispute'),
);
meets(
  'an event that contains itself',
  (raw) => (raw['events'][0].partOf = 'war'),
  { path: 'events[0].partOf', code: 'circle', severity: 'error' },
  (story) => {
    whole(story);
    assert.equal(story.events[0]?.partOf, undefined);
    assert.equal(story.events[1]?.partOf, 'war');
  },
);
meets(
  'a circle in partOf is cut where it closes',
  (raw) => (raw['events'][0].partOf = 'shoot-out'),
  { path: 'events[1].partOf', code: 'circle', severity: 'error' },
  (story) => {
    assert.equal(story.events[0]?.partOf, 'shoot-out');
    assert.equal(story.events[1]?.partOf, undefined);
  },
);
meets(
  'a figure that supersedes itself',
  (raw) => (lastFigure(raw)['supersedes'] = [last, 'range']),
  { path: at('supersedes'), code: 'circle', severity: 'error' },
  (story) => assert.deepEqual(story.figures[5]?.supersedes, ['range']),
);
meets(
  'a circle in supersedes',
  (raw) => (raw['figures'][0].supersedes = ['dead-2022']),
  { path: 'figures[1].supersedes', code: 'circle', severity: 'error' },
  (story) => assert.deepEqual(story.figures[1]?.supersedes, []),
);
meets(
  'an actor that is its own member',
  (raw) => (raw['actors'][2].memberOf[0].actor = 'guards'),
  { path: 'actors[2].memberOf', code: 'circle', severity: 'error' },
  (story) => assert.deepEqual(story.actors[2]?.memberOf, []),
);
meets(
  'two claims that answer each other',
  (raw) => {
    raw['events'][1].claims[1].id = 'says-south';
    raw['events'][1].claims[1].answers = 'says-north';
    raw['claims'][0].answers = 'says-south';
  },
  { path: 'events[1].claims[1].answers', code: 'circle', severity: 'warning' },
  (story) =>
    assert.deepEqual(
      story.claims.map((c) => c.answers),
      [['says-south'], []],
    ),
);
test('a chain of 50,000 parts is no circle and costs no stack', () => {
  const event = fullStory()['events'][0];
  const events = Array.from({ length: 50_000 }, (_, i) => ({
    ...event,
    id: `e-${i}`,
    partOf: `e-${(i + 1) % 50_000}`,
  }));
  const { story, problems } = readStory({ ...fullStory(), events, chapters: [] });
  const circles = problems.filter(({ code }) => code === 'circle');
  assert.deepEqual(
    circles.map(({ path }) => path),
    ['events[49999].partOf'],
  );
  assert.equal(story.events[0]?.partOf, 'e-1');
});
meets(
  'a tie of an actor with itself',
  (raw) => (raw['relations'][0].to = 'north'),
  { path: 'relations[0].to', code: 'self-tie', severity: 'error' },
  (story) => without(story, 'relations', 'dispute'),
);

// ---- words that meaning hangs on ----

meets(
  'an unknown sign costs its phase',
  (raw) => (raw['relations'][0].phases[0].sign = 2),
  { path: 'relations[0].phases[0].sign', code: 'word', severity: 'error' },
  (story) =>
    assert.deepEqual(
      story.relations[0]?.phases.map((p) => p.when),
      ['2020/..'],
    ),
);
meets(
  'an unknown bound costs its figure',
  (raw) => (lastFigure(raw)['number'].bound = 'ovre'),
  { path: at('number.bound'), code: 'word', severity: 'error', fix: 'over' },
  (story) => without(story, 'figures', last),
);
meets(
  'an unknown status costs its item',
  (raw) => (lastFigure(raw)['status'] = 'rumoured'),
  { path: at('status'), code: 'word', severity: 'error' },
  (story) => without(story, 'figures', last),
);
meets(
  'an unknown status of a party costs the party, not the event',
  (raw) => (raw['events'][0].parties[1].status = 'rumoured'),
  { path: 'events[0].parties[1].status', code: 'word', severity: 'error' },
  (story) => assert.deepEqual(story.events[0]?.parties, [{ actor: 'north', role: 'side' }]),
);
meets(
  'an unknown role costs its party',
  (raw) => (raw['events'][0].parties[0].role = 'aggressor'),
  { path: 'events[0].parties[0].role', code: 'word', severity: 'error' },
  (story) =>
    assert.deepEqual(
      story.events[0]?.parties.map((p) => p.actor),
      ['south'],
    ),
);
meets(
  'an unknown kind stays as other, in its own word',
  (raw) => (raw['events'][0].kind = 'wra'),
  { path: 'events[0].kind', code: 'word', severity: 'warning', fix: 'war' },
  (story) => assert.deepEqual([story.events[0]?.kind, story.events[0]?.kindWord], ['other', 'wra']),
);
meets(
  'an unknown category is not stated',
  (raw) => (lastFigure(raw)['category'] = 'children'),
  { path: at('category'), code: 'word', severity: 'warning' },
  (story) => assert.equal(story.figures[5]?.category, 'not-stated'),
);
meets(
  'another spelling of a word is understood',
  (raw) => (lastFigure(raw)['status'] = 'Reported '),
  { path: at('status'), code: 'spelling', severity: 'warning', fix: 'reported' },
  (story) => assert.equal(story.figures[5]?.status, 'reported'),
);
meets(
  'a claimed figure without claimedBy is kept and drawn as claimed',
  (raw) => (lastFigure(raw)['status'] = 'claimed'),
  { path: at('claimedBy'), code: 'no-claimant', severity: 'warning' },
  (story) => assert.equal(story.figures[5]?.status, 'claimed'),
);

// ---- numbers ----

for (const value of [NaN, Infinity, -Infinity, -1, 2.5, 'many', 1e300])
  meets(
    `a count of ${value}`,
    (raw) => (lastFigure(raw)['number'].value = value),
    { path: at('number.value'), code: 'count', severity: 'error' },
    (story) => without(story, 'figures', last),
  );
meets(
  'a count of 1e15 is kept with a warning',
  (raw) => (lastFigure(raw)['number'].value = 1e15),
  { path: at('number.value'), code: 'implausible', severity: 'warning' },
  (story) => assert.deepEqual(story.figures[5]?.number, { value: 1e15, bound: 'exact' }),
);
for (const [number, path] of [
  [{ low: 13, best: 12, high: 14 }, 'best'],
  [{ low: 10, best: 15, high: 14 }, 'best'],
  [{ low: 20, high: 14 }, 'low'],
] as const)
  meets(
    `${JSON.stringify(number)} is kept as given`,
    (raw) => (lastFigure(raw)['number'] = number),
    { path: at(`number.${path}`), code: 'order', severity: 'warning' },
    (story) => assert.deepEqual(story.figures[5]?.number, number),
  );
for (const number of [280, '280'])
  test(`a bare number ${JSON.stringify(number)} is read as exact, with the fix`, () => {
    const raw = fullStory();
    lastFigure(raw)['number'] = number;
    const { story, problems } = readStory(raw);
    assert.equal(problems[0]?.code, 'plain-number');
    assert.equal(problems[0]?.fix, '{"value":280,"bound":"exact"}');
    assert.ok(problems.every((problem) => problem.severity === 'warning'));
    assert.deepEqual(story.figures[5]?.number, { value: 280, bound: 'exact' });
  });
test('two forms of a number at once are a problem', () => {
  const raw = fullStory();
  lastFigure(raw)['number'] = { low: 1, high: 3, value: 2, bound: 'exact' };
  const { story, problems } = readStory(raw);
  assert.ok(problems.some((p) => p.code === 'two-forms' && p.path === at('number')));
  assert.deepEqual(story.figures[5]?.number, { low: 1, high: 3 });
});

// ---- dates ----

for (const [when, code] of [
  ['2022/2020', 'date-reversed'],
  ['2022-02-30', 'date-impossible-date'],
  ['', 'missing'],
  ['soon', 'date-syntax'],
  ['9'.repeat(1e6), 'date-too-long'],
] as const)
  test(`a date of “${when.slice(0, 12)}” costs its event`, () => {
    const raw = fullStory();
    raw['events'][1].when = when;
    const { story, problems } = readStory(raw);
    const problem = problems.find((p) => p.path === 'events[1].when');
    assert.deepEqual([problem?.code, problem?.severity], [code, 'error']);
    without(story, 'events', 'shoot-out');
  });
test('a bad date that is not needed is dropped, and the item kept', () => {
  const raw = fullStory();
  raw['figures'][1].asOf = '2022-13';
  const { story, problems } = readStory(raw);
  assert.deepEqual(
    problems.map((p) => [p.path, p.severity]),
    [['figures[1].asOf', 'warning']],
  );
  assert.equal(story.figures[1]?.asOf, undefined);
});
const phases =
  (...whens: string[]) =>
  (raw: Raw): void => {
    raw['relations'][1].phases = whens.map((when) => ({ when, sign: 0, sources: ['daily'] }));
  };
const both = (story: Story): void => assert.equal(story.relations[1]?.phases.length, 2);
meets(
  'phases that overlap',
  phases('2010/2020', '2015/..'),
  { path: 'relations[1].phases', code: 'overlap', severity: 'warning' },
  both,
);
meets(
  'a phase after one that is still open',
  phases('2010/..', '2015/2016'),
  { path: 'relations[1].phases', code: 'overlap', severity: 'warning' },
  both,
);
meets(
  'phases that run backwards',
  phases('2015/2016', '2010/2012'),
  { path: 'relations[1].phases', code: 'backwards', severity: 'warning' },
  both,
);
meets(
  'a phase that ends before it begins',
  phases('2015/2010', '2016/..'),
  {
    path: 'relations[1].phases[0].when',
    code: 'date-reversed',
    severity: 'error',
    fix: '2010/2015',
  },
  (story) =>
    assert.deepEqual(
      story.relations[1]?.phases.map((p) => p.when),
      ['2016/..'],
    ),
);
test('phases that meet in a month, or whose ends are not known, do not overlap', () => {
  for (const whens of [
    ['2010/2020-10', '2020-10/..'],
    ['2010/', '2015/..'],
    ['2010', '2010'],
  ]) {
    const raw = fullStory();
    phases(...whens)(raw);
    assert.deepEqual(readStory(raw).problems, []);
  }
});

// ---- texts ----

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

// ---- keys, parties, sheer size ----

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
meets(
  'an event without parties is kept',
  (raw) => (raw['events'][0].parties = []),
  { path: 'events[0].parties', code: 'missing', severity: 'warning' },
  (story) => assert.deepEqual(story.events[0]?.parties, []),
);
meets(
  'one party twice in one role is there once',
  (raw) => raw['events'][0].parties.push({ actor: 'north', role: 'side' }),
  { path: 'events[0].parties', code: 'twice', severity: 'warning' },
  (story) => assert.equal(story.events[0]?.parties.length, 2),
);
test('one party in two roles, 40 parties, 300 events in one month and 200 ties are no problem', () => {
  const raw = fullStory();
  const names = Array.from({ length: 40 }, (_, i) => `actor-${i}`);
  raw['actors'].push(
    ...names.map((id) => ({ id, name: 'x'.repeat(400), short: 'x', kind: 'state' })),
  );
  raw['events'][0].parties = names.map((actor) => ({ actor, role: 'side' }));
  raw['events'][0].parties.push({ actor: 'actor-0', role: 'affected' });
  const copies = (item: object, count: number): object[] =>
    Array.from({ length: count }, (_, i) => ({ ...item, id: `copy-${count}-${i}` }));
  raw['events'].push(...copies({ ...raw['events'][0], when: '2022-10~' }, 300));
  raw['relations'].push(...copies(raw['relations'][0], 200));
  const { story, problems } = readStory(raw);
  assert.deepEqual(problems, []);
  assert.equal(story.events[0]?.parties.length, 41);
  assert.deepEqual([story.events.length, story.relations.length], [302, 202]);
});
test('many alike problems are one, with their number and where the first of them are', () => {
  for (const length of [6, 1500]) {
    const figures = Array.from({ length }, () => null);
    const bare = { ...fullStory(), figures, events: [], claims: [], chapters: [] };
    const { problems } = readStory(bare);
    const paths = [0, 1, 2, 3, 4].map((at) => `figures[${at}]`);
    assert.deepEqual(
      problems.map(({ path, code, severity, count, paths }) => ({
        path,
        code,
        severity,
        count,
        paths,
      })),
      [{ path: 'figures[0]', code: 'type', severity: 'error', count: length, paths }],
    );
    assert.match(
      describeProblem(problems[0]!),
      new RegExp(`And ${length - 1} more like it: figures\\[1\\], .*figures\\[4\\] …$`),
    );
  }
  const five = { ...fullStory(), figures: [0, 1, 2, 3, 4], events: [], claims: [], chapters: [] };
  assert.deepEqual(
    readStory(five).problems.map(({ path, count }) => [path, count]),
    [0, 1, 2, 3, 4].map((at) => [`figures[${at}]`, undefined]),
  );
});
test('what is left out is not counted among what is kept', () => {
  const raw = fullStory();
  const events = Array.from({ length: 20 }, (_, i) => ({
    ...raw['events'][0],
    id: `e-${i}`,
    // A title that is no text is dropped, a date that is none costs the event.
    ...(i < 12 ? { title: 5 } : { when: 'soon' }),
  }));
  const { problems } = readStory({ ...raw, events, claims: [], chapters: [], figures: [] });
  assert.deepEqual(
    problems.map(({ path, severity, count }) => [path, severity, count]),
    [
      ['events[0].title', 'warning', 12],
      ['events[12].when', 'error', 8],
    ],
  );
});
test('of more than a thousand problems of their own, the rest is counted', () => {
  const keys = Array.from({ length: 1500 }, (_, i) => {
    const letters = [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]);
    return [`unknown-${letters.join('')}`, 1];
  });
  const { problems } = readStory({ ...fullStory(), ...Object.fromEntries(keys) });
  const more = problems.at(-1);
  assert.equal(problems.length, 1001);
  assert.deepEqual([more?.code, more?.found, more?.severity], ['more', '500', 'warning']);
});
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
