/** What a reader is told of data with something wrong in it: plain words, once for each kind of fault. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failedWhy, toldOf } from '../../src/frame/amiss.js';
import { problemChip } from '../../src/frame/templates.js';
import { problemWords } from '../../src/locale/problem-words.js';
import type { Problem } from '../../src/story/types.js';

const languages = ['en', 'az', 'ru', 'fa'];

const problem = (code: string, change: Partial<Problem> = {}): Problem => ({
  path: 'events[3].when',
  code,
  found: 'x',
  expected: '',
  severity: 'error',
  ...change,
});

const rows = (count: number): Problem =>
  problem('number-unreadable', {
    path: 'rows[4].killed',
    found: 'lots',
    expected: '280, over 280, 10–14',
    count,
  });

test('what is left out comes before what is kept, each kind once, with what was meant and where', () => {
  const told = toldOf(
    [
      problem('column', {
        path: 'rows[0].sourc',
        found: 'sourc',
        fix: 'source',
        severity: 'warning',
      }),
      rows(130),
      problem('date-syntax', { path: 'events[1].when', found: 'soon', expected: 'EDTF' }),
      problem('date-syntax', { path: 'events[7].when', found: 'later', expected: 'EDTF' }),
    ],
    'en',
  );
  assert.deepEqual(told, [
    {
      title: 'Left out: what has these problems (132)',
      items: [
        {
          what: 'In 130 rows: for example, “lots” is not a number that can be read.',
          right: 'Expected: 280, over 280, 10–14.',
          path: 'rows[4].killed',
          first: 'First at',
        },
        {
          what: 'In 2 places: for example, “soon” is not a date that can be read.',
          right: 'Expected: 2022-10-01, 2022-10, 2022.',
          path: 'events[1].when',
          first: 'First at',
        },
      ],
      more: '',
    },
    {
      title: 'Kept as given: what has these problems (1)',
      items: [
        {
          what: 'The column “sourc” is not known.',
          right: 'Did you mean “source”?',
          path: 'rows[0].sourc',
          first: '',
        },
      ],
      more: '',
    },
  ]);
});

test('of several that differ one is an example, and what was meant by it is not told of the others', () => {
  const word = (found: string, fix: string, change: Partial<Problem> = {}): Problem =>
    problem('word', { found, fix, expected: 'war, peace', ...change });
  const told = (...problems: Problem[]): string => {
    const { what, right } = toldOf(problems, 'en')[0]!.items[0]!;
    return `${what} ${right}`.trim();
  };
  const one = word('wra', 'war');
  assert.equal(told(one, one), 'In 2 places: “wra” is not one of: war, peace. Did you mean “war”?');
  const unlike = 'In 2 places: for example, “wra” is not one of: war, peace.';
  assert.equal(told(one, word('paece', 'peace')), unlike);
  assert.equal(told(word('wra', 'war', { count: 9 })), unlike.replace('2', '9'));
  const key = { path: 'events[1].kidn', found: 'kidn', fix: 'kind', count: 9 };
  assert.equal(
    told(problem('key', key)),
    'In 9 places: “kidn” is not known here. Did you mean “kind”?',
  );
  assert.equal(
    told(problem('empty-row', { found: '', path: 'rows[1]', count: 9 })),
    'In 9 rows: the row has nothing to show.',
  );
});

test('the reader’s own English is told in no language', () => {
  const told = (code: string, change: Partial<Problem>): string => {
    const { what, right } = toldOf([problem(code, change)], 'en')[0]!.items[0]!;
    return `${what} ${right}`.trim();
  };
  const none = { found: '', expected: 'an item', path: 'figures[2].sources' };
  assert.equal(told('missing', none), '“sources” is missing.');
  assert.equal(
    told('missing', { ...none, expected: 'text', path: 'sources[0].names[1]' }),
    '“names” is missing.',
  );
  assert.equal(
    told('missing', { found: 'A – B', expected: 'since', path: 'rows[2]' }),
    'A – B: “since” is missing.',
  );
  for (const expected of ['actors', 'actors, sources', 'text', 'text, number, true, false', 'id'])
    assert.equal(told('ref', { expected }), '“x” is not in the data, or was left out.');
});

test('of many kinds the first ten are told, and how many more faults there are', () => {
  const many = Array.from({ length: 13 }, (_, i) =>
    problem('word', { path: `a.${'b'.repeat(i)}` }),
  );
  const all = [...many, problem('more', { path: '', found: '2000' })];
  const [left] = toldOf(all, 'en');
  const speech = { lang: 'en', locale: { frame: { problems: (n: number) => `${n} in all` } } };
  const chip = problemChip(all, speech as never) as { values: unknown[] };
  assert.equal(chip.values[0], '2013 in all');
  assert.equal(left!.items.length, 10);
  assert.equal(left!.title, 'Left out: what has these problems (2,013)');
  assert.equal(left!.more, 'and 2,003 more');
});

for (const lang of languages) {
  test(`every language has words for the same faults (${lang})`, () => {
    const own = problemWords(lang);
    const english = problemWords('en');
    assert.deepEqual(Object.keys(own.sentences).sort(), Object.keys(english.sentences).sort());
    for (const [code, words] of Object.entries(own.sentences)) {
      const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      assert.deepEqual(places(words), places(english.sentences[code]!), `${lang} ${code}`);
      if (lang !== 'en') assert.notEqual(words, english.sentences[code], code);
    }
    const [told] = toldOf([rows(21)], lang);
    assert.ok(told!.items[0]!.what.includes('lots'));
    assert.ok(!/\{\w+\}/.test(JSON.stringify(told)));
  });
}

test('what is given keeps its own order among words that run the other way', () => {
  const right = (lang: string): string => toldOf([rows(1)], lang)[0]!.items[0]!.right;
  assert.ok(right('fa').includes('\u2068280, over 280, 10–14\u2069'));
  assert.equal(right('en'), 'Expected: 280, over 280, 10–14.');
  const [told] = toldOf([problem('word', { found: 'درگیری', expected: 'war' })], 'en');
  assert.ok(told!.items[0]!.what.includes('\u2068درگیری\u2069'));
});

test('what is no text is not told as broken JSON; what names nothing names no thing', () => {
  const json = { found: '1:1 \u0089PNG', expected: 'JSON', path: '' };
  assert.match(
    failedWhy([problem('json', json)], 'en'),
    /^This is an image or another kind of file/,
  );
  assert.match(failedWhy([problem('json', { ...json, found: '3:5 oops' })], 'en'), /: 3:5 oops\. /);
  const missing = problem('missing', { found: '', expected: 'when' });
  assert.match(failedWhy([missing], 'en'), /^“when” is missing\. /);
});
