import { PHOTO_ENCODING } from '../src/photos/encoding.ts';

/**
 * Where Astro keeps what it made of a content folder, relative to the project. It does not notice changed options of the
 * encoder, so they are in the name.
 */
export function astroCache(content: string): string {
  return `.cache/astro/${`${content} ${JSON.stringify(PHOTO_ENCODING)}`.replace(/[^\w.-]+/g, '-')}`;
}
