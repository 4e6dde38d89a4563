import { parseAddress } from '../address.ts';

/**
 * All that a text may become on a page. Whatever is not in these tables does not reach a reader, whoever let the text
 * through and whatever a newer parser makes of it.
 */

/** How Markdown is read, by the build and by the gate before it: what one took for text, the other could take for a link. */
export const TEXT_FEATURES = { gfm: true, smartPunctuation: true };

/** The elements that Markdown makes, each with its attributes as hast names them. */
export const TEXT_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h1: [],
  h2: ['id', 'className'], // the heading over the footnotes
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: ['id'], // a footnote
  blockquote: [],
  a: ['href', 'title', 'id', 'className', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
  img: ['src', 'alt', 'title'],
  em: [],
  strong: [],
  del: [],
  sup: [],
  br: [],
  hr: [],
  code: [],
  pre: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  section: ['className', 'dataFootnotes'],
};

/** The components that editors may use in MDX, each with its attributes: text between quotes, never code. */
export const TEXT_COMPONENTS = {
  /** What somebody said, with who it was. */
  Citaat: ['wie'],
} as const satisfies Record<string, readonly string[]>;

export type TextComponent = keyof typeof TEXT_COMPONENTS;

const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** Stands for the site: what is relative to it stays in it. */
const SITE = 'https://gazet.invalid';

/**
 * Where a link leads, read as a browser reads it: without the tabs and new lines in it.
 * @returns nothing for an address that no reader may be sent to, such as `javascript:`
 */
export function readAddress(address: string): { foreign: boolean } | undefined {
  const url = parseAddress(address, SITE);
  if (!url || !SCHEMES.has(url.protocol)) return undefined;
  return { foreign: /^http/.test(url.protocol) && url.origin !== SITE };
}

/** Whether `name` is the bare name of a photo: it lies beside the text, and in no other folder. */
export function isPhotoName(name: string): boolean {
  return /^(?!\.)[^/\\:?#%]+\.(?:jpe?g|png|webp)$/i.test(name);
}
