import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseAddress } from '../address.ts';
import { SPECULATION_RULES } from '../layouts/speculation.ts';
import { hasProgram } from './programs.ts';

/**
 * What has no place on a page of the gazette, whatever let it through: what runs, what covers the page or sends its reader
 * elsewhere, and what asks another site for something. It reads the page as a browser does, and knows nothing of content.
 */

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that no page of ours has. */
const NEVER = new Set(
  'applet area audio base dialog embed fencedframe frame frameset iframe map marquee math object param portal slot template textarea track video animate animatemotion animatetransform foreignobject image set use'.split(
    ' ',
  ),
);

/** Elements that belong in the head alone: elsewhere they come out of a text. */
const HEAD_ONLY = new Set(['link', 'meta', 'style', 'title']);

/** Attributes that run, style or send something, on whatever element. */
const NEVER_ATTRIBUTES = new Set(
  'style srcdoc formaction ping target background action-xhr is autofocus contenteditable http-equiv'.split(' '),
);

/** Attributes by which a browser asks for something at once. */
const LOADED = new Set([
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'imagesrcset',
  'manifest',
  'data-src',
  'data-tiles',
]);

/** Where a link may lead. */
const LINKED = /^(?:https?|mailto|tel):$/;

export interface Place {
  /** The address of the page on the site. */
  path: string;
  /** The address of the site, without a slash at its end. */
  address: string;
}

/** @returns what is wrong with the page, as Dutch sentences */
export function findHostileParts(page: Node, place: Place): string[] {
  const found = new Set<string>();
  const visit = (node: Node, inHead: boolean): void => {
    if ('tagName' in node) for (const part of partsOf(node, inHead, place)) found.add(part);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inHead || node.nodeName === 'head');
  };
  visit(page, false);
  return [...found].map(
    (part) => `Op ${place.path} staat ${part}. Dat hoort niet op de site: zoek het in de tekst en haal het weg.`,
  );
}

function partsOf(element: Element, inHead: boolean, place: Place): string[] {
  const { attrs } = element;
  // Names of SVG elements keep their capitals.
  const tag = element.tagName.toLowerCase();
  const parts: string[] = [];
  if (NEVER.has(tag) || (HEAD_ONLY.has(tag) && !inHead && !isDrawingTitle(element))) parts.push(`een element <${tag}>`);
  // To a browser with scripts, and so to this parser, what is in it is no more than text.
  if (tag === 'noscript' && !hasProgram(place.path)) parts.push('een element <noscript>');
  if (tag === 'script' && !isOwnScript(element, inHead, place)) parts.push('een script dat niet van de gazet is');
  for (const { name, value: text } of attrs) {
    if (name.startsWith('on') || (NEVER_ATTRIBUTES.has(name) && !isPolicy(tag, name, text))) {
      parts.push(`een element <${tag}> met "${name}"`);
    }
    if (LOADED.has(name) || (name === 'href' && tag === 'link')) {
      parts.push(
        ...addressesIn(name, text)
          .filter((address) => !isOwn(address, place))
          .map(describeForeign),
      );
    } else if (name === 'href' && !isLink(text, place)) parts.push(`een link naar "${shorten(text)}"`);
  }
  if (tag === 'form' && place.path !== '/zoeken/') parts.push('een formulier dat niet van de gazet is');
  return parts;
}

/** The only meta element of its kind: the page's own policy. */
function isPolicy(tag: string, name: string, value: string): boolean {
  return tag === 'meta' && name === 'http-equiv' && value === 'content-security-policy';
}

function isDrawingTitle({ tagName, namespaceURI }: Element): boolean {
  return tagName === 'title' && namespaceURI.endsWith('/svg');
}

/** Data and rules in the head, or a program of the site on a page that has one. */
function isOwnScript({ attrs, childNodes }: Element, inHead: boolean, { path, address }: Place): boolean {
  const { type, src } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (src !== undefined) return hasProgram(path) && text === '' && isOwn(src, { path, address });
  if (type === 'application/ld+json') return inHead;
  if (type === 'speculationrules') return inHead && text === SPECULATION_RULES;
  return type === 'application/json' && hasProgram(path);
}

function addressesIn(name: string, value: string): string[] {
  if (!name.endsWith('srcset')) return [value];
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

function isOwn(target: string, { path, address }: Place): boolean {
  return parseAddress(target, address + path)?.origin === new URL(address).origin;
}

function isLink(target: string, { path, address }: Place): boolean {
  return LINKED.test(parseAddress(target, address + path)?.protocol ?? '');
}

function describeForeign(address: string): string {
  return `iets dat van elders komt ("${shorten(address)}")`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
