import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateOrder, isStillOpen, readCellDate, type DateOrder } from '../../src/story/cell-date.js';
import { parseEdtf } from '../../src/story/edtf.js';

function reads(cases: readonly (readonly [unknown, string])[], order?: DateOrder): void {
  for (const [cell, expected] of cases) {
    const read = readCellDate(cell, order);
    assert.equal('error' in read ? read.error.code : read.text, expected, String(cell));
  }
}

test('EDTF comes first', () => {
  reads([
    ['2022-10~', '2022-10~'],
    ['2020-23', '2020-23'],
    ['199X/..', '199X/..'],
    ['[2020,2021]', '[2020,2021]'],
    ['2020-21', '2020-21'],
    [2020, '2020'],
  ]);
});

test('forms that people and spreadsheets write', () => {
  reads([
    ['1 Oct 2022', '2022-10-01'],
    ['October 1, 2022', '2022-10-01'],
    ['Mon 3 October 2022', '2022-10-03'],
    ['Oct 2022[1]', '2022-10'],
    ['autumn 2020', '2020-23'],
    ['2022/10/01', '2022-10-01'],
    ['2022/3', '2022-03'],
    ['01.10.2022', '2022-10-01'],
    ['1.10.2022 14:00', '2022-10-01'],
    ['2013-01-03 00:00:00', '2013-01-03'],
    ['2022-10-01 14:30:00Z', '2022-10-01T14:30:00Z'],
    ['1990s', '199X'],
    ['c. 2020', '2020~'],
    ['about October 2022', '2022-10~'],
    ['since 2020', '2020/..'],
    [new Date(Date.UTC(2022, 1, 3)), '2022-02-03'],
    ['1 октября 2022 г.', '2022-10-01'],
    ['осень 2020', '2020-23'],
    ['2020-ci ilin payızı', '2020-23'],
    ['5 noyabr 2022', '2022-11-05'],
    ['پاییز ۲۰۲۰', '2020-23'],
    ['۱ اکتبر ۲۰۲۲', '2022-10-01'],
  ]);
});

test('ranges, the start completed from the end', () => {
  reads([
    ['27 Sep – 10 Nov 2020', '2020-09-27/2020-11-10'],
    ['1–5 Oct 2022', '2022-10-01/2022-10-05'],
    ['Sep–Nov 2020', '2020-09/2020-11'],
    ['с 1 по 5 октября 2022', '2022-10-01/2022-10-05'],
    ['2020-2022', '2020/2022'],
    ['1992–95', '1992/1995'],
    ['2020/21', '2020/2021'],
  ]);
});

test('day and month are told apart only where something proves it', () => {
  reads([
    ['10/11/2022', 'ambiguous'],
    ['2004/05', 'ambiguous'],
    ['13/11/2022', '2022-11-13'],
    ['11/13/2022 3:00 PM', '2022-11-13'],
    ['10/10/2022', '2022-10-10'],
  ]);
  reads([['10/11/2022', '2022-11-10']], 'day-first');
  reads([['10/11/2022', '2022-10-11']], 'month-first');
  assert.equal(dateOrder(['1/2/2022', '13/2/2022']), 'day-first');
  assert.equal(dateOrder(['1/2/2022', '2/13/2022']), 'month-first');
  assert.equal(dateOrder(['1/2/2022', 5]), undefined);
  assert.equal(dateOrder(['13/2/2022', '2/13/2022']), undefined);
});

test('what is no date is refused, with the fix where it can be told', () => {
  reads([
    ['', 'empty'],
    ['yesterday', 'syntax'],
    ['Marxist 2020', 'syntax'],
    ['30 Feb 2022', 'syntax'],
    ['2022-02-30', 'impossible-date'],
    ['2023/2020', 'reversed'],
    ['x'.repeat(300), 'too-long'],
    [new Date(NaN), 'syntax'],
  ]);
  assert.deepEqual(readCellDate('44836'), {
    error: { code: 'serial', found: '44836', fix: '2022-10-02' },
  });
});

test('whatever is read is EDTF, and nothing throws', () => {
  const piece = fc.constantFrom(
    '1',
    '12',
    '13',
    '2022',
    'Oct',
    'осень',
    '/',
    '-',
    ' ',
    '–',
    '.',
    '~',
  );
  const text = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.anything()), (cell) => {
      const read = readCellDate(cell);
      if ('text' in read) assert.ok(!('error' in parseEdtf(read.text)), read.text);
    }),
    { numRuns: 4000 },
  );
});

test('words for an end that is still open', () => {
  for (const cell of [
    'present',
    'Present',
    'now',
    'today',
    'ongoing',
    'to date',
    'the present',
    '..',
  ])
    assert.ok(isStillOpen(cell), cell);
  for (const cell of ['настоящее время', 'indiyədək', 'تاکنون']) assert.ok(isStillOpen(cell), cell);
  for (const cell of ['', '2020', 'nowhere', 'presented', undefined, 5])
    assert.ok(!isStillOpen(cell), String(cell));
  reads([
    ['2020 – present', '2020/..'],
    ['2020-present', '2020/..'],
    ['Oct 2020 to date', '2020-10/..'],
    ['since 2020-10 until now', '2020-10/..'],
    ['present', 'syntax'],
  ]);
});
