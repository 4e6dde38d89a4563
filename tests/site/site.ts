import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, readPages, type BuiltPage } from '../../src/publishing/built-site.ts';
import { isNewsroom } from '../../src/publishing/newsroom-policy.ts';
import type { SiteData } from '../../src/site/schema.ts';
import { readSettings } from '../../src/site/settings.ts';
import { SITES, type SiteName } from '../built-sites.ts';
import { readContent, type Content } from './content.ts';
import { attribute, attributes, parsePage, select, selectFirst, type Root } from './dom.ts';

/** A built site beside what it was built from. */
export interface Site {
  name: SiteName;
  folder: string;
  /** Without a slash at its end. */
  address: string;
  settings: SiteData;
  content: Content;
  files: string[];
  /** The pages for readers; the newsroom is a program, and has tests of its own. */
  pages: Page[];
  newsroom: Page[];
  /** The pages that ask to be found; the others say `noindex`. */
  indexed: Page[];
}

export interface Page extends BuiltPage {
  root: Root;
}

export const sites: Site[] = await Promise.all([readSite('real'), readSite('fixture')]);

async function readSite(name: SiteName): Promise<Site> {
  const { content, out: folder } = SITES[name];
  const settings = readSettings(content);
  const all = (await readPages(folder)).map((page) => ({ ...page, root: parsePage(page.html) }));
  const pages = all.filter(({ path }) => !isNewsroom(path));
  return {
    name,
    folder,
    address: settings.address,
    settings,
    content: await readContent(content),
    files: await listFiles(folder),
    pages,
    newsroom: all.filter(({ path }) => isNewsroom(path)),
    indexed: pages.filter(({ root }) => select(root, 'meta[name="robots"]').length === 0),
  };
}

/**
 * The page at an address of the site.
 * @throws Error when there is none
 */
export function pageAt(site: Site, path: string): Page {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`The ${site.name} site has no page ${path}.`);
  return page;
}

/** A file of the site as text. */
export function readText(site: Site, file: string): Promise<string> {
  return readFile(join(site.folder, file), 'utf8');
}

/**
 * The path on the site of an absolute address.
 * @throws Error when the address leads elsewhere
 */
export function pathOf(site: Site, address: string): string {
  if (!address.startsWith(`${site.address}/`)) throw new Error(`${address} is not on ${site.address}.`);
  return address.slice(site.address.length);
}

/** The content of a meta element, by its name or property. */
export function metaOf({ root }: Page, name: string): string | undefined {
  const [meta] = [...select(root, `meta[name="${name}"]`), ...select(root, `meta[property="${name}"]`)];
  return meta && attribute(meta, 'content');
}

/** Where the stories and other entries told of on a page are: the first link of each card, from top to bottom; paper has none. */
export function cardLinks(within: Root): string[] {
  const printed = select(within, '.printed article');
  const cards = select(within, 'article').filter((article) => !printed.includes(article));
  return cards.map((card) => attribute(selectFirst(card, 'a[href]'), 'href') ?? '');
}

/** The pages of a list, from its first on. */
export function listPages(site: Site, path: string): Page[] {
  const page = pageAt(site, path);
  const [next] = attributes(select(page.root, 'a[rel="next"]'), 'href');
  return next ? [page, ...listPages(site, next)] : [page];
}

/** What is wrong with the pages, each time led by the page's address; empty is what a test wants. */
export function problemsOn(pages: readonly Page[], find: (page: Page) => string[]): string[] {
  return pages.flatMap((page) => find(page).map((problem) => `${page.path}: ${problem}`));
}

/** The values that occur more than once. */
export function twins(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
