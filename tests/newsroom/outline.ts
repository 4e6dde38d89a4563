import type { Frame, Page } from 'playwright-core';

/**
 * The story on a page as lines, one for each element and each text in it: what a reader gets, whether the site made it
 * or the preview. Left out is what only the site can have (files of pictures, ids of headings) and where sharing leads.
 */
export function outlineOf(page: Page | Frame): Promise<string[]> {
  return page.locator('article.story').evaluate((article) => {
    const kept = ['class', 'lang', 'alt', 'datetime', 'aria-label', 'aria-hidden', 'role', 'href', 'd', 'viewBox'];
    const lines: string[] = [];
    const visit = (node: Node, depth: number): void => {
      const indent = '  '.repeat(depth);
      if (node.nodeType === Node.TEXT_NODE) {
        const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (text) lines.push(indent + text);
      }
      if (!(node instanceof Element || 'localName' in node)) return;
      const element = node as Element; // a frame has an Element of its own
      if (element.localName === 'source') return;
      const attributes = kept.flatMap((name) => {
        const value = element.getAttribute(name)?.trim();
        return value === undefined || /^(https:\/\/wa\.me|mailto:)/.test(value) ? [] : [`${name}="${value}"`];
      });
      lines.push(`${indent}<${[element.localName, ...attributes].join(' ')}>`);
      element.normalize();
      for (const child of element.childNodes) visit(child, depth + 1);
    };
    visit(article, 0);
    return lines;
  });
}
