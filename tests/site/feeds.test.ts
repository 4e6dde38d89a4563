import { describe, expect, it } from 'vitest';
import { storyPath } from './content.ts';
import { attribute, attributes, parsePiece, select, selectFirst, textOf } from './dom.ts';
import { pageAt, pathOf, readText, sites, type Site } from './site.ts';
import { readXml } from './xml.ts';

/** How many stories a feed promises. */
const MOST = 20;

interface Rss {
  rss: {
    '@version': string;
    channel: { title: string; link: string; language: string; description: string; item: RssItem[] };
  };
}

interface RssItem {
  title: string;
  link: string;
  guid: { '#text': string; '@isPermaLink': string };
  description: string;
  pubDate: string;
  'content:encoded': string;
}

/** JSON Feed 1.1, as much of it as the gazette writes. */
interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: {
    id: string;
    url: string;
    title: string;
    summary: string;
    content_html: string;
    date_published: string;
    authors: { name: string }[];
    tags: string[];
  }[];
}

const readRss = async (site: Site) => (await readXml<Rss>(site, 'rss.xml', ['item', 'category'])).rss;
const readJsonFeed = async (site: Site) => JSON.parse(await readText(site, 'feed.json')) as JsonFeed; // the tests look on

describe.each(sites)('the feeds of the $name site', (site) => {
  const newest = site.content.stories.slice(0, MOST);

  it('hold the newest stories, the newest first, as they stand on their pages', async () => {
    const { channel } = await readRss(site);
    expect(channel.item.map(({ link }) => pathOf(site, link))).toEqual(newest.map(storyPath));
    for (const item of channel.item) {
      const { root } = pageAt(site, pathOf(site, item.link));
      expect(item.title).toBe(textOf(selectFirst(root, 'h1')));
      expect(item.description).toBe(textOf(selectFirst(root, '.intro')));
      expect(new Date(item.pubDate).toISOString().slice(0, 10)).toBe(
        attribute(selectFirst(root, 'article time'), 'datetime'),
      );
      expect(item.guid).toEqual({ '#text': item.link, '@isPermaLink': 'true' });
    }
  });

  it('hold the whole text of each story', async () => {
    const { channel } = await readRss(site);
    for (const item of channel.item) {
      const { root } = pageAt(site, pathOf(site, item.link));
      const text = textOf(parsePiece(item['content:encoded']));
      expect(text).toBe(textOf(selectFirst(root, 'article .prose')));
      expect(text.length).toBeGreaterThan(500);
    }
  });

  it('hold text that reads well outside the site: plain HTML, every address absolute', async () => {
    const { channel } = await readRss(site);
    for (const { link, 'content:encoded': html } of channel.item) {
      const elements = select(parsePiece(html), '[class],[style],[src],[srcset],[href],script,style,astro-island');
      const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(
        names.filter((name) => /^(class|style|srcset|data-|on)/.test(name)),
        link,
      ).toEqual([]);
      expect(
        elements.filter(({ tagName }) => /^(script|style|astro-)/.test(tagName)),
        link,
      ).toEqual([]);
      expect(html, link).not.toMatch(/astro-|data-|<!doctype/i);
      const addresses = [...attributes(elements, 'href'), ...attributes(elements, 'src')];
      expect(
        addresses.filter((address) => !/^(https|mailto):/.test(address)),
        link,
      ).toEqual([]);
    }
  });

  it('say whose they are and in what language', async () => {
    const [{ '@version': version, channel }, json] = await Promise.all([readRss(site), readJsonFeed(site)]);
    expect(version).toBe('2.0');
    expect(channel).toMatchObject({ title: site.settings.name, link: `${site.address}/`, language: 'nl-be' });
    expect(channel.description).toBe(site.settings.description);
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: site.settings.name,
      home_page_url: `${site.address}/`,
      feed_url: `${site.address}/feed.json`,
      language: 'nl-BE',
    });
  });

  it('say the same in JSON as in RSS', async () => {
    const [{ channel }, { items }] = await Promise.all([readRss(site), readJsonFeed(site)]);
    const rss = channel.item.map((item) => [
      item.title,
      item.link,
      item.link,
      item.description,
      new Date(item.pubDate),
      item['content:encoded'],
    ]);
    const json = items.map((item) => [
      item.title,
      item.id,
      item.url,
      item.summary,
      new Date(item.date_published),
      item.content_html,
    ]);
    expect(json).toEqual(rss);
  });

  it('name the author and the themes of each story in JSON', async () => {
    const { items } = await readJsonFeed(site);
    const nameOf = new Map(site.content.themes.map(({ id, name }) => [id, name]));
    expect(items.map(({ authors, tags }) => [authors, tags])).toEqual(
      newest.map(({ author, themes }) => [[{ name: author.name }], themes.map(({ id }) => nameOf.get(id))]),
    );
  });

  it('are announced on the front page', () => {
    const { root } = pageAt(site, '/');
    expect(attributes(select(root, 'link[rel="alternate"]'), 'href')).toEqual(['/rss.xml', '/feed.json']);
  });
});
