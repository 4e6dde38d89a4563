import type { APIRoute } from 'astro';
import { newestStories } from '../feeds/feed.ts';
import { rssFeed } from '../feeds/rss.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = async () =>
  rssFeed({
    title: site.name,
    description: site.description,
    page: '/',
    path: '/rss.xml',
    stories: await newestStories(),
  });
