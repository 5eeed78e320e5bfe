import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, says, seed, table, widgets } from './pages.mjs';

for (const order of [
  ['backstory', 'casualty-chart'],
  ['casualty-chart', 'backstory'],
])
  test(`two copies on a page, ${order[0]}.js first`, async () => {
    const page = html(
      `<casualty-chart src="${seed}"></casualty-chart>
      <figure data-backstory="casualty-chart">${table}<figcaption>The dead</figcaption></figure>`,
      order.map((name) => `<script type="module" src="/cdn/${name}.js"></script>`).join(''),
    );
    await open(page, {}, async (page, { console, requests }) => {
      await says(page, 'over 6,500');
      await says(page, 'over 40', 'figure casualty-chart');
      assert.equal(await page.locator('figure casualty-chart').count(), 1);
      assert.equal(await page.locator('figure figcaption').count(), 1);
      assert.deepEqual(console, []);
      assert.equal(requests.filter((address) => address === seed).length, 1);
    });
  });

test('two copies of all the library: containers and widgets of either work together', async () => {
  const body = `<back-story src="${seed}">${widgets.map(({ name }) => `<${name}></${name}>`).join('')}
    </back-story>`;
  const copies = ['casualty-chart', 'backstory', 'split/backstory'];
  const head = copies.map((name) => `<script type="module" src="/cdn/${name}.js"></script>`);
  await open(html(body, head.join('')), {}, async (page, { console, requests }) => {
    for (const { name, words } of widgets) {
      await page.locator(name).scrollIntoViewIfNeeded();
      await says(page, words, name);
    }
    assert.deepEqual(console, []);
    assert.equal(requests.filter((address) => address === seed).length, 1);
  });
});

test('a tag name that a stranger holds is told of once, and the page goes on', async () => {
  const page = html(
    `<casualty-chart src="${seed}">${table}</casualty-chart>
    <figure data-backstory="casualty-chart">${table}</figure>`,
    `<script>customElements.define('casualty-chart', class extends HTMLElement {})</script>
    <script type="module" src="/cdn/backstory.js"></script>`,
  );
  await open(page, {}, async (page, { console }) => {
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.waitForTimeout(200);
    assert.equal(console.length, 1, console.join());
    assert.match(console[0], /^warning: <casualty-chart> is already defined/);
    assert.equal(await page.locator('figure table').isVisible(), true);
    assert.equal(await page.locator('figure casualty-chart').count(), 0);
  });
});

test('a file that arrives late upgrades what is there, and what comes after it', async () => {
  const page = html(`<casualty-chart>${table}</casualty-chart>`, '');
  await open(page, {}, async (page) => {
    await page.addScriptTag({ url: '/cdn/backstory.js', type: 'module' });
    await says(page, 'over 40');
    await page.evaluate((table) => {
      const figure = document.createElement('figure');
      figure.dataset.backstory = 'casualty-chart';
      figure.innerHTML = table;
      document.body.append(figure);
    }, table);
    await says(page, 'over 40', 'figure casualty-chart');
  });
});

test('a figure inside a framework’s own tree is left alone', async () => {
  const figure = `<figure data-backstory="casualty-chart">${table}</figure>`;
  const page = html(`<div data-reactroot>${figure}</div><div data-v-app>${figure}</div>${figure}`);
  await open(page, {}, async (page) => {
    await says(page, 'over 40', 'figure casualty-chart');
    assert.equal(await page.locator('casualty-chart').count(), 1);
    assert.equal(await page.locator('div figure > table').count(), 2);
  });
});

/* What a page's own style sheet may do to everything it knows; none of it is meant for us. */
const careless = `
  html { font-size: 16px !important }
  * { box-sizing: content-box; line-height: 4; letter-spacing: 5px; word-spacing: 20px;
    text-transform: uppercase; text-indent: 3em; text-align: right; font-size: 40px;
    font-style: italic; font-weight: 900; font-family: cursive; font-variant: small-caps;
    color: red; white-space: pre; word-break: break-all; text-shadow: 0 0 3px red;
    list-style: square; border-collapse: separate; margin: 9px; padding: 7px; }
  svg { display: none } svg text { font-size: 50px; fill: red } rect { fill: red }
  table { display: block; border: 9px solid red; width: 20px } td, th { padding: 50px }
  p, h3, footer, button, details, ul, li { display: none; border: 5px dashed red }
  button { width: 100%; background: red; border-radius: 99px }
  a { color: red; text-decoration: none } span { position: absolute }
  .frame, .plot, .card, .summary, .body, .meta, .actions, .link { display: none; color: red }
  [part], #headline, #how { outline: 9px solid red }
  :focus { outline: none }`;

/** Computed look of everything in the widget that a reader sees. */
const looks = (page, name) =>
  page.locator(name).evaluateAll((charts) =>
    charts.map((chart) =>
      [...chart.shadowRoot.querySelectorAll('*')]
        .filter(({ localName }) => localName !== 'style')
        .map((element) => {
          const style = getComputedStyle(element);
          const names = [
            ...['display', 'visibility', 'color', 'fill', 'font-family', 'font-size'],
            ...['font-style', 'font-weight', 'font-variant-caps', 'letter-spacing'],
            ...['line-height', 'list-style-type', 'margin-top', 'padding-top', 'padding-left'],
            ...['text-align', 'text-indent', 'text-shadow', 'text-transform', 'white-space'],
            ...['word-break', 'word-spacing', 'border-collapse', 'border-top-width'],
            ...['position', 'text-decoration-line', 'background-color', 'outline-style'],
          ];
          const looks = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
          return `${element.localName}.${element.getAttribute('class') ?? ''} ${looks.join('; ')}`;
        }),
    ),
  );

for (const { name, views, words } of widgets)
  test(`a page’s careless style sheet does not reach into <${name}>`, async () => {
    const body = views
      .map(
        (view) => `<div style="width: 600px; margin: 0; padding: 0; display: block">
        <${name} view="${view}" loading="eager" src="${seed}"
          style="margin: 0; padding: 0"></${name}></div>`,
      )
      .join('');
    const script = '<script type="module" src="/cdn/backstory.js"></script>';
    const seen = {};
    for (const [kind, css] of [
      ['plain', ''],
      ['careless', careless],
    ])
      await open(html(body, `${script}<style>${css}</style>`), {}, async (page) => {
        await says(page, words, name);
        await page.waitForFunction(
          (name) =>
            [...document.querySelectorAll(name)].every((widget) =>
              widget.shadowRoot.querySelector('.frame:not(.early) footer'),
            ),
          name,
        );
        // What comes after the picture has its styles and controls, too.
        await page.evaluate(
          (name) =>
            Promise.all(
              [...document.querySelectorAll(name)].map((widget) => widget.updateComplete),
            ),
          name,
        );
        seen[kind] = await looks(page, name);
      });
    for (const view of views.keys()) {
      assert.ok(seen.plain[view].length > 30);
      const changed = seen.careless[view].filter((look, i) => look !== seen.plain[view][i]);
      const differences = changed.slice(0, 3).map((look) => {
        const before = seen.plain[view][seen.careless[view].indexOf(look)] ?? '';
        const parts = new Set(before.split('; '));
        return `${look.split(' ')[0]}: ${look.split('; ').filter((part) => !parts.has(part))}`;
      });
      assert.deepEqual(differences, [], `${changed.length} elements look otherwise`);
    }
  });
