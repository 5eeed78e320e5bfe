/** A browser and a folder that is served, for the tests of a file. */
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

/** Both are there once the tests run. */
export function served(folder) {
  const at = {};
  before(async () => {
    at.server = await serve(folder, 0);
    at.browser = await chromium.launch(await launchOptions());
  });
  after(async () => {
    await at.browser?.close();
    await at.server?.close();
  });
  return at;
}
