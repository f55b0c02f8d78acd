export default {
  extends: 'stylelint-config-standard',
  plugins: ['stylelint-no-unsupported-browser-features'],
  rules: {
    'plugin/no-unsupported-browser-features': [true, { browsers: ['chrome 86'], ignorePartialSupport: true }],
    // Chromium 86 reads neither rgb(0 0 0 / 50%) in full nor range media queries.
    'media-feature-range-notation': 'prefix',
    'declaration-block-no-redundant-longhand-properties': null,
    'no-descending-specificity': null,
    // A status is styled by its code in the API's contract.
    'selector-class-pattern': null,
    // Quotes around an address keep one form.
    'import-notation': 'url',
  },
}
