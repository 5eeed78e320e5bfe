import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, says, seed, widgets } from './pages.mjs';

for (const { name, words } of widgets)
  test(`a tap on a mark of <${name}> opens its card, and one beside it closes it`, async () => {
    const context = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    await open(html(`<p>Beside</p><${name} src="${seed}"></${name}>`), context, async (page) => {
      await says(page, words, name);
      const widget = page.locator(name);
      const walk = widget.locator('[role="application"] button');
      const card = widget.locator('[part="tooltip"]');
      // Where a mark is, the keyboard tells.
      await walk.press('ArrowRight');
      const mark = await walk.boundingBox();
      await page.evaluate(() => document.activeElement.blur());
      assert.equal(await card.isVisible(), false);
      await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await card.waitFor({ state: 'visible' });
      await page.getByText('Beside', { exact: true }).tap();
      await card.waitFor({ state: 'hidden' });
    });
  });
