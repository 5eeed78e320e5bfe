import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { html, open, says, seed } from './pages.mjs';

const head = `<link rel="stylesheet" href="/cdn/backstory.css">
  <script type="module" src="/cdn/split/backstory.js"></script>`;
const built = new Set(readdirSync('cdn/split'));
const named = (requests) =>
  requests.map((address) => address.replace(/-[\w-]{8}\.js$/, '.js')).sort();

test('a page without a graphic gets the small entry and nothing else', async () => {
  await open(html('<p>Text.</p>', head), {}, async (page, { requests }) => {
    await page.waitForTimeout(300);
    assert.deepEqual(requests, ['/page.html', '/cdn/backstory.css', '/cdn/split/backstory.js']);
  });
});

test('an element is fetched when the page uses it, what its picture does not need later', async () => {
  await open(html('<main></main>', head), {}, async (page, { requests }) => {
    await page.waitForTimeout(100);
    const before = requests.length;
    await page.evaluate((src) => {
      const chart = document.createElement('casualty-chart');
      chart.setAttribute('src', src);
      document.querySelector('main').append(chart);
    }, seed);
    await says(page, 'over 6,500');
    const chart = page.locator('casualty-chart');
    await chart.evaluate((element) => element.updateComplete);
    const fetched = requests.slice(before);
    assert.ok(fetched.includes(seed));
    for (const address of fetched.filter((one) => one.startsWith('/cdn/')))
      assert.ok(built.has(address.replace('/cdn/split/', '')), address);
    assert.ok(named(fetched).some((name) => name.endsWith('/core.js')));
    assert.match(await chart.evaluate((element) => element.toSVG()), /over\u00a06,500/);
  });
});

test('all of a story’s graphics come by one entry and share one file', async () => {
  const body = `<back-story src="${seed}">
    <border-exchange-timeline></border-exchange-timeline>
    <casualty-chart></casualty-chart>
    <actor-relations-diagram></actor-relations-diagram></back-story>`;
  await open(html(body, head), {}, async (page, { requests }) => {
    for (const name of ['border-exchange-timeline', 'casualty-chart', 'actor-relations-diagram']) {
      await page.locator(name).scrollIntoViewIfNeeded();
      await says(page, name === 'casualty-chart' ? 'over 6,500' : 'Azerbaijan', name);
    }
    assert.equal(requests.filter((address) => address === seed).length, 1);
    assert.equal(new Set(requests).size, requests.length, 'nothing is fetched twice');
  });
});

test('a figure fetches its element too', async () => {
  const body = `<figure data-backstory="casualty-chart" data-src="${seed}">
    <figcaption>The dead</figcaption></figure><figure data-backstory="constructor"></figure>`;
  await open(html(body, head), {}, async (page) => {
    await says(page, 'over 280', 'figure casualty-chart');
  });
});
