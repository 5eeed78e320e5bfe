import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { svgDocument } from '../../src/export/svg.js';
import { palette } from '../../src/theme/palette.js';
import { chartOf, seed, type Settings } from './chart.js';

/* Pictures compared as text, so that a change of look is a diff to be read.
   UPDATE_SNAPSHOTS=1 writes them anew. */
const folder = new URL('../snapshots/', import.meta.url);

const cases: [name: string, story: string, settings: Settings, scheme: 'light' | 'dark'][] = [
  ['seed-320', 'lachin-2022', { width: 320 }, 'light'],
  ['seed-720', 'lachin-2022', { width: 720 }, 'light'],
  ['seed-720-dark', 'lachin-2022', { width: 720 }, 'dark'],
  ['seed-360-fa', 'lachin-2022', { width: 360, lang: 'fa', rtl: true }, 'light'],
  ['stress-320', 'stress', { width: 320 }, 'light'],
  ['stress-720', 'stress', { width: 720 }, 'light'],
  ['stress-960-sides', 'stress', { width: 960, groupBy: 'side' }, 'light'],
];

for (const [name, story, settings, scheme] of cases) {
  test(`the picture ${name} is as it was`, async () => {
    const { picture, headline, summary } = await chartOf(seed(`${story}.story.json`), settings);
    const svg = svgDocument({
      headline,
      summary,
      picture,
      footer: [],
      lang: settings.lang ?? 'en',
      rtl: settings.rtl ?? false,
      palette: palette(scheme),
    });
    const file = new URL(`${name}.svg`, folder);
    if (process.env['UPDATE_SNAPSHOTS']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, svg);
    }
    assert.ok(existsSync(file), 'no snapshot: run with UPDATE_SNAPSHOTS=1');
    assert.equal(svg, readFileSync(file, 'utf8'));
  });
}
