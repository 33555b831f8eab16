import tseslint from 'typescript-eslint'
import jsdoc from 'eslint-plugin-jsdoc'
import hooks from 'eslint-plugin-react-hooks'

const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**']
const noClocks = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is an argument.',
  },
  { selector: "CallExpression[callee.name='dayjs'][arguments.length=0]", message: 'Time is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Rules are not random.',
  },
]

/** Chrome 80 and iOS 13 are the floor; what came later is missing on the phones of old people. */
const tooNew = [
  {
    selector:
      'CallExpression[callee.property.name=/^(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|hasOwn)$/]',
    message: 'Phones of 2019 do not know this.',
  },
  { selector: "CallExpression[callee.name='structuredClone']", message: 'Phones of 2019 do not know this.' },
]

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'data/**',
      'node_modules/**',
      'docs/**',
      'config/**/*.cjs',
      '*.cjs',
      'config/**/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'config/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['domain/**/*.ts'], ignores: tests, rules: { 'no-restricted-syntax': ['error', ...noClocks] } },
  {
    files: ['domain/**/*.ts', 'cloudfunctions/**/*.ts'],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ArrowFunctionExpression: true, ClassDeclaration: true },
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...tooNew] },
  },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['local/**', 'config/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['config/**/*.mjs', '*.mjs'], ...tseslint.configs.disableTypeChecked },
)
