import { z } from 'astro/zod';
import { fromJS, type List, type Map } from 'immutable';
import { describe, expect, test } from 'vitest';
import { fieldsOf, FORM_CONTEXT } from '../../../admin/config/fields.ts';
import { withoutEmpty } from '../../../admin/widgets/left-empty.ts';
import { webAddress } from '../../../src/fields.ts';
import { harvestSchema } from '../../../src/partner-days/visual-harvest/schema.ts';
import { storySchema } from '../../../src/stories/schema.ts';

type Data = Map<string, unknown>;

const storyFields = fromJS(fieldsOf(storySchema(FORM_CONTEXT))) as List<Data>;
const clear = (data: object, fields = storyFields) => withoutEmpty(fromJS(data) as Data, fields).toJS();

describe('what is left out of a file', () => {
  test('is what nobody filled in', () => {
    const story = { title: 'Soep', place: '', tip: '', minors: undefined, author: { name: 'Amina', organisation: '' } };
    expect(clear(story)).toEqual({ title: 'Soep', author: { name: 'Amina' } });
  });

  test('is the description of a photo that was taken away', () => {
    expect(clear({ title: 'Soep', photo: { alt: 'Een kom', maker: 'Fatima' } })).toEqual({ title: 'Soep' });
  });

  test('is not a required text, so that the check can say that it is missing', () => {
    expect(clear({ title: '' })).toEqual({ title: '' });
  });

  test('is not what stands in a list, in an object, or in no form', () => {
    const photo = { file: 'soep-3f9a1c.jpg', alt: 'Een kom', maker: 'Fatima', consent: true };
    const story = { photo, gallery: [photo], minors: { parentalConsent: true }, body: 'Tekst', other: 0 };
    expect(clear(story)).toEqual(story);
  });

  test('is not a setting that may be empty', () => {
    const site = webAddress().meta({ label: 'Site', hint: 'Mag leeg blijven.' });
    const fields = fromJS(fieldsOf(z.strictObject({ site }))) as List<Data>;
    expect(clear({ site: '' }, fields)).toEqual({ site: '' });
  });
});

test('what is filled in stands in the order of the form, however it was filled in', () => {
  const harvest = fieldsOf(harvestSchema(FORM_CONTEXT));
  const names = ['title', 'x', 'y', 'width', 'height', 'transcription', 'description', 'trend', 'tips', 'stories'];
  const region = Object.fromEntries(
    names.toReversed().map((name) => [name, ['tips', 'stories'].includes(name) ? ['a'] : 1]),
  );
  const cleared = clear({ regions: [region] }, fromJS(harvest) as List<Data>) as { regions: object[] };
  expect(Object.keys(cleared.regions[0] ?? {})).toEqual(names);
});
