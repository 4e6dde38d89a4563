import { describe, expect, it } from 'vitest';
import { partnerDaySchema } from '../../src/partner-days/schema.ts';
import { refusedFields, schemaContext } from '../fixtures/schema-context.ts';
import { goodPartnerDay } from '../fixtures/small-content.ts';

const schema = partnerDaySchema(schemaContext);
const refused = (change: object) => refusedFields(schema, { ...goodPartnerDay, ...change });
const harvestWith = (change: object) => ({ harvest: { ...goodPartnerDay.harvest, ...change } });
const regionWith = (change: object) => harvestWith({ regions: [{ ...goodPartnerDay.harvest.regions[0], ...change }] });

describe('a partner day', () => {
  it('that is announced has a title, an introduction, its number, a date and questions', () => {
    const { title, intro, edition, date, questions } = goodPartnerDay;
    expect(refusedFields(schema, { title, intro, edition, date, questions })).toEqual([]);
  });

  it('that is over may have a whole report', () => {
    expect(refused({})).toEqual([]);
  });

  it('may be known by its year alone', () => {
    expect(schema.parse({ ...goodPartnerDay, date: 2022 }).date).toBe('2022');
  });

  it.each(['title', 'intro', 'edition', 'date', 'questions'])('needs its %s', (field) => {
    expect(refused({ [field]: undefined })).toEqual([field]);
  });

  it.each([
    ['edition', { edition: 0 }],
    ['date', { date: 'najaar' }],
    ['startTime', { startTime: '9u30' }],
    ['endTime', { endTime: '25:00' }],
    ['questions', { questions: [] }],
    ['questions', { questions: Array(7).fill('Waarom?') }],
    ['method', { method: Array(11).fill('Praten.') }],
    ['tips', { tips: Array(6).fill('naar-buiten') }],
    ['outcomes', { outcomes: Array(9).fill({ title: 'Een', text: 'Twee' }) }],
    ['place', { place: 'a'.repeat(121) }],
    ['editorNotes', { editorNotes: 'a'.repeat(601) }],
    ['sponsor', { sponsor: 'Frisdrank' }],
  ])('refuses a bad %s', (field, change) => {
    expect(refused(change)).toEqual([field]);
  });

  it('tells its trends in all four layers or not at all', () => {
    const { professionals: _left, ...three } = goodPartnerDay.trends;
    expect(refused({ trends: three })).toEqual(['trends.professionals']);
    expect(refused({ trends: undefined })).toEqual([]);
  });
});

describe('a visual harvest', () => {
  it.each(['file', 'alt', 'maker', 'regions'])('needs its %s', (field) => {
    expect(refused(harvestWith({ [field]: undefined }))).toEqual([`harvest.${field}`]);
  });

  it('may be a stand-in, and says so', () => {
    expect(refused(harvestWith({ standIn: true }))).toEqual([]);
  });

  it.each(['x', 'y', 'width', 'height'])('has regions whose %s is a percentage', (field) => {
    const corner = { x: 0, y: 0, width: 0, height: 0 };
    expect([0, 12.5, 100].map((value) => refused(regionWith({ ...corner, [field]: value })))).toEqual([[], [], []]);
    expect([-1, 101, '10%'].flatMap((value) => refused(regionWith({ [field]: value })))).toEqual(
      Array(3).fill(`harvest.regions.0.${field}`),
    );
  });

  it('has regions that lie within the drawing', () => {
    expect(refused(regionWith({ x: 90, width: 10 }))).toEqual([]);
    expect(refused(regionWith({ x: 90, width: 10.5 }))).toEqual(['harvest.regions.0']);
  });

  it('has regions with the words that are drawn there', () => {
    expect(refused(regionWith({ transcription: '' }))).toEqual(['harvest.regions.0.transcription']);
    expect(refused(regionWith({ description: 'Een kraan.' }))).toEqual([]);
  });
});
