import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allEditions } from '../../../editions/editions.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { nl as t } from '../../../i18n/nl.ts';

export async function getStaticPaths() {
  const editions = await allEditions();
  return editions.map((edition) => ({ params: { number: String(edition.number) }, props: { edition } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { edition } }) => {
  const { number, title, date, path, lead, stories } = edition;
  return rssFeed({
    title: t.editions.heading(number, title),
    description: t.editions.descriptionOf(number, date, stories.length + 1),
    page: path,
    path: `${path}rss.xml`,
    stories: [lead, ...stories],
  });
};
