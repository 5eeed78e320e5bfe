/**
 * `npm run bench:peers`: each widget beside the libraries that a newsroom would take instead, the same data in the same run; writes bench/RESULTS.md.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { banded, build, diagrams, libraries, running, timelines } from './build.mjs';
import {
  emptyHeap,
  measureDraw,
  measureFilter,
  measureNarrow,
  measureStart,
  measureZoom,
  ways,
} from './measure.mjs';
import { profile } from './profile.mjs';
import { report } from './report.mjs';

const pictures = [
  { title: '30 periods × 3', kind: 'periods', size: 30 },
  { title: '300 periods × 3', kind: 'periods', size: 300 },
  { title: '3,000 periods × 3', kind: 'periods', size: 3000 },
  { title: '20,000 events', kind: 'events', size: 20_000 },
];
const narrowed = [{ title: 'the seed story', kind: 'seed', size: 0 }, pictures[2]];
const events = [50, 1000, 10_000, 100_000].map((size) => ({
  title: `${size.toLocaleString('en')} events`,
  kind: 'incidents',
  size,
}));
const actors = [30, 300, 2000].map((size) => ({
  title: `${size.toLocaleString('en')} actors`,
  kind: 'ties',
  size,
}));
const passes = 3;

const [load] = loadavg();
await build();
// The browser may keep the files, so that no picture waits for the disk.
const { address, close } = await serve('.', 0, { headers: { 'Cache-Control': 'max-age=3600' } });
const browser = await chromium.launch(await launchOptions());
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });

/* The libraries take turns, so that a busy moment of the machine falls on all of them. */
async function measured(libraries, cases, measure) {
  const found = new Map(cases.map((one) => [one, new Map(libraries.map((each) => [each, []]))]));
  for (let pass = 0; pass < passes; pass++)
    for (const one of cases)
      for (const library of libraries) {
        found
          .get(one)
          .get(library)
          .push(await measure(library, one));
        process.stdout.write('.');
      }
  return found;
}

async function compare() {
  for (const library of libraries) await measureDraw(context, address, library, pictures[0]);
  for (const library of banded) await measureDraw(context, address, library, pictures[0]);
  for (const library of timelines) await measureDraw(context, address, library, events[0]);
  for (const library of diagrams) await measureDraw(context, address, library, actors[0]);
  const draw = (...of) => measureDraw(context, address, ...of);
  const start = (...of) => measureStart(context, address, ...of);
  const stepsOf =
    (measure) =>
    (...of) =>
      measure(browser, context, address, ...of);
  return {
    load,
    browser: browser.version(),
    empty: await emptyHeap(context, address),
    draws: await measured(libraries, pictures, draw),
    bands: await measured(banded, pictures.slice(0, 3), draw),
    starts: await measured(libraries, pictures, start),
    narrows: await measured([...libraries, running], narrowed, stepsOf(measureNarrow)),
    filters: await measured([...libraries, running], narrowed, stepsOf(measureFilter)),
    timelines: await measured(timelines, events, draw),
    timelineStarts: await measured(timelines, events, start),
    zooms: await measured(timelines, events, stepsOf(measureZoom)),
    diagrams: await measured(diagrams, actors, draw),
    diagramStarts: await measured(diagrams, actors.slice(0, 2), start),
    places: JSON.parse(execFileSync('node_modules/.bin/tsx', ['bench/relations.ts', '--json'])),
  };
}

const widgets = [
  { library: libraries[0], cases: pictures.slice(2), steps: ['narrow', 720, 320, 10] },
  { library: timelines[0], cases: events.slice(0, 3), steps: ['zoom', ways] },
];

if (process.argv.includes('--profile'))
  for (const widget of widgets) await profile(context, address, widget);
else {
  const text = report(await compare());
  writeFileSync('bench/RESULTS.md', text);
  console.log(`\n\n${text}`);
}
await browser.close();
await close();
