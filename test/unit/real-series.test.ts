import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isOpponent } from '../../src/casualty-chart/changes.js';
import { runningModel } from '../../src/casualty-chart/running.js';
import { views, type ChartView } from '../../src/casualty-chart/row.js';
import { parseDelimited } from '../../src/story/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows } from '../../src/story/rows.js';
import {
  daysUpTo,
  lebanonStory,
  lossesStory,
  type Losses,
  type Report,
} from '../../scripts/real-series.js';
import { chartOf, type Settings } from './chart.js';
import { collisions, spans, words } from './labels.js';
import { published, seed, seedText, stress } from './files.js';
import { chartOfFigures, figure } from './small-figures.js';

const table = (text: string): unknown =>
  storyFromRows(parseDelimited(text).rows as string[][]).story;
const csv = (name: string): unknown => table(seedText(name));

const stories: Record<string, [raw: unknown, settings?: Settings]> = {
  lebanon: [seed('lebanon-2023-2024.story.json')],
  losses: [seed('claimed-losses.story.json'), { measure: 'other' }],
  ucdp: [csv('ucdp-afghanistan.csv')],
  corrected: [csv('corrected.csv')],
  stress: [stress],
};

for (const [name, [raw, settings]] of Object.entries(stories))
  test(`${name}: no label stands on another or leaves the picture, in any view`, async () => {
    for (const lang of ['en', 'fa'])
      for (const view of views)
        for (const bin of ['auto', 'month', 'year'] as const)
          for (const width of [280, 360, 720, 1200]) {
            if (bin !== 'auto' && view !== 'bars') continue;
            const chart = { ...settings, lang, rtl: lang === 'fa', view, bin, width };
            const { picture } = await chartOf(raw, chart);
            const where = `${lang}, ${view}, ${bin}, ${width}`;
            assert.deepEqual(collisions(picture), [], where);
            for (const { text, x0, x1, y } of spans(picture))
              assert.ok(
                x0 >= -1 && x1 <= picture.width + 1 && y > 0 && y <= picture.height,
                `“${text}” leaves the picture: ${where}`,
              );
          }
  });

const said = async (name: string, view: ChartView, width = 720): Promise<string> => {
  const [raw, settings] = stories[name]!;
  const { picture } = await chartOf(raw, { ...settings, view, width });
  return words(picture).join(' | ').replaceAll('\u00a0', ' ');
};

test('a report covers as many days as its hours, up to its own', () => {
  assert.equal(daysUpTo('2023-11-21', 168), '2023-11-15/2023-11-21');
  assert.equal(daysUpTo('2024-10-29', 24), '2024-10-29');
  assert.equal(daysUpTo('2024-05-17', 1752), '2024-03-06/2024-05-17');
});

test('a claim on the opponent says whose it is, and “about”, at every width', async () => {
  for (const width of [280, 360, 720, 1200]) {
    const line = await said('losses', 'cumulative', width);
    for (const word of [/about 1,456,610/, /claimed by Ukraine, a party\b/, /\bon its/])
      assert.match(line.replaceAll(' | ', ' '), word, `at ${width}`);
    const bar = await said('losses', 'bars', width);
    assert.match(bar.replaceAll(' | ', ' '), /Ukraine says about 1,456,610 personnel losses/);
    assert.match(
      bar.replaceAll(' | ', ' '),
      /personnel losses: Russia; claimed; a party on its opponent/,
    );
    assert.match(bar, /0 personnel losses|personnel losses$/, 'the axis names the unit');
  }
});

test('a total that fell says what it was before', async () => {
  for (const width of [280, 720])
    assert.match(
      (await said('corrected', 'cumulative', width)).replaceAll(' | ', ' '),
      /lower, was 212$/,
    );
});

test('columns say their status, and what they come to', async () => {
  assert.match(await said('lebanon', 'bars'), /3,970 killed, reported, 15 November 2023/);
  const [raw] = stories['ucdp']!;
  const { picture } = await chartOf(raw, { bin: 'year' });
  const all = words(picture).join(' | ').replaceAll('\u00a0', ' ');
  assert.match(all, /Government of Afghanistan and Taleban together, not divided/);
  assert.match(all, /250–628, best 520 killed, estimated, 2006–2021/);
  // Its parts are what UCDP says of each side; nothing of them is in it a second time.
  for (const part of [
    /Taleban \| about 213 killed, estimated, 2006–2021/,
    /Government of Afghanistan \| about 41 killed, estimated, 2006–2021/,
    /Sides not stated \| about 266 killed, estimated, 2007–2021/,
  ])
    assert.match(all, part);
  assert.equal(picture.more, 0);
});

test('a column beside a much taller one has its number, beginning with it', async () => {
  assert.match(await said('lebanon', 'bars'), /\b1,556 \|.*\b314 \|/);
});

const rowsOf = <T>(name: string): T[] => JSON.parse(readFileSync(published(name), 'utf8')) as T[];

const lebanon = 'tfp_lebanon_casualties_daily.min.json';
test('all reports on Lebanon', { skip: !existsSync(published(lebanon)) }, async () => {
  const rows = rowsOf<Report>(lebanon);
  const raw = lebanonStory(rows, 'All of it.');
  assert.deepEqual(readStory(raw).problems, []);
  const { model, picture, story } = await chartOf(raw);
  assert.equal(story.figures.filter(({ measure }) => measure === 'killed').length, 149 + 187);

  const { runs } = runningModel(model);
  assert.equal(runs.length, 1);
  const [{ points }] = runs as [(typeof runs)[number]];
  assert.deepEqual(points[0]!.number, { value: 77, bound: 'exact' }, 'the first is not zero');
  assert.deepEqual(
    points.filter(({ silent }) => silent).map(({ row }) => row.date),
    ['5 March 2026'],
  );

  // Every tally stands whole in one column, and together they are what the totals rose by.
  const columns = [...picture.sums!.values()];
  const people = columns.map(({ number }) => ('value' in number ? number.value : NaN));
  assert.equal(
    columns.reduce((sum, { count }) => sum + count, 0),
    149,
  );
  assert.equal(
    people.reduce((sum, n) => sum + n, 0),
    8153 - 77,
  );
  assert.match(words(picture).join().replaceAll('\u00a0', ' '), /8,393 killed/);
});

const losses = 'ru_losses_personnel_claimed_by_ua.json';
test(
  'all losses that one army claims of the other',
  { skip: !existsSync(published(losses)) },
  async () => {
    const rows = rowsOf<Losses>(losses);
    const raw = lossesStory(rows, 'All of it.');
    assert.deepEqual(readStory(raw).problems, []);
    const { model } = await chartOf(raw, { measure: 'other', view: 'cumulative' });
    const { runs } = runningModel(model);
    assert.equal(runs.length, 1);
    const [run] = runs as [(typeof runs)[number]];
    assert.equal(run.points.length, rows.length);
    assert.ok(isOpponent(run.of) && run.of.party);
    assert.deepEqual(
      new Set(model.rows.map(({ number }) => number.split(/\s/)[0])),
      new Set(['about', 'over']),
    );
    assert.ok(run.points.every(({ down, gap, silent }) => !down && !gap && !silent));
  },
);

const ucdp = 'ucdpged_sample.lean.csv';
test('1,000 rows of UCDP GED', { skip: !existsSync(published(ucdp)) }, async () => {
  const raw = table(readFileSync(published(ucdp), 'utf8'));
  for (const view of ['bars', 'cumulative'] as const)
    for (const width of [280, 720]) {
      const { picture } = await chartOf(raw, { view, width });
      assert.deepEqual(collisions(picture), [], `${view}, ${width}`);
    }
  const { picture } = await chartOf(raw, { view: 'bars' });
  // A column that is shown once more is the same sum.
  const sums = [...new Set(picture.sums!.values())];
  const counted = sums.reduce((sum, { count }) => sum + count, 0);
  assert.equal(counted + picture.more, 1000);
  assert.doesNotMatch(words(picture).join(' '), /Civilians\s+together/);
  assert.match(words(picture).join(' '), /Caused by Government of Rwanda/);
});

test('irregular periods have columns as wide as they last, with no time left blank between them', async () => {
  const [raw] = stories['lebanon']!;
  const { picture } = await chartOf(raw, { width: 960 });
  const slots = picture.items.filter(({ series }) => series !== undefined);
  const longest = Math.max(...slots.map(({ box }) => box.width));
  const widths = picture.shapes.flatMap((shape) =>
    shape.type === 'rect' && 'ink' in shape.fill && shape.width <= longest ? shape.width : [],
  );
  assert.ok(longest > 100, `${longest}`);
  assert.ok(Math.max(...widths) >= longest - 2, `${Math.max(...widths)} of ${longest}`);
});

test('where columns differ in width, it is said that their area is no number, in each language', async () => {
  const [raw] = stories['lebanon']!;
  for (const [lang, said] of [
    ['en', 'its number is its height, not its area'],
    ['az', 'rəqəmi sahəsi yox, hündürlüyü göstərir'],
    ['ru', 'число показывает высота, а не площадь'],
    ['fa', 'رقم را بلندی آن نشان می‌دهد، نه مساحتش'],
  ] as const)
    for (const width of [280, 720]) {
      const { notes, summary } = (await chartOf(raw, { lang, width })).picture;
      assert.equal(notes!.filter((note) => note.includes(said)).length, 1, notes!.join(' | '));
      assert.ok(!summary!.includes(said));
    }
});

test('months, and accounts of one week each, are no columns of different width', async () => {
  const months = ['01', '02', '03', '04', '05'].map((month) => `2018-${month}`);
  const weeks = ['01/2018-01-07', '08/2018-01-14', '15/2018-01-21'].map(
    (when) => `2018-01-${when}`,
  );
  const uneven = [...weeks, '2018-01-22/2018-02-11'];
  const noted = async (dates: readonly string[]): Promise<boolean> => {
    const { picture } = await chartOfFigures(dates.map((when) => figure(when, 30)));
    return picture.notes!.some((note) => /not its area/.test(note));
  };
  assert.equal(await noted(months), false);
  assert.equal(await noted(weeks), false);
  assert.equal(await noted(uneven), true);
  const daily = Array.from({ length: 200 }, (_, i) =>
    figure(new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10), 2),
  );
  const { notes } = (await chartOfFigures(daily, { bin: 'month' })).picture;
  assert.ok(!notes!.some((note) => /area/.test(note)), notes!.join());
});

test('every panel of columns has a round number beside zero, and running totals have few', async () => {
  const ticksIn = ({ picture }: Awaited<ReturnType<typeof chartOf>>): string[][] => {
    const axes: string[][] = [];
    const ends = picture.shapes.flatMap((shape) =>
      shape.type === 'text' && shape.anchor === 'end' && shape.ink === 'ink-3' ? [shape] : [],
    );
    for (const { text } of ends) {
      if (text === '0') axes.push([]);
      axes.at(-1)?.push(text);
    }
    return axes;
  };
  const [ucdp] = stories['ucdp']!;
  for (const width of [280, 360, 720, 1200]) {
    const axes = ticksIn(await chartOf(ucdp, { width }));
    assert.equal(axes.length, 4);
    for (const axis of axes) assert.ok(axis.length >= 2 && axis[1] === '100', axis.join());
    for (const most of [5, 7, 12, 13, 65, 140]) {
      const months = ['01', '02', '03', '04'].map((month, i) =>
        figure(`2018-${month}`, i ? 0 : most),
      );
      const [axis] = ticksIn(await chartOfFigures(months, { view: 'cumulative', width }));
      assert.ok(axis!.length >= 2 && axis!.length <= 5, `${most} at ${width}: ${axis!.join()}`);
    }
  }
});
