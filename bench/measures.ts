import type { Browser } from 'playwright-core';
import type { BuiltPage } from '../src/publishing/built-site.ts';
import { isNewsroom } from '../src/publishing/newsroom-policy.ts';
import { hasProgram } from '../src/publishing/programs.ts';
import {
  brotliBytes,
  fontSizes,
  heaviestPages,
  inlinePrograms,
  inlineStyles,
  leanStyleBytes,
  pageBytes,
  readPrograms,
  styleBytes,
  wholePageBytes,
} from './page-weight.ts';
import { readDrawing, readToTheEnd, searchOnce, type Load } from './transfer.ts';

/** What a reader's visit costs, beside what it may cost. */

export interface Measure {
  page: string;
  what: string;
  value: number;
  limit: number;
  unit?: 'B';
}

/** A built site, and where it is served. */
export interface ServedSite {
  folder: string;
  origin: string;
  pages: readonly BuiltPage[];
}

/** Densities of screen; the one that costs more counts. */
export const DENSITIES = [2, 3];
/** A word of nearly every page: it loads as many results as a search can. */
export const QUERY = 'kiel';

const SEARCH = '/zoeken/';
const NEWSROOM = '/admin/';
const STORY = /^\/verhalen\/(?!\d+\/$)[^/]+\/$/;
const EDITION = /^\/edities\/\d+\/$/;
const DRAWING = /^\/partnerdagen\/[^/]+\/tekening\/$/;
/** The rules of the viewer itself. */
const VIEWER_STYLE = 'src/partner-days/visual-harvest/visual-harvest.css';
const STORIES_TO_VISIT = 3;

export async function measureSite(browser: Browser, site: ServedSite): Promise<Measure[]> {
  const { folder, pages } = site;
  return [
    ...measurePages(pages),
    ...(await measureFiles(folder, pages)),
    ...(await measureNewsroom(folder, pages)),
    ...(await measureReading(browser, site)),
    ...(await measureSearch(browser, site)),
    ...(await measureDrawings(browser, site)),
  ];
}

function measurePages(pages: readonly BuiltPage[]): Measure[] {
  const what = 'HTML + CSS, gzip';
  const heaviest = (wanted: (path: string) => boolean, weigh = pageBytes) => {
    const sizes = pages
      .filter(({ path }) => !isNewsroom(path) && wanted(path))
      .map((page) => ({ page: page.path, value: weigh(page) }));
    return sizes.reduce((most, size) => (size.value > most.value ? size : most), { page: 'none', value: 0 });
  };
  return [
    { what, ...heaviest(() => true), limit: 14_000, unit: 'B' },
    { what, ...heaviest((path) => path === '/'), limit: 10_000, unit: 'B' },
    { what, ...heaviest((path) => STORY.test(path)), limit: 6_500, unit: 'B' },
    {
      what: 'with its newspaper',
      ...heaviest((path) => EDITION.test(path), wholePageBytes),
      limit: 36_000,
      unit: 'B',
    },
  ];
}

async function measureFiles(folder: string, pages: readonly BuiltPage[]): Promise<Measure[]> {
  const reading = pages.filter(({ path }) => !hasProgram(path));
  const programs = await Promise.all(reading.map((page) => readPrograms(folder, page)));
  const fonts = await fontSizes(folder);
  return [
    { page: 'reading pages', what: 'JavaScript', value: programs.flat().join('').length, limit: 0, unit: 'B' },
    { page: 'whole site', what: 'font files', value: fonts.length, limit: 1 },
    { page: 'whole site', what: 'largest font', value: Math.max(0, ...fonts), limit: 18_000, unit: 'B' },
  ];
}

/** All that the newsroom is made of; none where it is closed. */
async function measureNewsroom(folder: string, pages: readonly BuiltPage[]): Promise<Measure[]> {
  const page = pages.find(({ path }) => path === NEWSROOM);
  if (!page) return [];
  const [programs, styles] = [await readPrograms(folder, page), inlineStyles(page)];
  const value = [...programs, ...styles].reduce((sum, text) => sum + brotliBytes(text), 0);
  return [{ page: NEWSROOM, what: 'own JS + CSS', value, limit: 750_000, unit: 'B' }];
}

async function measureReading(browser: Browser, { folder, origin, pages }: ServedSite): Promise<Measure[]> {
  const read = async (path: string) => {
    const visits = await Promise.all(DENSITIES.map((density) => readToTheEnd(browser, origin + path, density)));
    return {
      page: path,
      requests: Math.max(...visits.map(({ length }) => length)),
      bytes: Math.max(...visits.map(totalBytes)),
    };
  };
  const front = await read('/');
  const stories = await heaviestPages(
    folder,
    pages.filter(({ path }) => STORY.test(path)),
    STORIES_TO_VISIT,
  );
  const visits = [];
  for (const { path } of stories) visits.push(await read(path));
  const [story] = visits.sort((a, b) => b.bytes - a.bytes);
  return [
    { page: front.page, what: 'requests', value: front.requests, limit: 7 },
    { page: front.page, what: 'transferred', value: front.bytes, limit: 60_000, unit: 'B' },
    ...(story
      ? [{ page: story.page, what: 'transferred', value: story.bytes, limit: 50_000, unit: 'B' } as const]
      : []),
  ];
}

async function measureSearch(browser: Browser, { folder, origin, pages }: ServedSite): Promise<Measure[]> {
  const page = pages.find(({ path }) => path === SEARCH);
  if (!page) throw new Error(`The site in ${folder} has no ${SEARCH}.`);
  const loads = await searchOnce(browser, origin + SEARCH, QUERY);
  const index = loads.filter(({ path }) => /^\/pagefind\/|^\/zoeken\/\w+\./.test(path));
  const programs = loads.filter(({ path }) => path.endsWith('.js') && !index.some((load) => load.path === path));
  const own = totalBytes(programs) + brotliBytes(inlinePrograms(page).join(''));
  return [
    { page: SEARCH, what: 'own JS + CSS', value: own + (await styleBytes('src/search')), limit: 17_500, unit: 'B' },
    { page: SEARCH, what: 'first search', value: own + totalBytes(index), limit: 170_000, unit: 'B' },
  ];
}

async function measureDrawings(browser: Browser, { folder, origin, pages }: ServedSite): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const page of pages.filter(({ path }) => DRAWING.test(path))) {
    const programs = await readPrograms(folder, page);
    const loads = await readDrawing(browser, origin + page.path);
    const measure = (what: string, value: number, limit: number) =>
      measures.push({ page: page.path, what, value, limit, unit: 'B' });
    measure(
      'viewer JS',
      programs.reduce((sum, text) => sum + brotliBytes(text), 0),
      4_000,
    );
    measure('first view', totalBytes(loads.first), 150_000);
    measure('walk of three', totalBytes(loads.walk), 600_000);
    measure('at five times', totalBytes(loads.close), 1_800_000);
  }
  return [
    { page: 'drawings', what: 'viewer CSS', value: await leanStyleBytes(VIEWER_STYLE), limit: 1_500, unit: 'B' },
    ...measures,
  ];
}

function totalBytes(loads: readonly Load[]): number {
  return loads.reduce((sum, { bytes }) => sum + bytes, 0);
}
