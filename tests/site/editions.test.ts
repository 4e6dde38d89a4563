import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/calendar.ts';
import { nl } from '../../src/i18n/nl.ts';
import { storyPathsOf } from './content.ts';
import { attribute, attributes, select, selectFirst, textOf } from './dom.ts';
import { cardLinks, pageAt, pathOf, sites } from './site.ts';
import { readXml } from './xml.ts';

interface Rss {
  rss: { channel: { title: string; link: string; item: { title: string; link: string }[] } };
}

describe.each(sites)('the editions of the $name site', (site) => {
  const { editions, stories, themes, charter, tips } = site.content;
  const sectionOf = new Map(stories.map(({ id, themes: [first] }) => [`/verhalen/${id}/`, first?.id]));

  describe.each(editions)('number $number', (edition) => {
    const path = `/edities/${edition.number}/`;
    const { root } = pageAt(site, path);
    const [lead, ...others] = storyPathsOf(edition);

    it('says at the top which number it is, and of which day', () => {
      const dateline = textOf(selectFirst(root, '.dateline'));
      expect(dateline).toContain(nl.editionNumber(edition.number));
      expect(dateline).toContain(formatFullDay(edition.date));
      expect(textOf(selectFirst(root, 'main h1'))).toBe(edition.title);
    });

    it('opens with its lead and then has every story once', () => {
      const links = cardLinks(root);
      expect(links[0]).toBe(lead);
      expect(links.slice(1).toSorted()).toEqual(others.toSorted());
    });

    it('has a section for each theme, in the order in which its editor came to it, and so the stories in it', () => {
      const sections = select(root, '.edition-section').map((section) => [
        attribute(selectFirst(section, 'h2 a'), 'href'),
        cardLinks(section),
      ]);
      const wanted = Map.groupBy(others, (story) => sectionOf.get(story));
      expect(sections).toEqual([...wanted].map(([theme, list]) => [`/verhalen/thema/${theme}/`, list]));
      expect(themes.map(({ id }) => id)).toEqual(expect.arrayContaining([...wanted.keys()]));
    });

    it('gives a tip and the words of the charter', () => {
      const tip = select(root, 'main .tip h2 a').map((link) => attribute(link, 'href'));
      expect(tips.map(({ number }) => `/tips/${number}/`)).toContain(tip[0]);
      expect(tip).toHaveLength(1);
      expect(select(root, 'main a[href^="/charter/#"]').map(textOf)).toEqual(
        charter.principles.map(({ keyword }) => keyword),
      );
    });

    it('ends with who told its stories and who answers for it', () => {
      const colophon = textOf(selectFirst(root, '.colophon'));
      const told = stories.filter(({ id }) => storyPathsOf(edition).includes(`/verhalen/${id}/`));
      for (const { author } of told) expect(colophon).toContain(author.name);
      expect(colophon).toContain(site.settings.publisher.name || nl.about.unknownPublisher);
    });

    it('has a feed of its own, with its stories in its order', async () => {
      const feed = `${path}rss.xml`;
      expect(attributes(select(root, 'link[rel="alternate"]'), 'href')).toEqual([feed]);
      expect(attributes(select(root, '.colophon a'), 'href')).toContain(feed);
      const { channel } = (await readXml<Rss>(site, feed.slice(1), ['item'])).rss;
      expect(channel.title).toBe(nl.editions.heading(edition.number, edition.title));
      expect(pathOf(site, channel.link)).toBe(path);
      expect(channel.item.map(({ link }) => pathOf(site, link))).toEqual([lead, ...others]);
    });
  });

  it('each have a cover of their own, larger for the newest, which says what is in it', () => {
    const { root } = pageAt(site, '/edities/');
    const covers = select(root, '.cover').map((cover) => [
      attribute(selectFirst(cover, 'h2 a'), 'href'),
      textOf(selectFirst(cover, '.cover-art text')),
    ]);
    expect(covers).toEqual(editions.map(({ number }) => [`/edities/${number}/`, String(number)]));
    const drawings = select(root, '.cover-art').map((art) => attributes(select(art, 'path'), 'd').join(' '));
    expect(new Set(drawings).size).toBe(editions.length);
    const contents = attributes(select(root, '.newest-edition .contents a'), 'href');
    expect(contents).toEqual(editions[0] && storyPathsOf(editions[0]));
  });
});
