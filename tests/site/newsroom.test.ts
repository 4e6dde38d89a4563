import { describe, expect, it } from 'vitest';
import { matchHeaders, parseHeaders } from '../../scripts/headers-file.ts';
import { nl } from '../../src/i18n/nl.ts';
import { attribute, attributes, rawText, select, selectFirst, textOf } from './dom.ts';
import { problemsOn, readText, sites, type Page, type Site } from './site.ts';

/** What the newsroom may load, without the hashes of the styles in its pages. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
];

/** Each stands behind a test that says no in every browser of today. */
const FALLBACKS = [
  /^Function\(.return this.\)\(\)/, // lodash: where neither `globalThis` nor `self` is
  /^Function\(.binder.,/, // function-bind: where functions have no `bind`
  /^eval\(.require\('(crypto|buffer)'\)/, // js-sha256: in Node
];

function deskOf(site: Site): Page {
  const page = site.newsroom.find(({ path }) => path === '/admin/');
  if (!page) throw new Error(`The ${site.name} site has no newsroom.`);
  return page;
}

function policyOn({ root }: Page): string[] {
  const meta = selectFirst(root, 'meta[http-equiv="content-security-policy"]');
  return directives(attribute(meta, 'content') ?? '');
}

function directives(policy: string): string[] {
  return policy.replaceAll(/ 'sha256-[^']+'/g, '').split(';');
}

describe.each(sites)('the newsroom of the $name site', async (site) => {
  const rules = parseHeaders(await readText(site, '_headers'));

  it('has its desk and the empty story page of its preview, which nobody should find', async () => {
    expect(site.newsroom.map(({ path }) => path)).toEqual(['/admin/', '/admin/verhaal/']);
    for (const { root } of site.newsroom) {
      expect(attribute(selectFirst(root, 'meta[name="robots"]'), 'content')).toBe('noindex');
      expect(attribute(selectFirst(root, 'html'), 'lang')).toBe('nl-BE');
    }
    expect(await readText(site, 'sitemap-0.xml')).not.toContain('/admin/');
  });

  it('runs no program but its own file, and nothing that stands in the page', () => {
    expect(
      problemsOn(site.newsroom, ({ root }) => [
        ...select(root, 'script')
          .filter((script) => !/^application\/(ld\+)?json$/.test(attribute(script, 'type') ?? ''))
          .filter((script) => rawText(script) !== '' || !attribute(script, 'src')?.startsWith('/_astro/'))
          .map((script) => rawText(script).slice(0, 80)),
        ...select(root, '*').flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$/.test(name)).map(String)),
      ]),
    ).toEqual([]);
  });

  it('holds nothing that makes a program of a text, but what libraries fall back on in other places than a browser', async () => {
    const programs = site.files.filter((file) => /\/NewsroomPage[^/]*\.js$/.test(file));
    for (const program of programs) {
      const text = await readText(site, program);
      const found = [...text.matchAll(/\beval\(|(?<![\w.$])Function\(/g)].map(({ index }) =>
        text.slice(index, index + 50),
      );
      expect(found.filter((code) => !FALLBACKS.some((fallback) => fallback.test(code)))).toEqual([]);
    }
    expect(programs.length > 0).toBe(site.settings.forge.repository !== '');
  });

  it('asks nobody else for anything', () => {
    expect(
      problemsOn(site.newsroom, ({ root }) =>
        ['src', 'srcset']
          .flatMap((name) => attributes(select(root, `[${name}]`), name))
          .filter((to) => !/^\/\w/.test(to)),
      ),
    ).toEqual([]);
  });

  it('is sent one policy, and never kept without asking', () => {
    for (const { path } of site.newsroom) {
      const headers = matchHeaders(rules, path);
      expect(headers['content-security-policy']?.match(/default-src/g)).toHaveLength(1);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    }
  });
});

describe('the newsroom that is open', () => {
  const [site] = sites.filter(({ name }) => name === 'fixture') as [Site]; // one of the two
  const desk = deskOf(site);

  it('may reach its forge, and no other place', async () => {
    expect(policyOn(desk)).toEqual(
      POLICY.map((directive) => (directive.startsWith('connect') ? `${directive} https://forge.example` : directive)),
    );
    const headers = matchHeaders(parseHeaders(await readText(site, '_headers')), '/admin/');
    expect(directives(headers['content-security-policy'] ?? '')).toEqual([...policyOn(desk), "frame-ancestors 'none'"]);
  });

  it('brings its settings along', () => {
    const settings = JSON.parse(rawText(selectFirst(desk.root, 'script[id="newsroom"]'))) as {
      backend: object;
      collections: { name: string; editor?: { preview: boolean } }[];
    };
    expect(settings.backend).toMatchObject({ name: 'gitlab', repo: 'kiel/gazet', base_url: 'https://forge.example' });
    const previewed = settings.collections.filter(({ editor }) => editor?.preview !== false);
    expect(previewed.map(({ name }) => name)).toEqual(['stories']);
  });
});

describe('the newsroom that is closed', () => {
  const [site] = sites.filter(({ name }) => name === 'real') as [Site]; // one of the two
  const desk = deskOf(site);

  it('says so, and which setting is empty', () => {
    expect(textOf(selectFirst(desk.root, 'h1'))).toBe(nl.newsroom.closed);
    expect(textOf(desk.root)).toContain('content/site.yaml: forge.repository is leeg.');
  });

  it('has no program and reaches nothing', () => {
    expect(select(desk.root, 'script')).toEqual([]);
    expect(site.files.filter((file) => file.includes('Newsroom'))).toEqual([]);
    expect(policyOn(desk)).toEqual(POLICY);
  });
});
