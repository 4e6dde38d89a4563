import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { render } from 'astro:content';
import { absoluteUrl } from '../site/site.ts';
import { allStories, type Story } from '../stories/stories.ts';

/** How many of the newest stories a feed holds, with their whole text. */
const STORIES_IN_FEED = 20;

export interface FeedItem {
  story: Story;
  url: string;
  /** The story's text as HTML, its links and pictures with absolute addresses. */
  html: string;
}

/** The stories that the feeds of the whole gazette hold. */
export async function newestStories(): Promise<Story[]> {
  return (await allStories()).slice(0, STORIES_IN_FEED);
}

/** Stories with their text, for feeds. */
export async function feedItems(stories: readonly Story[]): Promise<FeedItem[]> {
  const container = await AstroContainer.create();
  return Promise.all(
    stories.map(async (story) => {
      const { Content } = await render(story.entry);
      const html = await container.renderToString(Content);
      return { story, url: absoluteUrl(story.path), html: withAbsoluteAddresses(html) };
    }),
  );
}

/** Rewrites `href="/…"` and `src="/…"`: a feed is read away from the site. */
export function withAbsoluteAddresses(html: string): string {
  return html
    .replace(/<!DOCTYPE[^>]*>/i, '')
    .replace(/ (href|src)="(\/[^"]*)"/g, (_, attribute: string, path: string) => ` ${attribute}="${absoluteUrl(path)}"`)
    .trim();
}
