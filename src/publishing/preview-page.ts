import { extname } from 'node:path';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { parseAddress } from '../address.ts';
import { nl as t } from '../i18n/nl.ts';
import { withEscapedAttributes } from './attributes.ts';
import { policyOf, withPolicy } from './security-policy.ts';

/**
 * A page of the built site as one file that asks for nothing: an editor opens it from wherever a pipeline left it, at
 * any address or from disk.
 */

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export interface PreviewSource {
  /** The address of the page on the site: `/verhalen/soep/`. */
  path: string;
  html: string;
  /** The site's own address: links lead there. */
  address: string;
  /** Reads a file of the built site by its address there; undefined where there is none. */
  read: (path: string) => Promise<Buffer | undefined>;
}

/** What a preview has no use for: programs, other sizes of a photo, and what belongs to the address of the real page. */
const DROPPED = new Set(['script', 'source', 'link']);

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const BANNER_STYLE =
  '.preview-banner{position:sticky;inset-block-start:0;z-index:9;margin:0;padding:.6em 1em;' +
  'background:#ffd54a;color:#1b1b1b;font-weight:700;text-align:center}@media print{.preview-banner{position:static}}';

export interface Preview {
  title: string;
  /** The whole page; it runs no script, and may not load anything either. */
  html: string;
}

/** Makes the one file. */
export async function makePreview({ path, html, address, read }: PreviewSource): Promise<Preview> {
  const page = parse(html);
  let title = path;
  const inline = async (target: string) => {
    const { pathname } = new URL(target, `${address}${path}`);
    const file = await read(pathname);
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    return file ? `data:${type};base64,${file.toString('base64')}` : undefined;
  };
  const visit = async (parent: Parent): Promise<void> => {
    parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node && isDropped(node)));
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      if (node.tagName === 'title' && parent.nodeName === 'head')
        title = node.childNodes.map((text) => ('value' in text ? text.value : '')).join('');
      await rewrite(node, { base: `${address}${path}`, inline });
      await visit(node);
    }
  };
  await visit(page);
  const framed = withEscapedAttributes(serialize(page))
    .replace('</head>', () => `<meta name="robots" content="noindex"><style>${BANNER_STYLE}</style></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<p class="preview-banner" role="note">${t.preview.banner}</p>`);
  const policy = {
    'default-src': ["'none'"],
    'style-src': policyOf(path, framed)['style-src'] ?? [],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  };
  return { title, html: withPolicy(framed, policy) };
}

function isDropped({ tagName, attrs }: Element): boolean {
  if (tagName !== 'meta') return DROPPED.has(tagName);
  return attrs.some(({ name, value }) => name === 'http-equiv' || name === 'property' || value === 'robots');
}

interface Surroundings {
  /** The address of the real page. */
  base: string;
  /** A file of the site as a `data:` address; undefined for what is not there. */
  inline: (target: string) => Promise<string | undefined>;
}

async function rewrite(element: Element, { base, inline }: Surroundings): Promise<void> {
  element.attrs = element.attrs.filter(({ name }) => name !== 'srcset' && name !== 'sizes');
  for (const attribute of element.attrs) {
    const { name, value } = attribute;
    if (name === 'src' || name === 'data-src') attribute.value = (await inline(value)) ?? '';
    if ((name === 'href' || name === 'action') && !value.startsWith('#')) {
      attribute.value = parseAddress(value, base)?.href ?? value;
    }
  }
  if (element.tagName !== 'style') return;
  for (const child of element.childNodes) {
    if ('value' in child) child.value = await withInlinedFiles(child.value, inline);
  }
}

async function withInlinedFiles(css: string, inline: Surroundings['inline']): Promise<string> {
  const targets = new Set([...css.matchAll(/url\(["']?(\/[^"')]+)["']?\)/g)].map(([, target = '']) => target));
  for (const target of targets) css = css.replaceAll(target, (await inline(target)) ?? 'data:,');
  return css;
}

/** The page that leads to the previews when there are several; each has a file name beside this one. */
export function makePreviewList(previews: readonly { file: string; title: string }[]): string {
  const items = previews.map(({ file, title }) => `<li><a href="${encodeURI(file)}">${escapeHtml(title)}</a></li>`);
  const style = `body{margin:0;font:1.2rem/1.5 sans-serif}main{max-width:40rem;margin:auto;padding:1rem}li{margin-block:.7em}${BANNER_STYLE}`;
  const html =
    `<!DOCTYPE html><html lang="${t.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta name="robots" content="noindex"><title>${t.preview.list}</title><style>${style}</style></head>` +
    `<body><p class="preview-banner" role="note">${t.preview.banner}</p>` +
    `<main><h1>${t.preview.list}</h1><ul>${items.join('')}</ul></main></body></html>\n`;
  return withPolicy(html, { 'default-src': ["'none'"], 'style-src': policyOf('/', html)['style-src'] ?? [] });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
