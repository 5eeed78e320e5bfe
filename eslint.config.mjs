import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

const elements = [
  'actor-relations-diagram',
  'back-story',
  'border-exchange-timeline',
  'casualty-chart',
];

export default defineConfig(
  globalIgnores([
    'dist',
    'cdn',
    'site',
    'storybook-static',
    'shots',
    'coverage',
    'bench/node_modules',
  ]),
  js.configs.recommended,
  ts.configs.recommended,
  { files: ['src/**/*.ts'], extends: [lit['flat/recommended'], wc['flat/recommended']] },
  {
    files: ['**/*.mjs', 'scripts/**', 'test/e2e/**', '.storybook/**', 'bench/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    // The story model and layouts run without a browser.
    files: [
      'src/story/**',
      'src/marks/**',
      'src/*/layout*.ts',
      'src/*/model*.ts',
      'src/export/svg.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'navigator',
        'customElements',
        'HTMLElement',
      ],
    },
  },
  {
    // A picture is the same on every engine: powers and curved functions may differ in the last digit.
    files: ['src/actor-relations-diagram/**', 'src/marks/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(BinaryExpression[operator="**"], AssignmentExpression[operator="**="])',
          message: 'Engines may differ in powers: multiply.',
        },
        {
          selector:
            'MemberExpression[object.name="Math"]:not([property.name=/^(sqrt|abs|min|max|floor|ceil|round|trunc|sign|PI)$/])',
          message:
            'Engines may differ in this: use sums, products and roots, or round what is drawn.',
        },
        {
          selector: 'VariableDeclarator[init.name="Math"]',
          message: 'Name the function with Math, so that it can be checked.',
        },
      ],
    },
  },
  {
    // Tests hand in what no type allows.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['src/story/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['../*'] }],
    },
  },
  // Widgets know nothing of each other.
  ...elements.map((own) => ({
    files: [`src/${own}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: elements.filter((name) => name !== own).map((name) => `../${name}/*`) },
      ],
    },
  })),
);
