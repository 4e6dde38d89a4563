import { expect, it } from 'vitest';
import { sizeOf } from '../../src/photos/shape.ts';

const photo: ImageMetadata = { src: '/_astro/soep.jpg', width: 1200, height: 800, format: 'jpg' };

it('gives the size of a picture', () => {
  expect(sizeOf(photo)).toMatchObject({ width: 1200, height: 800 });
});

it('reads it from the clone alone: Astro publishes the original of a picture that is read', () => {
  const guarded = new Proxy(
    { ...photo, clone: photo },
    {
      get(target, key) {
        if (key !== 'clone') throw new Error(`The original's ${String(key)} was read.`);
        return target.clone;
      },
    },
  );
  expect(sizeOf(guarded)).toBe(photo);
});
