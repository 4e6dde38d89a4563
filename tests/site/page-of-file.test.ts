import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../src/fields.ts';
import { pageOfFile } from '../../src/publishing/page-of-file.ts';
import { readContentFolder } from '../../src/submissions/entries.ts';
import { SITES } from '../built-sites.ts';
import { pageAt, sites } from './site.ts';

describe.each(sites)('a file of the content of the $name site', async (site) => {
  const { entries } = readContentFolder(SITES[site.name].content);

  it.each(COLLECTION_NAMES)('of %s leads to a page of the site', (collection) => {
    const files = entries.filter((entry) => entry.collection === collection).map(({ file }) => file);
    for (const file of files) expect(pageAt(site, pageOfFile(file, entries) ?? 'none').html).toContain('<h1');
  });

  it('that is a photo leads to the page of its story', () => {
    const [story] = entries.filter(({ collection }) => collection === 'stories');
    expect(pageOfFile(`stories/${story?.id}/foto.jpg`, entries)).toBe(`/verhalen/${story?.id}/`);
  });

  it('that holds the settings leads to the front page; one that is gone to none', () => {
    expect(pageOfFile('site.yaml', entries)).toBe('/');
    expect(pageOfFile('stories/weg/index.md', entries)).toBeUndefined();
  });
});
