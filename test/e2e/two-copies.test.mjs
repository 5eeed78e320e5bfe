/** A container of one copy of the library and a widget of another understand each other. */
import { test } from 'node:test';
import { html, open, says, seed, widgets } from './pages.mjs';

/** Chooses what is first in a graphic. */
const choose = (page, name) =>
  page.locator(name).evaluate((host) => host.shadowRoot.querySelector('.proxy').click());

for (const { name, words } of widgets)
  for (const order of [
    ['back-story', name],
    [name, 'backstory'],
    ['backstory', name],
  ])
    test(`<${name}>: ${order.join('.js, then ')}.js`, async () => {
      const body = `<back-story src="${seed}"><${name} loading="eager"></${name}></back-story>
        <back-story src="/broken.csv"><${name} loading="eager" id="cut"></${name}></back-story>`;
      const head = order.map((copy) => `<script type="module" src="/cdn/${copy}.js"></script>`);
      const prepare = (page) =>
        page.route('**/broken.csv', (route) =>
          route.fulfill({ contentType: 'text/csv', body: 'when,title,killed\n2018,Shots' }),
        );
      await open(html(body, head.join('')), { prepare }, async (page) => {
        await says(page, words, name);
        await page.waitForFunction(
          (name) => document.querySelector(name).shadowRoot.querySelector('.proxy'),
          name,
        );
        await choose(page, `${name} >> nth=0`);
        await page.waitForFunction(() => document.querySelector('back-story').selected);
        await page.waitForFunction(
          (name) => document.querySelector(name).shadowRoot.querySelector('.picked'),
          name,
        );
        await page.waitForFunction(() =>
          document.querySelector('#cut').problems.some(({ code }) => code === 'ragged'),
        );
      });
    });
