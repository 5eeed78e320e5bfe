import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareEdtf, contains, overlaps, parseEdtf } from '../../src/story/edtf.js';
import type { Edtf, EdtfError } from '../../src/story/edtf.js';

const DAY = 864e5;

function ok(text: string): Edtf {
  const value = parseEdtf(text);
  assert.ok(!('error' in value), `${text}: ${JSON.stringify(value)}`);
  return value;
}

function bad(text: string): EdtfError {
  const value = parseEdtf(text);
  assert.ok('error' in value, 'was read: ' + String(text));
  return value.error;
}

const iso = (ms: number): string =>
  Number.isFinite(ms)
    ? new Date(ms).toISOString().replace('.000Z', 'Z').replace('T00:00:00Z', '')
    : '..';

const span = (text: string): string => `${iso(ok(text).start)} < ${iso(ok(text).end)}`;

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));

test('every string of edtf-validate is read as listed or refused with the listed code', () => {
  const strings = Object.values(fixture('edtf-strings')).filter(Array.isArray).flat() as string[];
  const expected = fixture('edtf-expected');
  const read = expected['read'] as Record<string, string>;
  const refused = expected['refused'] as Record<string, string[]>;
  const codes = new Map(Object.entries(refused).flatMap(([code, l]) => l.map((t) => [t, code])));
  assert.equal(strings.length, 262);
  for (const text of strings) {
    const code = codes.get(text);
    assert.ok((code === undefined) !== (read[text] === undefined), `${text} is not listed once`);
    if (code) assert.equal(bad(text).code, code, text);
    else assert.equal(span(text), read[text], text);
  }
  assert.equal(Object.keys(read).length + codes.size, new Set(strings).size);
});

test('spans of each precision', () => {
  for (const [text, expected] of [
    ['2022', '2022-01-01 < 2023-01-01'],
    ['2020-02', '2020-02-01 < 2020-03-01'],
    ['2020-02-29', '2020-02-29 < 2020-03-01'],
    ['2020-12-31', '2020-12-31 < 2021-01-01'],
    ['2020-23', '2020-09-01 < 2020-12-01'],
    ['2020-24', '2020-12-01 < 2021-03-01'],
    ['199X', '1990-01-01 < 2000-01-01'],
    ['19XX', '1900-01-01 < 2000-01-01'],
    ['2022-10-XX', '2022-10-01 < 2022-11-01'],
    ['2022-XX', '2022-01-01 < 2023-01-01'],
    ['2022-10-0X', '2022-10-01 < 2022-10-10'],
    ['2022-10-1X', '2022-10-10 < 2022-10-20'],
    ['2021-02-2X', '2021-02-20 < 2021-03-01'],
    ['2020-02-2X', '2020-02-20 < 2020-03-01'],
    ['2022-10-3X', '2022-10-30 < 2022-11-01'],
    ['2020-1X', '2020-10-01 < 2021-01-01'],
    ['2022-10-01T14:05Z', '2022-10-01T14:05:00Z < 2022-10-01T14:06:00Z'],
    ['2022-10-01T23:30:00-04:00', '2022-10-02T03:30:00Z < 2022-10-02T03:30:01Z'],
    ['2022-10-01T01:30:00+04', '2022-09-30T21:30:00Z < 2022-09-30T21:30:01Z'],
    ['2022-10-01T00:00:00.5Z', '2022-10-01T00:00:00.500Z < 2022-10-01T00:00:00.501Z'],
    ['2020/2022-10', '2020-01-01 < 2022-11-01'],
    ['2020/..', '2020-01-01 < ..'],
    ['/2020', '.. < 2021-01-01'],
    ['[2021,2019-05]', '2019-05-01 < 2022-01-01'],
    ['0080-02', '0080-02-01 < 0080-03-01'],
    [' 2020 \n', '2020-01-01 < 2021-01-01'],
  ] as const)
    assert.equal(span(text), expected, text);
});

test('form, openness, flags and the dates as written', () => {
  const brief = ({ form, openStart, openEnd, uncertain, approximate, dates }: Edtf): unknown[] => [
    form,
    openStart,
    openEnd,
    uncertain,
    approximate,
    dates.map((d) => d.precision + d.flag),
  ];
  assert.deepEqual(brief(ok('2022-10~')), ['within', false, false, false, true, ['month~']]);
  assert.deepEqual(brief(ok('2020?')), ['within', false, false, true, false, ['year?']]);
  assert.deepEqual(brief(ok('2020%')), ['within', false, false, true, true, ['year%']]);
  assert.deepEqual(brief(ok('2020/..')), ['interval', false, 'open', false, false, ['year']]);
  assert.deepEqual(brief(ok('2020/')), ['interval', false, 'unknown', false, false, ['year']]);
  assert.deepEqual(brief(ok('../2020')), ['interval', 'open', false, false, false, ['year']]);
  assert.deepEqual(brief(ok('/199X?')), ['interval', 'unknown', false, true, false, ['decade?']]);
  const list = ok('[2021-24,2019-05-04]');
  assert.deepEqual(brief(list), ['one-of', false, false, false, false, ['season', 'day']]);
  assert.equal(list.from, list.dates[1]);
  assert.equal(list.to, list.dates[0]);
  assert.equal(ok('2020/..').to, undefined);
  assert.equal(ok('../2020').from, undefined);
});

test('softness: half a unit for ~ and %, half a month for seasons, none for ?, X and open ends', () => {
  const soft = (text: string): number[] => [ok(text).softStart / DAY, ok(text).softEnd / DAY];
  assert.deepEqual(soft('2022-10'), [0, 0]);
  assert.deepEqual(soft('2022-10~'), [15.5, 15.5]);
  assert.deepEqual(soft('2021%'), [182.5, 182.5]);
  assert.deepEqual(soft('2021?'), [0, 0]);
  assert.deepEqual(soft('2022-10-XX'), [0, 0]);
  assert.deepEqual(soft('2020-23'), [15, 15]);
  assert.deepEqual(soft('2020-23~'), [45.5, 45.5]);
  assert.deepEqual(soft('2022-10-01~/2022-11~'), [0.5, 15]);
  assert.deepEqual(soft('2022-10~/..'), [15.5, 0]);
  assert.deepEqual(soft('../2022-10~'), [0, 15.5]);
});

test('refusals name the reason', () => {
  for (const [text, code] of [
    ['', 'empty'],
    ['  ', 'empty'],
    ['../..', 'empty'],
    ['/', 'empty'],
    ['soon', 'syntax'],
    ['2020/2021/2022', 'syntax'],
    ['[2020,2021', 'syntax'],
    ['2022-02-30', 'impossible-date'],
    ['2021-02-29', 'impossible-date'],
    ['1900-02-29', 'impossible-date'],
    ['2022-00', 'impossible-date'],
    ['2022-13', 'impossible-date'],
    ['2022-23-05', 'impossible-date'],
    ['2022-02-3X', 'impossible-date'],
    ['2022-10-00', 'impossible-date'],
    ['2022-10-01T24:00:00Z', 'impossible-date'],
    ['2022-10-01T10:00:00+24:00', 'impossible-date'],
    ['2022-10/2022-09', 'reversed'],
    ['2022-10-01T10:00:00', 'no-zone'],
    ['-0044', 'negative-year'],
    ['Y12345', 'exponent-year'],
    ['2001-34', 'season'],
    ['2022-0X', 'mask'],
    ['2022-X1', 'mask'],
    ['199X-05', 'mask'],
    ['2004-?06', 'qualifier'],
    ['{2020,2021}', 'set'],
    ['[2020..2022]', 'one-of'],
    ['[2020]', 'one-of'],
    ['[2020,2022-02-30]', 'impossible-date'],
  ] as const)
    assert.equal(bad(text).code, code, text);
});

test('a fix is told where it can be', () => {
  for (const [text, fix] of [
    ['2022/10/01', '2022-10-01'],
    ['2022/10', '2022-10'],
    ['1.10.2022', '2022-10-01'],
    ['13/11/2022', '2022-11-13'],
    ['11/13/2022', '2022-11-13'],
    ['10/11/2022', undefined],
    ['20221001', '2022-10-01'],
    ['2022-1-5', '2022-01-05'],
    ['2022-02-30', '2022-02'],
    ['2022-13-05', '2022-05-13'],
    ['c. 2020', '2020~'],
    ['about 2020-05', '2020-05~'],
    ['?2020', '2020?'],
    ['autumn 2020', '2020-23'],
    ['Fall of 2020', '2020-23'],
    ['winter 2020–21', '2020-24'],
    ['1 October 2022', '2022-10-01'],
    ['October 1st, 2022', '2022-10-01'],
    ['Sept 2022', '2022-09'],
    ['the 1990s', '199X'],
    ['199x', '199X'],
    ['since 2020', '2020/..'],
    ['2020-', '2020/..'],
    ['until 2020', '../2020'],
    ['2020–2021', '2020/2021'],
    ['2020-05 – 2021-06', '2020-05/2021-06'],
    ['2021/2020', '2020/2021'],
    ['2022-10-01T10:00', '2022-10-01T10:00Z'],
    ['۲۰۲۲-۱۰', '2022-10'],
    ['٢٠٢٢', '2022'],
    ['2001-27', '2001-23'],
    ['2001-33', undefined],
    ['[2020]', '2020'],
    ['{2020,2021}', undefined],
    ['soon', undefined],
  ] as const)
    assert.equal(bad(text).fix, fix, text);
});

test('long texts and other types are refused, and found is short', () => {
  const long = bad('2'.repeat(10_000_000));
  assert.equal(long.code, 'too-long');
  assert.ok(long.found.length < 50);
  for (const value of [null, undefined, 2020, {}, Symbol('x')])
    assert.equal(bad(value as string).code, 'syntax');
});

test('results are remembered, frozen, and survive the memory being emptied', () => {
  const before = ok('2019-07-14');
  assert.equal(ok('2019-07-14'), before);
  assert.ok(Object.isFrozen(before));
  const day = (i: number) => new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 10);
  for (let i = 0; i < 20_001; i++) parseEdtf(`${day(i)}?`);
  assert.notEqual(ok('2019-07-14'), before);
  assert.deepEqual(ok('2019-07-14'), before);
});

test('thirty years of days are remembered: none is read again on a second way through', () => {
  const day = (i: number) => new Date(Date.UTC(1970, 0, 1 + i)).toISOString().slice(0, 10);
  const read = () => Array.from({ length: 10_950 }, (_, i) => ok(day(i)));
  const first = read();
  assert.ok(read().every((date, i) => date === first[i]));
});

test('overlaps and contains', () => {
  const both = (a: string, b: string): boolean[] => [
    overlaps(ok(a), ok(b)),
    contains(ok(a), ok(b)),
  ];
  assert.deepEqual(both('2020', '2020-05'), [true, true]);
  assert.deepEqual(both('2020-05', '2020'), [true, false]);
  assert.deepEqual(both('2020', '2021'), [false, false]);
  assert.deepEqual(both('2020/..', '2024~'), [true, true]);
  assert.deepEqual(both('../2020', '2020/2021'), [true, false]);
  assert.deepEqual(both('2020/..', '2019/..'), [true, false]);
});

test('sorting: start, end, hard before soft, certain before uncertain', () => {
  const sorted = ['2020?', '2020~', '2021', '2020/..', '2020', '2020-01', '../2022', '2020-01-01'];
  sorted.sort((a, b) => compareEdtf(ok(a), ok(b)));
  assert.deepEqual(sorted, [
    '../2022',
    '2020-01-01',
    '2020-01',
    '2020',
    '2020?',
    '2020~',
    '2020/..',
    '2021',
  ]);
});

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');
const year = fc.integer({ min: 0, max: 9999 }).map((n) => pad(n, 4));
const month = fc.integer({ min: 1, max: 12 }).map((n) => pad(n));
const bare = fc.oneof(
  year,
  fc.tuple(year, month).map((p) => p.join('-')),
  fc
    .tuple(
      year,
      month,
      fc.integer({ min: 1, max: 28 }).map((n) => pad(n)),
    )
    .map((p) => p.join('-')),
  fc.tuple(year, fc.constantFrom('21', '22', '23', '24', 'XX', '1X')).map((p) => p.join('-')),
  fc.tuple(year, month, fc.constantFrom('XX', '0X', '1X', '2X')).map((p) => p.join('-')),
  fc.integer({ min: 0, max: 999 }).map((n) => pad(n, 3) + 'X'),
  fc.integer({ min: 0, max: 99 }).map((n) => pad(n) + 'XX'),
);
const single = fc.tuple(bare, fc.constantFrom('', '', '?', '~', '%')).map((p) => p.join(''));
const profile = fc.oneof(
  single,
  fc.tuple(single, fc.constantFrom('/..', '/')).map((p) => p.join('')),
  fc.tuple(fc.constantFrom('../', '/'), single).map((p) => p.join('')),
  fc.tuple(single, single).map((p) => p.sort((a, b) => compareEdtf(ok(a), ok(b))).join('/')),
  fc.array(single, { minLength: 2, maxLength: 5 }).map((p) => `[${p.join(',')}]`),
);

test('property: every profile string parses to a sound span', () => {
  fc.assert(
    fc.property(profile, (text) => {
      const date = ok(text);
      assert.ok(date.start < date.end);
      assert.ok(date.softStart >= 0 && date.softEnd >= 0);
      assert.equal(date.openStart !== false, date.start === -Infinity);
      assert.equal(date.openEnd !== false, date.end === Infinity);
      assert.equal(date.text, text);
    }),
  );
});

test('property: compareEdtf is a total order', () => {
  fc.assert(
    fc.property(profile, profile, profile, (...texts) => {
      const [a, b, c] = texts.map(ok) as [Edtf, Edtf, Edtf];
      assert.equal(Math.sign(compareEdtf(a, b)), -Math.sign(compareEdtf(b, a)) + 0);
      assert.equal(compareEdtf(a, b) === 0, a.text === b.text);
      if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) assert.ok(compareEdtf(a, c) <= 0);
    }),
  );
});

test('property: any text is read or refused, and a fix parses', () => {
  const alphabet = fc.constantFrom(...'0129X-/.~?%[]{},TZ: YE+u٣');
  const text = fc.oneof(fc.string({ unit: alphabet }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (t) => {
      const value = parseEdtf(t);
      if ('error' in value && value.error.fix !== undefined) ok(value.error.fix);
    }),
    { numRuns: 2000 },
  );
});

test('property: a day is Date.UTC of it', () => {
  const range = { min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), (d) => {
      const start = Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate());
      const date = ok(d.toISOString().slice(0, 10));
      assert.equal(date.start, start);
      assert.equal(date.end, start + DAY);
    }),
  );
});
