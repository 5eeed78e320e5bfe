import { chromeLauncher } from '@web/test-runner-chrome';
import chromium from './web-test-runner.config.mjs';

export default {
  ...chromium,
  browsers: [
    chromeLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, args: [] },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
};
