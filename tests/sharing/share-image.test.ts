import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { titleCardPath } from '../../src/sharing/share-image.ts';
import { SHARE_IMAGE_CACHE } from '../../src/sharing/share-image-files.ts';

vi.mock('astro:assets', () => ({ getImage: vi.fn() }));
vi.mock('../../src/sharing/share-image-files.ts', () => ({
  SHARE_IMAGE_CACHE: mkdtempSync(`${process.env['TMPDIR'] ?? '/tmp'}/gazet-`),
  SHARE_IMAGE_FOLDER: 'deelbeeld',
}));

afterAll(() => {
  rmSync(SHARE_IMAGE_CACHE, { recursive: true });
});

const card = { title: 'Soep op de stoep', seed: 'soep', kicker: 'Eten', colour: 'ochre' } as const;
const fileOf = (path: string) => join(SHARE_IMAGE_CACHE, path.split('/').at(-1) ?? '');

describe('the picture that goes with a link', () => {
  it('is a JPEG of 1200 × 630 px under 300 KB, as WhatsApp wants it', async () => {
    const path = await titleCardPath(card);
    expect(path).toMatch(/^\/deelbeeld\/[\da-f]{12}\.jpg$/);
    const { format, width, height, size = Infinity } = await sharp(await sharp(fileOf(path)).toBuffer()).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    expect(size).toBeLessThan(300 * 1024);
  });

  it('keeps its address while nothing changes, and is then not drawn again', async () => {
    const path = await titleCardPath(card);
    const drawn = readdirSync(SHARE_IMAGE_CACHE);
    expect(await titleCardPath({ ...card })).toBe(path);
    expect(readdirSync(SHARE_IMAGE_CACHE)).toEqual(drawn);
  });

  it.each([{ title: 'Een bel' }, { seed: 'bel' }, { kicker: 'Buren' }, { colour: 'teal' as const }])(
    'has another address with another %o',
    async (change) => {
      expect(await titleCardPath({ ...card, ...change })).not.toBe(await titleCardPath(card));
    },
  );

  it('is drawn for a title that would be HTML', async () => {
    const path = await titleCardPath({ title: '<b>Soep</b> & brood', seed: 'soep' });
    await expect(sharp(fileOf(path)).metadata()).resolves.toMatchObject({ format: 'jpeg' });
  });
});
