import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { metaOf, sites } from './site.ts';

const MOST_BYTES = 300_000;

describe.each(sites)('the picture that goes with a shared link of the $name site', (site) => {
  // Pages for the printer have one for all: nobody shares them.
  const shared = site.pages
    .filter(({ path }) => !path.startsWith('/druk/'))
    .map((page) => ({
      path: page.path,
      title: metaOf(page, 'og:title') ?? '',
      image: metaOf(page, 'og:image')?.replace(site.address, '') ?? '',
    }));
  const images = [...new Set(shared.map(({ image }) => image))];

  it('is a JPEG of 1200 × 630 px that a chat app will load', async () => {
    for (const image of images) {
      const file = join(site.folder, image);
      const { format, width, height } = await sharp(file).metadata();
      expect({ image, format, width, height }).toEqual({ image, format: 'jpeg', width: 1200, height: 630 });
      expect((await stat(file)).size, image).toBeLessThan(MOST_BYTES);
    }
  });

  it('is on the site, with its content in its address, so that a changed picture is fetched anew', () => {
    const fingerprinted =
      /^\/(deelbeeld\/[\da-f]{12}|_astro\/[^/]+\.[\w-]{8}_[\w-]+|tekening\/[\da-f]{12}\/deel)\.jpe?g$/;
    expect(images.filter((image) => !fingerprinted.test(image))).toEqual([]);
  });

  it('is another one for every other title', () => {
    const titles = Map.groupBy(shared, ({ image }) => image);
    const confused = [...titles.values()].filter((pages) => new Set(pages.map(({ title }) => title)).size > 1);
    expect(confused).toEqual([]);
  });

  it('has the size that the page promises', () => {
    const promised = site.pages.map((page) =>
      [metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')].join('×'),
    );
    expect([...new Set(promised)]).toEqual(['1200×630']);
  });
});
