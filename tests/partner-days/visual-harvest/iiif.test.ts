import { Traverse } from '@iiif/parser';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import { Manifest, parseManifest } from 'manifesto.js';
import { describe, expect, it } from 'vitest';
import type { DrawingPicture } from '../../../src/partner-days/visual-harvest/drawing.ts';
import { writeAnnotations, writeManifest, type ToldDrawing } from '../../../src/partner-days/visual-harvest/iiif.ts';

const picture = (name: string, width: number, type: DrawingPicture['type'] = 'image/avif'): DrawingPicture => ({
  src: `/tekening/abc/${name}`,
  width,
  height: width / 2,
  type,
});

const told: ToldDrawing = {
  title: 'De visuele oogst van 28 september 2023',
  path: '/partnerdagen/2023-09-28/tekening/',
  date: '2023-09-28',
  alt: 'Een weg slingert van een open deur naar “I ♥ Kiel”.',
  maker: 'Martine',
  drawing: {
    width: 4000,
    height: 2000,
    sheets: [picture('800.avif', 800), picture('4000.webp', 4000, 'image/webp')],
    fallback: picture('tekening.jpg', 1600, 'image/jpeg'),
    regions: [],
  },
  regions: [
    {
      id: 'regio-aan-de-deur',
      title: 'Aan de deur',
      transcription: 'WELKOM! Wie niemand kent, staat alleen.',
      x: 10,
      y: 20,
      width: 25,
      height: 30,
      leads: [{ title: 'Kom van achter je bureau', path: '/tips/2/' }],
    },
    { id: 'regio-de-bel', title: 'De bel', transcription: 'WISSEL!', x: 50, y: 0, width: 50, height: 100, leads: [] },
  ],
};
const publisher = { name: 'I LOVE Kiel', absoluteUrl: (path: string) => `https://kiel.test${path}` };
const manifest = writeManifest(told, publisher);
const annotations = writeAnnotations(told, publisher);

/** What is left of a document when it is sent and read. */
const sent = (document: object) => JSON.parse(JSON.stringify(document)) as typeof manifest;

describe('the manifest of a drawing', () => {
  it('holds nothing that a strict reader has to mend', () => {
    const state = { warnings: [] as string[] };
    presentation3StrictUpgrade(sent(manifest) as never, state); // its own type is narrower than the standard
    // The standard's own schema wants one string as the language of a text, this reader wants a list.
    expect(new Set(state.warnings)).toEqual(new Set(['"language" should be Array of values']));
  });

  it('is told apart from one that has: with a bare label and a canvas whose width is no number', () => {
    const state = { warnings: [] as string[] };
    const { items, ...rest } = sent(manifest);
    const broken = { ...rest, label: 'De visuele oogst', items: items.map((canvas) => ({ ...canvas, width: '4000' })) };
    presentation3StrictUpgrade(broken as never, state);
    expect(new Set(state.warnings).size).toBeGreaterThan(1);
  });

  it('shows one reader every annotation and every step of the walk', () => {
    const seen = { Canvas: 0, Annotation: [] as string[], Range: [] as string[] };
    const traverse = new Traverse({
      canvas: [(canvas) => ((seen.Canvas += 1), canvas)],
      annotation: [(annotation) => (seen.Annotation.push(String(annotation.motivation)), annotation)],
      range: [(range) => (seen.Range.push(range.label?.['nl']?.[0] ?? ''), range)],
    });
    traverse.traverseManifest(sent(manifest) as never);
    expect(seen.Canvas).toBe(1);
    expect(seen.Annotation.sort()).toEqual(['linking', 'painting', 'supplementing', 'supplementing']);
    expect(seen.Range.filter((title) => title !== '').sort()).toEqual([
      'Aan de deur',
      'De bel',
      'Wandeling door de tekening',
    ]);
  });

  it('shows another the same drawing, walk and maker', () => {
    const read = parseManifest(JSON.stringify(manifest));
    if (!(read instanceof Manifest)) throw new Error('It is no manifest.');
    expect(read.getDefaultLabel()).toBe(told.title);
    expect(read.getRequiredStatement()?.getValue()).toBe('Martine');
    const [canvas] = read.getSequenceByIndex(0).getCanvases();
    expect([canvas?.getWidth(), canvas?.getHeight()]).toEqual([4000, 2000]);
    expect(canvas?.getContent()[0]?.getBody()[0]?.id).toBe('https://kiel.test/tekening/abc/4000.webp');
    const [walk] = read.getTopRanges();
    const steps = (walk?.getRanges() ?? []).flatMap((top) => (top.getRanges().length > 0 ? top.getRanges() : [top]));
    expect(steps.map((step) => step.getDefaultLabel())).toEqual(['Aan de deur', 'De bel']);
    expect(steps[0]?.getCanvasIds()).toEqual([
      'https://kiel.test/partnerdagen/2023-09-28/tekening/canvas#xywh=400,400,1000,600',
    ]);
  });

  it('says of rights no more than who drew it, and that a stand-in is one', () => {
    expect(manifest).not.toHaveProperty('rights');
    const { requiredStatement } = writeManifest({ ...told, standIn: true }, publisher);
    expect(requiredStatement.value['nl']).toEqual(['Martine', expect.stringContaining('vervangtekening')]);
  });

  it('names a day, not a year, as its date', () => {
    expect(manifest).toHaveProperty('navDate', '2023-09-28T00:00:00Z');
    expect(writeManifest({ ...told, date: '2022' }, publisher)).not.toHaveProperty('navDate');
  });
});

describe('the annotations of a drawing', () => {
  it('are those in its manifest', () => {
    const { '@context': _context, ...page } = annotations;
    expect(manifest.items[0]?.annotations).toEqual([page]);
    expect(page.id).toBe('https://kiel.test/partnerdagen/2023-09-28/tekening/annotaties.json');
  });

  it('give each region its words, in its place, and where it leads', () => {
    const [words, link] = annotations.items;
    expect(words).toMatchObject({
      motivation: 'supplementing',
      body: { type: 'TextualBody', value: 'WELKOM! Wie niemand kent, staat alleen.', language: 'nl' },
      target: 'https://kiel.test/partnerdagen/2023-09-28/tekening/canvas#xywh=400,400,1000,600',
    });
    expect(link).toMatchObject({
      motivation: 'linking',
      body: { id: 'https://kiel.test/tips/2/', format: 'text/html' },
      target: words && 'target' in words ? words.target : '',
    });
  });

  it('have an address each', () => {
    const ids = annotations.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
