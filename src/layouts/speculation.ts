import { PDF_FOLDER } from '../print/pdf-folder.ts';

/** Lets a browser make the page behind a link ready when a reader is about to follow it (Speculation Rules API); not a PDF, which is a megabyte. */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    { where: { and: [{ href_matches: '/*' }, { not: { href_matches: `/${PDF_FOLDER}/*` } }] }, eagerness: 'moderate' },
  ],
});
