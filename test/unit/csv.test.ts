import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDelimited, type Delimiter } from '../../src/story/csv.js';
import { published } from './files.js';

const rowsOf = (text: string, delimiter?: Delimiter) => parseDelimited(text, delimiter).rows;
const codes = (text: string) => parseDelimited(text).problems.map((p) => p.code);

test('quoted line breaks, doubled quotes, quoted delimiters', () => {
  const { rows, problems } = parseDelimited('a,b\r\n"x\ny","say ""hi"", all"\r\n');
  assert.deepEqual(rows, [
    ['a', 'b'],
    ['x\ny', 'say "hi", all'],
  ]);
  assert.deepEqual(problems, []);
});

test('line ends of every kind and a byte order mark', () => {
  for (const eol of ['\n', '\r\n', '\r'])
    assert.deepEqual(rowsOf(`\ufeffa,b${eol}1,2${eol}`), [
      ['a', 'b'],
      ['1', '2'],
    ]);
});

test('finds the delimiter in the header, outside quotes', () => {
  assert.deepEqual(rowsOf('when;"killed, total, all";side')[0]?.length, 3);
  assert.deepEqual(rowsOf('a\tb, c\n1\t2')[1], ['1', '2']);
  assert.deepEqual(rowsOf('a|b\n1|2,3')[1], ['1', '2,3']);
  assert.deepEqual(rowsOf('\n\na;b\n1;2').at(-1), ['1', '2']);
  assert.deepEqual(rowsOf('sep=;\na;b,c,d')[0], ['a', 'b,c,d']);
  assert.deepEqual(rowsOf('a;b,c,d', ';')[0], ['a', 'b,c,d']);
  assert.deepEqual(rowsOf('only'), [['only']]);
});

test('blank lines at the end go, blank lines between stay', () => {
  assert.deepEqual(rowsOf('a,b\n\n1,2\n\n,\n \n'), [['a', 'b'], [''], ['1', '2']]);
  assert.deepEqual(codes('a,b\n\n1,2\n\n'), []);
});

test('ragged rows are kept and their lines named', () => {
  const { rows, problems } = parseDelimited('a,b\n"x\ny",2\n1\n1,2,3\n1,2,,\n');
  assert.deepEqual(rows.slice(2, 4), [['1'], ['1', '2', '3']]);
  assert.deepEqual(
    problems.map(({ path, code, found, expected, severity }) => [
      path,
      code,
      found,
      expected,
      severity,
    ]),
    [
      ['rows[2]', 'ragged', '1 (line 4)', '2', 'warning'],
      ['rows[3]', 'ragged', '3 (line 5)', '2', 'warning'],
    ],
  );
});

test('many ragged rows do not make as many problems', () => {
  const { problems } = parseDelimited('a,b\n' + '1\n'.repeat(500));
  const paths = [1, 2, 3, 4, 5].map((row) => `rows[${row}]`);
  assert.deepEqual(problems, [
    {
      path: 'rows[1]',
      code: 'ragged',
      found: '1 (line 2)',
      expected: '2',
      severity: 'warning',
      count: 500,
      paths,
    },
  ]);
});

test('an unclosed quote costs one cell, not the rest of the file', () => {
  const { rows, problems } = parseDelimited('a,b\n1,"x\n2,""\n3,y');
  assert.deepEqual(rows, [
    ['a', 'b'],
    ['1', '"x'],
    ['2', ''],
    ['3', 'y'],
  ]);
  assert.deepEqual(
    problems.map((p) => [p.code, p.found, p.severity]),
    [['unclosed-quote', 'line 2', 'error']],
  );
});

test('text after a closing quote is kept and named', () => {
  const { rows, problems } = parseDelimited('a,b\n"x"y,2');
  assert.deepEqual(rows[1], ['xy', '2']);
  assert.deepEqual(
    problems.map((p) => [p.code, p.found]),
    [['stray-quote', 'line 2']],
  );
});

test('what is no table is said to be none', () => {
  assert.deepEqual(parseDelimited('').rows, []);
  assert.deepEqual(codes(' \n\n'), ['empty-file']);
  assert.deepEqual(codes('<!DOCTYPE html><p>404'), ['web-page']);
  assert.deepEqual(codes(null as unknown as string), ['empty-file']);
  assert.deepEqual(codes('a,b\nM\ufffdller,2'), ['encoding']);
});

test('what is written by RFC 4180 reads back', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('a"b', 'x\r\ny', ',', ';', '""', '\t', '\ufeffx', ' pad '),
  );
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }));
  fc.assert(
    fc.property(table, fc.constantFrom<Delimiter>(',', ';', '\t', '|'), (body, delimiter) => {
      const rows = [body[0]!.map((_, i) => `h${i}`), ...body, body[0]!.map(() => 'end')];
      const text = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
        .join('\r\n');
      assert.deepEqual(parseDelimited(text, delimiter).rows, rows);
    }),
  );
});

test('no text throws, and none is lost but quotes and breaks', () => {
  const text = fc
    .array(fc.constantFrom('"', ',', '\n', '\r', 'a', ' b', '""', ';'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (one) => {
      const letters = (s: string) => s.replace(/[^ab]/g, '');
      assert.equal(letters(rowsOf(one).flat().join('')), letters(one));
    }),
    { numRuns: 3000 },
  );
});

const ucdp = published('ucdpged_sample.lean.csv');
test('a real file with line breaks in its cells', { skip: !existsSync(ucdp) }, () => {
  const { rows, problems } = parseDelimited(readFileSync(ucdp, 'utf8'));
  assert.equal(rows.length, 1001);
  assert.deepEqual(new Set(rows.map((row) => row.length)), new Set([42]));
  assert.deepEqual(problems, []);
  assert.ok(rows.some((row) => row.some((one) => one.includes('\n'))));
});
