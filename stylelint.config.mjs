/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
  rules: {
    'declaration-no-important': true,
    'selector-max-id': 0,
    // Nesting follows the page, not the cascade: a hover may stand before a plain descendant.
    'no-descending-specificity': null,
    // oklch() reads best as the designer writes it: lightness in percent, hue as a number.
    'hue-degree-notation': null,
  },
};
