import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSVG } from '../../src/server/render-svg.js';
import { figure } from './small-figures.js';

const story = (figures: object[], change: object = {}): object => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'A small story',
  actors: [{ id: 'north', name: 'North', short: 'N', kind: 'state' }],
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news' }],
  figures: figures.map((one, i) => ({ id: `f${i}`, ...one })),
  ...change,
});
/** What is read in a file, its lines joined. */
const textOf = async (raw: object, attributes: Record<string, string>): Promise<string> => {
  const { svg } = await renderSVG('casualty-chart', raw, { attributes });
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
};

test('a file says what it leaves out, and how it is read', async () => {
  const days = Array.from({ length: 20 }, (_, i) =>
    figure(`2018-10-${String(i + 10)}`, 2, {
      scope: { when: `2018-10-${i + 10}`, sides: ['north'] },
    }),
  );
  const whole = figure('2018-10', 99, { category: 'civilian' });
  const raw = story([...days, whole], { method: 'Counted by hand.' });
  const text = await textOf(raw, { bin: 'month' });
  assert.match(text, /Not added up: [^.]+ \(20\)\./);
  assert.match(text, /Counted by hand\./);
  assert.match(
    await textOf(story(days), { bin: 'month' }),
    /Not a whole month: 10–29 October 2018\./,
  );
});

test('a file that has no room for all figures says how many it leaves out', async () => {
  const many = Array.from({ length: 70 }, (_, i) =>
    figure('2018', i + 1, { scope: { when: `${1900 + i}-03-01`, sides: ['north'] } }),
  );
  assert.match(await textOf(story(many), { bin: 'none' }), /Figures not in this picture: 10\./);
});
