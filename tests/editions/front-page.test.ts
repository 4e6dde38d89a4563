import { describe, expect, it } from 'vitest';
import { composeFrontPage } from '../../src/editions/front-page.ts';

const story = (id: string, date = '2026-01-01') => ({ id, date });
const many = (count: number, date?: string) =>
  Array.from({ length: count }, (_, index) => story(`verhaal-${index}`, date));

describe('the front page', () => {
  it('is that of the newest edition, in its order', () => {
    const edition = { date: '2026-11-22', lead: story('lead'), stories: [story('b'), story('a')] };
    const front = composeFrontPage(edition, [story('a'), story('b'), story('lead')]);
    expect(front).toEqual({ edition, lead: edition.lead, stories: [story('b'), story('a')], since: [] });
  });

  it('shows ten stories of it: the rest stands on the page of the edition', () => {
    const edition = { date: '2026-11-22', lead: story('lead'), stories: many(24) };
    expect(composeFrontPage(edition, [story('lead')]).stories).toEqual(many(10));
  });

  it('adds the newest four that came since', () => {
    const edition = { date: '2026-11-22', lead: story('lead', '2026-11-20'), stories: [] };
    const later = many(6, '2026-11-30');
    expect(composeFrontPage(edition, [...later, story('lead', '2026-11-20')]).since).toEqual(later.slice(0, 4));
  });

  it('adds what came on the day of the edition itself: who publishes a story then looks for it there', () => {
    const edition = { date: '2026-11-22', lead: story('lead'), stories: [] };
    const sameDay = story('zelfde-dag', '2026-11-22');
    expect(composeFrontPage(edition, [sameDay, story('lead')]).since).toEqual([sameDay]);
  });

  it('counts as "since" neither an older story, nor one of the edition itself', () => {
    const planned = story('vooruit', '2026-12-01');
    const edition = { date: '2026-11-22', lead: story('lead', '2026-11-25'), stories: [planned] };
    const stories = [planned, edition.lead, story('ouder', '2026-11-21')];
    expect(composeFrontPage(edition, stories).since).toEqual([]);
  });

  it('leads with the newest story while there is no edition, with ten below', () => {
    const stories = many(12);
    const front = composeFrontPage(undefined, stories);
    expect(front.lead).toBe(stories[0]);
    expect(front.stories).toEqual(stories.slice(1, 11));
    expect(front.since).toEqual([]);
  });

  it('refuses to be empty', () => {
    expect(() => composeFrontPage(undefined, [])).toThrow('Er is nog geen enkel verhaal: de voorpagina zou leeg zijn.');
  });
});
