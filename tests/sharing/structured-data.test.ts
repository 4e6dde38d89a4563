import { describe, expect, it, vi } from 'vitest';
import type { PartnerDay } from '../../src/partner-days/partner-days.ts';
import { crumbsData, partnerDayData, siteData, storyData } from '../../src/sharing/structured-data.ts';
import type { Story } from '../../src/stories/stories.ts';
import { goodPartnerDay, goodStory } from '../fixtures/small-content.ts';

const settings = vi.hoisted(() => ({
  name: 'I LOVE Kiel',
  address: 'https://ilovekiel.be',
  place: 'Kiel, Antwerpen',
  publisher: { email: '' },
}));

vi.mock('../../src/site/site.ts', () => ({
  site: settings,
  absoluteUrl: (path: string) => new URL(path, settings.address).href,
}));

const story = { ...goodStory, path: '/verhalen/soep/', section: { name: 'Eten' } };
const day = { ...goodPartnerDay, path: '/partnerdagen/2023-09-28/' };

// The functions read a few fields of a story and of a day; what these stand for is not looked at.
const dataOfStory = () => storyData(story as unknown as Story, 'https://ilovekiel.be/soep.jpg');
const dataOfDay = (change: object = {}) => partnerDayData({ ...day, ...change } as unknown as PartnerDay);

describe('the site, to a search engine', () => {
  it('is published by the gazette', () => {
    const [organization, webSite] = siteData();
    expect(organization).toMatchObject({ '@type': 'Organization', '@id': 'https://ilovekiel.be/#redactie' });
    expect(webSite).toMatchObject({ '@type': 'WebSite', publisher: { '@id': 'https://ilovekiel.be/#redactie' } });
  });

  it('has an e-mail address only where the settings do', () => {
    expect(siteData()[0]).not.toHaveProperty('email');
    settings.publisher.email = 'redactie@ilovekiel.be';
    expect(siteData()[0]).toHaveProperty('email', 'redactie@ilovekiel.be');
  });
});

describe('a story, to a search engine', () => {
  it('is a news article with its day, its picture, its section and who tells it', () => {
    expect(dataOfStory()).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Soep op de stoep',
      datePublished: '2026-11-18',
      url: 'https://ilovekiel.be/verhalen/soep/',
      image: 'https://ilovekiel.be/soep.jpg',
      articleSection: 'Eten',
      author: { '@type': 'Person', name: 'Fatima' },
    });
  });
});

describe('a partner day, to a search engine', () => {
  it('is an event with its hours, its place and its host', () => {
    expect(dataOfDay()).toMatchObject({
      '@type': 'Event',
      startDate: '2023-09-28T09:30+02:00',
      endDate: '2023-09-28T16:00+02:00',
      location: { name: 'De Kielse zaal' },
      organizer: { name: 'Felix' },
    });
  });

  it('is in the neighbourhood, on that day, where no more is known', () => {
    const data = dataOfDay({ startTime: undefined, endTime: undefined, place: undefined, convenor: undefined });
    expect(data).toMatchObject({ startDate: '2023-09-28', location: { name: 'Kiel, Antwerpen' } });
    expect(data).not.toHaveProperty('endDate');
    expect(data).not.toHaveProperty('organizer');
  });
});

it('tells a search engine the way to a page, step by step', () => {
  const crumbs = [
    { title: 'Verhalen', path: '/verhalen/' },
    { title: 'Soep op de stoep', path: '/verhalen/soep/' },
  ];
  expect(crumbsData(crumbs)).toHaveProperty('itemListElement', [
    { '@type': 'ListItem', position: 1, name: 'Verhalen', item: 'https://ilovekiel.be/verhalen/' },
    { '@type': 'ListItem', position: 2, name: 'Soep op de stoep', item: 'https://ilovekiel.be/verhalen/soep/' },
  ]);
});
