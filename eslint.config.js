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

/** Reading is for commands and for what hands the portal to pages; others take the Portal they are given. */
const handedOver = {
  group: ['**/facts/portal.ts', '**/facts/read/**'],
  allowTypeImports: true,
  message: 'A Portal is handed over; only commands read one.',
};

/** `src/` layers, lowest first: each imports those before it, never those after it. */
const astroAndNode = ['astro', 'astro/*', 'astro:*', 'node:*'];
const view = ['**/view/**', '**/pages/**', '**/*.astro'];
const outputs = ['**/outputs/**'];
const rules = ['**/rules/**'];
/** Checks and commands are above all others: nobody builds on them. */
const above = ['**/checks/**', '**/scripts/**'];

/** Words for people are made in one place. */
const wordsElsewhere = [
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'Use src/rules/words.',
  },
  { selector: "MemberExpression[object.name='Intl']", message: 'Use src/rules/words.' },
];

/** Why there is no value is said in the words of its kind alone. */
const ownAbsence = {
  selector: 'Literal[value=/^(?:原文未载明|尚未整理|本站未收录|不适用)$/]',
  message: 'Use absenceWords.',
};

/** All islands are written alike: fields with #, listeners that end with a signal. */
const otherDialects = [
  { selector: "[accessibility='private']", message: 'Private members of an island begin with #.' },
  {
    selector: "CallExpression[callee.property.name='removeEventListener']",
    message: 'Listeners end with the signal of an AbortController.',
  },
  {
    selector: "MethodDefinition[key.name='handleEvent']",
    message: 'Each listener of an island is a method of its own, ended by a signal.',
  },
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
      // Numbers in messages are written as they are; everything for readers passes src/rules/words.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowRegExp: false,
        },
      ],
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
    'facts',
    ['astro', 'astro/*', 'astro:*', ...view, ...outputs, ...rules, ...above],
    'facts are read; what follows from them is for rules to say.',
  ),
  layer(
    'facts/kinds',
    [...astroAndNode, ...view, ...outputs, ...rules, ...above],
    'A kind of fact is declared with zod and other kinds alone.',
  ),
  layer(
    'rules',
    [...astroAndNode, ...view, ...outputs, ...above],
    'rules are pure functions on facts.',
  ),
  layer(
    'checks',
    ['astro', 'astro/*', 'astro:*', '**/pages/**', '**/*.astro', '**/scripts/**'],
    'checks are handed what only a script can do.',
  ),
  {
    files: ['src/rules/**', 'src/outputs/**', 'src/view/**', 'src/pages/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [handedOver] }] },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come with the Portal.' },
        { object: 'process', property: 'argv', message: 'Settings come with the Portal.' },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'vi',
          property: 'stubEnv',
          message: 'Hand a Portal over: tests/support/portal.ts.',
        },
      ],
    },
  },
  layer('outputs', [...astroAndNode, ...view, ...above], 'outputs turn facts into bytes.'),
  layer('pages', above, 'Pages choose and arrange.'),
  layer('view/layouts', ['node:*', '**/pages/**', ...above], 'Layouts know no page.'),
  layer(
    'view/components',
    ['astro:content', 'node:*', '**/pages/**', '**/queries/**', ...above],
    'Components take props.',
  ),
  layer(
    'view/islands',
    [...astroAndNode, '**/*.astro', '**/queries/**', '**/pages/**', ...above],
    'islands run in the browser.',
  ),
  layer(
    'view/queries',
    ['**/pages/**', '**/layouts/**', '**/components/**', '**/islands/**', '**/*.astro', ...above],
    'queries know no page.',
  ),
  {
    files: ['src/**'],
    ignores: ['src/rules/words/**', '**/*.astro/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...wordsElsewhere, ownAbsence],
    },
  },
  {
    files: ['src/rules/words/**', 'scripts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ownAbsence] },
  },
  {
    // Where the words are made.
    files: ['src/facts/kinds/absence.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wordsElsewhere] },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/view/islands/**'],
    rules: { 'no-restricted-syntax': ['error', ...wordsElsewhere, ownAbsence, ...otherDialects] },
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
