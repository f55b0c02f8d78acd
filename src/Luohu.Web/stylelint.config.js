export default {
  extends: 'stylelint-config-standard',
  plugins: ['stylelint-no-unsupported-browser-features'],
  rules: {
    'plugin/no-unsupported-browser-features': [true, { browsers: ['chrome 86'], ignorePartialSupport: true }],
    // What Chromium 86 lacks and the plugin's data does not know.
    'property-disallowed-list': [
      'inset', 'aspect-ratio', 'accent-color', 'scrollbar-gutter', 'margin-inline', 'margin-block', 'padding-inline', 'padding-block',
      'translate', 'rotate', 'scale', 'container', 'container-type', 'text-wrap',
    ],
    'property-no-vendor-prefix': [true, { ignoreProperties: ['print-color-adjust'] }],
    'selector-pseudo-class-disallowed-list': ['is', 'where', 'has', 'modal', 'popover-open', 'user-valid', 'user-invalid'],
    'at-rule-disallowed-list': ['layer', 'container', 'scope', 'starting-style'],
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
