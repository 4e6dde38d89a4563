import { describe, expect, it } from 'vitest';
import { findBrokenLinks, readLinks, type PageLinks } from '../../src/publishing/links.ts';

const ADDRESS = 'https://ilovekiel.be';
const read = (html: string, path = '/verhalen/soep/') => readLinks({ path, file: '', html }, ADDRESS);
const targets = (html: string) => read(html).targets;

describe('what a page points at', () => {
  it.each([
    ['a link', '<a href="/tips/1/">', ['/tips/1/']],
    ['a link within the page', '<a href="#deel">', ['#deel']],
    ['a link to the site by its whole address', '<a href="https://ilovekiel.be/tips/#een">', ['/tips/#een']],
    ['a link seen from the page', '<a href="brood/">', ['/verhalen/soep/brood/']],
    ['a link to a page above', '<a href="../bel/#begin">', ['/verhalen/bel/#begin']],
    ['a picture in sizes', '<img src="/a.jpg" srcset="/b.avif 480w, /c.avif 960w">', ['/a.jpg', '/b.avif', '/c.avif']],
    ['a form', '<form action="/zoeken/">', ['/zoeken/']],
    ['a style sheet', '<link rel="stylesheet" href="/_astro/a.css">', ['/_astro/a.css']],
    [
      'a font in a style',
      '<style>@font-face{src:url("/a.woff2")}p{background:url(/b.svg)}</style>',
      ['/a.woff2', '/b.svg'],
    ],
    [
      'a shared picture',
      '<meta property="og:image" content="https://ilovekiel.be/deelbeeld/a.jpg">',
      ['/deelbeeld/a.jpg'],
    ],
  ])('is %s', (_, html, found) => {
    expect(targets(html)).toEqual(found);
  });

  it.each([
    ['another site', '<a href="https://kiel.example/">'],
    ['a mail address', '<a href="mailto:redactie@ilovekiel.be">'],
    ['a site whose name begins the same', '<a href="https://ilovekiel.be.example/">'],
    ['nothing', '<a href="">'],
    ['a picture in the page itself', '<img src="data:image/gif;base64,R0lGOD">'],
    ['a text of the head', '<meta name="description" content="/tips/">'],
  ])('is not %s', (_, html) => {
    expect(targets(html)).toEqual([]);
  });

  it('goes with its ids, twins included', () => {
    expect(read('<h2 id="een">A</h2><p id="twee">B</p><p id="een">C</p>').ids).toEqual(['een', 'twee', 'een']);
  });
});

describe('a link', () => {
  const page = (path: string, links: Partial<PageLinks> = {}): PageLinks => ({ path, ids: [], targets: [], ...links });
  const files = new Set(['index.html', 'tips/index.html', '404.html', '_astro/a b.avif', '_astro/100%.avif']);
  const broken = (target: string) =>
    findBrokenLinks(
      [
        page('/', { targets: [target], ids: ['top', 'user-content-fn-%C3%A9', 'een#twee'] }),
        page('/tips/', { ids: ['één'] }),
      ],
      files,
    );

  it.each([
    '/',
    '/tips/',
    '/404.html',
    '/tips/?week=47',
    '/tips/#één',
    '/tips/#%C3%A9%C3%A9n',
    '#top',
    '#user-content-fn-%C3%A9',
    '#een#twee',
    '/_astro/a%20b.avif',
    '/_astro/100%25.avif',
    '/_astro/100%.avif',
  ])('to %s leads somewhere', (target) => {
    expect(broken(target)).toEqual([]);
  });

  it.each(['/tip/', '/tips', '/tips/index', '/_astro/weg.avif', '//elders.example/', '/100%/'])(
    'to %s is missing',
    (target) => {
      expect(broken(target)).toEqual([{ path: '/', target, reason: 'missing' }]);
    },
  );

  it.each(['#bottom', '/tips/#twee', '/tips/?a=1#twee', '/tips/#100%'])(
    'to %s has no such place on its page',
    (target) => {
      expect(broken(target)).toEqual([{ path: '/', target, reason: 'fragment' }]);
    },
  );

  it('is reported on every page that has it', () => {
    const pages = [page('/', { targets: ['/weg/'] }), page('/tips/', { targets: ['/weg/'] })];
    expect(findBrokenLinks(pages, files).map(({ path }) => path)).toEqual(['/', '/tips/']);
  });
});
