import type { ConfigData } from 'html-validate';

/** The rules for every built page. A rule that is off says why. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:recommended'],
  rules: {
    // An editor's title may take 90 characters and the name of the gazette follows; no standard sets a limit, and
    // search engines shorten to what fits.
    'long-title': 'off',
  },
};
