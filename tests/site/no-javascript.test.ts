import { describe, expect, it } from 'vitest';
import { attribute, attributes, select, type Element } from './dom.ts';
import { problemsOn, readText, sites } from './site.ts';

/** Data for search engines, and hints on what to fetch ahead: a browser runs neither. */
const DATA = ['application/ld+json', 'speculationrules'];
const SEARCH = '/zoeken/';
/** What a browser keeps the search page with; it is told so by the program of that page. */
const SEARCH_WORKER = '/zoeken/offline.js';
const DRAWING = /^\/partnerdagen\/[^/]+\/tekening\/$/;

const isProgram = (script: Element) => !DATA.includes(attribute(script, 'type') ?? '');

describe.each(sites)('the $name site', (site) => {
  const { address, pages } = site;

  it('runs a program on the search page and on those of drawings alone', () => {
    const running = pages.filter(({ root }) => select(root, 'script').some(isProgram)).map(({ path }) => path);
    expect(running.filter((path) => !DRAWING.test(path))).toEqual([SEARCH]);
    expect(running.filter((path) => DRAWING.test(path))).not.toEqual([]);
    expect(problemsOn(pages, ({ root }) => attributes(select(root, 'link[rel="modulepreload"]'), 'href'))).toEqual([]);
  });

  it('ships no other program than these pages and the newsroom ask for', () => {
    const asking = [...pages, ...site.newsroom];
    const asked = [...new Set(asking.flatMap(({ root }) => attributes(select(root, 'script[src]'), 'src')))];
    const shipped = site.files.filter((file) => /\.m?js$/.test(file) && !file.startsWith('pagefind/'));
    expect(shipped.map((file) => `/${file}`)).toEqual([...asked, SEARCH_WORKER].toSorted());
  });

  it('hides no program in an attribute or a link', () => {
    expect(
      problemsOn(pages, ({ root }) => [
        ...select(root, '*').flatMap(({ tagName, attrs }) =>
          attrs.filter(({ name }) => /^on|^style$/.test(name)).map(({ name }) => `<${tagName} ${name}>`),
        ),
        ...attributes(select(root, '[href]'), 'href').filter((href) => /^\s*(javascript|data|vbscript):/i.test(href)),
      ]),
    ).toEqual([]);
  });

  it('keeps nothing on the device of a reader, but the search page itself once one has searched', async () => {
    const scripts = pages.flatMap(({ root }) => attributes(select(root, 'script[src]'), 'src'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const file of new Set(scripts.map((path) => path.slice(1)))) {
      const words = (await readText(site, file)).match(
        /cookie|localStorage|sessionStorage|indexedDB|\bcaches\b|serviceWorker|sendBeacon/g,
      );
      expect([...new Set(words)].sort(), file).toEqual(/SearchPage/.test(file) ? ['caches', 'serviceWorker'] : []);
    }
  });

  it('loads nothing from elsewhere: only a link may leave the site', () => {
    const loading = [
      'src',
      'srcset',
      'href',
      'action',
      'formaction',
      'poster',
      'data',
      'xlink:href',
      'ping',
      'background',
    ];
    const isElsewhere = (target: string) =>
      /^([a-z][a-z\d+.-]*:|\/\/)/i.test(target) && !target.startsWith(`${address}/`);
    expect(
      problemsOn(pages, ({ root }) =>
        select(root, loading.map((name) => `[${name}]`).join(',')).flatMap(({ tagName, attrs }) =>
          attrs
            .filter(
              ({ name, value }) =>
                loading.includes(name) && isElsewhere(value) && !(tagName === 'a' && name === 'href'),
            )
            .map(({ name, value }) => `<${tagName} ${name}="${value}">`),
        ),
      ),
    ).toEqual([]);
    expect(problemsOn(pages, ({ html }) => html.match(/url\(["']?(https?:)?\/\/[^)]*|@import[^;]*/g) ?? [])).toEqual(
      [],
    );
    expect(
      problemsOn(
        pages,
        ({ html }) => html.match(/<(iframe|object|embed|base|portal)\b|rel="(preconnect|dns-prefetch)"/g) ?? [],
      ),
    ).toEqual([]);
  });

  it('leaves over safe links only', () => {
    const safe = /^(\/(?!\/)|#|https:|mailto:)/;
    expect(
      problemsOn(pages, ({ root }) => attributes(select(root, 'a[href]'), 'href').filter((href) => !safe.test(href))),
    ).toEqual([]);
  });
});
