import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { asDocumented, onceEach, reactTypes } from './scripts/manifest.mjs';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/words/**', 'src/locale/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    asDocumented(),
    customElementVsCodePlugin({ outdir: '.', hideLogs: true }),
    onceEach('vscode.css-custom-data.json'),
    customElementJetBrainsPlugin({ outdir: '.', hideLogs: true, packageJson: false }),
    reactTypes('dist'),
  ],
};
