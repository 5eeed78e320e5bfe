import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const common = [
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function onPath(name) {
  try {
    return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}

/** The browser that comes as a package, unpacked once into this project's own cache. */
async function packaged() {
  const dir = join(process.cwd(), 'node_modules/.cache', 'chromium-147.0.0');
  mkdirSync(join(dir, 'fontconfig'), { recursive: true });
  // Without fonts of the machine's own, the packaged ones are all there is.
  writeFileSync(
    join(dir, 'fontconfig/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>` +
      `<dir>${join(process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf')}</dir><dir>${dir}/fonts</dir>` +
      `<cachedir>${dir}/fc-cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_PATH ??= join(dir, 'fontconfig');
  // Has to be set before the import: it is what makes the libraries come along.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const old = process.env.TMPDIR;
  process.env.TMPDIR = dir;
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (old === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = old;
  return { executablePath, headless: 'shell', args: [...common, '--no-sandbox', '--no-zygote'] };
}

/**
 * A Chromium to test with: `CHROME_PATH`, else one that is installed, else the packaged one.
 * Answers launch options for Puppeteer.
 */
export async function findBrowser() {
  const executablePath =
    process.env.CHROME_PATH ||
    names.map(onPath).find(Boolean) ||
    macs.find((path) => existsSync(path));
  if (!executablePath) return packaged();
  const args = process.getuid?.() === 0 ? [...common, '--no-sandbox'] : common;
  return { executablePath, headless: true, args };
}

/** The same for Playwright, which knows no word for the kind of headlessness. */
export const launchOptions = async () => ({ ...(await findBrowser()), headless: true });

/** A Firefox that is installed, `FIREFOX_PATH` before others, as launch options for Puppeteer. */
export function findFirefox() {
  const executablePath =
    process.env.FIREFOX_PATH ||
    ['firefox', 'firefox-esr'].map(onPath).find(Boolean) ||
    ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path));
  if (!executablePath) throw new Error('There is no Firefox: install one, or set FIREFOX_PATH.');
  return { browser: 'firefox', executablePath, headless: true };
}
