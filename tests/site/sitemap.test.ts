import { describe, expect, it } from 'vitest';
import { pathOf, readText, sites } from './site.ts';
import { readXml } from './xml.ts';

interface Sitemaps {
  sitemapindex: { sitemap: { loc: string }[] };
}

interface Sitemap {
  urlset: { url: { loc: string }[] };
}

describe.each(sites)('the sitemap of the $name site', (site) => {
  it('holds every page that asks to be found, and no other', async () => {
    const { sitemapindex } = await readXml<Sitemaps>(site, 'sitemap-index.xml', ['sitemap']);
    const files = sitemapindex.sitemap.map(({ loc }) => pathOf(site, loc).slice(1));
    const maps = await Promise.all(files.map((file) => readXml<Sitemap>(site, file, ['url'])));
    const listed = maps.flatMap(({ urlset }) => urlset.url.map(({ loc }) => pathOf(site, loc)));
    expect(listed.toSorted()).toEqual(site.indexed.map(({ path }) => path).toSorted());
  });

  it('is named in robots.txt, which keeps only the newsroom to itself', async () => {
    const robots = await readText(site, 'robots.txt');
    expect(robots).toContain(`\nSitemap: ${site.address}/sitemap-index.xml\n`);
    expect(robots.match(/^Disallow:.*$/gm)).toEqual(['Disallow: /admin/']);
  });
});
