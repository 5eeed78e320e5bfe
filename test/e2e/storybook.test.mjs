import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { served } from './served.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');

const at = served('storybook-static');

/** What each element shows itself in. */
const shown = [
  ...['Seed', 'Stress', 'Table', 'Selected', 'Slots', 'Loading', 'Empty', 'Problems'],
  ...['Unreachable', 'Narrow', 'Wide', 'Dark', 'Persian', 'Azerbaijani', 'Russian', 'LargeText'],
  ...['Rows', 'Script', 'Figure'],
];

for (const element of ['Casualty chart', 'Border exchange timeline', 'Relations diagram'])
  test(`${element}: each way in, state, width, scheme and language has its story`, () => {
    const own = stories.filter(({ title }) => title.startsWith(element));
    const known = new Set(own.map(({ exportName }) => exportName));
    const lacking = shown.filter((name) => !known.has(name));
    assert.deepEqual(lacking, []);
  });

/** Looks at story after story in a page of its own, and takes the next as soon as it is done with one. */
async function look(colorScheme, left, found) {
  // As tall as the tallest story: what lies outside the window has no background for axe.
  const page = await at.browser.newPage({ colorScheme, viewport: { width: 1280, height: 3000 } });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (let story = left.shift(); story; story = left.shift()) {
    const { id } = story;
    await page.goto(
      `${at.server.address}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`,
    );
    const shown = page.locator('#storybook-root > *').first();
    const drawn = await shown.waitFor({ state: 'attached', timeout: 8000 }).then(
      () => true,
      () => found.push(`${id}: nothing is shown`) === 0,
    );
    if (!drawn) continue;
    await page.waitForTimeout(150);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run('#storybook-root', {
        rules: { region: { enabled: false } },
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary}`,
      );
    });
    found.push(...violations.map((text) => `${id}: ${text}`), ...errors.splice(0));
  }
  await page.close();
}

for (const colorScheme of ['light', 'dark'])
  test(`no story breaks a rule of accessibility in ${colorScheme}, and none fails`, async () => {
    const left = [...stories];
    const found = [];
    // Two at a time, since most machines have two cores.
    await Promise.all([1, 2].map(() => look(colorScheme, left, found)));
    assert.deepEqual([found, left], [[], []]);
  });
