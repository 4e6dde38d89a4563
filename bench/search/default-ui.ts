import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Where Pagefind's own interface is in a site of the bench: a page with the frame of ours, and its index as it comes. */
export const DEFAULT_UI = { page: '/standaard.html', folder: 'pagefind-standaard' };

/** Adds Pagefind's own interface to a built site, over the stories that ours finds. */
export async function addDefaultUi(site: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ rootSelector: 'article' });
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: site, glob: '{verhalen,tips,charter,partnerdagen}/**/index.html' });
  await index.writeFiles({ outputPath: join(site, DEFAULT_UI.folder) });
  await pagefind.close();
  const ours = await readFile(join(site, 'zoeken/index.html'), 'utf8');
  const start = `new PagefindUI({ element: '#search', showImages: false });`;
  const page = ours
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(
      /<link rel="preload" as="fetch"[^>]*>/,
      `<link rel="stylesheet" href="/${DEFAULT_UI.folder}/pagefind-ui.css">`,
    )
    .replaceAll(/<script type="module"[^>]*>[^]*?<\/script>/g, '')
    .replace(/<gazette-search[^]*<\/gazette-search>/, '<div id="search"></div>')
    .replace('</body>', `<script src="/${DEFAULT_UI.folder}/pagefind-ui.js"></script><script>${start}</script></body>`);
  await writeFile(join(site, DEFAULT_UI.page), page);
}
