import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { comingDays, storyPath, storyPathsOf } from './content.ts';
import { attribute, attributes, partUnder, select, selectFirst, textOf } from './dom.ts';
import { cardLinks, pageAt, sites } from './site.ts';

/** An edition may be longer than the front page: the rest is a click away. */
const MOST_STORIES = 11;

describe.each(sites)('the front page of the $name site', (site) => {
  const { root } = pageAt(site, '/');
  const { editions, stories, charter, tips, partnerDays } = site.content;
  const [edition] = editions;
  if (!edition) throw new Error(`The ${site.name} site has no edition.`);
  const inEdition = storyPathsOf(edition);

  it('leads with the lead of the newest edition, and goes on in its editor’s order', () => {
    const shown = inEdition.slice(0, MOST_STORIES);
    expect(cardLinks(root).slice(0, shown.length)).toEqual(shown);
  });

  it('shows what came after the edition apart', () => {
    const since = stories.filter((story) => story.date >= edition.date && !inEdition.includes(storyPath(story)));
    const part = partUnder(root, nl.front.since(edition.date));
    expect(part ? cardLinks(part) : []).toEqual(since.slice(0, 4).map(storyPath));
  });

  it('names the number and its day', () => {
    const dateline = selectFirst(root, '.dateline');
    expect(textOf(dateline)).toContain(nl.editionNumber(edition.number));
    expect(attributes(select(dateline, 'time'), 'datetime')).toEqual([edition.date]);
  });

  it('leads to the whole number and to all stories', () => {
    const links = attributes(select(root, 'main a[href]'), 'href');
    expect(links).toEqual(expect.arrayContaining([`/edities/${edition.number}/`, '/verhalen/']));
  });

  it('gives one tip and the four words of the charter', () => {
    const tip = select(root, 'main .tip h2 a').map((link) => [attribute(link, 'href'), textOf(link)]);
    expect(tip).toHaveLength(1);
    expect(tips.map(({ number, title }) => [`/tips/${number}/`, title])).toContainEqual(tip[0]);
    const words = select(root, 'main a[href^="/charter/#"]').map(textOf);
    expect(words).toEqual(charter.principles.map(({ keyword }) => keyword));
  });

  it('announces the next partner day, or shows the drawing of the last one', () => {
    const coming = comingDays(site.content).at(-1);
    const drawn = partnerDays.find(({ harvest }) => harvest);
    const wanted = coming ? `/partnerdagen/${coming.id}/` : `/partnerdagen/${drawn?.id}/tekening/`;
    expect(attributes(select(root, 'main a[href^="/partnerdagen/"]'), 'href')).toEqual([wanted]);
  });
});
