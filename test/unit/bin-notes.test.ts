/** What is said below columns of many figures, in every language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apartWords } from '../../src/casualty-chart/words/apart.js';
import { words } from './labels.js';
import { chartOfFigures, figure, type Raw } from './small-figures.js';

const at = (sides: string[], change: Raw = {}): Raw => ({
  scope: { when: '2020-05', sides, ...change },
});
const beside: Readonly<Record<string, readonly Raw[]>> = {
  sides: [figure('2020-05', 5), figure('2020-05', 9, at(['north', 'south']))],
  parts: [
    figure('2020-05', 9, at(['north', 'south'])),
    figure('2020-05', 5),
    figure('2020-05', 6, at(['south'])),
  ],
  claimants: [
    figure('2020-05', 5, { status: 'claimed', claimedBy: 'north' }),
    figure('2020-05', 90, { status: 'claimed', claimedBy: 'south' }),
  ],
  affiliation: [
    figure('2020-05', 5),
    figure('2020-05', 7, at(['north'], { affiliation: 'caused-by' })),
  ],
  tallies: [
    figure('2020-04', 5),
    figure('2020-05', 5),
    figure('2020-05-31', 30, { tally: 'cumulative' }),
  ],
};
for (const lang of ['en', 'az', 'ru', 'fa'] as const)
  test(`why panels stand beside each other is said once (${lang})`, async () => {
    for (const [why, raw] of Object.entries(beside)) {
      const { picture } = await chartOfFigures(raw, { bin: 'year', lang, rtl: lang === 'fa' });
      const reasons = apartWords[lang];
      const said = [reasons[why as keyof typeof reasons], reasons.sides].filter((text) =>
        picture.notes!.some((note) => note.includes(text)),
      );
      assert.equal(said.length > 0 && picture.notes!.length, 2, `${why}: ${picture.notes!.join()}`);
      assert.equal(picture.more, 0);
      if (lang === 'fa') assert.doesNotMatch(picture.notes!.join('\n'), /[;,]/);
    }
  });

test('panels that have nothing to do with each other need no reason', async () => {
  const raw = [figure('2020-05', 5), figure('2020-05', 9, at(['south']))];
  const { picture } = await chartOfFigures(raw, { bin: 'month' });
  assert.deepEqual(picture.notes, []);
});

test('that accounts differ is said above them alone, and a reason of what is left out once', async () => {
  const rivals = [figure('2020-05', 5), figure('2020-05', 8, { sources: ['monitors'] })];
  const { picture } = await chartOfFigures(rivals, { bin: 'month' });
  assert.match(picture.summary!, /neither added nor averaged/);
  assert.deepEqual(picture.notes, []);
  const lists = [figure('2020-05', 5, { category: 'civilian' }), figure('2020-05', 9)];
  const both = [...lists, figure('2020-05', 3, at(['south']))];
  const { picture: left } = await chartOfFigures(both, { bin: 'month' });
  assert.equal(left.notes!.length, 1, left.notes!.join());
});

for (const [lang, bounds] of [
  ['en', 'bounds, not an estimate.'],
  ['az', 'bunlar hədlərdir, qiymətləndirmə deyil.'],
  ['ru', 'это границы, а не оценка.'],
  ['fa', 'حدود است، نه برآورد.'],
] as const)
  test(`that the range of a sum is one of bounds is said below it (${lang})`, async () => {
    const range = { low: 10, best: 12, high: 20 };
    const notes = async (raw: readonly Raw[]): Promise<string> =>
      (await chartOfFigures(raw, { bin: 'month', lang, rtl: lang === 'fa' })).picture.notes!.join();
    const one = figure('2020-05-01', range);
    assert.ok((await notes([one, figure('2020-05-02', 3)])).includes(bounds), 'in a column');
    assert.ok((await notes([one, figure('2020-06-02', range)])).includes(bounds), 'in a total');
    assert.ok(!(await notes([one])).includes(bounds), 'a range that somebody states');
  });

test('a sum whose lowest and highest are one number reads as that number', async () => {
  const same = { low: 14, best: 14, high: 14 };
  const raw = [figure('2020-05-01', same), figure('2020-05-02', same)];
  const { picture } = await chartOfFigures(raw, { bin: 'month' });
  const [sum] = [...picture.sums!.values()];
  assert.deepEqual(sum!.number, { value: 28, bound: 'exact' });
  assert.ok(words(picture).includes('28'), words(picture).join());
  const about = [...raw, figure('2020-05-03', { value: 2, bound: 'about' })];
  const { picture: near } = await chartOfFigures(about, { bin: 'month' });
  const [approximate] = [...near.sums!.values()];
  assert.deepEqual(approximate!.number, { value: 30, bound: 'about' });
});
