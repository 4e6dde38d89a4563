import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** As much of a DOM as the tests of the built HTML ask for, over parse5's tree. */

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Root = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment | Element;

const BLOCK =
  /^(p|div|h[1-6]|[uod]l|li|d[td]|section|article|header|footer|figure|figcaption|blockquote|nav|main|aside)$/;

const COMPOUND =
  /^(?<tag>[a-z][a-z\d-]*|\*)?(?:\.(?<class>[\w-]+))?(?:\[(?<name>[\w:-]+)(?:(?<operator>\^?=)"(?<value>[^"]*)")?\])?$/;

/** A whole page as a tree. */
export function parsePage(html: string): Root {
  return parse(html);
}

/** A piece of HTML as a tree. */
export function parsePiece(html: string): Root {
  return parseFragment(html);
}

/**
 * The elements that match, in the order of the page. A selector is one or more steps into the tree, apart by spaces; a
 * step is `*`, `tag`, `.class`, `[name]`, `[name="value"]` or `[name^="value"]`, or the first of those with others behind it.
 * Commas part alternatives for one step: `main h1,h2` is every h1 and h2 in main.
 * @throws Error when a step is written otherwise
 */
export function select(within: Root, selector: string): Element[] {
  const steps = selector.split(' ').map((step) => step.split(',').map(readCompound));
  const found = steps.reduce<Root[]>(
    (roots, compounds) => [
      ...new Set(
        roots.flatMap((root) => descendants(root).filter((element) => compounds.some((fits) => fits(element)))),
      ),
    ],
    [within],
  );
  return found.filter((node): node is Element => 'tagName' in node);
}

/**
 * The first element that matches.
 * @throws Error when there is none
 */
export function selectFirst(within: Root, selector: string): Element {
  const [first] = select(within, selector);
  if (!first) throw new Error(`There is no ${selector}.`);
  return first;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The values of an attribute, of those elements that have it. */
export function attributes(elements: readonly Element[], name: string): string[] {
  return elements.flatMap((element) => attribute(element, name) ?? []);
}

/** The text as a reader sees it: each run of white space is one space, and a block stands apart from what is beside it. */
export function textOf(node: Node): string {
  return spacedText(node).replace(/\s+/g, ' ').trim();
}

function spacedText(node: Node): string {
  if ('value' in node) return node.value;
  const text = 'childNodes' in node ? node.childNodes.map(spacedText).join('') : '';
  return 'tagName' in node && BLOCK.test(node.tagName) ? ` ${text} ` : text;
}

/** The text, byte for byte: what a policy's hash is taken of. */
export function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

/** What the element is called out loud: its text, or else the label of what it holds. */
export function nameOf(element: Element): string {
  return (
    attribute(element, 'aria-label') ??
    (textOf(element) || attributes(select(element, '[aria-label]'), 'aria-label').join(' '))
  );
}

/** The smallest part of the page that holds an `h2` or `h3` with this text. */
export function partUnder(within: Root, heading: string): Root | undefined {
  const parent = select(within, 'h2,h3').find((element) => textOf(element) === heading)?.parentNode;
  return parent && 'tagName' in parent ? parent : undefined;
}

function readCompound(step: string): (element: Element) => boolean {
  const { tag, class: className, name, operator, value = '' } = COMPOUND.exec(step)?.groups ?? {};
  if (!tag && !className && !name) throw new Error(`"${step}" is not a step that select() knows.`);
  return (element) => {
    if (tag && tag !== '*' && element.tagName !== tag) return false;
    if (className && !attribute(element, 'class')?.split(/\s+/).includes(className)) return false;
    if (!name) return true;
    const found = attribute(element, name);
    if (found === undefined || !operator) return found !== undefined;
    return operator === '=' ? found === value : found.startsWith(value);
  };
}

function descendants(root: Root): Element[] {
  return root.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []));
}
