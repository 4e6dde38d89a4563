import { readdir, readFile, rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { publishShareImages } from '../../src/publishing/share-images.ts';
import { SHARE_IMAGE_CACHE } from '../../src/sharing/share-image-files.ts';
import { makeFolder, writeFiles } from '../fixtures/temporary-folder.ts';

vi.mock('../../src/sharing/share-image-files.ts', () => ({
  SHARE_IMAGE_CACHE: mkdtempSync(`${process.env['TMPDIR'] ?? '/tmp'}/gazet-`),
  SHARE_IMAGE_FOLDER: 'deelbeeld',
}));

afterAll(() => rm(SHARE_IMAGE_CACHE, { recursive: true }));

const page = (html: string) => ({ path: '/', file: 'index.html', html });
const asking = (name: string) => page(`<meta property="og:image" content="https://ilovekiel.be/deelbeeld/${name}">`);

describe('the cards of shared links', () => {
  it('are those that the pages ask for, not those of earlier builds', async () => {
    await writeFiles(SHARE_IMAGE_CACHE, { 'aaa.jpg': 'soep', 'bbb.jpg': 'bel', 'oud.jpg': 'oud' });
    const folder = await makeFolder();
    await publishShareImages(folder, [
      asking('aaa.jpg'),
      asking('bbb.jpg'),
      asking('aaa.jpg'),
      page('<p>Geen kaart.</p>'),
    ]);
    expect((await readdir(join(folder, 'deelbeeld'))).toSorted()).toEqual(['aaa.jpg', 'bbb.jpg']);
    expect(await readFile(join(folder, 'deelbeeld/aaa.jpg'), 'utf8')).toBe('soep');
  });

  it('fail the build when one was not drawn', async () => {
    await expect(publishShareImages(await makeFolder(), [asking('weg.jpg')])).rejects.toThrow('weg.jpg');
  });
});
