/** How heavy and how large a picture may be: the gate holds to it, and the newsroom says so before anything is saved. */

export const MOST_PHOTO_BYTES = 15 * 1024 * 1024;
export const MOST_DRAWING_BYTES = 60 * 1024 * 1024;

/** The most pixels that a picture may decode to. */
export const MOST_PIXELS = 120_000_000;
