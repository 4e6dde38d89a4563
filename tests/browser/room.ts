import type { Page } from 'playwright-core';

/** What does not have the room that it needs on a page: the horizontal scroll, and elements and texts that are cut off. */
export function findCramped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`] : [];
    const describe = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 40)}”`;
    for (const element of document.body.querySelectorAll('*:not(svg *, .visually-hidden, .skip)')) {
      if (!element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -0.5 || right > clientWidth + 0.5)) found.push(`beside the page: ${describe(element)}`);
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline' || element.matches('input, select, svg, img')) continue;
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth)
        found.push(`too narrow: ${describe(element)}`);
      if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight)
        found.push(`too low: ${describe(element)}`);
    }
    return found;
  });
}

/** Pairs of texts that stand on each other. */
export function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      text: string;
      block: Element | undefined;
      box: DOMRect;
    }
    const blockOf = (element: Element | null): Element | undefined =>
      element && getComputedStyle(element).display.startsWith('inline')
        ? blockOf(element.parentElement)
        : (element ?? undefined);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !parent?.checkVisibility() || parent.closest('.visually-hidden, .skip, select, script')) continue;
      range.selectNodeContents(node);
      lines.push(
        ...[...range.getClientRects()].map((box) => ({ text: text.slice(0, 40), block: blockOf(parent), box })),
      );
    }
    // Letters stand in the middle of their line; the rest is leading, which large type lets overlap.
    const inkTop = (box: DOMRect) => box.top + 0.28 * box.height;
    const inkBottom = (box: DOMRect) => box.bottom - 0.22 * box.height;
    const touch = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(inkBottom(a), inkBottom(b)) - Math.max(inkTop(a), inkTop(b)) > 1;
    return lines.flatMap((a, index) =>
      lines
        .slice(index + 1)
        .filter((b) => a.block !== b.block && touch(a.box, b.box))
        .map((b) => `“${a.text}” on “${b.text}”`),
    );
  });
}

/**
 * Links and fields that are smaller than 24 by 24 CSS pixels (WCAG 2.5.8), save those in a sentence. The link of a card
 * is as large as the card, over which it lies.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
    const isWords = (node: Node) =>
      /\p{L}/u.test(node.textContent ?? '') &&
      (node instanceof Text ||
        (node instanceof Element && isInline(node) && !node.querySelector('a') && !node.matches('a')));
    const isInSentence = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || !isInline(element)) return false;
      return [...parent.childNodes].some((node) => node !== element && isWords(node)) || isInSentence(parent);
    };
    const boxOf = (element: Element) => {
      const lies = getComputedStyle(element, '::after').position === 'absolute';
      return (lies ? (element.closest('.card, .tip') ?? element) : element).getBoundingClientRect();
    };
    return (
      [...document.querySelectorAll('a, button, input, select, summary')]
        // What is hidden from who points by other means has its equal elsewhere on the page.
        .filter((element) => element.checkVisibility() && !isInSentence(element) && !element.ariaHidden)
        .map((element) => ({ element, box: boxOf(element) }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ element, box }) => {
          const size = `${box.width.toFixed(1)} × ${box.height.toFixed(1)}`;
          return `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 40)}” in ${element.parentElement?.className}: ${size}`;
        })
    );
  });
}
