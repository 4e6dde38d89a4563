import postcss, { type Container, type Root } from 'postcss';
import { THEME_COLOURS } from '../themes/schema.ts';
import { TAG } from './attributes.ts';

/**
 * The inlined CSS of a page, as one style element that holds only what the page's classes ask for: Astro inlines whole
 * components, and the first flight of a page (14 kB) is too dear for the rules of those that did not render.
 *
 * Only classes decide. By element, nearly every page would have a sheet, and a hash in the policy, of its own; for the
 * same reason the section colours always stay.
 */

const ALWAYS = new Set<string>(['theme', ...THEME_COLOURS]);
const STYLE = /<style[^>]*>([^]*?)<\/style>/g;
/** A list of classes in a tag, or another value, which may well look like one. */
const CLASS_OR_VALUE = /\sclass="([^"]*)"|"[^"]*"|'[^']*'/g;
const CHOICE = /:(?:is|where)\(([^)]*)\)/g;
const known = new Map<string, string>();

/** The styles in the head of a page. Astro puts all of ours there; one in a text is none of ours. */
export function stylesIn(html: string): string[] {
  return [...headOf(html).matchAll(STYLE)].map(([, css = '']) => css);
}

/**
 * Merges the styles of a page's head and leaves out the rules for classes that the page has not.
 * @param whole keeps them all: what the newsroom fills in later has classes too
 */
export function withOneStyle(html: string, { whole = false } = {}): string {
  const styles = stylesIn(html);
  if (styles.length === 0) return html;
  const css = styles.map((style) => style.trim()).join('');
  const head = headOf(html);
  const bare = head.replaceAll(STYLE, '') + html.slice(head.length);
  // A script may add classes later: what its page brings stays.
  const kept = whole || /<script[^>]*type="module"/.test(html) ? css : rulesFor(css, classesOf(bare));
  return bare.replace('</head>', () => `<style>${kept}</style></head>`);
}

function headOf(html: string): string {
  return html.split('</head>', 1)[0] ?? '';
}

function rulesFor(css: string, classes: ReadonlySet<string>): string {
  const used = [...classes].filter((name) => css.includes(`.${name}`)).sort();
  const key = `${css}\n${used.join(' ')}`;
  const found = known.get(key) ?? dropUnused(css, classes);
  known.set(key, found);
  return found;
}

function dropUnused(css: string, classes: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) => matches(selector, classes));
    if (rule.selector === '') rule.remove();
  });
  dropUnusedProperties(root);
  dropEmpty(root);
  return root.toString();
}

/**
 * Whether a page with these classes can have an element for the selector: what stands in `:not()` is not asked for, and
 * of what stands in `:is()` or `:where()` one is enough.
 */
function matches(selector: string, classes: ReadonlySet<string>): boolean {
  const asked = selector.replaceAll(/:not\([^)]*\)/g, '');
  const choices = [...asked.matchAll(CHOICE)].map(([, list = '']) => list.split(','));
  return (
    hasClassesOf(asked.replaceAll(CHOICE, ''), classes) &&
    choices.every((list) => list.some((choice) => hasClassesOf(choice, classes)))
  );
}

function hasClassesOf(selector: string, classes: ReadonlySet<string>): boolean {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].every(([, name = '']) => classes.has(name) || ALWAYS.has(name));
}

/** A custom property may be asked for by another one, so this goes on until none is left over. */
function dropUnusedProperties(root: Root): void {
  for (;;) {
    const asked = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    let dropped = false;
    root.walkDecls(/^--/, (declaration) => {
      if (asked.has(declaration.prop)) return;
      declaration.remove();
      dropped = true;
    });
    if (!dropped) return;
  }
}

function dropEmpty(container: Container): void {
  container.each((node) => {
    if (!('nodes' in node) || !node.nodes) return;
    dropEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}

function classesOf(html: string): Set<string> {
  const lists = [...html.matchAll(TAG)].flatMap(([tag]) => [...tag.matchAll(CLASS_OR_VALUE)]);
  return new Set(lists.flatMap(([, list = '']) => list.split(/\s+/)));
}
