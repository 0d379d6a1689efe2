import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What makes a result depend on the moment, the machine or the user: rule "values in, values out" of CONTRIBUTING.md. */
const AMBIENT = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'shared/ has no clock: take the date as an argument, host knows it.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toLocale\\w*|localeCompare)$/]',
    message: 'shared/ has no locale: numbers and texts are written and compared by its own functions.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', '.cache/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      // U+3000 is a space people type: fine in texts, never between tokens.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      // A default case with assertNever is welcome, but it does not stand in for a missing case.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      // Code points are what widths and glyphs are counted in here; Segmenter would bring in the machine's locale.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A number in a template string reads the same everywhere; objects and null do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'global', 'globalThis', 'performance', 'setTimeout', 'setInterval'],
        ...['window', 'document', 'navigator', 'localStorage', 'fetch'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared/ has no clock: take the date as an argument.' },
        { object: 'Math', property: 'random', message: 'shared/ has no chance: take the value as an argument.' },
      ],
      'no-restricted-syntax': ['error', ...AMBIENT],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/components/dialog.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'antd', importNames: ['Modal'], message: 'Use Dialog: it takes the cursor and hands it back.' },
          ],
        },
      ],
    },
  },
  {
    // These print to a terminal: that is what they are for.
    files: ['host/cli.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'test/golden/renew.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Keeps a package from printing while it is loaded.
    files: ['host/reading/pdf-library.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Their tools ask for a default export; a declaration repeats what its package exports.
    files: ['*.config.{js,ts}', '*.cjs', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } },
  },
);
