import { describe, expect, it } from 'vitest';
import { rawText, select, textOf, type Element, type Root } from './dom.ts';
import { problemsOn, sites } from './site.ts';

/** What a program writes when it forgot to ask whether there was anything to write. */
const LEFTOVERS = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\$\{|\{\{|\}\}|\bnull\b/g;
/** What the buttons, links and headings of an interface are called that nobody translated. */
const ENGLISH =
  /^(read more|more|home|search|share|next|previous|skip to( main)? content|loading|tags?|categories|about|close|submit|\d+ min read)\W*$/i;
const SPOKEN = ['alt', 'aria-label', 'title', 'placeholder', 'content'];
const UNSEEN = ['script', 'style'];

/** Everything that a reader sees or hears, but for what stands in another language. */
function wordsOf(root: Root): string {
  const own = root.childNodes.map((child) => {
    if (!('tagName' in child)) return rawText(child);
    return UNSEEN.includes(child.tagName) || isForeign(child) || isPolicy(child)
      ? ''
      : `${spoken(child).join(' ')} ${wordsOf(child)} `;
  });
  return own.join('');
}

/** What stands in attributes for people. */
function spoken({ attrs }: Element): string[] {
  return attrs.filter(({ name }) => SPOKEN.includes(name)).map(({ value }) => value);
}

function isForeign({ attrs, tagName }: Element): boolean {
  return tagName !== 'html' && attrs.some(({ name, value }) => name === 'lang' && !value.startsWith('nl'));
}

/** Hashes are not words, and machine-readable meta elements are not read by people. */
function isPolicy({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === 'http-equiv' || value === 'robots');
}

describe.each(sites)('the words of the $name site', ({ name, pages }) => {
  it('are words, without what a program leaves behind', () => {
    expect(problemsOn(pages, ({ root }) => wordsOf(root).match(LEFTOVERS) ?? [])).toEqual([]);
  });

  it('come without the marks that were for the search index, and without those of the framework', () => {
    expect(
      problemsOn(pages, ({ html }) => html.match(/data-pagefind-[a-z]+|data-astro-[a-z]+|astro-island|<!--/g) ?? []),
    ).toEqual([]);
  });

  it.runIf(name === 'real')('are Dutch, to the last button', () => {
    const labels = (root: Root) => select(root, '*').flatMap((element) => [textOf(element), ...spoken(element)]);
    expect(problemsOn(pages, ({ root }) => labels(root).filter((label) => ENGLISH.test(label)))).toEqual([]);
  });

  it('have no space before a comma or a full stop that the site put there', () => {
    const own = (root: Root) => select(root, '.meta,.kicker,.dateline,dd,footer').map(textOf);
    expect(problemsOn(pages, ({ root }) => own(root).filter((text) => / [,.;:]( |$)/.test(text)))).toEqual([]);
  });
});
