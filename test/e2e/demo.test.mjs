import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { html, open, shifts, watch, widgets } from './pages.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Collects what the article's own policy forbids. */
const prepare = async (page) => {
  await watch(page);
  await page.addInitScript(() => {
    globalThis.forbidden = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.forbidden.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
};

for (const width of [320, 1280])
  for (const colorScheme of ['light', 'dark'])
    test(`the demo article at ${width} px, ${colorScheme}: three graphics, nothing forbidden, moved or out of reach`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, prepare };
      await open(html(''), context, async (page) => {
        const { origin } = new URL(page.url());
        await page.goto(`${origin}/demo/index.html`);
        const names = widgets.map(({ name }) => name).join();
        for (const widget of await page.locator(names).all()) {
          await widget.scrollIntoViewIfNeeded();
          await widget.locator('[part~="plot"] svg').waitFor();
          assert.deepEqual(await shifts(page), []);
        }
        assert.deepEqual(await page.evaluate(() => globalThis.forbidden), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} px wide`);
        // No two graphics of one article have the same title.
        const titles = await page.locator('[part="headline"]').allTextContents();
        assert.equal(new Set(titles.map((title) => title.trim())).size, widgets.length);
        // The whole page at once, since what is out of view has no colours to look at.
        await page.setViewportSize({ width, height: 8000 });
        await page.evaluate(axe);
        const broken = await page.evaluate(async () =>
          (await globalThis.axe.run()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary}`,
          ),
        );
        assert.deepEqual(broken, []);
      });
    });
