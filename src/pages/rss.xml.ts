import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedItems } from '../feeds/feed.ts';
import { nl as t } from '../i18n/nl.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = async () =>
  rss({
    title: site.name,
    description: site.description,
    site: site.address,
    customData: `<language>${t.lang.toLowerCase()}</language>`,
    items: (await feedItems()).map(({ story, url, html }) => ({
      title: story.title,
      link: url,
      description: story.intro,
      pubDate: new Date(`${story.date}T12:00:00Z`), // noon: a calendar day in every reader's time zone
      categories: story.themes.map(({ name }) => name),
      content: html,
    })),
  });
