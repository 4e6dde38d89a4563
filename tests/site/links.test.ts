import { describe, expect, it } from 'vitest';
import { findBrokenLinks, readLinks } from '../../src/publishing/links.ts';
import { problemsOn, readText, sites, twins } from './site.ts';

describe.each(sites)('the $name site', (site) => {
  const { address, files, pages } = site;
  const links = pages.map((page) => readLinks(page, address));

  it('leads every link, fragment, picture, font and shared image somewhere', () => {
    expect(findBrokenLinks(links, new Set(files))).toEqual([]);
  });

  it('has links of every kind to follow', () => {
    const targets = links.flatMap((page) => page.targets);
    for (const kind of [/\/$/, /#./, /\.woff2$/, /\.jpg$/, /\.avif$/, /\.xml$/]) {
      expect(
        targets.find((target) => kind.test(target)),
        String(kind),
      ).toBeDefined();
    }
  });

  it('uses an id once on a page', () => {
    expect(links.flatMap(({ path, ids }) => twins(ids).map((id) => path + id))).toEqual([]);
  });

  it('links to addresses as they are, without a detour over a redirect', () => {
    const isPage = (target: string) => /^\/[^#?]*$/.test(target) && !target.endsWith('/') && !/\.\w+$/.test(target);
    expect(links.flatMap(({ path, targets }) => targets.filter(isPage).map((target) => `${path}: ${target}`))).toEqual(
      [],
    );
  });

  it('can be reached whole from the front page, but for the style guide and the page for lost readers', () => {
    const targetsOf = new Map(
      links.map(({ path, targets }) => [path, targets.map((target) => target.split(/[?#]/)[0] ?? '')]),
    );
    const reached = new Set(['/']);
    for (const path of reached) for (const target of targetsOf.get(path) ?? []) reached.add(target);
    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual(['/404.html', '/stijlgids/']);
  });

  it('has the icons of its manifest', async () => {
    const manifest = JSON.parse(await readText(site, 'manifest.webmanifest')) as { icons: { src: string }[] }; // our own file
    expect(manifest.icons.length).toBeGreaterThan(0);
    expect(manifest.icons.map(({ src }) => src.slice(1)).filter((file) => !files.includes(file))).toEqual([]);
  });

  it('names its manifest and its icon on every page', () => {
    expect(
      problemsOn(pages, ({ html }) =>
        ['/manifest.webmanifest', '/favicon.svg'].filter((file) => !html.includes(`href="${file}"`)),
      ),
    ).toEqual([]);
  });
});
