/** One browser and one server for the tests of a file, and pages made for one test each. */
import { served } from './served.mjs';

const at = served('.');

export const seed = '/seeds/lachin-2022.story.json';

export const table = `<table>
  <thead><tr><th>When</th><th>Side</th><th>Killed</th><th>Source</th></tr></thead>
  <tbody>
    <tr><td>2018-01</td><td>North</td><td>over 40</td><td>Ember Wire</td></tr>
    <tr><td>2018-02</td><td>South</td><td>10–14</td><td>Ember Wire</td></tr>
  </tbody>
</table>`;

/** The elements that draw: their views, and what each says of the seed story. */
export const widgets = [
  {
    name: 'casualty-chart',
    views: ['bars', 'cumulative', 'claims', 'table'],
    words: 'over 6,500',
    fa: '۶٬۵۰۰',
  },
  {
    name: 'border-exchange-timeline',
    views: ['lanes', 'list', 'table'],
    words: 'Azerbaijan',
    fa: 'آذربایجان',
  },
  {
    name: 'actor-relations-diagram',
    views: ['diagram', 'list', 'table'],
    words: 'Azerbaijan',
    fa: 'آذربایجان',
  },
];

/** A bare page with `body`; `head` is what the site's template would bring. */
export const html = (body, head = '<script type="module" src="/cdn/backstory.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/**
 * Opens `content` as a page of the server's and closes it when `use` is done. Whatever the page
 * throws fails the test.
 *
 * @param {string} content
 * @param {object} options `headers` of the page; the rest goes to the browser's context
 * @param {(page: import('playwright-core').Page, log: {requests: string[], console: string[]})
 *   => Promise<void>} use
 */
export async function open(content, { headers = {}, prepare, ...context }, use) {
  const own = await at.browser.newContext(context);
  const page = await own.newPage();
  const log = { requests: [], console: [] };
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => log.console.push(`${message.type()}: ${message.text()}`));
  page.on('request', (request) => {
    const address = request.url();
    if (/^https?:/.test(address)) log.requests.push(address.replace(at.server.address, ''));
  });
  await page.route('**/page.html', (route) =>
    route.fulfill({ body: content, contentType: 'text/html; charset=utf-8', headers }),
  );
  try {
    await prepare?.(page);
    await page.goto(`${at.server.address}/page.html`);
    await use(page, log);
  } finally {
    await own.close();
  }
  if (errors.length) throw new Error(`the page threw: ${errors.join('; ')}`);
}

/** Waits until the chart has a picture that says `text`. */
export const says = (page, text, selector = 'casualty-chart') =>
  page.waitForFunction(
    ([selector, text]) => {
      const plot = document
        .querySelector(selector)
        ?.shadowRoot?.querySelector('[part~="plot"] svg, [part~="table"], .list');
      return plot?.textContent.replace(/\u00a0/g, ' ').includes(text);
    },
    [selector, text],
    { timeout: 8000 },
  );

/** Notes every movement of the page's content, from before the first of it. */
export const watch = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map(
          ({ node, previousRect: a, currentRect: b }) =>
            `${node?.localName ?? node?.nodeName}#${node?.id} ${a.y}+${a.height} → ${b.y}+${b.height}`,
        );
        globalThis.shifts.push(`${entry.value.toFixed(4)} at ${scrollY}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
/** Every movement so far, once the page has come to rest. */
export const shifts = async (page) => {
  await page.waitForTimeout(300);
  return page.evaluate(() => globalThis.shifts);
};
