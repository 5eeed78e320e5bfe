import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { svgDocument } from '../../src/export/svg.js';
import { palette } from '../../src/theme/palette.js';
import { diagramOf, seed, type Settings } from './diagram.js';

/* Pictures compared as text, so that a change of look is a diff to be read.
   UPDATE_SNAPSHOTS=1 writes them anew. */
const folder = new URL('../snapshots/', import.meta.url);

const cases: [name: string, story: string, settings: Settings, scheme: 'light' | 'dark'][] = [
  ['relations-seed-360', 'lachin-2022', { width: 360 }, 'light'],
  ['relations-seed-720', 'lachin-2022', { width: 720 }, 'light'],
  ['relations-seed-720-2020', 'lachin-2022', { width: 720, at: '2020-1X' }, 'light'],
  ['relations-seed-720-dark', 'lachin-2022', { width: 720 }, 'dark'],
  ['relations-seed-360-fa', 'lachin-2022', { width: 360, lang: 'fa', rtl: true }, 'light'],
  ['relations-stress-320', 'stress', { width: 320 }, 'light'],
  ['relations-stress-960', 'stress', { width: 960 }, 'light'],
];

for (const [name, story, settings, scheme] of cases) {
  test(`the picture ${name} is as it was`, async () => {
    const { picture, headline, summary } = await diagramOf(seed(`${story}.story.json`), settings);
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
