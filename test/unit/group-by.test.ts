import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupBy } from '../../src/casualty-chart/row.js';
import { chartOf, type Settings } from './chart.js';

type Raw = Record<string, unknown>;

const figure = (when: string, source: string, change: Raw = {}, sides = ['north']): Raw => ({
  id: `${source}-${when}-${sides.join('-')}`,
  measure: 'killed',
  number: { value: 30, bound: 'exact' },
  scope: { when, sides },
  category: 'civilian',
  tally: 'period',
  status: 'reported',
  sources: [source],
  ...change,
});
const story = (...figures: Raw[]): Raw => ({
  version: 1,
  id: 'group-by',
  lang: 'en',
  title: 'Group by',
  asOf: '2022-12',
  actors: [
    { id: 'north', name: 'North', kind: 'state' },
    { id: 'south', name: 'South', kind: 'state' },
  ],
  sources: ['wire', 'monitor', 'ministry'].map((id) => ({ id, title: `The ${id}`, kind: 'news' })),
  figures,
});
async function said(raw: Raw, settings: Settings): Promise<string> {
  const { picture } = await chartOf(raw, settings);
  const texts = picture.shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : []));
  return texts.join(' | ').replaceAll('\u00a0', ' ');
}

const three = story(
  figure('2020-01', 'wire', { status: 'disputed' }),
  figure('2020-04', 'monitor', { category: 'combatant' }, ['south']),
  figure('2020-09', 'ministry', { category: 'mixed' }, ['north', 'south']),
);

for (const [groupBy, first] of [
  ['side', 'North | January 2020, The wire | 30 killed | civilians; disputed |'],
  ['category', 'Civilians | January 2020, The wire | 30 killed | North; disputed |'],
  ['source', 'The wire | January 2020 | 30 killed | North, civilians; disputed |'],
] as const)
  test(`bars by ${groupBy} that stand alone say what their heading does not, and nothing twice`, async () => {
    const text = await said(three, { groupBy });
    assert.ok(text.includes(first), text);
    for (const date of ['January 2020', 'April 2020', 'September 2020'])
      assert.equal(text.split(date).length, 2, text);
  });

for (const [groupBy, second] of [
  ['side', '| April 2020, The monitor | 30 killed | civilians; reported |'],
  ['category', '| April 2020, The monitor | 30 killed | reported |'],
  ['source', 'The monitor | North | April 2020 | 30 killed | civilians; reported |'],
] as const)
  test(`bars by ${groupBy} under one heading say when, and by whose word`, async () => {
    const raw = story(
      figure('2020-01', 'wire'),
      figure('2020-04', 'monitor'),
      figure('2020-09', 'wire'),
    );
    const text = await said(raw, { groupBy });
    assert.ok(text.includes(second), text);
  });

test('who claims a number is said once, by the number or the heading', async () => {
  const claim = { status: 'claimed', claimedBy: 'south' };
  const raw = story(figure('2020-01', 'wire', claim));
  const by = (groupBy: GroupBy): Promise<string> => said(raw, { groupBy });
  assert.match(
    await by('side'),
    /^North \| January 2020 \| South says 30 killed \| civilians; claimed; a party on its opponent/,
  );
  assert.match(
    await by('source'),
    /^South \| January 2020 \| 30 killed \| killed: North, civilians; claimed; a party on its opponent/,
  );
});

test('the last running totals say until when, and by whose word', async () => {
  const days = Array.from({ length: 30 }, (_, i) => `2020-06-${String(i + 1).padStart(2, '0')}`);
  const raw = story(...days.map((when) => figure(when, 'wire', { tally: 'cumulative' })));
  const text = await said(raw, {});
  assert.match(
    text,
    /^Running totals, as last given \| until 30 June 2020, The wire \| 30 killed \| North, civilians; reported/,
  );
});
