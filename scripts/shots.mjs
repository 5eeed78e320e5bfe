/** Takes pictures of the widgets, for the eye, into `shots/`: every story, width and scheme. */
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './find-browser.mjs';
import { serve } from './serve.mjs';

const widths = [320, 360, 720, 1200];
const looks = [
  ['light', 'en', 'ltr'],
  ['dark', 'en', 'ltr'],
  ['light', 'fa', 'rtl'],
];
const stories = ['lachin-2022.story.json', 'stress.story.json', 'killed.csv'];
const views = ['bars', 'table'];

rmSync('shots', { recursive: true, force: true });
mkdirSync('shots');
const server = await serve('.', 0);
const browser = await chromium.launch(await launchOptions());
for (const [scheme, lang, dir] of looks) {
  const context = await browser.newContext({ colorScheme: scheme, deviceScaleFactor: 2 });
  const page = await context.newPage();
  for (const story of stories) {
    for (const view of views) {
      for (const width of widths) {
        if (view === 'table' && width === 360) continue;
        await page.setViewportSize({ width: width + 32, height: 900 });
        await page.goto(`${server.address}/test/e2e/blank.html`);
        await page.evaluate(
          async ({ story, view, lang, dir }) => {
            document.documentElement.lang = lang;
            document.documentElement.dir = dir;
            document.documentElement.style.colorScheme = 'light dark';
            await import('/cdn/backstory.js');
            const chart = document.createElement('casualty-chart');
            chart.setAttribute('view', view);
            chart.setAttribute('src', `/seeds/${story}`);
            const ready = new Promise((done) => chart.addEventListener('backstory-ready', done));
            document.body.append(chart);
            await ready;
            await document.fonts.ready;
          },
          { story, view, lang, dir },
        );
        const name = `casualty-chart-${story.split('.')[0]}-${view}-${width}-${scheme}-${lang}`;
        await page.screenshot({ path: `shots/${name}.png`, fullPage: true });
      }
    }
  }
  await context.close();
}
await browser.close();
server.close();
