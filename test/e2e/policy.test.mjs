import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, says, seed, table, widgets } from './pages.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');
const strict = { headers: { 'content-security-policy': policy } };

/** Collects what the policy forbids, from before the first script. */
const watch = (page) =>
  page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
      ),
    );
  });
const violations = (page) => page.evaluate(() => globalThis.violations);

test('the policy of these tests does forbid', async () => {
  const page = html('<p style="color: red">Red</p>', '<style>p { color: green }</style>');
  await open(page, { ...strict, prepare: watch }, async (page) => {
    const found = await violations(page);
    assert.equal(found.length, 2, found.join());
    await page
      .evaluate(() => (document.querySelector('p').innerHTML = '<b>markup</b>'))
      .then(assert.fail, () => undefined);
  });
});

for (const file of ['backstory', 'casualty-chart'])
  test(`${file}.js works under a strict policy with Trusted Types`, async () => {
    const page = html(
      `<casualty-chart id="file" src="${seed}"></casualty-chart>
      <casualty-chart id="csv" src="/seeds/killed.csv"></casualty-chart>
      <casualty-chart id="table">${table}</casualty-chart>
      <figure data-backstory="casualty-chart" data-src="${seed}">
        <figcaption>The dead</figcaption></figure>
      <casualty-chart id="fa" lang="fa" dir="rtl" src="${seed}"></casualty-chart>`,
      `<script type="module" src="/cdn/${file}.js"></script>
      <link rel="stylesheet" href="/cdn/backstory.css">`,
    );
    await open(page, { ...strict, prepare: watch }, async (page) => {
      await says(page, 'over 6,500', '#file');
      await says(page, '10–14', '#csv');
      await says(page, 'over 40', '#table');
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await says(page, 'over 280', 'figure casualty-chart');
      await says(page, '۶٬۵۰۰', '#fa');

      const chart = page.locator('#file');
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('[role="application"] button').press('Enter');
      await chart.locator('[part="tooltip"]').waitFor();
      await chart.getByRole('button', { name: 'View as table' }).click();
      await chart.locator('[part="table"]').waitFor();
      await chart.getByRole('button', { name: 'Download', exact: true }).click();
      const saved = page.waitForEvent('download');
      await chart.getByRole('button', { name: 'Download as PNG' }).click();
      assert.equal((await saved).suggestedFilename(), 'lachin-2022-casualty-chart.png');

      const look = await chart.evaluate(async (element) => {
        const png = new Uint8Array(await (await element.toPNG(1)).arrayBuffer());
        const { marginTop } = getComputedStyle(element.shadowRoot.querySelector('h3'));
        return { kind: [...png.slice(1, 4)], size: png.length, marginTop };
      });
      assert.deepEqual(look.kind, [0x50, 0x4e, 0x47]);
      assert.ok(look.size > 5000);
      assert.equal(look.marginTop, '0px', 'the widget is styled');
      assert.deepEqual(await violations(page), []);
    });
  });

for (const { name, views, words, fa } of widgets)
  for (const file of [name, 'backstory', 'split/backstory'])
    test(`<${name}> of ${file}.js works under a strict policy with Trusted Types`, async () => {
      const page = html(
        `<${name} id="file" src="${seed}"></${name}>
        <back-story src="${seed}"><${name} id="inside"></${name}></back-story>
        <${name} id="fa" lang="fa" dir="rtl" src="${seed}"></${name}>
        ${views.map((view) => `<${name} id="${view}" view="${view}" src="${seed}"></${name}>`).join('')}`,
        `<script type="module" src="/cdn/${file}.js"></script>
        <link rel="stylesheet" href="/cdn/backstory.css">`,
      );
      await open(page, { ...strict, prepare: watch }, async (page) => {
        const shown = file === name ? ['file', 'fa', ...views] : ['file', 'inside', 'fa', ...views];
        for (const id of shown) {
          await page.locator(`#${id}`).scrollIntoViewIfNeeded();
          await says(page, id === 'fa' ? fa : words, `#${id}`);
        }
        const widget = page.locator('#file');
        await widget.scrollIntoViewIfNeeded();
        await widget.locator('[role="application"] button').press('Enter');
        await widget.locator('[part="tooltip"]').waitFor();
        const png = await widget.evaluate(async (element) =>
          new Uint8Array(await (await element.toPNG(1)).arrayBuffer()).slice(1, 4).join(),
        );
        assert.equal(png, '80,78,71');
        assert.deepEqual(await violations(page), []);
      });
    });

/** What comes after the picture, so that it can be written out at once when asked for. */
const forFiles = ['/cdn/casualty-chart.csv.js', '/cdn/files.js'];

test('without what writes files there is a picture, its table and cards, and no file', async () => {
  const page = html(`<casualty-chart src="${seed}"></casualty-chart>`);
  const prepare = async (page) => {
    await page.addInitScript(() =>
      addEventListener('unhandledrejection', () => (globalThis.lost = 1)),
    );
    await page.route(/(files|csv)\.js$/, (route) => route.abort());
  };
  await open(page, { prepare }, async (page) => {
    await says(page, 'over 6,500');
    const chart = page.locator('casualty-chart');
    const written = () =>
      chart.evaluate(async (element) => {
        await element.updateComplete;
        return [element.toSVG(), element.toCSV()].map(({ length }) => length > 0);
      });
    assert.deepEqual(await written(), [false, false]);
    await chart.locator('[role="application"] button').press('Enter');
    await chart.locator('[part="tooltip"]').waitFor();
    await chart.getByRole('button', { name: 'View as table' }).click();
    await chart.locator('[part="table"]').waitFor();
    assert.equal(await page.evaluate(() => globalThis.lost), undefined);
  });
});

test('nothing leaves the page but for its src, and nothing is stored', async () => {
  const page = html(`<casualty-chart src="${seed}"></casualty-chart>
    <casualty-chart src="${seed}" view="table"></casualty-chart>`);
  await open(page, {}, async (page, { requests }) => {
    await says(page, 'over 6,500');
    const chart = page.locator('casualty-chart').first();
    await chart.locator('[role="application"] button').press('Enter');
    await chart.evaluate((element) => element.toPNG());
    await page.waitForTimeout(300);
    assert.deepEqual(requests.slice(0, 3), ['/page.html', '/cdn/backstory.js', seed]);
    // What moves marks comes once somebody goes to the chart.
    const [csv, files] = forFiles;
    assert.deepEqual(requests.slice(3).sort(), [csv, '/cdn/casualty-chart.motion.js', files]);
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    assert.deepEqual(stored, [0, 0, '', 0]);
  });
});

test('one element’s file asks for nothing but what it needs, when it needs it', async () => {
  const head = '<script type="module" src="/cdn/casualty-chart.js"></script>';
  const page = html(`<casualty-chart src="${seed}"></casualty-chart>`, head);
  await open(page, {}, async (page, { requests }) => {
    await says(page, 'over 6,500');
    await page.locator('casualty-chart').evaluate((element) => element.updateComplete);
    assert.deepEqual(requests.slice(0, 3), ['/page.html', '/cdn/casualty-chart.js', seed]);
    assert.deepEqual(requests.slice(3).sort(), forFiles);
    await page.evaluate(() => (document.documentElement.lang = 'ru'));
    await says(page, 'погибших');
    const more = requests.slice(5).sort();
    assert.deepEqual(more, ['/cdn/locale/casualty-chart.ru.js', '/cdn/locale/ru.js']);
    await page.evaluate(() =>
      document.querySelector('casualty-chart').setAttribute('src', '/seeds/killed.csv'),
    );
    await says(page, '10–14');
    // What moves marks comes once the second picture is there.
    for (let n = 0; n < 60 && requests.length < 12; n++) await page.waitForTimeout(50);
    assert.deepEqual(requests.slice(7).sort(), [
      '/cdn/casualty-chart.columns.js',
      // Another picture in the place of the first.
      '/cdn/casualty-chart.motion.js',
      // Words of a source that are not those of the page may say more than the number.
      '/cdn/casualty-chart.wording.js',
      '/cdn/tables.js',
      '/seeds/killed.csv',
    ]);
  });
});

test('without a network the reader is told, and reads the fallback', async () => {
  const page = html(`<casualty-chart src="${seed}">${table}</casualty-chart>`);
  const prepare = (page) => page.route(`**${seed}`, (route) => route.abort('internetdisconnected'));
  await open(page, { prepare }, async (page) => {
    const chart = page.locator('casualty-chart');
    await chart.getByText('The data could not be loaded.').waitFor();
    assert.equal(await page.getByRole('cell', { name: 'over 40' }).isVisible(), true);
    await page.unroute(`**${seed}`);
    await chart.getByRole('button', { name: 'Try again' }).click();
    await says(page, 'over 6,500');
    assert.equal(await page.getByRole('cell', { name: 'over 40' }).isVisible(), false);
  });
});
