/** Where the site of the editions that ask the most of paper is built. */
export const PAPER_SITE = '.cache/sites/paper';
