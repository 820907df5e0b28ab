import { defineConfig } from 'eslint/config'
import { builtinRules } from 'eslint/use-at-your-own-risk'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import house from './scripts/lint-rules.mjs'

/** What ESLint itself recommends, read from its rules: one dependency less than @eslint/js. */
const recommended = Object.fromEntries(
  [...builtinRules].filter(([, rule]) => rule.meta.docs.recommended).map(([name]) => [name, 'error']),
)

/** Globals through which the pure folders could reach the machine, the clock or the network. */
const IMPURE = [
  'process',
  'global',
  'globalThis',
  'Buffer',
  'console',
  'crypto',
  'fetch',
  'navigator',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
].map((name) => ({ name, message: 'This folder is pure: pass the value in from outside.' }))

const processEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Only the doors src/action and src/cli read the environment: pass the value in from there.',
}
const clock = 'This folder is pure: pass the time in from outside.'

export default defineConfig(
  { ignores: ['dist/', 'lib/', 'coverage/', 'node_modules/', 'bench/results/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: {
      ...recommended,
      'house/file-name': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'off', // text from outside is cleaned of exactly those
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'clearTimeout', 'console', 'performance', 'process', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      // `typeof import(…)` is the type of what the loader of dist/pglite loads.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      // With only types in it, `import { type A }` would load the module all the same.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A `default` that throws would hide a forgotten member of a union.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      'import-x/first': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'no-undef': 'off', // the compiler does this, with types
    },
  },
  {
    // The page has a program of its own: it runs in browsers, where there is a document and nothing of Node's.
    files: ['src/page/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './tsconfig.page.json', tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.page.json' })],
    },
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'].map((name) => ({
          selector: `:matches(MemberExpression[property.name="${name}"], JSXAttribute[name.name="${name}"])`,
          message: 'Text from outside never becomes HTML: make elements.',
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    // Test material is closures, written as methods of interfaces for short, and taken apart at will.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'house/import-law': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/action/**', 'src/cli/**'],
    rules: { 'no-restricted-properties': ['error', processEnvironment] },
  },
  {
    files: ['src/{core,contract,formats,dashboard,commands}/**/*.ts', 'src/ports.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE],
      'no-restricted-properties': [
        'error',
        processEnvironment,
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: 'This folder is pure: take a seed from outside.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'CallExpression[callee.name="Date"]', message: clock },
      ],
    },
  },
)
