import { fileURLToPath } from 'node:url';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import { configs as webComponents } from 'eslint-plugin-wc';
import { configs as typescript } from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sizes = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

const safeInTests = [
  // The runner waits for these.
  { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
  // @open-wc/testing types chai's `equal` as a promise, which it is for snapshots only.
  { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
];

export default [
  { ignores: ['dist/', '.cache/', 'coverage/', 'node_modules/'] },
  ...typescript.recommendedTypeChecked,
  lit['flat/recommended'],
  webComponents['flat/recommended'],
  webComponents['flat/best-practice'],
  litA11y.configs.recommended,
  ...storybook.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function without `await` keeps its errors in the promise.
      '@typescript-eslint/require-await': 'off',
      // Lit binds event handlers to their element.
      '@typescript-eslint/unbound-method': 'off',
      // Safari takes a list without markers for a list only if its role says so.
      'lit-a11y/no-redundant-role': 'off',
      // LitElement has these callbacks for certain.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/i18n/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['demo/**', 'test/**', 'stories/**', '*.ts', '**/*.mjs'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**', 'stories/**', '**/*.mjs'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: safeInTests }],
    },
  },
  { files: ['**/*.mjs', '**/*.js'], ...typescript.disableTypeChecked },
];
