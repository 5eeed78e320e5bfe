import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, says, seed, shifts, table, watch, widgets } from './pages.mjs';

const wide = { viewport: { width: 792, height: 900 } };
/** A page with one graphic in view, for which it keeps a box free. */
const pageWith = (graphic, after = '<p>After.</p>') =>
  html(
    `<h1>A note, a road and two tolls</h1>${graphic}${after}`,
    `<link rel="stylesheet" href="/cdn/backstory.css">
    <script type="module" src="/cdn/split/backstory.js"></script>`,
  );

/** Notes every movement, while files whose address has one of these words come late. */
const late =
  (...words) =>
  async (page) => {
    await watch(page);
    await page.route(new RegExp(words.join('|')), async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
  };

for (const { name, views, words } of widgets)
  for (const view of views.slice(1))
    test(`the ${view} of a ${name} comes with its styles and moves nothing`, async () => {
      const page = pageWith(`<${name} src="${seed}" view="${view}"></${name}>`);
      await open(page, { ...wide, prepare: late('afterwards-') }, async (page) => {
        await says(page, words, name);
        await page.getByRole('button', { name: 'Download' }).waitFor();
        assert.deepEqual(await shifts(page), []);
      });
    });

for (const { name, fa } of widgets)
  test(`a Persian page does not move when its ${name} comes`, async () => {
    const page = pageWith(`<${name} src="${seed}"></${name}>`).replace(
      '<html lang="en">',
      '<html lang="fa" dir="rtl">',
    );
    // The words come first, so that what is said while the story is fetched is said in them.
    const prepare = late('/seeds/');
    await open(page, { ...wide, prepare }, async (page) => {
      await says(page, fa, name);
      assert.deepEqual(await shifts(page), []);
    });
  });

test('a table that stands in for a graphic stays where it is when the story cannot be had', async () => {
  const page = pageWith(`<casualty-chart src="/nowhere.json">${table}</casualty-chart>`);
  await open(page, { ...wide, prepare: late('afterwards-') }, async (page) => {
    await page.getByText('could not be loaded').waitFor();
    assert.ok(await page.getByText('Ember Wire').first().isVisible());
    assert.deepEqual(await shifts(page), []);
  });
});

for (const { name, words } of widgets)
  test(`the first click on a button of a ${name} at the end of a page counts`, async () => {
    const page = pageWith(
      `<${name} style="--backstory-height: 100rem" src="${seed}"></${name}>`,
      '',
    );
    await open(page, { viewport: { width: 792, height: 500 } }, async (page) => {
      await says(page, words, name);
      // Until what writes files has come, another button keeps its place.
      const button = page.getByRole('button', { name: 'Download', expanded: false });
      await button.waitFor();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await button.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await button.boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      assert.equal((await button.boundingBox()).y, y, 'nothing moves under the pointer');
      await page.mouse.up();
      await page.getByRole('button', { name: 'SVG' }).waitFor();
    });
  });
