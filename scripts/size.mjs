/** Prints what a reader's browser fetches, in gzip kilobytes, against the budget; fails over it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kb = (text) => gzipSync(text, { level: 9 }).length / 1024;
const read = (file) => readFileSync(file);

const elements = readdirSync('dist').filter((name) => existsSync(`dist/${name}/define.js`));
const rows = [
  ...elements.map((name) => [
    `cdn/${name}.js (one element, one file)`,
    kb(read(`cdn/${name}.js`)),
    46,
  ]),
  ['cdn/backstory.js (everything, one file)', kb(read('cdn/backstory.js')), 68],
];
for (const file of [
  'tables.js',
  ...readdirSync('cdn/locale')
    .filter((name) => name.endsWith('.js'))
    .map((name) => `locale/${name}`),
]) {
  rows.push([`cdn/${file} (when needed)`, kb(read(`cdn/${file}`)), undefined]);
}
rows.push(['cdn/backstory.css', kb(read('cdn/backstory.css')), 1]);

let over = 0;
console.log('file'.padEnd(44), 'gzip KB'.padStart(8), 'budget'.padStart(8));
for (const [name, size, budget] of rows) {
  const bad = size > budget;
  over += Number(bad);
  console.log(
    name.padEnd(44),
    size.toFixed(1).padStart(8),
    String(budget ?? '–').padStart(8),
    bad ? ' over' : '',
  );
}
process.exit(over ? 1 : 0);
