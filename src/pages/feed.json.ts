import type { APIRoute } from 'astro';
import { feedItems, newestStories } from '../feeds/feed.ts';
import { nl as t } from '../i18n/nl.ts';
import { absoluteUrl, site } from '../site/site.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const GET: APIRoute = async () =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    description: site.description,
    home_page_url: absoluteUrl('/'),
    feed_url: absoluteUrl('/feed.json'),
    language: t.lang,
    items: (await feedItems(await newestStories())).map(({ story, url, html }) => ({
      id: url,
      url,
      title: story.title,
      summary: story.intro,
      content_html: html,
      date_published: `${story.date}T12:00:00Z`,
      authors: [{ name: story.author.name }],
      tags: story.themes.map(({ name }) => name),
    })),
  });
