/** What cannot be had is not shown as if it were there: views, languages. What comes late is waited for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, says } from './pages.mjs';

for (const [file, view, part] of [
  ['backstory', 'cumulative', /\/casualty-chart\.cumulative\.js$/],
  ['casualty-chart', 'claims', /\/casualty-chart\.claims\.js$/],
  ['split/backstory', 'cumulative', /\/layout-cumulative-[^/]*\.js$/],
]) {
  const page = html(
    `<casualty-chart loading="eager" view="${view}" src="/seeds/stress.story.json"></casualty-chart>`,
    `<script type="module" src="/cdn/${file}.js"></script>`,
  );
  const prepare = (page) =>
    page.route(
      ({ pathname }) => part.test(pathname),
      (route) => route.abort(),
    );

  test(`${file}.js: without its part, ${view} is not the tab of the picture, and the reader is told`, async () => {
    await open(page, { prepare }, async (page) => {
      await page.waitForFunction(() =>
        document.querySelector('casualty-chart').shadowRoot?.querySelector('[role=tab]'),
      );
      const chart = page.locator('casualty-chart');
      await chart.getByText('What this view needs could not be loaded').waitFor();
      assert.equal(await chart.getByRole('tab', { selected: true }).first().innerText(), 'Totals');
      assert.ok((await chart.locator('[part~=plot] svg rect').count()) > 5);
    });
  });
}

for (const part of [/\/locale\/fa\.js$/, /\/locale\/casualty-chart\.fa\.js$/])
  test(`without ${part.source}, words and numbers are of one language`, async () => {
    const page = html(
      '<casualty-chart lang="fa" loading="eager" src="/seeds/lachin-2022.story.json"></casualty-chart>',
      '<script type="module" src="/cdn/backstory.js"></script>',
    );
    const prepare = (page) =>
      page.route(
        ({ pathname }) => part.test(pathname),
        (route) => route.abort(),
      );
    await open(page, { prepare }, async (page) => {
      const chart = page.locator('casualty-chart');
      await chart.locator('[part~=plot] svg text', { hasText: '6,500' }).first().waitFor();
      assert.doesNotMatch(await chart.locator('[part~=plot]').innerText(), /٬/);
    });
  });

test('an image that is asked for before what writes files has come waits for it', async () => {
  const page = html(
    '<casualty-chart loading="eager" src="/seeds/lachin-2022.story.json"></casualty-chart>',
    '<script type="module" src="/cdn/backstory.js"></script>',
  );
  let come;
  const asked = new Promise((resolve) => (come = resolve));
  const prepare = (page) =>
    page.route('**/cdn/files.js', async (route) => {
      await asked;
      await route.continue();
    });
  await open(page, { prepare }, async (page) => {
    await says(page, 'over 6,500');
    const size = page
      .locator('casualty-chart')
      .evaluate(async (element) => (await element.toPNG()).size);
    await page.waitForTimeout(100);
    come();
    assert.ok((await size) > 1000);
  });
});
