import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { storyPath, storyPathsOf } from './content.ts';
import { attribute, attributes, partUnder, select, selectFirst, textOf } from './dom.ts';
import { cardLinks, pageAt, readText, sites, twins } from './site.ts';

describe.each(sites)('a story of the $name site', (site) => {
  const { stories, editions, themes, tips, organisations } = site.content;
  const story = (path: string) => pageAt(site, path).root;

  it('tells who wrote it, when, for which organisation and where', () => {
    for (const { author, date, place, ...entry } of stories) {
      const byline = selectFirst(story(storyPath(entry)), '.byline');
      expect(textOf(byline)).toContain(author.name);
      expect(attribute(selectFirst(byline, 'time'), 'datetime')).toBe(date);
      const organisation = organisations.find(({ id }) => id === author.organisation?.id);
      const links = select(byline, 'a[href^="/organisaties/"]').map((link) => [attribute(link, 'href'), textOf(link)]);
      expect(links).toEqual(organisation ? [[`/organisaties/${organisation.id}/`, organisation.name]] : []);
      expect(textOf(byline)).toContain(place ?? '');
    }
  });

  it.runIf(site.name === 'fixture')('keeps why it may tell a number among editors', async () => {
    const reasons = stories.flatMap(({ personalDataReason }) => personalDataReason ?? []);
    expect(reasons.length).toBeGreaterThan(0);
    const files = site.files.filter((file) => /\.(?:html|xml|json|js|txt|ics)$/.test(file));
    const texts = await Promise.all(files.map((file) => readText(site, file)));
    const telling = files.filter((_, index) => reasons.some((reason) => texts[index]?.includes(reason)));
    expect(telling).toEqual([]);
  });

  it('links to its themes and to the tip that it shows', () => {
    for (const entry of stories) {
      const article = selectFirst(story(storyPath(entry)), 'article');
      expect(attributes(select(selectFirst(article, '.kicker'), 'a'), 'href')).toEqual(
        entry.themes.map(({ id }) => `/verhalen/thema/${id}/`),
      );
      const tip = tips.find(({ id }) => id === entry.tip?.id);
      expect(attributes(select(article, '.tip a'), 'href')).toEqual(tip ? [`/tips/${tip.number}/`] : []);
    }
    expect(themes.length).toBeGreaterThan(0);
  });

  it('names its edition, if it has one, and links back to it', () => {
    const inAnEdition = new Set<string>();
    for (const entry of stories) {
      const path = storyPath(entry);
      const edition = editions.findLast((candidate) => storyPathsOf(candidate).includes(path));
      const links = select(story(path), '.byline a[href^="/edities/"]');
      expect(links.map((link) => [attribute(link, 'href'), textOf(link)])).toEqual(
        edition ? [[`/edities/${edition.number}/`, nl.stories.inEdition(edition.number)]] : [],
      );
      if (edition) inAnEdition.add(path);
    }
    expect(inAnEdition).toEqual(new Set(editions.flatMap(storyPathsOf)));
  });

  it('sends its reader on to three others', () => {
    for (const entry of stories) {
      const path = storyPath(entry);
      const related = partUnder(story(path), nl.stories.related);
      const links = related ? cardLinks(related) : [];
      expect(links, path).toHaveLength(Math.min(3, stories.length - 1));
      expect([...twins(links), ...links.filter((link) => link === path)], path).toEqual([]);
    }
  });

  it('is visited once by who reads on from the newest to the oldest, and on the way back', () => {
    const follow = (path: string, rel: 'prev' | 'next'): string[] => {
      const [link] = attributes(select(story(path), `main nav a[rel="${rel}"]`), 'href');
      return link ? [path, ...follow(link, rel)] : [path];
    };
    const paths = stories.map(storyPath);
    expect(follow(paths[0] ?? '', 'prev')).toEqual(paths);
    expect(follow(paths.at(-1) ?? '', 'next')).toEqual(paths.toReversed());
  });

  it('can be shared with its own address, without a program', () => {
    for (const entry of stories) {
      const article = selectFirst(story(storyPath(entry)), 'article');
      const address = site.address + storyPath(entry);
      const shared = attributes(select(article, '.share a'), 'href');
      expect(shared).toHaveLength(2);
      expect(shared.every((href) => decodeURIComponent(href).endsWith(` ${address}`))).toBe(true);
      expect(attributes(select(article, '.share input'), 'value')).toEqual([address]);
    }
  });
});
