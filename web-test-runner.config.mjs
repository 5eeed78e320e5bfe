import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/find-browser.mjs';

/** Lets a test ask the browser for what no page can: forced colours, print, offline. */
const cdp = {
  name: 'cdp',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp') return undefined;
    const client = await session.browser.getPage(session.id).createCDPSession();
    return (await client.send(payload.method, payload.params)) ?? {};
  },
};

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [cdp, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' })],
  // One page at a time: the mouse works only in the page in front.
  browsers: [chromeLauncher({ concurrency: 1, launchOptions: await findBrowser() })],
  testFramework: { config: { timeout: 10_000 } },
};
