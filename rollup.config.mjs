import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minify } from 'oxc-minify';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';

/** Every folder that registers an element. */
const elements = readdirSync('dist').filter((name) => existsSync(`dist/${name}/define.js`));

/** The file of one element: it registers it and upgrades the page's figures. */
const entry = (name) => ({
  name: 'entry',
  resolveId: (id) => (id === name ? `\0${name}` : null),
  load: (id) =>
    id === `\0${name}`
      ? `import '${process.cwd()}/dist/${name}/define.js';
import { watchFigures } from '${process.cwd()}/dist/embed/figures.js';
watchFigures();`
      : null,
});

/* What d3-array makes on loading is pure, which its one bundled file does not say. */
const treeshake = { manualPureFunctions: ['bisector', 'number'], propertyReadSideEffects: false };

/* Lit looks for polyfills, which no browser needs that knows ES2022, and for hydration, which we do
   not do. Written over at the same length, so that source maps stay right. */
const hooks = /\b\w+\.\w+(?:PolyfillSupport|HydrateSupport)\b/g;
const withoutHooks = {
  name: 'without-hooks',
  transform: (code, id) =>
    /node_modules\W+(@?lit)/.test(id)
      ? { code: code.replace(hooks, (hook) => 'null'.padEnd(hook.length)), map: null }
      : null,
};

/* Compression finds what is alike only within 32 KB, and modules stand in the order in which they
   are first imported. So what computes comes first, folder by folder, then what speaks, and what
   draws last. An import that nothing uses leaves nothing behind. */
const computing = ['story', 'marks', ...elements, ...elements.map((name) => `${name}/words`)]
  .map((folder) => `dist/${folder}`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => {
    const draws = ['define', 'view', basename(folder)].map((name) => `${name}.js`);
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    return files.filter((file) => !draws.includes(file)).map((file) => `${folder}/${file}`);
  });
const sorted = {
  name: 'sorted',
  transform: (code, id) =>
    id.endsWith('/define.js')
      ? {
          code:
            `import 'lit';` +
            computing.map((file) => `import '${process.cwd()}/${file}';`).join('') +
            code,
          map: null,
        }
      : null,
};

/** The same, but for one element. */
const sortedBut = (element) => ({
  ...sorted,
  transform: (code, id) => (id.includes(`/${element}/`) ? null : sorted.transform(code, id)),
});

/* Has Chromium compile a file's functions while it comes, off the main thread, and not one by one
   while the first picture is drawn: https://v8.dev/blog/explicit-compile-hints. */
const hint = '//# allFunctionsCalledOnLoad\n';

/* Terser knows what need not be there, oxc writes the rest in fewer bytes: both leave less than
   either. Neither keeps the hint, which a split build's small entry is better without. */
const shorter = {
  name: 'shorter',
  async renderChunk(text, { fileName, isEntry }, { dir }) {
    const { code, map, errors } = await minify(fileName, text, { module: true, sourcemap: true });
    if (errors.length) throw new Error(`${fileName}: ${errors[0].message}`);
    const hints = isEntry && dir ? '' : hint;
    const lines = hints.replace(/./g, '').replaceAll('\n', ';');
    return { code: hints + code, map: { ...map, mappings: lines + map.mappings } };
  },
};

const plugins = (inOrder = sorted) => [
  withoutHooks,
  inOrder,
  minifyTemplateLiterals({
    include: ['dist/**/*.js'],
    exclude: ['dist/theme/*.js'],
    failOnError: true,
    // A space at the end of a template stands between words.
    options: { minifyOptions: { conservativeCollapse: true } },
  }),
  resolve(),
  terser({
    ecma: 2022,
    module: true,
    // Nothing here makes objects of plain functions, which is all that arrows could not do.
    compress: { passes: 4, keep_fargs: false, unsafe_arrows: true },
  }),
  shorter,
];

/* Files for a page speak English and read stories; what only some pages need lies beside them:
   other languages, views that few charts have, the readers of tables, CSV, broken JSON and stories
   with something wrong, and what paints pictures of many marks. */
const languages = readdirSync('dist/locale').filter(
  (name) => name !== 'en' && existsSync(`dist/locale/${name}/index.js`),
);
const beside = new Map([
  ['dist/embed/tables.js', 'tables'],
  ['dist/story/read-text.js', 'read-text'],
  ['dist/story/read-story.js', 'read-story'],
  ['dist/paint/painter.js', 'paint'],
  ['dist/frame/files.js', 'files'],
  // Most data have nothing wrong in them.
  ['dist/frame/amiss.js', 'problems'],
  ['dist/export/csv.js', 'casualty-chart.csv'],
  ['dist/border-exchange-timeline/csv.js', 'border-exchange-timeline.csv'],
  ['dist/actor-relations-diagram/csv.js', 'actor-relations-diagram.csv'],
  ['dist/casualty-chart/wording.js', 'casualty-chart.wording'],
  // Many readers never change what a chart shows.
  ['dist/frame/motion.js', 'casualty-chart.motion'],
  ...['bins', 'claims', 'columns', 'cumulative'].map((view) => [
    `dist/casualty-chart/layout-${view}.js`,
    `casualty-chart.${view}`,
  ]),
  // Keys and buttons of a timeline lead where only some readers go.
  ['dist/border-exchange-timeline/moves.js', 'border-exchange-timeline.moves'],
  // Wide pages have lanes across; many events and many actors are rarer still.
  ...['across', 'dense'].map((layout) => [
    `dist/border-exchange-timeline/layout-${layout}.js`,
    `border-exchange-timeline.${layout}`,
  ]),
  ['dist/actor-relations-diagram/many.js', 'actor-relations-diagram.many'],
  ['dist/actor-relations-diagram/marked.js', 'actor-relations-diagram.marked'],
  ['dist/actor-relations-diagram/moves.js', 'actor-relations-diagram.moves'],
  ...languages.flatMap((name) => [
    [`dist/locale/${name}/index.js`, `locale/${name}`],
    ...elements
      .map((element) => [`dist/${element}/words/${name}.js`, `locale/${element}.${name}`])
      .filter(([file]) => existsSync(file)),
  ]),
]);
const besides = (files) => ({
  name: 'besides',
  async resolveDynamicImport(id, importer) {
    const found = await this.resolve(id, importer);
    const name = found && files.get(relative(process.cwd(), found.id));
    return name ? { id: `./${name}.js`, external: true } : null;
  },
});
/* An element that stands alone has no container to ask. */
const besideOne = new Map([...beside, ['dist/frame/container.js', 'container']]);

const common = {
  treeshake,
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

/** How all files are written: for browsers that know ES2022. */
const written = {
  format: 'es',
  sourcemap: true,
  freeze: false,
  externalLiveBindings: false,
  generatedCode: 'es2015',
};

/** One file that holds everything it needs. */
const whole = (input, name, extra = []) => ({
  ...common,
  input,
  output: { ...written, file: `cdn/${name}.js`, inlineDynamicImports: true },
  plugins: [...extra, ...plugins()],
});

/** What the first picture of every widget needs. */
const shared = [
  ...['common-attributes', 'frame', 'picture', 'register', 'remember', 'styles', 'walk'].map(
    (name) => `dist/frame/${name}.js`,
  ),
  'dist/locale/story-words.js',
  'dist/marks/axis.js',
  'dist/marks/group-by.js',
  'dist/marks/page.js',
  'dist/story/quantity.js',
  'dist/theme/theme.js',
  'd3-array',
];

/* What a file imports is only found once it has come. So what a first picture waits for is asked for
   all at once: a reader on a slow line waits for one answer after another as seldom as can be. Only
   the entry is without the core. */
const together = {
  name: 'together',
  renderDynamicImport({ chunk, targetChunk, getTargetChunkImports }) {
    if (!chunk.isEntry && !/^(?:layout-|many|tables|read-)/.test(targetChunk.name)) return null;
    const isThere = ({ fileName, chunk: { name } }) =>
      fileName === chunk.fileName || name === 'backstory' || (name === 'core' && !chunk.isEntry);
    const needed = getTargetChunkImports()
      .filter((one) => !isThere(one))
      .map(({ resolvedImportPath }) => resolvedImportPath);
    const ask = `[${needed}].forEach(file=>import(file).catch(()=>{}))`;
    return needed.length ? { left: `(${ask},import(`, right: '))' } : null;
  },
};

/** A small entry that loads each element a page uses, what elements share in one file. */
const split = {
  ...common,
  input: { backstory: 'dist/split.js' },
  output: {
    ...written,
    dir: 'cdn/split',
    chunkFileNames: ({ name, moduleIds }) =>
      `${name === 'define' ? basename(dirname(moduleIds.at(-1))) : name}-[hash:6].js`,
    manualChunks: {
      core: shared,
      // What its layouts share stays with the element: small files compress badly.
      'border-exchange-timeline': ['define', 'axis', 'ends', 'labels', 'segments'].map(
        (name) => `dist/border-exchange-timeline/${name}.js`,
      ),
      labels: ['dist/marks/place-labels.js'],
    },
  },
  // A timeline's layouts are files of their own: not all that computes is part of the element.
  plugins: [...plugins(sortedBut('border-exchange-timeline')), together],
};

export default [
  whole('dist/all.js', 'backstory', [besides(beside)]),
  ...elements.map((name) => whole(name, name, [entry(name), besides(besideOne)])),
  ...[...besideOne].map(([file, name]) => whole(file, name)),
  split,
];
