import { describe, expect, it } from 'vitest';
import { storyPath } from './content.ts';
import { attribute, rawText, select, selectFirst, textOf } from './dom.ts';
import { pageAt, pathOf, sites, type Page } from './site.ts';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

interface Crumb {
  position: number;
  name: string;
  item: string;
}

const TYPES = ['BreadcrumbList', 'Event', 'NewsArticle', 'Organization', 'WebSite'];

/** What a page says of itself, of one of schema.org's types. */
function thingsOn({ root }: Page, type?: string): Thing[] {
  const scripts = select(root, 'script[type="application/ld+json"]').map(rawText);
  const graphs = scripts.map((text) => JSON.parse(text) as { '@context': string; '@graph': Thing[] }); // the tests look on
  expect(graphs.map((graph) => graph['@context'])).toEqual(graphs.map(() => 'https://schema.org'));
  return graphs.flatMap((graph) => graph['@graph']).filter((thing) => !type || thing['@type'] === type);
}

describe.each(sites)('the structured data of the $name site', (site) => {
  const { address, content, files, pages } = site;

  it('is JSON in the terms of schema.org wherever it stands', () => {
    const things = pages.flatMap((page) => thingsOn(page));
    expect(things.length).toBeGreaterThan(content.stories.length);
    expect(things.filter((thing) => !TYPES.includes(thing['@type']))).toEqual([]);
  });

  it('tells of each story what its page tells a reader', () => {
    for (const story of content.stories) {
      const page = pageAt(site, storyPath(story));
      const [article, ...others] = thingsOn(page, 'NewsArticle');
      expect(others).toEqual([]);
      expect(article).toMatchObject({
        headline: textOf(selectFirst(page.root, 'h1')),
        datePublished: attribute(selectFirst(page.root, 'article time'), 'datetime'),
        url: address + page.path,
        author: { '@type': story.author.name === 'De redactie' ? 'Organization' : 'Person', name: story.author.name },
      });
      expect(files).toContain(pathOf(site, String(article?.['image'])).slice(1));
    }
    expect(pages.filter((page) => thingsOn(page, 'NewsArticle').length > 0)).toHaveLength(content.stories.length);
  });

  it('tells of each partner day with a date when and where it is', () => {
    for (const day of content.partnerDays) {
      const page = pageAt(site, `/partnerdagen/${day.id}/`);
      const [event] = thingsOn(page, 'Event');
      if (day.date.length === 4) expect(event).toBeUndefined();
      else {
        expect(event).toMatchObject({ url: address + page.path, location: { '@type': 'Place' } });
        expect(event?.['name']).toContain(textOf(selectFirst(page.root, 'h1')));
        expect(event?.['startDate']).toMatch(day.startTime ? `${day.date}T${day.startTime}+0` : day.date);
      }
    }
  });

  it('counts the crumbs from 1 to the page itself, and those before are the links that a reader sees', () => {
    const crumbed = pages.filter(({ root }) => select(root, 'nav.crumbs').length > 0);
    expect(crumbed.length).toBeGreaterThan(content.stories.length);
    for (const page of crumbed) {
      const [list] = thingsOn(page, 'BreadcrumbList');
      const crumbs = list?.['itemListElement'] as Crumb[]; // as structured-data.ts writes it
      expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1));
      expect(crumbs.at(-1)?.item).toBe(address + page.path);
      expect(crumbs.slice(0, -1).map(({ name, item }) => [name, pathOf(site, item)])).toEqual(
        select(page.root, 'nav.crumbs a').map((link) => [textOf(link), attribute(link, 'href')]),
      );
      for (const { item } of crumbs) pageAt(site, pathOf(site, item));
    }
    expect(pages.filter((page) => thingsOn(page, 'BreadcrumbList').length > 0)).toHaveLength(crumbed.length);
  });

  it('introduces the gazette on the front page, with a logo that exists', () => {
    const front = pageAt(site, '/');
    const [organization] = thingsOn(front, 'Organization');
    expect(organization).toMatchObject({ name: site.settings.name, url: `${address}/` });
    expect(files).toContain(pathOf(site, String(organization?.['logo'])).slice(1));
    const [webSite] = thingsOn(front, 'WebSite');
    expect(webSite).toMatchObject({
      name: site.settings.name,
      inLanguage: 'nl-BE',
      publisher: { '@id': organization?.['@id'] },
    });
  });
});
