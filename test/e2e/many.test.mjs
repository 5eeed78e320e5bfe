/** Pictures of very many marks, from built files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open } from './pages.mjs';

const days = Array.from({ length: 900 }, (_, day) =>
  new Date(Date.UTC(2018, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
);
const story = {
  version: 1,
  id: 'many-days',
  lang: 'en',
  title: 'Many days',
  asOf: '2021-01-01',
  actors: [{ id: 'north', name: 'North', short: 'NOR', kind: 'state' }],
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news' }],
  figures: days.map((when, i) => ({
    id: `figure-${i}`,
    measure: 'killed',
    number: { value: 10 + (i % 40), bound: i % 3 ? 'exact' : 'over' },
    scope: { when, sides: ['north'] },
    category: 'not-stated',
    tally: 'period',
    status: ['reported', 'disputed'][i % 2],
    sources: ['wire'],
  })),
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What the picture is, once the story is drawn by a file of the build. */
const drawn = (page) =>
  page.evaluate(async (story) => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      globalThis.violations.push(`${violatedDirective} ${sourceFile}`),
    );
    await customElements.whenDefined('casualty-chart');
    const chart = document.querySelector('casualty-chart');
    const ready = new Promise((done) => chart.addEventListener('backstory-ready', done));
    chart.data = story;
    await ready;
    await chart.updateComplete;
    await new Promise((done) => setTimeout(done, 300));
    const canvas = chart.shadowRoot.querySelector('.plot canvas');
    const marks = chart.shadowRoot.querySelectorAll('.plot svg rect').length;
    if (!canvas) return { as: 'SVG', painted: marks > 900 };
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return { as: 'canvas', painted: data.filter((value) => value === 255).length > 5000 };
  }, story);

for (const [file, part] of [
  ['casualty-chart', /^\/cdn\/paint\.js$/],
  ['split/backstory', /\/painter-[^/]*\.js$/],
]) {
  const page = html(
    '<casualty-chart loading="eager" bin="none"></casualty-chart>',
    `<script type="module" src="/cdn/${file}.js"></script>`,
  );

  test(`${file}.js paints very many marks under a strict policy, with a part fetched for it`, async () => {
    await open(
      page,
      { headers: { 'content-security-policy': policy } },
      async (page, { requests }) => {
        assert.deepEqual(await drawn(page), { as: 'canvas', painted: true });
        assert.equal(requests.filter((address) => part.test(address)).length, 1, requests.join());
        assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
      },
    );
  });

  test(`${file}.js draws very many marks in SVG where that part cannot be had`, async () => {
    const prepare = (page) =>
      page.route(
        ({ pathname }) => part.test(pathname),
        (route) => route.abort(),
      );
    await open(page, { prepare }, async (page) => {
      assert.deepEqual(await drawn(page), { as: 'SVG', painted: true });
    });
  });
}
