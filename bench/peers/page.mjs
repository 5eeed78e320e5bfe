/** Runs in the page: one library, one picture, one clock. */
import { eventsOf, figuresIn, figuresOf, incidentsOf, tiesOf } from './data.mjs';

const frame = () => new Promise(requestAnimationFrame);
const box = document.querySelector('#box');
const longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({
  type: 'longtask',
});

let library;
let take;

const makers = {
  periods: (size) => figuresOf(size),
  events: (size) => eventsOf(size),
  incidents: (size) => incidentsOf(size),
  ties: (size) => tiesOf(size),
  seed: async (_size, own) => {
    const story = await (await fetch('/seeds/lachin-2022.story.json')).json();
    return own ? story : figuresIn(story);
  },
};

/** Loads a library and makes its data, neither of which is timed. */
export async function prepare(address, kind, size) {
  library = await import(address);
  take = library.prepare(kind, await makers[kind](size, 'drew' in library));
}

/** Milliseconds from asking for the library to its picture on the screen; its data is there. */
export async function start(address, kind, size) {
  const data = await makers[kind](size, true);
  const start = performance.now();
  library = await import(address);
  const own = library.draw(box, library.prepare(kind, data)());
  await own?.drawn;
  return painted(start);
}

async function painted(start) {
  await frame();
  await frame();
  return performance.now() - start;
}

/** Milliseconds from giving the data to the picture on the screen, and to all that follows. */
export async function draw() {
  longTasks.length = 0;
  // A task of its own, so that nothing before it counts.
  await new Promise((done) => setTimeout(done));
  const start = performance.now();
  const own = library.draw(box, take());
  await own?.drawn;
  const atShown = scripts();
  const shown = await painted(start);
  if (!own) return { shown, whole: shown, atShown, atWhole: atShown };
  await own.whole;
  return { shown, whole: await painted(start), atShown, atWhole: scripts() };
}

export const longest = () => Math.max(0, ...longTasks.map(({ duration }) => duration));

/** What ours put into its picture. */
export const drew = () => library.drew?.();

/** Scripts of the library that the page has fetched. */
const scripts = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /\/(built|split)\/.*\.js$/.test(path));

/** Narrows the box step by step, one a frame, with a mark at each that a trace shows. */
export async function narrow(from, to, steps) {
  for (let i = 1; i <= steps; i++) {
    await frame();
    performance.mark(`step ${i}`);
    box.style.width = `${from + ((to - from) * i) / steps}px`;
  }
  await frame();
  performance.mark(`step ${steps + 1}`);
}

/** Filters what is drawn to ever fewer days, as someone does who types, one change a frame. */
export async function filter(first, last, steps) {
  const [from, to] = [first, last].map((day) => Date.parse(day));
  for (let i = 1; i <= steps; i++) {
    await frame();
    performance.mark(`step ${i}`);
    const until = new Date(to + ((from - to) * 0.9 * i) / steps).toISOString().slice(0, 10);
    library.change(take(until));
  }
  await frame();
  performance.mark(`step ${steps + 1}`);
}

/** Halves or doubles the time shown, a step once the last is on the screen. */
export async function zoom(ways) {
  for (const [i, into] of ways.entries()) {
    await painted(0);
    performance.mark(`step ${i + 1}`);
    await library.zoom(into);
  }
  await painted(0);
  performance.mark(`step ${ways.length + 1}`);
}
