import compat from 'eslint-plugin-compat'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/contract.d.ts'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, compat.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true } },
    settings: { browsers: ['chrome 86'], lintAllEsApis: true },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A strict Content-Security-Policy refuses style attributes, and innerHTML would let a remark become mark-up.
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='style']", message: 'Use a class: the Content-Security-Policy forbids style attributes.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text from the API is never mark-up.' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Text from the API is never mark-up.' },
        // eslint-plugin-compat sees names, not the types of what a method is called on.
        { selector: "CallExpression[callee.property.name=/^(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|groupBy|hasOwn)$/]", message: 'Chromium 86 lacks this method.' },
        { selector: "MemberExpression[object.name='AbortSignal'][property.name=/^(timeout|any)$/]", message: 'Chromium 86 lacks AbortSignal.timeout and any.' },
        { selector: 'JSXAttribute[name.name=/^(inert|popover)$/]', message: 'Chromium 86 lacks inert and popover.' },
        { selector: "MemberExpression[object.name='crypto'][property.name='randomUUID']", message: 'Chromium 86 lacks crypto.randomUUID.' },
      ],
    },
  },
)
