import rss from '@astrojs/rss';
import { nl as t } from '../i18n/nl.ts';
import { absoluteUrl } from '../site/site.ts';
import type { Story } from '../stories/stories.ts';
import { feedItems } from './feed.ts';

interface Feed {
  title: string;
  description: string;
  /** The address on the site of the page that it feeds from, and of the feed itself. */
  page: string;
  path: string;
  stories: readonly Story[];
}

/** Stories as RSS 2.0, each with its whole text. */
export async function rssFeed({ title, description, page, path, stories }: Feed): Promise<Response> {
  return rss({
    title,
    description,
    site: absoluteUrl(page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${t.lang.toLowerCase()}</language>` +
      `<atom:link href="${absoluteUrl(path)}" rel="self" type="application/rss+xml"/>`,
    items: (await feedItems(stories)).map(({ story, url, html }) => ({
      title: story.title,
      link: url,
      description: story.intro,
      pubDate: new Date(`${story.date}T12:00:00Z`), // noon: a calendar day in every reader's time zone
      categories: story.themes.map(({ name }) => name),
      content: html,
    })),
  });
}
