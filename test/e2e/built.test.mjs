import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

let server;
let browser;
before(async () => {
  server = await serve('.', 0);
  browser = await chromium.launch(await launchOptions());
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/* What minifying breaks shows only here: the sources are never run minified elsewhere. */
for (const file of ['backstory.js', 'casualty-chart.js']) {
  test(`cdn/${file}: every texture, fade and colour of the picture is really there`, async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/test/e2e/blank.html`);
    const broken = await page.evaluate(async (file) => {
      await import(`/cdn/${file}`);
      const chart = document.createElement('casualty-chart');
      chart.src = '/seeds/stress.story.json';
      const ready = new Promise((done) => chart.addEventListener('backstory-ready', done));
      document.body.append(chart);
      await ready;
      const root = chart.shadowRoot;
      const shapes = [...root.querySelectorAll('svg *')];
      const paints = shapes.flatMap((shape) =>
        ['fill', 'stroke', 'mask', 'stop-color'].flatMap((name) => shape.getAttribute(name) ?? []),
      );
      const bad = paints.filter((paint) => {
        const id = /^url\(#([\w-]+)\)$/.exec(paint)?.[1];
        if (id) return !root.getElementById(id)?.children.length;
        return !CSS.supports('color', paint) && paint !== 'none';
      });
      return { paints: paints.length, bad, tiles: root.querySelectorAll('pattern path').length };
    }, file);
    assert.ok(broken.paints > 100);
    assert.ok(broken.tiles >= 2, 'hatches are drawn');
    assert.deepEqual(broken.bad, []);
    await page.close();
  });
}
