/**
 * Takes pictures of the widgets, for the eye, into `shots/`: every story, view, width and scheme,
 * and on paper; and of the marks' alphabet, if Storybook is built. `npm run shots timeline 280`
 * takes only those whose name has both words in it.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './find-browser.mjs';
import { serve } from './serve.mjs';

const wanted = (name) => process.argv.slice(2).every((word) => name.includes(word));
const screen = [280, 320, 360, 720, 1200];
/** A4 within the margins that browsers leave. */
const paper = [718];
const looks = [
  { look: 'light-en', lang: 'en', dir: 'ltr', colorScheme: 'light', widths: screen },
  { look: 'dark-en', lang: 'en', dir: 'ltr', colorScheme: 'dark', widths: screen },
  { look: 'light-fa', lang: 'fa', dir: 'rtl', colorScheme: 'light', widths: screen },
  // Of a page in dark, which paper is not.
  { look: 'print-en', lang: 'en', dir: 'ltr', colorScheme: 'dark', media: 'print', widths: paper },
  { look: 'print-fa', lang: 'fa', dir: 'rtl', colorScheme: 'dark', media: 'print', widths: paper },
];
const both = ['lachin-2022.story.json', 'stress.story.json'];
const widgets = {
  'casualty-chart': {
    views: ['bars', 'cumulative', 'claims', 'table'],
    stories: [
      ...both,
      'lebanon-2023-2024.story.json',
      'claimed-losses.story.json',
      'ucdp-afghanistan.csv',
    ],
  },
  'border-exchange-timeline': {
    views: ['lanes', 'list', 'table'],
    stories: [...both, 'incidents-1992-2013.story.json'],
  },
  'actor-relations-diagram': {
    views: ['diagram', 'list', 'table'],
    stories: [...both, 'signed-ties.csv'],
  },
};

rmSync('shots', { recursive: true, force: true });
mkdirSync('shots');
const server = await serve('.', 0);
const browser = await chromium.launch(await launchOptions());

/** What a story is shown by, where that is not what most are. */
const measures = { 'claimed-losses.story.json': 'other' };

/** The whole page as a picture; what is printed is loaded on a screen before. */
async function save(page, name, { width, media }) {
  if (media) await page.emulateMedia({ media });
  await page.setViewportSize({ width: width + 32, height: 900 });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250))),
  );
  await page.screenshot({ path: `shots/${name}.png`, fullPage: true });
  if (media) await page.emulateMedia({ media: 'screen' });
}

async function take(page, name, { element, story, view, width, lang, dir, media }) {
  await page.setViewportSize({ width: width + 32, height: 900 });
  await page.goto(`${server.address}/test/e2e/blank.html`);
  await page.evaluate(
    async ({ element, story, view, measure, lang, dir }) => {
      document.documentElement.lang = lang;
      document.documentElement.dir = dir;
      document.documentElement.style.colorScheme = 'light dark';
      await import('/cdn/backstory.js');
      const widget = document.createElement(element);
      widget.setAttribute('view', view);
      if (measure) widget.setAttribute('measure', measure);
      widget.setAttribute('src', `/seeds/${story}`);
      const ready = new Promise((done) => widget.addEventListener('backstory-ready', done));
      document.body.append(widget);
      await ready;
      await document.fonts.ready;
    },
    { element, story, view, measure: measures[story], lang, dir },
  );
  await save(page, name, { width, media });
}

const alphabet = 'storybook-static/iframe.html';

async function takeAlphabet(page, name, { width, lang, colorScheme, media }) {
  await page.setViewportSize({ width: width + 32, height: 900 });
  const story = `id=casualty-chart-marks--${media ? 'light' : colorScheme}&viewMode=story&globals=language:${lang}`;
  await page.goto(`${server.address}/${alphabet}?${story}`);
  await page.locator('marks-alphabet').waitFor();
  await save(page, name, { width, media });
}

for (const { look, widths, ...how } of looks) {
  const { colorScheme } = how;
  const context = await browser.newContext({ colorScheme, deviceScaleFactor: 2 });
  const page = await context.newPage();
  for (const width of widths) {
    for (const [element, { views, stories }] of Object.entries(widgets))
      for (const story of stories)
        for (const view of views) {
          const name = `${element}-${story.split('.')[0]}-${view}-${width}-${look}`;
          if (wanted(name)) await take(page, name, { element, story, view, width, ...how });
        }
    const name = `alphabet-${width}-${look}`;
    if (existsSync(alphabet) && wanted(name)) await takeAlphabet(page, name, { width, ...how });
  }
  await context.close();
}
await browser.close();
server.close();
