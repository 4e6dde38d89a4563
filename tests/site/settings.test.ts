import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { attribute, attributes, select, selectFirst, textOf, type Element } from './dom.ts';
import { pageAt, problemsOn, sites } from './site.ts';

/** Whether an element has nothing in it, and no reason to. */
function isHollow(element: Element): boolean {
  const isLive = attribute(element, 'role') === 'status' || attribute(element, 'hidden') !== undefined;
  return textOf(element) === '' && select(element, 'svg,img,[aria-label]').length === 0 && !isLive;
}

describe.each(sites)('the settings of the $name site', (site) => {
  const { publisher, links, forge, tagline } = site.settings;
  const linksOn = (path: string, label: string) =>
    select(pageAt(site, path).root, 'main a')
      .filter((link) => textOf(link) === label)
      .map((link) => attribute(link, 'href'));

  it('leave no link, address or sentence half empty', () => {
    expect(
      problemsOn(site.pages, ({ root, html }) => [
        ...['href', 'src', 'action'].flatMap((name) =>
          attributes(select(root, `[${name}]`), name).filter((value) => ['', 'mailto:', '#'].includes(value)),
        ),
        ...select(root, 'a,p,li,dd,dt,h2,h3,h4,button,figcaption')
          .filter(isHollow)
          .map(({ tagName }) => `an empty <${tagName}>`),
        ...(html.match(/uitgever: *[<,]|, *<\/(p|li)>|\(\s*\)/g) ?? []),
      ]),
    ).toEqual([]);
  });

  it('show their links on the pages where a reader needs them, or leave them out', () => {
    const places: [setting: string, path: string, label: string][] = [
      [links.groupCoordinator, '/tips/1/', nl.tips.coordinator],
      [links.wall, '/tips/4/', nl.tips.wall],
      [links.earlierBlog, '/partnerdagen/', nl.partnerDays.earlierBlog],
      [forge.repository && '/admin/', '/deel-je-verhaal/', nl.share.writeNow],
    ];
    for (const [setting, path, label] of places) expect(linksOn(path, label), label).toEqual(setting ? [setting] : []);
  });

  it('name who answers for the gazette under every page, or nobody', () => {
    const line = publisher.name && `Verantwoordelijke uitgever: ${publisher.name}, ${publisher.address}`;
    for (const { root, path } of site.pages) {
      const footer = textOf(selectFirst(root, 'footer'));
      expect(footer.includes('Verantwoordelijke uitgever'), path).toBe(line !== '');
      expect(footer, path).toContain(line);
    }
  });

  it('give the address of the newsroom in the colophon, if there is one', () => {
    const mail = attributes(select(pageAt(site, '/colofon/').root, 'a[href^="mailto:"]'), 'href');
    expect(mail).toEqual(publisher.email ? [`mailto:${publisher.email}`] : []);
  });

  it.runIf(site.name === 'fixture')('are all filled in, so that the tests above see both sides', () => {
    expect(Object.values({ ...publisher, ...links }).filter((value) => value === '')).toEqual([]);
  });

  it('put the line under the name on the front page', () => {
    expect(textOf(selectFirst(pageAt(site, '/').root, '.dateline'))).toContain(tagline);
  });
});
