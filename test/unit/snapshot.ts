import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { svgDocument, type DocumentOptions } from '../../src/export/svg.js';
import { palette } from '../../src/theme/palette.js';
import { seed } from './files.js';

const folder = new URL('../snapshots/', import.meta.url);

/** A picture's name, its story, how it is drawn, and the scheme. */
export type Case<Settings> = readonly [string, string, Settings, 'light' | 'dark'];

/**
 * Pictures compared as text, so that a change of look is a diff to be read.
 * UPDATE_SNAPSHOTS=1 writes them anew.
 */
export function pictures<Settings extends { lang?: string }>(
  draw: (
    raw: unknown,
    settings?: Settings,
  ) => Promise<Pick<DocumentOptions, 'picture' | 'headline' | 'summary'>>,
  cases: readonly Case<NoInfer<Settings>>[],
): void {
  for (const [name, story, settings, scheme] of cases)
    test(`the picture ${name} is as it was`, async () => {
      const { picture, headline, summary } = await draw(seed(`${story}.story.json`), settings);
      const lang = settings.lang ?? 'en';
      const svg = svgDocument({
        headline,
        summary,
        picture,
        footer: [],
        lang,
        rtl: lang === 'fa',
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
