import { placeInstant } from '../calendar.ts';
import type { BreadcrumbList, Event, NewsArticle, Organization, Thing, WebSite } from 'schema-dts';
import type { PartnerDay } from '../partner-days/partner-days.ts';
import { nl as t } from '../i18n/nl.ts';
import { absoluteUrl, site } from '../site/site.ts';
import type { Story } from '../stories/stories.ts';

/** What the pages say of themselves to search engines, in schema.org's terms. */

export interface Crumb {
  title: string;
  path: string;
}

const PUBLISHER_ID = `${site.address}/#redactie`;

/** The gazette as an organisation, and the site it publishes. */
export function siteData(): Thing[] {
  const organization: Organization = {
    '@type': 'Organization',
    '@id': PUBLISHER_ID,
    name: site.name,
    url: absoluteUrl('/'),
    logo: absoluteUrl('/apple-touch-icon.png'),
    ...(site.publisher.email && { email: site.publisher.email }),
  };
  const webSite: WebSite = {
    '@type': 'WebSite',
    name: site.name,
    url: absoluteUrl('/'),
    inLanguage: 'nl-BE',
    publisher: { '@id': PUBLISHER_ID },
  };
  return [organization, webSite];
}

/**
 * A story as a news article.
 * @param image - the absolute address of its shared picture
 * @param changed - the day on which it changed after it was printed
 */
export function storyData(story: Story, image: string, changed?: string): NewsArticle {
  return {
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.date,
    ...(changed !== undefined && { dateModified: changed }),
    url: absoluteUrl(story.path),
    image,
    author: { '@type': story.author.name === t.editors ? 'Organization' : 'Person', name: story.author.name },
    publisher: { '@type': 'Organization', name: site.name },
    articleSection: story.section.name,
  };
}

/** A partner day as an event. */
export function partnerDayData(day: PartnerDay): Event {
  return {
    '@type': 'Event',
    name: `${day.title} ${site.place}`,
    description: day.intro,
    startDate: day.startTime ? placeInstant(day.date, day.startTime) : day.date,
    ...(day.endTime && { endDate: placeInstant(day.date, day.endTime) }),
    url: absoluteUrl(day.path),
    location: { '@type': 'Place', name: day.place ?? site.place, address: day.place ?? site.place },
    ...(day.convenor && { organizer: { '@type': 'Person', name: day.convenor } }),
  };
}

/** The way to a page; the last crumb is the page itself. */
export function crumbsData(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absoluteUrl(path),
    })),
  };
}
