import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { matchHeaders, parseHeaders } from '../../scripts/headers-file.ts';
import { attribute, rawText, select, selectFirst } from './dom.ts';
import { problemsOn, readText, sites, type Page } from './site.ts';

type Policy = Map<string, string[]>;

function readPolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

function policyOn({ root }: Page): Policy {
  return readPolicy(attribute(selectFirst(root, 'meta[http-equiv="content-security-policy"]'), 'content') ?? '');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe.each(sites)('the security policy of the $name site', async (site) => {
  const { pages } = site;
  const rules = parseHeaders(await readText(site, '_headers'));

  it('stands on every page, before all that it governs', () => {
    expect(
      problemsOn(pages, ({ html, root }) => {
        const policies = select(root, 'meta[http-equiv="content-security-policy"]');
        const [policy, governed] = [
          html.indexOf('<meta http-equiv="content-security-policy"'),
          html.search(/<(style|script|link|img)\b/),
        ];
        return policies.length === 1 && policy !== -1 && policy < governed ? [] : [`${policies.length} policies`];
      }),
    ).toEqual([]);
  });

  it('starts from nothing and allows nothing that is unsafe', () => {
    for (const page of pages) {
      const policy = policyOn(page);
      expect(policy.get('default-src'), page.path).toEqual(["'none'"]);
      expect(policy.get('base-uri'), page.path).toEqual(["'none'"]);
      expect(policy.get('form-action'), page.path).toEqual(["'none'"]);
      const unsafe = [...policy.values()].flat().filter((source) => /unsafe|\*|^(https?|data|blob):/.test(source));
      expect(unsafe, page.path).toEqual(page.path === '/zoeken/' ? ["'wasm-unsafe-eval'"] : []);
      const runs = page.path === '/zoeken/' || /^\/partnerdagen\/[^/]+\/tekening\/$/.test(page.path);
      expect(policy.get('script-src')?.includes("'self'"), page.path).toBe(runs);
    }
  });

  it('allows every inline style of a page by its hash, and no other', () => {
    for (const page of pages) {
      expect(policyOn(page).get('style-src'), page.path).toEqual(select(page.root, 'style').map(rawText).map(hashOf));
    }
  });

  it('is sent once with every page, and allows at least what the page does', () => {
    for (const page of pages) {
      const sent = rules.filter((rule) => {
        const matches = Object.keys(matchHeaders([rule], page.path));
        return matches.includes('content-security-policy');
      });
      expect(
        sent.map(({ path }) => path),
        page.path,
      ).toHaveLength(1);
      const header = readPolicy(matchHeaders(rules, page.path)['content-security-policy'] ?? '');
      for (const [directive, sources] of policyOn(page))
        expect(header.get(directive), page.path).toEqual(expect.arrayContaining(sources));
      expect(header.get('frame-ancestors'), page.path).toEqual(["'none'"]);
      const evaluates = [...header.values()].flat().filter((source) => source.includes('unsafe'));
      expect(evaluates, page.path).toEqual(page.path === '/zoeken/' ? ["'wasm-unsafe-eval'"] : []);
    }
  });

  it('comes with the headers that keep a reader safe, each once', () => {
    for (const { path } of pages) {
      const headers = matchHeaders(rules, path);
      expect(headers['strict-transport-security'], path).toMatch(/^max-age=(?:[4-9]\d{7}|\d{9,})(?:;[^,]*)?$/); // over a year
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      for (const feature of ['camera', 'geolocation', 'microphone'])
        expect(headers['permissions-policy']).toContain(`${feature}=()`);
    }
  });

  it('lets a browser keep what has its content in its address, and nothing else, for a year', () => {
    const lasting = (path: string) => matchHeaders(rules, path)['cache-control']?.includes('immutable') ?? false;
    const kept = site.files.filter((file) => lasting(`/${file}`));
    expect(kept.length).toBeGreaterThan(0);
    const named = /^(_astro\/.+\.[\w-]{8}(_[\w-]+)?\.\w+|tekening\/[\da-f]{12}\/.+)$/;
    expect(kept.filter((file) => !named.test(file))).toEqual([]);
  });
});
