import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { collections } from '../../../../admin/config/collections.ts';
import type { DecapField } from '../../../../admin/config/fields.ts';
import { judge, type RegionField } from '../../../../admin/widgets/regions/judge.ts';
import { harvestSchema } from '../../../../src/partner-days/visual-harvest/schema.ts';
import { judgeRegions } from '../../../../src/partner-days/visual-harvest/regions.ts';
import { schemaContext } from '../../../fixtures/schema-context.ts';

const form = collections().find(({ name }) => name === 'partner-days')?.fields ?? [];
const regionsField = form.find(({ name }) => name === 'harvest')?.fields?.find(({ name }) => name === 'regions');
const fields = (regionsField?.fields ?? []) as (DecapField & RegionField)[];
const { shape } = z.object(harvestSchema(schemaContext).shape);

const GOOD = { title: 'De kraan', x: 0, y: 10, width: 20, height: 30, transcription: 'Dweilen met de kraan open.' };
const OTHER = { ...GOOD, title: 'De brug', x: 50 };
const sentencesOf = (...regions: object[]) =>
  judge(
    fields,
    regions.map((region) => ({ ...region })),
  ).map(({ index, field, sentence }) => [index, field, sentence]);

describe('the form of the regions', () => {
  it('asks for every field of the schema, in its order, and may have none at all', () => {
    expect(regionsField).toMatchObject({ widget: 'regions', label_singular: 'stuk', max: 60 });
    expect(regionsField?.['min'] ?? 0).toBe(0);
    const { shape: region } = shape.regions.element;
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(region));
  });

  it('chooses key words of the charter, tips and stories', () => {
    const links = fields.filter(({ widget }) => widget === 'relation');
    expect(
      links.map(({ name, ...field }) => [name, field['collection'], field['value_field'], field['multiple']]),
    ).toEqual([
      ['tips', 'tips', '{{slug}}', true],
      ['principles', 'charter', 'principles.*.keyword', true],
      ['stories', 'stories', '{{slug}}', true],
    ]);
  });
});

describe('regions that are in order', () => {
  it('have nothing said about them', () => {
    expect(sentencesOf(GOOD, OTHER)).toEqual([]);
    expect(sentencesOf()).toEqual([]);
  });
});

describe('what is told', () => {
  it.each<[string, object, string, RegExp]>([
    ['no title', { title: ' ' }, 'title', /nog leeg. Vul in: Titel/],
    ['a title that is too long', { title: 'a'.repeat(81) }, 'title', /Hoogstens 80 tekens/],
    ['no transcription', { transcription: '' }, 'transcription', /nog leeg. Vul in: Wat er staat/],
    ['no place', { x: undefined }, 'x', /nog leeg. Vul in: Links/],
    ['a place that is no number', { x: 'links' }, 'x', /van 0 tot 100/],
    ['a place before the drawing', { y: -1 }, 'y', /van 0 tot 100/],
    ['beyond the right', { x: 90 }, 'width', /rechts buiten/],
    ['beyond the bottom', { y: 90 }, 'height', /onder de tekening/],
    ['too small', { width: 0.4 }, 'width', /te klein/],
    ['too many tips', { tips: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'tips', /hoogstens 5/],
  ])('is %s, at its field', (_what, change, field, sentence) => {
    const [[index, at, said] = [], ...others] = sentencesOf(OTHER, { ...GOOD, ...change });
    expect([index, at, others]).toEqual([1, field, []]);
    expect(said).toMatch(sentence);
  });

  it('is two in one place and two of one title, in the words of the gate', () => {
    const twins = [GOOD, { ...GOOD }];
    expect(sentencesOf(...twins)).toEqual(
      judgeRegions(twins).map(({ index, field, sentence }) => [index, field, sentence]),
    );
    expect(sentencesOf(...twins)).toHaveLength(2);
  });

  it('tells what is only empty from what is wrong', () => {
    const found = judge(fields, [{ ...GOOD, transcription: '', width: 0.1 }]);
    expect(found.map(({ field, isMissing }) => [field, isMissing])).toEqual([
      ['transcription', true],
      ['width', false],
    ]);
  });

  it('calls a region without a title by no name', () => {
    expect(sentencesOf({ ...GOOD, title: '', width: 0.1 })[1]?.[2]).toBe(
      'Dit stuk is te klein om te zien. Maak het stuk groter of haal het weg.',
    );
  });

  it('is all that the schema refuses, and nothing else', () => {
    const parts: Record<string, unknown[]> = {
      title: ['De kraan', '', 'a\nb', undefined],
      x: [0, 100, 101, 80.1, undefined],
      width: [20, 100, 150],
      transcription: ['Woorden.', '', 'a'.repeat(1201)],
      description: [undefined, 'Een kraan.', 'a'.repeat(401)],
    };
    for (const [name, values] of Object.entries(parts)) {
      for (const value of values) {
        const region = { ...GOOD, [name]: value };
        const accepted = shape.regions.safeParse([region]).success;
        expect([name, value, judge(fields, [region]).length === 0]).toEqual([name, value, accepted]);
      }
    }
  });
});
