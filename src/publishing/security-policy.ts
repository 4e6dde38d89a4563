import { hashOf, isNewsroom, newsroomPolicy } from './newsroom-policy.ts';

/**
 * The Content-Security-Policy of each page (W3C CSP3): in a meta element, for hosts that know no headers, and in a
 * `_headers` file for those that do. Everything inline is allowed by its hash alone.
 */

export type Policy = Record<string, string[]>;

const SPECULATION = "'inline-speculation-rules'";

/** The path of the one reading page that runs a program: Pagefind's, which is WebAssembly. */
const SEARCH_PAGE = '/zoeken/';

/** The headers that every file gets. */
const HEADERS = [
  'Strict-Transport-Security: max-age=63072000; includeSubDomains',
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
];

/** What the page at `path` may load, from the inline styles and scripts in its HTML. */
export function policyOf(path: string, html: string): Policy {
  if (isNewsroom(path)) return newsroomPolicy(html);
  return {
    'default-src': ["'none'"],
    'style-src': inlineHashes(html, /<style[^>]*>([^]*?)<\/style>/g),
    'script-src': [
      ...(path === SEARCH_PAGE ? ["'self'", "'wasm-unsafe-eval'"] : []),
      SPECULATION,
      ...inlineHashes(html, /<script(?![^>]*(?:\ssrc=|ld\+json|speculationrules))[^>]*>([^]*?)<\/script>/g),
    ],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    // Also for pages without a program: Lighthouse asks for robots.txt as the page (GoogleChrome/lighthouse#13394).
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
}

/** The page with its policy, before anything that the policy governs. */
export function withPolicy(html: string, policy: Policy): string {
  const meta = `<meta http-equiv="content-security-policy" content="${serialize(policy)}">`;
  return html.replace(/<meta charset="utf-8"[^>]*>/, (charset) => charset + meta);
}

/**
 * The `_headers` file (Netlify's and Cloudflare Pages' format). Rules that match the same path add up, so each folder
 * has one policy, the union of what its pages need, and no rule for a policy overlaps another.
 * @param opensWindow whether the newsroom opens a second window to log in. No rule can take back what another one says,
 * so the whole site then lets the windows that it opens itself know it; those of others still do not.
 */
export function writeHeaders(
  pages: readonly { path: string; policy: Policy }[],
  { opensWindow = false }: { opensWindow?: boolean } = {},
): string {
  const folders = Map.groupBy(pages, ({ path }) =>
    /^\/[^/]+\//.exec(path) ? `${path.split('/', 2).join('/')}/*` : path,
  );
  const rules = [...folders].map(([folder, group]) => {
    const policy = { ...union(group.map(({ policy }) => policy)), 'frame-ancestors': ["'none'"] };
    const fresh = isNewsroom(folder) ? '\n  Cache-Control: no-cache' : '';
    return `${folder}\n  Content-Security-Policy: ${serialize(policy)}${fresh}`;
  });
  const opener = `Cross-Origin-Opener-Policy: same-origin${opensWindow ? '-allow-popups' : ''}`;
  const everywhere = `/*\n${[...HEADERS, opener].map((header) => `  ${header}`).join('\n')}`;
  const lasting = '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable';
  return `${[everywhere, lasting, ...rules].join('\n')}\n`;
}

function inlineHashes(html: string, pattern: RegExp): string[] {
  const hashes = [...html.matchAll(pattern)].map(([, text = '']) => hashOf(text));
  return [...new Set(hashes)];
}

function union(policies: readonly Policy[]): Policy {
  const names = [...new Set(policies.flatMap(Object.keys))];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(policies.flatMap((policy) => policy[name] ?? []))]]),
  );
}

function serialize(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join(';');
}
