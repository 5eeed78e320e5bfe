import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/words/**', 'src/locale/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    customElementVsCodePlugin({ outdir: '.', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: '.', hideLogs: true, packageJson: false }),
  ],
};
