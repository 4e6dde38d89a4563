import { headingIds } from './heading-ids.ts';
import { quoteLanguage } from './quote-language.ts';
import { ownPictures, safeText } from './safe-text.ts';
import { TEXT_FEATURES } from './text-elements.ts';

/** How the build makes HTML of a text: the options of Sätteri. */
export const TEXT_PROCESSING = {
  features: TEXT_FEATURES,
  mdastPlugins: [ownPictures],
  hastPlugins: [safeText, quoteLanguage, headingIds],
};
