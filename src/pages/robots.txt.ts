import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: /admin/\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
