/** Prints what a reader's browser fetches, in gzip kilobytes, against the budget; fails over it. */
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
    ['backstory.js', ...names.map(fileOf)].flatMap((file) => [...needed(file)]),
  );
  return [...files].reduce((sum, file) => sum + kb(`cdn/split/${file}`), 0);
}

/* What a first picture costs is told, but does not fail yet: not every widget is there. */
const rows = [
  ...widgets.map((name) => [`split: until the first ${name}`, first(name), 34]),
  [`split: until the first of all ${widgets.length}`, first(...widgets), 56],
  ...elements.map((name) => [`cdn/${name}.js (one element, one file)`, kb(`cdn/${name}.js`), 46]),
  ['cdn/backstory.js (everything, one file)', kb('cdn/backstory.js'), 68],
  ...split.map((name) => [`split/${name}`, kb(`cdn/split/${name}`), undefined]),
];
for (const file of [
  'tables.js',
  'read-text.js',
  'read-story.js',
  ...readdirSync('cdn/locale')
    .filter((name) => name.endsWith('.js'))
    .map((name) => `locale/${name}`),
]) {
  rows.push([`cdn/${file} (when needed)`, kb(`cdn/${file}`), undefined]);
}
rows.push(['cdn/backstory.css', kb('cdn/backstory.css'), 1]);

let over = 0;
console.log('file'.padEnd(44), 'gzip KB'.padStart(8), 'budget'.padStart(8));
for (const [name, size, budget] of rows) {
  const bad = size > budget;
  over += Number(bad && !name.startsWith('split:'));
  console.log(
    name.padEnd(44),
    size.toFixed(1).padStart(8),
    String(budget ?? '–').padStart(8),
    bad ? ' over' : '',
  );
}
process.exit(over ? 1 : 0);
