import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { svgDocument } from '../../src/export/svg.js';
import { palette } from '../../src/theme/palette.js';
import { seed } from './chart.js';
import { timelineOf, type Settings } from './timeline.js';

/* Pictures compared as text; UPDATE_SNAPSHOTS=1 writes them anew. */
const folder = new URL('../snapshots/', import.meta.url);

const cases: [name: string, story: string, settings: Settings, scheme: 'light' | 'dark'][] = [
  ['timeline-seed-320', 'lachin-2022', { width: 320 }, 'light'],
  ['timeline-seed-720', 'lachin-2022', { width: 720 }, 'light'],
  ['timeline-seed-720-dark', 'lachin-2022', { width: 720 }, 'dark'],
  ['timeline-seed-720-fa', 'lachin-2022', { width: 720, lang: 'fa' }, 'light'],
  ['timeline-stress-320', 'stress', { width: 320 }, 'light'],
  ['timeline-stress-720', 'stress', { width: 720 }, 'light'],
  ['timeline-seed-720-linear', 'lachin-2022', { width: 720, scale: 'linear' }, 'light'],
];

for (const [name, story, settings, scheme] of cases)
  test(`the picture ${name} is as it was`, async () => {
    const { picture, headline, summary } = await timelineOf(seed(`${story}.story.json`), settings);
    const svg = svgDocument({
      headline,
      summary,
      picture,
      footer: [],
      lang: settings.lang ?? 'en',
      rtl: settings.lang === 'fa',
      palette: palette(scheme),
    });
    const file = new URL(`${name}.svg`, folder);
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(file, svg);
    assert.ok(existsSync(file), 'no snapshot: run with UPDATE_SNAPSHOTS=1');
    assert.equal(svg, readFileSync(file, 'utf8'));
  });
