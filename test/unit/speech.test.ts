/** A listener hears what the card shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenFigure } from '../../src/casualty-chart/speech.js';
import { enLater } from '../../src/casualty-chart/words/en-later.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { locales } from '../../src/locale/locale.js';
import { chartOf } from './chart.js';
import { figure, number, type Raw } from './small-figures.js';

const story = (figures: Raw[], claims: Raw[] = []): Raw => ({
  ...{ version: 1, id: 'heard', lang: 'en', title: 'Heard', asOf: '2018-12', claims, figures },
  actors: [{ id: 'north', name: 'North', short: 'NOR', kind: 'state' }],
  sources: ['wire', 'daily', 'un'].map((id) => ({ id, title: `The ${id}`, kind: 'news' })),
});

async function heard(raw: Raw): Promise<string> {
  const { model } = await chartOf(raw);
  const words = { ...(await casualtyWords.load('en')), ...enLater };
  const row = model.rows.find(({ id }) => id === 'a')!;
  return spokenFigure(row, words, await locales.load('en'), 'en').replaceAll('\u00a0', ' ');
}

const first = (change: Raw): Raw => figure('2018-03', number(60, 'over'), { id: 'a', ...change });

test('every source of a number is named', async () => {
  const text = await heard(story([first({ sources: ['wire', 'daily', 'un'] })]));
  assert.match(text, /Reported by The wire, The daily,? and The un\./);
  const claimed = first({ sources: ['wire', 'daily'], status: 'claimed', claimedBy: 'north' });
  assert.match(await heard(story([claimed])), /Claimed by North.*Source: The wire and The daily/);
});

test('what contradicts it is heard with it, whichever of the two says so', async () => {
  const other = (change: Raw): Raw => figure('2018-03', 5, { id: 'b', sources: ['un'], ...change });
  for (const raw of [
    story([first({ contradicts: ['b'] }), other({})]),
    story([first({}), other({ contradicts: ['a'] })]),
  ])
    assert.match(await heard(raw), /Contradicts: 5 killed \(The un\)\./);
});

test('how it was worded, what others found and as of when', async () => {
  const claim = {
    ...{ id: 'c', by: 'north', act: 'says', about: 'casualties', figures: ['a'] },
    ...{
      sources: ['wire'],
      assessment: { by: 'UN panel', verdict: 'Not confirmed.', sources: ['un'] },
    },
  };
  const words = 'over 60, many of them children';
  const text = await heard(story([first({ words, asOf: '2018-04-02' })], [claim]));
  assert.match(text, /“over 60, many of them children”/);
  assert.match(text, /UN panel: Not confirmed\. As of 2 April 2018\.$/);
});
