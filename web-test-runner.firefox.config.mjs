/** The browser tests in Firefox, driven by WebDriver BiDi: what only Chromium can be asked for is skipped. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox } from './scripts/find-browser.mjs';
import chromium from './web-test-runner.config.mjs';

export default {
  ...chromium,
  // The launcher starts whatever its options name.
  browsers: [chromeLauncher({ concurrency: 1, launchOptions: findFirefox() })],
  testFramework: { config: { timeout: 20_000 } },
};
