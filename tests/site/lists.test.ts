import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { storyPath, type StoryEntry } from './content.ts';
import { attributes, partUnder, select, textOf } from './dom.ts';
import { cardLinks, listPages, pageAt, sites } from './site.ts';

describe.each(sites)('the lists of the $name site', (site) => {
  const { stories, editions, partnerDays, tips, themes, organisations } = site.content;
  const listed = (path: string) => listPages(site, path).flatMap(({ root }) => cardLinks(root));
  const pathsOf = (wanted: (story: StoryEntry) => boolean) => stories.filter(wanted).map(storyPath);
  const headingLinks = (path: string) => attributes(select(pageAt(site, path).root, 'main h2 a'), 'href');

  it('show every story, the newest first, over all their pages', () => {
    expect(listed('/verhalen/')).toEqual(stories.map(storyPath));
  });

  it.each(themes)('show under $name exactly the stories of that theme', ({ id }) => {
    expect(listed(`/verhalen/thema/${id}/`)).toEqual(pathsOf((story) => story.themes.some((theme) => theme.id === id)));
  });

  it.each([...new Set(stories.map(({ date }) => date.slice(0, 4)))])(
    'show under %s exactly the stories of that year',
    (year) => {
      expect(listed(`/verhalen/jaar/${year}/`)).toEqual(pathsOf(({ date }) => date.startsWith(year)));
    },
  );

  it.each(organisations)('show under $name exactly the stories it told', ({ id, name }) => {
    const part = partUnder(pageAt(site, `/organisaties/${id}/`).root, nl.organisations.stories(name));
    expect(part && cardLinks(part)).toEqual(pathsOf(({ author }) => author.organisation?.id === id));
  });

  it.each(tips)('show under tip $number exactly the stories that show it', ({ id, number }) => {
    const part = partUnder(pageAt(site, `/tips/${number}/`).root, nl.tips.stories);
    expect(part && cardLinks(part)).toEqual(pathsOf(({ tip }) => tip?.id === id));
  });

  it('let a reader go from number to number', () => {
    const oldest = editions.at(-1)?.number ?? 1;
    expect(listPages(site, `/edities/${oldest}/`).map(({ path }) => path)).toEqual(
      editions.map(({ number }) => `/edities/${number}/`).toReversed(),
    );
  });

  it('have no page that the way through them misses', () => {
    const bases = [
      '/verhalen/',
      ...themes.map(({ id }) => `/verhalen/thema/${id}/`),
      ...new Set(stories.map(({ date }) => `/verhalen/jaar/${date.slice(0, 4)}/`)),
    ];
    const visited = [
      ...bases.flatMap((base) => listPages(site, base).map(({ path }) => path)),
      ...stories.map(storyPath),
    ];
    const built = site.pages.map(({ path }) => path).filter((path) => path.startsWith('/verhalen/'));
    expect(visited.toSorted()).toEqual(built.toSorted());
  });

  it('say which page of how many this is, and lead back', () => {
    for (const [index, { root }] of listPages(site, '/verhalen/').entries()) {
      const before = { 0: [], 1: ['/verhalen/'] }[index] ?? [`/verhalen/${index}/`];
      expect(attributes(select(root, 'main a[rel="prev"]'), 'href')).toEqual(before);
      if (index > 0) expect(textOf(root)).toContain(`Bladzijde ${index + 1} van `);
    }
  });

  it('name every edition, partner day and tip', () => {
    expect(headingLinks('/edities/')).toEqual(editions.map(({ number }) => `/edities/${number}/`));
    expect(headingLinks('/partnerdagen/')).toEqual(partnerDays.map(({ id }) => `/partnerdagen/${id}/`));
    expect(headingLinks('/tips/')).toEqual(tips.map(({ number }) => `/tips/${number}/`));
  });

  it('name every organisation, by name', () => {
    const byName = organisations.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
    expect(headingLinks('/organisaties/')).toEqual(byName.map(({ id }) => `/organisaties/${id}/`));
  });
});
