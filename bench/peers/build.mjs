/** Makes one file of each other library with only what its picture needs, as our own files are made. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** Kept with what is installed, so that one rule ignores both. */
export const built = 'bench/peers/node_modules/.cache/built';

const addressed = (library) => ({ address: `/${built}/${library.file}.js`, ...library });

export const libraries = [
  { name: 'casualty-chart', address: '/bench/peers/draw/ours.mjs' },
  { name: 'Chart.js', file: 'chartjs', package: 'chart.js' },
  { name: 'ECharts', file: 'echarts', package: 'echarts' },
  { name: 'Observable Plot', file: 'plot', package: '@observablehq/plot' },
].map(addressed);

/** The same with low and high, which ours draws anyway; files of their own keep the plain ones small. */
export const banded = [
  libraries[0],
  { name: 'Chart.js', file: 'chartjs-bands', package: 'chart.js' },
  { name: 'ECharts', file: 'echarts-bands', package: 'echarts' },
  { name: 'Observable Plot', file: 'plot-bands', package: '@observablehq/plot' },
].map(addressed);

/** Running totals, which the others do not draw: beside them where a picture changes step by step. */
export const running = {
  name: 'casualty-chart, cumulative',
  address: `${libraries[0].address}?view=cumulative`,
};

/** The same for a timeline that can be zoomed into. */
export const timelines = [
  { name: 'border-exchange-timeline', address: '/bench/peers/draw/timeline.mjs' },
  { name: 'ECharts', file: 'echarts-timeline', package: 'echarts' },
].map(addressed);

/** The same for a diagram of ties. */
export const diagrams = [
  { name: 'actor-relations-diagram', address: '/bench/peers/draw/relations.mjs' },
  { name: 'd3-force', file: 'd3-force', package: 'd3-force' },
  { name: 'ECharts', file: 'echarts-relations', package: 'echarts' },
].map(addressed);

const versionOf = (name) =>
  JSON.parse(readFileSync(`bench/peers/node_modules/${name}/package.json`, 'utf8')).version;

export const nameOf = ({ name, package: from }) => (from ? `${name} ${versionOf(from)}` : name);

export const gzipKB = (path) => gzipSync(readFileSync(path.slice(1)), { level: 9 }).length / 1024;

/** What a publisher's own bundler does: without the checks that are for developers. */
const production = {
  name: 'production',
  transform: (code) => ({
    code: code.replaceAll('process.env.NODE_ENV', '"production"'),
    map: null,
  }),
};

export async function build() {
  if (!existsSync('bench/peers/node_modules/d3-force'))
    execFileSync('npm', ['ci', '--prefix', 'bench/peers', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
    });
  if (!existsSync('cdn/split/backstory.js'))
    execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const { default: commonjs } = await import('@rollup/plugin-commonjs');
  for (const { file } of [...libraries, ...banded, ...timelines, ...diagrams]) {
    if (!file) continue;
    const bundle = await rollup({
      input: `bench/peers/draw/${file}.mjs`,
      plugins: [
        resolve({ browser: true }),
        commonjs(),
        production,
        terser({ ecma: 2022, module: true }),
      ],
      // D3's modules import one another in circles, which is theirs to mend.
      onwarn: ({ code, message }) => code === 'CIRCULAR_DEPENDENCY' || console.warn(message),
    });
    await bundle.write({ file: `${built}/${file}.js`, format: 'es' });
    await bundle.close();
  }
}
