import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readPages } from '../../src/publishing/built-site.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

const site = {
  'index.html': 'voorpagina',
  '404.html': 'weg',
  'tips/3/index.html': 'tip',
  'pagefind/pagefind-ui.html': 'niet van ons',
  '_astro/soep.avif': '',
};

describe('a built site', () => {
  it('is a sorted list of files, however its folder is written', async () => {
    const folder = await makeFolder(site);
    for (const name of [folder, `${folder}/`, `./${relative('.', folder)}`]) {
      expect(await listFiles(name)).toEqual(Object.keys(site).toSorted());
    }
  });

  it('has a page at the address of each HTML file, but for those of Pagefind', async () => {
    const pages = await readPages(await makeFolder(site));
    expect(pages.map(({ path, html }) => [path, html]).toSorted()).toEqual([
      ['/', 'voorpagina'],
      ['/404.html', 'weg'],
      ['/tips/3/', 'tip'],
    ]);
  });
});
