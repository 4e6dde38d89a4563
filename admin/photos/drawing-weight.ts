import { MOST_DRAWING_BYTES } from '../../src/photos/limits.ts';
import { drawingStrings as t } from '../strings/photos.ts';

/** How heavy a drawing may be. */
export interface Weight {
  /** In megabytes of 1024 × 1024 bytes. */
  most: number;
  /** What is said of one that is heavier. */
  refuse: (megabytes: number, most: number) => string;
}

/**
 * decap-server takes 50 MB in one request, and a picture goes along as base64, which is a third longer; the rest is for the
 * text.
 */
const MOST_TO_PRACTISE = 37;

/**
 * The most that the place where the newsroom saves takes.
 * @param backend - its name in Decap's configuration
 */
export function drawingWeight(backend: unknown): Weight {
  return backend === 'proxy'
    ? { most: MOST_TO_PRACTISE, refuse: t.tooHeavyToPractise }
    : { most: MOST_DRAWING_BYTES / 1024 / 1024, refuse: t.tooHeavy };
}
