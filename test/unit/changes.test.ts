import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenFigure } from '../../src/casualty-chart/speech.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { locales } from '../../src/locale/locale.js';
import type { Line, Shape } from '../../src/marks/shape.js';
import { chartOf, type Chart, type Settings } from './chart.js';

type Raw = Record<string, any>;

const figure = (id: string, value: number, change: Raw = {}): Raw => ({
  id,
  measure: 'killed',
  number: { value, bound: 'over' },
  scope: { when: '2022-09', sides: ['north'] },
  category: 'not-stated',
  tally: 'period',
  status: 'confirmed',
  sources: ['wire'],
  ...change,
});
const story = (figures: Raw[], change: Raw = {}): Raw => ({
  version: 1,
  id: 'changes',
  lang: 'en',
  title: 'Changes',
  asOf: '2022-12',
  actors: [{ id: 'north', name: 'North', kind: 'state' }],
  sources: [
    { id: 'wire', title: 'Ember Wire', kind: 'news' },
    { id: 'monitor', title: 'Monitor', kind: 'ngo' },
  ],
  figures,
  ...change,
});
const correction = (target: string, made: string): Raw => ({
  target,
  made,
  kind: 'number',
  reason: 'Counted twice.',
  sources: ['wire'],
});
const revised = (change: Raw = {}): Raw[] => [
  figure('old', 250),
  figure('new', 280, { supersedes: ['old'], asOf: '2022-10-05', ...change }),
];

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const said = ({ picture }: Chart): string =>
  plain(picture.shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : [])).join(' '));
/** Dashed lines of changes: no other mark has their dash. */
const dashes = (shapes: readonly Shape[]): Line[] =>
  shapes.filter((shape): shape is Line => shape.type === 'line' && shape.dash === '3 2');
async function heard({ model }: Chart, id: string, lang = 'en'): Promise<string> {
  const [words, locale] = [await casualtyWords.load(lang), await locales.load(lang)];
  return plain(
    spokenFigure(
      model.rows.find((row) => row.id === id)!,
      words,
      locale,
      lang,
    ),
  );
}

test('a revised number says what it was and when it was corrected, in picture and speech', async () => {
  const data = story(revised(), { corrections: [correction('new', '2022-10-03')] });
  const chart = await chartOf(data);
  assert.match(said(chart), /over 280 killed.*was over 250, corrected 3 Oct 2022/);
  assert.match(
    await heard(chart, 'new'),
    /over 280 killed.*Was over 250, corrected 3 Oct 2022\. As of 5 October 2022\.$/,
  );
  assert.doesNotMatch(await heard(chart, 'old'), /was/i);
});

test('without a correction in the story it is revised at the newer number’s date', async () => {
  assert.match(said(await chartOf(story(revised()))), /was over 250, revised 5 Oct 2022/);
  const undated = said(await chartOf(story(revised({ asOf: undefined }))));
  assert.match(undated, /was over 250/);
  assert.doesNotMatch(undated, /revised|corrected/);
});

test('a figure that is replaced by the same number, or by another measure, was nothing else', async () => {
  const same = [figure('old', 280), figure('new', 280, { supersedes: ['old'] })];
  const other = [
    figure('old', 250, { measure: 'injured' }),
    figure('new', 280, { supersedes: ['old'] }),
  ];
  for (const figures of [same, other]) {
    const chart = await chartOf(story(figures));
    assert.doesNotMatch(said(chart), /\bwas\b/);
    assert.equal(dashes(chart.picture.shapes).length, 0);
  }
});

for (const [lang, was, late] of [
  ['en', 'was over 250, corrected', '40 of them added'],
  ['az', 'düzəldilib', 'onlardan 40'],
  ['ru', 'исправлено', 'из них 40'],
  ['fa', 'اصلاح‌شده', '۴۰ نفر مربوط'],
] as const)
  test(`both are said in ${lang}`, async () => {
    const data = story(revised({ late: 40 }), { corrections: [correction('old', '2022-10-03')] });
    const chart = await chartOf(data, { lang, rtl: lang === 'fa' });
    const spoken = await heard(chart, 'new', lang);
    for (const text of [said(chart), spoken])
      for (const word of [was, late])
        assert.ok(text.toLowerCase().includes(word), `${word}: ${text}`);
  });

const monthly = (change: Raw): Raw[] =>
  [6, 7, 8, 9].map((month, i) =>
    figure(`m${month}`, 50 + i, {
      number: { value: 50 + i, bound: 'exact' },
      scope: { when: `2022-0${month}`, sides: ['north'] },
      ...(month === 8 && change),
    }),
  );
const accounts = (change: Raw): Raw[] => [
  figure('one', 80, change),
  figure('two', 60, { sources: ['monitor'], contradicts: ['one'] }),
];
const old = figure('old', 20, { number: { value: 20, bound: 'exact' }, scope: { when: '2021' } });

const places: Record<string, [(change: Raw) => Raw[], Settings]> = {
  'a bar': [(change) => [figure('it', 80, change)], {}],
  'a bar at 320 px': [(change) => [figure('it', 80, change)], { width: 320 }],
  'a column': [monthly, {}],
  'an account': [accounts, { view: 'claims' }],
};
for (const [name, [figures, settings]] of Object.entries(places)) {
  test(`${name} has a dashed tick where its number was, and words`, async () => {
    const data = story([old, ...figures({ supersedes: ['old'], asOf: '2022-10' })]);
    const chart = await chartOf(data, settings);
    const [tick, ...others] = dashes(chart.picture.shapes);
    assert.equal(others.length, 0);
    assert.equal(tick!.points.length, 2);
    assert.match(said(chart), /was 20, revised Oct 2022/);
    assert.equal(dashes((await chartOf(story(figures({})), settings)).picture.shapes).length, 0);
  });

  test(`${name} has a dashed bracket over what came late, and words`, async () => {
    const chart = await chartOf(story(figures({ late: 13 })), settings);
    const [bracket, ...others] = dashes(chart.picture.shapes);
    assert.equal(others.length, 0);
    assert.equal(bracket!.points.length, 3);
    assert.match(said(chart), /13 of them added for earlier\s+periods/);
  });
}

test('the tick and the bracket stand at their counts on the bar’s own scale', async () => {
  const exact = { number: { value: 100, bound: 'exact' } };
  const data = story([old, figure('it', 100, { ...exact, supersedes: ['old'], late: 30 })]);
  const { picture } = await chartOf(data);
  const bar = picture.shapes.find(
    (shape) => shape.type === 'rect' && 'ink' in shape.fill && shape.fill.ink === 'hue-1',
  ) as { x: number; width: number };
  const [bracket, tick] = dashes(picture.shapes);
  const count = (x: number): number => Math.round(((x - bar.x) / bar.width) * 100);
  assert.equal(count(tick!.points[0]![0]), 20);
  assert.deepEqual(
    bracket!.points.map(([x]) => count(x)),
    [70, 70, 100],
  );
});

test('a scale has room for a larger number that was corrected downwards', async () => {
  for (const [figures, settings] of Object.values(places)) {
    const data = story([
      { ...old, number: { value: 400, bound: 'exact' } },
      ...figures({ supersedes: ['old'] }),
    ]);
    const { picture } = await chartOf(data, settings);
    const [tick] = dashes(picture.shapes);
    for (const [x, y] of tick!.points) {
      assert.ok(x >= 0 && x <= picture.width, `${x} of ${picture.width}`);
      assert.ok(y >= 0 && y <= picture.height, `${y} of ${picture.height}`);
    }
  }
});

test('a number that was corrected in its place says what it was; another correction says nothing of it', async () => {
  const mended = { ...correction('one', '2018-04-21'), was: '31', now: '13' };
  const chart = await chartOf(story([figure('one', 13)], { corrections: [mended] }));
  assert.match(await heard(chart, 'one'), /Was 31, corrected 21 Apr 2018\.$/);
  const moved = { ...mended, kind: 'date', was: '2018-06', now: '2018-07' };
  const other = await chartOf(story([figure('one', 13)], { corrections: [moved] }));
  assert.doesNotMatch(await heard(other, 'one'), /was/i);
  assert.match(said(chart), /was 31, corrected 21 Apr 2018/);
});
