import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { served } from './served.mjs';

const at = served('.');

/* The unminified build, with what it needs of others as a page would map it. */
const map = `<script type="importmap">{"imports": {
  "lit": "/node_modules/lit/index.js", "lit/": "/node_modules/lit/",
  "lit-html": "/node_modules/lit-html/lit-html.js", "lit-html/": "/node_modules/lit-html/",
  "lit-element/": "/node_modules/lit-element/",
  "@lit/reactive-element": "/node_modules/@lit/reactive-element/reactive-element.js",
  "d3-array": "/node_modules/d3-array/dist/d3-array.mjs"
}}</script>`;

/** The public members of each element. */
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const membersOf = Object.fromEntries(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, members }) => [
      tagName,
      members.filter(({ privacy = 'public' }) => privacy === 'public').map(({ name }) => name),
    ]),
);

/** What a script can see of the widgets of a build, each in several views and languages. */
async function seenOf(script) {
  const page = await at.browser.newPage();
  await page.route('**/page.html', (route) =>
    route.fulfill({ body: `<!doctype html>${map}<body>`, contentType: 'text/html' }),
  );
  await page.goto(`${at.server.address}/page.html`);
  const seen = await page.evaluate(seeAll, [script, membersOf]);
  await page.close();
  return seen;
}

/** Runs in the page. */
async function seeAll([script, members]) {
  await import(script);
  const shows = [
    ['casualty-chart', 'stress.story.json', ['bars', 'claims', 'table']],
    ['casualty-chart', 'killed.csv', ['bars', 'cumulative', 'table']],
    ['casualty-chart', 'ucdp-afghanistan.csv', ['bars']],
    ['border-exchange-timeline', 'incidents-1992-2013.story.json', ['lanes', 'list', 'table']],
    ['border-exchange-timeline', 'incidents.csv', ['lanes']],
    ['actor-relations-diagram', 'stress.story.json', ['diagram', 'list', 'table']],
    ['actor-relations-diagram', 'signed-ties.csv', ['diagram']],
  ];
  const all = {};
  for (const lang of ['en', 'fa', 'az', 'ru']) {
    document.documentElement.lang = lang;
    for (const [name, src, views] of shows)
      for (const view of views) {
        const shown = [];
        const box = document.createElement('div');
        box.style.width = view === 'list' ? '360px' : '900px';
        const widget = Object.assign(document.createElement(name), {
          src: `/seeds/${src}`,
          view,
          loading: 'eager',
          period: src === 'killed.csv' ? 'last summer' : undefined,
        });
        const ready = new Promise((done) => widget.addEventListener('backstory-ready', done));
        widget.addEventListener('backstory-problem', ({ detail }) => shown.push(detail));
        widget.addEventListener('backstory-select', ({ detail }) => shown.push(detail));
        box.append(widget);
        document.body.append(box);
        await customElements.whenDefined(name);
        await Promise.race([ready, new Promise((done) => setTimeout(done, 1500))]);
        await widget.updateComplete;
        const proxy = widget.shadowRoot.querySelector('.proxy');
        proxy?.focus();
        for (const key of ['ArrowRight', 'ArrowDown', 'Enter'])
          proxy?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await widget.updateComplete;
        all[[lang, name, src, view].join()] = {
          members: members[name].filter((member) => member in widget),
          attributes: customElements.get(name).observedAttributes,
          story: JSON.stringify(widget.story),
          problems: JSON.stringify(widget.problems),
          svg: widget.toSVG(),
          csv: widget.toCSV(),
          said: widget.shadowRoot.textContent.replace(/\s+/g, ' '),
          labels: [...widget.shadowRoot.querySelectorAll('[aria-label]')].map((one) =>
            one.getAttribute('aria-label'),
          ),
          shown: JSON.stringify(shown),
        };
        box.remove();
      }
  }
  return all;
}

test('the minified files show, say and write what the modules do, under the same names', async () => {
  const plain = await seenOf('/dist/all.js');
  assert.ok(Object.values(plain).every(({ members }) => members.includes('toCSV')));
  assert.ok(Object.values(plain).some(({ svg }) => svg.length > 5000));
  for (const script of ['/cdn/backstory.js', '/cdn/split/backstory.js']) {
    const seen = await seenOf(script);
    for (const [of, own] of Object.entries(plain))
      for (const [what, value] of Object.entries(own))
        assert.ok(isDeepStrictEqual(seen[of][what], value), `${what} of ${of} by ${script}`);
  }
});

/* What minifying breaks shows only here: the sources are never run minified elsewhere. */
for (const file of ['backstory.js', 'casualty-chart.js']) {
  test(`cdn/${file}: every texture, fade and colour of the picture is really there`, async () => {
    const page = await at.browser.newPage();
    await page.goto(`${at.server.address}/test/e2e/blank.html`);
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
