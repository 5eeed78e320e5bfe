/**
 * Prints what a reader's browser fetches, in gzip kilobytes, against the budget; fails over it.
 * What is over its budget today is held where it stands, so that it can only become less.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kb = (file) => gzipSync(readFileSync(file), { level: 9 }).length / 1024;

const elements = readdirSync('dist').filter((name) => existsSync(`dist/${name}/define.js`));
/* Each draws a picture of its own; a container does not. */
const widgets = elements.filter((name) => name !== 'back-story');

const split = readdirSync('cdn/split').filter((name) => name.endsWith('.js'));
/** The file of the split build that registers an element. */
const fileOf = (element) => split.find((name) => name.startsWith(`${element}-`));

/** A file of the split build and all that it imports at once: parts that come later are not. */
function needed(file, known = new Set()) {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(`cdn/split/${file}`, 'utf8');
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g)) needed(name, known);
  return known;
}

/** Kilobytes until the first pictures of these elements: the entry, what they share, themselves. */
function first(...names) {
  const files = new Set(
    ['backstory.js', ...names.map((name) => fileOf(name))].flatMap((file) => [...needed(file)]),
  );
  return [...files].reduce((sum, file) => sum + kb(`cdn/split/${file}`), 0);
}

const held = new Map([
  ['split: until the first actor-relations-diagram', 37.9],
  ['split: until the first border-exchange-timeline', 40.6],
  ['split: until the same with lanes across', 47.6],
  ['split: until the first casualty-chart', 36.1],
  ['split: until the first of all 3', 62.5],
  ['cdn/actor-relations-diagram.js (one element, one file)', 47.3],
  ['cdn/border-exchange-timeline.js (one element, one file)', 48.1],
  ['cdn/backstory.js (everything, one file)', 75.7],
]);

const timeline = 'border-exchange-timeline';
/** What a phone's timeline waits for, too. */
const down = 'layout-down';
const rows = [
  ...widgets.map((name) => [
    `split: until the first ${name}`,
    name === timeline ? first(name, down) : first(name),
    34,
  ]),
  // A wide page's timeline waits for the part that lays lanes across instead.
  ['split: until the same with lanes across', first(timeline, 'layout-across'), 34],
  [`split: until the first of all ${widgets.length}`, first(...widgets, down), 56],
  ...elements.map((name) => [`cdn/${name}.js (one element, one file)`, kb(`cdn/${name}.js`), 46]),
  ['cdn/backstory.js (everything, one file)', kb('cdn/backstory.js'), 68],
  ...split.map((name) => [`split/${name}`, kb(`cdn/split/${name}`), undefined]),
];
for (const file of [
  'tables.js',
  'read-text.js',
  'read-story.js',
  'paint.js',
  'container.js',
  'problems.js',
  ...readdirSync('cdn').filter((name) => /files\.js$|\..+\.js$/.test(name)),
  ...readdirSync('cdn/locale')
    .filter((name) => name.endsWith('.js'))
    .map((name) => `locale/${name}`),
]) {
  rows.push([`cdn/${file} (when needed)`, kb(`cdn/${file}`), undefined]);
}
rows.push(['cdn/backstory.css', kb('cdn/backstory.css'), 1]);

let over = 0;
console.log('file'.padEnd(56), 'gzip KB'.padStart(8), 'budget'.padStart(8));
for (const [name, size, budget] of rows) {
  const limit = held.get(name) ?? budget;
  const bad = size > budget;
  over += Number(size > limit);
  console.log(
    name.padEnd(56),
    size.toFixed(1).padStart(8),
    String(budget ?? '–').padStart(8),
    bad ? (size > limit ? ' over' : ` over, held at ${limit}`) : '',
  );
}
process.exit(over ? 1 : 0);
