import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/publishing/built-site.ts';
import { nl } from '../../src/i18n/nl.ts';
import { SITES } from '../built-sites.ts';
import { storyPath } from './content.ts';
import { attribute, attributes, select, selectFirst, textOf } from './dom.ts';
import { pageAt, problemsOn, sites, twins } from './site.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif|tiff?)$/i;
/** The widest any page shows a photo, in px. */
const WIDEST = 2000;
/** Across A3, in px: 210 dpi. */
const WIDEST_ON_PAPER = 3300;
/** The most px of a drawing that a phone decodes. */
const MOST_PIXELS = 50_000_000;
/** A drawing is for who zooms in, and its pieces are AVIF alone: the text is beside them. */
const OF_A_DRAWING = /^\/?tekening\//;

async function hashesOf(folder: string, files: readonly string[]): Promise<Map<string, string>> {
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return new Map(await Promise.all(files.map(async (file) => [await hash(file), file] as const)));
}

describe.each(sites)('the pictures of the $name site', (site) => {
  const { name, folder, files, pages, content } = site;
  const shown = pages.flatMap(({ root }) => select(root, 'img'));
  const pictures = files.filter((file) => PICTURE.test(file));

  it('have a text in their place, and a size before they load', () => {
    expect(shown.length).toBeGreaterThan(0);
    expect(
      problemsOn(pages, ({ root }) =>
        select(root, 'img')
          .filter(
            (image) =>
              attribute(image, 'alt') === undefined ||
              !['width', 'height'].every((side) => Number(attribute(image, side)) > 0),
          )
          .map((image) => attribute(image, 'src') ?? ''),
      ),
    ).toEqual([]);
  });

  it('have the shape that their page keeps free for them', async () => {
    const images = new Map(shown.map((image) => [attribute(image, 'src') ?? '', image]));
    for (const [src, image] of images) {
      const { width, height } = await sharp(join(folder, src)).metadata();
      const promised = Number(attribute(image, 'width')) / Number(attribute(image, 'height'));
      expect(width / height / promised, src).toBeCloseTo(1, 1);
    }
  });

  it('come as AVIF, with one JPEG for browsers that do not know it', () => {
    expect(
      problemsOn(pages, ({ root }) =>
        select(root, 'picture').flatMap((picture) => {
          const sources = select(picture, 'source');
          const isAvif = sources.every(
            (source) =>
              attribute(source, 'type') === 'image/avif' && /\.avif( |$)/.test(attribute(source, 'srcset') ?? ''),
          );
          const fallbacks = attributes(select(picture, 'img'), 'src');
          const isFine = sources.length > 0 && isAvif && fallbacks.length === 1 && /\.jpe?g$/.test(fallbacks[0] ?? '');
          return isFine ? [] : fallbacks;
        }),
      ),
    ).toEqual([]);
    const plain = shown.filter((image) => !OF_A_DRAWING.test(attribute(image, 'src') ?? ''));
    // A PDF takes a JPEG as it is, and any other picture apart.
    const pictured = pages.flatMap(({ root }) => [...select(root, 'picture img'), ...select(root, '.printed img')]);
    expect(plain.filter((image) => !pictured.includes(image))).toEqual([]);
  });

  it('are none of those that editors sent in', async () => {
    const source = SITES[name].content;
    const originals = await hashesOf(
      source,
      (await listFiles(source)).filter((file) => PICTURE.test(file)),
    );
    expect(originals.size).toBeGreaterThan(0);
    const published = await hashesOf(folder, pictures);
    expect([...published].filter(([hash]) => originals.has(hash)).map(([, file]) => file)).toEqual([]);
  });

  it('carry nothing of their maker or camera, and are no larger than shown', async () => {
    const printed = new Set(pages.flatMap(({ root }) => attributes(select(root, '.printed img'), 'src')));
    for (const file of pictures) {
      const { exif, xmp, iptc, comments, width, height } = await sharp(join(folder, file)).metadata();
      expect({ file, exif, xmp, iptc, comments }).toEqual({ file });
      if (OF_A_DRAWING.test(file)) expect(width * height, file).toBeLessThanOrEqual(MOST_PIXELS);
      else expect(width, file).toBeLessThanOrEqual(printed.has(`/${file}`) ? WIDEST_ON_PAPER : WIDEST);
    }
  });

  it('are told in words on the page of a story, with the name of who made them', () => {
    for (const story of content.stories.filter(({ photo }) => photo)) {
      const { root } = pageAt(site, storyPath(story));
      const photos = [story.photo, ...(story.gallery ?? [])].flatMap((photo) => photo ?? []);
      expect(attributes(select(root, 'article figure img'), 'alt')).toEqual(photos.map(({ alt }) => alt));
      const captions = select(root, 'article figcaption').map(textOf);
      expect(captions).toEqual(photos.map(({ maker }) => nl.stories.photoBy(maker)));
    }
  });

  it('are façades, no two alike, for stories without a photo', () => {
    const facades = content.stories
      .filter(({ photo }) => !photo)
      .map((story) => {
        const { root } = pageAt(site, storyPath(story));
        return attributes(select(selectFirst(root, 'article figure svg'), 'path'), 'd').join(' ');
      });
    expect(facades.length).toBeGreaterThan(0);
    expect(facades.filter((facade) => facade.length < 100)).toEqual([]);
    expect(twins(facades)).toEqual([]);
  });
});
