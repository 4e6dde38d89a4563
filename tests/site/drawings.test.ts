import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { regionId } from '../../src/partner-days/visual-harvest/regions.ts';
import { slugOf } from '../../src/slug.ts';
import { attribute, attributes, select, selectFirst, textOf } from './dom.ts';
import { metaOf, pageAt, pathOf, sites, type Site } from './site.ts';

/** The drawings of a site, each with where its page is. */
function drawingsOf(site: Site) {
  return site.content.partnerDays.flatMap(({ id, harvest, trends }) =>
    harvest ? [{ id, ...harvest, trends, report: `/partnerdagen/${id}/`, path: `/partnerdagen/${id}/tekening/` }] : [],
  );
}

const drawings = sites.flatMap((site) => drawingsOf(site).map((drawing) => ({ name: site.name, site, ...drawing })));

it('there are drawings of one region and of forty', () => {
  expect(drawings.map(({ regions }) => regions.length)).toEqual(expect.arrayContaining([1, 14, 40]));
});

describe.each(drawings)('the drawing at $path of the $name site', ({ site, path, report, regions, ...drawing }) => {
  const page = pageAt(site, path);

  it('says what is to be seen, who drew it, and whether it stands in for the real one', () => {
    const figure = selectFirst(page.root, 'figure');
    expect(attributes(select(figure, 'img'), 'alt')).toEqual([drawing.alt, drawing.alt]); // on screen and on paper
    const caption = textOf(selectFirst(figure, 'figcaption'));
    expect(caption).toContain(drawing.maker);
    expect(caption.includes(nl.partnerDays.standIn)).toBe(drawing.standIn === true);
  });

  it('has all that is on it as text, in reading order, each with a picture and a name in the address', () => {
    const items = select(page.root, '.regions li').filter((item) => select(item, 'h2').length > 0);
    expect(items).toHaveLength(regions.length);
    for (const [index, item] of items.entries()) {
      const region = regions[index];
      if (!region) continue;
      const { title, transcription, description = '' } = region;
      const heading = selectFirst(item, 'h2');
      expect(attribute(heading, 'id')).toBe(regionId(title));
      expect(textOf(item)).toContain(`${index + 1} van ${regions.length} ${title} ${transcription}`);
      expect(textOf(item)).toContain(description);
      const [picture] = select(item, 'img');
      expect(picture && attribute(picture, 'alt')).toBe(nl.drawing.show(title));
      expect(picture && attribute(picture, 'loading')).toBe('lazy');
      expect(attributes(select(item, 'a'), 'href')).toEqual(
        expect.arrayContaining([`#${regionId(title)}`, `${path}${slugOf(title)}/`]),
      );
    }
  });

  it('leads to the tips, the key words, the stories and the layer that go with a region', () => {
    for (const { title, tips = [], principles = [], stories = [], trend } of regions) {
      const { root } = pageAt(site, `${path}${slugOf(title)}/`);
      const numbers = tips.map((tip) => site.content.tips.find(({ id }) => id === tip.id)?.number);
      const layer = trend && Object.keys(nl.partnerDays.layers).indexOf(trend) + 1;
      expect(attributes(select(root, '.leads a'), 'href'), title).toEqual([
        ...numbers.map((number) => `/tips/${number}/`),
        ...principles.map((keyword) => `/charter/#${slugOf(keyword)}`),
        ...stories.map(({ id }) => `/verhalen/${id}/`),
        ...(layer && drawing.trends ? [`${report}#laag-${layer}`] : []),
      ]);
    }
  });

  it('has a page for each region, with its own picture for who shares it, its neighbours and the way to the whole', () => {
    const shared = regions.map(({ title, transcription }, index) => {
      const own = pageAt(site, `${path}${slugOf(title)}/`);
      expect(textOf(selectFirst(own.root, 'h1'))).toBe(title);
      expect(textOf(own.root)).toContain(transcription);
      const links = attributes(select(own.root, 'main a'), 'href');
      expect(links).toContain(`${path}#${regionId(title)}`);
      const beside = [regions[index - 1], regions[index + 1]].flatMap((other) => other ?? []);
      const neighbours = attributes(select(own.root, '.neighbours a'), 'href');
      expect(neighbours).toEqual(beside.map((other) => `${path}${slugOf(other.title)}/`));
      const image = pathOf(site, metaOf(own, 'og:image') ?? '');
      expect(site.files).toContain(image.slice(1));
      return image;
    });
    expect(new Set(shared).size).toBe(regions.length);
    expect(shared.filter((image) => !/^\/tekening\/\w+\/deel\.jpg$/.test(image))).toEqual([]);
  });

  it('is where the report leads to, which has the drawing and no word twice', () => {
    const { root } = pageAt(site, report);
    const harvest = selectFirst(root, '.harvest');
    const links = attributes(select(harvest, 'a'), 'href');
    expect(links).toEqual(expect.arrayContaining([path, ...regions.map(({ title }) => `${path}#${regionId(title)}`)]));
    expect(regions.filter(({ transcription }) => textOf(root).includes(transcription))).toEqual([]);
  });

  it('styles no element by an attribute, and says in its head where each region is', () => {
    expect(select(page.root, '[style]')).toEqual([]);
    for (const { x, y, width, height } of regions)
      expect(page.html).toContain(`--x:${x};--y:${y};--w:${width};--h:${height};`);
  });
});
