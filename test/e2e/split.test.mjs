import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { html, open, says, seed } from './pages.mjs';

const head = `<link rel="stylesheet" href="/cdn/backstory.css">
  <script type="module" src="/cdn/split/backstory.js"></script>`;
const built = new Set(readdirSync('cdn/split'));
const named = (requests) =>
  requests.map((address) => address.replace(/-[\w-]{6}\.js$/, '.js')).sort();

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

test('what a picture waits for is asked for at once, not one file after another', async () => {
  const body = `<casualty-chart bin="month" loading="eager" src="/seeds/killed.csv"></casualty-chart>`;
  // None of these comes before the one that is needed with it has been asked for.
  const needs = {
    'split/casualty-chart-': 'split/core-',
    'split/layout-bins-': 'split/sums-',
    'seeds/killed.csv': 'split/tables-',
    'split/tables-': 'split/reading-',
  };
  const prepare = async (page) => {
    for (const [name, needed] of Object.entries(needs)) {
      const asked = page.waitForRequest((request) => request.url().includes(needed));
      await page.route(
        ({ pathname }) => pathname.includes(name),
        async (route) => {
          await asked;
          await route.continue();
        },
      );
    }
  };
  await open(html(body, head), { prepare }, async (page) => {
    await says(page, 'killed');
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

const chart = `<casualty-chart src="${seed}"></casualty-chart>`;
/** Makes the page's own files of these names fail. */
const without = (...names) => ({
  prepare: (page) =>
    page.route(
      (address) => names.some((name) => address.pathname.startsWith(`/cdn/split/${name}-`)),
      (route) => route.abort(),
    ),
});

test('the first picture waits for the entry, the shared file and the element only', async () => {
  const { prepare } = without('afterwards', 'view', 'read-story', 'reading');
  await open(html(chart, head), { prepare }, async (page, { requests }) => {
    await says(page, 'over 6,500');
    const first = named(requests.filter((address) => address.startsWith('/cdn/split/')));
    for (const name of ['backstory', 'core', 'casualty-chart'])
      assert.ok(first.includes(`/cdn/split/${name}.js`), name);
    assert.ok(!first.some((name) => /figures|read-|columns|tables|locale/.test(name)), `${first}`);
    // What cannot be had leaves a picture without a walk, and nothing thrown.
    await page.locator('casualty-chart').evaluate((element) => element.updateComplete);
    assert.equal(await page.locator('casualty-chart button.proxy').count(), 0);
  });
});

test('a story with something wrong gets the reader that tells what', async () => {
  const body = `<casualty-chart><script type="application/json">
    {"version": 1, "id": "x", "lang": "en", "title": "T", "asOf": "2022-10",
     "sources": [{"id": "a", "title": "A", "kind": "news"}],
     "figures": [{"id": "f", "measure": "killed", "number": {"value": 7, "bound": "over"},
       "scope": {"when": "10 March 2022"}, "category": "civilian", "tally": "period",
       "status": "confirmd", "sources": ["a"]},
      {"id": "g", "measure": "killed", "number": {"value": 9, "bound": "over"},
       "scope": {"when": "March 2022"}, "category": "civilian", "tally": "period",
       "status": "confirmed", "sources": ["a"]}]}
    </script></casualty-chart>`;
  const problems = (page) =>
    page
      .locator('casualty-chart')
      .evaluate(async (element) => (await element.updateComplete, element.problems));
  await open(html(body, head), {}, async (page, { requests }) => {
    await page.waitForFunction(() => document.querySelector('casualty-chart')?.problems?.length);
    const told = await problems(page);
    assert.deepEqual(
      told.map(({ path, fix }) => [path, fix]),
      [
        ['figures[0].scope.when', '2022-03-10'],
        ['figures[0].status', 'confirmed'],
        ['figures[1].scope.when', '2022-03'],
      ],
    );
    assert.ok(named(requests).some((name) => name.endsWith('/read-story.js')));
  });
  await open(html(body, head), without('read-story'), async (page) => {
    await page.waitForFunction(() => document.querySelector('casualty-chart')?.problems?.length);
    const [problem] = await problems(page);
    assert.equal(problem.code, 'unreachable');
  });
});

test('figures of period after period wait for their columns, or are bars', async () => {
  const rows = [1, 2, 3, 4].map(
    (month) => `<tr><td>2018-0${month}</td><td>North</td>
    <td>${month * 10}</td><td>Ember Wire</td></tr>`,
  );
  const body = `<casualty-chart><table><thead><tr><th>When</th><th>Side</th><th>Killed</th>
    <th>Source</th></tr></thead><tbody>${rows.join('')}</tbody></table></casualty-chart>`;
  const marks = (page) =>
    page.locator('casualty-chart').evaluate(async (element) => {
      await element.updateComplete;
      const mark = element.shadowRoot.querySelector('.proxy');
      return mark.offsetWidth < mark.offsetParent.offsetWidth / 2 ? 'columns' : 'bars';
    });
  await open(html(body, head), {}, async (page) => {
    await says(page, '40');
    assert.equal(await marks(page), 'columns');
  });
  await open(html(body, head), without('layout-columns'), async (page) => {
    await says(page, '40');
    assert.equal(await marks(page), 'bars');
  });
});
