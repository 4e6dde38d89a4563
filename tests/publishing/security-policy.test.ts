import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { matchHeaders, parseHeaders } from '../../scripts/headers-file.ts';
import { opensWindow } from '../../src/publishing/newsroom-policy.ts';
import { policyOf, withPolicy, writeHeaders } from '../../src/publishing/security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (inside: string) => `<html><head><meta charset="utf-8"><title>Soep</title>${inside}</head></html>`;

describe('the policy of a page', () => {
  it('allows nothing that is not named', () => {
    const policy = policyOf('/', page(''));
    expect(policy).toMatchObject({ 'default-src': ["'none'"], 'base-uri': ["'none'"], 'img-src': ["'self'"] });
    expect(policy['script-src']).toEqual(["'inline-speculation-rules'"]);
    expect(policy['style-src']).toEqual([]);
  });

  it('allows each inline style by its hash', () => {
    const policy = policyOf('/', page('<style>p{}</style><style media="print">a{}</style>'));
    expect(policy['style-src']).toEqual([hash('p{}'), hash('a{}')]);
  });

  it('allows no inline script, and no style out of a text, whoever wrote it', () => {
    for (const path of ['/', '/zoeken/', '/admin/']) {
      const hostile =
        page('<script>go()</script>') + '<body><style>body{display:none}</style><script>go()</script></body>';
      const sources = Object.values(policyOf(path, hostile)).flat();
      expect(sources).not.toContain(hash('go()'));
      expect(sources).not.toContain(hash('body{display:none}'));
    }
  });

  it('hashes exactly what stands between the tags, new lines and all', () => {
    expect(policyOf('/', page('<style>\n p {}\n</style>'))['style-src']).toEqual([hash('\n p {}\n')]);
  });

  it('names a hash once', () => {
    expect(policyOf('/', page('<style>p{}</style><style>p{}</style>'))['style-src']).toHaveLength(1);
  });

  it('needs no hash for data, for speculation rules, and for a script with an address', () => {
    const inert = page(
      '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script><script src="/a.js"></script>',
    );
    expect(policyOf('/', inert)['script-src']).toEqual(["'inline-speculation-rules'"]);
  });

  it('never allows what is unsafe', () => {
    const html = page('<style>p{}</style><script>go()</script>');
    for (const path of ['/', '/verhalen/soep/', '/zoeken/']) {
      expect(Object.values(policyOf(path, html)).flat()).not.toContain("'unsafe-inline'");
      expect(Object.values(policyOf(path, html)).flat()).not.toContain("'unsafe-eval'");
    }
  });

  it('lets the page that searches, and no other, run a program of the site', () => {
    expect(policyOf('/zoeken/', page(''))['script-src']).toEqual(
      expect.arrayContaining(["'self'", "'wasm-unsafe-eval'"]),
    );
    expect(policyOf('/verhalen/zoeken/', page(''))['script-src']).toEqual(["'inline-speculation-rules'"]);
  });
});

describe('the policy of the newsroom', () => {
  const desk = (backend: object) =>
    page(`<style>p{}</style><script type="application/json" id="newsroom">${JSON.stringify({ backend })}</script>`);
  const gitlab = { name: 'gitlab', base_url: 'https://git.example', api_root: 'https://git.example/api/v4' };

  it('lets its program speak with the forge of its configuration', () => {
    expect(policyOf('/admin/', desk(gitlab))['connect-src']).toEqual(["'self'", 'blob:', 'https://git.example']);
    expect(policyOf('/admin/', desk({ name: 'proxy', proxy_url: '/admin/api' }))['connect-src']).toEqual([
      "'self'",
      'blob:',
    ]);
  });

  it('allows the style in the page and the empty ones that Decap fills by script', () => {
    expect(policyOf('/admin/', desk(gitlab))['style-src']).toEqual(["'self'", hash(''), hash('p{}')]);
  });

  it('runs nothing that stands in a page, and sends no form', () => {
    const policy = policyOf('/admin/verhaal/', page('<script>go()</script>'));
    expect(policy).toMatchObject({ 'script-src': ["'self'"], 'form-action': ["'none'"], 'default-src': ["'none'"] });
  });

  it('has the window of GitHub’s login helper find the newsroom back', () => {
    const opener = (backend: object) => {
      const opensIt = opensWindow(desk(backend));
      return matchHeaders(parseHeaders(writeHeaders([], { opensWindow: opensIt })), '/admin/');
    };
    expect(opener({ name: 'github' })['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
    expect(opener(gitlab)['cross-origin-opener-policy']).toBe('same-origin');
  });
});

describe('a page with its policy', () => {
  it('has it right after the character set, before anything that it governs', () => {
    const html = withPolicy(page('<style>p{}</style>'), { 'default-src': ["'none'"], 'img-src': ["'self'", 'data:'] });
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self' data:"><title>`,
    );
  });
});

describe('the headers file', () => {
  const pages = [
    { path: '/', policy: { 'style-src': ["'a'"] } },
    { path: '/404.html', policy: { 'style-src': ["'404'"] } },
    { path: '/tips/', policy: { 'style-src': ["'b'"] } },
    { path: '/tips/1/', policy: { 'style-src': ["'c'"], 'script-src': ["'d'"] } },
    { path: '/verhalen/tips/', policy: { 'style-src': ["'e'"] } },
  ];
  const rules = parseHeaders(writeHeaders(pages));
  const policyAt = (path: string) => matchHeaders(rules, path)['content-security-policy'];

  it('gives each folder one policy, the union of what its pages need', () => {
    expect(policyAt('/tips/1/')).toBe("style-src 'b' 'c';script-src 'd';frame-ancestors 'none'");
    expect(policyAt('/tips/')).toBe(policyAt('/tips/1/'));
  });

  it('never adds up two policies: a browser would apply both', () => {
    for (const { path } of pages) expect(policyAt(path)?.match(/frame-ancestors/g)).toHaveLength(1);
  });

  it('keeps the policy of the front page to itself', () => {
    expect(policyAt('/')).toBe("style-src 'a';frame-ancestors 'none'");
    expect(policyAt('/_astro/soep.avif')).toBeUndefined();
  });

  it('gives every file the headers that keep it safe', () => {
    for (const path of ['/', '/_astro/soep.avif', '/rss.xml']) {
      expect(matchHeaders(rules, path)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'strict-transport-security': expect.stringContaining('max-age=63072000'),
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
    }
  });

  it('lets what has a fingerprint in its name be kept for a year, and nothing else', () => {
    for (const path of ['/_astro/soep.avif', '/tekening/abc/800.avif'])
      expect(matchHeaders(rules, path)['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(matchHeaders(rules, '/tips/')).not.toHaveProperty('cache-control');
  });

  it('lets other sites read drawings and what is told of them, and nothing else', () => {
    const manifest = '/partnerdagen/2023-09-28/tekening/manifest.json';
    const open = parseHeaders(writeHeaders(pages, { shared: [manifest] }));
    const allowed = (path: string) => matchHeaders(open, path)['access-control-allow-origin'];
    expect(allowed(manifest)).toBe('*');
    expect(allowed('/tekening/abc/800.avif')).toBe('*');
    for (const path of ['/', '/partnerdagen/2023-09-28/tekening/', '/_astro/soep.avif', '/rss.xml']) {
      expect(allowed(path)).toBeUndefined();
    }
  });

  it('has the newsroom asked for anew each time', () => {
    const newsroom = parseHeaders(writeHeaders([{ path: '/admin/', policy: {} }]));
    expect(matchHeaders(newsroom, '/admin/')['cache-control']).toBe('no-cache');
  });
});
