import type { LocalImageService } from 'astro';
import service from 'astro/assets/services/sharp';
import { decodeWhole } from './whole-photo.ts';

/**
 * Astro's own image service, but for photos with broken data: that one makes the best of them, grey where the data stops.
 * Here they fail the build.
 */

/** All sizes of a photo are made of the same bytes: they are looked at once. */
const looks = new WeakMap<Uint8Array, Promise<void>>();

const strict: LocalImageService = {
  ...service,
  transform: async (bytes, ...rest) => {
    const look = looks.get(bytes) ?? decodeWhole(bytes);
    looks.set(bytes, look);
    await look;
    return service.transform(bytes, ...rest);
  },
};

export default strict;
