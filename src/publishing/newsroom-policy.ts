import { createHash } from 'node:crypto';
import { stylesIn } from './page-style.ts';
import type { Policy } from './security-policy.ts';

/** The newsroom's own pages: its program, and the empty story page that its preview fills. */
const NEWSROOM = /^\/admin\//;

/**
 * Decap styles itself with Emotion, which puts empty style elements in the page and fills them by script, one rule at a
 * time: the policy judges the element, so what it has to allow is the hash of nothing.
 */
const EMPTY_STYLE = hashOf('');

/** Whether the page at `path` belongs to the newsroom: no reading page, no policy of one. */
export function isNewsroom(path: string): boolean {
  return NEWSROOM.test(path);
}

/**
 * The policy of the newsroom: its own program, the style of the page, photos that wait in the browser (`blob:`), and the
 * forge that the configuration in the page names. The frame of the preview has no address, and inherits all of it.
 */
export function newsroomPolicy(html: string): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", EMPTY_STYLE, ...stylesIn(html).map(hashOf)],
    'img-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", 'blob:', ...forgeOrigins(html)],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  };
}

/** Whether logging in happens in a second window, which has to find the first: GitHub's helper works so. */
export function opensWindow(html: string): boolean {
  return readBackend(html)?.name === 'github';
}

interface Backend {
  name: string;
  base_url?: string;
  api_root?: string;
}

/** The forge as the page's configuration has it: the policy allows what the program will ask for, and no more. */
function readBackend(html: string): Backend | undefined {
  const [, json] = /<script type="application\/json" id="newsroom">([^]*?)<\/script>/.exec(html) ?? [];
  return json ? (JSON.parse(json) as { backend: Backend }).backend : undefined; // `NewsroomPage` wrote it
}

function forgeOrigins(html: string): string[] {
  const { base_url: base, api_root: api } = readBackend(html) ?? {};
  return [...new Set([base, api].flatMap((address) => (address ? new URL(address).origin : [])))];
}

/** A text that stands in a page, as a policy names it (W3C CSP3, §2.3.1). */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
