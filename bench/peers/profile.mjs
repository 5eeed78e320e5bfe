/**
 * `npm run bench:peers -- --profile`: what the main thread does while a widget draws its larger
 * data and while that is narrowed or zoomed, by module and by function, from modules that are neither joined nor minified.
 */
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { built } from './build.mjs';
import { call, open, settle, spent } from './measure.mjs';

const plain = `${built}/plain`;

async function buildPlain() {
  const bundle = await rollup({ input: { backstory: 'dist/split.js' }, plugins: [resolve()] });
  const banner = '//# allFunctionsCalledOnLoad';
  await bundle.write({ dir: plain, format: 'es', preserveModules: true, banner });
  await bundle.close();
}

const nameOf = ({ functionName, url, lineNumber }) => {
  const file = url.split('/cdn/split/')[1]?.replace(/^(dist|node_modules)\//, '');
  return { file: file ?? '–', name: `${functionName || `(line ${lineNumber + 1})`} ${file ?? ''}` };
};

/* The browser's own part is in `(program)`; these say what of it is styles and layout. */
const kinds = ['Task', 'RecalcStyle', 'Layout'];

/** Milliseconds by module and function (itself), and by function with all that it calls. */
function summed({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const id of node.children ?? []) byId.get(id).parent = node;
  const sums = { files: new Map(), self: new Map(), all: new Map() };
  const add = (sum, key, ms) => sum.set(key, (sum.get(key) ?? 0) + ms);
  samples.forEach((id, i) => {
    const ms = timeDeltas[i] / 1000;
    const own = nameOf(byId.get(id).callFrame);
    if (own.name.startsWith('(idle)')) return;
    add(sums.files, own.file === '–' ? own.name : own.file, ms);
    add(sums.self, own.name, ms);
    const stack = new Set();
    for (let node = byId.get(id); node; node = node.parent) stack.add(nameOf(node.callFrame).name);
    for (const name of stack) add(sums.all, name, ms);
  });
  return sums;
}

function print(title, sum, most) {
  console.log(`\n  ${title}`);
  const largest = [...sum].sort(([, a], [, b]) => b - a).slice(0, most);
  for (const [name, ms] of largest) console.log(`${ms.toFixed(1).padStart(9)}  ${name}`);
}

export async function profile(context, address, { library, cases, steps }) {
  await buildPlain();
  await context.route('**/cdn/split/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: plain + pathname.slice('/cdn/split'.length) });
  });
  for (const { title, kind, size } of cases) {
    const { page, cdp } = await open(context, address);
    await call(page, 'prepare', library.address, kind, size);
    await page.waitForTimeout(settle);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    for (const [what, ...doing] of [
      ['drawn', 'draw'],
      [`steps of ${steps[0]}`, ...steps],
    ]) {
      const before = await spent(cdp);
      await cdp.send('Profiler.start');
      await call(page, ...doing);
      await page.waitForTimeout(settle);
      const { profile } = await cdp.send('Profiler.stop');
      const after = await spent(cdp);
      const native = kinds.map((kind) => `${kind} ${(after[kind] - before[kind]).toFixed(0)}`);
      console.log(`\n${title}, ${what}: milliseconds of the main thread\n  ${native.join(', ')}`);
      const { files, self, all } = summed(profile);
      print('by module', files, 16);
      print('by function, itself', self, 24);
      print('by function, with all that it calls', all, 40);
    }
    await page.close();
  }
}
