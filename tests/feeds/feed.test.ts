import { describe, expect, it, vi } from 'vitest';
import { withAbsoluteAddresses } from '../../src/feeds/feed.ts';

vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve([]), render: vi.fn() }));
vi.mock('astro/container', () => ({ experimental_AstroContainer: {} }));
vi.mock('../../src/site/site.ts', () => ({
  absoluteUrl: (path: string) => new URL(path, 'https://ilovekiel.be').href,
}));

describe('the text of a story in a feed', () => {
  it('has absolute addresses for the links and pictures of the site', () => {
    expect(withAbsoluteAddresses('<a href="/tips/2/">Tip</a><img alt="" src="/_astro/soep.avif">')).toBe(
      '<a href="https://ilovekiel.be/tips/2/">Tip</a><img alt="" src="https://ilovekiel.be/_astro/soep.avif">',
    );
  });

  it('keeps every other address as it is', () => {
    const html = '<a href="https://kiel.example/">Elders</a> <a href="mailto:redactie@ilovekiel.be">Mail</a>';
    expect(withAbsoluteAddresses(html)).toBe(html);
  });

  it('is a piece of a page, without a doctype', () => {
    expect(withAbsoluteAddresses('<!DOCTYPE html>\n<p>Soep.</p>\n')).toBe('<p>Soep.</p>');
  });
});
