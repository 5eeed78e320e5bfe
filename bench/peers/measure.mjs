/** Measures in a page of its own what one library does with one picture. */
import { dayOf } from './data.mjs';

/** Milliseconds after which a page has come to rest. */
export const settle = 600;
const harness = '/bench/peers/page.mjs';

/** Calls what the harness in the page exports. */
export const call = (page, name, ...values) =>
  page.evaluate(
    async ([from, name, values]) => (await import(from))[name](...values),
    [harness, name, values],
  );

/** A fresh page, with a line to its browser. */
export const open = async (context, address) => {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
  await page.goto(`${address}/bench/peers/page.html`);
  const cdp = await context.newCDPSession(page);
  // Time on the processor, so that what else runs on the machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
};

/** Milliseconds of the page's main thread so far, by kind of work: `Task` is all of it. */
export async function spent(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(
    metrics
      .filter(({ name }) => name.endsWith('Duration'))
      .map(({ name, value }) => [name.replace('Duration', ''), value * 1000]),
  );
}

async function heapMB(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** The heap of the page with nothing but the harness. */
export async function emptyHeap(context, address) {
  const { page, cdp } = await open(context, address);
  await call(page, 'longest');
  await page.waitForTimeout(settle);
  const heap = await heapMB(cdp);
  await page.close();
  return heap;
}

/** Data to picture: see `draw` in page.mjs; main thread and heap once all is quiet again. */
export async function measureDraw(context, address, library, { kind, size }) {
  const { page, cdp } = await open(context, address);
  await call(page, 'prepare', library.address, kind, size);
  await page.waitForTimeout(settle);
  const before = await spent(cdp);
  const drawn = await call(page, 'draw');
  await page.waitForTimeout(settle);
  const work = (await spent(cdp)).Task - before.Task;
  const result = {
    ...drawn,
    work,
    longest: await call(page, 'longest'),
    heap: await heapMB(cdp),
    drew: await call(page, 'drew'),
  };
  // To see what was drawn: a folder for pictures.
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${library.name}-${kind}-${size}.png` });
  await page.close();
  return result;
}

/** From asking for the library, which the browser keeps, to the picture: see `start` in page.mjs. */
export async function measureStart(context, address, library, { kind, size }) {
  const { page } = await open(context, address);
  await call(page, 'longest');
  await page.waitForTimeout(settle);
  const shown = await call(page, 'start', library.address, kind, size);
  await page.close();
  return { shown };
}

const steps = 60;

/** Milliseconds of processor time of tasks on the main thread between one mark of a step and the next. */
function framesOf(trace, steps) {
  const { traceEvents } = JSON.parse(trace);
  const marks = traceEvents
    .filter(({ name, cat }) => cat.includes('blink.user_timing') && /^step \d+$/.test(name))
    .sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0];
  const frames = new Array(steps).fill(0);
  for (const event of traceEvents) {
    if (event.name !== 'RunTask' || event.pid !== pid || event.tid !== tid || !event.dur) continue;
    // A mark stands inside the task of its frame.
    const end = event.ts + event.dur;
    const frame = marks.findLastIndex(({ ts }) => ts <= end);
    if (frame >= 0 && frame < steps) frames[frame] += (event.tdur ?? event.dur) / 1000;
  }
  return frames;
}

/** What the steps that a finished picture takes cost, the typical one and the worst: `doing` is a function of the page. */
async function measureSteps(browser, page, library, { kind, size }, steps, ...doing) {
  await call(page, 'prepare', library.address, kind, size);
  await call(page, 'draw');
  await page.waitForTimeout(settle);
  await browser.startTracing(page, {
    categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'],
  });
  await call(page, ...doing);
  await page.waitForTimeout(settle);
  const frames = framesOf(await browser.stopTracing(), steps).sort((a, b) => a - b);
  await page.close();
  return { typical: frames[steps >> 1], worst: frames.at(-1) };
}

/** A finished picture that changes a step in each frame. */
async function measureFrames(browser, context, address, library, one, ...doing) {
  const { page } = await open(context, address);
  await page.evaluate(() => {
    document.querySelector('#box').style.width = '1200px';
  });
  return measureSteps(browser, page, library, one, steps, ...doing, steps);
}

/** Made narrower. */
export const measureNarrow = (...of) => measureFrames(...of, 'narrow', 1200, 320);

/** Filtered to a tenth of its time. */
export const measureFilter = (...of) => {
  const { kind, size } = of.at(-1);
  const seed = ['2020-09-01', '2022-12-31'];
  return measureFrames(...of, 'filter', ...(kind === 'seed' ? seed : [dayOf(0), dayOf(size)]));
};

/** Four times half the time, four times twice as much, and once more. */
export const ways = [1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0];

/** Zoomed into and out of. */
export async function measureZoom(browser, context, address, library, one) {
  const { page } = await open(context, address);
  return measureSteps(browser, page, library, one, ways.length, 'zoom', ways);
}
