/** What is heard and read at columns of what figures come to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TemplateResult } from 'lit';
import { cardOf, sentenceOf, type Spoken } from '../../src/casualty-chart/view.js';
import { locales } from '../../src/locale/locale.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { words as labelsIn } from './labels.js';
import { chartOfFigures, figure, number, type Raw } from './small-figures.js';
import { options as english } from './binned.js';

/** The text of a card. */
function read(part: unknown): string {
  if (Array.isArray(part)) return part.map(read).join('');
  if (typeof part === 'string') return part;
  if (typeof part !== 'object' || !part) return '';
  const { strings, values } = part as TemplateResult;
  return strings.map((text, i) => text + read(values[i])).join('');
}
const tidy = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();

/** What each mark says, and what its card does. */
async function toldOf(raw: readonly Raw[], lang = 'en') {
  const chart = await chartOfFigures(raw, { bin: 'month', lang, rtl: lang === 'fa' });
  const { story, model, picture, headline, summary } = chart;
  const [locale, words] = [await locales.load(lang), await casualtyWords.load(lang)];
  const options = { ...english, lang, texts: lang, locale, words, groupBy: 'event' as const };
  const speech = { lang, texts: lang, locale, words, story };
  const spoken: Spoken = { options, model, headline, summary, measures: [], speech };
  return picture.items.map(({ id }) => ({
    heard: tidy(sentenceOf(id, spoken, picture)),
    card: tidy(read(cardOf(id, spoken, picture))),
    label: labelsIn(picture).join(' '),
  }));
}

const from = (day: number, source: string, asOf?: string): Raw =>
  figure(`2020-01-0${day}`, day, { sources: [source], ...(asOf && { asOf }) });

test('a sum says who its figures are from, whose party they are, and as of when', async () => {
  const [sum] = await toldOf([
    from(1, 'wire', '2020-02-01'),
    from(2, 'ministry', '2020-02-09'),
    from(3, 'wire'),
  ]);
  assert.equal(
    sum!.heard,
    '1–3 January 2020: 6 killed. North. Not a whole month. Added up from 3 figures. Reported. ' +
      'Source: Ember Wire, North ministry (party source). As of 1–9 February 2020.',
  );
  assert.match(
    sum!.card,
    /Added up from 3 figures Reported Ember Wire, .*North ministry, .*party source\. As of 1–9 February 2020\.$/,
  );
});

for (const [lang, more] of [
  ['en', 'Ember Wire, UN monitors, and 3 more'],
  ['az', 'Ember Wire, UN monitors, daha 3 mənbə'],
  ['ru', 'Ember Wire, UN monitors, и ещё 3'],
  ['fa', 'Ember Wire، UN monitors، و ۳ منبع دیگر'],
] as const)
  test(`of many sources a sum names the first and says how many more there are (${lang})`, async () => {
    const sources = ['wire', 'monitors', 'a', 'b', 'c'];
    const [sum] = await toldOf(
      sources.map((source, i) => from(i + 1, source)),
      lang,
    );
    assert.ok(sum!.heard.includes(more), sum!.heard);
    assert.ok(
      sum!.card.endsWith(`${more.slice(more.lastIndexOf(lang === 'fa' ? '،' : ',') + 2)}.`),
      sum!.card,
    );
  });

test('a column of one figure says what that figure does', async () => {
  const [first, second] = await toldOf([
    from(1, 'wire'),
    from(2, 'wire'),
    figure('2020-02-03', number(9, 'over'), { sources: ['ministry'], asOf: '2020-03-01' }),
  ]);
  assert.match(first!.heard, /Added up from 2 figures/);
  assert.equal(
    second!.heard,
    '3 February 2020: over 9 killed. North. Reported by North ministry (party source). As of 1 March 2020.',
  );
  assert.match(
    second!.card,
    /^over 9 killed 3 February 2020 North, fighters or civilians: not stated Reported party source North ministry, .*As of 1 March 2020\.$/,
  );
});

for (const [lang, late] of [
  ['en', '725 of them added for earlier periods'],
  ['az', '725'],
  ['ru', 'из них 725 добавлены за прежние периоды'],
  ['fa', '۷۲۵'],
] as const)
  test(`late reports in a sum are told at its column, in its card and aloud (${lang})`, async () => {
    const raw = [
      figure('2020-01-01', 786, { late: 720 }),
      figure('2020-01-02', 10, { late: 5 }),
      figure('2020-01-03', 4),
    ];
    const [sum] = await toldOf(raw, lang);
    for (const text of Object.values(sum!)) assert.ok(text.toLowerCase().includes(late), text);
  });
