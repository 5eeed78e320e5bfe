import { existsSync, readdirSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
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

const plugins = () => [
  minifyTemplateLiterals({ include: ['dist/**/*.js'], failOnError: true }),
  resolve(),
  terser({ ecma: 2022, module: true, mangle: { properties: false }, format: { comments: /^!/ } }),
];

const common = {
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

/** One file that holds everything it needs. */
const whole = (input, name, extra = []) => ({
  ...common,
  input,
  output: { file: `cdn/${name}.js`, format: 'es', inlineDynamicImports: true, sourcemap: true },
  plugins: [...extra, ...plugins()],
});

export default [
  whole('dist/all.js', 'backstory'),
  ...elements.map((name) => whole(name, name, [entry(name)])),
  {
    ...common,
    input: { backstory: 'dist/all.js' },
    output: {
      dir: 'cdn/split',
      format: 'es',
      chunkFileNames: '[name]-[hash].js',
      sourcemap: true,
    },
    plugins: plugins(),
  },
];
