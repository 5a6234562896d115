// @ts-check
import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * Forbids the files of one layer from importing what the layer must not know.
 *
 * @param {string} folder
 * @param {string[]} forbidden
 * @param {string} message
 * @returns {import('eslint').Linter.Config}
 */
function layer(folder, forbidden, message) {
  return {
    files: [`src/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }] },
  };
}

const astroAndNode = ['astro', 'astro/*', 'astro:*', 'node:*'];
const userInterface = [
  '**/pages/**',
  '**/layouts/**',
  '**/components/**',
  '**/islands/**',
  '**/*.astro',
];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.build/', '.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in messages are written as they are; everything for readers passes src/format.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // The template has no JSX types, and `astro check` already covers the types of these files.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'astro/no-set-html-directive': 'error',
      // A region that scrolls sideways must take the focus, or the keyboard cannot reach its end.
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { roles: ['region'], tags: ['section', 'div'] },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  { files: ['public/**'], languageOptions: { globals: globals.browser } },
  layer(
    'domain',
    [...astroAndNode, ...userInterface, '**/format/**', '**/exports/**', '**/queries/**'],
    'domain is pure: it imports zod and itself.',
  ),
  layer('format', [...astroAndNode, ...userInterface, '**/queries/**'], 'format is pure.'),
  layer(
    'exports',
    [...astroAndNode, ...userInterface, '**/queries/**'],
    'exports turn domain objects into bytes.',
  ),
  layer(
    'charts',
    [...astroAndNode, ...userInterface, '**/queries/**'],
    'charts turn statistics into specifications.',
  ),
  layer(
    'components',
    ['astro:content', 'node:*', '**/pages/**', '**/queries/**', '**/loaders/**'],
    'Components take props.',
  ),
  layer(
    'islands',
    [...astroAndNode, '**/*.astro', '**/queries/**', '**/loaders/**', '**/pages/**'],
    'islands run in the browser.',
  ),
  layer(
    'loaders',
    [...userInterface, 'astro:*', '**/queries/**'],
    'loaders read files and know no page.',
  ),
  layer('queries', userInterface, 'queries know no page.'),
  {
    files: ['src/**'],
    ignores: ['src/format/**', '**/*.astro/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/]',
          message: 'Use src/format.',
        },
        { selector: "MemberExpression[object.name='Intl']", message: 'Use src/format.' },
      ],
    },
  },
  { files: ['src/**/*.astro'], rules: { 'max-lines': ['error', { max: 200 }] } },
  {
    files: ['**/*.astro/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > :not(ImportDeclaration)',
          message: 'A <script> only imports its island.',
        },
      ],
    },
  },
  prettier,
);
