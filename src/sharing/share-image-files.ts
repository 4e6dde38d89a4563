/** Where cards with a title are drawn, so that a second build finds them; relative to the project. */
export const SHARE_IMAGE_CACHE = '.cache/share-images';

/** The folder of the site that holds the cards. */
export const SHARE_IMAGE_FOLDER = 'deelbeeld';
