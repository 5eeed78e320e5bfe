/**
 * Takes pictures of the widgets, for the eye, into `shots/`: every story, view, width and scheme.
 * `npm run shots timeline` takes only those whose name has the word in it.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './find-browser.mjs';
import { serve } from './serve.mjs';

const only = process.argv[2] ?? '';
const widths = [320, 360, 720, 1200];
const looks = [
  ['light', 'en', 'ltr'],
  ['dark', 'en', 'ltr'],
  ['light', 'fa', 'rtl'],
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

async function take(page, name, { element, story, view, width, lang, dir }) {
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
  await page.screenshot({ path: `shots/${name}.png`, fullPage: true });
}

for (const [scheme, lang, dir] of looks) {
  const context = await browser.newContext({ colorScheme: scheme, deviceScaleFactor: 2 });
  const page = await context.newPage();
  for (const [element, { views, stories }] of Object.entries(widgets)) {
    for (const story of stories.filter((name) => existsSync(`seeds/${name}`))) {
      for (const view of views) {
        for (const width of widths) {
          const name = `${element}-${story.split('.')[0]}-${view}-${width}-${scheme}-${lang}`;
          if (name.includes(only))
            await take(page, name, { element, story, view, width, lang, dir });
        }
      }
    }
  }
  await context.close();
}
await browser.close();
server.close();
