import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';

/**
 * How drawings are encoded. What follows was measured on a dense drawing of 8000 × 5600 px; its handwriting reads as well
 * as in the original down to AVIF quality 35.
 */

/** Goes up when the code makes something else of the settings below, which are part of every drawing's fingerprint. */
const EDITION = 2;

/** The most that a phone decodes at once without dropping something else. */
export const MOST_SHEET_PIXELS = 50_000_000;

/** In px: no picture has a longer side, and a drawing that does gets tiles as well. WebP itself ends at 16,383. */
export const LONGEST_SIDE = 12_000;

/**
 * Widths in px of the whole drawing. AVIF costs half the bytes of WebP, but its time grows faster: the pictures above
 * 2400 px would take longer than all the others together.
 */
export const SHEET_WIDTHS = [800, 1200, 1600, 2400, 4000, 8000];
export const WIDEST_AVIF = 2400;

/** Width in px of the JPEG. */
export const FALLBACK_WIDTH = 1600;

/** The longest side in px of a region beside its text: 5 kB each, of which a phone sees three at first. */
export const THUMBNAIL_SIDE = 320;

/** In px, of a region for itself: 20 to 45 kB. */
export const CROP_WIDTH = 1400;

/** In px, as WhatsApp and the like show it. */
export const SHARE_SIZE = { width: 1200, height: 630 };

/** In px; the last of a row and a column are smaller. */
export const TILE_SIZE = 512;

/** Effort 2 takes a fifth of the time of 4 for 3 % more bytes; halved colours save another 4 %, and nobody sees it. */
export const AVIF = { quality: 40, effort: 2, chromaSubsampling: '4:2:0' } satisfies AvifOptions;
export const AVIF_THUMBNAIL = { quality: 35, effort: 4, chromaSubsampling: '4:2:0' } satisfies AvifOptions;
export const WEBP = { quality: 45, effort: 4 } satisfies WebpOptions;
export const JPEG = { quality: 78, mozjpeg: true } satisfies JpegOptions;

/** All that decides what a drawing's pictures look like, in one text. */
export const SETTINGS = JSON.stringify([
  [EDITION, MOST_SHEET_PIXELS, LONGEST_SIDE, SHEET_WIDTHS, WIDEST_AVIF, FALLBACK_WIDTH, THUMBNAIL_SIDE, CROP_WIDTH],
  [SHARE_SIZE, TILE_SIZE, AVIF, AVIF_THUMBNAIL, WEBP, JPEG],
]);
