/** What is said below running totals and beside claims, in every language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOf } from './chart.js';
import { words } from './labels.js';
import { seed } from './files.js';
import { chartOfFigures, figure } from './small-figures.js';

const stress = seed('stress.story.json');

for (const [lang, limits, onlyIn] of [
  ['en', 'Strokes along a line', 'Only in the table: 12 figures'],
  ['az', 'Xətt boyu cızıqlar', 'Yalnız cədvəldə: 12 rəqəm'],
  ['ru', 'Штрихи вдоль линии', 'Только в таблице: чисел — 12'],
  ['fa', 'خط‌های کوتاه', 'تنها در جدول: ۱۲ رقم'],
] as const)
  test(`running totals say once what is only in the table, and what strokes are (${lang})`, async () => {
    const { picture } = await chartOf(stress, { view: 'cumulative', lang, rtl: lang === 'fa' });
    const notes = picture.notes!;
    assert.equal(notes.filter((note) => note.startsWith(limits)).length, 1, `${notes}`);
    assert.equal(notes.filter((note) => note.startsWith(onlyIn)).length, 1, `${notes}`);
    assert.equal(picture.more, 0);
    if (lang === 'fa') assert.doesNotMatch(notes.join('\n'), /[;,]/);
  });

test('totals without limits say nothing of strokes', async () => {
  const { picture } = await chartOfFigures([figure('2020-01', 5), figure('2020-02', 5)], {
    view: 'cumulative',
  });
  assert.doesNotMatch(picture.notes!.join(' '), /Strokes/);
});

const killed = { en: 'killed', az: 'həlak olanlar', ru: 'погибшие', fa: 'کشته‌ها' } as const;

for (const lang of ['en', 'az', 'ru', 'fa'] as const)
  for (const view of ['bars', 'claims'] as const)
    test(`beside a claimant's name stands whose dead they are (${view}, ${lang})`, async () => {
      const south = { status: 'claimed', claimedBy: 'south' };
      const other = { when: '2020-05', sides: view === 'claims' ? [] : ['south'] };
      const claims = [
        figure('2020-05', 5, south),
        figure('2020-05', 9, { scope: other, contradicts: ['a'] }),
      ];
      const { picture } = await chartOfFigures(claims, { view, lang, rtl: lang === 'fa' });
      const said = words(picture)
        .join(' ')
        .replace(/[\u2066-\u2069]/g, '');
      assert.ok(said.includes(`${killed[lang]}: North`), said);
    });
