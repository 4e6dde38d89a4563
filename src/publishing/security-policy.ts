import { hashOf, isNewsroom, newsroomPolicy } from './newsroom-policy.ts';
import { DRAWING_FOLDER } from '../partner-days/visual-harvest/drawing-folder.ts';
import { stylesIn } from './page-style.ts';
import { hasProgram } from './programs.ts';

/**
 * The Content-Security-Policy of each page (W3C CSP3): in a meta element, for hosts that know no headers, and in a
 * `_headers` file for those that do. A style is allowed by its hash alone, an inline script not at all.
 */

export type Policy = Record<string, string[]>;

const SPECULATION = "'inline-speculation-rules'";

/** The one reading page whose program is, in part, WebAssembly: Pagefind's. */
const SEARCH_PAGE = '/zoeken/';

/** The headers that every file gets. */
const HEADERS = [
  'Strict-Transport-Security: max-age=63072000; includeSubDomains',
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
];

/** What the page at `path` may load; of what stands in it, the styles of its head. */
export function policyOf(path: string, html: string): Policy {
  if (isNewsroom(path)) return newsroomPolicy(html);
  return {
    'default-src': ["'none'"],
    'style-src': styleHashes(html),
    // No script of ours is inline but rules and data: one that is, runs nowhere, whoever put it there.
    'script-src': [
      ...(hasProgram(path) ? ["'self'"] : []),
      ...(path === SEARCH_PAGE ? ["'wasm-unsafe-eval'"] : []),
      SPECULATION,
    ],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    // Also for pages without a program: Lighthouse asks for robots.txt as the page (GoogleChrome/lighthouse#13394).
    'connect-src': ["'self'"],
    // What one looks for is looked for on the device: nothing is sent, also not without a program.
    'form-action': ["'none'"],
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
 * @param shared the paths of files that pages of other sites may read
 */
export function writeHeaders(
  pages: readonly { path: string; policy: Policy }[],
  { opensWindow = false, shared = [] }: { opensWindow?: boolean; shared?: readonly string[] } = {},
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
  const lasting = '  Cache-Control: public, max-age=31536000, immutable';
  const open = '  Access-Control-Allow-Origin: *';
  const files = [
    `/_astro/*\n${lasting}`,
    `/${DRAWING_FOLDER}/*\n${lasting}\n${open}`,
    ...shared.map((path) => `${path}\n${open}`),
  ];
  return `${[everywhere, ...files, ...rules].join('\n')}\n`;
}

function styleHashes(html: string): string[] {
  const hashes = stylesIn(html).map(hashOf);
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
