import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { attribute, attributes, partUnder, select, selectFirst, textOf } from './dom.ts';
import { pageAt, problemsOn, sites } from './site.ts';

describe.each(sites)('the charter of the $name site', (site) => {
  const { root } = pageAt(site, '/charter/');
  const { principles, signatories = [] } = site.content.charter;

  it('has four principles, each with what it asks, an example and an address of its own', () => {
    const items = select(root, 'article ol li');
    expect(items).toHaveLength(4);
    expect(items.map((item) => textOf(selectFirst(item, 'h2[id]')))).toEqual(principles.map(({ keyword }) => keyword));
    for (const [index, { asks, example }] of principles.entries()) {
      expect(items[index] && textOf(items[index])).toContain(`${asks} ${nl.charter.example}: ${example}`);
    }
  });

  it('names who signed, or says that nobody did yet', () => {
    const signed = partUnder(root, nl.charter.signatories);
    const links = signed ? attributes(select(signed, 'li a'), 'href') : [];
    expect(links).toEqual(signatories.map(({ organisation }) => `/organisaties/${organisation.id}/`));
    expect(textOf(root).includes(nl.charter.noSignatories)).toBe(signatories.length === 0);
  });
});

describe.each(sites)('the report of 28 September 2023 on the $name site', (site) => {
  const { root } = pageAt(site, '/partnerdagen/2023-09-28/');
  const day = site.content.partnerDays.find(({ id }) => id === '2023-09-28');
  if (!day?.harvest || !day.trends) throw new Error('The report has no drawing or no trends.');
  const { harvest, trends, questions, tips = [] } = day;

  it('asks its three questions', () => {
    const asked = select(root, '.questions li').map(textOf);
    expect(asked).toEqual(questions);
    expect(asked).toHaveLength(3);
  });

  it('tells what was heard in four layers, from the neighbourhood to who works there', () => {
    const layers = select(root, '.layer');
    const heard = [trends.identity, trends.neighbourhood, trends.organisations, trends.professionals];
    expect(layers.map((layer) => textOf(selectFirst(layer, 'h3')))).toEqual(Object.values(nl.partnerDays.layers));
    expect(layers.map((layer) => select(layer, 'li').map(textOf))).toEqual(heard.map(({ points }) => points));
    expect(layers.map((layer) => textOf(selectFirst(layer, 'header p')))).toEqual(heard.map(({ summary }) => summary));
  });

  it('shows the drawing and says that it stands in for the real one', () => {
    const figure = selectFirst(root, '.harvest figure');
    expect(attribute(selectFirst(figure, 'img'), 'alt')).toBe(harvest.alt);
    expect(harvest.standIn).toBe(true);
    expect(textOf(selectFirst(figure, 'figcaption'))).toContain('Dit is een vervangtekening');
    expect(textOf(figure)).toContain(harvest.maker);
  });

  it('gives the tips that came of it', () => {
    const part = partUnder(root, nl.partnerDays.tips);
    const numbers = tips.map((tip) => site.content.tips.find(({ id }) => id === tip.id)?.number);
    expect(part && attributes(select(part, 'h3 a'), 'href')).toEqual(numbers.map((number) => `/tips/${number}/`));
  });

  it.runIf(site.name === 'real')('keeps the notes among editors to itself', () => {
    const notes = site.content.partnerDays.flatMap(({ editorNotes }) => editorNotes ?? []);
    expect(notes.length).toBeGreaterThan(0);
    expect(
      problemsOn(site.pages, (page) => notes.filter((note) => textOf(page.root).includes(note.slice(0, 40)))),
    ).toEqual([]);
  });
});
