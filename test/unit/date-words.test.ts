import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dates as az } from '../../src/locale/az/dates.js';
import { dates as en } from '../../src/locale/en/dates.js';
import { dates as fa } from '../../src/locale/fa/dates.js';
import { dates as ru } from '../../src/locale/ru/dates.js';
import { dateInWords, durationInWords } from '../../src/story/date-words.js';
import type { DateWords } from '../../src/story/date-words.js';
import { parseEdtf } from '../../src/story/edtf.js';

const LANGUAGES: Record<string, DateWords> = { en, az, ru, fa };
const say = (text: string, lang = 'en', short = false): string =>
  dateInWords(text, lang, LANGUAGES[lang.slice(0, 2)]!, { short });

function check(lang: string, table: Record<string, string>, short = false): void {
  for (const [text, words] of Object.entries(table))
    assert.equal(say(text, lang, short), words, text);
}

test('English: each precision', () => {
  check('en', {
    '2020': '2020',
    '2022-09': 'September 2022',
    '2022-10-01': '1 October 2022',
    '2022-10-01T14:05:30Z': '1 October 2022, 14:05 UTC',
    '2022-10-01T02:05+04:00': '30 September 2022, 22:05 UTC',
    '2020-21': 'spring 2020',
    '2020-22': 'summer 2020',
    '2020-23': 'autumn 2020',
    '2020-24': 'winter 2020–21',
    '1999-24': 'winter 1999–2000',
    '199X': '1990s',
    '20XX': 'between 2000 and 2099',
    '19XX/2018-08-31': 'from between 1900 and 1999 to 31 August 2018',
    '2022-10-XX': 'some day in October 2022',
    '2022-XX': 'some month in 2022',
    '2022-XX-XX': 'some day in 2022',
    '2022-10-0X': 'early October 2022',
    '2022-10-1X': 'mid-October 2022',
    '2022-10-2X': 'late October 2022',
    '2022-10-3X': 'late October 2022',
    '2020-1X': 'late 2020',
    '0000-02-03': '3 February 0',
    '0080-02': 'February 80',
  });
});

test('English: about and uncertain', () => {
  check('en', {
    '2022-10~': 'around October 2022',
    '199X~': 'around the 1990s',
    '2020?': '2020 (uncertain)',
    '2020%': 'around 2020 (uncertain)',
    '2022-10-XX~': 'around some day in October 2022',
    '2020-23?/..': 'since autumn 2020 (uncertain)',
  });
});

test('English: intervals say a shared month or year once', () => {
  check('en', {
    '2020-09-27/2020-11-10': '27 September – 10 November 2020',
    '2022-10-01/2022-10-07': '1–7 October 2022',
    '2022-10-01/2022-10-01': '1 October 2022',
    '2021-12-30/2022-01-02': '30 December 2021 – 2 January 2022',
    '2021-10-01/2022-10-01': '1 October 2021 – 1 October 2022',
    '2022-09/2022-10': 'September–October 2022',
    '2019/2020': '2019–2020',
    '2003-22/2003-23': 'summer–autumn 2003',
    '2020-24/2021-21': 'winter 2020–21 – spring 2021',
    '198X/199X': '1980s–1990s',
    '1984?/2004-06~': '1984 (uncertain) – around June 2004',
    '2022-10-01T14:05Z/2022-10-01T16:00Z': '1 October 2022, 14:05 – 16:00 UTC',
    '2022-10-01T14:05Z/2022-10-02T16:00Z': '1 October 2022, 14:05 – 2 October 2022, 16:00 UTC',
  });
});

test('English: open and unknown ends', () => {
  check('en', {
    '2020/..': 'since 2020',
    '199X/..': 'since the 1990s',
    '19XX/..': 'since 1900–1999',
    '2020-11~/..': 'since about November 2020',
    '2020-1X/..': 'since late 2020',
    '2022-10-0X/..': 'since early October 2022',
    '2020/': 'from 2020, end not known',
    '2020~/': 'from about 2020, end not known',
    '../2020': 'until 2020',
    '../2020~': 'until about 2020',
    '/2020': 'until 2020, start not known',
    '/2020~': 'until about 2020, start not known',
  });
});

test('English: approximate ends in one third of a month or year', () => {
  check('en', {
    '2022-10-01~/2022-10-10~': 'early October 2022',
    '2022-10-11~/2022-10-20~': 'mid-October 2022',
    '2022-10-21~/2022-10-31~': 'late October 2022',
    '[2022-10-01~,2022-10-07~]': 'early October 2022',
    '2020-01~/2020-04~': 'early 2020',
    '2020-05~/2020-08~': 'mid-2020',
    '2020-10~/2020-12~': 'late 2020',
    '2022-10-01~/2022-10-11~': 'around 1 – around 11 October 2022',
    '2022-10-01~/2022-11-02~': 'around 1 October – around 2 November 2022',
    '2020-10~/2020-12': 'around October – December 2020',
    '2020-10~/2021-12~': 'around October 2020 – around December 2021',
    '2020~/2020~': 'around 2020',
  });
});

test('English: one of', () => {
  check('en', {
    '[2020,2021]': '2020 or 2021',
    '[2022-10-01,2022-10-07]': '1 or 7 October 2022',
    '[2022-10-01,2022-11-07]': '1 October or 7 November 2022',
    '[2020,2021,2022-05]': '2020, 2021 or May 2022',
  });
});

test('short months are names, never numbers', () => {
  check('en', { '2022-10-01': '1 Oct 2022', '2022-09': 'Sept 2022' }, true);
  check('en', { '2022-10-0X': 'early Oct 2022', '2020-23': 'autumn 2020' }, true);
  check('az', { '2022-10-01': '1 okt 2022' }, true);
  check('ru', { '2022-10-01': '1 окт. 2022', '2022-03/..': 'с мар. 2022' }, true);
});

test('a region orders the day and month; a broken tag does not throw', () => {
  check('en-US', {
    '2022-10-01': 'October 1, 2022',
    '2020-09-27/2020-11-10': 'September 27 – November 10, 2020',
  });
  assert.equal(dateInWords('2022-10-01', 'x_', en), '1 October 2022');
});

test('a text that is no date is given back, a parsed date is taken', () => {
  assert.equal(say('soon'), 'soon');
  const parsed = parseEdtf('2020-23');
  assert.ok(!('error' in parsed));
  assert.equal(dateInWords(parsed, 'en', en), 'autumn 2020');
});

test('Russian: cases', () => {
  check('ru', {
    '2020': '2020',
    '2020-23': 'осень 2020',
    '2020-23/..': 'с осени 2020',
    '2020-24': 'зима 2020–2021',
    '2022-09': 'сентябрь 2022',
    '2022-09/..': 'с сентября 2022',
    '2022-10-01': '1 октября 2022',
    '2022-10-02/..': 'со 2 октября 2022',
    '2022-10-20/..': 'с 20 октября 2022',
    '2020/..': 'с 2020 года',
    '../2020': 'до 2020 года',
    '2022-10~': 'около октября 2022',
    '2020-11~/..': 'примерно с ноября 2020',
    '199X': '1990-е',
    '199X/..': 'с 1990-х',
    '2022-10-0X': 'начало октября 2022',
    '2020-1X/..': 'с конца 2020 года',
    '19XX': 'между 1900 и 1999',
    '../19XX': 'до 1900–1999 годов',
    '2020-09-27/2020-11-10': '27 сентября – 10 ноября 2020',
    '2022-10-XX/..': 'с октября 2022 (день неизвестен)',
    '[2020,2021]': '2020 или 2021',
    '2022-10-01T14:05Z': '1 октября 2022, 14:05 UTC',
  });
});

test('Azerbaijani: suffixes by vowel harmony', () => {
  check('az', {
    '2020': '2020',
    '2020-21': '2020-ci ilin yazı',
    '2020-23': '2020-ci ilin payızı',
    '2020-23/..': '2020-ci ilin payızından',
    '../2020-24': '2020–2021-ci illərin qışınadək',
    '2022-10-01': '1 oktyabr 2022',
    '2022-10-01/..': '1 oktyabr 2022-ci ildən',
    '2022-10': 'oktyabr 2022',
    '2022-10/..': '2022-ci ilin oktyabr ayından',
    '../2022-10': '2022-ci ilin oktyabr ayınadək',
    '2020/..': '2020-ci ildən',
    '../2016': '2016-cı ilədək',
    '2022-10~': 'təxminən oktyabr 2022',
    '199X': '1990-cı illər',
    '199X/..': '1990-cı illərdən',
    '19XX/..': '1900–1999-cu illərdən',
    '2022-10-0X': '2022-ci ilin oktyabr ayının əvvəli',
    '2020-1X/..': '2020-ci ilin sonundan',
    '../2022-10-1X': '2022-ci ilin oktyabr ayının ortasınadək',
    '2022-10-0X/..': '2022-ci ilin oktyabr ayının əvvəlindən',
    '2022-10-02T10:00Z/..': '2 oktyabr 2022, 10:00 UTC vaxtından',
    '2020-09-27/2020-11-10': '27 sentyabr – 10 noyabr 2020',
    '[2020,2021]': '2020 və ya 2021',
  });
  const endings = { 1901: 'ci', 1903: 'cü', 1906: 'cı', 1909: 'cu', 1910: 'cu', 1920: 'ci' };
  const tens = { 1930: 'cu', 1940: 'cı', 1950: 'ci', 1960: 'cı', 1970: 'ci', 1980: 'ci' };
  const rest = { 1990: 'cı', 1900: 'cü', 2000: 'ci', 1905: 'ci' };
  for (const [year, ending] of Object.entries({ ...endings, ...tens, ...rest }))
    assert.equal(say(`${year}~`, 'az'), `təxminən ${year}-${ending} il`);
});

test('Persian: Gregorian months, Persian digits', () => {
  check('fa', {
    '2020': '۲۰۲۰',
    '2020-23': 'پاییز ۲۰۲۰',
    '1990-01': 'ژانویهٔ ۱۹۹۰',
    '1990-01/1990-03': 'ژانویه تا مارس ۱۹۹۰',
    '1990-05-01/1990-06-02': '۱ مه تا ۲ ژوئن ۱۹۹۰',
    '2020-24': 'زمستان ۲۰۲۰–۲۰۲۱',
    '2022-10-01': '۱ اکتبر ۲۰۲۲',
    '2022-10~': 'حدود اکتبر ۲۰۲۲',
    '2020/..': 'از سال ۲۰۲۰',
    '199X/..': 'از دههٔ ۱۹۹۰',
    '2020-11~/..': 'از حدود نوامبر ۲۰۲۰',
    '2022-10-0X': 'اوایل اکتبر ۲۰۲۲',
    '2020-1X/..': 'از اواخر سال ۲۰۲۰',
    '2020-09-27/2020-11-10': '۲۷ سپتامبر تا ۱۰ نوامبر ۲۰۲۰',
    '2019/2020': '۲۰۱۹ تا ۲۰۲۰',
    '2020/': 'از سال ۲۰۲۰، پایان نامعلوم',
    '[2020,2021,2022]': '۲۰۲۰، ۲۰۲۱ یا ۲۰۲۲',
    '2022-10-01T14:05Z': '۱ اکتبر ۲۰۲۲، ۱۴:۰۵ UTC',
  });
});

test('durations', () => {
  const said = (iso: string, lang = 'en'): string | undefined =>
    durationInWords(iso, lang, LANGUAGES[lang]!);
  assert.equal(said('P6W'), 'six weeks');
  assert.equal(said('P1W'), 'one week');
  assert.equal(said('PT3H'), 'three hours');
  assert.equal(said('P11D'), '11 days');
  assert.equal(said('P1Y2M'), 'one year and two months');
  assert.equal(said('P1Y2M3DT4M'), 'one year, two months, three days and four minutes');
  assert.equal(said('P6W', 'az'), '6 həftə');
  assert.equal(said('P2D', 'ru'), '2 дня');
  assert.equal(said('P6W', 'ru'), '6 недель');
  assert.equal(said('P6W', 'fa'), '۶ هفته');
  for (const text of ['', 'P', 'PT', 'P1YT', '6W', 'P1.5D', 'PT30S', 'P-1D', 'P' + '9'.repeat(99)])
    assert.equal(said(text), undefined, text);
});

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');
const rest = fc.constantFrom('', '-05', '-10-31', '-21', '-23', '-XX', '-1X', '-10-XX', '-02-0X');
const one = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), rest, fc.constantFrom('', '?', '~', '%'))
  .map(([year, tail, flag]) => ({ years: [year], text: pad(year, 4) + tail + flag }));
const decade = fc
  .integer({ min: 0, max: 999 })
  .map((n) => ({ years: [n * 10], text: pad(n, 3) + 'X' }));
const date = fc.oneof(one, decade);
const value = fc.oneof(
  date,
  fc
    .tuple(date, fc.constantFrom('#/..', '#/', '../#', '/#'))
    .map(([d, frame]) => ({ ...d, text: frame.replace('#', d.text) })),
  fc
    .tuple(date, date)
    .map(([a, b]) => ({ years: [...a.years, ...b.years], text: `[${a.text},${b.text}]` })),
);

test('property: words hold the digits of every year, in every language', () => {
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...Object.keys(LANGUAGES)),
      fc.boolean(),
      (v, lang, short) => {
        const words = say(v.text, lang, short);
        for (const year of v.years) {
          const digits = new Intl.NumberFormat(lang, { useGrouping: false }).format(year);
          assert.ok(words.includes(digits), `${v.text}: ${words}`);
        }
        assert.doesNotMatch(words, /undefined|NaN|[{}]/);
      },
    ),
    { numRuns: 1000 },
  );
});
