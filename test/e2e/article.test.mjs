import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, says, seed, shifts, table, watch, widgets } from './pages.mjs';

const paragraph = `<p>${'What is said of them has a name attached. '.repeat(8)}</p>`;
const article = (...graphics) =>
  html(
    `<article><h1>A note, a road and two tolls</h1>
    ${graphics.map((graphic) => paragraph.repeat(5) + graphic).join('')}
    ${paragraph.repeat(12)}<p id="end">End.</p></article>`,
    `<link rel="stylesheet" href="/cdn/backstory.css">
    <script type="module" src="/cdn/backstory.js"></script>`,
  );
const graphics = [
  `<casualty-chart id="src" src="${seed}"></casualty-chart>`,
  `<casualty-chart id="table">${table}</casualty-chart>`,
  `<figure data-backstory="casualty-chart" data-src="/seeds/stress.story.json">${table}
    <figcaption>What each side says</figcaption></figure>`,
];
const phone = { viewport: { width: 360, height: 640 } };

/** The network of a phone: data come long after the text. */
const slow = async (page) => {
  await page.route('**/seeds/*', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
};
/** Scrolls as a reader does, to the end. */
const read = (page) =>
  page.evaluate(async () => {
    const end = document.querySelector('#end');
    for (let i = 0; i < 600; i++) {
      scrollBy(0, 40);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 8)));
      if (end.getBoundingClientRect().bottom < innerHeight) break;
    }
  });
/** Waits until `count` charts are there and each has its picture. */
const drawn = (page, count) =>
  page.waitForFunction((count) => {
    const charts = [...document.querySelectorAll('casualty-chart')];
    const pictures = charts.filter((chart) =>
      chart.shadowRoot?.querySelector('[part~="plot"] svg'),
    );
    return charts.length === count && pictures.length === count;
  }, count);

test('the measure of shifts does measure', async () => {
  await open(article(), { ...phone, prepare: watch }, async (page) => {
    await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 100));
      document.querySelector('h1').style.marginTop = '200px';
    });
    assert.equal((await shifts(page)).length, 1);
  });
});

for (const [name, prepare] of [
  ['a fast network', watch],
  ['a slow network', async (page) => [await watch(page), await slow(page)]],
])
  test(`an article with all of a story’s graphics does not move either, on ${name}`, async () => {
    const all = widgets.map(({ name }) => `<${name}></${name}>`);
    const page = article(...all).replace('<article>', `<article><back-story src="${seed}">`);
    for (const viewport of [phone.viewport, { width: 1280, height: 800 }])
      await open(page, { viewport, prepare }, async (page) => {
        await read(page);
        for (const { name, words } of widgets) await says(page, words, name);
        assert.deepEqual(await shifts(page), []);
      });
  });

for (const [name, prepare] of [
  ['a fast network', watch],
  ['a slow network', async (page) => [await watch(page), await slow(page)]],
])
  test(`a phone’s article does not move while it is read, on ${name}`, async () => {
    await open(article(...graphics), { ...phone, prepare }, async (page) => {
      await read(page);
      await drawn(page, graphics.length);
      assert.deepEqual(await shifts(page), []);
    });
  });

for (const [name, graphic] of [
  ['src', graphics[0]],
  ['table', graphics[1]],
  ['figure', graphics[2]],
  [
    'figure without a table',
    `<figure data-backstory="casualty-chart" data-src="${seed}">
      <figcaption>What each side says</figcaption></figure>`,
  ],
])
  test(`a chart in view when its data come does not move the text below it (${name})`, async () => {
    const page = article().replace('</h1>', `</h1>${graphic}`);
    const prepare = async (page) => [await watch(page), await slow(page)];
    await open(page, { ...phone, prepare }, async (page) => {
      await drawn(page, 1);
      assert.deepEqual(await shifts(page), []);
      await read(page);
      assert.deepEqual(await shifts(page), []);
    });
  });

const incidents = `<border-exchange-timeline id="short"><table>
  <tr><th>When</th><th>Title</th><th>Side</th><th>Kind</th></tr>
  <tr><td>2018-01-14</td><td>Shots across the river</td><td>North and South</td><td>attack</td></tr>
  <tr><td>2018-02</td><td>Road closed for a week</td><td>South</td><td>blockade</td></tr>
  <tr><td>2018-05-02</td><td>Talks at the bridge</td><td>North and South</td><td>meeting</td></tr>
  </table></border-exchange-timeline>`;

for (const viewport of [phone.viewport, { width: 760, height: 900 }])
  test(`a table of three events keeps as much free as its picture takes, at ${viewport.width} px`, async () => {
    const heights = (page) =>
      page.evaluate(() => {
        const timeline = document.querySelector('#short');
        return [timeline.getBoundingClientRect().height, timeline.shadowRoot ? 1 : 0];
      });
    const page = article().replace('</h1>', `</h1>${incidents}`);
    const still = page.replace(/<script[^]*?<\/script>/, '');
    let free;
    await open(still, { viewport }, async (page) => {
      [free] = await heights(page);
    });
    await open(page, { viewport, prepare: watch }, async (page) => {
      await page.waitForFunction(() =>
        document.querySelector('#short').shadowRoot?.querySelector('svg'),
      );
      assert.deepEqual(await shifts(page), []);
      await read(page);
      assert.deepEqual(await shifts(page), []);
      const [own] = await heights(page);
      assert.ok(Math.abs(own - free) < 200, `${free} px are kept for ${own}`);
    });
  });

test('what cannot be loaded gives back what was kept free, once that is out of sight', async () => {
  const lost = incidents.replace('id="short"', 'id="short" src="/no-such-file.json"');
  const page = article().replace('</h1>', `</h1>${lost}`);
  await open(page, { viewport: { width: 760, height: 900 }, prepare: watch }, async (page) => {
    await page.waitForFunction(() =>
      document.querySelector('#short').shadowRoot?.textContent.includes('could not be loaded'),
    );
    assert.deepEqual(await shifts(page), []);
    await read(page);
    assert.deepEqual(await shifts(page), []);
    const blank = await page.evaluate(() => {
      const short = document.querySelector('#short');
      // What is said about it stands below the table.
      const said = short.shadowRoot.querySelector('.frame');
      return short.getBoundingClientRect().bottom - said.getBoundingClientRect().bottom;
    });
    assert.ok(blank < 20, `${blank} px stand empty`);
  });
});

const relations = 'from,to,kind,sign,when\nNorth,South,dispute,-1,2020\nNorth,East,trade,,2021\n';
for (const width of [360, 800])
  for (const [name, src, shown] of [
    ['a story', seed, widgets.map(({ name }) => name)],
    ['a CSV', '/relations.csv', ['actor-relations-diagram']],
  ])
    for (const build of ['cdn', 'cdn/split'])
      test(`no graphic of ${name} moves in view at ${width} px, from ${build}`, async () => {
        const prepare = async (page) => {
          await watch(page);
          await page.route('**/relations.csv', (route) =>
            route.fulfill({ body: relations, contentType: 'text/csv; charset=utf-8' }),
          );
        };
        const viewport = { width, height: width === 360 ? 800 : 900 };
        for (const widget of shown) {
          const page = article()
            .replace('</h1>', `</h1><${widget} src="${src}"></${widget}>`)
            .replace('/cdn/backstory.js', `/${build}/backstory.js`);
          await open(page, { viewport, prepare }, async (page) => {
            await page.waitForFunction((widget) => {
              const footer = document.querySelector(widget).shadowRoot?.querySelector('footer');
              return footer?.checkVisibility({ visibilityProperty: true });
            }, widget);
            assert.deepEqual(await shifts(page), [], widget);
          });
        }
      });

test('a reader who comes in at the end of the article stays there', async () => {
  await open(article(...graphics), { ...phone, prepare: watch }, async (page) => {
    await page.evaluate(() => document.querySelector('#end').scrollIntoView());
    await page.waitForTimeout(500);
    const top = await page.evaluate(() => document.querySelector('#end').getBoundingClientRect().y);
    assert.ok(top >= 0 && top < 640);
  });
});

for (const width of [360, 1280])
  test(`the figure form at ${width} px: one figure, one caption, one picture`, async () => {
    const figure = `<figure data-backstory="casualty-chart" data-src="${seed}" data-view="bars">
      ${table}<figcaption>Two lower limits</figcaption></figure>`;
    await open(article(figure), { viewport: { width, height: 800 } }, async (page) => {
      const chart = page.locator('figure casualty-chart');
      await chart.scrollIntoViewIfNeeded();
      await says(page, 'over 6,500');
      const caption = page.getByText('Two lower limits');
      assert.equal(await caption.count(), 1);
      assert.equal(await caption.isVisible(), true);
      assert.equal(await page.locator('figure > figcaption').count(), 1);
      assert.equal(await chart.locator('[part="headline"]').count(), 0);
      assert.equal(await page.getByRole('cell', { name: 'over 40' }).isVisible(), false);
      assert.equal(await chart.getAttribute('headline'), 'Two lower limits');
      const {
        plot,
        room,
        page: wide,
      } = await chart.evaluate((element) => ({
        plot: element.shadowRoot.querySelector('[part="plot"] svg').getBoundingClientRect().width,
        room: element.clientWidth,
        page: document.documentElement.scrollWidth,
      }));
      assert.equal(plot, Math.min(960, Math.floor(room)));
      assert.ok(wide <= width);
    });
  });

for (const place of ['above', 'below'])
  test(`a caption that stands ${place} its table stands ${place} the picture`, async () => {
    const caption = '<figcaption>Two lower limits</figcaption>';
    const inside = place === 'above' ? caption + table : table + caption;
    const figure = `<figure data-backstory="casualty-chart">${inside}</figure>`;
    await open(article(figure), {}, async (page) => {
      await drawn(page, 1);
      const [words, picture] = await page.evaluate(() =>
        ['figcaption', 'casualty-chart'].map(
          (name) => document.querySelector(name).getBoundingClientRect().top,
        ),
      );
      assert.equal(words < picture, place === 'above');
    });
  });

for (const width of [360, 1280])
  test(`without JavaScript at ${width} px the reader has the table`, async () => {
    const context = { viewport: { width, height: 800 }, javaScriptEnabled: false };
    await open(article(...graphics), context, async (page) => {
      const cells = page.getByRole('cell', { name: 'over 40' });
      assert.equal(await cells.count(), 2);
      for (const cell of await cells.all()) assert.equal(await cell.isVisible(), true);
      assert.equal(await page.getByText('What each side says').isVisible(), true);
      assert.equal(await page.getByText('End.').isVisible(), true);
      // Room is kept for what a script draws; without scripts it would stay empty.
      const { height } = await page.locator('figure').boundingBox();
      assert.ok(height < 250, `the figure is ${height} px high`);
    });
  });

test('on paper there is every chart, light and whole, also those below', async () => {
  const context = { viewport: { width: 800, height: 600 }, colorScheme: 'dark' };
  await open(article(...graphics), context, async (page) => {
    await page.waitForFunction(() => customElements.get('casualty-chart'));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await drawn(page, graphics.length);
    await page.waitForTimeout(200);
    for (const chart of await page.locator('casualty-chart').all()) {
      const look = await chart.evaluate((element) => {
        const root = element.shadowRoot;
        const plot = root.querySelector('[part="plot"]');
        return {
          ground: getComputedStyle(plot.closest('[data-scheme], .frame')).backgroundColor,
          buttons: [...root.querySelectorAll('footer button')].filter((b) => b.checkVisibility())
            .length,
          cut: root.firstElementChild.scrollHeight - root.firstElementChild.clientHeight > 2,
          sources: root.querySelector('[part="sources"]').checkVisibility(),
        };
      });
      assert.deepEqual(look, {
        ground: 'rgb(255, 255, 255)',
        buttons: 0,
        cut: false,
        sources: true,
      });
    }
  });
});

test('every example works as it is', async () => {
  const pages = ['casualty-chart', 'figure', 'back-story', 'blocks'];
  const names = widgets.map(({ name }) => name).join();
  for (const name of pages)
    await open(html(''), {}, async (page) => {
      const { origin } = new URL(page.url());
      await page.goto(`${origin}/examples/${name}.html`);
      await page.waitForFunction(
        () => document.querySelectorAll('back-story, figure, [src]').length,
      );
      for (const widget of await page.locator(names).all()) {
        await widget.scrollIntoViewIfNeeded();
        await widget.locator('[part~="plot"] svg').waitFor();
      }
    });
});
