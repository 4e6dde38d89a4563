import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { DRAWING_FOLDER, TILE_FOLDER } from '../partner-days/visual-harvest/drawing-folder.ts';
import type { BuiltPage } from './built-site.ts';

type Node = DefaultTreeAdapterTypes.Node;

export interface PageLinks {
  path: string;
  /** The ids on the page, in order, twins included. */
  ids: string[];
  /** Same-site addresses that the page asks for: links, pictures, fonts, scripts. */
  targets: string[];
}

export interface BrokenLink {
  /** The page that holds the link. */
  path: string;
  target: string;
  reason: 'missing' | 'fragment';
}

/**
 * What a page points at and what can be pointed at in it.
 * @param address the site's own, so that absolute links count
 * @param tree the page, where it has been parsed already
 */
export function readLinks({ path, html }: BuiltPage, address: string, tree: Node = parse(html)): PageLinks {
  const links: PageLinks = { path, ids: [], targets: [] };
  const visit = (node: Node): void => {
    const attributes = 'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : new Map();
    const id = attributes.get('id');
    if (id) links.ids.push(id);
    for (const target of targetsOf(attributes)) {
      const local = target.startsWith(`${address}/`) ? target.slice(address.length) : target;
      if (local.startsWith('/') || local.startsWith('#')) links.targets.push(local);
      else if (!/^[a-z][a-z\d+.-]*:/i.test(local)) links.targets.push(resolveTarget(local, path));
    }
    if ('tagName' in node && node.tagName === 'style' && 'childNodes' in node)
      links.targets.push(...cssTargets(node.childNodes));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(tree);
  return links;
}

/** The same-site links that lead nowhere: no such page or file, or no such id on the page. */
export function findBrokenLinks(pages: readonly PageLinks[], files: ReadonlySet<string>): BrokenLink[] {
  const idsOf = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));
  return pages.flatMap(({ path, targets }) =>
    targets.flatMap((target): BrokenLink[] => {
      const [, address = '', fragment = ''] = /^([^#]*)#?([^]*)$/.exec(target) ?? [];
      const wanted = decodeAddress(address.split('?')[0] ?? '') || path;
      const file = wanted.slice(1) + (isTiles(wanted) ? '0/0-0.webp' : wanted.endsWith('/') ? 'index.html' : '');
      if (!files.has(file)) return [{ path, target, reason: 'missing' }];
      const ids = idsOf.get(wanted);
      // As it stands first, then without its %-codes (HTML, 7.4.6.4): a footnote may have the codes in its id.
      const leads = !fragment || !ids || ids.has(fragment) || ids.has(decodeAddress(fragment));
      return leads ? [] : [{ path, target, reason: 'fragment' }];
    }),
  );
}

/** Whether an address is the folder of a drawing's tiles, which has no page. */
function isTiles(address: string): boolean {
  return address.startsWith(`/${DRAWING_FOLDER}/`) && address.endsWith(`/${TILE_FOLDER}/`);
}

function targetsOf(attributes: ReadonlyMap<string, string>): string[] {
  const { srcset = '', content = '' } = Object.fromEntries(attributes);
  return [
    ...['href', 'src', 'action', 'data-src', 'data-tiles'].flatMap((name) => attributes.get(name) ?? []),
    ...srcset.split(',').flatMap((candidate) => candidate.trim().split(' ')[0] ?? []),
    ...(attributes.get('property') === 'og:image' ? [content] : []),
  ].filter((target) => target !== '');
}

/** A relative link, seen from the page at `path`. */
function resolveTarget(target: string, path: string): string {
  const { pathname, search, hash } = new URL(target, `https://site.invalid${path}`);
  return pathname + search + hash;
}

/** An address without its %-codes, as the names of files are; or unchanged where those are wrong: then it is a link that leads nowhere. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cssTargets(children: readonly Node[]): string[] {
  const css = children.map((child) => ('value' in child ? child.value : '')).join('');
  return [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, target = '']) => target);
}
