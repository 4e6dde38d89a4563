import { describe, expect, it } from 'vitest';
import { attribute, attributes, nameOf, select, selectFirst, textOf } from './dom.ts';
import { metaOf, problemsOn, sites, twins } from './site.ts';

describe.each(sites)('every page of the $name site', ({ address, pages, indexed, settings }) => {
  it('says that it is in the Dutch of Belgium', () => {
    expect(new Set(pages.map(({ root }) => attribute(selectFirst(root, 'html'), 'lang')))).toEqual(new Set(['nl-BE']));
  });

  it('has a title of its own that names the gazette', () => {
    const titles = indexed.map(({ root }) => textOf(selectFirst(root, 'title')));
    expect(twins(titles)).toEqual([]);
    expect(titles.filter((title) => !title.endsWith(settings.name))).toEqual([]);
  });

  it('has a description of its own, of a sentence or two', () => {
    const descriptions = indexed.map((page) => metaOf(page, 'description') ?? '');
    expect(twins(descriptions)).toEqual([]);
    expect(descriptions.filter(({ length }) => length < 30 || length > 200)).toEqual([]);
  });

  it('tells those who share it the same as those who search', () => {
    expect(
      problemsOn(pages, (page) => {
        const title = textOf(selectFirst(page.root, 'title'));
        const shared = metaOf(page, 'og:title') ?? '';
        const same = metaOf(page, 'og:description') === metaOf(page, 'description');
        return shared !== '' && title.startsWith(shared) && same ? [] : [`${shared} is shared as ${title}`];
      }),
    ).toEqual([]);
  });

  it('has one h1, and it says something', () => {
    expect(
      problemsOn(pages, ({ root }) => {
        const names = select(root, 'h1').map(nameOf);
        return names.length === 1 && names[0] ? [] : [`h1: ${names.join(', ')}`];
      }),
    ).toEqual([]);
  });

  it('skips no level of heading', () => {
    expect(
      problemsOn(pages, ({ root }) => {
        const headings = select(root, 'h1,h2,h3,h4,h5,h6');
        const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
        return headings.flatMap((heading, index) => {
          const [level = 0, before = 0] = [levels[index], levels[index - 1]];
          return level > before + 1 ? [`h${level} ${textOf(heading)} comes after h${before}`] : [];
        });
      }),
    ).toEqual([]);
  });

  it('names its own address as the one to keep, unless it asks not to be found', () => {
    const canonicals = indexed.map(({ root }) => attributes(select(root, 'link[rel="canonical"]'), 'href'));
    expect(canonicals).toEqual(indexed.map(({ path }) => [address + path]));
    const hidden = pages.filter((page) => !indexed.includes(page));
    const forReaders = hidden.filter(({ path }) => !path.startsWith('/druk/'));
    expect(forReaders.map(({ path }) => path)).toEqual(['/404.html', '/stijlgids/']);
    expect(hidden.flatMap(({ root }) => select(root, 'link[rel="canonical"]'))).toEqual([]);
  });

  it('lets a reader zoom in', () => {
    expect(problemsOn(pages, (page) => metaOf(page, 'viewport')?.match(/user-scalable|maximum-scale/g) ?? [])).toEqual(
      [],
    );
    expect(pages.every((page) => metaOf(page, 'viewport')?.includes('width=device-width'))).toBe(true);
  });

  it('has one main part, where the link to skip to the content leads', () => {
    expect(
      problemsOn(pages, ({ root }) => {
        const ids = attributes(select(root, 'main'), 'id');
        const [first] = attributes(select(root, 'body a'), 'href');
        return ids.length === 1 && first === `#${ids[0]}` ? [] : [`${first} does not lead to main`];
      }),
    ).toEqual([]);
  });

  it('shows in the main menu where the reader is', () => {
    const current = (path: string) => {
      const page = pages.find((candidate) => candidate.path === path);
      return (
        page &&
        select(page.root, 'header nav [aria-current]').map((link) => [textOf(link), attribute(link, 'aria-current')])
      );
    };
    expect(current('/')).toEqual([]);
    expect(current('/charter/')).toEqual([['Charter', 'page']]);
    expect(current('/tips/1/')).toEqual([['Vijf tips', 'true']]);
  });
});
