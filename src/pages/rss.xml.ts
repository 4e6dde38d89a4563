import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedItems } from '../feeds/feed.ts';
import { nl as t } from '../i18n/nl.ts';
import { absoluteUrl, site } from '../site/site.ts';

export const GET: APIRoute = async () =>
  rss({
    title: site.name,
    description: site.description,
    site: site.address,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${t.lang.toLowerCase()}</language>` +
      `<atom:link href="${absoluteUrl('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    items: (await feedItems()).map(({ story, url, html }) => ({
      title: story.title,
      link: url,
      description: story.intro,
      pubDate: new Date(`${story.date}T12:00:00Z`), // noon: a calendar day in every reader's time zone
      categories: story.themes.map(({ name }) => name),
      content: html,
    })),
  });
